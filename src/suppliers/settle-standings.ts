import { dayOf, ok } from '../kernel/index.ts';
import { inTransaction, type Tx, type UseCaseEnv } from '../platform/index.ts';
import { gravestOn, type Standing, standingOn } from './domain/sanctions.ts';
import { everSanctioned, sanctionsOf, supplierHead } from './sanctions.sql.ts';
import { setSupplierState } from './suppliers.sql.ts';

declare module '../platform/events.ts' {
  interface DomainEvents {
    'supplier.standing-changed': { supplierId: string; from: string; to: Standing };
  }
}

/** States of a supplier that is registered; the others belong to its registration. */
export const REGISTERED: readonly string[] = [
  'active',
  'warned',
  'frozen',
  'delisted',
  'blacklisted',
];

/**
 * Brings the copy of a supplier's standing that lists and other rooms read in line with what its
 * sanctions say today. The sanctions are the truth; running this twice, or late, changes nothing else.
 */
export async function settleSupplier(tx: Tx, env: UseCaseEnv, supplierId: string): Promise<void> {
  const supplier = await supplierHead(tx, supplierId, true);
  if (!supplier || !REGISTERED.includes(supplier.state)) return;
  const sanctions = await sanctionsOf(tx, supplierId);
  const today = dayOf(env.clock.now(), env.pemda.zone);
  const to = standingOn(sanctions, today);
  if (to === supplier.state) return;
  await setSupplierState(tx, supplierId, to, gravestOn(sanctions, today)?.reason ?? null);
  await env.events.emit(tx, env, 'supplier.standing-changed', {
    supplierId,
    from: supplier.state,
    to,
  });
}

/** The same for everyone whom a day can change; the first request of a day runs it before it is served. */
export async function settleStandings(env: UseCaseEnv): Promise<void> {
  for (const supplierId of await everSanctioned(env.db)) {
    await inTransaction(env.db, async (tx) => {
      await settleSupplier(tx, env, supplierId);
      return ok(null);
    });
  }
}
