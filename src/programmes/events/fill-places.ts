import type { Tx, UseCaseEnv } from '../../platform/index.ts';
import type { Happening } from './domain/event.ts';
import { placesFree, promoted } from './domain/participation.ts';
import { tell } from './letters.ts';
import {
  findParticipant,
  placesTaken,
  setParticipantState,
  waitingList,
} from './participants.sql.ts';

/** Gives free places to those who wait longest, and tells them. The caller holds the event's lock. */
export async function fillPlaces(tx: Tx, env: UseCaseEnv, event: Happening): Promise<void> {
  if (event.state !== 'published' && event.state !== 'running') return;
  const free = placesFree(event.content.capacity, await placesTaken(tx, event.id));
  if (free === 0) return;
  for (const { id } of promoted(await waitingList(tx, event.id), free)) {
    await setParticipantState(tx, id, 'signed_up', env.clock.now());
    const person = await findParticipant(tx, id);
    if (person) await tell(tx, env, event, person, 'promoted');
  }
}
