import { type Day, parseDay, type Refusal } from '../../../kernel/index.ts';

/** A row's fields as texts, by the source's own names. */
export type Fields = Readonly<Record<string, string>>;

/** Trimmed text; '' where there is none, or the interface wrote "null". */
export function text(fields: Fields, name: string): string {
  const value = (fields[name] ?? '').trim();
  return value === 'null' || value === 'NULL' ? '' : value;
}

const AMOUNT = /^(-?)(\d{1,16})(?:\.(\d{1,12}))?$/;

/**
 * Whole rupiah of a published amount: '11629483.14' → 11629483, half up. Null where it is no number.
 * `cents` is told because money is whole rupiah: the raw text stays beside.
 */
export function amount(given: string): { rupiah: bigint; cents: boolean } | null {
  const match = AMOUNT.exec(given);
  if (!match) return null;
  const [, minus, whole = '0', part = ''] = match;
  const cents = /[1-9]/.test(part);
  const up = part !== '' && Number(part[0]) >= 5;
  const value = BigInt(whole) + (up ? 1n : 0n);
  return { rupiah: minus ? -value : value, cents };
}

/** The day of '2025-01-29', '2025-01-29 00:00:00' or '2025-01-29T00:00:00Z'; null where there is none. */
export function dayIn(given: string): Day | null {
  const parsed = parseDay(given.slice(0, 10));
  return parsed.ok ? parsed.value : null;
}

/** Codes of plan lines out of '60832782;45828523' or '60832782, 45828523'. */
export function rupCodes(given: string): string[] {
  return [...new Set(given.split(/[;,\s]+/).filter((one) => /^\d{7,9}$/.test(one)))];
}

/** Reads fields and gathers what is to be said of them. */
export class RowReader {
  readonly warnings: Refusal[] = [];
  refusal: Refusal | null = null;
  private readonly fields: Fields;

  constructor(fields: Fields) {
    this.fields = fields;
  }

  text(name: string): string {
    return text(this.fields, name);
  }

  refuse(code: string, field: string, params: NonNullable<Refusal['params']> = {}): void {
    this.refusal ??= { code, field, params };
  }

  warn(code: string, field: string, params: NonNullable<Refusal['params']> = {}): void {
    this.warnings.push({ code, field, params });
  }

  needed(name: string): string {
    const value = this.text(name);
    if (value === '') this.refuse('records.missing', name, { field: name });
    return value;
  }

  /** Rupiah from 0 up; an empty one is 0 unless `needed`. */
  rupiah(name: string, needed = false): bigint {
    const given = needed ? this.needed(name) : this.text(name);
    if (given === '') return 0n;
    const read = amount(given);
    if (!read) {
      this.refuse('records.amount', name, { given });
      return 0n;
    }
    if (read.rupiah < 0n) {
      this.refuse('records.negative', name, { given });
      return 0n;
    }
    if (read.cents) this.warn('records.cents', name, { given, kept: read.rupiah });
    return read.rupiah;
  }

  year(name: string): number {
    const given = this.needed(name);
    const year = Number(given);
    if (given !== '' && (!Number.isInteger(year) || year < 2010 || year > 2100))
      this.refuse('records.year', name, { given });
    return year;
  }

  /** The first of several fields that holds a day; refused where none does. */
  day(...names: string[]): Day {
    for (const name of names) {
      const found = dayIn(this.text(name));
      if (found) return found;
    }
    this.refuse('records.day', names[0] ?? '', { given: this.text(names[0] ?? '') });
    // Never used: the row is refused.
    return '0001-01-01' as Day;
  }
}
