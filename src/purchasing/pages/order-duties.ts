import { formatRupiah, formatShare, type Locale, ZERO } from '../../kernel/index.ts';
import {
  contractFormFor,
  performanceBond,
  ruleSetById,
  ruleSetFor,
  stampDutyOn,
} from '../../rules/index.ts';
import { orderValue } from '../domain/progress.ts';
import type { Order } from '../domain/types.ts';
import { tDuty } from '../duty-words.ts';

/** Forms that are contracts, which stamp duty is due on. */
const CONTRACTS: readonly string[] = ['work_order', 'contract'];

/** What the value of an order asks for besides the Surat Pesanan, by the rule set that it is pinned to. */
export function dutiesOf(order: Order, locale: Locale): { key: string; value: string }[] {
  const w = tDuty(locale);
  const rules = ruleSetById(order.ruleSet) ?? ruleSetFor(order.placedOn);
  const value = orderValue(order);
  const form = contractFormFor(rules, value);
  const bond = performanceBond(rules, value);
  const rate = rules.values.performanceBondRate.value;
  const stamp = CONTRACTS.includes(form) ? stampDutyOn(rules, { kind: 'contract', value }) : ZERO;
  return [
    { key: w.form, value: w.beside(w.forms[form]) },
    ...(bond > ZERO
      ? [
          {
            key: w.bond,
            value: w.bondOf(
              formatRupiah(bond, locale),
              formatShare(BigInt(rate.num), BigInt(rate.den), 0, locale),
            ),
          },
        ]
      : []),
    ...(stamp > ZERO ? [{ key: w.stamp, value: w.stampOn(formatRupiah(stamp, locale)) }] : []),
  ];
}
