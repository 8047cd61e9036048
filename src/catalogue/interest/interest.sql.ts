import { sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db } from '../../platform/index.ts';
import type { Counted } from './tally.ts';

/** Adds counts to those kept; products that are gone meanwhile are left out. Rows in one order, so two processes never wait crosswise. */
export async function keepInterest(
  db: Db,
  pemdaId: string,
  counted: readonly Counted[],
): Promise<void> {
  const ids = counted.map(({ productId }) => productId);
  const days = counted.map(({ day }) => day);
  const words = counted.map((one) => one.words);
  const times = counted.map((one) => one.times);
  const GIVEN = sql`unnest(${ids}::uuid[], ${days}::date[], ${words}::text[], ${times}::int[]) as g(id, day, words, times)
    join product p on p.id = g.id`;
  await sql`
    with seen as (
      insert into product_view (pemda_id, product_id, on_day, views)
      select ${pemdaId}, g.id, g.day, sum(g.times) from ${GIVEN} group by g.id, g.day order by g.id, g.day
      on conflict (pemda_id, product_id, on_day) do update set views = product_view.views + excluded.views)
    insert into product_found (pemda_id, product_id, on_day, words, times)
    select ${pemdaId}, g.id, g.day, g.words, g.times from ${GIVEN} where g.words is not null order by g.id, g.day, g.words
    on conflict (pemda_id, product_id, on_day, words) do update set times = product_found.times + excluded.times`.execute(
    db,
  );
}

/** Drops what is older than a day. */
export async function forgetInterest(db: Db, before: Day): Promise<void> {
  await db.deleteFrom('product_view').where('on_day', '<', before).execute();
  await db.deleteFrom('product_found').where('on_day', '<', before).execute();
}

export interface FoundWords {
  readonly words: string;
  readonly times: number;
  readonly products: number;
}

/** The words by which a supplier's products were found since a day, the most frequent first. */
export async function foundWordsOf(
  db: Db,
  supplierId: string,
  since: Day,
  limit: number,
): Promise<FoundWords[]> {
  const { rows } = await sql<FoundWords>`
    select f.words, sum(f.times)::int as times, count(distinct f.product_id)::int as products
      from product p join product_found f on f.product_id = p.id
     where p.supplier_id = ${supplierId} and f.on_day >= ${since}
     group by 1 order by 2 desc, 1 limit ${limit}`.execute(db);
  return rows;
}
