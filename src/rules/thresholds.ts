import { applyRate, type Rupiah, rate, rupiah, ZERO } from '../kernel/index.ts';
import type { AboveLimitActor, ContractForm, PdnClass, RuleSet } from './rule-values.ts';

/**
 * Who may run a purchase of this value (rules.md 1.3): the procurement officer up to his limit, the
 * PPK or pokja above it. `exceptionCode` is a code of the set's `ppkExceptions`; an unknown one counts
 * for nothing.
 */
export function actorFor(
  rules: RuleSet,
  value: Rupiah,
  exceptionCode?: string,
): 'procurement_officer' | AboveLimitActor {
  const { procurementOfficerLimit, aboveLimitActor, ppkExceptions } = rules.values;
  if (value <= procurementOfficerLimit.value) return 'procurement_officer';
  const excepted = ppkExceptions.value.some((exception) => exception.code === exceptionCode);
  return excepted ? 'ppk' : aboveLimitActor.value;
}

/** Whether an owner's estimate (HPS) must be there before the purchase goes on. */
export function needsOwnerEstimate(rules: RuleSet, value: Rupiah): boolean {
  return value > rules.values.ownerEstimateAbove.value;
}

/** The performance bond due on a contract value, in rupiah; zero when none is. */
export function performanceBond(rules: RuleSet, value: Rupiah): Rupiah {
  const above = rules.values.performanceBondAbove.value;
  if (above === null || value <= above) return ZERO;
  return applyRate(value, rules.values.performanceBondRate.value);
}

/** The contract or evidence that a value demands (rules.md 1.4), beside the purchase order. */
export function contractFormFor(rules: RuleSet, value: Rupiah): ContractForm {
  const band = rules.values.contractForms.value.find(({ upTo }) => upTo === null || value <= upTo);
  return band?.form ?? 'contract';
}

/** Whether the government credit card may pay this value to one payee. */
export function mayPayByCard(rules: RuleSet, value: Rupiah): boolean {
  return value <= rules.values.kkpdMax.value;
}

/** The highest value an addendum may bring a contract to, cut down to whole rupiah. */
export function addendumCeiling(rules: RuleSet, firstValue: Rupiah): Rupiah {
  const percent = BigInt(rules.values.addendumMaxPercent.value);
  return rupiah(firstValue + (firstValue * percent) / 100n);
}

/**
 * The penalty for `daysLate` calendar days on the value, before PPN, of the contract or of the part
 * that is late; rounded half-up once. Zero days or fewer cost nothing.
 */
export function latePenalty(rules: RuleSet, valueBeforeTax: Rupiah, daysLate: number): Rupiah {
  if (daysLate <= 0) return ZERO;
  const perMille = rules.values.latePenaltyPerMille.value;
  return applyRate(valueBeforeTax, rate(perMille * daysLate, 1000));
}

/** Stamp duty on one document: on every contract, and on a receipt of more than the free amount. */
export function stampDutyOn(
  rules: RuleSet,
  document: { readonly kind: 'contract' | 'receipt'; readonly value: Rupiah },
): Rupiah {
  const { amount, receiptAbove } = rules.values.stampDuty.value;
  return document.kind === 'contract' || document.value > receiptAbove ? amount : ZERO;
}

/**
 * How domestic an offered good is. A certificate that has run out counts for nothing, so `tkdnPercent` is
 * that of a valid one or null; services carry no TKDN and are domestic unless they are imported.
 */
export function pdnClassOf(
  rules: RuleSet,
  product: { readonly origin: string; readonly tkdnPercent: number | null },
): PdnClass {
  if (product.origin !== 'domestic') return 'other';
  if (product.tkdnPercent === null || product.tkdnPercent <= 0) return 'domestic';
  return product.tkdnPercent >= rules.values.pdnPreference.value.tkdnFrom
    ? 'tkdn-high'
    : 'tkdn-low';
}

/** The place of a class in the preference of the law, 0 first. */
export function pdnPlace(rules: RuleSet, of: PdnClass): number {
  return rules.values.pdnPreference.value.order.indexOf(of);
}
