import { formatNumber, refuse } from '../../../kernel/index.ts';
import { type Ctx, type Route, sha256 } from '../../../platform/index.ts';
import { DataTable, EmptyState, LinkButton, Notice, page, refusedPage } from '../../../ui/index.ts';
import { delegationOfTicket, ownDelegation } from '../gather.sql.ts';
import { eventCalled, type MatchingEvent } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { type MeetingRow, meetingsOf } from '../meetings.sql.ts';
import { DESK, eventOf, HOSTS, timeOf } from './parts.tsx';

const REFRESH_SECONDS = '30';
/** The next meetings are called this long before they begin. */
const CALL_MINUTES = 5;
const MINUTE = 60_000;

function Meetings(props: { c: Ctx; id: string; caption: string; rows: readonly MeetingRow[] }) {
  const { c, rows } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  return (
    <DataTable
      locale={locale}
      id={props.id}
      caption={props.caption}
      columns={[
        { key: 'table', header: w.table, cell: (one) => w.tableNo(one.table) },
        {
          key: 'who',
          header: w.whoMeets,
          rowHeader: true,
          cell: (one) => `${one.host} – ${one.guest}`,
        },
        { key: 'time', header: w.time, cell: (one) => timeOf(one.startsAt, pemda.zone) },
      ]}
      rows={rows}
      rowKey={(one) => one.id}
    />
  );
}

/** What the hall shows to everyone: names of organisations only, now and next. */
async function boardPage(c: Ctx): Promise<Response> {
  const { locale, db, pemda, services } = c.var;
  const w = t(locale);
  const event = await eventOf(c);
  if (!event || event.state === 'draft' || event.state === 'cancelled')
    return refusedPage(c, refuse('matching.not-found').error, { href: '/' });
  const meetings = await meetingsOf(db, event.id);
  const now = services.clock.now();
  const current = meetings.filter((one) => one.startsAt <= now && one.endsAt > now);
  const coming = meetings.filter((one) => one.startsAt > now);
  const nextAt = coming[0]?.startsAt;
  const next = coming.filter((one) => one.startsAt.getTime() === nextAt?.getTime());
  const soon = nextAt && nextAt.getTime() - now.getTime() <= CALL_MINUTES * MINUTE;
  const end = current[0]?.endsAt;
  const live = current.length > 0 || coming.length > 0;
  // Reloads without script on the day; a header, so that no page of another day ever jumps.
  const today = nextAt ? nextAt.getTime() - now.getTime() < 720 * MINUTE : current.length > 0;
  if (today) c.header('Refresh', REFRESH_SECONDS);
  const minutes = end ? Math.max(0, Math.ceil((end.getTime() - now.getTime()) / MINUTE)) : 0;
  return page(c, {
    title: `${w.board}: ${event.name}`,
    wide: true,
    body: (
      <>
        <h1>{event.name}</h1>
        <p class="k-lead">
          {w.board}. {today ? w.refreshes : ''}
        </p>
        {soon && nextAt && (
          <Notice locale={locale} tone="warning" live>
            <p>{w.call(timeOf(nextAt, pemda.zone))}</p>
          </Notice>
        )}
        {meetings.length === 0 ? (
          <EmptyState title={w.noSchedule} />
        ) : (
          <>
            {live && (
              <>
                <h2>{w.now}</h2>
                {end ? (
                  <p>
                    {w.until(timeOf(end, pemda.zone))}, {w.left(formatNumber(minutes, locale))}
                  </p>
                ) : (
                  <p>{w.nobodyNow}</p>
                )}
                {current.length > 0 && <Meetings c={c} id="kini" caption={w.now} rows={current} />}
                {next.length > 0 && <Meetings c={c} id="berikut" caption={w.nextUp} rows={next} />}
              </>
            )}
            {!live && <p>{w.over}</p>}
            <Meetings c={c} id="semua" caption={w.all} rows={meetings} />
          </>
        )}
      </>
    ),
  });
}

/** `wishes` is where these people say whom they would like to meet. */
async function ownPage(
  c: Ctx,
  event: MatchingEvent,
  own: { id: string; name: string },
  wishes: string,
) {
  const { locale, db, pemda, services, viewer } = c.var;
  const w = t(locale);
  const meetings = (await meetingsOf(db, event.id)).filter(
    ({ hostId, guestId }) => hostId === own.id || guestId === own.id,
  );
  const opens = viewer !== null && HOSTS.includes(viewer.role);
  return page(c, {
    title: `${w.mine}: ${event.name}`,
    body: (
      <>
        <h1>{w.mine}</h1>
        <p class="k-lead" data-offline="">
          {event.name}. {w.mineLead(own.name)}
        </p>
        {meetings.length === 0 ? (
          <EmptyState title={w.noMeetings} />
        ) : (
          <DataTable
            locale={locale}
            id="jadwal"
            caption={w.meetings}
            columns={[
              {
                key: 'time',
                header: w.time,
                cell: (one) =>
                  `${timeOf(one.startsAt, pemda.zone)}–${timeOf(one.endsAt, pemda.zone)}`,
              },
              { key: 'table', header: w.table, cell: (one) => w.tableNo(one.table) },
              {
                key: 'with',
                header: w.with,
                rowHeader: true,
                cell: (one) => {
                  const other = one.hostId === own.id ? one.guest : one.host;
                  return opens ? (
                    <a href={`${DESK}/${event.slug}/pertemuan/${one.id}`}>{other}</a>
                  ) : (
                    other
                  );
                },
              },
            ]}
            rows={meetings}
            rowKey={(one) => one.id}
          />
        )}
        {meetings.length > 0 && viewer !== null && (
          <LinkButton variant="secondary" href={`/temu/${event.slug}/saya.pdf`}>
            {w.ownPdf}
          </LinkButton>
        )}
        {services.clock.now() < event.endsAt && (
          <p>
            <a href={wishes}>{w.toWishes}</a>
          </p>
        )}
      </>
    ),
  });
}

async function minePage(c: Ctx): Promise<Response> {
  const { db, viewer } = c.var;
  const event = await eventOf(c);
  if (!event || !viewer) return refusedPage(c, refuse('matching.not-found').error, { href: '/' });
  const own = await ownDelegation(db, event.id, viewer);
  return own ? ownPage(c, event, own, `/temu/${event.slug}/ingin`) : notInPage(c);
}

/** Nobody has meetings before the hall is laid out, and not everyone after it. */
export function notInPage(c: Ctx): Response {
  const w = t(c.var.locale);
  return page(c, {
    title: w.mine,
    body: (
      <>
        <h1>{w.mine}</h1>
        <p>{w.notIn}</p>
      </>
    ),
  });
}

/** The schedule of who holds a ticket; the address is as secret as the ticket's own. */
async function ticketPage(c: Ctx): Promise<Response> {
  const { db } = c.var;
  const found = await delegationOfTicket(db, sha256(c.req.param('token') ?? ''));
  const event = found && (await eventCalled(db, found.slug));
  c.header('Referrer-Policy', 'no-referrer');
  if (!found || !event) return notInPage(c);
  return ownPage(c, event, found, `${c.req.path}/ingin`);
}

export const boardRoutes: Route[] = [
  { method: 'GET', path: '/temu/tiket/:token', access: 'public', kind: 'file', handle: ticketPage },
  { method: 'GET', path: '/temu/:slug', access: 'public', kind: 'page', handle: boardPage },
  {
    method: 'GET',
    path: '/temu/:slug/saya',
    access: ['seller', ...HOSTS],
    kind: 'page',
    handle: minePage,
  },
];
