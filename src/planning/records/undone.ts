import type { Refusal } from '../../kernel/index.ts';

/** What an undo did. */
export interface UndoneImport {
  readonly restored: number;
  readonly removed: number;
  /** Rows that stay as they are, and why. */
  readonly kept: readonly Refusal[];
}

const NAMED = 5;

/** One remark for all rows that stay for one reason. */
export function keptRemark(code: string, keys: readonly string[]): Refusal[] {
  return keys.length === 0
    ? []
    : [{ code, params: { count: keys.length, such: keys.slice(0, NAMED).join(', ') } }];
}
