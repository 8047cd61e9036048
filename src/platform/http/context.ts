import type { Context } from 'hono';
import type { Locale, Role } from '../../kernel/index.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Connections } from '../database/connections.ts';
import type { Db } from '../database/pool.ts';
import type { Events } from '../events.ts';
import type { Jobs } from '../jobs.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Pemda } from '../pemda.ts';
import type { UseCaseEnv } from '../use-case.ts';
import type { Lexicon } from './lexicon.ts';

/** The signed-in person in the one role that is active now. */
export interface Viewer {
  readonly personId: string;
  readonly sessionKey: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly assignmentId: string;
  readonly agencyId: string | null;
  readonly supplierId: string | null;
  readonly organisation: string | null;
  readonly roleCount: number;
  readonly notifications: number;
  readonly basketCount: number;
}

/** What the process holds for its whole life. */
export interface Services {
  readonly config: Config;
  readonly connections: Connections;
  readonly clock: Clock;
  readonly jobs: Jobs;
  readonly events: Events;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly assets: Assets;
  readonly lexicon: Lexicon;
}

export interface Assets {
  readonly css: string;
  readonly js: string;
}

export interface AppVariables {
  services: Services;
  pemda: Pemda;
  db: Db;
  read: Db;
  viewer: Viewer | null;
  locale: Locale;
  requestId: string;
  log: Log;
  /** Set by a route that other sites may show in a frame. */
  framing?: 'anywhere';
}

export type AppEnv = { Variables: AppVariables };
export type Ctx = Context<AppEnv>;

/** The environment of a use case called from this request. */
export function useCaseEnv(c: Ctx): UseCaseEnv {
  const viewer = c.var.viewer;
  return {
    db: c.var.db,
    clock: c.var.services.clock,
    pemda: c.var.pemda,
    actor: viewer
      ? {
          personId: viewer.personId,
          role: viewer.role,
          agencyId: viewer.agencyId,
          supplierId: viewer.supplierId,
        }
      : { personId: null, role: 'system', agencyId: null, supplierId: null },
    jobs: c.var.services.jobs,
    events: c.var.services.events,
    log: c.var.log,
    requestId: c.var.requestId,
  };
}
