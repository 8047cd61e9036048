import { type Day, dayOf, formatDay, refuse } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  CardGrid,
  EmptyState,
  EtalaseTile,
  LinkButton,
  Notice,
  Pagination,
  page,
  refusedPage,
  Tabs,
} from '../../ui/index.ts';
import { COMPARE_FORM, CompareForm, ListingCard } from '../card.tsx';
import { openingOn } from '../domain/opening.ts';
import {
  etalaseBySlug,
  etalaseTiles,
  LIST_PAGE,
  type ListSort,
  listedBy,
} from '../listings.sql.ts';
import { t } from '../messages.ts';
import { OnShow } from '../on-show.tsx';
import { Rules } from './etalase-rules.tsx';

export const todayOf = (c: Ctx) => dayOf(c.var.services.clock.now(), c.var.pemda.zone);

/** The page number of ?hal=, at least 1; anything else is the first page. */
export function pageNumber(c: Ctx): number {
  const n = Number(c.req.query('hal') ?? '1');
  return Number.isInteger(n) && n >= 1 && n <= 10_000 ? n : 1;
}

const SORTS: readonly ListSort[] = ['bought', 'price-up', 'price-down', 'newest', 'name'];
export const sortOf = (c: Ctx): ListSort =>
  SORTS.find((sort) => sort === c.req.query('urut')) ?? 'bought';

async function allPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).etalase;
  const tiles = await etalaseTiles(c.var.read, todayOf(c));
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: '/etalase',
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        <p class="k-hint">
          {w.counted} <a href="/angka">{t(locale).onShow.formula}</a>
        </p>
        {tiles.length === 0 ? (
          <EmptyState title={w.none} />
        ) : (
          <CardGrid>
            {tiles.map((tile) => (
              <EtalaseTile
                key={tile.slug}
                locale={locale}
                href={`/etalase/${tile.slug}`}
                name={locale === 'en' ? tile.nameEn : tile.name}
                count={tile.count}
                picture={{ src: `/gambar/${tile.picture}-7.svg`, alt: '' }}
                headingLevel={2}
              />
            ))}
          </CardGrid>
        )}
      </>
    ),
  });
}

async function onePage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const etalase = await etalaseBySlug(c.var.read, c.req.param('slug') ?? '');
  if (!etalase) return refusedPage(c, refuse('etalase.not-found').error, { href: '/etalase' });
  const sort = sortOf(c);
  const today = todayOf(c);
  const {
    rows,
    total,
    page: at,
  } = await listedBy(c.var.read, { etalaseId: etalase.id }, sort, pageNumber(c));
  const name = locale === 'en' ? etalase.nameEn : etalase.name;
  const href = (changes: { urut?: string; hal?: number }) =>
    `/etalase/${etalase.slug}?urut=${changes.urut ?? sort}&hal=${changes.hal ?? 1}`;
  const opening = openingOn(etalase, today);
  return page(c, {
    title: name,
    description: etalase.summary,
    ...(opening === 'open'
      ? { canonicalPath: `/etalase/${etalase.slug}${at > 1 ? `?hal=${at}` : ''}` }
      : {}),
    breadcrumbs: [{ href: '/etalase', label: w.etalase.title }, { label: name }],
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'CollectionPage',
        name,
        description: etalase.summary,
      },
    ],
    body: (
      <>
        <h1>{name}</h1>
        <p class="k-lead">{etalase.summary}</p>
        {opening !== 'open' && (
          <Notice locale={locale} tone="warning">
            {opening === 'closed'
              ? w.etalase.closed(formatDay(etalase.closedOn as Day, locale))
              : w.etalase.soon(formatDay(etalase.openedOn as Day, locale))}{' '}
            <a href="/etalase">{w.etalase.openOnes}</a>
          </Notice>
        )}
        <p>
          <OnShow count={total} locale={locale} />.{' '}
          <a href={`/cari?etalase=${etalase.slug}`}>{w.etalase.searchIn}</a>
        </p>
        <Tabs
          locale={locale}
          label={w.etalase.sort}
          items={SORTS.map((one) => ({
            href: href({ urut: one }),
            label: w.sorts[one],
            current: one === sort,
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={w.etalase.empty} text={w.etalase.emptyText} />
        ) : (
          <CardGrid label={name}>
            {rows.map((row) => (
              <ListingCard
                key={row.id}
                product={row}
                today={today}
                locale={locale}
                compare={COMPARE_FORM}
              />
            ))}
          </CardGrid>
        )}
        {rows.length > 1 && <CompareForm locale={locale} />}
        <Pagination
          locale={locale}
          page={at}
          pages={Math.max(1, Math.ceil(total / LIST_PAGE))}
          hrefFor={(n) => href({ hal: n })}
        />
        <Rules etalase={etalase} locale={locale} />
        <LinkButton href="/etalase" variant="secondary">
          {w.etalase.title}
        </LinkButton>
      </>
    ),
  });
}

async function tilesJson(c: Ctx): Promise<Response> {
  return c.json(await etalaseTiles(c.var.read, todayOf(c)));
}

export const etalaseRoutes: Route[] = [
  { method: 'GET', path: '/etalase', access: 'public', kind: 'page', handle: allPage },
  { method: 'GET', path: '/etalase/:slug', access: 'public', kind: 'page', handle: onePage },
  { method: 'GET', path: '/api/etalase', access: 'public', kind: 'api', handle: tilesJson },
];
