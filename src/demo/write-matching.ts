import { peopleWithRole } from '../identity/index.ts';
import { addDays, type Day, dayOf, startOfDay } from '../kernel/index.ts';
import {
  type Connections,
  createEvents,
  fixedClock,
  newId,
  type Pemda,
  silentLog,
  type UseCaseEnv,
} from '../platform/index.ts';
import {
  delegationsOf,
  draftSchedule,
  layOutHall,
  ledgerMeetings,
  matchingEvents,
  meetingsOf,
  publishSchedule,
  recordOutcome,
  seeded,
  stateWish,
} from '../programmes/index.ts';
import { laterTrades, readOldNotices } from './matching.sql.ts';

const HOUR = 3_600_000;
/** Some of what agencies bought later they asked for at the event; so many wishes at most. */
const MOST_WISHES = 60;
const MOST_REFUSED = 6;

/**
 * The matchings of the demo, by the same use cases that officers use: those that are over with schedule and
 * outcomes (the ledger then follows from the orders), those to come up to a draft schedule.
 */
export async function writeMatching(
  connections: Connections,
  pemda: Pemda,
  asOf: Day,
): Promise<void> {
  const db = connections.for(pemda.id);
  const [officer] = await peopleWithRole(db, 'programme_officer', {});
  const envAt = (at: Date): UseCaseEnv => ({
    db,
    pemda,
    clock: fixedClock(at),
    actor: {
      personId: officer?.personId ?? null,
      role: 'programme_officer',
      agencyId: null,
      supplierId: null,
    },
    // Nobody gets mail of the demo's past.
    jobs: { enqueue: async () => {}, enqueueAll: async () => {} },
    events: createEvents(),
    log: silentLog,
    requestId: newId(at),
  });
  const now = startOfDay(asOf, pemda.zone);
  for (const event of await matchingEvents(db)) {
    const day = dayOf(event.startsAt, pemda.zone);
    const over = day < asOf;
    const before = over
      ? new Date(startOfDay(addDays(day, -1), pemda.zone).getTime() + 9 * HOUR)
      : now;
    const env = envAt(before);
    const at = (hours: number) => new Date(startOfDay(day, pemda.zone).getTime() + hours * HOUR);
    await must(
      layOutHall(env, event.slug, {
        least: 2,
        tables: 20,
        stepFree: 6,
        slots: {
          from: at(9.5),
          to: at(15.5),
          minutes: 20,
          change: 5,
          breaks: [{ from: at(12), to: at(13) }],
        },
      }),
    );
    const random = seeded(day.length + Number(day.replaceAll('-', '')));
    await stateWishes(env, event.id, event.slug, random);
    const drafted = await draftSchedule(env, event.slug);
    if (!drafted.ok || !over) continue;
    await must(publishSchedule(env, event.slug, 0));
    await writeOutcomes(envAt, event, day, random);
  }
  await readOldNotices(db, now);
}

async function stateWishes(
  env: UseCaseEnv,
  eventId: string,
  slug: string,
  random: () => number,
): Promise<void> {
  const trades = await laterTrades(env.db, eventId);
  for (const [n, { host, guest }] of trades.slice(0, MOST_WISHES).entries())
    await must(
      stateWish(env, slug, { from: host, to: guest, wish: n % 6 === 0 ? 'must' : 'gladly' }, null),
    );
  const all = await delegationsOf(env.db, eventId);
  const hosts = all.filter(({ side }) => side === 'host');
  const guests = all.filter(({ side }) => side === 'guest');
  const traded = new Set(trades.map(({ host, guest }) => `${host} ${guest}`));
  for (let n = 0; n < MOST_REFUSED && hosts.length > 0 && guests.length > 0; n++) {
    const host = hosts[Math.floor(random() * hosts.length)]?.id ?? '';
    const guest = guests[Math.floor(random() * guests.length)]?.id ?? '';
    if (!traded.has(`${host} ${guest}`))
      await must(stateWish(env, slug, { from: guest, to: host, wish: 'no' }, null));
  }
}

const REASONS = ['price', 'capacity', 'papers', 'not-needed'] as const;

/** What came of each meeting: most who bought later had promised something, and some promised who never bought. */
async function writeOutcomes(
  envAt: (at: Date) => UseCaseEnv,
  event: { id: string; slug: string; startsAt: Date },
  day: Day,
  random: () => number,
): Promise<void> {
  const { db, pemda } = envAt(event.startsAt);
  const later = new Map(
    (await ledgerMeetings(db, event.id, pemda.zone)).map((one) => [one.id, one.realised]),
  );
  for (const meeting of await meetingsOf(db, event.id)) {
    const chance = random();
    const spread = random();
    const bought = later.get(meeting.id) ?? 0n;
    const promises = bought > 0n ? chance < 0.75 : chance < 0.08;
    if (!promises && chance > 0.94) continue;
    const base = bought > 0n ? bought / 4n : (meeting.needAmount ?? 40_000_000n) / 8n;
    const amount =
      ((base * BigInt(60 + Math.floor(spread * 90))) / 100n / 500_000n + 1n) * 500_000n;
    const kind = promises ? 'commitment' : chance < 0.6 ? 'interest' : 'not_fitting';
    const env = envAt(meeting.endsAt);
    await must(
      recordOutcome(env, event.slug, meeting.id, 0, {
        kind,
        amount: promises ? amount : null,
        what: promises ? (meeting.need ?? '') : '',
        dueOn: promises ? addDays(day, 60 + Math.floor(spread * 90)) : null,
        reason:
          kind === 'not_fitting' ? (REASONS[Math.floor(spread * REASONS.length)] ?? 'other') : '',
        note: '',
      }),
    );
  }
}

async function must<T>(
  done: Promise<
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: readonly { readonly code: string }[] }
  >,
): Promise<T> {
  const result = await done;
  if (!result.ok) throw new RangeError(`matching: ${result.error.map(({ code }) => code).join()}`);
  return result.value;
}
