import type { Ctx } from '../../../platform/index.ts';
import { StatusTag, Tabs } from '../../../ui/index.ts';
import { d } from '../desk-words.ts';
import { type Happening, isOrganiser } from '../domain/event.ts';
import { t } from '../events-words.ts';
import { EVENT_TONES, whenText } from './event-facts.tsx';

export const DESK_PATH = '/meja/acara';

const TABS = {
  home: '',
  people: '/peserta',
  content: '/isi',
  agenda: '/susunan',
  invite: '/undang',
  sheet: '/impor',
  door: '/tamu',
} as const;
export type EventTab = keyof typeof TABS;
/** What a reader sees too; the others change something. */
const READABLE: readonly EventTab[] = ['home', 'people'];

export const tabPath = (event: Pick<Happening, 'slug'>, tab: EventTab) =>
  `${DESK_PATH}/${event.slug}${TABS[tab]}`;

export const eventCrumbs = (c: Ctx, event: Happening, tab: EventTab) => [
  { href: DESK_PATH, label: d(c.var.locale).title },
  ...(tab === 'home'
    ? [{ label: event.content.name }]
    : [
        { href: tabPath(event, 'home'), label: event.content.name },
        { label: d(c.var.locale).tabs[tab] },
      ]),
];

/** Name, state and time of an event over its pages, with the way between them. */
export function EventHead({ c, event, tab }: { c: Ctx; event: Happening; tab: EventTab }) {
  const { locale, pemda, viewer } = c.var;
  const words = d(locale);
  const tabs = (Object.keys(TABS) as EventTab[]).filter(
    (one) => READABLE.includes(one) || isOrganiser(viewer?.role),
  );
  return (
    <>
      <h1>{tab === 'home' ? event.content.name : `${words.tabs[tab]}: ${event.content.name}`}</h1>
      <p>
        <StatusTag tone={EVENT_TONES[event.state]}>{t(locale).states[event.state]}</StatusTag>{' '}
        {whenText(event.content, pemda.zone, locale)}
      </p>
      <Tabs
        locale={locale}
        label={words.nav2}
        items={tabs.map((one) => ({
          label: words.tabs[one],
          href: tabPath(event, one),
          current: one === tab,
        }))}
      />
    </>
  );
}
