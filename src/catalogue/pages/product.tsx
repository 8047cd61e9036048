import {
  type Day,
  formatDay,
  formatNumber,
  formatPercent,
  formatRupiah,
  formatShare,
  quantityFromDecimal,
  quartiles,
  type Refusal,
  refuse,
  rupiah,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  Badges,
  Button,
  ErrorSummary,
  Form,
  fieldErrors,
  LineChart,
  LinkButton,
  Notice,
  NumberField,
  Picture,
  PriceCard,
  page,
  Rating,
  refusedPage,
  SummaryList,
} from '../../ui/index.ts';
import { badgeSpecs, pictureAddress } from '../card.tsx';
import { badgesOn } from '../domain/badges.ts';
import { landedPrice } from '../domain/landed-price.ts';
import { obstacleOf } from '../domain/obstacle.ts';
import { dailyPrices } from '../domain/price-series.ts';
import { meanRating } from '../domain/rating.ts';
import { t } from '../messages.ts';
import { comparableOffers, type Offer, type ProductDetail, productBySlug } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';
import { productApi } from './product-json.ts';
import { crumbsLd, productLd } from './product-ld.ts';

const BUYERS = ['procurement_officer', 'ppk', 'pokja'];
const ON_SHOW = ['live', 'frozen'];

/** Whether this viewer may see a listing that is not on show: its own seller, and the officers. */
function maySee(c: Ctx, product: ProductDetail): boolean {
  const { viewer } = c.var;
  if (ON_SHOW.includes(product.state)) return true;
  if (!viewer) return false;
  return (
    viewer.role === 'catalogue_officer' ||
    viewer.role === 'auditor' ||
    (viewer.role === 'seller' && viewer.supplierId === product.supplierId)
  );
}

/** Taken down after it had been public: its address says so, and does not pretend it never was. */
const wasShown = (product: ProductDetail) =>
  product.firstShownAt !== null && ['delisted', 'expired'].includes(product.state);

function gonePage(c: Ctx, product: ProductDetail): Response {
  const { locale } = c.var;
  const w = t(locale).gone;
  const { slug, name, nameEn } = product.etalase;
  return page(c, {
    title: w.title,
    status: 410,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.text(product.name)}</p>
        <LinkButton href={`/etalase/${slug}`} variant="secondary">
          {w.etalase(locale === 'en' ? nameEn : name)}
        </LinkButton>
      </>
    ),
  });
}

/** A quantity that was refused on its way into the basket. */
export interface RefusedQuantity {
  readonly slug: string;
  readonly typed: string;
  readonly refusals: readonly Refusal[];
}

/** The page of a listing; with a refused quantity it says why at the field, and keeps what was typed. */
export async function productPage(c: Ctx, refused?: RefusedQuantity): Promise<Response> {
  const { locale } = c.var;
  const product = await productBySlug(c.var.read, refused?.slug ?? c.req.param('slug') ?? '');
  if (product && !maySee(c, product) && wasShown(product)) return gonePage(c, product);
  if (!product || !maySee(c, product))
    return refusedPage(c, refuse('product.not-found').error, { href: '/cari' });
  const w = t(locale);
  const offers = await comparableOffers(c.var.read, product);
  const today = todayOf(c);
  const etalase = locale === 'en' ? product.etalase.nameEn : product.etalase.name;
  const obstacle = obstacleOf(product, today);
  const errors = fieldErrors(c, refused?.refusals ?? []);
  return page(c, {
    title: product.name,
    ...(refused ? { status: 422, error: true } : {}),
    description: `${product.specification.slice(0, 150)} ${formatRupiah(product.price, locale)} / ${product.unit}, ${product.supplier}.`,
    ...(ON_SHOW.includes(product.state) ? { canonicalPath: `/produk/${product.slug}` } : {}),
    jsonLd: [productLd(c, product), crumbsLd(c, product)],
    breadcrumbs: [
      { href: '/etalase', label: w.etalase.title },
      { href: `/etalase/${product.etalase.slug}`, label: etalase },
      { label: product.name },
    ],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <div class="k-split k-split--right">
          <div class="k-stack">
            <h1>{product.name}</h1>
            <Badges locale={locale} badges={badgeSpecs(product, today)} />
            <Picture source={{ src: pictureAddress(product.picture, product.id), alt: '' }} />
            <h2>{w.product.specification}</h2>
            <p>{product.specification}</p>
            <Facts c={c} product={product} />
          </div>
          <div class="k-stack">
            {obstacle && ON_SHOW.includes(product.state) && (
              <Notice locale={locale} tone="warning">
                {w.obstacles[obstacle]} {product.stateReason}
              </Notice>
            )}
            {!ON_SHOW.includes(product.state) && (
              <Notice locale={locale} tone="info">
                {w.product.notShown} {product.stateReason}
              </Notice>
            )}
            <Price c={c} product={product} today={today} />
            <Buy c={c} product={product} typed={refused?.typed} error={errors.of('jumlah')} />
            <Seller c={c} product={product} />
            <Offers c={c} product={product} offers={offers} />
          </div>
        </div>
        <History c={c} product={product} today={today} />
        <LinkButton href={`/bandingkan?produk=${product.id}`} variant="secondary">
          {w.product.compare}
        </LinkButton>
      </>
    ),
  });
}

