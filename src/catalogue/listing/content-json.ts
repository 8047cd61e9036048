import { type Rupiah, rupiah } from '../../kernel/index.ts';
import type { RegionPrice } from '../domain/offer-price.ts';
import {
  type ContentTier,
  EMPTY_CONTENT,
  type ExtraService,
  type ListingContent,
} from './domain/content.ts';

/** A content as JSON keeps it: money as text, so that no digit is lost. */
export type StoredContent = Omit<
  ListingContent,
  'price' | 'freight' | 'priceTiers' | 'regionPrices' | 'services'
> & {
  readonly price: string | null;
  readonly freight: string;
  readonly priceTiers: readonly Priced<ContentTier>[];
  readonly regionPrices: readonly Priced<RegionPrice>[];
  readonly services: readonly Priced<ExtraService>[];
};

type Priced<T> = Omit<T, 'price'> & { readonly price: string };

export const storedContent = (content: ListingContent): StoredContent => ({
  ...content,
  price: content.price === null ? null : content.price.toString(),
  freight: content.freight.toString(),
  priceTiers: content.priceTiers.map(asText),
  regionPrices: content.regionPrices.map(asText),
  services: content.services.map(asText),
});

/** A row with its price as text, and back. */
export const asText = <T extends { readonly price: Rupiah }>(row: T) => ({
  ...row,
  price: row.price.toString(),
});
export const asMoney = <T extends { readonly price: string }>(row: T) => ({
  ...row,
  price: amount(row.price),
});

/** Reads what storedContent wrote; what an older form did not know gets the empty value. */
export function readContent(stored: Partial<StoredContent>): ListingContent {
  const { price, freight, priceTiers, regionPrices, services, ...rest } = stored;
  return {
    ...EMPTY_CONTENT,
    ...rest,
    price: price === null || price === undefined ? null : amount(price),
    freight: freight === undefined ? EMPTY_CONTENT.freight : amount(freight),
    priceTiers: (priceTiers ?? []).map(asMoney),
    regionPrices: (regionPrices ?? []).map(asMoney),
    services: (services ?? []).map(asMoney),
  };
}

const amount = (text: string): Rupiah => rupiah(BigInt(text));
