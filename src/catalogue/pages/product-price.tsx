import {
  type Day,
  formatDay,
  formatNumber,
  formatRupiah,
  formatShare,
  quantityFromDecimal,
  quartiles,
  rupiah,
} from '../../kernel/index.ts';
import { Button, Form, LineChart, NumberField, PriceCard, SummaryList } from '../../ui/index.ts';
import { landedPrice } from '../domain/landed-price.ts';
import { obstacleOf } from '../domain/obstacle.ts';
import { type DailyPrice, dailyPrices, tellingDays } from '../domain/price-series.ts';
import { t } from '../messages.ts';
import type { Offer, ProductDetail } from '../product.sql.ts';
import { todayOf } from './etalase.tsx';
import type { Part } from './product-facts.tsx';
import { TermsLink } from './product-terms.tsx';

const BUYERS = ['procurement_officer', 'ppk', 'pokja'];

/** The price for the smallest quantity, taken apart; each tax with its law. */
export function Price({ c, product, today }: Part & { today: Day }) {
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
  const basis = [...new Set(landed.added.map((line) => line.legalBasis))].join('; ');
  return (
    <section class="k-price">
      <p class="k-figure__value">
        {formatRupiah(product.price, locale)} <span class="k-hint">{w.per(product.unit)}</span>
      </p>
      <p class="k-hint">{w.price}</p>
      <TermsLink c={c} product={product} />
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
            value: (
              <>
                {landed.tax > 0n ? `${formatRupiah(landed.tax, locale)} (${tax})` : w.noTax}
                <p class="k-hint">{basis ? w.taxBasis(basis) : w.noTaxWhy}</p>
              </>
            ),
          },
          { key: w.total, value: <strong>{formatRupiah(landed.total, locale)}</strong> },
        ]}
      />
    </section>
  );
}

/** Into the basket, for those who may buy; the others are told how. */
export function Buy(props: Part & { typed?: string | undefined; error?: string | undefined }) {
  const { c, product } = props;
  const { locale, viewer } = c.var;
  const w = t(locale).product;
  if (product.state !== 'live' || obstacleOf(product, todayOf(c))) return null;
  if (viewer?.role === 'seller' && viewer.supplierId !== product.supplierId)
    return (
      <Form locale={locale} action="/usaha/produk/baru" hidden={{ sama: product.id }}>
        <Button variant="secondary">{w.offerSame}</Button>
        <p class="k-hint">{w.offerSameHint}</p>
      </Form>
    );
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

/** The price card: spread of the same good from five offers up, and the other live offers. */
export function Offers({ c, product, offers }: Part & { offers: readonly Offer[] }) {
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

/** The price at the end of each of the last 90 days, in the pemda's zone; the table lists its changes. */
export function History({
  c,
  product,
  today,
}: Pick<Part, 'c'> & { product: Pick<ProductDetail, 'prices'>; today: Day }) {
  const { locale, pemda } = c.var;
  const steps = product.prices.map((step) => ({
    at: new Date(step.from),
    price: BigInt(step.price),
  }));
  const days = dailyPrices(steps, today, pemda.zone);
  const point = (one: DailyPrice) => ({ label: formatDay(one.day, locale), value: one.price });
  const w = t(locale).product;
  return (
    <LineChart
      locale={locale}
      id="riwayat-harga"
      title={w.history}
      points={days.map(point)}
      table={tellingDays(days).map(point)}
      format={(n) => formatRupiah(BigInt(n), locale)}
    />
  );
}
