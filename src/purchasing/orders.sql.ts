import { sql } from 'kysely';
import type { Db, Tx } from '../platform/index.ts';
import { eventFromStored } from './domain/event-json.ts';
import type { OrderEvent } from './domain/events.ts';
import { fold } from './domain/evolve.ts';
import { realisedOf } from './domain/progress.ts';
import { rowsOf } from './domain/rows.ts';
import { toJson } from './domain/stored-json.ts';
import type { DocumentKind, Order } from './domain/types.ts';

/** The order that the stored events make; undefined when there is none. `lock` keeps others out until the transaction ends. */
export async function loadOrder(db: Db | Tx, id: string, lock = false): Promise<Order | undefined> {
  if (lock) await db.selectFrom('orders').select('id').where('id', '=', id).forUpdate().execute();
  const rows = await db
    .selectFrom('order_event')
    .select(['at', 'kind', 'data', 'actor_person_id', 'actor_role'])
    .where('order_id', '=', id)
    .orderBy('seq')
    .execute();
  const events = rows.map((row) =>
    eventFromStored({
      at: row.at,
      kind: row.kind,
      data: row.data,
      actorPersonId: row.actor_person_id,
      actorRole: row.actor_role,
    }),
  );
  return fold(events) ?? undefined;
}

/**
 * Whether the order's row still says what its events made: a row changed by hand shows in every sum
 * (house law 10), and nothing more may be signed or paid on it until somebody has looked.
 */
export async function isIntact(tx: Tx, order: Order): Promise<boolean> {
  const row = await tx
    .selectFrom('orders')
    .select(['state', 'version', 'goods', 'freight', 'tax', 'total'])
    .where('id', '=', order.id)
    .executeTakeFirstOrThrow();
  return (['state', 'version', 'goods', 'freight', 'tax', 'total'] as const).every(
    (column) => row[column] === order[column],
  );
}

