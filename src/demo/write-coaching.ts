import { peopleWithRole } from '../identity/index.ts';
import { addDays, type Day, type Result, startOfDay } from '../kernel/index.ts';
import {
  type Connections,
  createEvents,
  fixedClock,
  newId,
  type Pemda,
  silentLog,
  type UseCaseEnv,
} from '../platform/index.ts';
import { actOnCase, openByHand, seeded } from '../programmes/index.ts';
import { type Coachable, longWaiting } from './coaching.sql.ts';
import { VISITS } from './content/index.ts';

const HOUR = 3_600_000;
/** Of those who waited this many days for an order, one in so many had a coach. */
const WAITED_DAYS = 60;
const ONE_IN = 6;
/** Share of those without any order that a coach stands by this year. */
const COACHED_NOW = 0.4;

/**
 * Coaching of the demo's past and present, by the same use cases that coaches use: some whose businesses
 * sold in the end, some that go on, some that ended without.
 */
export async function writeCoaching(
  connections: Connections,
  pemda: Pemda,
  asOf: Day,
): Promise<void> {
  const db = connections.for(pemda.id);
  const [coach] = await peopleWithRole(db, 'programme_officer', {});
  const envOn = (day: Day): UseCaseEnv => {
    const at = new Date(startOfDay(day, pemda.zone).getTime() + 10 * HOUR);
    return {
      db,
      pemda,
      clock: fixedClock(at),
      actor: {
        personId: coach?.personId ?? null,
        role: 'programme_officer',
        agencyId: null,
        supplierId: null,
      },
      // Nobody gets mail of the demo's past.
      jobs: { enqueue: async () => {}, enqueueAll: async () => {} },
      events: createEvents(),
      log: silentLog,
      requestId: newId(at),
    };
  };
  const random = seeded(20_260_705);
  const whole = (below: number) => Math.floor(random() * below);
  const waiting = await longWaiting(db, WAITED_DAYS);
  for (const [n, one] of waiting.entries()) {
    if (one.first !== null && n % ONE_IN === 0) {
      const opened = addDays(one.first, -(20 + whole(35)));
      await coachThrough(envOn, one, opened, { until: addDays(one.first, 3), asOf, random });
    } else if (one.first === null && random() < COACHED_NOW) {
      const opened = addDays(asOf, -(25 + whole(150)));
      const ended = random() < 0.35 ? addDays(opened, 20) : null;
      await coachThrough(envOn, one, opened, { until: ended, asOf, random });
    }
  }
}

/** One case: a reason, one or two meetings with what was found, and the end where it has one. */
async function coachThrough(
  envOn: (day: Day) => UseCaseEnv,
  business: Coachable,
  opened: Day,
  given: { readonly until: Day | null; readonly asOf: Day; readonly random: () => number },
): Promise<void> {
  const { until, asOf, random } = given;
  const visit = VISITS[Math.floor(random() * VISITS.length)];
  if (!visit) throw new RangeError('no visits');
  const { id } = await must(
    openByHand(envOn(opened), { business: business.nib, reason: visit.reason }),
  );
  const first = addDays(opened, 4);
  const second = addDays(opened, 12);
  const { version } = await must(
    actOnCase(envOn(first), id, {
      kind: 'note',
      expectedVersion: 1,
      meeting: {
        on: first,
        kind: visit.kind,
        topic: visit.topic,
        people: random() < 0.3 ? 'Mahasiswa magang' : '',
        contact: random() < 0.6 ? 'visit' : 'phone',
        obstacle: visit.obstacle,
        text: visit.found,
        nextStep: visit.next,
        nextOn: until === null ? addDays(asOf, Math.floor(random() * 20) - 6) : second,
        advise: false,
      },
    }),
  );
  if (until === null || until >= asOf) return;
  const sold = business.first !== null;
  await must(
    actOnCase(envOn(until), id, {
      kind: 'close',
      expectedVersion: version,
      outcome: sold ? 'sells' : random() < 0.5 ? 'unwilling' : 'unreachable',
      text: sold ? 'Pesanan pertama masuk.' : 'Tidak dilanjutkan untuk sementara.',
    }),
  );
}

async function must<T>(doing: Promise<Result<T, readonly { code: string }[]>>): Promise<T> {
  const done = await doing;
  if (!done.ok) throw new Error(`demo coaching: ${done.error.map(({ code }) => code).join()}`);
  return done.value;
}
