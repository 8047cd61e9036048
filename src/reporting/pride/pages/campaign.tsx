import {
  formatDay,
  formatInstant,
  formatNumber,
  formatRupiahCompact,
  formatShare,
} from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import {
  comingEvents,
  listStories,
  listWanted,
  StoryCards,
  WantedLinks,
} from '../../../programmes/index.ts';
import { BarChart, Figure, Figures, LinkButton, page } from '../../../ui/index.ts';
import { asNumber } from '../../domain/units.ts';
import { counterSvg, pngOf } from '../drawings.ts';
import { t } from '../pride-words.ts';
import { SealList } from './seals.tsx';
import { facing, prideNow, yearsOf } from './years.ts';

export const CAMPAIGN = '/bangga';
const MOST_EVENTS = 3;
const MOST_WANTED = 3;
const MOST_STORIES = 3;

/** The campaign "Makin Lokal Makin Bangga": live figures, who buys local, what is next. */
async function campaignPage(c: Ctx): Promise<Response> {
  const { locale, pemda, read } = c.var;
  const w = t(locale);
  const { year } = await yearsOf(c);
  const [pride, events, wanted, stories] = await Promise.all([
    prideNow(c, year),
    comingEvents(read, MOST_EVENTS),
    listWanted(read, ['published'], MOST_WANTED),
    listStories(read, { states: ['published'], limit: MOST_STORIES }),
  ]);
  const { today } = facing(c);
  const n = (value: number) => formatNumber(value, locale);
  const sealed = pride.agencies.filter((one) => one.sealed);
  const best = pride.agencies.filter(({ rank }) => rank !== null).slice(0, 5);
  return page(c, {
    title: w.slogan,
    description: w.lead(pemda.name),
    canonicalPath: CAMPAIGN,
    imagePath: `${CAMPAIGN}/kartu.png`,
    body: (
      <>
        <h1>{w.slogan}</h1>
        <p class="k-lead">{w.lead(pemda.name)}</p>
        <h2>{w.figures(year)}</h2>
        <p class="k-hint">{w.asOf(formatDay(today, locale))}</p>
        <Figures>
          <Figure locale={locale} label={w.products} value={n(pride.products)} href="/angka" />
          <Figure locale={locale} label={w.suppliers} value={n(pride.suppliers)} href="/angka" />
          <Figure
            locale={locale}
            label={w.orders}
            value={n(pride.orders)}
            href={`/belanja?tahun=${year}`}
          />
          <Figure
            locale={locale}
            label={w.value}
            value={formatRupiahCompact(pride.value, locale)}
            href={`/belanja?tahun=${year}`}
          />
          <Figure
            locale={locale}
            label={w.local}
            value={formatShare(pride.localValue, pride.value, 1, locale)}
            hint={formatRupiahCompact(pride.localValue, locale)}
            href={`/belanja?tahun=${year}`}
          />
          <Figure
            locale={locale}
            label={w.umkk}
            value={formatShare(pride.umkkValue, pride.value, 1, locale)}
            hint={formatRupiahCompact(pride.umkkValue, locale)}
            href={`/belanja?tahun=${year}`}
          />
        </Figures>
        {stories.length > 0 && (
          <>
            <h2>{w.stories}</h2>
            <StoryCards c={c} items={stories} />
            <p>
              <a href="/cerita">{w.seeStories}</a>
            </p>
          </>
        )}
        <h2>{w.seals}</h2>
        <p>{w.sealsLead(n(sealed.length), n(pride.agencies.length))}</p>
        <SealList locale={locale} agencies={sealed} year={year} />
        <p>
          <a href={`/lencana?tahun=${year}`}>{w.seeSeals}</a>
        </p>
        {best.length > 0 && (
          <>
            <BarChart
              locale={locale}
              id="lima-besar"
              title={w.award}
              points={best.map((one) => ({
                label: `${one.rank}. ${one.agency}`,
                value: asNumber(one.index) ?? 0,
                href: `/penghargaan/${one.slug}?tahun=${year}`,
              }))}
              format={(value) => formatNumber(Number(value), locale, 3)}
            />
            <p>
              <a href={`/penghargaan?tahun=${year}`}>{w.seeAward}</a>
            </p>
          </>
        )}
        <h2>{w.events}</h2>
        {events.length === 0 ? (
          <p>{w.noEvents}</p>
        ) : (
          <ul>
            {events.map((event) => (
              <li key={event.id}>
                <a href={`/acara/${event.slug}`}>{event.name}</a>,{' '}
                {formatInstant(event.startsAt, pemda.zone, locale)}
              </li>
            ))}
          </ul>
        )}
        <WantedLinks locale={locale} items={wanted} />
        <h2>{w.join}</h2>
        <p>{w.joinText}</p>
        <p class="k-button-row">
          <LinkButton href="/bisa-jual">{w.joinLink}</LinkButton>{' '}
          <LinkButton variant="secondary" href="/tanam">
            {w.embed}
          </LinkButton>{' '}
          <LinkButton variant="secondary" href="/pasar">
            {w.market}
          </LinkButton>{' '}
          <LinkButton variant="secondary" href={`${CAMPAIGN}/kartu.png`}>
            {w.card}
          </LinkButton>
        </p>
      </>
    ),
  });
}

async function card(c: Ctx): Promise<Response> {
  const { year } = await yearsOf(c);
  const bytes = await pngOf(counterSvg(await prideNow(c, year), facing(c)));
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'image/png',
    'Cache-Control': 'public, max-age=300',
  });
}

export const campaignRoutes: Route[] = [
  { method: 'GET', path: CAMPAIGN, access: 'public', kind: 'page', handle: campaignPage },
  { method: 'GET', path: `${CAMPAIGN}/kartu.png`, access: 'public', kind: 'file', handle: card },
];
