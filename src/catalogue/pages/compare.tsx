import {
  formatRupiah,
  isUuid,
  parseQuantity,
  type Quantity,
  quantity,
  rupiah,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { Badges, CompareTable, EmptyState, Notice, page } from '../../ui/index.ts';
import { badgeSpecs, pictureAddress } from '../card.tsx';
import { landedPrice } from '../domain/landed-price.ts';
import { t } from '../messages.ts';
import { type ProductDetail, productsById } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';

const MOST = 4;

async function comparePage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).compare;
  const asked = [...new Set((c.req.queries('produk') ?? []).filter(isUuid))];
  const products = await productsById(c.var.read, asked.slice(0, MOST));
  const parsed = parseQuantity(c.req.query('jumlah') ?? '1');
  const count = parsed.ok ? parsed.value : quantity(1);
  return page(c, {
    title: w.title,
    description: w.lead,
    wide: true,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        {asked.length > MOST && (
          <Notice locale={locale} tone="info">
            {w.tooMany}
          </Notice>
        )}
        {products.length === 0 ? (
          <EmptyState title={w.none} action={{ href: '/cari', label: w.search }} />
        ) : (
          <>
            {products.length === 1 && (
              <Notice locale={locale} tone="info">
                <a href={`/etalase/${products[0]?.etalase.slug}`}>{w.addAnother}</a>
              </Notice>
            )}
            {new Set(products.map((one) => one.unit)).size > 1 && (
              <Notice locale={locale} tone="warning">
                {w.units}
              </Notice>
            )}
            <CompareTable
              locale={locale}
              id="banding"
              caption={w.caption(products.length)}
              items={products.map((one) => ({
                name: one.name,
                href: `/produk/${one.slug}`,
                picture: { src: pictureAddress(one.picture, one.id), alt: '' },
              }))}
              rows={rowsOf(c, products, count)}
            />
          </>
        )}
      </>
    ),
  });
}

function rowsOf(c: Ctx, products: readonly ProductDetail[], count: Quantity) {
  const { locale } = c.var;
  const w = t(locale);
  const today = todayOf(c);
  const landed = products.map((one) =>
    landedPrice({ ...one, price: rupiah(one.price), freight: rupiah(one.freight) }, count, today),
  );
  const row = (label: string, values: readonly string[]) => ({
    label,
    values,
    differs: new Set(values).size > 1,
  });
  const money = (values: readonly bigint[]) => values.map((value) => formatRupiah(value, locale));
  const keys =
    products[0]?.etalase.attributes.filter(
      (one) =>
        one.comparable && products.some((product) => product.attributes[one.key] !== undefined),
    ) ?? [];
  return [
    row(
      w.product.seller,
      products.map((one) => `${one.supplier}, ${one.district}`),
    ),
    row(
      w.compare.unit,
      products.map((one) => one.unit),
    ),
    row(w.product.price, money(products.map((one) => one.price))),
    row(w.product.goods, money(landed.map((one) => one.goods))),
    row(w.product.freight, money(landed.map((one) => one.freight))),
    row(w.product.tax, money(landed.map((one) => one.tax))),
    row(w.product.total, money(landed.map((one) => one.total))),
    row(
      w.product.stock,
      products.map((one) => (one.available === null ? w.product.stockNone : String(one.available))),
    ),
    row(
      w.product.lead,
      products.map((one) => w.product.days(one.leadTimeDays)),
    ),
    row(
      w.product.min,
      products.map((one) => String(one.minQuantity)),
    ),
    {
      label: w.product.facts,
      values: products.map((one) => (
        <Badges key={one.id} locale={locale} badges={badgeSpecs(one, today)} />
      )),
    },
    ...keys.map((key) =>
      row(
        locale === 'en' ? key.labelEn : key.label,
        products.map(
          (one) =>
            `${one.attributes[key.key] ?? '–'}${key.unit && one.attributes[key.key] !== undefined ? ` ${key.unit}` : ''}`,
        ),
      ),
    ),
  ];
}

export const compareRoutes: Route[] = [
  { method: 'GET', path: '/bandingkan', access: 'public', kind: 'page', handle: comparePage },
];
