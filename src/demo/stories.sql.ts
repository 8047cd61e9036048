import { sql } from 'kysely';
import type { Day } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';

export interface Teller {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly village: string;
  /** A product of it, and the drawing that stands for its kind. */
  readonly product: string;
  readonly picture: string;
  readonly first: Day;
  readonly orders: number;
  readonly agencies: number;
}

/** The micro or small business with the most orders of each village, the villages in their order. */
export async function tellers(db: Db, limit: number): Promise<Teller[]> {
  const { rows } = await sql<Teller>`
    select * from (
      select distinct on (s.region_code) s.region_code, s.id, s.name, s.representative as owner, s.village,
             p.name as product, p.picture, o.first::text as first, o.n as orders, o.agencies
        from supplier s
        cross join lateral (select min(po_date) as first, count(*)::int as n, count(distinct agency_id)::int as agencies
                              from orders where supplier_id = s.id and realised > 0) o
        cross join lateral (select p.name, e.picture from product p join etalase e on e.id = p.etalase_id
                             where p.supplier_id = s.id and p.state = 'live' order by p.id limit 1) p
       where s.state = 'active' and s.scale in ('mikro', 'kecil') and o.n >= 5 and s.representative <> ''
       order by s.region_code, o.n desc, s.id) x
     order by x.orders desc, x.region_code limit ${limit}`.execute(db);
  return rows;
}
