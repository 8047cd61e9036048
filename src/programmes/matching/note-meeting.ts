import { fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, newId, type UseCaseEnv } from '../../platform/index.ts';
import { eventCalled } from './matching.sql.ts';
import { insertNote, meetingOne } from './meetings.sql.ts';

export const MOST_NOTE = 1000;

/**
 * Writes down a note of a meeting, before or after its outcome; notes stay as they were written. By the
 * officer, and by the host's agency of its own. Refusals: 'matching.*', 'text.*' at 'tulisan'.
 */
export function noteMeeting(
  env: UseCaseEnv,
  slug: string,
  id: string,
  text: string,
): Promise<Result<null, readonly Refusal[]>> {
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await eventCalled(tx, slug);
    const meeting = event && (await meetingOne(tx, event.id, id));
    if (!event || !meeting) return fail([refuse('matching.no-meeting').error]);
    const { role, agencyId, personId } = env.actor;
    if (role !== 'programme_officer' && (agencyId === null || agencyId !== meeting.agencyId))
      return fail([refuse('matching.forbidden').error]);
    if (text.trim() === '') return fail([refuse('text.empty', 'tulisan').error]);
    if (text.length > MOST_NOTE)
      return fail([refuse('text.long', 'tulisan', { max: MOST_NOTE }).error]);
    const at = env.clock.now();
    await insertNote(tx, env.pemda.id, {
      id: newId(at),
      meetingId: id,
      text: text.trim(),
      at,
      by: personId,
    });
    await audit(tx, env, { action: 'matching.note', subjectType: 'meeting', subjectId: id });
    return ok(null);
  });
}
