import type { City, CityAgency, IdSource } from './city.ts';
import { wib } from './city.ts';
import type { Random } from './content/index.ts';
import { shareOut } from './money-plan.ts';
import { newPlanName } from './plan-names.ts';

/** A plan line of the demo; its budget is set after the orders are known, so that each of them fits. */
export interface PlanLine {
  readonly id: string;
  readonly agency: CityAgency;
  readonly year: number;
  readonly etalaseCode: string;
  readonly name: string;
  readonly rupCode: string;
  committed: bigint;
  budget: bigint;
  /** Month of the first order on it, 1 to 12; null while there is none. */
  firstMonth: number | null;
}

export interface PlanBook {
  /** The line of an agency, year and etalase; large ones have several, taken in turn. */
  lineFor(agency: CityAgency, year: number, etalaseCode: string): PlanLine;
  readonly lines: readonly PlanLine[];
}

export function planBook(city: City, ids: IdSource, random: Random): PlanBook {
  const lines: PlanLine[] = [];
  const byKey = new Map<string, PlanLine[]>();
  const turn = new Map<string, number>();
  const byCode = new Map(city.etalase.map((one) => [one.definition.code, one.definition]));
  let rup = 31_000_000;
  const make = (agency: CityAgency, year: number, etalaseCode: string): PlanLine[] => {
    const definition = byCode.get(etalaseCode);
    const count = random.int(1, 3);
    return Array.from({ length: count }, (_, index) => {
      rup += random.int(11, 997);
      const line: PlanLine = {
        id: ids(wib(`${year}-01-05`, 9)),
        agency,
        year,
        etalaseCode,
        name: newPlanName(
          definition?.name ?? etalaseCode,
          definition?.uses ?? [],
          agency.seed.shortName,
          index,
          random,
        ),
        rupCode: String(rup),
        committed: 0n,
        budget: 0n,
        firstMonth: null,
      };
      lines.push(line);
      return line;
    });
  };
  return {
    lines,
    lineFor: (agency, year, etalaseCode) => {
      const key = `${agency.id}|${year}|${etalaseCode}`;
      const known = byKey.get(key) ?? make(agency, year, etalaseCode);
      byKey.set(key, known);
      const n = turn.get(key) ?? 0;
      turn.set(key, n + 1);
      const line = known[n % known.length];
      if (!line) throw new RangeError(`no plan line for ${key}`);
      return line;
    },
  };
}

/**
 * Gives an agency's budget of a year to its lines: at least what orders hold of each, the rest by
 * the same weights, the sum exactly the budget.
 */
export function setBudgets(lines: readonly PlanLine[], budget: bigint): void {
  const committed = lines.reduce((sum, line) => sum + line.committed, 0n);
  if (committed > budget)
    throw new RangeError(
      `orders of ${committed} do not fit a budget of ${budget} (${lines[0]?.agency.seed.shortName})`,
    );
  const spare = Number((budget - committed) / 1_000n);
  const weights = lines.map((line) => Number(line.committed) + 2_000_000);
  const parts = shareOut(spare, weights);
  for (const [index, line] of lines.entries())
    line.budget = line.committed + BigInt(parts[index] ?? 0) * 1_000n;
  const rest = budget - lines.reduce((sum, line) => sum + line.budget, 0n);
  const first = lines[0];
  if (first) first.budget += rest;
}

const MONTHS = 12;
const A_QUARTER = 3;

/**
 * The month that a line is planned for: mostly that of its first order or the one before it, for one in
 * seven a quarter earlier (its buyers were late); spread over the year where nothing was ordered.
 */
export function plannedMonth({ rupCode, firstMonth }: PlanLine): number {
  const code = Number(rupCode);
  if (firstMonth === null) return 1 + (code % MONTHS);
  const before = code % 7 === 0 ? A_QUARTER : code % 2;
  return Math.max(1, firstMonth - before);
}
