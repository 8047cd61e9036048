import {
  type Day,
  formatDayShort,
  type Refusal,
  type Role,
  refuse,
  startOfDay,
  zoneOffsetMs,
} from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import { refusedPage, Tabs } from '../../../ui/index.ts';
import type { MatchingEvent } from '../matching.sql.ts';
import { eventCalled, type Slot } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import type { ChangeRow } from '../meetings.sql.ts';

export const DESK = '/meja/temu';
export const OFFICERS: readonly Role[] = ['programme_officer'];
export const READING: readonly Role[] = ['programme_officer', 'head', 'auditor'];
/** Those whose agency hosts meetings, besides the officers. */
export const HOSTS: readonly Role[] = ['procurement_officer', 'ppk'];

export const notFound = (c: Ctx) =>
  refusedPage(c, refuse('matching.not-found').error, { href: DESK });

/** The event of an address. */
export const eventOf = (c: Ctx): Promise<MatchingEvent | undefined> =>
  eventCalled(c.var.db, c.req.param('slug') ?? '');

/** HH:MM in the pemda's zone. */
export function timeOf(at: Date, zone: string): string {
  return new Date(at.getTime() + zoneOffsetMs(zone)).toISOString().slice(11, 16);
}

/** The instant of HH:MM on a day of the pemda's zone; undefined when it cannot be read. */
export function readTime(text: string, day: Day, zone: string): Date | undefined {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.trim());
  if (!found) return undefined;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return new Date(startOfDay(day, zone).getTime() + minutes * 60_000);
}

export const isOfficer = (c: Ctx) => c.var.viewer?.role === 'programme_officer';

export function EventTabs(props: {
  c: Ctx;
  event: MatchingEvent;
  at: 'prepare' | 'schedule' | 'ledger';
}) {
  const { c, event, at } = props;
  const w = t(c.var.locale);
  const base = `${DESK}/${event.slug}`;
  const item = (key: 'prepare' | 'schedule' | 'ledger', href: string) => ({
    label: w.tabs[key],
    href,
    current: key === at,
  });
  return (
    <Tabs
      locale={c.var.locale}
      label={w.parts}
      items={[
        item('prepare', base),
        item('schedule', `${base}/jadwal`),
        item('ledger', `${base}/buku`),
        { label: w.tabs.board, href: `/temu/${event.slug}`, current: false },
      ]}
    />
  );
}

export const shortDay = (c: Ctx, day: Day | null) =>
  day === null ? '–' : formatDayShort(day, c.var.locale);

/** Where a meeting was or is, in words. */
export function placeText(
  c: Ctx,
  slots: readonly Slot[],
  slot: number | null,
  table: string | null,
): string {
  const at = slots.find((one) => one.slot === slot);
  if (!at || table === null) return '–';
  return t(c.var.locale).at(timeOf(at.startsAt, c.var.pemda.zone), table);
}

export const CHANGE_TONES = {
  added: 'success',
  moved: 'warning',
  table: 'info',
  dropped: 'danger',
} as const satisfies Record<ChangeRow['kind'], string>;

export const refused = (list: readonly Refusal[]) => list.length > 0;
