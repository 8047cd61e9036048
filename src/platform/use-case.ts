import type { Role } from '../kernel/index.ts';
import type { Clock } from './clock.ts';
import type { Db } from './database/pool.ts';
import type { Events } from './events.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Pemda } from './pemda.ts';

/** Who acts: a signed-in person in exactly one role, or the system itself (a timer). */
export interface Actor {
  readonly personId: string | null;
  readonly role: Role | 'system';
  readonly agencyId: string | null;
  readonly supplierId: string | null;
}

export const SYSTEM_ACTOR: Actor = {
  personId: null,
  role: 'system',
  agencyId: null,
  supplierId: null,
};

/** All that a use case may reach besides its command. */
export interface UseCaseEnv {
  readonly db: Db;
  readonly clock: Clock;
  readonly pemda: Pemda;
  readonly actor: Actor;
  readonly jobs: Jobs;
  readonly events: Events;
  readonly log: Log;
  readonly requestId: string;
}
