import type { EtalaseDefinition, SupplierSeed } from './model.ts';
import type { Random } from './random.ts';

/** How many products one supplier shows in one etalase. */
export type Share = {
  readonly supplier: SupplierSeed;
  readonly etalase: EtalaseDefinition;
  readonly count: number;
};

/** Every supplier shows at least this many products in its main etalase. */
const LEAST_MAIN = 3;

/** Splits a whole number in proportion to weights; every part gets at least its floor. */
export function apportion(
  total: number,
  weights: readonly number[],
  floors: readonly number[],
): number[] {
  const floorSum = floors.reduce((sum, floor) => sum + floor, 0);
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  if (floorSum > total || weightSum <= 0) throw new Error('apportion: floors exceed the total');
  const exact = weights.map((weight) => (weight / weightSum) * (total - floorSum));
  const parts = exact.map((value, i) => Math.floor(value) + (floors[i] ?? 0));
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((value, i) => ({ i, fraction: value - Math.floor(value) }))
    .sort((a, b) => b.fraction - a.fraction || a.i - b.i);
  for (const { i } of order.slice(0, rest)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}

function activity(supplier: SupplierSeed, random: Random): number {
  const base = Math.exp(1.1 * (random.next() + random.next() + random.next() - 1.5));
  const late =
    supplier.registeredOn >= '2024-01-01' ? 0.4 : supplier.registeredOn >= '2023-07-01' ? 0.8 : 1;
  return base * late * (supplier.scale === 'mikro' ? 0.75 : 1.3);
}

/** Says how many products each supplier shows where; the counts add up to the total exactly. */
export function allocate(
  total: number,
  etalase: readonly EtalaseDefinition[],
  suppliers: readonly SupplierSeed[],
  random: Random,
): Share[] {
  const strengths = suppliers.map((supplier) => activity(supplier, random));
  const members = etalase.map((one) =>
    suppliers.filter((supplier) => supplier.etalaseCodes.includes(one.code)),
  );
  const floorOf = (supplier: SupplierSeed, one: EtalaseDefinition): number =>
    supplier.etalaseCodes[0] === one.code ? LEAST_MAIN : 1;
  const floors = etalase.map((one, i) => {
    const least = (members[i] ?? []).reduce((sum, supplier) => sum + floorOf(supplier, one), 0);
    return Math.max(120, least);
  });
  const quotas = apportion(
    total,
    etalase.map((one) => one.weight),
    floors,
  );

  return etalase.flatMap((one, i) => {
    const list = members[i] ?? [];
    const weights = list.map(
      (supplier) =>
        (strengths[supplier.index] ?? 1) * (supplier.etalaseCodes[0] === one.code ? 1 : 0.35),
    );
    const counts = apportion(
      quotas[i] ?? 0,
      weights,
      list.map((supplier) => floorOf(supplier, one)),
    );
    return list.map((supplier, j) => ({ supplier, etalase: one, count: counts[j] ?? 0 }));
  });
}
