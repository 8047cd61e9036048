import { notify, peopleWithRole } from '../../identity/index.ts';
import { addDays, dayOf, NOTICE_DAYS, noticeDue, ok } from '../../kernel/index.ts';
import { inTransaction, type UseCaseEnv } from '../../platform/index.ts';
import { actOnListing } from './act-on-listing.ts';
import { type EndingListing, endingListings, noteNotices, overdueListings } from './expiry.sql.ts';

/**
 * What a new day ends: listings whose last day is over go off show, and sellers are told 30, 7 and 1
 * days before it, each once. Safe to run twice, and late: a missed day is made up for.
 */
export async function endListings(env: UseCaseEnv): Promise<void> {
  const today = dayOf(env.clock.now(), env.pemda.zone);
  for (const id of await overdueListings(env.db, today))
    await actOnListing(env, id, { kind: 'expire' });
  const until = addDays(today, Math.max(...NOTICE_DAYS));
  for (const listing of await endingListings(env.db, today, until)) {
    const due = noticeDue(listing.expiresOn, today, listing.given);
    if (due) await tellSeller(env, listing, due);
  }
}

async function tellSeller(
  env: UseCaseEnv,
  listing: EndingListing,
  { tell, passed }: { tell: number; passed: readonly number[] },
): Promise<void> {
  await inTransaction(env.db, async (tx) => {
    if (!(await noteNotices(tx, env, listing, passed, tell))) return ok(null);
    const people = await peopleWithRole(tx, 'seller', { supplierId: listing.supplierId });
    await notify(
      tx,
      env,
      people.map(({ personId }) => personId),
      {
        kind: 'listing.ends-soon',
        params: { name: listing.name, day: listing.expiresOn },
        link: `/usaha/produk/${listing.id}`,
      },
    );
    return ok(null);
  });
}
