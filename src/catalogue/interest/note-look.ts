import { addDays, dayOf, type Role } from '../../kernel/index.ts';
import type { Ctx, Services, UseCaseEnv } from '../../platform/index.ts';
import { todayOf } from '../pages/etalase.tsx';
import { foundBy, isMachine } from './found-by.ts';
import { forgetInterest, keepInterest } from './interest.sql.ts';
import { InterestTally } from './tally.ts';

/** Whose looks mean that somebody may buy; those who check or sell do not count. */
const BUYERS: readonly Role[] = ['procurement_officer', 'ppk', 'pokja'];
/** So much is lost when a process is killed. */
const KEEP_EVERY_MS = 5_000;

const tallies = new WeakMap<Services, Map<string, InterestTally>>();

/** Counts a look at a product's page by a citizen or a buyer; kept some seconds later, with others in one statement. */
export function noteLook(c: Ctx, productId: string): void {
  const { viewer, services, pemda } = c.var;
  if (c.req.method !== 'GET' || (viewer && !BUYERS.includes(viewer.role))) return;
  if (isMachine(c.req.header('user-agent'), c.req.header('sec-purpose'))) return;
  const words = foundBy(c.req.header('referer'), c.req.header('host') ?? new URL(c.req.url).host);
  let own = tallies.get(services);
  if (!own) {
    own = new Map();
    tallies.set(services, own);
    services.connections.beforeClose(() => keepLooks(services));
  }
  let tally = own.get(pemda.id);
  if (!tally) {
    tally = new InterestTally();
    own.set(pemda.id, tally);
    setTimeout(() => keepLooks(services), KEEP_EVERY_MS).unref();
  }
  tally.count({ productId, day: todayOf(c), words });
}

/** Keeps what was counted. A failure is logged and costs these counts alone. */
export async function keepLooks(services: Services): Promise<void> {
  for (const [pemdaId, tally] of tallies.get(services) ?? []) {
    tallies.get(services)?.delete(pemdaId);
    const counted = tally.take();
    await keepInterest(services.connections.for(pemdaId), pemdaId, counted).catch(
      (error: unknown) =>
        services.log.warn({ err: error, looks: counted.length }, 'looks at products were not kept'),
    );
  }
}

/** How long looks are kept: a year and a month, so that a season can be set against the last one. */
const KEPT_DAYS = 396;

/** Forgets what is older than that; part of each new day. */
export async function forgetOldInterest(env: UseCaseEnv): Promise<void> {
  await forgetInterest(env.db, addDays(dayOf(env.clock.now(), env.pemda.zone), -KEPT_DAYS));
}
