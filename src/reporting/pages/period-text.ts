import { formatDay, type Locale, monthName, parseDay } from '../../kernel/index.ts';

/** '2023' as it is, '2024-01..2024-05' as months of the year, a day as a day. */
export function periodText(period: string, locale: Locale): string {
  const months = /^(\d{4})-(\d\d)\.\.\d{4}-(\d\d)$/.exec(period);
  if (months) {
    const [, year, from, to] = months;
    const names = [...new Set([from, to])].map((month) => monthName(Number(month), locale));
    return `${names.join('–')} ${year}`;
  }
  const found = parseDay(period);
  return found.ok ? formatDay(found.value, locale) : period;
}
