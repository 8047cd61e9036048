import { sql } from 'kysely';
import { slugify } from '../../kernel/index.ts';
import { canonicalJson, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import type { StoredTerms } from '../domain/offer-price.ts';
import { indexProducts } from '../search/index.ts';
import { confirmBrand } from './brands.sql.ts';
import { storedContent } from './content-json.ts';
import type { ListingContent } from './domain/content.ts';
import type { Listing, ListingEvent } from './domain/listing.ts';
import { joinMaster } from './same-thing.sql.ts';

/** What of an event is worth reading later: the content stands in the version and the revision. */
function eventData(event: ListingEvent): Record<string, unknown> {
  const { kind: _kind, ...data } = event;
  if ('content' in data) {
    const { content: _content, ...rest } = data;
    return rest;
  }
  return data;
}

async function insertEvents(
  tx: Tx,
  env: UseCaseEnv,
  before: Listing,
  events: readonly ListingEvent[],
): Promise<void> {
  await tx
    .insertInto('product_event')
    .values(
      events.map((event, n) => ({
        pemda_id: env.pemda.id,
        product_id: before.id,
        seq: before.version + n + 1,
        at: env.clock.now(),
        kind: event.kind,
        data: canonicalJson(eventData(event)),
        actor_person_id: env.actor.personId,
      })),
    )
    .execute();
}

async function saveRevision(
  tx: Tx,
  env: UseCaseEnv,
  after: Listing,
  due: { at: Date | null; reasons: readonly string[] },
): Promise<void> {
  const { revision } = after;
  if (!revision) {
    await tx.deleteFrom('product_revision').where('product_id', '=', after.id).execute();
    return;
  }
  const row = {
    content: canonicalJson(storedContent(revision.content)),
    state: revision.state,
    reasons: [...due.reasons],
    remarks: JSON.stringify(revision.remarks),
    submitted_at: revision.submittedAt,
    due_at: due.at,
    claimed_by: revision.claimedBy,
    updated_at: env.clock.now(),
  };
  await tx
    .insertInto('product_revision')
    .values({ pemda_id: env.pemda.id, product_id: after.id, ...row })
    .onConflict((c) => c.columns(['pemda_id', 'product_id']).doUpdateSet(row))
    .execute();
}

/** Puts a content before buyers: the row, its version that orders pin, its price, and the search index. */
async function show(
  tx: Tx,
  env: UseCaseEnv,
  after: Listing,
  content: ListingContent,
): Promise<void> {
  const at = env.clock.now();
  const { price, templateVersion, attributes, permits, pictures } = content;
  const { priceTiers: tiers, regionPrices: regions, services } = storedContent(content);
  const terms: StoredTerms = { tiers, regions };
  const { rows } = await sql<{
    version: number;
    price_changed: boolean;
    sku: string;
    kind: string;
  }>`
    with before as (select id, price, first_shown_at from product where id = ${after.id})
    update product p set
      name = ${content.name}, brand = ${content.brand}, specification = ${content.specification}, kbki = ${content.kbki},
      kbli = ${content.kbli}, unit = ${content.unit}, attributes = ${JSON.stringify(attributes)}::jsonb,
      template_version = ${templateVersion}, master_id = case when p.unit = ${content.unit} then p.master_id end, price = ${price ?? 0n}, price_terms = ${JSON.stringify(terms)}::jsonb,
      services = ${JSON.stringify(services)}::jsonb, capacity_per_day = ${content.capacityPerDay},
      price_since = case when b.price = ${price ?? 0n} and b.first_shown_at is not null then p.price_since else ${at} end,
      min_quantity = ${content.minQuantity}, quantity_step = ${content.quantityStep}, stock = ${content.stock},
      stock_seen_at = ${at}, lead_time_days = ${content.leadTimeDays ?? 0}, preorder = ${content.preorder},
      freight = ${content.freight}, weight_gram = ${content.weightGram}, origin = ${content.origin},
      subsector = ${content.subsector}, tkdn_percent = ${content.tkdnPercent}, tkdn_certificate = ${content.tkdnCertificate},
      tkdn_expires_on = ${content.tkdnExpiresOn}, sni_number = ${content.sniNumber},
      permits = ${JSON.stringify(permits)}::jsonb, pictures = ${[...pictures]}::text[],
      documents = ${JSON.stringify(content.documents)}::jsonb,
      expires_on = ${after.expiresOn}, version = case when b.first_shown_at is null then p.version else p.version + 1 end,
      slug = case when b.first_shown_at is null then ${slugOf(content.name, after.id)} else p.slug end,
      first_shown_at = coalesce(b.first_shown_at, ${at}), ended_at = null
     from before b where p.id = b.id
    returning p.version, p.sku, p.kind, (b.first_shown_at is null or b.price <> p.price) as price_changed`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return;
  const pinned = {
    sku: row.sku,
    kind: row.kind,
    name: content.name,
    brand: content.brand,
    specification: content.specification,
    attributes,
    unit: content.unit,
    kbki: content.kbki,
    kbli: content.kbli,
    origin: content.origin,
    tkdnPercent: content.tkdnPercent,
    tkdnCertificate: content.tkdnCertificate,
    priceTerms: terms,
    services,
    documents: content.documents,
  };
  await sql`
    insert into product_version (pemda_id, product_id, version, content, created_at)
    values (${env.pemda.id}, ${after.id}, ${row.version}, ${JSON.stringify(pinned)}::jsonb, ${at})
    on conflict do nothing`.execute(tx);
  // Later than the last price even if a clock was set back: the series stays in order.
  if (row.price_changed)
    await sql`insert into product_price (pemda_id, product_id, from_at, price)
      select ${env.pemda.id}, ${after.id},
             greatest(${at}, (select max(from_at) + interval '1 millisecond' from product_price where product_id = ${after.id})),
             ${price ?? 0n}`.execute(tx);
}

const slugOf = (name: string, id: string) => `${slugify(name).slice(0, 60)}-${id.slice(-8)}`;

/**
 * Saves a listing after its events: revision, row, event rows, and what buyers see. False when
 * somebody else saved it since it was loaded.
 */
export async function saveListing(
  tx: Tx,
  env: UseCaseEnv,
  before: Listing,
  after: Listing,
  events: readonly ListingEvent[],
  due: { at: Date | null; reasons: readonly string[] },
): Promise<boolean> {
  const at = env.clock.now();
  const ended = ['delisted', 'expired'].includes(after.state);
  for (const event of events)
    if (event.kind === 'shown') {
      await show(tx, env, after, event.content);
      if (event.content.sameAs) await joinMaster(tx, env, after.id, event.content.sameAs.id);
      await confirmBrand(tx, env, event.content.brand);
    }
  const { numUpdatedRows } = await tx
    .updateTable('product')
    .set({
      state: after.state,
      state_reason: after.reason,
      event_count: after.version,
      rejections: after.rejections,
      updated_at: at,
      // An import wrote its words into the row itself; a draft that was thrown away leaves none.
      ...(after.shown === null && after.revision === null ? { name: '' } : {}),
      ...(ended && !['delisted', 'expired'].includes(before.state) ? { ended_at: at } : {}),
    })
    .where('id', '=', before.id)
    .where('event_count', '=', before.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await insertEvents(tx, env, before, events);
  await saveRevision(tx, env, after, due);
  if (events.some(({ kind }) => kind === 'shown')) await indexProducts(tx, env, [after.id]);
  return true;
}
