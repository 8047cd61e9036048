import type { Db, Tx } from '../platform/index.ts';

export interface NoticeRow {
  id: string;
  kind: string;
  params: Record<string, string>;
  link: string;
  createdAt: Date;
  readAt: Date | null;
}

/** The latest hundred notices of a person. */
export async function noticesOf(db: Db, personId: string): Promise<NoticeRow[]> {
  const rows = await db
    .selectFrom('notification')
    .select(['id', 'kind', 'params', 'link', 'created_at', 'read_at'])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    params: row.params as Record<string, string>,
    link: row.link,
    createdAt: row.created_at,
    readAt: row.read_at,
  }));
}

export async function markNoticesRead(db: Db, personId: string, at: Date): Promise<void> {
  await db
    .updateTable('notification')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();
}

/** The topics that a person does not want by mail, in order. */
export async function muted(db: Db | Tx, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('notice_mute')
    .select('topic')
    .where('person_id', '=', personId)
    .orderBy('topic')
    .execute();
  return rows.map(({ topic }) => topic);
}

export async function setMuted(
  tx: Tx,
  pemdaId: string,
  personId: string,
  topics: readonly string[],
): Promise<void> {
  await tx.deleteFrom('notice_mute').where('person_id', '=', personId).execute();
  if (topics.length > 0)
    await tx
      .insertInto('notice_mute')
      .values(topics.map((topic) => ({ pemda_id: pemdaId, person_id: personId, topic })))
      .execute();
}

/** A notice with the address and language of its person, for the mail; undefined when it is gone. */
export async function noticeForMail(db: Db, id: string) {
  return db
    .selectFrom('notification as n')
    .innerJoin('person as p', 'p.id', 'n.person_id')
    .select([
      'n.kind',
      'n.params',
      'n.link',
      'n.person_id as personId',
      'p.email',
      'p.name',
      'p.locale',
    ])
    .where('n.id', '=', id)
    .executeTakeFirst();
}
