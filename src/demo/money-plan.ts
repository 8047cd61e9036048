import type { AgencySeed, Random } from './content/index.ts';

/** What one agency shall do in one year: its e-purchasing budget, what it realises, in how many orders. */
export interface AgencyYearPlan {
  readonly agency: AgencySeed;
  readonly budget: bigint;
  readonly realised: bigint;
  readonly orders: number;
}

export interface YearGoal {
  readonly year: number;
  readonly realised: bigint;
  readonly orders: number;
  /** Index in percent by short name, where the interview gives one. */
  readonly indices: Readonly<Record<string, number>>;
  /** Range of the others' indices, percent. */
  readonly others: readonly [number, number];
}

/** The agency that takes the rounding rest: large enough that a few thousand rupiah do not show. */
const REST = 'Dindik';

/** Shares a whole number out by weights, largest remainder, at least `least` each. */
export function shareOut(total: number, weights: readonly number[], least = 0): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const free = total - least * weights.length;
  const exact = weights.map((weight) => (free * weight) / sum);
  const parts = exact.map(Math.floor);
  let rest = free - parts.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, part: value - Math.floor(value) }))
    .sort((a, b) => b.part - a.part || a.index - b.index);
  for (const { index } of order) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts.map((part) => part + least);
}

/** Budgets and realisation of every agency, so that the year's sums are met to the rupiah. */
export function planMoney(
  goal: YearGoal,
  agencies: readonly AgencySeed[],
  random: Random,
): AgencyYearPlan[] {
  const index = agencies.map((agency) => {
    const given = goal.indices[agency.shortName];
    if (given !== undefined) return given + random.next() * 0.5 - 0.25;
    return goal.others[0] + random.next() * (goal.others[1] - goal.others[0]);
  });
  const weighted = agencies.reduce(
    (sum, agency, i) => sum + agency.budgetWeight * (index[i] ?? 0),
    0,
  );
  const scale = (Number(goal.realised) * 100) / weighted;
  const budgets = agencies.map(
    (agency) => BigInt(Math.round((scale * agency.budgetWeight) / 1_000_000)) * 1_000_000n,
  );
  const realised = budgets.map(
    (budget, i) => BigInt(Math.round((Number(budget) * (index[i] ?? 0)) / 100_000)) * 1_000n,
  );
  const rest = agencies.findIndex((agency) => agency.shortName === REST);
  realised[rest] = (realised[rest] ?? 0n) + goal.realised - realised.reduce((a, b) => a + b, 0n);
  const orders = shareOut(
    goal.orders,
    realised.map((value) => Number(value) ** 0.8),
    3,
  );
  return agencies.map((agency, i) => ({
    agency,
    budget: budgets[i] ?? 0n,
    realised: realised[i] ?? 0n,
    orders: orders[i] ?? 0,
  }));
}
