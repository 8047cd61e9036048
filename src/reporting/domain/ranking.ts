import { roundHalfUp } from '../../kernel/index.ts';
import { type FormulaKey, formulaOf, outOfHundred } from './formulas.ts';
import { type MilliPercent, milliPercent, type Weight, weight, type YearSums } from './units.ts';

/** What an award is ranked by: one formula, or several with weights that sum to the whole. */
export interface AwardRule {
  readonly key: string;
  readonly version: number;
  readonly parts: readonly { readonly formula: FormulaKey; readonly weight: Weight }[];
}

export const WHOLE = 10_000n;

const single = (key: FormulaKey): AwardRule => ({
  key,
  version: formulaOf(key).version,
  parts: [{ formula: key, weight: weight(WHOLE) }],
});

/** The rules to choose from. Two of them count orders (rules.md 3.2), the others weigh money alone (3.3). */
export const AWARD_RULES: readonly AwardRule[] = Object.freeze([
  single('realised-plan'),
  {
    key: 'combined',
    version: 1,
    parts: [
      { formula: 'realised-plan', weight: weight(5_000) },
      { formula: 'completed-value', weight: weight(1_500) },
      { formula: 'local-share', weight: weight(1_000) },
      { formula: 'umkk-share', weight: weight(1_000) },
      { formula: 'pdn-share', weight: weight(500) },
      { formula: 'payment-speed', weight: weight(1_000) },
    ],
  },
  single('itkp-value'),
  single('itkp-practitioner'),
  single('itkp-banded'),
  single('umkk-share'),
  single('pdn-share'),
  single('payment-speed'),
]);

/** The default of rules.md 3.3. */
export const DEFAULT_RULE: AwardRule = single('realised-plan');

export const ruleOf = (key: string): AwardRule | undefined =>
  AWARD_RULES.find((rule) => rule.key === key);

/** An agency's sums of a year, with what ties are broken by. */
export interface Candidate extends YearSums {
  readonly agencyId: string;
  readonly agency: string;
  readonly slug: string;
  readonly localSuppliers: number;
}

export interface RankedAgency extends Candidate {
  /** Null where it planned no e-purchasing and so cannot be ranked. */
  readonly rank: number | null;
  /** Best and worst rank when each weight moves by a tenth. */
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  readonly index: MilliPercent | null;
  /** Fewer orders than say anything about an agency. */
  readonly smallSample: boolean;
}

/** Below so many orders in the year, one order more or less moves the index too much to compare by. */
export const SMALL_SAMPLE = 10n;

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** A candidate with the score of each part; null without a plan, where there is no index at all. */
interface Scored<T> {
  readonly one: T;
  readonly parts: readonly bigint[] | null;
}

/** A part that cannot be computed (nothing bought, nothing paid) earns nothing in a combination. */
function scored<T extends YearSums>(rule: AwardRule, one: T): Scored<T> {
  if (one.budget <= 0n) return { one, parts: null };
  const score = (key: FormulaKey) => outOfHundred(formulaOf(key).compute(one)) ?? 0n;
  return { one, parts: rule.parts.map(({ formula }) => score(formula)) };
}

/** The weighted sum of the parts, times the whole of the weights. */
const weighed = (parts: readonly bigint[], weights: readonly bigint[]) =>
  parts.reduce((sum, part, i) => sum + part * (weights[i] ?? 0n), 0n);

/** By exact ratio to the plan, capped as the index is, so that the rounding of an index never decides. */
function byPlan(a: YearSums, b: YearSums): number {
  const cap = (s: YearSums) => (s.realised > s.budget ? s.budget : s.realised);
  return compare(cap(b) * a.budget, cap(a) * b.budget);
}

/** By index, then value, then local sellers, then name; agencies without a plan come last. */
function ordered<T extends Candidate>(
  rule: AwardRule,
  list: readonly Scored<T>[],
  weights: readonly bigint[] = rule.parts.map((part) => part.weight),
): Scored<T>[] {
  const exact = rule.parts.length === 1 && rule.parts[0]?.formula === 'realised-plan';
  const keyed = list.map((entry) => ({
    entry,
    index: entry.parts && weighed(entry.parts, weights),
  }));
  keyed.sort((a, b) => {
    if ((a.index === null) !== (b.index === null)) return a.index === null ? 1 : -1;
    const first =
      a.index === null || b.index === null
        ? 0
        : exact
          ? byPlan(a.entry.one, b.entry.one)
          : compare(b.index, a.index);
    return (
      first ||
      compare(b.entry.one.realised, a.entry.one.realised) ||
      b.entry.one.localSuppliers - a.entry.one.localSuppliers ||
      (a.entry.one.agency < b.entry.one.agency ? -1 : 1)
    );
  });
  return keyed.map(({ entry }) => entry);
}

/** The index of an agency under a rule, in thousandths of a percent, half-up; null without a plan. */
export function indexUnder(rule: AwardRule, sums: YearSums): MilliPercent | null {
  const { parts } = scored(rule, sums);
  if (parts === null) return null;
  const weights = rule.parts.map((part) => part.weight);
  const whole = weights.reduce((sum: bigint, one) => sum + one, 0n);
  return milliPercent(roundHalfUp(weighed(parts, weights), whole));
}

/** The weights moved by a tenth up or down, in every combination. */
export function shakenWeights(rule: AwardRule): bigint[][] {
  if (rule.parts.length < 2) return [rule.parts.map((part) => part.weight)];
  return Array.from({ length: 2 ** rule.parts.length }, (_, mask) =>
    rule.parts.map((part, i) => part.weight * ((mask >> i) & 1 ? 11n : 9n)),
  );
}

/** Agencies in the order of a rule, the best first. */
export function orderUnder<T extends Candidate>(rule: AwardRule, candidates: readonly T[]): T[] {
  return ordered(
    rule,
    candidates.map((one) => scored(rule, one)),
  ).map(({ one }) => one);
}

/** The ranking of a year under a rule, with the range of ranks when each weight moves by a tenth. */
export function rankUnder(rule: AwardRule, candidates: readonly Candidate[]): RankedAgency[] {
  const list = candidates.map((one) => scored(rule, one));
  const places = ordered(rule, list);
  const range = new Map(places.map(({ one }, i) => [one.agencyId, { best: i + 1, worst: i + 1 }]));
  for (const weights of shakenWeights(rule))
    for (const [i, { one }] of ordered(rule, list, weights).entries()) {
      const known = range.get(one.agencyId);
      if (!known) continue;
      known.best = Math.min(known.best, i + 1);
      known.worst = Math.max(known.worst, i + 1);
    }
  return places.map(({ one, parts }, i) => ({
    ...one,
    index: indexUnder(rule, one),
    rank: parts ? i + 1 : null,
    bestRank: parts ? (range.get(one.agencyId)?.best ?? null) : null,
    worstRank: parts ? (range.get(one.agencyId)?.worst ?? null) : null,
    smallSample: one.orders < SMALL_SAMPLE,
  }));
}