interface Part {
  readonly c: Ctx;
  readonly product: ProductDetail;
}

function Price({ c, product, today }: Part & { today: Day }) {
  const { locale } = c.var;
  const w = t(locale).product;
  const quantity = quantityFromDecimal(product.minQuantity.toFixed(4));
  const landed = landedPrice(
    { ...product, price: rupiah(product.price), freight: rupiah(product.freight) },
    quantity,
    today,
  );
  const tax = landed.added
    .map((line) => `${line.kind} ${formatShare(line.rate.num, line.rate.den, 0, locale)}`)
    .join(', ');
  return (
    <section class="k-price">
      <p class="k-figure__value">
        {formatRupiah(product.price, locale)} <span class="k-hint">{w.per(product.unit)}</span>
      </p>
      <p class="k-hint">{w.price}</p>
      <h2>
        {w.parts(
          formatNumber(product.minQuantity, locale, Number.isInteger(product.minQuantity) ? 0 : 2),
          product.unit,
        )}
      </h2>
      <SummaryList
        rows={[
          { key: w.goods, value: formatRupiah(landed.goods, locale) },
          { key: w.freight, value: formatRupiah(landed.freight, locale) },
          {
            key: w.tax,
            value: landed.tax > 0n ? `${formatRupiah(landed.tax, locale)} (${tax})` : w.noTax,
          },
          { key: w.total, value: <strong>{formatRupiah(landed.total, locale)}</strong> },
        ]}
      />
    </section>
  );
}

function Buy(props: Part & { typed: string | undefined; error: string | undefined }) {
  const { c, product } = props;
  const { locale, viewer } = c.var;
  const w = t(locale).product;
  if (product.state !== 'live' || obstacleOf(product, todayOf(c))) return null;
  if (!viewer || !BUYERS.includes(viewer.role)) return <p class="k-hint">{w.buyHow}</p>;
  return (
    <Form
      locale={locale}
      action="/keranjang/tambah"
      hidden={{ produk: product.id, kembali: `/produk/${product.slug}` }}
    >
      <NumberField
        locale={locale}
        name="jumlah"
        label={w.quantity}
        suffix={product.unit}
        decimals
        value={props.typed ?? String(product.minQuantity).replace('.', ',')}
        error={props.error}
        required
      />
      <Button>{w.add}</Button>
    </Form>
  );
}

