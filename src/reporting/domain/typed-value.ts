import { ok, parseRupiah, type Refusal, type Result, refuse } from '../../kernel/index.ts';

/**
 * A figure as a person types it in its unit: percent with up to three decimals (comma or point), else a
 * whole number with or without grouping. Refusals: 'target.percent', 'money.*'.
 */
export function parseFigure(text: string, unit: string, field: string): Result<bigint, Refusal> {
  if (unit !== 'milli_percent') return parseRupiah(text, field);
  const found = /^(\d{1,4})(?:[.,](\d{1,3}))?\s*%?$/.exec(text.trim());
  if (!found) return refuse('target.percent', field);
  return ok(BigInt(found[1] ?? 0) * 1_000n + BigInt((found[2] ?? '').padEnd(3, '0')));
}
