import {
  applyRate,
  type Day,
  type Rate,
  type Rupiah,
  subtractRupiah,
  sumRupiah,
} from '../kernel/index.ts';
import type { Strength } from './sourced.ts';
import { LUXURY_SALES_LAW, TAX_SERIES, type TaxName, type TaxRule } from './tax-data.ts';

export type TaxKind = 'PPN' | 'PPNBM' | 'PPH22' | 'PPH23' | 'PPH_FINAL' | 'PBJT';

/** Who hands the tax in to the state or the city. */
export type TaxCollector = 'treasurer' | 'supplier';

/** How the order is paid: from petty cash (UP), directly (LS), or by government credit card (KKPD). */
export type PaymentChannel = 'UP' | 'LS' | 'KKPD';

/** One tax group of an order: everything in it is taxed at the same rates. */
export type TaxInput = {
  /** The day whose law holds: that of the purchase order. */
  readonly day: Day;
  /** Goods or services with freight, before every tax, in whole rupiah. */
  readonly base: Rupiah;
  readonly kind: 'goods' | 'service' | 'catering';
  /** The supplier is a PKP, so charges PPN. */
  readonly supplierTaxable: boolean;
  readonly luxury?: boolean | undefined;
  /** The PPnBM rate of the good; it differs from good to good, so the listing brings it. */
  readonly luxurySalesRate?: Rate | undefined;
  /** The supplier has a letter (Surat Keterangan) for the final tax of small business. */
  readonly finalTaxLetter?: boolean | undefined;
  readonly hasNpwp: boolean;
  readonly paymentChannel: PaymentChannel;
};

/** One tax of an order. `amount` is `base × rate`, rounded half-up once. */
export type TaxLine = {
  readonly kind: TaxKind;
  readonly base: Rupiah;
  readonly rate: Rate;
  readonly amount: Rupiah;
  /** True: the buyer pays it on top of the price. False: it is withheld from the payment. */
  readonly addedToPrice: boolean;
  readonly collector: TaxCollector;
  readonly legalBasis: string;
  readonly strength: Strength;
};

/** The rule of every tax on one day. */
export type TaxRules = Readonly<Record<TaxName, TaxRule>>;

/** The taxes in force on a day; days before 2021 get the earliest known rules. */
export function taxRulesFor(day: Day): TaxRules {
  return {
    vat: ruleOf('vat', day),
    luxuryVat: ruleOf('luxuryVat', day),
    pph22: ruleOf('pph22', day),
    pph23: ruleOf('pph23', day),
    finalIncome: ruleOf('finalIncome', day),
    pbjt: ruleOf('pbjt', day),
  };
}

/**
 * Every tax of one tax group, price taxes first (rules.md 4). Call it once per group of an order on
 * the rounded base and give the amounts back to the lines with `allocate`; never per line.
 * A base of zero has no lines.
 * @throws RangeError on a negative base: a correction recomputes the order, it does not tax a minus.
 */
export function taxLines(input: TaxInput): TaxLine[] {
  if (input.base < 0n) throw new RangeError('negative tax base');
  if (input.base === 0n) return [];
  const rules = taxRulesFor(input.day);
  return [...priceTaxes(input, rules), ...incomeTaxes(input, rules)];
}

/** What the buyer owes and the supplier gets: `total` = base + added taxes, `net` = total less all the treasurer keeps back. */
export type TaxTotals = {
  readonly added: Rupiah;
  readonly withheld: Rupiah;
  readonly total: Rupiah;
  readonly net: Rupiah;
};

/**
 * Sums the lines of a base. `withheld` is all that does not reach the supplier: the income tax and
 * the price taxes that the treasurer hands in himself.
 */
export function taxTotals(base: Rupiah, lines: readonly TaxLine[]): TaxTotals {
  const amounts = (chosen: readonly TaxLine[]) => sumRupiah(chosen.map((line) => line.amount));
  const added = amounts(lines.filter((line) => line.addedToPrice));
  const withheld = amounts(lines.filter((line) => line.collector === 'treasurer'));
  const total = sumRupiah([base, added]);
  return { added, withheld, total, net: subtractRupiah(total, withheld) };
}

function priceTaxes(input: TaxInput, rules: TaxRules): TaxLine[] {
  // Food and drink are taxed by the city, and what the city taxes bears no PPN.
  if (input.kind === 'catering') {
    return [line('PBJT', input.base, rules.pbjt, rules.pbjt.rate, true, 'supplier')];
  }
  if (!input.supplierTaxable) return [];
  const vat = input.luxury === true ? rules.luxuryVat : rules.vat;
  const collector = priceTaxCollector(input, vat);
  const lines = [line('PPN', input.base, vat, vat.rate, true, collector)];
  if (input.luxury === true && input.luxurySalesRate !== undefined) {
    const by = input.luxurySalesRate;
    lines.push(line('PPNBM', input.base, LUXURY_SALES_LAW, by, true, collector));
  }
  return lines;
}

function priceTaxCollector(input: TaxInput, vat: TaxRule): TaxCollector {
  if (input.paymentChannel === 'KKPD') return 'supplier';
  const above = vat.treasurerAbove;
  return above === undefined || input.base > above ? 'treasurer' : 'supplier';
}

function incomeTaxes(input: TaxInput, rules: TaxRules): TaxLine[] {
  const regular =
    input.kind === 'goods' ? goodsIncomeTax(input, rules) : serviceIncomeTax(input, rules);
  // The final tax takes the place of a tax that would be withheld. Where none would be, the supplier
  // with a letter pays the final tax himself and the treasurer keeps nothing back.
  if (regular === undefined) return [];
  if (input.finalTaxLetter !== true) return [regular];
  const final = rules.finalIncome;
  return [line('PPH_FINAL', input.base, final, final.rate, false, 'treasurer')];
}

function goodsIncomeTax(input: TaxInput, rules: TaxRules): TaxLine | undefined {
  const rule = rules.pph22;
  if (input.paymentChannel === 'KKPD' || !reaches(rule, input.base)) return undefined;
  return line('PPH22', input.base, rule, rateFor(rule, input.hasNpwp), false, 'treasurer');
}

function serviceIncomeTax(input: TaxInput, rules: TaxRules): TaxLine {
  const rule = rules.pph23;
  return line('PPH23', input.base, rule, rateFor(rule, input.hasNpwp), false, 'treasurer');
}

function rateFor(rule: TaxRule, hasNpwp: boolean): Rate {
  return hasNpwp ? rule.rate : (rule.rateWithoutNpwp ?? rule.rate);
}

function reaches(rule: TaxRule, base: Rupiah): boolean {
  return rule.above === undefined || base > rule.above;
}

function line(
  kind: TaxKind,
  base: Rupiah,
  rule: Pick<TaxRule, 'legalBasis' | 'strength'>,
  by: Rate,
  addedToPrice: boolean,
  collector: TaxCollector,
): TaxLine {
  const { legalBasis, strength } = rule;
  const amount = applyRate(base, by);
  return Object.freeze({
    kind,
    base,
    rate: by,
    amount,
    addedToPrice,
    collector,
    legalBasis,
    strength,
  });
}

function ruleOf(name: TaxName, day: Day): TaxRule {
  const [first, ...later] = TAX_SERIES[name];
  return later.findLast((rule) => rule.from <= day) ?? first;
}
