import { formatNumber, median } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { DataTable, StatusTag } from '../../ui/index.ts';
import { coachSums, uncoached } from '../funnel.sql.ts';
import { t } from '../funnel-words.ts';

/** Fewer than these make no median to compare with. */
const FEW = 5;

/** The coaches' own figure: days to a first order, beside businesses that nobody coached. */
export async function CoachTable({ c, year }: { c: Ctx; year: number }) {
  const { locale, db, pemda } = c.var;
  const w = t(locale).coaches;
  const [coaches, alone] = await Promise.all([
    coachSums(db, year, pemda.zone),
    uncoached(db, year),
  ]);
  const n = (value: number) => formatNumber(value, locale);
  const rows = [
    ...coaches.map(({ name, cases, closed, meetings, days }) => ({
      name,
      cases: n(cases),
      closed: n(closed),
      meetings: n(meetings),
      all: cases,
      days,
    })),
    {
      name: w.uncoached,
      cases: '–',
      closed: '–',
      meetings: '–',
      all: alone.businesses,
      days: alone.days,
    },
  ];
  return (
    <section class="k-stack" id="pembina">
      <h2>{w.title}</h2>
      <p>{w.lead}</p>
      <DataTable
        locale={locale}
        id="per-pembina"
        caption={w.caption(year)}
        columns={[
          { key: 'name', header: w.coach, rowHeader: true, cell: (row) => row.name },
          { key: 'cases', header: w.cases, numeric: true, cell: (row) => row.cases },
          { key: 'closed', header: w.closed, numeric: true, cell: (row) => row.closed },
          { key: 'meetings', header: w.meetings, numeric: true, cell: (row) => row.meetings },
          { key: 'ordered', header: w.ordered, numeric: true, cell: (row) => n(row.days.length) },
          {
            key: 'days',
            header: w.days,
            numeric: true,
            cell: (row) => (
              <>
                {row.days.length === 0 ? '–' : n(Math.round(median(row.days) ?? 0))}{' '}
                {row.days.length > 0 && row.days.length < FEW && (
                  <StatusTag tone="warning">{w.small}</StatusTag>
                )}
              </>
            ),
          },
          {
            key: 'without',
            header: w.without,
            numeric: true,
            cell: (row) => n(row.all - row.days.length),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.name}
      />
      <p class="k-hint">{w.note(FEW)}</p>
    </section>
  );
}
