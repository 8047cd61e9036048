import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';
import type { Evidence } from './domain/badges.ts';
import type { Opening } from './domain/opening.ts';
import type { RatingSums } from './domain/rating.ts';

/** A listing as cards show it. */
export interface ListedProduct extends Evidence, RatingSums {
  id: string;
  slug: string;
  name: string;
  picture: string;
  /** Id of the first photo; null where a drawing stands in. */
  photo: string | null;
  state: string;
  supplierState: string;
  price: bigint;
  unit: string;
  supplier: string;
  supplierSlug: string;
  district: string;
}

const CARD = sql`
  p.id, p.slug, p.name, p.picture, p.pictures[1] as photo, p.state, p.price, p.unit, s.name as supplier, s.slug as "supplierSlug", s.state as "supplierState", s.district, s.local, s.scale,
  s.rating_count as "ratingCount", s.rating_points as "ratingPoints", p.origin, p.tkdn_percent::float8 as "tkdnPercent", p.tkdn_certificate as "tkdnCertificate", p.tkdn_expires_on::text as "tkdnExpiresOn"`;

const ON_SHOW = sql`p.state in ('live', 'frozen')`;

export interface Tile {
  code: string;
  slug: string;
  name: string;
  nameEn: string;
  picture: string;
  summary: string;
  count: number;
}

/** Open etalase with what is on show in each; frozen counts (product.md). */
export async function etalaseTiles(db: Db, today: string): Promise<Tile[]> {
  const { rows } = await sql<Tile>`
    select e.code, e.slug, e.name, e.name_en as "nameEn", e.picture, e.summary, coalesce(c.n, 0)::int as count
      from etalase e left join (select etalase_id, count(*) as n from product p where ${ON_SHOW} group by 1) c on c.etalase_id = e.id
     where e.opened_on <= ${today} and (e.closed_on is null or e.closed_on > ${today}) order by e.name`.execute(
    db,
  );
  return rows;
}

/** The listings that came on show last. */
export async function newestProducts(db: Db, count: number): Promise<ListedProduct[]> {
  const { rows } = await sql<ListedProduct>`
    select ${CARD} from product p join supplier s on s.id = p.supplier_id
     where p.state = 'live' and p.first_shown_at is not null order by p.first_shown_at desc, p.id limit ${count}`.execute(
    db,
  );
  return rows;
}

export const LIST_PAGE = 24;
export type ListSort = 'name' | 'price-up' | 'price-down' | 'newest' | 'bought';
const SORTS: Readonly<Record<ListSort, ReturnType<typeof sql>>> = {
  name: sql`p.name, p.id`,
  'price-up': sql`p.price, p.id`,
  'price-down': sql`p.price desc, p.id`,
  newest: sql`p.first_shown_at desc, p.id`,
  bought: sql`p.sold_count desc, p.id`,
};

/** One page of what is on show in an etalase or of a supplier; a page past the last is the last. */
export async function listedBy(
  db: Db,
  by: { etalaseId: string } | { supplierId: string },
  sort: ListSort,
  page: number,
): Promise<{ rows: ListedProduct[]; total: number; page: number }> {
  const owner =
    'etalaseId' in by ? sql`p.etalase_id = ${by.etalaseId}` : sql`p.supplier_id = ${by.supplierId}`;
  const counted = await sql<{
    n: number;
  }>`select count(*)::int as n from product p where ${owner} and ${ON_SHOW}`.execute(db);
  const total = counted.rows[0]?.n ?? 0;
  const last = Math.max(1, Math.ceil(total / LIST_PAGE));
  const at = Math.min(page, last);
  const { rows } = await sql<ListedProduct>`
    select ${CARD} from product p join supplier s on s.id = p.supplier_id
     where ${owner} and ${ON_SHOW} order by ${SORTS[sort]} limit ${LIST_PAGE} offset ${(at - 1) * LIST_PAGE}`.execute(
    db,
  );
  return { rows, total, page: at };
}

export interface EtalaseRow extends Opening {
  id: string;
  code: string;
  slug: string;
  name: string;
  nameEn: string;
  summary: string;
  picture: string;
  documents: string[];
  kbli: string[];
  kbki: string[];
  attributes: AttributeRow[];
}

export interface AttributeRow {
  key: string;
  label: string;
  labelEn: string;
  type: string;
  choices?: string[];
  unit?: string;
  required: boolean;
  comparable: boolean;
}

export async function etalaseBySlug(db: Db, slug: string): Promise<EtalaseRow | undefined> {
  const { rows } = await sql<EtalaseRow>`
    select id, code, slug, name, name_en as "nameEn", summary, picture, documents, attributes,
           kbli, kbki, opened_on::text as "openedOn", closed_on::text as "closedOn" from etalase where slug = ${slug}`.execute(
    db,
  );
  return rows[0];
}

export interface SupplierRow extends RatingSums {
  id: string;
  slug: string;
  name: string;
  legalForm: string;
  scale: string;
  taxable: boolean;
  local: boolean;
  village: string;
  district: string;
  city: string;
  kbli: string[];
  registeredOn: string;
  state: string;
  /** Creative-economy subsectors of what is on show. */
  subsectors: string[];
  orders: number;
}

/** A supplier with what the public may know: no person, no account, no phone. */
export async function supplierBySlug(db: Db, slug: string): Promise<SupplierRow | undefined> {
  const { rows } = await sql<SupplierRow>`
    select s.id, s.slug, s.name, s.legal_form as "legalForm", s.scale, s.taxable, s.local, s.village, s.district, s.city, s.kbli,
           s.registered_on::text as "registeredOn", s.state, s.rating_count as "ratingCount", s.rating_points as "ratingPoints",
           (select coalesce(array_agg(distinct p.subsector order by p.subsector), '{}') from product p
             where p.supplier_id = s.id and p.subsector is not null and ${ON_SHOW}) as subsectors,
           s.realised_orders as orders
      from supplier s where s.slug = ${slug} and s.state not in ('draft', 'submitted', 'needs_fix')`.execute(
    db,
  );
  return rows[0];
}

/** Addresses for search engines, by kind, in a stable order. */
export async function sitemapPaths(db: Db, part: number, size: number): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select '/produk/' || slug as path from product p where ${ON_SHOW} order by id limit ${size} offset ${part * size}`.execute(
    db,
  );
  return rows.map((row) => row.path);
}

export async function countOnShow(db: Db): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from product p where ${ON_SHOW}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Slugs of the open etalase and of the suppliers in good or frozen standing. */
export async function publicSlugs(
  db: Db,
  today: string,
): Promise<{ etalase: string[]; suppliers: string[] }> {
  const [etalase, suppliers] = await Promise.all([
    db
      .selectFrom('etalase')
      .select('slug')
      .where('opened_on', '<=', today)
      .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>', today)]))
      .orderBy('slug')
      .execute(),
    db
      .selectFrom('supplier')
      .select('slug')
      .where('state', 'in', ['active', 'warned', 'frozen'])
      .orderBy('slug')
      .execute(),
  ]);
  return { etalase: etalase.map((row) => row.slug), suppliers: suppliers.map((row) => row.slug) };
}
