import { readPicture } from '../../catalogue/index.ts';
import { fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, type FileStore, inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { eventMoves } from './domain/event.ts';
import { findEvent, setPicture } from './events.sql.ts';

/** A full photo of a phone, with the rest of its form. */
export const MOST_PICTURE_BYTES = 16 * 1024 * 1024;

const SMALL = 320;
const LARGE = 1600;

/**
 * Gives an event its picture, read by its content, upright and without its place; null takes it away.
 * Refusals: 'event.*' and those of `readPicture`, at field 'picture'.
 */
export async function changePicture(
  env: UseCaseEnv,
  files: FileStore,
  eventId: string,
  bytes: Uint8Array | null,
): Promise<Result<null, readonly Refusal[]>> {
  const read = bytes && (await readPicture(bytes, 'picture'));
  if (read && !read.ok) return fail([read.error]);
  const sized = (size: number) => read?.value.files.find((one) => one.size === size)?.bytes;
  const [large, small] = [sized(LARGE), sized(SMALL)];
  const picture =
    large && small ? { file: await files.put(large), small: await files.put(small) } : null;
  return inTransaction<null, readonly Refusal[]>(env.db, async (tx) => {
    const event = await findEvent(tx, eventId, true);
    if (!event) return fail([refuse('event.not-found').error]);
    if (!eventMoves(event.state, env.actor.role).includes('change'))
      return fail([refuse('event.state').error]);
    await setPicture(tx, eventId, picture);
    await audit(tx, env, {
      action: 'event.picture',
      subjectType: 'event',
      subjectId: eventId,
      after: { picture: picture !== null },
    });
    return ok(null);
  });
}
