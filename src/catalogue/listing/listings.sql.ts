import { sql } from 'kysely';
import { rupiah } from '../../kernel/index.ts';
import { canonicalJson, type Db, sha256, type Tx } from '../../platform/index.ts';
import type { StoredTerms } from '../domain/offer-price.ts';
import { asMoney, readContent, type StoredContent, storedContent } from './content-json.ts';
import type { EtalaseRules } from './domain/completeness.ts';
import type { ListingContent, Origin, Permit, ProductDocument } from './domain/content.ts';
import type { Listing, ListingState, Remark, Revision } from './domain/listing.ts';
import type { AttributeField, Attributes } from './domain/template.ts';

/** A listing with what its decisions are measured against. */
export interface LoadedListing {
  readonly listing: Listing;
  readonly sku: string;
  readonly slug: string;
  /** The drawing that stands in for a photo. */
  readonly picture: string;
  readonly contentHash: string;
  /** What orders under way hold of the stock, a plain decimal. */
  readonly reserved: string;
  readonly dueAt: Date | null;
  readonly reasons: readonly string[];
  readonly etalase: EtalaseRules & {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly slug: string;
    readonly version: number;
    readonly bandPercent: number;
    readonly openedOn: string;
    readonly closedOn: string | null;
  };
  readonly supplier: {
    readonly name: string;
    readonly slug: string;
    readonly state: string;
    readonly kbli: readonly string[];
    readonly email: string;
    readonly taxable: boolean;
  };
}

interface Row {
  id: string;
  supplier_id: string;
  etalase_id: string;
  state: ListingState;
  state_reason: string | null;
  event_count: number;
  rejections: number;
  first_shown_at: Date | null;
  expires_on: string | null;
  updated_at: Date;
  sku: string;
  slug: string;
  picture: string;
  name: string;
  brand: string;
  specification: string;
  kbki: string;
  kbli: string;
  unit: string;
  attributes: Attributes;
  template_version: number;
  price: bigint;
  price_terms: StoredTerms;
  services: StoredContent['services'];
  capacity_per_day: string | null;
  min_quantity: string;
  quantity_step: string;
  stock: string | null;
  reserved: string;
  lead_time_days: number;
  preorder: boolean;
  freight: bigint;
  weight_gram: number | null;
  origin: Origin;
  subsector: string | null;
  tkdn_percent: number | null;
  tkdn_certificate: string | null;
  tkdn_expires_on: string | null;
  sni_number: string | null;
  permits: Permit[];
  pictures: string[];
  documents: ProductDocument[];
  revision: {
    content: StoredContent;
    state: Revision['state'];
    remarks: Remark[];
    reasons: string[];
    submitted_at: string | null;
    due_at: string | null;
    claimed_by: string | null;
  } | null;
  etalase: {
    name: string;
    nameEn: string;
    slug: string;
    kind: 'goods' | 'service';
    version: number;
    template: AttributeField[];
    kbki: string[];
    kbli: string[];
    permits: string[];
    bandPercent: number;
    openedOn: string;
    closedOn: string | null;
  };
  supplier: LoadedListing['supplier'];
}

const plain = (decimal: string) =>
  decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;

function shownContent(row: Row): ListingContent {
  return {
    name: row.name,
    brand: row.brand,
    specification: row.specification,
    sameAs: null,
    kbki: row.kbki,
    kbli: row.kbli,
    unit: row.unit,
    attributes: row.attributes,
    templateVersion: row.template_version,
    price: row.price > 0n ? rupiah(row.price) : null,
    priceTiers: (row.price_terms.tiers ?? []).map(asMoney),
    regionPrices: (row.price_terms.regions ?? []).map(asMoney),
    services: row.services.map(asMoney),
    minQuantity: plain(row.min_quantity),
    quantityStep: plain(row.quantity_step),
    stock: row.stock === null ? null : plain(row.stock),
    capacityPerDay: row.capacity_per_day === null ? null : plain(row.capacity_per_day),
    leadTimeDays: row.lead_time_days,
    preorder: row.preorder,
    freight: rupiah(row.freight),
    weightGram: row.weight_gram,
    origin: row.origin,
    subsector: row.subsector,
    tkdnPercent: row.tkdn_percent,
    tkdnCertificate: row.tkdn_certificate,
    tkdnExpiresOn: row.tkdn_expires_on,
    sniNumber: row.sni_number,
    permits: row.permits,
    pictures: row.pictures,
    documents: row.documents,
  };
}

