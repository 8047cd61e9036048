import type pg from 'pg';
import { rebuildSearch } from '../catalogue/index.ts';
import { DEMO_PASSWORD, foundPemda, hashPassword } from '../identity/index.ts';
import { type Day, dayOf as dayIn, monthOfDay, startOfDay, yearOfDay } from '../kernel/index.ts';
import { type Connections, fileStore, type Pemda } from '../platform/index.ts';
import { buildCity, idsFrom } from './city.ts';
import { createRandom, dayOf } from './content/index.ts';
import { PAST_YEARS } from './figures-goal.ts';
import { type AgencyYearPlan, planMoney, type YearGoal } from './money-plan.ts';
import { type Story, storyteller } from './order-story.ts';
import { planBook, setBudgets } from './plan-lines.ts';
import { shelfOf, type Wish, wishes, wishesEnding } from './shopping.ts';
import { refreshStatistics } from './statistics.sql.ts';
import {
  writeCity,
  writeInterest,
  writeOrders,
  writePeople,
  writePhotos,
  writePlans,
  writeRegistrations,
  writeRest,
} from './write.ts';
import { writeAward } from './write-award.ts';
import { writeCoaching } from './write-coaching.ts';
import { writeCompetitions } from './write-competitions.ts';
import { writeMarket } from './write-market.ts';
import { writeMatching } from './write-matching.ts';
import { writeStories } from './write-stories.ts';
import { writeWanted } from './write-wanted.ts';

export interface DemoOptions {
  readonly seed: number;
  /** The day that the city believes to be today: nothing in it is later. */
  readonly asOf: Day;
  readonly step: (text: string) => void;
  readonly share: (done: number) => void;
  /** The data folder in which papers of registrations are kept; without it there are none. */
  readonly dataDir?: string;
}

export const DEMO_SEED = 20_240_531;

/** Letterhead, region and zone of the demo's pemda; agencies and places are real, people and businesses invented. */
const KOTA_BATU = {
  code: '35.79',
  name: 'Kota Batu',
  shortName: 'Kota Batu',
  office: 'Bagian Pengadaan Barang dan Jasa (BPBJ)',
  regionCode: '35.79',
  klpdCode: null,
  zone: 'Asia/Jakarta',
  demo: true,
  letterhead: {
    lines: ['PEMERINTAH KOTA BATU'],
    address: 'Balai Kota Among Tani, Jalan Panglima Sudirman 507, Kota Batu 65313',
    place: 'Batu',
  },
  // Invented, as the city's people are: its own office promises it.
  settings: { paymentWorkingDays: 14 },
} as const;

