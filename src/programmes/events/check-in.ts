import { fail, isUuid, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { keepScan } from './check-in.sql.ts';
import { believed, type Scan } from './domain/check-in.ts';
import { isOrganiser } from './domain/event.ts';
import { readCode } from './domain/person.ts';
import { findEvent } from './events.sql.ts';
import { findParticipant, type Participant, participantByCode } from './participants.sql.ts';

/** What became of one scan; `person` is null for a code that is not on this event's list. */
export interface CheckedIn {
  readonly id: string;
  readonly code: string;
  readonly person: Participant | null;
  /** He had come before this scan. */
  readonly again: boolean;
}

/** So many scans are taken at once; a device that was long without network sends several times. */
export const MOST_SCANS = 500;

/**
 * Takes the scans of one device, in whatever order and however often they are sent. Also after the end:
 * a phone may find its network late. Refusals: 'event.forbidden', 'event.not-found', 'event.state',
 * 'event.scans' {max}.
 */
export function checkIn(
  env: UseCaseEnv,
  eventId: string,
  command: { readonly device: string; readonly scans: readonly Scan[] },
): Promise<Result<CheckedIn[], readonly Refusal[]>> {
  return inTransaction<CheckedIn[], readonly Refusal[]>(env.db, async (tx) => {
    if (!isOrganiser(env.actor.role)) return fail([refuse('event.forbidden').error]);
    const { device, scans } = command;
    if (scans.length > MOST_SCANS || scans.some(({ id }) => !isUuid(id)))
      return fail([refuse('event.scans', undefined, { max: MOST_SCANS }).error]);
    const event = await findEvent(tx, eventId, true);
    if (!event) return fail([refuse('event.not-found').error]);
    if (event.state === 'draft' || event.state === 'cancelled')
      return fail([refuse('event.state').error]);
    const receivedAt = env.clock.now();
    const done: CheckedIn[] = [];
    for (const scan of scans) {
      const code = readCode(scan.code);
      const before = code ? await participantByCode(tx, eventId, code) : undefined;
      if (!code || !before) {
        done.push({ id: scan.id, code: scan.code, person: null, again: false });
        continue;
      }
      await keepScan(tx, env.pemda.id, {
        id: scan.id,
        eventId,
        participantId: before.id,
        deviceMark: device.slice(0, 60),
        madeAt: believed(scan.madeAt, receivedAt),
        receivedAt,
        by: env.actor.personId,
      });
      const person = (await findParticipant(tx, before.id)) ?? before;
      done.push({ id: scan.id, code, person, again: before.cameAt !== null });
    }
    await audit(tx, env, {
      action: 'event.check-in',
      subjectType: 'event',
      subjectId: eventId,
      after: { scans: scans.length, known: done.filter(({ person }) => person).length },
    });
    return ok(done);
  });
}
