import { sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db, Tx } from '../../platform/index.ts';
import type {
  MarketNotice,
  NoticeContent,
  NoticeEvent,
  NoticeKind,
  NoticeState,
  Topic,
} from './domain/notice.ts';

/** One notice; `lock` keeps it until the transaction ends. */
export async function findNotice(
  db: Db | Tx,
  id: string,
  lock = false,
): Promise<MarketNotice | undefined> {
  const { rows } = await sql<Omit<MarketNotice, 'content'> & NoticeContent>`
    select m.id, m.supplier_id as "supplierId", m.state, m.version, m.kind, m.topic, m.title, m.body, m.until::text as until,
           m.show_phone as "showPhone", m.shown_at as "shownAt", m.ended_at as "endedAt", m.created_at as "createdAt"
      from market_notice m where m.id = ${id} ${lock ? sql`for update of m` : sql``}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { kind, topic, title, body, until, showPhone, ...notice } = row;
  return { ...notice, content: { kind, topic, title, body, until, showPhone } };
}

/** Saves notice and event together; false when someone else saved in between. */
export async function saveNotice(
  tx: Tx,
  pemdaId: string,
  before: MarketNotice | null,
  after: MarketNotice,
  event: NoticeEvent,
): Promise<boolean> {
  const { content } = after;
  const values = {
    kind: content.kind,
    topic: content.topic,
    title: content.title,
    body: content.body,
    until: content.until,
    show_phone: content.showPhone,
    state: after.state,
    version: after.version,
    shown_at: after.shownAt,
    ended_at: after.endedAt,
  };
  if (before === null)
    await tx
      .insertInto('market_notice')
      .values({
        pemda_id: pemdaId,
        id: after.id,
        supplier_id: after.supplierId,
        created_at: after.createdAt,
        ...values,
      })
      .execute();
  else {
    const done = await tx
      .updateTable('market_notice')
      .set(values)
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return false;
  }
  const { kind, at, by, ...data } = event;
  await tx
    .insertInto('market_event')
    .values({
      pemda_id: pemdaId,
      notice_id: after.id,
      seq: after.version,
      at,
      kind,
      data: JSON.stringify(data),
      actor_person_id: by,
    })
    .execute();
  return true;
}

export interface NoticeItem {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly topic: Topic;
  readonly title: string;
  readonly body: string;
  readonly until: Day;
  readonly state: NoticeState;
  readonly version: number;
  readonly supplier: string;
  readonly supplierSlug: string;
  readonly village: string;
  /** Null unless the owner wants it shown. */
  readonly phone: string | null;
  readonly answers: number;
  readonly reports: number;
}

/** Notices, the newest first: of states, a kind, a topic or a supplier where told. */
export async function listNotices(
  db: Db,
  by: {
    readonly states: readonly NoticeState[];
    readonly kind?: NoticeKind | undefined;
    readonly topic?: Topic | undefined;
    readonly supplierId?: string | undefined;
    readonly id?: string | undefined;
    readonly limit: number;
  },
): Promise<NoticeItem[]> {
  const { rows } = await sql<NoticeItem>`
    select m.id, m.kind, m.topic, m.title, m.body, m.until::text as until, m.state, m.version, s.name as supplier,
           s.slug as "supplierSlug", s.village, case when m.show_phone then s.phone end as phone,
           (select count(*)::int from market_answer a where a.notice_id = m.id) as answers,
           (select count(*)::int from market_report r where r.notice_id = m.id) as reports
      from market_notice m join supplier s on s.id = m.supplier_id
     where m.state = any(${[...by.states]})
       and (${by.kind ?? null}::text is null or m.kind = ${by.kind ?? null})
       and (${by.topic ?? null}::text is null or m.topic = ${by.topic ?? null})
       and (${by.supplierId ?? null}::uuid is null or m.supplier_id = ${by.supplierId ?? null}::uuid)
       and (${by.id ?? null}::uuid is null or m.id = ${by.id ?? null}::uuid)
     order by m.state = 'pending' desc, coalesce(m.shown_at, m.created_at) desc, m.id limit ${by.limit}`.execute(
    db,
  );
  return rows;
}

/** Notices whose last day is over. */
export async function overdueNotices(db: Db, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('market_notice')
    .select('id')
    .where('state', 'in', ['pending', 'shown'])
    .where('until', '<', today)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Notices that an officer has to read, and those that somebody complained of: how many, since when. */
export async function noticesWaiting(
  db: Db,
): Promise<{ readonly count: number; readonly oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(*)::int as count, min(at) as oldest from (
      select created_at as at from market_notice where state = 'pending'
      union all
      select min(r.at) from market_report r join market_notice m on m.id = r.notice_id
       where m.state = 'shown' and r.at > m.shown_at group by m.id) x`.execute(db);
  return rows[0] ?? { count: 0, oldest: null };
}

interface Said {
  readonly id: string;
  readonly noticeId: string;
  readonly text: string;
  readonly at: Date;
}

export const insertAnswer = (
  tx: Tx,
  pemdaId: string,
  one: Said & { readonly supplierId: string; readonly personId: string },
) =>
  tx
    .insertInto('market_answer')
    .values({
      pemda_id: pemdaId,
      id: one.id,
      notice_id: one.noticeId,
      supplier_id: one.supplierId,
      person_id: one.personId,
      text: one.text,
      at: one.at,
    })
    .execute();

export const insertReport = (
  tx: Tx,
  pemdaId: string,
  one: Said & { readonly personId: string | null },
) =>
  tx
    .insertInto('market_report')
    .values({
      pemda_id: pemdaId,
      id: one.id,
      notice_id: one.noticeId,
      person_id: one.personId,
      text: one.text,
      at: one.at,
    })
    .execute();

export interface Line {
  readonly text: string;
  readonly at: Date;
  /** The business that wrote it with its telephone; empty for a report of someone unknown. */
  readonly by: string;
  readonly phone: string;
}

export async function answersTo(db: Db, noticeId: string): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select a.text, a.at, s.name as by, s.phone from market_answer a join supplier s on s.id = a.supplier_id
     where a.notice_id = ${noticeId} order by a.at, a.id limit 200`.execute(db);
  return rows;
}

export async function reportsOf(db: Db, noticeId: string): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select r.text, r.at, coalesce(p.name, '') as by, '' as phone
      from market_report r left join person p on p.id = r.person_id
     where r.notice_id = ${noticeId} order by r.at, r.id limit 200`.execute(db);
  return rows;
}
