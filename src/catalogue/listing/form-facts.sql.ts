import { sql } from 'kysely';
import type { Db } from '../../platform/index.ts';

export interface OpenEtalase {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  readonly kbli: string[];
}

/** The etalase that take products on a day. */
export async function openEtalase(db: Db, today: string): Promise<OpenEtalase[]> {
  const { rows } = await sql<OpenEtalase>`
    select id, slug, name, name_en as "nameEn", summary, kbli from etalase
     where opened_on <= ${today} and (closed_on is null or closed_on > ${today}) order by name`.execute(
    db,
  );
  return rows;
}

/** The NIB's lines of business of a supplier. */
export async function kbliOfSupplier(db: Db, supplierId: string): Promise<string[]> {
  const row = await db
    .selectFrom('supplier')
    .select('kbli')
    .where('id', '=', supplierId)
    .executeTakeFirst();
  return row?.kbli ?? [];
}

const MOST_BRANDS = 40;
const MOST_UNITS = 4;

/** What others write in an etalase. */
export interface UsualWords {
  readonly brands: readonly string[];
  /** Those most sold by, first. */
  readonly units: readonly string[];
  /** The days most promise. */
  readonly leadTimeDays: number | null;
}

/** What others write in an etalase: brands, units, days of delivery. */
export async function usualWords(db: Db, etalaseId: string): Promise<UsualWords> {
  const { rows } = await sql<UsualWords>`
    with shown as (select brand, unit, lead_time_days from product where etalase_id = ${etalaseId} and state in ('live', 'frozen'))
    select coalesce((select array_agg(brand order by n desc, brand) from (
             select brand, count(*) as n from shown where brand <> '' group by 1 order by 2 desc, 1 limit ${MOST_BRANDS}) b), '{}') as brands,
           coalesce((select array_agg(unit order by n desc, unit) from (
             select unit, count(*) as n from shown group by 1 order by 2 desc, 1 limit ${MOST_UNITS}) u), '{}') as units,
           (select mode() within group (order by lead_time_days) from shown) as "leadTimeDays"`.execute(
    db,
  );
  return rows[0] ?? { brands: [], units: [], leadTimeDays: null };
}

export interface UsedCode {
  readonly code: string;
  /** The two most bought products of the code. */
  readonly names: string[];
}

/** KBKI codes on show in an etalase, those first whose products are called by most of the words. */
export async function usedKbki(
  db: Db,
  etalaseId: string,
  words: readonly string[],
): Promise<UsedCode[]> {
  const { rows } = await sql<UsedCode>`
    select p.kbki as code, (array_agg(p.name order by h.hits desc, p.sold_count desc, p.id))[1:2] as names
      from product p cross join lateral (
        select count(*) as hits from unnest(${[...words]}::text[]) as word where p.name ilike '%' || word || '%') h
     where p.etalase_id = ${etalaseId} and p.state in ('live', 'frozen') and p.kbki <> ''
     group by p.kbki order by max(h.hits) desc, count(*) desc, p.kbki`.execute(db);
  return rows;
}

/** Of the supplier, what buyers see beside a product. */
export interface SupplierFace {
  readonly supplier: string;
  readonly supplierSlug: string;
  readonly supplierState: string;
  readonly supplierStateReason: string | null;
  readonly district: string;
  readonly city: string;
  readonly legalForm: string;
  readonly local: boolean;
  readonly scale: string;
  readonly ratingCount: number;
  readonly ratingPoints: number;
  readonly taxable: boolean;
  readonly hasNpwp: boolean;
  readonly supplierSince: string;
}

export async function supplierFace(db: Db, supplierId: string): Promise<SupplierFace> {
  const { rows } = await sql<SupplierFace>`
    select s.name as supplier, s.slug as "supplierSlug", s.state as "supplierState",
           s.state_reason as "supplierStateReason", s.district, s.city, s.legal_form as "legalForm", s.local, s.scale,
           s.rating_count as "ratingCount", s.rating_points as "ratingPoints", s.taxable,
           s.npwp is not null as "hasNpwp", s.registered_on::text as "supplierSince"
      from supplier s where s.id = ${supplierId}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a product has a supplier');
  return row;
}