/** The events with who did them, for the order's history. */
export async function eventsOf(
  db: Db,
  id: string,
): Promise<{ kind: string; at: Date; actor: string | null; role: string | null; data: unknown }[]> {
  const rows = await db
    .selectFrom('order_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['e.kind', 'e.at', 'e.data', 'e.actor_role as role', 'p.name as actor'])
    .where('e.order_id', '=', id)
    .orderBy('e.seq')
    .execute();
  return rows;
}

/** The rows as one insert; each table's own column types read the JSON. */
function insertAll(table: string, rows: readonly object[]) {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  const json = toJson(rows);
  return sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`;
}

/**
 * Writes a new order with all its rows in one statement, and empties the buyer's basket of its lines.
 * Triggers hold plan and stock; their refusals are database errors. The lines go in the order of the
 * products, so that two orders never wait for each other's, and the order itself first, so that its
 * plan line is held before any product, as by every other change of an order.
 */
export async function insertOrder(
  tx: Tx,
  pemdaId: string,
  order: Order,
  events: readonly OrderEvent[],
  basketOf: string | null = null,
): Promise<void> {
  const rows = rowsOf(pemdaId, order, events);
  const lines = [...rows.order_line].sort((a, b) => (a.product_id < b.product_id ? -1 : 1));
  const ids = order.lines.map((line) => line.productId);
  const beside = [
    ...(basketOf
      ? [
          sql`emptied as (delete from basket_line
          where person_id = ${basketOf} and product_id = any(${ids}::uuid[]))`,
        ]
      : []),
    sql`happened as (${insertAll('order_event', rows.order_event.map(eventRow))})`,
    ...(rows.order_tax.length > 0
      ? [sql`taxed as (${insertAll('order_tax', rows.order_tax)})`]
      : []),
    sql`lined as (${insertAll('order_line', lines)})`,
  ];
  await sql`with ${sql.join(beside)} ${insertAll('orders', [rows.orders])}`.execute(tx);
}

/** The event's data is JSON text already. */
const eventRow = <R extends { readonly data: string }>(row: R) => ({
  ...row,
  data: JSON.parse(row.data) as unknown,
});

/**
 * Saves what happened to an order: state columns where the version is still the expected one, and the
 * new events. False when somebody was faster.
 */
export async function updateOrder(
  tx: Tx,
  pemdaId: string,
  before: Order,
  after: Order,
  events: readonly OrderEvent[],
): Promise<boolean> {
  const rows = rowsOf(pemdaId, after, events, before.version + 1);
  const { pemda_id: _pemda, id: _id, ...columns } = rows.orders;
  const updated = await tx
    .updateTable('orders')
    .set(columns)
    .where('id', '=', after.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return false;
  await tx.insertInto('order_event').values(rows.order_event).execute();
  await saveLines(tx, before, after, rows);
  await countSales(tx, before, after);
  await saveTaxes(tx, before, after, rows);
  await saveDeliveries(tx, rows);
  for (const payment of rows.payment.slice(before.payments.length))
    await tx.insertInto('payment').values(payment).execute();
  if (!before.rating)
    for (const rating of rows.rating) await tx.insertInto('rating').values(rating).execute();
  return true;
}

type Rows = ReturnType<typeof rowsOf>;

/** What was accepted leaves the stock; what the line holds of it falls by the same. */
async function saveLines(tx: Tx, before: Order, after: Order, rows: Rows): Promise<void> {
  const changed = rows.order_line
    .map((row, index) => ({ row, was: before.lines[index], is: after.lines[index] }))
    .sort((a, b) => (a.row.product_id < b.row.product_id ? -1 : 1));
  for (const { row, was, is } of changed) {
    if (!was || !is || (before.state === after.state && was === is)) continue;
    const { pemda_id: _pemda, order_id, line_no, ...columns } = row;
    await tx
      .updateTable('order_line')
      .set(columns)
      .where('order_id', '=', order_id)
      .where('line_no', '=', line_no)
      .execute();
    const delta = is.accepted - was.accepted;
    if (delta > 0n && is.stockTracked) {
      await sql`update product set stock = stock - ${delta.toString()}::numeric / 10000 where id = ${row.product_id} and stock is not null`.execute(
        tx,
      );
    }
  }
}

/** How many orders bought a product: from the accepted Surat Pesanan on, as long as any of it is realised. */
async function countSales(tx: Tx, before: Order, after: Order): Promise<void> {
  const change = Number(realisedOf(after) > 0n) - Number(realisedOf(before) > 0n);
  if (change === 0) return;
  const ids = [...new Set(after.lines.map((line) => line.productId))].sort();
  for (const id of ids) {
    await sql`update product set sold_count = sold_count + ${change}::int where id = ${id}`.execute(
      tx,
    );
  }
}

async function saveTaxes(tx: Tx, before: Order, after: Order, rows: Rows): Promise<void> {
  if (before.taxLines === after.taxLines) return;
  await tx.deleteFrom('order_tax').where('order_id', '=', after.id).execute();
  if (rows.order_tax.length > 0) await tx.insertInto('order_tax').values(rows.order_tax).execute();
}

async function saveDeliveries(tx: Tx, rows: Rows): Promise<void> {
  for (const row of rows.delivery) {
    await tx
      .insertInto('delivery')
      .values(row)
      .onConflict((oc) =>
        oc
          .columns(['pemda_id', 'order_id', 'delivery_no'])
          .doUpdateSet({ arrived_at: row.arrived_at, inspected_at: row.inspected_at }),
      )
      .execute();
  }
  for (const row of rows.delivery_line) {
    await tx
      .insertInto('delivery_line')
      .values(row)
      .onConflict((oc) =>
        oc.columns(['pemda_id', 'order_id', 'delivery_no', 'line_no']).doUpdateSet({
          received: row.received,
          accepted: row.accepted,
          difference: row.difference,
        }),
      )
      .execute();
  }
}

/** The next number of a document: gapless per agency, kind and year, locked until the transaction ends. */
export async function drawSequence(
  tx: Tx,
  pemdaId: string,
  agencyId: string,
  kind: DocumentKind,
  year: number,
): Promise<number> {
  const row = await tx
    .insertInto('document_counter')
    .values({ pemda_id: pemdaId, agency_id: agencyId, kind, year, last: 1 })
    .onConflict((oc) =>
      oc
        .columns(['pemda_id', 'agency_id', 'kind', 'year'])
        .doUpdateSet((eb) => ({ last: eb('document_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

/** The order that was placed with this key, if any: the same submit twice is one order. */
export async function orderByKey(
  db: Db | Tx,
  key: string,
): Promise<{ id: string; buyerPersonId: string } | undefined> {
  return db
    .selectFrom('orders')
    .select(['id', 'buyer_person_id as buyerPersonId'])
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
}

export interface StoredDocument {
  readonly kind: DocumentKind;
  readonly part: number;
  /** What its file is called; of a kind that there can be several of, with its number. */
  readonly file: string;
  readonly number: string;
  readonly content: unknown;
  readonly hash: string;
}

const fileOf = (kind: DocumentKind, part: number): string =>
  kind === 'addendum' ? `${kind}-${part}` : kind;

export async function storedDocuments(db: Db | Tx, orderId: string): Promise<StoredDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select(['kind', 'part', 'number', 'content', 'content_hash as hash'])
    .where('order_id', '=', orderId)
    .execute();
  return rows.map((row) => {
    const kind = row.kind as DocumentKind;
    return { ...row, kind, file: fileOf(kind, row.part) };
  });
}

export async function insertDocument(
  tx: Tx,
  row: {
    pemda_id: string;
    order_id: string;
    kind: DocumentKind;
    part: number;
    number: string;
    issued_at: Date;
    content: string;
    content_hash: string;
  },
): Promise<void> {
  await tx.insertInto('document').values(row).execute();
}