/** Fills an empty database with the demo city. Deterministic from seed and day. */
export async function fillCity(connections: Connections, options: DemoOptions): Promise<Pemda> {
  const { asOf } = options;
  const random = createRandom(options.seed);
  const until = startOfDay(asOf, KOTA_BATU.zone);
  const year = yearOfDay(asOf);
  options.step('Inventing people, businesses and products');
  const city = buildCity(options.seed, random, year);
  const ids = idsFrom(random.fork('orders'));
  const shelf = shelfOf(city, asOf);
  const book = planBook(city, ids, random.fork('plans'));
  const teller = storyteller(city, random.fork('stories'), ids);

  options.step('Telling orders of 2022 to today, by the rules that bind everyone');
  const money: { year: number; plans: AgencyYearPlan[] }[] = [];
  const wished: Wish[] = [];
  const season = (goal: YearGoal, from: string, to: string) => {
    const own = random.fork(`year ${goal.year}`);
    const plans = planMoney(
      goal,
      city.agencies.map((agency) => agency.seed),
      own,
    );
    money.push({ year: goal.year, plans });
    for (const [index, plan] of plans.entries()) {
      const agency = city.agencies[index];
      if (agency)
        wished.push(
          ...wishes(plan, agency, { from: from as Day, to: to as Day }, shelf, city, own),
        );
    }
    const days = [dayOf(from), dayOf(to)] as const;
    const lost = Math.round(goal.orders * 0.025);
    for (const ending of ['cancelled', 'cancelled_review', 'cancelled_negotiation'] as const) {
      wished.push(
        ...wishesEnding(ending, lost, own.shuffle(city.agencies), days, shelf, city, own),
      );
    }
  };
  for (const goal of PAST_YEARS) season(goal, goal.from, goal.to);
  if (year > 2024) {
    const elapsed = Math.max(0.03, (dayOf(asOf) - dayOf(`${year}-01-01`)) / 365);
    const start = `${year}-01-06`;
    const settledBy = new Date(until.getTime() - 32 * 86_400_000).toISOString().slice(0, 10);
    if (settledBy > `${year}-01-20`) {
      season(
        {
          year,
          realised: BigInt(Math.round(elapsed * 32_000)) * 1_000_000n,
          orders: Math.round(elapsed * 1_250),
          indices: {},
          others: [28 * elapsed + 4, 84 * elapsed + 6],
        },
        start,
        settledBy,
      );
    }
    wished.push(...livingWishes(city, shelf, asOf, random.fork('living')));
  }
  wished.sort((a, b) => a.at.getTime() - b.at.getTime());
  const stories: Story[] = [];
  for (const [index, wish] of wished.entries()) {
    const at = wish.at < until ? wish.at : new Date(until.getTime() - 3_600_000);
    const day = dayIn(at, KOTA_BATU.zone);
    const line = book.lineFor(wish.agency, yearOfDay(day), wish.etalaseCode);
    line.firstMonth ??= monthOfDay(day);
    const story = teller.tell({ ...wish, at, until, planId: line.id });
    line.committed += reservedBy(story);
    stories.push(story);
    if (index % 100 === 0) options.share(index / wished.length);
  }
  for (const agency of city.agencies)
    for (const code of Object.keys(agency.seed.mix))
      if (year > 2024) book.lineFor(agency, year, code);
  for (const { year: of, plans } of money) {
    for (const [index, plan] of plans.entries()) {
      const lines = book.lines.filter(
        (line) => line.year === of && line.agency === city.agencies[index],
      );
      if (lines.length > 0) setBudgets(lines, plan.budget);
    }
  }
  for (const line of book.lines)
    if (line.budget < line.committed || line.budget === 0n)
      line.budget = line.committed + 25_000_000n;

  const pemda = await foundPemda(
    connections,
    { ...KOTA_BATU, klpdCode: null },
    new Date('2022-01-03T01:00:00Z'),
  );
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await within(connections.poolFor(pemda.id), async (client) => {
    options.step('Writing agencies, people and suppliers');
    await writePeople(client, pemda.id, city, passwordHash);
    options.step(
      `Writing ${city.products.length.toLocaleString('id')} products in ${city.etalase.length} etalase`,
    );
    await writeCity(client, pemda.id, city, asOf);
    if (options.dataDir) await writePhotos(client, pemda.id, fileStore(options.dataDir, pemda.id));
    await writeRegistrations({
      client,
      pemdaId: pemda.id,
      city,
      asOf,
      passwordHash,
      random: random.fork('registrations'),
      files: options.dataDir ? fileStore(options.dataDir, pemda.id) : undefined,
    });
    options.step('Writing plan lines');
    await writePlans(
      client,
      pemda.id,
      book.lines,
      year > 2024 ? { city, year, until, ids: idsFrom(random.fork('unmet')) } : null,
    );
    options.step(`Writing ${stories.length.toLocaleString('id')} orders`);
    await writeOrders(client, pemda, city, book.lines, stories, options.share, teller.drawn());
    options.step('Writing targets, events and other packages');
    await writeRest(client, pemda.id, city, year, random.fork('rest'), ids, until);
    await writeInterest(client, pemda.id, city, asOf, random.fork('interest'));
  });
  await writeAward(connections, pemda);
  await writeWanted(connections, pemda, asOf);
  await writeMatching(connections, pemda, asOf);
  await writeCoaching(connections, pemda, asOf);
  await writeMarket(connections, pemda, asOf);
  await writeCompetitions(connections, pemda, asOf);
  await writeStories(
    connections,
    pemda,
    asOf,
    options.dataDir ? fileStore(options.dataDir, pemda.id) : undefined,
  );
  options.step('Building the search');
  await rebuildSearch(connections.poolFor(pemda.id), pemda.id, until);
  await refreshStatistics(connections.system);
  return pemda;
}

const RELEASED = ['cancelled', 'cancelled_review', 'cancelled_negotiation'];

function reservedBy({ order }: Story): bigint {
  return RELEASED.includes(order.state) ? 0n : order.total;
}

/** Orders of the last weeks in every state, so that the city lives. */
function livingWishes(
  city: ReturnType<typeof buildCity>,
  shelf: ReturnType<typeof shelfOf>,
  asOf: Day,
  random: ReturnType<typeof createRandom>,
): Wish[] {
  const today = dayOf(asOf);
  const bpbj = city.agencies.filter((agency) => agency.seed.shortName === 'BPBJ');
  const agencies = [
    ...bpbj,
    ...random.shuffle(city.agencies.filter((agency) => agency.seed.shortName !== 'BPBJ')),
  ];
  const recent: readonly [number, number] = [today - 2, today - 1];
  const weeks: readonly [number, number] = [today - 20, today - 12];
  const list: Wish[] = [];
  const add = (ending: Wish['ending'], count: number, days: readonly [number, number]) =>
    list.push(...wishesEnding(ending, count, agencies, days, shelf, city, random));
  add('negotiating', 9, recent);
  add('awaiting_ppk', 9, recent);
  add('signing', 4, recent);
  add('awaiting_supplier', 9, recent);
  add('processing', 14, [today - 6, today - 3]);
  add('shipped', 12, [today - 9, today - 5]);
  add('arrived', 8, weeks);
  add('awaiting_handover', 8, weeks);
  add('awaiting_payment', 22, [today - 31, today - 20]);
  add('stopped', 3, weeks);
  add('terminated', 2, [today - 40, today - 30]);
  return list;
}

async function within(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
