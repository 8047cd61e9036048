import {
  type CalendarEntry,
  calendarFile,
  endOfDay,
  refuse,
  startOfDay,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { refusedPage } from '../../ui/index.ts';
import type { Competition } from '../competition/domain/types.ts';
import { competitionFor, LIST, pathOf } from '../competition/pages/viewing.ts';
import { tDeadline } from '../deadline-words.ts';
import { COMING } from '../domain/transitions.ts';
import type { Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import { READERS } from './access.ts';
import { orderFor } from './order.tsx';

/** A deadline is shown as the half hour that ends with it, and told of half a day ahead. */
const LENGTH_MS = 30 * 60_000;
const REMIND_HOURS = 12;

type Moment = Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'title' | 'description'> & {
  readonly key: string;
  readonly place?: string;
};

function calendar(
  c: Ctx,
  of: { id: string; version: number; path: string; changedAt: Date; number: string },
  moments: readonly Moment[],
): Response {
  const { baseUrl } = c.var.services.config;
  const entries = moments.map(
    ({ key, place = '', ...moment }): CalendarEntry => ({
      ...moment,
      place,
      uid: `${of.id}-${key}@${new URL(baseUrl).hostname}`,
      sequence: of.version,
      changedAt: of.changedAt,
      url: `${baseUrl}${of.path}`,
      cancelled: false,
      remindHours: REMIND_HOURS,
    }),
  );
  return c.body(calendarFile(entries, c.var.pemda.name), 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${of.number}.ics"`,
    'Cache-Control': 'private, no-cache',
  });
}

const endingAt = (deadline: Date) => ({
  startsAt: new Date(deadline.getTime() - LENGTH_MS),
  endsAt: deadline,
});

/** What of an order ends when: the deadline that runs, and the day on which goods are wanted. */
function orderMoments(c: Ctx, order: Order): Moment[] {
  const { locale, pemda } = c.var;
  const w = tDeadline(locale);
  const moments: Moment[] = [];
  if (order.deadlineAt)
    moments.push({
      key: order.state,
      ...endingAt(order.deadlineAt),
      title: w.due(order.number, t(locale).states[order.state]),
      description: w.ifNothing,
    });
  if (COMING.includes(order.state))
    moments.push({
      key: 'wanted',
      startsAt: startOfDay(order.wantedOn, pemda.zone),
      endsAt: endOfDay(order.wantedOn, pemda.zone),
      title: w.wanted(order.number),
      description: '',
      place: order.deliveryAddress,
    });
  return moments;
}

async function orderFile(c: Ctx): Promise<Response> {
  const order = await orderFor(c);
  if (!order) return refusedPage(c, refuse('order.not-found').error, { href: '/pesanan' });
  const { id, version, number, updatedAt: changedAt } = order;
  const of = { id, version, number, changedAt, path: `/pesanan/${id}` };
  return calendar(c, of, orderMoments(c, order));
}

/** When a competition was last changed in a way that moves its deadline. */
const movedAt = (one: Competition): Date =>
  one.extensions.at(-1)?.at ?? one.publishedAt ?? one.terms.offersUntil;

async function competitionFile(c: Ctx): Promise<Response> {
  const one = await competitionFor(c);
  if (!one?.publishedAt)
    return refusedPage(c, refuse('competition.not-found').error, { href: LIST });
  const { id, version, number, terms } = one;
  const of = { id, version, number, changedAt: movedAt(one), path: pathOf(one) };
  const w = tDeadline(c.var.locale);
  return calendar(c, of, [
    {
      key: 'offers',
      ...endingAt(terms.offersUntil),
      title: w.offers(terms.title),
      description: w.ifNothing,
    },
  ]);
}

export const deadlineFileRoutes: Route[] = [
  {
    method: 'GET',
    path: '/pesanan/:id/tenggat.ics',
    access: READERS,
    kind: 'file',
    handle: orderFile,
  },
  {
    method: 'GET',
    path: `${LIST}/:id/tenggat.ics`,
    access: 'public',
    kind: 'file',
    handle: competitionFile,
  },
];
