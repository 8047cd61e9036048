import { formatInstant } from '../../kernel/index.ts';
import { type Ctx, type Route, useCaseEnv } from '../../platform/index.ts';
import { Button, DataTable, EmptyState, Form, page } from '../../ui/index.ts';
import { t } from '../messages.ts';
import { markNoticesRead, noticesOf } from '../notices.sql.ts';

async function noticesPage(c: Ctx): Promise<Response> {
  const { viewer, locale, services, pemda } = c.var;
  const w = t(locale).notices;
  const rows = viewer ? await noticesOf(c.var.db, viewer.personId) : [];
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        {rows.length === 0 ? (
          <EmptyState title={w.empty} text={w.emptyText} />
        ) : (
          <>
            <Form locale={locale} action="/notifikasi/dibaca">
              <Button variant="secondary" small>
                {w.markRead}
              </Button>
            </Form>
            <DataTable
              locale={locale}
              id="kabar"
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
          </>
        )}
      </>
    ),
  });
}

async function postRead(c: Ctx): Promise<Response> {
  const env = useCaseEnv(c);
  if (env.actor.personId) await markNoticesRead(c.var.db, env.actor.personId, env.clock.now());
  return c.redirect('/notifikasi', 303);
}

export const noticeRoutes: Route[] = [
  { method: 'GET', path: '/notifikasi', access: 'signed-in', kind: 'page', handle: noticesPage },
  {
    method: 'POST',
    path: '/notifikasi/dibaca',
    access: 'signed-in',
    kind: 'form',
    handle: postRead,
  },
];
