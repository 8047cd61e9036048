import { type Compared, dailyPrices, type PricePoint } from '../../catalogue/index.ts';
import { type Day, formatDay, formatRupiah } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { DataTable, Details, LineChart, SummaryList } from '../../ui/index.ts';
import type { BasketProduct } from '../basket.sql.ts';
import type { Totals } from '../domain/totals.ts';
import { t } from '../messages.ts';
import { shown } from './basket.tsx';

/** What checkout knows of the lines: their sums, and what others ask for the same. */
export interface LinesShown {
  readonly lines: readonly BasketProduct[];
  readonly sums: Totals;
  readonly compared: ReadonlyMap<string, Compared>;
  readonly prices: ReadonlyMap<string, readonly PricePoint[]>;
  readonly today: Day;
}

/** The lines with their money, and under them each line's price card, folded. */
export function CheckoutLines({ c, loaded }: { c: Ctx; loaded: LinesShown }) {
  const { locale } = c.var;
  const w = t(locale);
  const { sums } = loaded;
  const money = (amount: bigint) => formatRupiah(amount, locale);
  return (
    <section class="k-stack">
      <DataTable
        locale={locale}
        id="lines"
        caption={w.checkout.lines}
        columns={[
          {
            key: 'product',
            header: w.basket.product,
            rowHeader: true,
            cell: ({ line }) => (
              // A refused quantity links here: checkout has no field for it, the basket has.
              <a id={`quantity-${line.productId}`} href={`/produk/${line.slug}`}>
                {line.name}
              </a>
            ),
          },
          {
            key: 'quantity',
            header: w.basket.quantity,
            numeric: true,
            cell: ({ line }) => `${shown(line.quantity)} ${line.unit}`,
          },
          {
            key: 'price',
            header: w.basket.price,
            numeric: true,
            cell: ({ line }) => money(line.price),
          },
          {
            key: 'amount',
            header: w.basket.amount,
            numeric: true,
            cell: ({ amount }) => money(amount),
          },
        ]}
        rows={loaded.lines.map((line, index) => ({
          line,
          amount: sums.lines[index]?.amount ?? 0n,
        }))}
        rowKey={({ line }) => line.productId}
      />
      <SummaryList
        rows={[
          { key: w.checkout.goods, value: money(sums.goods) },
          { key: w.checkout.freight, value: money(sums.freight) },
          { key: w.checkout.tax, value: money(sums.tax) },
          { key: w.checkout.total, value: <strong>{money(sums.total)}</strong> },
        ]}
      />
      <p>
        <a href="/keranjang">{w.checkout.change}</a>
      </p>
      <h2>{w.checkout.prices}</h2>
      {loaded.lines.map((line) => (
        <LinePrices key={line.productId} c={c} line={line} loaded={loaded} />
      ))}
    </section>
  );
}

/** Offers beyond this many are on the product's own page. */
const MOST_OFFERS = 10;

/** A line whose price is compared, of a basket or of an order. */
export type PricedLine = Pick<BasketProduct, 'productId' | 'name' | 'quantity' | 'unit'>;

/** A line's price card, folded: what others ask for the same quantity, and the price over 90 days. */
export function LinePrices({
  c,
  line,
  loaded,
}: {
  c: Ctx;
  line: PricedLine;
  loaded: Omit<LinesShown, 'lines' | 'sums'> & { readonly lines: readonly PricedLine[] };
}) {
  const { locale, pemda } = c.var;
  const w = t(locale).checkout;
  const compared = loaded.compared.get(line.productId);
  const others = compared?.others ?? [];
  const cheaper = compared
    ? others.filter((offer) => offer.landed.total < compared.own.landed.total).length
    : 0;
  const points = dailyPrices(loaded.prices.get(line.productId) ?? [], loaded.today, pemda.zone);
  return (
    <Details summary={`${line.name}: ${w.priceSummary(others.length, cheaper)}`}>
      {loaded.lines.length > 1 && <p class="k-hint">{w.together}</p>}
      {compared && others.length > 0 && (
        <Offers c={c} line={line} compared={compared} id={`penawaran-${line.productId}`} />
      )}
      <LineChart
        locale={locale}
        id={`harga-${line.productId}`}
        title={w.series(line.name)}
        points={points.map((one) => ({ label: formatDay(one.day, locale), value: one.price }))}
        format={(n) => formatRupiah(BigInt(n), locale)}
      />
    </Details>
  );
}

/** The chosen offer first, then the others from the cheapest up: like with like. */
function Offers(props: { c: Ctx; line: PricedLine; compared: Compared; id: string }) {
  const { locale } = props.c.var;
  const w = t(locale).checkout;
  const { own, others } = props.compared;
  const money = (amount: bigint) => formatRupiah(amount, locale);
  return (
    <DataTable
      locale={locale}
      id={props.id}
      caption={w.offers(`${shown(props.line.quantity)} ${props.line.unit}`)}
      columns={[
        {
          key: 'supplier',
          header: t(locale).list.supplier,
          rowHeader: true,
          cell: (offer) =>
            offer === own ? (
              `${offer.supplier} (${w.chosen})`
            ) : (
              <>
                <a href={`/produk/${offer.slug}`}>{offer.supplier}</a>
                {offer.landed.total < own.landed.total && (
                  <p class="k-hint">{w.below(money(own.landed.total - offer.landed.total))}</p>
                )}
              </>
            ),
        },
        {
          key: 'total',
          header: w.total,
          numeric: true,
          cell: (offer) => <strong>{money(offer.landed.total)}</strong>,
        },
        {
          key: 'goods',
          header: w.goods,
          numeric: true,
          cell: (offer) => money(offer.landed.goods),
        },
        {
          key: 'freight',
          header: w.freight,
          numeric: true,
          cell: (offer) => money(offer.landed.freight),
        },
        { key: 'tax', header: w.tax, numeric: true, cell: (offer) => money(offer.landed.tax) },
      ]}
      rows={[own, ...others.slice(0, MOST_OFFERS)]}
      rowKey={(offer) => offer.productId}
    />
  );
}
