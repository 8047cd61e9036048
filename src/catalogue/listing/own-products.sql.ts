import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db } from '../../platform/index.ts';
import type { StoredContent } from './content-json.ts';
import type { EtalaseRules } from './domain/completeness.ts';
import type { ListingState, Remark, Revision } from './domain/listing.ts';

/** Heaps of a seller's products by what there is to do. */
export const HEAPS = [
  'all',
  'mend',
  'draft',
  'waiting',
  'live',
  'ending',
  'sold-out',
  'frozen',
  'ended',
] as const;
export type Heap = (typeof HEAPS)[number];

/** A product of the seller's list. */
export interface OwnProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: ListingState;
  readonly reason: string | null;
  readonly unit: string;
  /** On show; zero before. */
  readonly price: bigint;
  readonly stock: string | null;
  readonly reserved: string;
  readonly expiresOn: string | null;
  readonly picture: string;
  readonly photo: string | null;
  readonly shownOnce: boolean;
  readonly dueAt: Date | null;
  readonly revision: Revision['state'] | null;
  readonly remarks: Remark[];
  readonly content: StoredContent | null;
  readonly etalase: EtalaseRules & { readonly bandPercent: number };
}

export const OWN_PAGE = 20;

/** Words that say whose rows: thrown-away drafts, that keep neither name nor revision, are none. */
const OWN = (supplierId: string) => sql`
  product p left join product_revision r on r.product_id = p.id
   where p.supplier_id = ${supplierId} and (p.name <> '' or r.product_id is not null)`;

const MEND = sql`(p.state in ('needs_fix', 'rejected') or r.state = 'needs_fix')`;

const heapIs = (heap: Heap, soon: string): RawBuilder<unknown> =>
  ({
    all: sql`true`,
    mend: MEND,
    draft: sql`(p.state = 'draft' or p.first_shown_at is not null and r.state = 'editing')`,
    waiting: sql`(p.state = 'submitted' or r.state = 'submitted')`,
    live: sql`p.state = 'live'`,
    ending: sql`(p.state = 'live' and p.expires_on <= ${soon})`,
    'sold-out': sql`(p.state = 'live' and p.stock - p.reserved < p.min_quantity)`,
    frozen: sql`p.state = 'frozen'`,
    ended: sql`p.state in ('delisted', 'expired')`,
  })[heap];

/** How many products of a supplier lie on each heap; `soon` is the day that "ending" looks ahead to. */
export async function ownCounts(
  db: Db,
  supplierId: string,
  soon: string,
): Promise<Readonly<Record<Heap, number>>> {
  const columns = HEAPS.map(
    (heap) => sql`count(*) filter (where ${heapIs(heap, soon)})::int as ${sql.ref(heap)}`,
  );
  const { rows } = await sql<Record<Heap, number>>`
    select ${sql.join(columns)} from ${OWN(supplierId)}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a count gave no row');
  return row;
}

/** One page of a supplier's products whose name says the words, last touched first. */
export async function ownProducts(
  db: Db,
  supplierId: string,
  asked: { heap: Heap; words: string; page: number; soon: string },
): Promise<{ rows: OwnProduct[]; total: number; page: number }> {
  const named = `%${asked.words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const wanted = sql`${OWN(supplierId)} and ${heapIs(asked.heap, asked.soon)}
    and (${asked.words} = '' or p.name ilike ${named} or r.content ->> 'name' ilike ${named})`;
  const counted = await sql<{ n: number }>`select count(*)::int as n from ${wanted}`.execute(db);
  const total = counted.rows[0]?.n ?? 0;
  const page = Math.min(asked.page, Math.max(1, Math.ceil(total / OWN_PAGE)));
  const { rows } = await sql<OwnProduct>`
    select p.id, p.slug, coalesce(r.content ->> 'name', p.name) as name, p.state, p.state_reason as reason, p.unit,
           p.price, p.stock::text, p.reserved::text, p.expires_on::text as "expiresOn", p.picture,
           coalesce(r.content #>> '{pictures,0}', p.pictures[1]) as photo, p.first_shown_at is not null as "shownOnce",
           r.due_at as "dueAt", r.state as revision, coalesce(r.remarks, '[]') as remarks, r.content,
           (select json_build_object('bandPercent', e.price_band, 'kind', e.kind, 'template', e.attributes,
              'kbki', e.kbki, 'kbli', e.kbli, 'permits', e.permits) from etalase e where e.id = p.etalase_id) as etalase
      from ${wanted} order by p.updated_at desc, p.id limit ${OWN_PAGE} offset ${(page - 1) * OWN_PAGE}`.execute(
    db,
  );
  return { rows, total, page };
}

/** What of a supplier's own products asks for his hand. */
export interface OwnWaiting {
  readonly mend: number;
  /** Since when the oldest one sent back waits. */
  readonly mendSince: Date | null;
  readonly drafts: number;
  readonly ending: number;
  readonly firstEnd: Day | null;
  readonly soldOut: number;
}

/** Products that were sent back, are not sent yet, end by `soon`, or are out of stock. */
export async function ownWaiting(db: Db, supplierId: string, soon: string): Promise<OwnWaiting> {
  const is = (heap: Heap) => heapIs(heap, soon);
  const { rows } = await sql<OwnWaiting>`
    select count(*) filter (where ${is('mend')})::int as mend, min(p.updated_at) filter (where ${is('mend')}) as "mendSince",
           count(*) filter (where ${is('draft')})::int as drafts, count(*) filter (where ${is('ending')})::int as ending,
           min(p.expires_on) filter (where ${is('ending')})::text as "firstEnd",
           count(*) filter (where ${is('sold-out')})::int as "soldOut"
      from ${OWN(supplierId)}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a count gave no row');
  return row;
}

/** Names of a supplier's products that are not ended, for finding one listed twice. */
export async function ownNames(
  db: Db,
  supplierId: string,
  exceptId: string,
): Promise<{ id: string; name: string; unit: string }[]> {
  const { rows } = await sql<{ id: string; name: string; unit: string }>`
    select p.id, coalesce(r.content ->> 'name', p.name) as name, coalesce(r.content ->> 'unit', p.unit) as unit
      from ${OWN(supplierId)} and p.id <> ${exceptId} and p.state not in ('delisted', 'expired') limit 5000`.execute(
    db,
  );
  return rows;
}
