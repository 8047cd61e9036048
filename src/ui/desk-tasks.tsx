import { formatInstant, formatNumber } from '../kernel/index.ts';
import type { Ctx, DeskEntry } from '../platform/index.ts';
import { TaskList } from './components/index.ts';
import { words } from './messages.ts';

const FAR = Number.MAX_SAFE_INTEGER;

/** The nearest deadline first, then what waits longest. */
const urgency = (a: DeskEntry, b: DeskEntry) =>
  (a.due?.getTime() ?? FAR) - (b.due?.getTime() ?? FAR) ||
  (a.oldest?.getTime() ?? FAR) - (b.oldest?.getTime() ?? FAR);

/** Heaps that wait, the most urgent first, each with its deadline and what happens when nobody acts. */
export function DeskTasks({ c, entries }: { c: Ctx; entries: readonly DeskEntry[] }) {
  const { locale, pemda, services } = c.var;
  const w = words(locale).desk;
  const now = services.clock.now();
  const when = (at: Date) => formatInstant(at, pemda.zone, locale);
  return (
    <TaskList
      tasks={[...entries].sort(urgency).map((entry) => {
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
          hint: [times.join(' · '), `${w.ifNothing} ${entry.ifNothing}`].filter(Boolean).join('. '),
          status: late
            ? { label: w.late(n), tone: 'danger' as const }
            : { label: w.count(n), tone: 'info' as const },
        };
      })}
    />
  );
}
