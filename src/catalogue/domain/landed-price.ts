import {
  type Day,
  lineAmount,
  type Quantity,
  type Rupiah,
  roundAmount,
  rupiah,
} from '../../kernel/index.ts';
import { type TaxLine, taxLines, taxTotals } from '../../rules/index.ts';

export interface PricedListing {
  readonly price: Rupiah;
  readonly freight: Rupiah;
  readonly kind: 'goods' | 'service';
  readonly kbli: string;
  readonly taxable: boolean;
  readonly hasNpwp: boolean;
}

/** A price taken apart, so that like is compared with like: goods, delivery, tax, all (faults.md 19). */
export interface LandedPrice {
  readonly goods: Rupiah;
  readonly freight: Rupiah;
  readonly tax: Rupiah;
  readonly total: Rupiah;
  /** The taxes that add to the price, with rate and basis. */
  readonly added: readonly TaxLine[];
}

/** What a quantity of a listing costs on a day; food and drink service (KBLI 56) is taxed by the city. */
export function landedPrice(listing: PricedListing, quantity: Quantity, day: Day): LandedPrice {
  const goods = roundAmount(lineAmount(listing.price, quantity));
  const base = rupiah(goods + listing.freight);
  const lines = taxLines({
    day,
    base,
    kind: listing.kbli.startsWith('56') ? 'catering' : listing.kind,
    supplierTaxable: listing.taxable,
    finalTaxLetter: false,
    hasNpwp: listing.hasNpwp,
    paymentChannel: 'LS',
  });
  const sums = taxTotals(base, lines);
  return {
    goods,
    freight: listing.freight,
    tax: sums.added,
    total: sums.total,
    added: lines.filter((line) => line.addedToPrice),
  };
}
