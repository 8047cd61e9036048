import type { Role } from '../../../kernel/index.ts';
import { EVENT_READERS, ORGANISERS } from '../domain/event.ts';

export { ORGANISERS };
/** Who sees the desk of events: who runs them, and who reads along. */
export const DESK: readonly Role[] = [...ORGANISERS, ...EVENT_READERS];
