import { peopleWithRole } from '../identity/index.ts';
import { addDays, type Day } from '../kernel/index.ts';
import {
  type Connections,
  createEvents,
  type Pemda,
  silentLog,
  type UseCaseEnv,
} from '../platform/index.ts';
import {
  draftSchedule,
  layOutHall,
  matchingMeetings,
  publishSchedule,
  recordOutcome,
} from '../programmes/index.ts';
import { wib } from './city.ts';
import type { Random } from './content/index.ts';
import { MATCHING_2023 } from './write-events.ts';

const HELD: Day = '2023-08-09' as Day;
const LEAST = 2;
const REASONS = ['price', 'capacity', 'papers', 'not-needed'] as const;

/** How often meetings of the demo end in each way; the rest nobody wrote down. */
const COMMITMENT = 0.14;
const INTEREST = 0.62;
const NOT_FITTING = 0.9;

/**
 * The hall of the matching of 2023: laid out, scheduled and published by the use cases themselves, with
 * outcomes of its meetings. What became of the promises is computed from the demo's orders.
 */
export async function writeMatching(
  connections: Connections,
  pemda: Pemda,
  random: Random,
): Promise<void> {
  const db = connections.for(pemda.id);
  const [officer] = await db
    .transaction()
    .execute((tx) => peopleWithRole(tx, 'programme_officer', {}));
  const env = (at: Date): UseCaseEnv => ({
    db,
    pemda,
    clock: { now: () => at },
    actor: {
      personId: officer?.personId ?? null,
      role: 'programme_officer',
      agencyId: null,
      supplierId: null,
    },
    // A matching of three years ago writes to nobody.
    jobs: { enqueue: async () => {}, enqueueAll: async () => {} },
    events: createEvents(),
    log: silentLog,
    requestId: 'demo',
  });
  const sure = (done: { readonly ok: boolean }) => {
    if (!done.ok) throw new Error(`matching: ${JSON.stringify(done)}`);
  };
  const planned = env(wib('2023-08-08', 10));
  const minute = (hour: number, minutes = 0) =>
    new Date(wib(HELD, hour).getTime() + minutes * 60_000);
  sure(
    await layOutHall(planned, MATCHING_2023, {
      least: LEAST,
      tables: 20,
      stepFree: 6,
      slots: {
        from: minute(9, 30),
        to: minute(15, 30),
        minutes: 20,
        change: 5,
        breaks: [{ from: minute(12), to: minute(13) }],
      },
    }),
  );
  sure(await draftSchedule(planned, MATCHING_2023));
  sure(await publishSchedule(planned, MATCHING_2023, 0));
  const told = env(wib(HELD, 15));
  for (const meeting of await matchingMeetings(db, MATCHING_2023)) {
    const chance = random.next();
    if (chance > NOT_FITTING) continue;
    const kind =
      chance < COMMITMENT ? 'commitment' : chance < INTEREST ? 'interest' : 'not_fitting';
    sure(
      await recordOutcome(told, MATCHING_2023, meeting.id, 0, {
        kind,
        amount: kind === 'commitment' ? BigInt(random.int(3, 60)) * 1_000_000n : null,
        what: kind === 'commitment' ? (meeting.need ?? '') : '',
        dueOn: kind === 'commitment' ? addDays(HELD, random.int(30, 120)) : null,
        reason: kind === 'not_fitting' ? random.pick(REASONS) : '',
        note: '',
      }),
    );
  }
}
