import { dayOf, formatNumber } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { ownDelegation } from '../gather.sql.ts';
import { findHall, type MatchingEvent } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { meetingsOf } from '../meetings.sql.ts';
import { schedulePdf } from '../schedule-pdf.ts';
import { DESK, eventOf, HOSTS, notFound, READING, timeOf } from './parts.tsx';

async function paper(c: Ctx, event: MatchingEvent, only?: string): Promise<Response> {
  const { db, pemda, locale, services } = c.var;
  const settings = await findHall(db, event.id);
  const bytes = schedulePdf(
    await meetingsOf(db, event.id),
    {
      title: event.name,
      place: event.place,
      day: dayOf(event.startsAt, pemda.zone),
      office: pemda.office,
      version: t(locale).versionOf(formatNumber(settings?.version ?? 0, locale)),
      time: (at) => timeOf(at, pemda.zone),
      now: settings?.publishedAt ?? services.clock.now(),
    },
    locale,
    only,
  );
  return c.body(bytes, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="jadwal-${event.slug}.pdf"`,
    'Cache-Control': 'private, no-store',
  });
}

async function hallPaper(c: Ctx): Promise<Response> {
  const event = await eventOf(c);
  return event?.version ? paper(c, event) : notFound(c);
}

async function ownPaper(c: Ctx): Promise<Response> {
  const { db, viewer } = c.var;
  const event = await eventOf(c);
  const own = event && viewer ? await ownDelegation(db, event.id, viewer) : undefined;
  return event?.version && own ? paper(c, event, own.id) : notFound(c);
}

export const schedulePaperRoutes: Route[] = [
  {
    method: 'GET',
    path: `${DESK}/:slug/jadwal.pdf`,
    access: READING,
    kind: 'file',
    handle: hallPaper,
  },
  {
    method: 'GET',
    path: '/temu/:slug/saya.pdf',
    access: ['seller', ...HOSTS],
    kind: 'file',
    handle: ownPaper,
  },
];
