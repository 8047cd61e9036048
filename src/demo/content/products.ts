import { allocate } from './allocation.ts';
import { Assortment, type Pick } from './assortment.ts';
import { dateOf, dayOf, weekdayWithin } from './dates.ts';
import { demoEtalase } from './etalase/index.ts';
import { firstDay, listingOf } from './listing.ts';
import type { ProductSeed, SupplierSeed } from './model.ts';
import { createRandom, type Random } from './random.ts';

/** Products on show at the end of May 2024. */
export const PRODUCT_COUNT = 14_441;
/** Products on show at the end of 2023. */
export const PRODUCT_COUNT_2023 = 10_067;

const END_2023 = dayOf('2023-12-31');
const START_2024 = dayOf('2024-01-01');
const END = dayOf('2024-05-31');

/** Sellers put their products on show in a few batches, not one a day. */
function batches(random: Random, count: number): number[] {
  const size = 2 + Math.ceil(count / 12);
  return Array.from({ length: size }, () => random.next() ** 1.3);
}

function showDays(picks: readonly Pick[], random: Random): number[] {
  const first = picks.map((pick) => firstDay(pick.supplier, pick.etalase.openedOn));
  const early = random.shuffle(picks.flatMap((_, i) => ((first[i] ?? END) <= END_2023 ? [i] : [])));
  if (early.length < PRODUCT_COUNT_2023) throw new Error('too few products could be shown in 2023');
  const in2023 = new Set(early.slice(0, PRODUCT_COUNT_2023));
  const rhythm = new Map<number, number[]>();
  return picks.map((pick, i) => {
    const known = rhythm.get(pick.supplier.index);
    const beats = known ?? batches(random, 24);
    if (known === undefined) rhythm.set(pick.supplier.index, beats);
    const to = in2023.has(i) ? END_2023 : END;
    const from = in2023.has(i) ? (first[i] ?? to) : Math.max(first[i] ?? to, START_2024);
    const day = from + Math.floor((to - from) * random.pick(beats));
    return weekdayWithin(day, from, to);
  });
}

/** The goods that more than one supplier offers. */
function sharedGoods(picks: readonly Pick[]): Set<string> {
  const counts = new Map<string, number>();
  for (const pick of picks) counts.set(pick.goodKey, (counts.get(pick.goodKey) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

/** The 14,441 listings of the demo city, in the order in which they came on show. */
export function demoProducts(seed: number, suppliers: readonly SupplierSeed[]): ProductSeed[] {
  const random = createRandom(seed).fork('products');
  const shares = allocate(PRODUCT_COUNT, demoEtalase, suppliers, random.fork('shares'));
  const assortment = new Assortment(PRODUCT_COUNT, random.fork('assortment'));
  const picks = random.shuffle(shares).flatMap((share) => assortment.choose(share));
  const days = showDays(picks, random.fork('dates'));
  const shared = sharedGoods(picks);
  const details = random.fork('details');
  return picks
    .map((pick, i) => {
      const master = shared.has(pick.goodKey) ? pick.goodKey : null;
      return listingOf(pick, master, dateOf(days[i] ?? END), details);
    })
    .sort((a, b) => (a.shownOn < b.shownOn ? -1 : a.shownOn > b.shownOn ? 1 : 0));
}
