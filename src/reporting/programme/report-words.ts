import { formatNumber, formatRupiah, type Locale } from '../../kernel/index.ts';
import { words } from '../../platform/index.ts';
import { coachingWords, eventWords } from '../../programmes/index.ts';
import { IN_RUPIAH, type Measure } from './domain/measures.ts';
import { en } from './report-words.en.ts';
import { id } from './report-words.id.ts';

export const t = words(id, en);

/** A figure as it is read: rupiah or a number of rows. */
export const valueText = (measure: Measure, value: bigint, locale: Locale): string =>
  IN_RUPIAH.includes(measure) ? formatRupiah(value, locale) : formatNumber(Number(value), locale);

type Codes = Readonly<Record<string, string>>;

/** What a row says of itself, where it is a code in words. */
export function detailText(measure: Measure, code: string, locale: Locale): string {
  const coaching = coachingWords(locale);
  const codes: Partial<Record<Measure, Codes>> = {
    events: eventWords(locale).kinds,
    opened: coaching.triggers,
    noted: coaching.obstacles,
    closed: coaching.outcomes,
  };
  return codes[measure]?.[code] ?? code;
}

/** Obstacle, kind or outcome of coaching in words. */
export function coachingText(
  what: 'obstacle' | 'kind' | 'outcome',
  code: string,
  locale: Locale,
): string {
  const w = coachingWords(locale);
  const codes: Record<typeof what, Codes> = {
    obstacle: w.obstacles,
    kind: w.one.kinds,
    outcome: w.outcomes,
  };
  return codes[what][code] ?? code;
}
