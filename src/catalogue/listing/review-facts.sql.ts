import { sql } from 'kysely';
import type { Db } from '../../platform/index.ts';
import type { Remark } from './domain/listing.ts';
import type { AttributeField } from './domain/template.ts';

/** What happened to a listing, newest first. */
export interface ListingStep {
  readonly seq: number;
  readonly kind: string;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
  readonly remarks: readonly Remark[];
}

export async function stepsOf(db: Db, productId: string): Promise<ListingStep[]> {
  const { rows } = await sql<ListingStep>`
    select v.seq, v.kind, v.at, p.name as by, v.data->>'reason' as reason, coalesce(v.data->'remarks', '[]') as remarks
      from product_event v left join person p on p.id = v.actor_person_id
     where v.product_id = ${productId} order by v.seq desc limit 100`.execute(db);
  return rows;
}

/** What of a supplier the officer weighs, and the badges are computed from. */
export interface ReviewedSupplier {
  readonly id: string;
  readonly scale: string;
  readonly local: boolean;
  readonly district: string;
  readonly city: string;
  readonly onShow: number;
  readonly rejected: number;
}

export async function reviewedSupplier(
  db: Db,
  supplierId: string,
): Promise<ReviewedSupplier | undefined> {
  const { rows } = await sql<ReviewedSupplier>`
    select s.id, s.scale, s.local, s.district, s.city,
           (select count(*)::int from product p where p.supplier_id = s.id and p.state in ('live', 'frozen')) as "onShow",
           (select coalesce(sum(p.rejections), 0)::int from product p where p.supplier_id = s.id) as rejected
      from supplier s where s.id = ${supplierId}`.execute(db);
  return rows[0];
}

/** Products of a supplier that were sent back or refused before, the last first. */
export async function earlierRejections(
  db: Db,
  supplierId: string,
  most: number,
): Promise<{ productId: string; name: string; kind: string; at: Date; remarks: Remark[] }[]> {
  const { rows } = await sql<{
    productId: string;
    name: string;
    kind: string;
    at: Date;
    remarks: Remark[];
  }>`
    select p.id as "productId", coalesce(nullif(p.name, ''), r.content->>'name', '') as name, v.kind, v.at,
           coalesce(v.data->'remarks', '[]') as remarks
      from product p join product_event v on v.product_id = p.id and v.kind in ('fix-asked', 'refused')
      left join product_revision r on r.product_id = p.id
     where p.supplier_id = ${supplierId} order by v.at desc, v.seq desc limit ${most}`.execute(db);
  return rows;
}

/** A template of an etalase as it stood in a version; null where it was never changed. */
export async function templateOf(
  db: Db,
  etalaseId: string,
  version: number,
): Promise<readonly AttributeField[] | null> {
  const row = await db
    .selectFrom('etalase_template')
    .select('template')
    .where('etalase_id', '=', etalaseId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? (row.template as unknown as AttributeField[]) : null;
}

/** The person who has a revision in hand. */
export async function officerName(db: Db, personId: string): Promise<string> {
  const row = await db
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.name ?? '';
}

/** The drawing that stands in for photographs. */
export async function drawingOf(db: Db, productId: string): Promise<string> {
  const row = await db
    .selectFrom('product')
    .select('picture')
    .where('id', '=', productId)
    .executeTakeFirst();
  return row?.picture ?? 'paket';
}
