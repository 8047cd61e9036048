import { sql } from 'kysely';
import type { Role } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  totp_secret: string | null;
  demo: boolean;
  active: boolean;
}

export async function personByEmail(db: Db | Tx, email: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('person')
    .select(['id', 'email', 'name', 'password_hash', 'totp_secret', 'demo', 'active'])
    .where('email', '=', email)
    .executeTakeFirst();
}

export interface AssignmentRow {
  id: string;
  role: Role;
  agency_id: string | null;
  supplier_id: string | null;
  organisation: string | null;
}

/** The roles that a person holds now, with the name of the agency or supplier. */
export async function assignmentsOf(db: Db | Tx, personId: string): Promise<AssignmentRow[]> {
  const rows = await db
    .selectFrom('assignment as a')
    .leftJoin('agency as g', 'g.id', 'a.agency_id')
    .leftJoin('supplier as s', 's.id', 'a.supplier_id')
    .select(['a.id', 'a.role', 'a.agency_id', 'a.supplier_id'])
    .select(sql<string | null>`coalesce(g.short_name, s.name)`.as('organisation'))
    .where('a.person_id', '=', personId)
    .where('a.active', '=', true)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}

/** People of one agency who hold a role there: whom an order can be sent to. */
export async function peopleWithRole(
  db: Db | Tx,
  role: Role,
  owner: { agencyId?: string; supplierId?: string },
): Promise<{ personId: string; name: string; email: string }[]> {
  let query = db
    .selectFrom('assignment as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id as personId', 'p.name', 'p.email'])
    .where('a.role', '=', role)
    .where('a.active', '=', true)
    .where('p.active', '=', true)
    .orderBy('p.name');
  if (owner.agencyId) query = query.where('a.agency_id', '=', owner.agencyId);
  if (owner.supplierId) query = query.where('a.supplier_id', '=', owner.supplierId);
  return query.execute();
}

export async function attemptsOf(db: Db | Tx, key: string) {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select(['failures', 'window_from'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row ? { failures: row.failures, windowFrom: row.window_from } : null;
}

export async function saveAttempts(
  db: Db,
  pemdaId: string,
  key: string,
  failures: number,
  windowFrom: Date,
): Promise<void> {
  await db
    .insertInto('sign_in_attempt')
    .values({ pemda_id: pemdaId, key, failures, window_from: windowFrom })
    .onConflict((oc) =>
      oc.columns(['pemda_id', 'key']).doUpdateSet({ failures, window_from: windowFrom }),
    )
    .execute();
}

export async function forgetAttempts(db: Db, key: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('key', '=', key).execute();
}

export async function personById(db: Db | Tx, id: string): Promise<PersonRow | undefined> {
  return db
    .selectFrom('person')
    .select(['id', 'email', 'name', 'password_hash', 'totp_secret', 'demo', 'active'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function setPasswordHash(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx.updateTable('person').set({ password_hash: hash }).where('id', '=', personId).execute();
}

export async function setTotpSecret(tx: Tx, personId: string, secret: string): Promise<void> {
  await tx.updateTable('person').set({ totp_secret: secret }).where('id', '=', personId).execute();
}

export interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly at: Date;
}

export async function insertPerson(tx: Tx, pemdaId: string, person: NewPerson): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      pemda_id: pemdaId,
      id: person.id,
      email: person.email,
      name: person.name,
      password_hash: person.passwordHash,
      created_at: person.at,
    })
    .execute();
}

export interface NewAssignment {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly supplierId: string | null;
  readonly at: Date;
}

export async function insertAssignment(
  tx: Tx,
  pemdaId: string,
  assignment: NewAssignment,
): Promise<void> {
  await tx
    .insertInto('assignment')
    .values({
      pemda_id: pemdaId,
      id: assignment.id,
      person_id: assignment.personId,
      role: assignment.role,
      agency_id: assignment.agencyId,
      supplier_id: assignment.supplierId,
      created_at: assignment.at,
    })
    .execute();
}

/** Whether anyone can administer this pemda yet. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('assignment')
    .select('id')
    .where('role', '=', 'administrator')
    .where('active', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The agency with this code (SIPD, satker id or short name), or undefined. */
export async function agencyByCode(db: Db, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('agency')
    .select('id')
    .where((eb) =>
      eb.or([eb('code', '=', code), eb('satker_id', '=', code), eb('short_name', '=', code)]),
    )
    .executeTakeFirst();
  return row?.id;
}

export async function supplierByNib(db: Db, nib: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('supplier')
    .select('id')
    .where('nib', '=', nib)
    .executeTakeFirst();
  return row?.id;
}

/** Everyone with a role, for the operator's list. */
export async function listPeople(db: Db) {
  return db
    .selectFrom('person as p')
    .innerJoin('assignment as a', 'a.person_id', 'p.id')
    .leftJoin('agency as g', 'g.id', 'a.agency_id')
    .leftJoin('supplier as s', 's.id', 'a.supplier_id')
    .select(['p.email', 'p.name', 'a.role', 'p.active'])
    .select(sql<string | null>`coalesce(g.short_name, s.name)`.as('organisation'))
    .orderBy('p.email')
    .execute();
}
