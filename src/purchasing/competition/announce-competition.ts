import { notify, peopleWithRole } from '../../identity/index.ts';
import { audit, gatherJobs, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import type { Competition, CompetitionEvent, CompetitionEventKind } from './domain/types.ts';
import { sellersOf } from './faces.sql.ts';

/** The job that closes a competition at its deadline; it carries the one that it was made for. */
export const CLOSE_JOB = 'purchasing.competition-close';

/** Audit, timer and notices of a change, in its transaction. */
export async function announceCompetition(
  tx: Tx,
  surroundings: UseCaseEnv,
  before: Competition | null,
  after: Competition,
  events: readonly CompetitionEvent[],
): Promise<void> {
  const jobs = gatherJobs(surroundings.jobs);
  const env = { ...surroundings, jobs };
  const until = after.terms.offersUntil;
  const moved = until.getTime() !== before?.terms.offersUntil.getTime();
  if (after.state === 'open' && (before?.state !== 'open' || moved))
    await jobs.enqueue(
      tx,
      env.pemda.id,
      CLOSE_JOB,
      { competitionId: after.id },
      { startAfter: new Date(until.getTime() + 1_000) },
    );
  await audit(tx, env, {
    action: `competition.${events.at(-1)?.kind ?? 'saved'}`,
    subjectType: 'competition',
    subjectId: after.id,
    before: before && { state: before.state, version: before.version },
    after: { state: after.state, version: after.version },
  });
  for (const event of events) await tell(tx, env, after, event);
  await jobs.send(tx);
}

type Whom = 'buyer' | 'invited' | 'offering' | 'openers' | 'event-supplier' | 'asker';

/** Whom each event concerns besides who did it. */
const CONCERNS: Readonly<Partial<Record<CompetitionEventKind, readonly Whom[]>>> = Object.freeze({
  published: ['invited', 'openers'],
  asked: ['buyer'],
  answered: ['invited', 'offering', 'asker'],
  extended: ['buyer', 'invited', 'offering', 'openers'],
  closed: ['buyer', 'openers'],
  'half-opened': ['openers'],
  opened: ['buyer', 'offering'],
  decided: ['offering'],
  'standby-confirmed': ['buyer'],
  'passed-on': ['event-supplier'],
  objected: ['buyer'],
  'objection-answered': ['asker'],
  failed: ['buyer', 'offering'],
  cancelled: ['invited', 'offering', 'openers'],
});

async function tell(
  tx: Tx,
  env: UseCaseEnv,
  one: Competition,
  event: CompetitionEvent,
): Promise<void> {
  const whom = CONCERNS[event.kind];
  // A draft that ends concerns nobody who has never heard of it.
  if (!whom || (event.kind === 'cancelled' && one.publishedAt === null)) return;
  const suppliers = whom.flatMap((each) => suppliersOf(one, event, each));
  const people = suppliers.length > 0 ? await sellersOf(tx, [...new Set(suppliers)]) : [];
  if (whom.includes('openers')) people.push(...one.openers.map(({ personId }) => personId));
  if (whom.includes('buyer')) people.push(...(await buyersOf(tx, one)));
  await notify(
    tx,
    env,
    [...new Set(people)].filter((id) => id !== env.actor.personId),
    {
      kind: `competition.${event.kind}`,
      params: { number: one.number, title: one.terms.title },
      link: `/kompetisi/${one.id}`,
    },
  );
}

function suppliersOf(one: Competition, event: CompetitionEvent, whom: Whom): readonly string[] {
  switch (whom) {
    case 'invited':
      return one.invited;
    case 'offering':
      return one.offers.map(({ supplierId }) => supplierId);
    case 'asker': {
      const id = 'id' in event.data ? event.data.id : '';
      const found = [...one.questions, ...one.objections].find((asked) => asked.id === id);
      return found ? [found.supplierId] : [];
    }
    case 'event-supplier':
      return event.kind === 'passed-on' ? [event.data.to] : [];
    default:
      return [];
  }
}

/** Who prepared it, and his colleagues in the same role, so that nothing waits for one person. */
async function buyersOf(tx: Tx, one: Competition): Promise<string[]> {
  const owner = one.buyerRole === 'pokja' ? {} : { agencyId: one.agencyId };
  const people = await peopleWithRole(tx, one.buyerRole, owner);
  return [
    ...people.map(({ personId }) => personId),
    ...(one.buyerPersonId ? [one.buyerPersonId] : []),
  ];
}
