import { formatQuantity, formatRupiah, quantityFromDecimal } from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import { Notice, PriceCard } from '../../../ui/index.ts';
import { landedPrice } from '../../domain/landed-price.ts';
import { comparableOffers, listedTwice } from '../comparable-offers.ts';
import type { ListingContent } from '../domain/content.ts';
import { supplierFace } from '../form-facts.sql.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { addressOfProduct, type OwnListing, todayOf } from './own-listing.ts';

/** What a buyer pays for the smallest quantity, in one sentence; empty while there is no price. */
export async function paidWords(c: Ctx, own: OwnListing, content: ListingContent): Promise<string> {
  if (content.price === null || content.price <= 0n) return '';
  const { locale, db } = c.var;
  const { taxable, hasNpwp } = await supplierFace(db, own.loaded.listing.supplierId);
  const quantity = quantityFromDecimal(content.minQuantity);
  const listing = {
    ...content,
    price: content.price,
    kind: own.loaded.etalase.kind,
    taxable,
    hasNpwp,
  };
  const { goods, freight, tax, total } = landedPrice(listing, quantity, todayOf(c));
  const money = (amount: bigint) => formatRupiah(amount, locale);
  const w = t(locale).price;
  return `${w.pays(money(total), formatQuantity(quantity, locale), content.unit)} ${w.parts(money(goods), money(freight), money(tax))}`;
}

/** What others ask for the like, and the seller's own twin, where there are any. */
export async function priceAside(c: Ctx, own: OwnListing): Promise<preact.ComponentChildren> {
  const { locale, db, pemda, services } = c.var;
  const w = t(locale).price;
  const { loaded, content } = own;
  const { listing, etalase, supplier } = loaded;
  const [spread, twins] = await Promise.all([
    comparableOffers(services.connections, pemda, todayOf(c), content, {
      etalaseSlug: etalase.slug,
      supplierSlug: supplier.slug,
    }),
    listedTwice(db, listing.supplierId, listing.id, content),
  ]);
  const money = (amount: bigint) => formatRupiah(amount, locale);
  return (
    <>
      {twins.length > 0 && (
        <Notice locale={locale} tone="warning" title={w.twice}>
          <ul>
            {twins.map((twin) => (
              <li key={twin.id}>
                <a href={addressOfProduct(twin.id)}>{twin.name}</a>
              </li>
            ))}
          </ul>
          <p>{w.twiceText}</p>
        </Notice>
      )}
      {spread && content.price !== null ? (
        <PriceCard
          locale={locale}
          price={content.price}
          unit={content.unit}
          spread={spread}
          offers={[]}
        />
      ) : (
        <section class="k-stack">
          <h2>{w.like}</h2>
          <p>
            {spread
              ? w.spread(spread.sample, money(spread.q1), money(spread.median), money(spread.q3))
              : w.few}
          </p>
        </section>
      )}
    </>
  );
}
