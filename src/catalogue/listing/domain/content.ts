import { type Quantity, quantityFromDecimal, type Rupiah, rupiah } from '../../../kernel/index.ts';
import { offerPrice, type PriceTerms, type RegionPrice } from '../../domain/offer-price.ts';
import type { Attributes } from './template.ts';

export type Origin = 'domestic' | 'import' | 'unknown';

/** A paper with a last day: the listing ends with a permit's (rules.md 2.3, Karawang letter). */
export interface Permit {
  readonly kind: string;
  readonly number: string;
  readonly expiresOn: string | null;
}

/** A brochure or certificate in the store. */
export interface ProductDocument {
  readonly id: string;
  readonly title: string;
}

/** A unit's price from a quantity on; the quantity a plain decimal. */
export interface ContentTier {
  readonly from: string;
  readonly price: Rupiah;
}

/** Something the seller does beside it: installation, training. Priced once, before tax. */
export interface ExtraService {
  readonly name: string;
  readonly price: Rupiah;
}

/**
 * What a seller says of a product (rules.md 2.1). Everything may be missing while it is a draft;
 * quantities are plain decimals as text, days 'YYYY-MM-DD'. Price is per unit, before tax.
 */
export interface ListingContent {
  readonly name: string;
  readonly brand: string;
  readonly specification: string;
  /** A product on show that this is another offer of; the link holds once this is on show too. */
  readonly sameAs: { readonly id: string; readonly name: string } | null;
  readonly kbki: string;
  readonly kbli: string;
  readonly unit: string;
  readonly attributes: Attributes;
  /** The version of the etalase's template that the attributes follow. */
  readonly templateVersion: number;
  readonly price: Rupiah | null;
  readonly priceTiers: readonly ContentTier[];
  readonly regionPrices: readonly RegionPrice[];
  readonly services: readonly ExtraService[];
  readonly minQuantity: string;
  readonly quantityStep: string;
  /** Null where none is counted: services, made to order. */
  readonly stock: string | null;
  /** How much of it can be made or done in a day; null where none is named. */
  readonly capacityPerDay: string | null;
  readonly leadTimeDays: number | null;
  readonly preorder: boolean;
  readonly freight: Rupiah;
  readonly weightGram: number | null;
  readonly origin: Origin;
  readonly subsector: string | null;
  readonly tkdnPercent: number | null;
  readonly tkdnCertificate: string | null;
  readonly tkdnExpiresOn: string | null;
  readonly sniNumber: string | null;
  readonly permits: readonly Permit[];
  /** Keys of stored pictures, the main one first. */
  readonly pictures: readonly string[];
  readonly documents: readonly ProductDocument[];
}

export const EMPTY_CONTENT: ListingContent = {
  name: '',
  brand: '',
  specification: '',
  sameAs: null,
  kbki: '',
  kbli: '',
  unit: '',
  attributes: {},
  templateVersion: 1,
  price: null,
  priceTiers: [],
  regionPrices: [],
  services: [],
  minQuantity: '1',
  quantityStep: '1',
  stock: null,
  capacityPerDay: null,
  leadTimeDays: null,
  preorder: false,
  freight: 0n as Rupiah,
  weightGram: null,
  origin: 'unknown',
  subsector: null,
  tkdnPercent: null,
  tkdnCertificate: null,
  tkdnExpiresOn: null,
  sniNumber: null,
  permits: [],
  pictures: [],
  documents: [],
};

/** What changes the thing itself, so that an officer looks again (rules.md 2.3: name, spec, TKDN; price apart). */
const REVIEWED = [
  'name',
  'brand',
  'specification',
  'sameAs',
  'kbki',
  'unit',
  'attributes',
  'origin',
  'tkdnPercent',
  'tkdnCertificate',
  'tkdnExpiresOn',
  'sniNumber',
  'permits',
  'documents',
] as const satisfies readonly (keyof ListingContent)[];

export type ContentField = keyof ListingContent;

/** A value as text that is the same however its keys were written down. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, v: unknown) => {
    if (typeof v === 'bigint') return v.toString();
    if (v !== null && typeof v === 'object' && !Array.isArray(v))
      return Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)));
    return v;
  });

/** The fields in which two contents differ, in the order of the content. */
export function changedFields(before: ListingContent, after: ListingContent): ContentField[] {
  return (Object.keys(EMPTY_CONTENT) as ContentField[]).filter(
    (field) => field !== 'templateVersion' && canonical(before[field]) !== canonical(after[field]),
  );
}

/**
 * Why a change of a listing on show needs an officer: the fields that change the thing, and `price`
 * where it rises by more than the etalase's band (percent). Empty when it may go through at once.
 */
export function reviewReasons(
  shown: ListingContent,
  next: ListingContent,
  bandPercent: number,
): ContentField[] {
  const reasons: ContentField[] = changedFields(shown, next).filter((field) =>
    (REVIEWED as readonly ContentField[]).includes(field),
  );
  if (dearerSomewhere(termsOf(shown), termsOf(next), bandPercent)) reasons.push('price');
  return reasons;
}

/** The price of a content with its tiers and regions. */
export const termsOf = (content: ListingContent): PriceTerms => ({
  price: content.price ?? rupiah(0),
  tiers: content.priceTiers.map(({ from, price }) => ({ from: quantityFromDecimal(from), price })),
  regions: content.regionPrices,
});

/** Does a unit cost more than the band allows at any quantity, to any region, that either names? */
function dearerSomewhere(before: PriceTerms, after: PriceTerms, bandPercent: number): boolean {
  const both = [before, after];
  const quantities = [
    0n as Quantity,
    ...both.flatMap(({ tiers }) => tiers.map(({ from }) => from)),
  ];
  const regions = [null, ...both.flatMap((terms) => terms.regions.map(({ region }) => region))];
  return quantities.some((quantity) =>
    regions.some(
      (region) =>
        // after / before > 1 + band / 100, without leaving whole rupiah
        offerPrice(after, quantity, region) * 100n >
        offerPrice(before, quantity, region) * BigInt(100 + bandPercent),
    ),
  );
}

/** The last day of the listing: the earliest of its permits', null when none has one. */
export function endsOn(content: ListingContent): string | null {
  const days = content.permits.flatMap(({ expiresOn }) => (expiresOn ? [expiresOn] : []));
  return days.sort()[0] ?? null;
}
