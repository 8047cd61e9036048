import type { BuysLocal, Db } from '../../platform/index.ts';
import { awardOf } from '../award.ts';
import type { RankedAgency } from '../domain/ranking.ts';
import { type HomeFigures, homeFigures } from '../spending.sql.ts';
import { buysLocal, type Condition, conditionsOf } from './domain/seal.ts';

export interface SealedAgency extends RankedAgency {
  readonly conditions: readonly Condition[];
  readonly sealed: boolean;
}

export interface Pride extends HomeFigures {
  readonly year: number;
  /** By rank of the default rule; those that can carry no rank come last. */
  readonly agencies: readonly SealedAgency[];
  readonly localValue: bigint;
  readonly umkkValue: bigint;
}

/** What the city may be proud of in a year, from the kept sums of its orders. Rupiah before tax. */
export async function prideOf(db: Db, year: number, rule: BuysLocal): Promise<Pride> {
  const [figures, ranked] = await Promise.all([homeFigures(db, year), awardOf(db, year)]);
  const total = (key: 'localValue' | 'umkkValue') =>
    ranked.reduce<bigint>((sum, one) => sum + one[key], 0n);
  return {
    ...figures,
    year,
    agencies: ranked.map((one) => ({
      ...one,
      conditions: conditionsOf(one, rule),
      sealed: buysLocal(one, rule),
    })),
    localValue: total('localValue'),
    umkkValue: total('umkkValue'),
  };
}
