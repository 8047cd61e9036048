import { sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from '../../platform/index.ts';
import type { StoredContent } from '../listing/index.ts';

export interface KnownProduct {
  readonly id: string;
  readonly sku: string;
  /** What is being worked on, else what is on show; null for an empty draft of an import. */
  readonly content: StoredContent | null;
}

const SELECT = `
  select p.id, p.sku, coalesce(r.content, case when p.first_shown_at is not null then jsonb_build_object(
      'name', p.name, 'brand', p.brand, 'specification', p.specification, 'kbki', p.kbki, 'kbli', p.kbli, 'unit', p.unit,
      'attributes', p.attributes, 'templateVersion', p.template_version, 'price', p.price::text,
      'priceTiers', coalesce(p.price_terms -> 'tiers', '[]'), 'regionPrices', coalesce(p.price_terms -> 'regions', '[]'),
      'services', p.services, 'capacityPerDay', trim_scale(p.capacity_per_day)::text, 'minQuantity', trim_scale(p.min_quantity)::text,
      'quantityStep', trim_scale(p.quantity_step)::text, 'stock', trim_scale(p.stock)::text, 'leadTimeDays', p.lead_time_days,
      'preorder', p.preorder, 'freight', p.freight::text, 'weightGram', p.weight_gram, 'origin', p.origin, 'subsector', p.subsector,
      'tkdnPercent', p.tkdn_percent, 'tkdnCertificate', p.tkdn_certificate, 'tkdnExpiresOn', p.tkdn_expires_on,
      'sniNumber', p.sni_number, 'permits', p.permits, 'pictures', to_jsonb(p.pictures), 'documents', p.documents) end) as content
    from product p left join product_revision r on r.product_id = p.id`;

/** A supplier's products by own number. */
export async function productsBySku(
  client: pg.ClientBase,
  supplierId: string,
  skus: readonly string[],
): Promise<Map<string, KnownProduct>> {
  const { rows } = await client.query<KnownProduct>(
    `${SELECT} where p.supplier_id = $1 and p.sku = any($2::text[])`,
    [supplierId, skus],
  );
  return new Map(rows.map((row) => [row.sku, row]));
}

export async function productBySku(
  tx: Tx,
  supplierId: string,
  sku: string,
): Promise<KnownProduct | undefined> {
  const { rows } = await sql<KnownProduct>`
    ${sql.raw(SELECT)} where p.supplier_id = ${supplierId} and p.sku = ${sku}`.execute(tx);
  return rows[0];
}
