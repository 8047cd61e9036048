import { type Day, day, dayOf, diffDays } from '../../kernel/index.ts';
import { AgedValues, type Connections, type Db, type Pemda } from '../../platform/index.ts';
import { classify, SURE } from '../classes/domain/classify.ts';
import { planReader } from '../classes/index.ts';
import type { MissedWords } from '../misses.sql.ts';
import { openDemand } from '../open-demand.ts';
import { couldStay, type GapFacts, leftOf } from './domain/gap.ts';
import {
  type GapScope,
  type Offer,
  type OpenEtalase,
  offers,
  openEtalase,
  orderedOf,
  type PlanSums,
  packageRecords,
  planSums,
  unplaced,
} from './gap.sql.ts';

/** One etalase: what agencies plan there in a year, what is on show, and what of it could stay local. */
export interface Gap extends GapFacts {
  readonly etalase: OpenEtalase;
  readonly lines: number;
  readonly agencies: number;
  /** Rupiah that no order holds yet. */
  readonly left: bigint;
  readonly couldStay: bigint;
  readonly offer: Offer;
  /** Rupiah left by the month that lines are meant to begin in, January first. */
  readonly months: readonly bigint[];
  /** Rupiah left of lines without a date. */
  readonly undated: bigint;
}

export interface GapMap {
  readonly scope: GapScope;
  /** Money that could stay local first. */
  readonly gaps: readonly Gap[];
  readonly unplaced: { readonly lines: number; readonly budget: bigint };
}

export const NO_OFFER: Offer = {
  products: 0,
  sellers: 0,
  localSellers: 0,
  inStock: 0,
  neverBought: 0,
  lowest: null,
  median: null,
  highest: null,
};

/** What is on show changes slowly beside a plan of a year; counts are at most this old. */
const AGE_MS = 60_000;
const kept = new AgedValues<Awaited<ReturnType<typeof offers>>>(AGE_MS);

const compare = (a: bigint, b: bigint) => (a > b ? -1 : a < b ? 1 : 0);

/** The gap between what is planned and what is on show, of every open etalase. Money in rupiah. */
export async function gapMap(db: Db, pemda: Pemda, now: Date, scope: GapScope): Promise<GapMap> {
  const today = dayOf(now, pemda.zone);
  const [etalase, sums, before, shown, loose] = await Promise.all([
    openEtalase(db, today),
    planSums(db, scope),
    orderedOf(db, { ...scope, year: scope.year - 1 }),
    kept.get(pemda.id, now.getTime(), () => offers(db)),
    unplaced(db, scope),
  ]);
  const offerOf = new Map(shown.map((one) => [one.etalaseId, one]));
  const sumsOf = new Map<string, PlanSums[]>();
  for (const one of sums) sumsOf.set(one.etalaseId, [...(sumsOf.get(one.etalaseId) ?? []), one]);
  const days = daysOf(scope.year, today);
  const gaps = etalase.map((one) =>
    gapOf(
      one,
      sumsOf.get(one.id) ?? [],
      { orderedBefore: before.get(one.id) ?? 0n, ...days },
      offerOf.get(one.id) ?? NO_OFFER,
    ),
  );
  return {
    scope,
    unplaced: loose,
    gaps: gaps.sort(
      (a, b) =>
        compare(a.couldStay, b.couldStay) ||
        compare(a.left, b.left) ||
        (a.etalase.name < b.etalase.name ? -1 : 1),
    ),
  };
}

/** The days of a year that are over on a day, that day too, and those to come. */
function daysOf(year: number, today: Day): { daysPassed: number; daysLeft: number } {
  const first = day(`${year}-01-01`);
  const all = diffDays(first, day(`${year + 1}-01-01`));
  const daysPassed = Math.min(Math.max(diffDays(first, today) + 1, 0), all);
  return { daysPassed, daysLeft: all - daysPassed };
}

