import { decimalMark, groupDigits, type Locale } from './locale.ts';
import { roundHalfUp } from './money.ts';
import { type Day, dayOf, zoneLabel, zoneOffsetMs } from './period.ts';

/** What stands where there is no value to show. */
export const NO_VALUE = '–';

const MONTHS: Readonly<Record<Locale, readonly string[]>> = Object.freeze({
  id: Object.freeze(
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
      ' ',
    ),
  ),
  en: Object.freeze(
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  ),
});

const SHORT_MONTHS: Readonly<Record<Locale, readonly string[]>> = Object.freeze({
  id: Object.freeze('Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ')),
  en: Object.freeze('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')),
});

/** Words for millions, 10^9 and 10^12. In Indonesian M is miliar, not million (rules.md 6). */
const COMPACT_UNITS: readonly {
  readonly size: bigint;
  readonly words: Readonly<Record<Locale, string>>;
}[] = Object.freeze([
  { size: 1_000_000n, words: { id: 'jt', en: 'million' } },
  { size: 1_000_000_000n, words: { id: 'M', en: 'billion' } },
  { size: 1_000_000_000_000n, words: { id: 'T', en: 'trillion' } },
]);

/** An amount in full: "Rp 10.622.801" (id), "Rp 10,622,801" (en); a negative one "-Rp 5.000". */
export function formatRupiah(value: bigint, locale: Locale = 'id'): string {
  return `${value < 0n ? '-' : ''}Rp ${groupDigits(String(magnitude(value)), locale)}`;
}

/**
 * An amount for a headline, one decimal, half-up: "Rp 12,5 jt", "Rp 3,4 M", "Rp 1,2 T" (id);
 * "Rp 12.5 million" (en). Below a million it is written in full.
 */
export function formatRupiahCompact(value: bigint, locale: Locale = 'id'): string {
  const size = magnitude(value);
  // What rounds up to 1000,0 of a unit takes the next one: 999.950.000 is "Rp 1 M", not "Rp 1.000 jt".
  const unit = COMPACT_UNITS.findLast(
    (candidate, index) =>
      size >= candidate.size || (index > 0 && size * 100_000n >= candidate.size * 99_995n),
  );
  if (unit === undefined) return formatRupiah(value, locale);
  const tenths = roundHalfUp(size * 10n, unit.size);
  const whole = groupDigits(String(tenths / 10n), locale);
  const tail = tenths % 10n === 0n ? '' : `${decimalMark(locale)}${tenths % 10n}`;
  return `${value < 0n ? '-' : ''}Rp ${whole}${tail} ${unit.words[locale]}`;
}

/** A number grouped in threes with a fixed count of decimals, half-up on its decimal digits; "–" when not finite. */
export function formatNumber(
  value: number | bigint,
  locale: Locale = 'id',
  decimals: number = 0,
): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return NO_VALUE;
  const text = fixed(value, decimals);
  const [whole = '0', tail] = text.replace('-', '').split('.');
  const negative = text.startsWith('-') && /[1-9]/.test(text);
  const grouped = groupDigits(whole, locale);
  return `${negative ? '-' : ''}${grouped}${tail === undefined ? '' : decimalMark(locale) + tail}`;
}

/** A percentage that is already times a hundred: 23.94 → "23,94%". */
export function formatPercent(value: number, decimals: number = 2, locale: Locale = 'id'): string {
  const text = formatNumber(value, locale, decimals);
  return text === NO_VALUE ? text : `${text}%`;
}

/** The exact share of a whole as a percentage, half-up: 1 of 3 → "33,33%". "–" when the whole is zero. */
export function formatShare(
  part: bigint,
  whole: bigint,
  decimals: number = 2,
  locale: Locale = 'id',
): string {
  if (whole === 0n) return NO_VALUE;
  const scaled = roundHalfUp(part * 100n * 10n ** BigInt(decimals), whole);
  return `${formatScaled(scaled, decimals, locale)}%`;
}

/** The name of a month, 1 to 12. @throws RangeError on another number. */
export function monthName(month: number, locale: Locale = 'id'): string {
  return named(MONTHS, month, locale);
}

/** The short name of a month, 1 to 12: "Okt", "Oct". @throws RangeError on another number. */
export function monthShortName(month: number, locale: Locale = 'id'): string {
  return named(SHORT_MONTHS, month, locale);
}

/** A day in words: "10 Januari 2024", "10 January 2024". */
export function formatDay(day: Day, locale: Locale = 'id'): string {
  return dayInWords(day, MONTHS, locale);
}

/** A day with a short month: "21 Okt 2025". */
export function formatDayShort(day: Day, locale: Locale = 'id'): string {
  return dayInWords(day, SHORT_MONTHS, locale);
}

/** An instant on the wall clock of the zone, the zone named: "21 Okt 2025, 23.58 WIB", "21 Oct 2025, 23:58 WIB". */
export function formatInstant(instant: Date, zone: string, locale: Locale = 'id'): string {
  const clock = new Date(instant.getTime() + zoneOffsetMs(zone)).toISOString().slice(11, 16);
  const time = locale === 'id' ? clock.replace(':', '.') : clock;
  return `${formatDayShort(dayOf(instant, zone), locale)}, ${time} ${zoneLabel(zone)}`;
}

function dayInWords(
  day: Day,
  names: Readonly<Record<Locale, readonly string[]>>,
  locale: Locale,
): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${Number(dayOfMonth)} ${named(names, Number(month), locale)} ${year}`;
}

function named(
  names: Readonly<Record<Locale, readonly string[]>>,
  month: number,
  locale: Locale,
): string {
  const name = names[locale][month - 1];
  if (name === undefined) throw new RangeError(`not a month: ${month}`);
  return name;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function formatScaled(scaled: bigint, decimals: number, locale: Locale): string {
  const digits = String(magnitude(scaled)).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const tail = decimals === 0 ? '' : `${decimalMark(locale)}${digits.slice(cut)}`;
  return `${scaled < 0n ? '-' : ''}${groupDigits(digits.slice(0, cut), locale)}${tail}`;
}

/** Like toFixed, but a half as written rounds up: 1.005 → "1.01", where toFixed gives "1.00". */
function fixed(value: number | bigint, decimals: number): string {
  if (typeof value === 'bigint')
    return decimals === 0 ? `${value}` : `${value}.${'0'.repeat(decimals)}`;
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return value.toFixed(decimals);
  const rounded = Number(`${Math.round(Number(`${size}e${decimals}`))}e-${decimals}`);
  return `${value < 0 ? '-' : ''}${rounded.toFixed(decimals)}`;
}
