import { sql } from 'kysely';
import type pg from 'pg';
import type { Db } from '../platform/index.ts';
import type { StoredTerms } from './domain/offer-price.ts';
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
  /** Ids of all photos, the main one first. */
  pictures: string[];
  documents: { id: string; title: string }[];
  specification: string;
  attributes: Record<string, string | number | boolean>;
  kbki: string;
  kbli: string;
  subsector: string | null;
  available: number | null;
  minQuantity: number;
  quantityStep: number;
  priceTerms: StoredTerms;
  services: { name: string; price: string }[];
  capacityPerDay: number | null;
  leadTimeDays: number;
  preorder: boolean;
  weightGram: number | null;
  freight: bigint;
  taxable: boolean;
  hasNpwp: boolean;
  supplierSince: string;
  legalForm: string;
  city: string;
  /** Why the supplier may not sell; for his own eyes and the officers'. */
  supplierStateReason: string | null;
  soldCount: number;
  firstShownAt: Date | null;
  /** With the template that the product was written by. */
  etalase: { code: string; slug: string; name: string; nameEn: string; attributes: AttributeRow[] };
  prices: { from: string; price: number }[];
}

const DETAIL = `
  p.id, p.slug, p.name, p.picture, p.pictures[1] as photo, p.pictures, p.documents, p.state, p.state_reason as "stateReason", p.price, p.unit, p.sku, p.kind, p.brand, p.specification, p.attributes,
  p.kbki, p.kbli, p.subsector, (p.stock - p.reserved)::float8 as available, p.min_quantity::float8 as "minQuantity",
  p.quantity_step::float8 as "quantityStep", p.price_terms as "priceTerms", p.services, p.capacity_per_day::float8 as "capacityPerDay", p.lead_time_days as "leadTimeDays", p.preorder, p.weight_gram as "weightGram", p.freight,
  p.sold_count as "soldCount", p.first_shown_at as "firstShownAt", p.origin, p.tkdn_percent::float8 as "tkdnPercent",
  p.tkdn_certificate as "tkdnCertificate", p.tkdn_expires_on::text as "tkdnExpiresOn", p.master_id as "masterId", p.etalase_id as "etalaseId", p.expires_on::text as "expiresOn",
  s.id as "supplierId", s.name as supplier, s.slug as "supplierSlug", s.state as "supplierState", s.district, s.city, s.legal_form as "legalForm", s.state_reason as "supplierStateReason", s.local, s.scale, s.rating_count as "ratingCount", s.rating_points as "ratingPoints", s.taxable, s.npwp is not null as "hasNpwp",
  s.registered_on::text as "supplierSince",
  json_build_object('code', e.code, 'slug', e.slug, 'name', e.name, 'nameEn', e.name_en, 'attributes',
    case when p.template_version = e.version then e.attributes
         else coalesce((select t.template from etalase_template t where t.etalase_id = e.id and t.version = p.template_version), e.attributes)
    end) as etalase,
  (select coalesce(json_agg(json_build_object('from', x.from_at, 'price', x.price) order by x.from_at), '[]')
     from product_price x where x.product_id = p.id) as prices`;

const FROM = `
  product p join supplier s on s.id = p.supplier_id join etalase e on e.id = p.etalase_id`;

/** Products on show to set side by side, in the order asked. */
export async function productsById(db: Db, ids: readonly string[]): Promise<ProductDetail[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<ProductDetail>`select ${sql.raw(DETAIL)} from ${sql.raw(FROM)} where p.id = any(${ids as string[]}::uuid[]) and p.state in ('live', 'frozen')`.execute(
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
 * master product, or within the etalase the same name and unit. Each half of the union reads its own
 * index (product_master, product_alike).
 */
const OFFERS = `
  select json_agg(json_build_object('id', o.id, 'slug', o.slug, 'supplier', o.supplier, 'district', o.district, 'price', o.price)
                  order by o.price, o.id) as offers
    from (
      select distinct on (a.supplier_id) a.id, a.slug, s.name as supplier, s.district, a.price
        from (
          select m.id, m.slug, m.price, m.supplier_id, m.state from product m where m.master_id = p.master_id
          union all
          select n.id, n.slug, n.price, n.supplier_id, n.state from product n
           where p.master_id is null and n.etalase_id = p.etalase_id and n.name = p.name and n.unit = p.unit
        ) a join supplier s on s.id = a.supplier_id
       where a.state = 'live' and a.supplier_id <> p.supplier_id and s.state in ('active', 'warned')
       order by a.supplier_id, a.price, a.id) o`;

/** Kept prepared by name: planning it costs more than running it. */
const PAGE = {
  name: 'product-page',
  text: `select ${DETAIL}, f.offers from ${FROM} left join lateral (${OFFERS}) f on true where p.slug = $1`,
};

export interface ProductPage {
  readonly product: ProductDetail;
  readonly offers: readonly Offer[];
}

/** A product and the other offers of the same good, in one round trip. */
export async function productBySlug(pool: pg.Pool, slug: string): Promise<ProductPage | undefined> {
  type Row = ProductDetail & { offers: (Omit<Offer, 'price'> & { price: number })[] | null };
  const { rows } = await pool.query<Row>({ ...PAGE, values: [slug] });
  const [row] = rows;
  if (!row) return undefined;
  const { offers, ...product } = row;
  return {
    product,
    offers: (offers ?? []).map((offer) => ({ ...offer, price: BigInt(offer.price) })),
  };
}
