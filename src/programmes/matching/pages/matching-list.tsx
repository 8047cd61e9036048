import { dayOf, formatDayShort, formatNumber, formatRupiah } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { DataTable, EmptyState, page } from '../../../ui/index.ts';
import { programmeReport } from '../ledger.ts';
import { t } from '../matching-words.ts';
import { DESK, READING } from './parts.tsx';

/** Every matching with what it led to, side by side over the years. */
async function listPage(c: Ctx): Promise<Response> {
  const { locale, db, pemda, services } = c.var;
  const w = t(locale);
  const ledgers = await programmeReport(db, pemda, services.clock.now(), null);
  const count = (n: number) => formatNumber(n, locale);
  return page(c, {
    title: w.title,
    wide: true,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        {ledgers.length === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          <DataTable
            locale={locale}
            id="temu"
            caption={w.compare}
            columns={[
              {
                key: 'event',
                header: w.event,
                rowHeader: true,
                cell: ({ event }) => <a href={`${DESK}/${event.slug}`}>{event.name}</a>,
              },
              {
                key: 'day',
                header: w.day,
                cell: ({ event }) => formatDayShort(dayOf(event.startsAt, pemda.zone), locale),
              },
              {
                key: 'version',
                header: w.version,
                cell: ({ event }) => (event.version ? w.versionOf(count(event.version)) : w.notYet),
              },
              {
                key: 'came',
                header: w.came,
                numeric: true,
                cell: ({ summary }) =>
                  `${count(summary.stages.came)} / ${count(summary.stages.invited)}`,
              },
              {
                key: 'meetings',
                header: w.meetings,
                numeric: true,
                cell: ({ summary }) => count(summary.meetings),
              },
              {
                key: 'committed',
                header: w.committed,
                numeric: true,
                cell: ({ summary }) => formatRupiah(summary.committed, locale),
              },
              {
                key: 'realised',
                header: w.realised,
                numeric: true,
                cell: ({ event, summary }) => (
                  <a href={`${DESK}/${event.slug}/buku`}>
                    {formatRupiah(summary.realised, locale)}
                  </a>
                ),
              },
              {
                key: 'ordered',
                header: w.stages.ordered,
                numeric: true,
                cell: ({ summary }) => count(summary.stages.ordered),
              },
            ]}
            rows={ledgers}
            rowKey={({ event }) => event.id}
          />
        )}
      </>
    ),
  });
}

export const matchingListRoutes: Route[] = [
  { method: 'GET', path: DESK, access: READING, kind: 'page', handle: listPage },
];
