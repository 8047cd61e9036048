import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';

/** What an etalase asks for, who sells there already, and what agencies plan to buy there in a year. */
export interface EtalaseFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  readonly picture: string;
  readonly kind: 'goods' | 'service';
  readonly kbli: string[];
  readonly documents: string[];
  readonly permits: string[];
  readonly sellers: number;
  readonly products: number;
  readonly plannedPackages: number;
  /** Rupiah of the plan lines' budgets. */
  readonly planned: bigint;
}

/** Every etalase open on a day, with its facts of a budget year. */
export async function openEtalaseFacts(db: Db, day: string, year: number): Promise<EtalaseFacts[]> {
  const { rows } = await sql<EtalaseFacts>`
    select e.id, e.slug, e.name, e.name_en as "nameEn", e.summary, e.picture, e.kind, e.kbli, e.documents, e.permits,
           coalesce(l.sellers, 0)::int as sellers, coalesce(l.products, 0)::int as products,
           coalesce(p.packages, 0)::int as "plannedPackages", coalesce(p.budget, 0)::bigint as planned
      from etalase e
      left join (select etalase_id, count(distinct supplier_id) as sellers, count(*) as products
                   from product where state in ('live', 'frozen') group by 1) l on l.etalase_id = e.id
      left join (select etalase_id, count(*) as packages, sum(budget) as budget
                   from plan where year = ${year} and active group by 1) p on p.etalase_id = e.id
     where e.opened_on <= ${day} and (e.closed_on is null or e.closed_on > ${day})`.execute(db);
  return rows;
}

/** Hours between sending and answer, of products and registrations answered since a moment. */
export async function answerHours(db: Db, since: Date): Promise<number[]> {
  const { rows } = await sql<{ hours: number }>`
    with answered as (
      select a.at, (select max(s.at) from product_event s
                     where s.product_id = a.product_id and s.kind = 'submitted' and s.at <= a.at) as sent
        from product_event a
       where a.at >= ${since} and (a.kind in ('fix-asked', 'refused') or a.kind = 'shown' and a.data ->> 'review' = 'true')
    )
    select extract(epoch from at - sent)::float8 / 3600 as hours from answered where sent is not null`.execute(
    db,
  );
  return rows.map(({ hours }) => hours);
}