function Facts({ c, product }: Part) {
  const { locale } = c.var;
  const w = t(locale).product;
  const amount = (n: number) => formatNumber(n, locale, Number.isInteger(n) ? 0 : 2);
  const value = (raw: string | number | boolean) =>
    typeof raw === 'boolean' ? (raw ? w.yes : w.no) : typeof raw === 'number' ? amount(raw) : raw;
  const attributes = product.etalase.attributes.flatMap((one) => {
    const raw = product.attributes[one.key];
    return raw === undefined
      ? []
      : [
          {
            key: locale === 'en' ? one.labelEn : one.label,
            value: `${value(raw)}${one.unit ? ` ${one.unit}` : ''}`,
          },
        ];
  });
  const seen = new Set(attributes.map((row) => row.key));
  const rows = [
    ...(product.brand && !seen.has(w.brand) ? [{ key: w.brand, value: product.brand }] : []),
    ...attributes,
    {
      key: w.stock,
      value:
        product.available === null ? w.stockNone : `${amount(product.available)} ${product.unit}`,
    },
    { key: w.min, value: `${amount(product.minQuantity)} ${product.unit}` },
    {
      key: w.lead,
      value: `${w.days(product.leadTimeDays)}${product.preorder ? ` (${w.preorder})` : ''}`,
    },
    ...(product.weightGram ? [{ key: w.weight, value: `${amount(product.weightGram)} g` }] : []),
    { key: w.origin, value: w.originNames[product.origin] },
    ...(product.tkdnPercent !== null && product.tkdnCertificate
      ? [
          {
            key: w.tkdn,
            value: w.tkdnText(
              formatPercent(product.tkdnPercent, 2, locale),
              product.tkdnCertificate,
              product.tkdnExpiresOn ? formatDay(product.tkdnExpiresOn as Day, locale) : '–',
            ),
          },
        ]
      : []),
    { key: t(locale).pdn.label, value: t(locale).pdn[badgesOn(product, todayOf(c)).pdn] },
    { key: w.kbki, value: product.kbki },
    { key: w.kbli, value: product.kbli },
    ...(product.subsector
      ? [{ key: w.subsector, value: product.subsector.replaceAll('-', ' ') }]
      : []),
    { key: w.sold, value: w.soldTimes(amount(product.soldCount)) },
  ];
  return (
    <>
      <h2>{w.facts}</h2>
      <SummaryList
        rows={rows.filter(
          (row, index) => rows.findIndex((other) => other.key === row.key) === index,
        )}
      />
    </>
  );
}

function Seller({ c, product }: Part) {
  const { locale } = c.var;
  const w = t(locale).product;
  return (
    <section>
      <h2>{w.seller}</h2>
      <p>
        <a href={`/penyedia/${product.supplierSlug}`}>{product.supplier}</a>, {product.district}
      </p>
      <Rating locale={locale} rating={meanRating(product, locale)} />
      <p class="k-hint">{w.since(formatDay(product.supplierSince as Day, locale))}</p>
    </section>
  );
}

/** The price card: spread of the same good from five offers up, and the other live offers. */
function Offers({ c, product, offers }: Part & { offers: readonly Offer[] }) {
  const { locale } = c.var;
  if (offers.length === 0) return null;
  const own = product.state === 'live' ? [product.price] : [];
  const prices = [...own, ...offers.map((offer) => offer.price)].map(Number).sort((a, b) => a - b);
  const found = prices.length >= 5 ? quartiles(prices) : undefined;
  const whole = (n: number) => BigInt(Math.round(n));
  const spread = found && {
    min: whole(prices[0] ?? 0),
    q1: whole(found.q1),
    median: whole(found.median),
    q3: whole(found.q3),
    max: whole(prices.at(-1) ?? 0),
    sample: prices.length,
  };
  return (
    <section>
      <h2>{t(locale).product.offers}</h2>
      <PriceCard
        locale={locale}
        price={product.price}
        unit={product.unit}
        spread={spread}
        offers={offers.map((offer) => ({
          supplier: offer.supplier,
          place: offer.district,
          price: offer.price,
          href: `/produk/${offer.slug}`,
        }))}
        headingLevel={3}
      />
      <ul>
        {offers.slice(0, 10).map((offer) => (
          <li key={offer.id}>
            <a href={`/bandingkan?produk=${product.id}&produk=${offer.id}`}>
              {t(locale).compare.withOffer(offer.supplier)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The price at the end of each of the last 90 days, in the pemda's zone. */
function History({ c, product, today }: Part & { today: Day }) {
  const { locale, pemda } = c.var;
  const steps = product.prices.map((step) => ({
    at: new Date(step.from),
    price: BigInt(step.price),
  }));
  const points = dailyPrices(steps, today, pemda.zone).map((one) => ({
    label: formatDay(one.day, locale),
    value: one.price,
  }));
  const w = t(locale).product;
  return (
    <LineChart
      locale={locale}
      id="riwayat-harga"
      title={w.history}
      points={points}
      format={(n) => formatRupiah(BigInt(n), locale)}
    />
  );
}

export const productRoutes: Route[] = [
  {
    method: 'GET',
    path: '/produk/:slug',
    access: 'public',
    kind: 'page',
    handle: (c) => productPage(c),
  },
  ...productApi,
];