/** A listing that an import made before anybody wrote a revision: its row is what the seller works on. */
function revisionOf(row: Row): Revision | null {
  if (row.revision) {
    const { content, state, remarks, submitted_at, claimed_by } = row.revision;
    return {
      content: readContent(content),
      state,
      remarks,
      submittedAt: submitted_at ? new Date(submitted_at) : null,
      claimedBy: claimed_by,
    };
  }
  if (row.first_shown_at) return null;
  const sent = row.state === 'submitted';
  return {
    content: shownContent(row),
    state: sent ? 'submitted' : row.state === 'draft' ? 'editing' : 'needs_fix',
    remarks: [],
    submittedAt: sent ? row.updated_at : null,
    claimedBy: null,
  };
}

export const hashOfContent = (content: ListingContent): string =>
  sha256(canonicalJson(storedContent(content)));

/**
 * One listing with its etalase and supplier; `lock` holds its row until the transaction ends. The
 * lock is a statement of its own: one that waited would give the new row with the old revision.
 */
export async function loadListing(
  db: Db | Tx,
  id: string,
  lock = false,
): Promise<LoadedListing | undefined> {
  if (lock) await sql`select from product where id = ${id} for update`.execute(db);
  const { rows } = await sql<Row>`
    select p.id, p.supplier_id, p.etalase_id, p.state, p.state_reason, p.event_count, p.rejections, p.first_shown_at,
           p.expires_on::text, p.updated_at, p.sku, p.slug, p.picture, p.name, p.brand, p.specification, p.kbki, p.kbli, p.unit,
           p.attributes, p.template_version, p.price, p.price_terms, p.services, p.capacity_per_day::text, p.min_quantity::text, p.quantity_step::text, p.stock::text, p.reserved::text,
           p.lead_time_days, p.preorder, p.freight, p.weight_gram, p.origin, p.subsector, p.tkdn_percent::float8,
           p.tkdn_certificate, p.tkdn_expires_on::text, p.sni_number, p.permits, p.pictures, p.documents,
           (select row_to_json(r) from product_revision r where r.product_id = p.id) as revision,
           json_build_object('name', e.name, 'nameEn', e.name_en, 'slug', e.slug, 'kind', e.kind, 'version', e.version,
             'template', e.attributes, 'kbki', e.kbki, 'kbli', e.kbli, 'permits', e.permits,
             'bandPercent', e.price_band, 'openedOn', e.opened_on, 'closedOn', e.closed_on) as etalase,
           json_build_object('name', s.name, 'slug', s.slug, 'state', s.state, 'kbli', s.kbli, 'email', s.email,
             'taxable', s.taxable) as supplier
      from product p join etalase e on e.id = p.etalase_id join supplier s on s.id = p.supplier_id
     where p.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const revision = revisionOf(row);
  return {
    listing: {
      id: row.id,
      supplierId: row.supplier_id,
      etalaseId: row.etalase_id,
      state: row.state,
      version: row.event_count,
      shown: row.first_shown_at ? shownContent(row) : null,
      revision,
      rejections: row.rejections,
      reason: row.state_reason,
      expiresOn: row.expires_on,
    },
    sku: row.sku,
    slug: row.slug,
    picture: row.picture,
    contentHash: revision ? hashOfContent(revision.content) : '',
    reserved: plain(row.reserved),
    dueAt: row.revision?.due_at ? new Date(row.revision.due_at) : null,
    reasons: row.revision?.reasons ?? [],
    etalase: { ...row.etalase, id: row.etalase_id },
    supplier: row.supplier,
  };
}

/** Whether a person acts for a supplier too: by a role there, or by the supplier's own address. */
export async function tiedTo(db: Db | Tx, personId: string, supplierId: string): Promise<boolean> {
  const { rows } = await sql<{ tied: boolean }>`
    select exists (select from assignment a where a.person_id = ${personId} and a.supplier_id = ${supplierId})
        or exists (select from person p join supplier s on lower(s.email) = lower(p.email)
                    where p.id = ${personId} and s.id = ${supplierId}) as tied`.execute(db);
  return rows[0]?.tied ?? false;
}
