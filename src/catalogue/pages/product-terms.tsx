import {
  formatQuantity,
  formatRupiah,
  type Quantity,
  quantityFromDecimal,
  rupiah,
} from '../../kernel/index.ts';
import { DataTable, SummaryList } from '../../ui/index.ts';
import { OUTSIDE, offerPrice, type PriceTerms, priceTerms } from '../domain/offer-price.ts';
import { t } from '../messages.ts';
import type { ProductDetail } from '../product.sql.ts';
import type { Part } from './product-facts.tsx';

export const termsOfProduct = (product: Pick<ProductDetail, 'price' | 'priceTerms'>): PriceTerms =>
  priceTerms(rupiah(product.price), product.priceTerms);

const TERMS = 'harga-jumlah-wilayah';

/** Beside the price, where it is not one for all: the way to the others. */
export function TermsLink({ c, product }: Part) {
  const { tiers, regions } = termsOfProduct(product);
  if (tiers.length === 0 && regions.length === 0) return null;
  return (
    <p>
      <a href={`#${TERMS}`}>{t(c.var.locale).terms.title}</a>
    </p>
  );
}

/** The price of a unit by quantity and by region, where it is not one for all. */
export function Terms({ c, product }: Part) {
  const { locale } = c.var;
  const w = t(locale).terms;
  const terms = termsOfProduct(product);
  if (terms.tiers.length === 0 && terms.regions.length === 0) return null;
  const least = quantityFromDecimal(product.minQuantity.toFixed(4));
  const columns: { region: string | null; header: string }[] = [
    { region: null, header: terms.regions.length > 0 ? w.elsewhere : w.price },
    ...terms.regions.map(({ region }) => ({
      region,
      header: region === OUTSIDE ? w.outside : region,
    })),
  ];
  return (
    <section class="k-stack" id={TERMS} tabIndex={-1}>
      <h2>{w.title}</h2>
      <DataTable
        locale={locale}
        id="harga-menurut"
        caption={w.caption(product.unit)}
        columns={[
          {
            key: 'from',
            header: w.from,
            rowHeader: true,
            cell: (from: Quantity) => `${formatQuantity(from, locale)} ${product.unit}`,
          },
          ...columns.map(({ region, header }) => ({
            key: region ?? 'list',
            header,
            numeric: true,
            cell: (from: Quantity) => formatRupiah(offerPrice(terms, from, region), locale),
          })),
        ]}
        rows={[least, ...terms.tiers.map(({ from }) => from)]}
        rowKey={String}
      />
    </section>
  );
}

/** What the seller does beside it; an order takes it in by negotiation. */
export function Services({ c, product }: Part) {
  const { locale } = c.var;
  const w = t(locale).terms;
  if (product.services.length === 0) return null;
  return (
    <section class="k-stack">
      <h2>{w.services}</h2>
      <SummaryList
        rows={product.services.map(({ name, price }) => ({
          key: name,
          value: formatRupiah(BigInt(price), locale),
        }))}
      />
      <p class="k-hint">{w.servicesHow}</p>
    </section>
  );
}
