import { formatNumber, formatRupiah, type Locale } from '../../kernel/index.ts';
import { DataTable } from '../../ui/index.ts';
import { tDashboard } from '../dashboard-words.ts';
import type { ReportedKey, ReportedUnit } from '../domain/reported.ts';
import { t } from '../messages.ts';
import type { Beside } from '../reported.ts';
import { tTarget } from '../target-words.ts';
import { periodText } from './period-text.ts';

/** A reported or computed value in full. */
export function reportedText(value: bigint, unit: ReportedUnit, locale: Locale): string {
  if (unit === 'rupiah') return formatRupiah(value, locale);
  if (unit === 'milli_percent') return `${formatNumber(Number(value) / 1000, locale, 2)}%`;
  return formatNumber(value, locale);
}

export const reportedName = (key: ReportedKey, locale: Locale): string =>
  (({ ...t(locale).keys, ...tTarget(locale).onlyReported }) as Readonly<Record<string, string>>)[
    key
  ] ?? key;

/** What was reported beside what the rows give, with the difference and why. */
export function ReportedTable({ rows, locale }: { rows: readonly Beside[]; locale: Locale }) {
  const w = tDashboard(locale);
  const f = t(locale).figures;
  return (
    <DataTable
      locale={locale}
      id="laporan"
      caption={w.reportedTitle}
      captionHidden
      columns={[
        {
          key: 'key',
          header: f.key,
          rowHeader: true,
          cell: (one) =>
            `${reportedName(one.key, locale)}, ${periodText(one.period, locale)} (${t(locale).scopes[one.scope]})`,
        },
        {
          key: 'reported',
          header: w.reported,
          numeric: true,
          cell: (one) => reportedText(one.value, one.unit, locale),
        },
        {
          key: 'computed',
          header: w.computed,
          numeric: true,
          cell: (one) =>
            one.computed === null ? w.notComputed : reportedText(one.computed, one.unit, locale),
        },
        {
          key: 'difference',
          header: w.difference,
          numeric: true,
          cell: (one) =>
            one.computed === null ? '–' : reportedText(one.value - one.computed, one.unit, locale),
        },
        {
          key: 'why',
          header: w.why,
          cell: (one) => (
            <>
              {one.explanation}{' '}
              <span class="k-hint">
                {one.url ? <a href={one.url}>{one.source}</a> : one.source}
              </span>
            </>
          ),
        },
      ]}
      rows={rows}
      rowKey={(one) => one.id}
    />
  );
}
