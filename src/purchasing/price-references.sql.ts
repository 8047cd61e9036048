import { sql } from 'kysely';
import { rupiah } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { Reference } from './domain/references.ts';

/** Past orders of so many are enough to see what was paid. */
const MOST_ORDERS = 10;

/** What was paid since a day for the same KBKI in the same unit, the newest first, as references of a line. */
export async function paidBefore(
  db: Db | Tx,
  line: { readonly lineNo: number; readonly kbki: string; readonly unit: string },
  since: Date,
): Promise<Reference[]> {
  if (line.kbki === '') return [];
  const { rows } = await sql<{ name: string; price: bigint }>`
    select o.number as name, l.unit_price as price
      from order_line l join orders o on o.id = l.order_id join product p on p.id = l.product_id
     where p.kbki = ${line.kbki} and l.unit = ${line.unit} and o.created_at >= ${since} and o.realised > 0
     order by o.created_at desc, o.id limit ${MOST_ORDERS}`.execute(db);
  return rows.map(({ name, price }) => ({
    lineNo: line.lineNo,
    source: 'order',
    name,
    price: rupiah(price),
  }));
}
