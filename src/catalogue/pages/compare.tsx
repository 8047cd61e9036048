import {
  formatNumber,
  formatRupiah,
  isUuid,
  parseQuantity,
  type Quantity,
  quantity,
  rupiah,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  Badges,
  Button,
  CompareTable,
  EmptyState,
  Notice,
  NumberField,
  page,
} from '../../ui/index.ts';
import { badgeSpecs, pictureAddress } from '../card.tsx';
import { landedPrice } from '../domain/landed-price.ts';
import { t } from '../messages.ts';
import { type ProductDetail, productsById } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';

const MOST = 4;

async function comparePage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).compare;
  const wanted = [...new Set((c.req.queries('produk') ?? []).map((one) => one.toLowerCase()))];
  const asked = wanted.filter(isUuid);
  const products = await productsById(c.var.read, asked.slice(0, MOST));
  const typed = c.req.query('jumlah') ?? '1';
  const parsed = parseQuantity(typed);
  const count = parsed.ok && parsed.value > 0n ? parsed.value : quantity(1);
  const unread = !parsed.ok || parsed.value <= 0n;
  const lost = wanted.length > asked.length || products.length < Math.min(asked.length, MOST);
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
        {lost && (
          <Notice locale={locale} tone="info">
            {w.invalid}
          </Notice>
        )}
        {unread && (
          <Notice locale={locale} tone="warning">
            {w.quantityWrong}
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
            {new Set(products.map((one) => one.etalaseId)).size > 1 && (
              <Notice locale={locale} tone="warning">
                {w.mixed}
              </Notice>
            )}
            <form action="/bandingkan" method="get">
              {products.map((one) => (
                <input key={one.id} type="hidden" name="produk" value={one.id} />
              ))}
              <NumberField
                locale={locale}
                name="jumlah"
                label={w.quantity}
                decimals
                value={unread ? '1' : typed}
              />
              <Button variant="secondary">{w.recount}</Button>
            </form>
            <CompareTable
              locale={locale}
              id="banding"
              caption={w.caption(products.length)}
              items={products.map((one) => ({
                name: one.name,
                href: `/produk/${one.slug}`,
                picture: { src: pictureAddress(one), alt: '' },
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
  const amount = (n: number) => formatNumber(n, locale, Number.isInteger(n) ? 0 : 2);
  const templates = products.flatMap((one) => one.etalase.attributes);
  const keys = templates.filter(
    (one, index) =>
      one.comparable &&
      templates.findIndex((other) => other.key === one.key) === index &&
      products.some((product) => product.attributes[one.key] !== undefined),
  );
  const shown = (raw: string | number | boolean | undefined, unit: string | undefined) => {
    if (raw === undefined) return '–';
    const text =
      typeof raw === 'boolean'
        ? raw
          ? w.product.yes
          : w.product.no
        : typeof raw === 'number'
          ? amount(raw)
          : raw;
    return unit ? `${text} ${unit}` : text;
  };
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
      products.map((one) => (one.available === null ? w.product.stockNone : amount(one.available))),
    ),
    row(
      w.product.lead,
      products.map((one) => w.product.days(one.leadTimeDays)),
    ),
    row(
      w.product.min,
      products.map((one) => amount(one.minQuantity)),
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
        // Each by its own template: a unit may have changed since one of them was written.
        products.map((one) =>
          shown(
            one.attributes[key.key],
            one.etalase.attributes.find((own) => own.key === key.key)?.unit,
          ),
        ),
      ),
    ),
  ];
}

export const compareRoutes: Route[] = [
  { method: 'GET', path: '/bandingkan', access: 'public', kind: 'page', handle: comparePage },
];
