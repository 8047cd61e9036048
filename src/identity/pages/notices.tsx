import { formatInstant } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { DataTable, EmptyState, page } from '../../ui/index.ts';
import { t } from '../messages.ts';
import { markNoticesRead, noticesOf } from '../notices.sql.ts';

async function noticesPage(c: Ctx): Promise<Response> {
  const { viewer, locale, services, pemda } = c.var;
  const w = t(locale).notices;
  const rows = viewer ? await noticesOf(c.var.db, viewer.personId) : [];
  // Marked as new this once: the next visit knows that they were shown.
  if (viewer && rows.some((row) => row.readAt === null)) {
    await markNoticesRead(c.var.db, viewer.personId, services.clock.now());
  }
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        <p>
          <a href="/akun#pemberitahuan">{w.settings}</a>
        </p>
        {rows.length === 0 ? (
          <EmptyState title={w.empty} text={w.emptyText} />
        ) : (
          <DataTable
            locale={locale}
            id="pemberitahuan"
            caption={w.caption}
            columns={[
              {
                key: 'when',
                header: w.when,
                cell: (row) => formatInstant(row.createdAt, pemda.zone, locale),
              },
              {
                key: 'what',
                header: w.what,
                rowHeader: true,
                cell: (row) => (
                  <>
                    <a href={row.link}>{services.lexicon.notice(row.kind, row.params, locale)}</a>
                    {row.readAt ? null : <strong> ({w.unread})</strong>}
                  </>
                ),
              },
            ]}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </>
    ),
  });
}

export const noticeRoutes: Route[] = [
  { method: 'GET', path: '/notifikasi', access: 'signed-in', kind: 'page', handle: noticesPage },
];
