import { formatNumber } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import { EmptyState, page, StatusTag, Tabs } from '../../../ui/index.ts';
import type { EventState } from '../domain/event.ts';
import { type EventItem, listEvents } from '../events.sql.ts';
import { t } from '../events-words.ts';
import { EVENT_TONES, placeText, whenText } from './event-facts.tsx';

const PATH = '/acara';
const MOST = 100;

const TABS = {
  coming: ['published', 'running'],
  past: ['over', 'cancelled'],
} as const satisfies Record<string, readonly EventState[]>;

function EventCard({ c, event }: { c: Ctx; event: EventItem }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  return (
    <li class="k-event">
      {event.picture && (
        <img
          src={`${PATH}/${event.slug}/gambar-kecil`}
          alt=""
          width="160"
          height="120"
          loading="lazy"
        />
      )}
      <div>
        <h2>
          <a href={`${PATH}/${event.slug}`}>{event.name}</a>
        </h2>
        <p>
          <StatusTag tone="info">{w.kinds[event.kind]}</StatusTag>{' '}
          {event.state !== 'published' && event.state !== 'over' && (
            <StatusTag tone={EVENT_TONES[event.state]}>{w.states[event.state]}</StatusTag>
          )}
        </p>
        <p>
          <strong>{whenText(event, pemda.zone, locale)}</strong>
          <br />
          {placeText(event, locale)}
        </p>
        <p>{event.summary}</p>
        {event.state === 'published' && event.capacity !== null && (
          <p class="k-hint">
            {w.places}:{' '}
            {event.signedUp < event.capacity
              ? w.placesLeft(
                  formatNumber(event.capacity - event.signedUp, locale),
                  formatNumber(event.capacity, locale),
                )
              : w.placesFull(
                  formatNumber(event.capacity, locale),
                  formatNumber(event.waiting, locale),
                )}
          </p>
        )}
      </div>
    </li>
  );
}

async function listPage(c: Ctx): Promise<Response> {
  const { locale, read } = c.var;
  const w = t(locale);
  const tab = c.req.query('tab') === 'past' ? 'past' : 'coming';
  const events = await listEvents(read, TABS[tab], MOST);
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: tab === 'past' ? `${PATH}?tab=past` : PATH,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <Tabs
          locale={locale}
          label={w.title}
          items={(['coming', 'past'] as const).map((one) => ({
            label: w.tabs[one],
            href: `${PATH}?tab=${one}`,
            current: one === tab,
          }))}
        />
        {events.length === 0 ? (
          <EmptyState
            title={tab === 'past' ? w.nonePast : w.none}
            text={w.noneText}
            action={{ href: '/dicari', label: w.toWanted }}
          />
        ) : (
          <ul class="k-events">
            {events.map((event) => (
              <EventCard key={event.id} c={c} event={event} />
            ))}
          </ul>
        )}
      </>
    ),
  });
}

export const publicListRoutes: Route[] = [
  { method: 'GET', path: PATH, access: 'public', kind: 'page', handle: listPage },
];
