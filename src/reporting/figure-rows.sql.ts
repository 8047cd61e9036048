import { type RawBuilder, sql } from 'kysely';
import { addDays, type Day, startOfDay } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';
import type { Part } from './dashboard.sql.ts';

/** An order as it counts in a figure of a year; of an etalase, its lines there alone. */
export interface FigureOrder {
  readonly id: string;
  readonly number: string;
  readonly poDate: string;
  readonly agency: string;
  readonly supplier: string;
  readonly value: bigint;
  readonly pdn: bigint;
  readonly creative: bigint;
  readonly umkk: boolean;
}

/** A product, supplier or etalase that a figure counts. */
export interface FigureItem {
  readonly id: string;
  readonly name: string;
  readonly since: string;
}

/** Where a list of rows goes on: after this day and id. */
export interface After {
  readonly day: string;
  readonly id: string;
}

export const START: After = { day: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };

/** The orders behind a figure from the year's first day through a day, in the order of their Surat Pesanan. */
export async function figureOrders(
  db: Db,
  through: Day,
  part: Part,
  after: After,
  limit: number,
): Promise<FigureOrder[]> {
  const first = `${through.slice(0, 4)}-01-01`;
  const ofAgency = part.agencyId ? sql`and o.agency_id = ${part.agencyId}` : sql``;
  const ofEtalase = part.etalaseId
    ? sql`and exists (select 1 from order_line x where x.pemda_id = o.pemda_id and x.order_id = o.id and x.etalase_id = ${part.etalaseId})`
    : sql``;
  const ofLine = part.etalaseId ? sql`and l.etalase_id = ${part.etalaseId}` : sql``;
  const { rows } = await sql<FigureOrder>`
    select o.id, o.number, o.po_date::text as "poDate", a.short_name as agency, s.name as supplier, o.supplier_umkk as umkk,
           ${part.etalaseId ? sql`coalesce(l.value, 0)::bigint` : sql`o.realised`} as value,
           coalesce(l.pdn, 0)::bigint as pdn, coalesce(l.creative, 0)::bigint as creative
      from (select o.* from orders o
             where o.realised > 0 and o.scope = 'local' and o.po_date >= greatest(${first}::date, ${after.day}::date) and o.po_date <= ${through}
                   and (o.po_date, o.id) > (${after.day}::date, ${after.id}::uuid) ${ofAgency} ${ofEtalase}
             order by o.po_date, o.id limit ${limit}) o
      join agency a on a.id = o.agency_id join supplier s on s.id = o.supplier_id
      left join lateral (select sum(l.realised) as value, sum(l.realised) filter (where l.pdn) as pdn, sum(l.realised) filter (where l.creative) as creative
                           from order_line l where l.pemda_id = o.pemda_id and l.order_id = o.id ${ofLine}) l on true
     order by o.po_date, o.id`.execute(db);
  return rows;
}

export type Stock = 'products' | 'suppliers' | 'etalase';

/** What stood at the end of a day, one row each. */
export async function figureItems(
  db: Db,
  stock: Stock,
  day: Day,
  zone: string,
  part: Part,
  after: After,
  limit: number,
): Promise<FigureItem[]> {
  const next = addDays(day, 1);
  const end = startOfDay(next, zone);
  const ofEtalase = part.etalaseId ? sql`and etalase_id = ${part.etalaseId}` : sql``;
  const from: Readonly<Record<Stock, RawBuilder<unknown>>> = {
    products: sql`select id, name, (first_shown_at at time zone ${zone})::date::text as since from product
       where first_shown_at < ${end} and (ended_at is null or ended_at >= ${end}) ${ofEtalase}`,
    suppliers: sql`select id, name, registered_on::text as since from supplier
       where registered_on < ${next} and state not in ('draft', 'submitted', 'needs_fix')`,
    etalase: sql`select id, name, opened_on::text as since from etalase
       where opened_on < ${next} and (closed_on is null or closed_on >= ${next})`,
  };
  const { rows } = await sql<FigureItem>`
    ${from[stock]} and id > ${after.id}::uuid order by id limit ${limit}`.execute(db);
  return rows;
}

/** An open or closed etalase by its slug. */
export async function etalaseBySlug(
  db: Db,
  slug: string,
): Promise<{ id: string; name: string; nameEn: string } | undefined> {
  return db
    .selectFrom('etalase')
    .select(['id', 'name', 'name_en as nameEn'])
    .where('slug', '=', slug)
    .executeTakeFirst();
}
