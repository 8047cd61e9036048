import { peopleWithRole } from '../identity/index.ts';
import { addDays, type Day, type Result, startOfDay } from '../kernel/index.ts';
import {
  type Connections,
  createEvents,
  fixedClock,
  newId,
  type Pemda,
  silentLog,
  type UseCaseEnv,
} from '../platform/index.ts';
import { actOnNotice, postNotice } from '../programmes/index.ts';
import { MARKET_NOTICES } from './content/index.ts';
import { tellers } from './stories.sql.ts';

const HOUR = 3_600_000;
/** The last ones of the list still wait to be read by an officer. */
const WAITING = 2;

/** What the demo's businesses offer each other and look for, by the same use cases that they use. */
export async function writeMarket(
  connections: Connections,
  pemda: Pemda,
  asOf: Day,
): Promise<void> {
  const db = connections.for(pemda.id);
  const [officer] = await peopleWithRole(db, 'programme_officer', {});
  const owners = await tellers(db, MARKET_NOTICES.length);
  for (const [n, owner] of owners.entries()) {
    const given = MARKET_NOTICES[n];
    if (!given) break;
    const posted = addDays(asOf, -20 + n);
    const at = new Date(startOfDay(posted, pemda.zone).getTime() + 10 * HOUR);
    const envOf = (role: 'programme_officer' | 'seller'): UseCaseEnv => ({
      db,
      pemda,
      clock: fixedClock(at),
      actor: {
        personId: role === 'seller' ? null : (officer?.personId ?? null),
        role,
        agencyId: null,
        supplierId: role === 'seller' ? owner.id : null,
      },
      // Nobody gets mail of the demo's past.
      jobs: { enqueue: async () => {}, enqueueAll: async () => {} },
      events: createEvents(),
      log: silentLog,
      requestId: newId(at),
    });
    const { id, version } = await must(
      postNotice(envOf('seller'), {
        ...given,
        until: addDays(posted, 60),
        showPhone: n % 3 === 0,
      }),
    );
    if (n < owners.length - WAITING)
      await must(
        actOnNotice(envOf('programme_officer'), id, { kind: 'show', expectedVersion: version }),
      );
  }
}

async function must<T>(doing: Promise<Result<T, readonly { code: string }[]>>): Promise<T> {
  const done = await doing;
  if (!done.ok) throw new Error(`demo market: ${done.error.map(({ code }) => code).join()}`);
  return done.value;
}
