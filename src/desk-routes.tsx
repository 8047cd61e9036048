import { t } from './desk-words.ts';
import { formatInstant, formatNumber } from './kernel/index.ts';
import type { Ctx, Desk, DeskEntry, Route } from './platform/index.ts';
import { EmptyState, page, TaskList } from './ui/index.ts';

const FAR = Number.MAX_SAFE_INTEGER;

/** The nearest deadline first, then what waits longest. */
const urgency = (a: DeskEntry, b: DeskEntry) =>
  (a.due?.getTime() ?? FAR) - (b.due?.getTime() ?? FAR) ||
  (a.oldest?.getTime() ?? FAR) - (b.oldest?.getTime() ?? FAR);

async function deskPage(c: Ctx, desks: readonly Desk[]): Promise<Response> {
  const { locale, pemda, services, viewer } = c.var;
  const w = t(locale);
  const now = services.clock.now();
  const parts = await Promise.all(desks.map((desk) => desk(c)));
  const entries = parts
    .flat()
    .filter(({ count }) => count > 0)
    .sort(urgency);
  const when = (at: Date) => formatInstant(at, pemda.zone, locale);
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        {viewer && <p>{w.intro(services.lexicon.role(viewer.role, locale))}</p>}
        {entries.length === 0 ? (
          <EmptyState title={w.empty} text={w.emptyText} />
        ) : (
          <TaskList
            tasks={entries.map((entry) => {
              const late = entry.due !== null && entry.due < now;
              const n = formatNumber(entry.count, locale);
              const times = [
                entry.due && w.due(when(entry.due)),
                entry.oldest && w.since(when(entry.oldest)),
              ].filter(Boolean);
              return {
                id: entry.key,
                title: entry.title,
                href: entry.href,
                hint: [times.join(' · '), `${w.ifNothing} ${entry.ifNothing}`]
                  .filter(Boolean)
                  .join('. '),
                status: late
                  ? { label: w.late(n), tone: 'danger' as const }
                  : { label: w.count(n), tone: 'info' as const },
              };
            })}
          />
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
