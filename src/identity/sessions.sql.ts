import { sql } from 'kysely';
import type { Role } from '../kernel/index.ts';
import type { Db, Tx, Viewer } from '../platform/index.ts';

const HOURS_IDLE = 12;

export interface NewSession {
  readonly pemdaId: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly assignmentId: string | null;
  readonly at: Date;
  readonly userAgent: string;
  readonly address: string;
}

export async function insertSession(db: Db | Tx, session: NewSession): Promise<void> {
  await db
    .insertInto('session')
    .values({
      pemda_id: session.pemdaId,
      token_hash: session.tokenHash,
      person_id: session.personId,
      assignment_id: session.assignmentId,
      created_at: session.at,
      seen_at: session.at,
      expires_at: new Date(session.at.getTime() + HOURS_IDLE * 3_600_000),
      user_agent: session.userAgent.slice(0, 300),
      address: session.address.slice(0, 60),
    })
    .execute();
}

interface ViewerRow {
  person_id: string;
  name: string;
  email: string;
  assignment_id: string;
  role: string;
  agency_id: string | null;
  supplier_id: string | null;
  organisation: string | null;
  role_count: number;
  notifications: number;
  basket_count: number;
  seen_at: Date;
}

/** The person of a session cookie, in the active role; undefined when the session ended or was revoked. */
export async function viewerOf(
  db: Db,
  tokenHash: Buffer,
  at: Date,
): Promise<(Viewer & { seenAt: Date }) | undefined> {
  const { rows } = await sql<ViewerRow>`
    select p.id as person_id, p.name, p.email, a.id as assignment_id, a.role, a.agency_id, a.supplier_id,
           coalesce(g.short_name, s.name) as organisation, e.seen_at,
           (select count(*)::int from assignment o where o.person_id = p.id and o.active) as role_count,
           (select count(*)::int from notification n where n.person_id = p.id and n.read_at is null) as notifications,
           (select count(*)::int from basket_line b where b.person_id = p.id) as basket_count
      from session e
      join person p on p.id = e.person_id and p.active
      join pemda m on m.id = p.pemda_id and (m.demo or not p.demo)
      join assignment a on a.id = e.assignment_id and a.active and a.person_id = p.id
      left join agency g on g.id = a.agency_id
      left join supplier s on s.id = a.supplier_id
     where e.token_hash = ${tokenHash} and e.revoked_at is null and e.expires_at > ${at}`.execute(
    db,
  );
  const row = rows[0];
  if (!row) return undefined;
  return {
    personId: row.person_id,
    sessionKey: tokenHash.toString('hex'),
    name: row.name,
    email: row.email,
    role: row.role as Role,
    assignmentId: row.assignment_id,
    agencyId: row.agency_id,
    supplierId: row.supplier_id,
    organisation: row.organisation,
    roleCount: row.role_count,
    notifications: row.notifications,
    basketCount: row.basket_count,
    seenAt: row.seen_at,
  };
}

export async function touchSession(db: Db, tokenHash: Buffer, at: Date): Promise<void> {
  await db
    .updateTable('session')
    .set({ seen_at: at, expires_at: new Date(at.getTime() + HOURS_IDLE * 3_600_000) })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function setActiveAssignment(
  db: Db | Tx,
  tokenHash: Buffer,
  assignmentId: string,
): Promise<void> {
  await db
    .updateTable('session')
    .set({ assignment_id: assignmentId })
    .where('token_hash', '=', tokenHash)
    .execute();
}

export interface SessionRow {
  key: string;
  createdAt: Date;
  seenAt: Date;
  userAgent: string;
  address: string;
}

/** The open sessions of a person, newest first; `key` is the hash of the token, which opens nothing by itself. */
export async function sessionsOf(db: Db, personId: string, at: Date): Promise<SessionRow[]> {
  const rows = await db
    .selectFrom('session')
    .select(['token_hash', 'created_at', 'seen_at', 'user_agent', 'address'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map((row) => ({
    key: row.token_hash.toString('hex'),
    createdAt: row.created_at,
    seenAt: row.seen_at,
    userAgent: row.user_agent,
    address: row.address,
  }));
}

/** Ends sessions of a person: one by its key, or all. */
export async function revokeSessions(
  db: Db | Tx,
  personId: string,
  at: Date,
  key?: string,
): Promise<number> {
  let query = db
    .updateTable('session')
    .set({ revoked_at: at })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null);
  if (key) query = query.where('token_hash', '=', Buffer.from(key, 'hex'));
  const result = await query.executeTakeFirst();
  return Number(result.numUpdatedRows);
}
