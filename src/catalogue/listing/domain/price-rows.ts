import type { Quantity, Refusal, Result, Rupiah } from '../../../kernel/index.ts';
import { quantityFromDecimal } from '../../../kernel/index.ts';
import { largestCut } from '../../domain/offer-price.ts';
import { type ListingContent, termsOf } from './content.ts';

/** The lists of the price page: the first name of each row's fields, and how many rows are taken. */
export const PRICE_ROWS = { tier: 8, region: 40, service: 10 } as const;
export type PriceRow = keyof typeof PRICE_ROWS;

/** Whether a form field stands in one of the lists. */
export const isRowField = (field: string): boolean => (field.split('.')[0] ?? '') in PRICE_ROWS;

/** The words of each list that is not a price: a tier's quantity, a region, a service's name. */
export const ROW_KEY = {
  tier: 'from',
  region: 'region',
  service: 'name',
} as const satisfies Record<PriceRow, string>;

type Rows = Pick<ListingContent, 'priceTiers' | 'regionPrices' | 'services'>;

const LISTS = { tier: 'priceTiers', region: 'regionPrices', service: 'services' } as const;

/** The lists as the form shows them. */
export function typedRows(
  content: Rows,
  shownKey: (kind: PriceRow, key: string) => string,
): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const kind of Object.keys(LISTS) as PriceRow[])
    for (const [n, row] of content[LISTS[kind]].entries()) {
      const key = String({ ...row }[ROW_KEY[kind] as keyof typeof row]);
      typed[`${kind}.${n}.${ROW_KEY[kind]}`] = shownKey(kind, key);
      typed[`${kind}.${n}.price`] = row.price.toString();
    }
  return typed;
}

/** How a reader of typed fields gives them: the text, or a value with its fault noted by field. */
interface RowReader {
  raw(field: string): string;
  line(field: string, old: string, most: number): string;
  take<T>(field: string, old: T, read: (given: string) => Result<T, Refusal>): T;
  readonly faults: Refusal[];
}

interface Read {
  readonly quantity: (given: string) => Result<string, Refusal>;
  readonly money: (given: string) => Result<Rupiah, Refusal>;
}

const MOST_LETTERS = 80;

/** Reads the three lists; a row with nothing typed is none, one half typed is named. */
export function readRows(reader: RowReader, read: Read): Rows {
  const rows = <T>(kind: PriceRow, key: (field: string) => T | null) => {
    const list: { key: T; price: Rupiah }[] = [];
    for (let n = 0; n < PRICE_ROWS[kind]; n++) {
      const [keyField, priceField] = [`${kind}.${n}.${ROW_KEY[kind]}`, `${kind}.${n}.price`];
      if (reader.raw(keyField) === '' && reader.raw(priceField) === '') continue;
      const typed = key(keyField);
      const price = reader.take<Rupiah | null>(priceField, null, read.money);
      if (typed !== null && price !== null) list.push({ key: typed, price });
    }
    return list;
  };
  const words = (field: string): string | null => {
    const text = reader.line(field, '', MOST_LETTERS);
    if (text === '') reader.faults.push({ code: 'listing.row-half', field });
    return text || null;
  };
  const byQuantity = (a: string, b: string) =>
    Number(quantityFromDecimal(a) - quantityFromDecimal(b));
  return {
    priceTiers: rows('tier', (field) => reader.take<string | null>(field, null, read.quantity))
      .map(({ key: from, price }) => ({ from, price }))
      .sort((a, b) => byQuantity(a.from, b.from)),
    regionPrices: rows('region', words).map(({ key: region, price }) => ({ region, price })),
    services: rows('service', words).map(({ key: name, price }) => ({ name, price })),
  };
}

/** What is wrong with the lists of a content, each named at its row. */
export function rowFaults(content: ListingContent): Refusal[] {
  const faults: Refusal[] = [];
  const terms = termsOf(content);
  let last = { from: quantityFromDecimal(content.minQuantity), price: terms.price };
  for (const [n, tier] of terms.tiers.entries()) {
    if (tier.from <= last.from)
      faults.push({
        code: n === 0 ? 'listing.tier-first' : 'listing.tier-twice',
        field: `tier.${n}.from`,
      });
    if (content.price !== null && (tier.price >= last.price || tier.price <= 0n))
      faults.push({ code: 'listing.tier-price', field: `tier.${n}.price` });
    last = tier as { from: Quantity; price: Rupiah };
  }
  const cut = largestCut(terms);
  for (const [n, { region, price }] of terms.regions.entries()) {
    if (terms.regions.findIndex((one) => one.region === region) < n)
      faults.push({
        code: 'listing.region-twice',
        field: `region.${n}.region`,
        params: { region },
      });
    if (content.price !== null && price <= cut)
      faults.push({ code: 'listing.region-price', field: `region.${n}.price`, params: { cut } });
  }
  return faults;
}
