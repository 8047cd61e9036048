import { etalaseTiles, ListingCard, newestProducts } from '../../catalogue/index.ts';
import { dayOf, formatNumber, formatRupiahCompact, yearOfDay } from '../../kernel/index.ts';
import { AgedValues, type Ctx, type Route } from '../../platform/index.ts';
import { listWanted, WantedLinks } from '../../programmes/index.ts';
import {
  CardGrid,
  EmptyState,
  EtalaseTile,
  Figure,
  Figures,
  page,
  SearchBox,
} from '../../ui/index.ts';
import { t } from '../messages.ts';
import { homeFigures } from '../spending.sql.ts';

type Home = [
  Awaited<ReturnType<typeof etalaseTiles>>,
  Awaited<ReturnType<typeof newestProducts>>,
  Awaited<ReturnType<typeof homeFigures>>,
  Awaited<ReturnType<typeof listWanted>>,
];

/** The home page's counts are at most this old; every other page computes from the rows at once. */
const HOME_AGE_MS = 5_000;
const MOST_WANTED = 3;
const HOME = new AgedValues<Home>(HOME_AGE_MS);

async function homePage(c: Ctx): Promise<Response> {
  const { locale, pemda, read } = c.var;
  const w = t(locale).home;
  const today = dayOf(c.var.services.clock.now(), pemda.zone);
  const year = yearOfDay(today);
  const key = `${pemda.id}:${today}`;
  const [tiles, fresh, figures, wanted] = await HOME.get(
    key,
    c.var.services.clock.now().getTime(),
    () =>
      Promise.all([
        etalaseTiles(read, today),
        newestProducts(read, 8),
        homeFigures(read, year),
        listWanted(read, ['published'], MOST_WANTED),
      ]),
  );
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: '/',
    search: false,
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: `Katalokal ${pemda.name}`,
        url: c.var.services.config.baseUrl,
        potentialAction: {
          '@type': 'SearchAction',
          target: `${c.var.services.config.baseUrl}/cari?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
    ],
    body: (
      <>
        <h1>{w.heading(pemda.shortName)}</h1>
        <p class="k-lead">{w.lead}</p>
        <div class="k-home-search">
          <SearchBox locale={locale} id="cari-utama" query="" />
          <p class="k-hint">{w.searchHint}</p>
          {!c.var.viewer && (
            <p>
              {w.business} <a href="/daftar">{w.register}</a>
            </p>
          )}
        </div>
        {tiles.length === 0 ? (
          <EmptyState title={w.emptyTitle} text={w.emptyText} />
        ) : (
          <>
            <h2>{w.figures}</h2>
            <Figures>
              <Figure
                locale={locale}
                label={w.products}
                value={formatNumber(figures.products, locale)}
                href="/angka"
              />
              <Figure
                locale={locale}
                label={w.suppliers}
                value={formatNumber(figures.suppliers, locale)}
                href="/angka"
              />
              <Figure
                locale={locale}
                label={w.ordersThisYear(year)}
                value={formatNumber(figures.orders, locale)}
                href={`/belanja?tahun=${year}`}
              />
              <Figure
                locale={locale}
                label={w.valueThisYear(year)}
                value={formatRupiahCompact(figures.value, locale)}
                href={`/belanja?tahun=${year}`}
              />
            </Figures>
            <h2>{w.etalase}</h2>
            <CardGrid label={w.etalase}>
              {tiles.map((tile) => (
                <EtalaseTile
                  key={tile.slug}
                  locale={locale}
                  href={`/etalase/${tile.slug}`}
                  name={locale === 'en' ? tile.nameEn : tile.name}
                  count={tile.count}
                  picture={{ src: `/gambar/${tile.picture}-7.svg`, alt: '' }}
                />
              ))}
            </CardGrid>
            <WantedLinks locale={locale} items={wanted} />
            <h2>{w.fresh}</h2>
            <CardGrid label={w.fresh}>
              {fresh.map((product) => (
                <ListingCard key={product.id} product={product} today={today} locale={locale} />
              ))}
            </CardGrid>
          </>
        )}
      </>
    ),
  });
}

export const homeRoutes: Route[] = [
  { method: 'GET', path: '/', access: 'public', kind: 'page', handle: homePage },
];
