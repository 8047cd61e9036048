import { type Day, dayOf, yearOf } from '../../kernel/index.ts';
import type { Db, Pemda, UseCaseEnv } from '../../platform/index.ts';
import {
  type LedgerMeeting,
  type LedgerOrganisation,
  type LedgerSummary,
  sumUp,
} from './domain/ledger.ts';
import { brokenPromises, ledgerMeetings, ledgerOrganisations } from './ledger.sql.ts';
import { type MatchingEvent, matchingEvents } from './matching.sql.ts';

export interface Ledger {
  readonly event: MatchingEvent;
  readonly day: Day;
  readonly meetings: readonly LedgerMeeting[];
  readonly organisations: readonly LedgerOrganisation[];
  readonly summary: LedgerSummary;
}

/** What an event led to by today, computed from the records of all rooms. */
export async function ledgerOf(
  db: Db,
  zone: string,
  now: Date,
  event: MatchingEvent,
): Promise<Ledger> {
  const [meetings, organisations] = await Promise.all([
    ledgerMeetings(db, event.id, zone),
    ledgerOrganisations(db, event.id, zone),
  ]);
  const day = dayOf(event.startsAt, zone);
  const given = { day, today: dayOf(now, zone), cost: event.cost };
  return { event, day, meetings, organisations, summary: sumUp(organisations, meetings, given) };
}

/** The ledgers of all matchings of a year (all years where it is null), the newest first. */
export async function programmeReport(
  db: Db,
  pemda: Pick<Pemda, 'zone'>,
  now: Date,
  year: number | null,
): Promise<Ledger[]> {
  const events = (await matchingEvents(db)).filter(
    ({ startsAt }) => year === null || yearOf(startsAt, pemda.zone) === year,
  );
  const ledgers: Ledger[] = [];
  for (const event of events) ledgers.push(await ledgerOf(db, pemda.zone, now, event));
  return ledgers;
}

/**
 * Promises whose day has passed with nothing bought go to the coach's desk; `open` opens a case in the
 * transaction. For each new day; safe to run twice.
 */
export async function followPromises(
  env: UseCaseEnv,
  open: (supplierId: string) => Promise<void>,
): Promise<void> {
  const today = dayOf(env.clock.now(), env.pemda.zone);
  for (const { supplierId } of await brokenPromises(env.db, today, env.pemda.zone))
    await open(supplierId);
}
