import { type Day, formatDay, formatNumber, refuse } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  CardGrid,
  EmptyState,
  Notice,
  Pagination,
  page,
  Rating,
  refusedPage,
  SummaryList,
} from '../../ui/index.ts';
import { COMPARE_FORM, CompareForm, ListingCard } from '../card.tsx';
import { meanRating } from '../domain/rating.ts';
import { LIST_PAGE, listedBy, supplierBySlug } from '../listings.sql.ts';
import { t } from '../messages.ts';
import { OnShow } from '../on-show.tsx';
import { pageNumber, todayOf } from './etalase.tsx';

async function supplierPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const supplier = await supplierBySlug(c.var.read, c.req.param('slug') ?? '');
  if (!supplier) return refusedPage(c, refuse('supplier.not-found').error, { href: '/cari' });
  const today = todayOf(c);
  const rating = meanRating(supplier, locale);
  const {
    rows,
    total,
    page: at,
  } = await listedBy(c.var.read, { supplierId: supplier.id }, 'bought', pageNumber(c));
  return page(c, {
    title: supplier.name,
    description: `${supplier.name}, ${supplier.district}: ${w.etalase.products(formatNumber(total, locale))}.`,
    canonicalPath: `/penyedia/${supplier.slug}${at > 1 ? `?hal=${at}` : ''}`,
    jsonLd: [
      {
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: supplier.name,
        address: {
          '@type': 'PostalAddress',
          addressLocality: supplier.district,
          addressRegion: supplier.city,
          addressCountry: 'ID',
        },
      },
    ],
    body: (
      <>
        <h1>{supplier.name}</h1>
        {!['active', 'warned'].includes(supplier.state) && (
          <Notice locale={locale} tone="warning">
            {w.obstacles.supplier}
          </Notice>
        )}
        <SummaryList
          rows={[
            {
              key: w.supplier.form,
              value: w.legalForms[supplier.legalForm] ?? supplier.legalForm,
            },
            { key: w.supplier.scale, value: w.scales[supplier.scale] ?? supplier.scale },
            {
              key: w.supplier.place,
              value: [supplier.village, supplier.district, supplier.city]
                .filter(Boolean)
                .join(', '),
            },
            { key: w.supplier.since, value: formatDay(supplier.registeredOn as Day, locale) },
            { key: w.supplier.kbli, value: supplier.kbli.join(', ') || '–' },
            ...(supplier.subsectors.length > 0
              ? [
                  {
                    key: w.product.subsector,
                    value: supplier.subsectors.map((one) => w.subsectors[one] ?? one).join(', '),
                  },
                ]
              : []),
            { key: w.supplier.tax, value: supplier.taxable ? w.product.yes : w.product.no },
            { key: w.supplier.orders, value: formatNumber(supplier.orders, locale) },
            {
              key: w.supplier.rating,
              value: rating ? (
                <>
                  <Rating locale={locale} rating={rating} />
                  <p class="k-hint">{w.supplier.ratingHow}</p>
                </>
              ) : (
                w.supplier.unrated
              ),
            },
          ]}
        />
        <h2>{w.supplier.products}</h2>
        <p>
          <OnShow count={total} locale={locale} />
        </p>
        {rows.length === 0 ? (
          <EmptyState title={w.supplier.none} headingLevel={3} />
        ) : (
          <CardGrid>
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
          hrefFor={(n) => `/penyedia/${supplier.slug}?hal=${n}`}
        />
      </>
    ),
  });
}

export const supplierRoutes: Route[] = [
  { method: 'GET', path: '/penyedia/:slug', access: 'public', kind: 'page', handle: supplierPage },
];
