import { calendarFile, formatDay } from '../../../kernel/index.ts';
import { type Ctx, fileStore, type Route } from '../../../platform/index.ts';
import { daysOf } from '../domain/moment.ts';
import { factsOf, pictureOf } from '../events.sql.ts';
import { t } from '../events-words.ts';
import { cardPng } from '../share-card.ts';
import { placeText } from './event-facts.tsx';
import { noEvent, publicEvent } from './public-event.tsx';

const PATH = '/acara';
const HOUR = 'public, max-age=3600';

/** The event for a calendar: the same UID over all its versions, the version as its SEQUENCE. */
async function calendar(c: Ctx): Promise<Response> {
  const event = await publicEvent(c);
  if (!event) return noEvent(c);
  const { locale, pemda, services, read } = c.var;
  const { content } = event;
  const last = (await factsOf(read, event.id)).at(-1);
  const base = services.config.baseUrl;
  const text = calendarFile(
    [
      {
        uid: `${event.id}@${new URL(base).hostname}`,
        sequence: event.version,
        changedAt: last?.at ?? event.createdAt,
        startsAt: content.startsAt,
        endsAt: content.endsAt,
        title: content.name,
        description: content.summary,
        place: placeText(content, locale),
        url: `${base}${PATH}/${event.slug}`,
        cancelled: event.state === 'cancelled',
      },
    ],
    pemda.name,
  );
  return c.body(text, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${event.slug}.ics"`,
    'Cache-Control': 'no-cache',
  });
}

async function card(c: Ctx): Promise<Response> {
  const event = await publicEvent(c);
  if (!event) return noEvent(c);
  const { locale, pemda } = c.var;
  const [first] = daysOf(event.content.startsAt, event.content.endsAt, pemda.zone);
  const png = await cardPng({
    kind: t(locale).kinds[event.content.kind],
    name: event.content.name,
    when: formatDay(first, locale),
    place: placeText(event.content, locale),
    pemda: `Katalokal ${pemda.name}`,
  });
  return c.body(new Uint8Array(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': HOUR });
}

const picture =
  (size: 'file' | 'small') =>
  async (c: Ctx): Promise<Response> => {
    const event = await publicEvent(c);
    const keys = event && (await pictureOf(c.var.read, event.id));
    const bytes =
      keys && (await fileStore(c.var.services.config.dataDir, c.var.pemda.id).get(keys[size]));
    if (!bytes) return noEvent(c);
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'image/webp',
      'Cache-Control': HOUR,
    });
  };

export const publicFileRoutes: Route[] = [
  {
    method: 'GET',
    path: `${PATH}/:slug/acara.ics`,
    access: 'public',
    kind: 'file',
    handle: calendar,
  },
  { method: 'GET', path: `${PATH}/:slug/kartu.png`, access: 'public', kind: 'file', handle: card },
  {
    method: 'GET',
    path: `${PATH}/:slug/gambar`,
    access: 'public',
    kind: 'file',
    handle: picture('file'),
  },
  {
    method: 'GET',
    path: `${PATH}/:slug/gambar-kecil`,
    access: 'public',
    kind: 'file',
    handle: picture('small'),
  },
];
