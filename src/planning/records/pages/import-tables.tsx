import { formatNumber } from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import { DataTable, StatusTag } from '../../../ui/index.ts';
import type { ChangedRow, StoredVerdict, Verdict, VerdictCount } from '../imports.sql.ts';
import { t } from '../words.ts';

const TONES = { refused: 'danger', 'taken-with-warning': 'warning', kept: 'neutral' } as const;

function Said({ c, verdict }: { c: Ctx; verdict: Verdict }) {
  return <StatusTag tone={TONES[verdict]}>{t(c.var.locale).verdictNames[verdict]}</StatusTag>;
}

/** How often each thing was said, so that 700 like verdicts read as one. */
export function VerdictSummary({ c, counts }: { c: Ctx; counts: readonly VerdictCount[] }) {
  const { locale, services } = c.var;
  const w = t(locale);
  return (
    <DataTable
      locale={locale}
      id="ringkasan"
      caption={w.summaryCaption}
      columns={[
        {
          key: 'rows',
          header: w.howMany,
          numeric: true,
          cell: (row) => formatNumber(row.rows, locale),
        },
        { key: 'verdict', header: w.verdict, cell: (row) => <Said c={c} verdict={row.verdict} /> },
        { key: 'field', header: w.field, cell: (row) => row.field ?? w.nothing },
        {
          key: 'reason',
          header: w.example,
          rowHeader: true,
          cell: (row) => services.lexicon.refusal(row.example, locale),
        },
      ]}
      rows={counts}
      rowKey={(row) => `${row.verdict} ${row.code} ${row.field}`}
    />
  );
}

export function VerdictTable({
  c,
  rows,
  count,
}: {
  c: Ctx;
  rows: readonly StoredVerdict[];
  count: number;
}) {
  const { locale, services } = c.var;
  const w = t(locale);
  return (
    <DataTable
      locale={locale}
      id="putusan"
      caption={w.verdictCaption(formatNumber(count, locale))}
      columns={[
        { key: 'line', header: w.line, numeric: true, rowHeader: true, cell: (row) => row.line },
        { key: 'verdict', header: w.verdict, cell: (row) => <Said c={c} verdict={row.verdict} /> },
        { key: 'field', header: w.field, cell: (row) => row.refusal.field ?? w.nothing },
        {
          key: 'reason',
          header: w.reason,
          cell: (row) => services.lexicon.refusal(row.refusal, locale),
        },
      ]}
      rows={rows}
      rowKey={(row) => String(row.no)}
    />
  );
}

/** The columns in which a changed row differs from what it was. */
function differences({
  before,
  now,
}: ChangedRow): { field: string; was: string; is: string | null }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now ?? {})])].flatMap((field) =>
    before[field] === now?.[field]
      ? []
      : [{ field, was: before[field] ?? '', is: now ? (now[field] ?? '') : null }],
  );
}

export function ChangedRows({
  c,
  changes,
}: {
  c: Ctx;
  changes: { rows: readonly ChangedRow[]; count: number };
}) {
  const { locale } = c.var;
  const w = t(locale);
  const rows = changes.rows.flatMap((row) =>
    row.now === null
      ? [{ key: row.key, field: '-', was: '', is: null }]
      : differences(row).map((one) => ({ key: row.key, ...one })),
  );
  return (
    <section class="k-stack">
      <h2>{w.changes}</h2>
      <p>
        {w.moreChanges(
          formatNumber(changes.rows.length, locale),
          formatNumber(changes.count, locale),
        )}
      </p>
      <DataTable
        locale={locale}
        id="perubahan"
        caption={w.changesCaption}
        columns={[
          { key: 'key', header: w.key, rowHeader: true, cell: (row) => row.key },
          { key: 'field', header: w.field, cell: (row) => row.field },
          { key: 'was', header: w.before, cell: (row) => row.was || w.nothing },
          {
            key: 'is',
            header: w.now,
            cell: (row) => (row.is === null ? w.gone : row.is || w.nothing),
          },
        ]}
        rows={rows}
        rowKey={(row) => `${row.key} ${row.field}`}
      />
    </section>
  );
}
