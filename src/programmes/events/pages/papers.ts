import { dayOf } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { clockOf } from '../domain/moment.ts';
import { attendancePdf, badgesPdf, type EventPaper } from '../event-papers.ts';
import { eventBySlug } from '../events.sql.ts';
import { ALL_PARTICIPANTS, listParticipants, type Participant } from '../participants.sql.ts';
import { listGroups } from '../programmes.sql.ts';
import { DESK } from './access.ts';
import { placeText } from './event-facts.tsx';
import { DESK_PATH } from './event-tabs.tsx';
import { noEvent } from './public-event.tsx';

/** Those who have a place or are still asked: they may stand at the door. */
const mayCome = (one: Participant) =>
  one.cameAt !== null || ['invited', 'signed_up'].includes(one.state);

const paper =
  (
    name: string,
    draw: (
      people: readonly Participant[],
      facts: EventPaper,
      locale: Ctx['var']['locale'],
    ) => Uint8Array<ArrayBuffer>,
  ) =>
  async (c: Ctx): Promise<Response> => {
    const { locale, read, pemda, services } = c.var;
    const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
    if (!event) return noEvent(c);
    const [people, groups] = await Promise.all([
      listParticipants(read, event.id, ALL_PARTICIPANTS),
      listGroups(read),
    ]);
    const bytes = draw(
      people.filter(mayCome),
      {
        name: event.content.name,
        day: dayOf(event.content.startsAt, pemda.zone),
        place: placeText(event.content, locale),
        office: pemda.office,
        groups: new Map(groups.map((one) => [one.code, locale === 'en' ? one.nameEn : one.nameId])),
        clock: (at) => clockOf(at, pemda.zone, locale),
        now: services.clock.now(),
      },
      locale,
    );
    return c.body(bytes, 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}-${event.slug}.pdf"`,
      'Cache-Control': 'private, no-store',
    });
  };

export const paperRoutes: Route[] = [
  {
    method: 'GET',
    path: `${DESK_PATH}/:slug/kartu-nama.pdf`,
    access: DESK,
    kind: 'file',
    handle: paper('kartu-nama', badgesPdf),
  },
  {
    method: 'GET',
    path: `${DESK_PATH}/:slug/daftar-hadir.pdf`,
    access: DESK,
    kind: 'file',
    handle: paper('daftar-hadir', attendancePdf),
  },
];
