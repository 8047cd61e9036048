import {
  allocate,
  type Day,
  type ExactAmount,
  lineAmount,
  QUANTITY_SCALE,
  type Quantity,
  type Rupiah,
  roundAmount,
  sumRupiah,
  ZERO,
} from '../../kernel/index.ts';
import { type PaymentChannel, type TaxLine, taxLines, taxTotals } from '../../rules/index.ts';
import type { LineKind, SupplierTax } from './types.ts';

export interface TotalsInput {
  readonly lines: readonly {
    readonly unitPrice: Rupiah;
    readonly quantity: Quantity;
    readonly kind: LineKind;
  }[];
  readonly freight: Rupiah;
  readonly supplier: SupplierTax;
  readonly day: Day;
  readonly channel: PaymentChannel;
}

export interface Totals {
  readonly lines: readonly { readonly amount: Rupiah; readonly tax: Rupiah }[];
  readonly goods: Rupiah;
  readonly freight: Rupiah;
  readonly freightTax: Rupiah;
  /** Before tax with freight: what every report calls the value of an order (product.md). */
  readonly value: Rupiah;
  readonly taxLines: readonly TaxLine[];
  readonly tax: Rupiah;
  readonly total: Rupiah;
  /** What the treasurer keeps back or hands in himself, and what reaches the supplier. */
  readonly withheld: Rupiah;
  readonly net: Rupiah;
}

/** Freight goes with the first of these groups that the order has. */
const GROUPS: readonly LineKind[] = ['goods', 'service', 'catering'];

interface Group {
  readonly indices: readonly number[];
  readonly exact: readonly ExactAmount[];
  readonly base: Rupiah;
  readonly freight: Rupiah;
}

/**
 * The one calculator of money (house law 2): basket, offer, order, documents. Line amounts stay exact;
 * each tax group's base is rounded half-up once, taxed once, and both are given back to the lines by
 * largest remainder. So the order of lines, splitting or merging them never moves a total.
 */
export function totals(input: TotalsInput): Totals {
  const amounts: Rupiah[] = input.lines.map(() => ZERO);
  const taxes: Rupiah[] = input.lines.map(() => ZERO);
  const allTaxLines: TaxLine[] = [];
  let freightTax = ZERO;
  for (const [kind, group] of groupsOf(input)) {
    const base = sumRupiah([group.base, group.freight]);
    const lines = taxLines({
      day: input.day,
      base,
      kind,
      supplierTaxable: input.supplier.taxable,
      finalTaxLetter: input.supplier.finalTaxLetter,
      hasNpwp: input.supplier.hasNpwp,
      paymentChannel: input.channel,
    });
    allTaxLines.push(...lines);
    const given = allocate(group.base, group.exact);
    // Freight takes its share of the tax as one more line of the group.
    const shares = allocate(taxTotals(base, lines).added, [
      ...group.exact,
      group.freight * QUANTITY_SCALE,
    ]);
    for (const [at, index] of group.indices.entries()) {
      amounts[index] = given[at] ?? ZERO;
      taxes[index] = shares[at] ?? ZERO;
    }
    freightTax = sumRupiah([freightTax, shares[group.indices.length] ?? ZERO]);
  }
  const goods = sumRupiah(amounts);
  const value = sumRupiah([goods, input.freight]);
  const sums = taxTotals(value, allTaxLines);
  return {
    lines: amounts.map((amount, index) => ({ amount, tax: taxes[index] ?? ZERO })),
    goods,
    freight: input.freight,
    freightTax,
    value,
    taxLines: allTaxLines,
    tax: sums.added,
    total: sums.total,
    withheld: sums.withheld,
    net: sums.net,
  };
}

function groupsOf(input: TotalsInput): [LineKind, Group][] {
  let freightLeft = input.freight;
  const groups: [LineKind, Group][] = [];
  for (const kind of GROUPS) {
    const indices = [...input.lines.keys()].filter((index) => input.lines[index]?.kind === kind);
    if (indices.length === 0) continue;
    const exact = indices.map((index) => {
      const line = input.lines[index];
      return line ? lineAmount(line.unitPrice, line.quantity) : 0n;
    });
    const base = roundAmount(exact.reduce((sum, amount) => sum + amount, 0n));
    groups.push([kind, { indices, exact, base, freight: freightLeft }]);
    freightLeft = ZERO;
  }
  return groups;
}