function gapOf(
  etalase: OpenEtalase,
  sums: readonly PlanSums[],
  given: Pick<GapFacts, 'orderedBefore' | 'daysPassed' | 'daysLeft'>,
  offer: Offer,
): Gap {
  const year = sums.find(({ month }) => month === null);
  const facts: GapFacts = {
    planned: year?.planned ?? 0n,
    elsewhere: year?.elsewhere ?? 0n,
    ordered: year?.ordered ?? 0n,
    ...given,
    localSellers: offer.localSellers,
  };
  const leftIn = (month: number) => {
    const one = sums.find((sum) => sum.month === month);
    return one ? leftOf(one) : 0n;
  };
  return {
    ...facts,
    etalase,
    lines: year?.lines ?? 0,
    agencies: year?.agencies ?? 0,
    left: leftOf(facts),
    couldStay: couldStay(facts),
    offer,
    months: Array.from({ length: 12 }, (_, index) => leftIn(index + 1)),
    undated: leftIn(0),
  };
}

/** Searches in vain of these days tell what is wanted now. */
export const MISS_DAYS = 90;

/** What was searched for in vain, and packages bought elsewhere, by the etalase that their words point to. */
export interface Words {
  readonly missed: ReadonlyMap<string, readonly MissedWords[]>;
  readonly missedNowhere: readonly MissedWords[];
  /** Rupiah and count of packages recorded as bought by other methods. */
  readonly records: ReadonlyMap<string, { readonly packages: number; readonly value: bigint }>;
  readonly recordsNowhere: { readonly packages: number; readonly value: bigint };
}

const WORDS_AGE_MS = 300_000;
const keptWords = new AgedValues<Words>(WORDS_AGE_MS);

/** The etalase of words: as the classifier of plan lines reads them, where it is sure; at most five minutes old. */
export function gapWords(
  db: Db,
  connections: Connections,
  pemda: Pemda,
  now: Date,
  scope: GapScope,
): Promise<Words> {
  const key = `${pemda.id}:${scope.year}:${scope.agency ?? ''}`;
  return keptWords.get(key, now.getTime(), () => readWords(db, connections, pemda, now, scope));
}

async function readWords(
  db: Db,
  connections: Connections,
  pemda: Pemda,
  now: Date,
  scope: GapScope,
): Promise<Words> {
  const { model, speech } = await planReader(connections, pemda);
  const since = new Date(now.getTime() - MISS_DAYS * 86_400_000);
  const [missed, records] = await Promise.all([
    openDemand(db, connections, pemda, now, since),
    packageRecords(db, scope),
  ]);
  const etalaseOf = (name: string): string | null => {
    const said = classify(model, speech, { name, items: '', specification: '', kind: '' });
    return said.confidence >= SURE ? said.etalaseId : null;
  };
  const byEtalase = new Map<string, MissedWords[]>();
  const nowhere: MissedWords[] = [];
  for (const one of missed) {
    const id = etalaseOf(one.query);
    if (id === null) nowhere.push(one);
    else byEtalase.set(id, [...(byEtalase.get(id) ?? []), one]);
  }
  const sums = new Map<string | null, { packages: number; value: bigint }>();
  for (const { name, value } of records) {
    const id = etalaseOf(name);
    const sum = sums.get(id) ?? { packages: 0, value: 0n };
    sums.set(id, { packages: sum.packages + 1, value: sum.value + value });
  }
  const recordsNowhere = sums.get(null) ?? { packages: 0, value: 0n };
  return {
    missed: byEtalase,
    missedNowhere: nowhere,
    records: new Map([...sums].flatMap(([id, sum]) => (id === null ? [] : [[id, sum] as const]))),
    recordsNowhere,
  };
}

/** The years that a gap can be asked for, newest first, and the one that is shown unasked. */
export function chosenYear(
  years: readonly number[],
  asked: string | undefined,
  today: Day,
): number {
  const running = Number(today.slice(0, 4));
  return (
    years.find((one) => String(one) === asked) ??
    years.find((one) => one === running) ??
    years[0] ??
    running
  );
}
