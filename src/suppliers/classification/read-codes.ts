import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import type { Cell, Sheet, TableRow } from '../../platform/index.ts';

/** Lines of business, or goods and services. */
export type Scheme = 'kbli' | 'kbki';

export interface ClassCode {
  readonly line: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

export interface CodeVerdict {
  readonly line: number;
  readonly verdict: 'skipped' | 'repeated' | 'refused';
  readonly refusal: Refusal;
}

export interface CodeList {
  readonly rows: number;
  readonly codes: readonly ClassCode[];
  readonly verdicts: readonly CodeVerdict[];
}

/** KBLI: five digits. KBKI: five, seven or ten (rules.md 7). */
const SHAPES: Readonly<Record<Scheme, RegExp>> = {
  kbli: /^\d{5}$/,
  kbki: /^(\d{5}|\d{7}|\d{10})$/,
};
const GROUP = /^([A-Z]|\d{1,4})$/;

const textOf = (cell: Cell | undefined) =>
  String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** A spreadsheet drops the zero before "01111". */
const codeOf = (cell: Cell | undefined) =>
  typeof cell === 'number' ? String(cell).padStart(5, '0') : textOf(cell);

/** Lists in capitals are read as sentences: nobody looks for a shouting line. */
function sentence(title: string): string {
  if (title !== title.toUpperCase()) return title;
  return title.charAt(0) + title.slice(1).toLowerCase();
}

/** The column with the most cells shaped like a code; null when none has any. */
function codeColumn(rows: readonly TableRow[], shape: RegExp): number | null {
  const counts: number[] = [];
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries())
      if (shape.test(codeOf(cell))) counts[at] = (counts[at] ?? 0) + 1;
  let best: number | null = null;
  for (const [at, count = 0] of counts.entries())
    if (best === null || count > (counts[best] ?? 0)) best = at;
  return best;
}

/**
 * Reads a list of codes with their titles (next column) and explanations (the one after), with or
 * without heads. Groups above the codes are skipped and say so. Refuses with
 * classification.no-codes when no column holds codes of this scheme.
 */
export function readCodes(scheme: Scheme, sheets: readonly Sheet[]): Result<CodeList> {
  const shape = SHAPES[scheme];
  for (const { rows } of sheets) {
    const at = codeColumn(rows, shape);
    if (at === null) continue;
    const codes = new Map<string, ClassCode>();
    const verdicts: CodeVerdict[] = [];
    let read = 0;
    for (const { line, cells } of rows) {
      const code = codeOf(cells[at]);
      if (line === 0 || (read === 0 && !/\d/.test(code) && code.length > 1)) continue;
      read += 1;
      const title = textOf(cells[at + 1]);
      const tell = (verdict: CodeVerdict['verdict'], what: string) =>
        verdicts.push({
          line,
          verdict,
          refusal: { code: `classification.${what}`, field: 'code', params: { code } },
        });
      if (GROUP.test(code)) tell('skipped', 'group');
      else if (!shape.test(code)) tell('refused', 'shape');
      else if (title === '') tell('refused', 'no-title');
      else if (codes.has(code)) tell('repeated', 'repeated');
      else codes.set(code, { line, code, title: sentence(title), detail: textOf(cells[at + 2]) });
    }
    return ok({ rows: read, codes: [...codes.values()], verdicts });
  }
  return refuse('classification.no-codes', 'file', { scheme: scheme.toUpperCase() });
}
