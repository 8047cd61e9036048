import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/index.ts';
import type { LikePrices } from './domain/price-check.ts';

/** A content to compare: the product it belongs to, and what it would be called, sold by and classed as. */
export interface Compared {
  readonly productId: string;
  readonly name: string;
  readonly unit: string;
  readonly kbki: string;
}

const SAME = sql`(p.name = w.name or coalesce(p.master_id = o.master_id, false))`;

/** Live offers by others within the etalase, by unit: the same good, or at least its class. */
const LIKE = sql`
  join product o on o.id = w.id
  join product p on p.etalase_id = o.etalase_id and p.unit = w.unit and p.state = 'live' and p.supplier_id <> o.supplier_id
   and (p.kbki = w.kbki or ${SAME})
  join supplier s on s.id = p.supplier_id and s.state in ('active', 'warned')`;

/** What others ask for each, ascending. */
export async function likePrices(
  db: Db | Tx,
  wanted: readonly Compared[],
): Promise<ReadonlyMap<string, LikePrices>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; same: number[] | null; alike: number[] }>`
    select w.id, array_agg(p.price::float8 order by p.price) filter (where ${SAME}) as same,
           array_agg(p.price::float8 order by p.price) as alike
      from unnest(${wanted.map((one) => one.productId)}::uuid[], ${wanted.map((one) => one.name)}::text[],
                  ${wanted.map((one) => one.unit)}::text[], ${wanted.map((one) => one.kbki)}::text[]) as w(id, name, unit, kbki)
      ${LIKE} group by w.id`.execute(db);
  return new Map(rows.map((row) => [row.id, { same: row.same ?? [], alike: row.alike }]));
}

export interface NearOffer {
  readonly slug: string;
  readonly name: string;
  readonly supplier: string;
  readonly district: string;
  readonly price: bigint;
}

/** Words that two names share: a longer cable is no cheaper offer of a short one. */
const SHARED = sql`(
  select count(*) from unnest(string_to_array(lower(p.name), ' ')) as word
   where word = any(string_to_array(lower(w.name), ' ')))`;

/** Those most like it: the same good first, then by the words of the name, the cheapest of equals first. */
export async function nearOffers(db: Db, wanted: Compared, most: number): Promise<NearOffer[]> {
  const { rows } = await sql<NearOffer>`
    select p.slug, p.name, s.name as supplier, s.district, p.price
      from (values (${wanted.productId}::uuid, ${wanted.name}::text, ${wanted.unit}::text, ${wanted.kbki}::text)) as w(id, name, unit, kbki)
      ${LIKE} order by ${SAME} desc, ${SHARED} desc, p.price, p.id limit ${most}`.execute(db);
  return rows;
}
