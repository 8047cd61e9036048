import { sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db, Tx, UseCaseEnv } from '../../platform/index.ts';

/** Listings on show whose last day is over. */
export async function overdueListings(db: Db, today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from product where expires_on < ${today} and state in ('live', 'frozen') order by id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

export interface EndingListing {
  readonly id: string;
  readonly supplierId: string;
  readonly name: string;
  readonly expiresOn: Day;
  /** Notices given for this last day, in days before it. */
  readonly given: readonly number[];
}

/** Listings on show whose last day comes within a span. */
export async function endingListings(db: Db, today: Day, until: Day): Promise<EndingListing[]> {
  const { rows } = await sql<EndingListing>`
    select p.id, p.supplier_id as "supplierId", p.name, p.expires_on::text as "expiresOn",
           array(select n.days from product_expiry_notice n where n.product_id = p.id and n.expires_on = p.expires_on) as given
      from product p
     where p.expires_on between ${today} and ${until} and p.state in ('live', 'frozen') order by p.id`.execute(
    db,
  );
  return rows;
}

/** Notes notices as given; true when `days` was not noted before, so that of two processes one tells. */
export async function noteNotices(
  tx: Tx,
  env: UseCaseEnv,
  listing: EndingListing,
  passed: readonly number[],
  tell: number,
): Promise<boolean> {
  const rows = await tx
    .insertInto('product_expiry_notice')
    .values(
      passed.map((days) => ({
        pemda_id: env.pemda.id,
        product_id: listing.id,
        expires_on: listing.expiresOn,
        days,
        created_at: env.clock.now(),
      })),
    )
    .onConflict((c) => c.doNothing())
    .returning('days')
    .execute();
  return rows.some(({ days }) => days === tell);
}
