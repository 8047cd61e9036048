import { sql } from 'kysely';
import type { Day } from '../kernel/index.ts';
import { newId, type Tx } from '../platform/index.ts';

/** A product that came on show after a day and was bought after that, with its first order. */
export async function lateSuccess(db: Tx, etalaseCode: string, after: Day) {
  const { rows } = await sql<{
    productId: string;
    supplierId: string;
    name: string;
    shownAt: Date;
    orderId: string;
    orderedAt: Date;
  }>`
    select p.id as "productId", p.supplier_id as "supplierId", p.name, p.first_shown_at as "shownAt", o.id as "orderId",
           o.created_at as "orderedAt"
      from product p join etalase e on e.id = p.etalase_id
      join order_line l on l.product_id = p.id join orders o on o.id = l.order_id and o.realised > 0
     where e.code = ${etalaseCode} and p.first_shown_at >= ${after}::date and o.created_at > p.first_shown_at
       and not exists (select from order_line x join orders y on y.id = x.order_id
                        where x.product_id = p.id and y.realised > 0 and y.created_at < o.created_at)
     order by o.created_at, p.id limit 1`.execute(db);
  return rows[0];
}

/** Etalase by their codes. */
export const etalaseCodes = (db: Tx): Promise<{ id: string; code: string }[]> =>
  db.selectFrom('etalase').select(['id', 'code']).execute();

/** What sellers were told in the app when a notice was published; mail of the demo goes to nobody. */
export async function tellOfNotice(
  tx: Tx,
  pemdaId: string,
  personIds: readonly string[],
  notice: { readonly id: string; readonly title: string; readonly quantity: string },
  at: Date,
): Promise<void> {
  if (personIds.length === 0) return;
  await tx
    .insertInto('notification')
    .values(
      personIds.map((person_id) => ({
        pemda_id: pemdaId,
        id: newId(at),
        person_id,
        kind: 'wanted.published',
        params: JSON.stringify({ title: notice.title, quantity: notice.quantity }),
        link: `/dicari/${notice.id}`,
        created_at: at,
      })),
    )
    .execute();
}
