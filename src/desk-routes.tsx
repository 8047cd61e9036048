import { t } from './desk-words.ts';
import type { Ctx, Desk, Route } from './platform/index.ts';
import { DeskTasks, EmptyState, page } from './ui/index.ts';

async function deskPage(c: Ctx, desks: readonly Desk[]): Promise<Response> {
  const { locale, services, viewer } = c.var;
  const w = t(locale);
  const parts = await Promise.all(desks.map((desk) => desk(c)));
  const entries = parts.flat().filter(({ count }) => count > 0);
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        {viewer && <p>{w.intro(services.lexicon.role(viewer.role, locale))}</p>}
        {entries.length === 0 ? (
          <EmptyState title={w.empty} text={w.emptyText} />
        ) : (
          <DeskTasks c={c} entries={entries} />
        )}
      </>
    ),
  });
}

/** /meja: what waits for the person in the active role, gathered from all rooms. */
export function deskRoutes(desks: readonly Desk[]): Route[] {
  return [
    {
      method: 'GET',
      path: '/meja',
      access: 'signed-in',
      kind: 'page',
      handle: (c) => deskPage(c, desks),
    },
  ];
}
