import type { Refusal } from '../kernel/index.ts';
import { isDatabaseError } from '../platform/index.ts';

/**
 * Budget or stock that others took between reading and writing, told by the database's own constraints, as
 * the refusal that it is; null for any other failure.
 */
export function takenMeanwhile(error: unknown, field: string): Refusal | null {
  if (isDatabaseError(error, '23514', 'plan_budget_kept'))
    return { code: 'plan.budget-taken', field: field || 'plan' };
  const stock =
    isDatabaseError(error, '23514') &&
    error instanceof Error &&
    'table' in error &&
    error.table === 'product';
  return stock ? { code: 'product.stock-taken', field: field || 'lines' } : null;
}
