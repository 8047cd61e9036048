import type { Db, Tx } from '../../platform/index.ts';

export interface Said {
  readonly id: string;
  readonly at: Date;
  readonly name: string;
  readonly role: string;
  readonly orderVersion: number;
  readonly text: string;
  readonly fileName: string | null;
}

/** What was said on an order, the oldest first. */
export async function saidOn(db: Db | Tx, orderId: string): Promise<Said[]> {
  return db
    .selectFrom('order_message as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select([
      'm.id',
      'm.at',
      'p.name',
      'm.role',
      'm.order_version as orderVersion',
      'm.text',
      'm.file_name as fileName',
    ])
    .where('m.order_id', '=', orderId)
    .orderBy('m.id')
    .execute();
}

export async function keepSaid(
  tx: Tx,
  row: {
    pemda_id: string;
    order_id: string;
    id: string;
    at: Date;
    person_id: string;
    role: string;
    order_version: number;
    text: string;
    file_key: string | null;
    file_name: string | null;
    content_type: string | null;
  },
): Promise<void> {
  await tx.insertInto('order_message').values(row).execute();
}

/** The file of a message of this order. */
export async function fileOfSaid(
  db: Db,
  orderId: string,
  id: string,
): Promise<{ key: string; name: string; contentType: string } | undefined> {
  const row = await db
    .selectFrom('order_message')
    .select(['file_key as key', 'file_name as name', 'content_type as contentType'])
    .where('order_id', '=', orderId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.key && row.name && row.contentType
    ? { key: row.key, name: row.name, contentType: row.contentType }
    : undefined;
}
