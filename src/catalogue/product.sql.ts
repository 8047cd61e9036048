import { sql } from 'kysely';
import type { Db } from '../platform/index.ts';
import type { AttributeRow, ListedProduct } from './listings.sql.ts';

/** All that the product page shows, in one row. */
export interface ProductDetail extends ListedProduct {
  supplierId: string;
  etalaseId: string;
  expiresOn: string | null;
  masterId: string | null;
  sku: string;
  stateReason: string | null;
  kind: 'goods' | 'service';
  brand: string;
  specification: string;
  attributes: Record<string, string | number | boolean>;
  kbki: string;
  kbli: string;
  subsector: string | null;
  available: number | null;
  minQuantity: number;
  quantityStep: number;
  leadTimeDays: number;
  preorder: boolean;
  weightGram: number | null;
  freight: bigint;
  taxable: boolean;
  hasNpwp: boolean;
  supplierSince: string;
  soldCount: number;
  firstShownAt: Date | null;
  etalase: { code: string; slug: string; name: string; nameEn: string; attributes: AttributeRow[] };
  prices: { from: string; price: number }[];
}

const DETAIL = sql`
  p.id, p.slug, p.name, p.picture, p.state, p.state_reason as "stateReason", p.price, p.unit, p.sku, p.kind, p.brand, p.specification, p.attributes,
  p.kbki, p.kbli, p.subsector, (p.stock - p.reserved)::float8 as available, p.min_quantity::float8 as "minQuantity",
  p.quantity_step::float8 as "quantityStep", p.lead_time_days as "leadTimeDays", p.preorder, p.weight_gram as "weightGram", p.freight,
  p.sold_count as "soldCount", p.first_shown_at as "firstShownAt", p.origin, p.tkdn_percent::float8 as "tkdnPercent",
  p.tkdn_certificate as "tkdnCertificate", p.tkdn_expires_on::text as "tkdnExpiresOn", p.master_id as "masterId", p.etalase_id as "etalaseId", p.expires_on::text as "expiresOn",
  s.id as "supplierId", s.name as supplier, s.slug as "supplierSlug", s.state as "supplierState", s.district, s.local, s.scale, s.rating_count as "ratingCount", s.rating_points as "ratingPoints", s.taxable, s.npwp is not null as "hasNpwp",
  s.registered_on::text as "supplierSince",
  json_build_object('code', e.code, 'slug', e.slug, 'name', e.name, 'nameEn', e.name_en, 'attributes', e.attributes) as etalase,
  (select coalesce(json_agg(json_build_object('from', x.from_at, 'price', x.price) order by x.from_at), '[]')
     from product_price x where x.product_id = p.id) as prices`;

const FROM = sql`
  product p join supplier s on s.id = p.supplier_id join etalase e on e.id = p.etalase_id`;

export async function productBySlug(db: Db, slug: string): Promise<ProductDetail | undefined> {
  const { rows } =
    await sql<ProductDetail>`select ${DETAIL} from ${FROM} where p.slug = ${slug}`.execute(db);
  return rows[0];
}

/** Products on show to set side by side, in the order asked. */
export async function productsById(db: Db, ids: readonly string[]): Promise<ProductDetail[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<ProductDetail>`select ${DETAIL} from ${FROM} where p.id = any(${ids as string[]}::uuid[]) and p.state in ('live', 'frozen')`.execute(
      db,
    );
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

export interface Offer {
  id: string;
  slug: string;
  supplier: string;
  district: string;
  price: bigint;
}

/**
 * Live offers of the same good by others, one a supplier (his cheapest), cheapest first: the same
 * master product, or within the etalase the same name and unit.
 */
export async function comparableOffers(
  db: Db,
  product: Pick<ProductDetail, 'id' | 'masterId' | 'etalaseId' | 'name' | 'unit' | 'supplierId'>,
): Promise<Offer[]> {
  const same = product.masterId
    ? sql`p.master_id = ${product.masterId}`
    : sql`p.etalase_id = ${product.etalaseId} and p.name = ${product.name} and p.unit = ${product.unit}`;
  const { rows } = await sql<Offer>`
    select * from (
      select distinct on (p.supplier_id) p.id, p.slug, s.name as supplier, s.district, p.price
        from product p join supplier s on s.id = p.supplier_id
       where ${same} and p.supplier_id <> ${product.supplierId} and p.state = 'live' and s.state in ('active', 'warned')
       order by p.supplier_id, p.price, p.id) o
     order by price, id`.execute(db);
  return rows;
}
