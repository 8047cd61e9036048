import type { Day } from '../kernel/index.ts';
import { RULE_SETS } from './rule-set-data.ts';
import type { RuleSet } from './rule-values.ts';

/** The rule set in force on a day. Days before the first set get the first one; it never throws. */
export function ruleSetFor(day: Day): RuleSet {
  const [first, ...later] = RULE_SETS;
  return later.findLast((set) => set.effectiveFrom <= day) ?? first;
}

/** The rule set that an order is pinned to, or undefined when no set has that id. */
export function ruleSetById(id: string): RuleSet | undefined {
  return RULE_SETS.find((set) => set.id === id);
}

/** Every rule set, oldest first, without overlap or gap. */
export function allRuleSets(): readonly [RuleSet, ...RuleSet[]] {
  return RULE_SETS;
}
