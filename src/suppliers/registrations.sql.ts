import { type Db, newId, type Tx } from '../platform/index.ts';
import type { Answers } from './domain/answers.ts';
import type { Approved } from './domain/change.ts';
import {
  EDITABLE_STATES,
  type Registration,
  type RegistrationEvent,
  type RegistrationState,
} from './domain/registration.ts';

/** A registration with the answers as they stand. */
export interface StoredRegistration extends Registration {
  readonly answers: Answers;
  /** What is in force; null before the first approval. */
  readonly approved: Approved | null;
}

const COLUMNS = [
  'id',
  'person_id as personId',
  'supplier_id as supplierId',
  'state',
  'version',
  'answers',
  'rejections',
  'submitted_at as submittedAt',
  'due_at as dueAt',
  'content_hash as contentHash',
  'approved',
  'approved_hash as approvedHash',
  'claimed_by as claimedBy',
  'claimed_at as claimedAt',
] as const;

/** One registration by its id, its person, or its supplier; `lock` keeps it until the transaction ends. */
export async function findRegistration(
  db: Db | Tx,
  by: { id: string } | { personId: string } | { supplierId: string },
  lock = false,
): Promise<StoredRegistration | undefined> {
  let query = db.selectFrom('registration').select(COLUMNS);
  if ('id' in by) query = query.where('id', '=', by.id);
  else if ('personId' in by) query = query.where('person_id', '=', by.personId);
  else query = query.where('supplier_id', '=', by.supplierId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return undefined;
  return {
    ...row,
    state: row.state as RegistrationState,
    answers: row.answers as Answers,
    approved: row.approved as Approved | null,
  };
}

/** Starts a registration, once a person: another device that starts it at the same time finds this one. */
export async function insertRegistration(
  tx: Tx,
  pemdaId: string,
  started: Registration,
  event: RegistrationEvent,
): Promise<void> {
  const made = await tx
    .insertInto('registration')
    .values({
      pemda_id: pemdaId,
      id: started.id,
      person_id: started.personId,
      state: started.state,
      version: started.version,
      created_at: event.at,
      updated_at: event.at,
    })
    .onConflict((oc) => oc.columns(['pemda_id', 'person_id']).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 1n) await insertEvents(tx, pemdaId, started, [event]);
}

/** Saves state and events together; false when someone else saved in between. */
export async function updateRegistration(
  tx: Tx,
  pemdaId: string,
  before: Registration,
  after: Registration,
  events: readonly RegistrationEvent[],
  at: Date,
): Promise<boolean> {
  const done = await tx
    .updateTable('registration')
    .set({
      supplier_id: after.supplierId,
      state: after.state,
      version: after.version,
      rejections: after.rejections,
      submitted_at: after.submittedAt,
      due_at: after.dueAt,
      content_hash: after.contentHash,
      claimed_by: after.claimedBy,
      claimed_at: after.claimedAt,
      updated_at: at,
    })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await insertEvents(tx, pemdaId, after, events);
  return true;
}

async function insertEvents(
  tx: Tx,
  pemdaId: string,
  after: Registration,
  events: readonly RegistrationEvent[],
): Promise<void> {
  const first = after.version - events.length + 1;
  for (const [index, event] of events.entries()) {
    const { kind, at, by, ...data } = event;
    await tx
      .insertInto('registration_event')
      .values({
        pemda_id: pemdaId,
        registration_id: after.id,
        seq: first + index,
        at,
        kind,
        data: JSON.stringify(data),
        actor_person_id: by,
      })
      .execute();
  }
}

/** Keeps what is in force from now on, with its hash. */
export async function setApproved(tx: Tx, id: string, approved: Approved): Promise<void> {
  await tx
    .updateTable('registration')
    .set((eb) => ({ approved: JSON.stringify(approved), approved_hash: eb.ref('content_hash') }))
    .where('id', '=', id)
    .execute();
}

/** Keeps answers while they may be changed; false when the registration is with the office. */
export async function updateAnswers(
  tx: Tx,
  id: string,
  answers: Answers,
  at: Date,
): Promise<boolean> {
  const done = await tx
    .updateTable('registration')
    .set({ answers: JSON.stringify(answers), updated_at: at })
    .where('id', '=', id)
    .where('state', 'in', [...EDITABLE_STATES])
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export interface HistoryRow {
  readonly seq: number;
  readonly at: Date;
  readonly kind: RegistrationEvent['kind'];
  readonly by: string | null;
}

/** The way of a registration, with the names of those who moved it. */
export async function historyOf(db: Db, id: string): Promise<HistoryRow[]> {
  const rows = await db
    .selectFrom('registration_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['e.seq', 'e.at', 'e.kind', 'p.name as by'])
    .where('e.registration_id', '=', id)
    .orderBy('e.seq')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as HistoryRow['kind'] }));
}

export interface RemarkRow {
  readonly id: string;
  readonly field: string;
  readonly rule: string;
  readonly fix: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
  readonly resolvedAt: Date | null;
}

/** All remarks on a registration, oldest first. */
export async function remarksOf(db: Db | Tx, registrationId: string): Promise<RemarkRow[]> {
  return db
    .selectFrom('registration_remark')
    .select([
      'id',
      'field',
      'rule',
      'fix',
      'created_at as createdAt',
      'sent_at as sentAt',
      'answered_at as answeredAt',
      'resolved_at as resolvedAt',
    ])
    .where('registration_id', '=', registrationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function insertRemark(
  tx: Tx,
  pemdaId: string,
  registrationId: string,
  remark: { field: string; rule: string; fix: string; authorId: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('registration_remark')
    .values({
      pemda_id: pemdaId,
      id: newId(remark.at),
      registration_id: registrationId,
      field: remark.field,
      rule: remark.rule,
      fix: remark.fix,
      author_id: remark.authorId,
      created_at: remark.at,
    })
    .execute();
}

/** Takes back a remark that was not sent yet. */
export async function deleteRemark(tx: Tx, registrationId: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('registration_remark')
    .where('registration_id', '=', registrationId)
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** The moment of a registration's remarks: sent with a verdict, answered by the seller, resolved by a new submission. */
export async function stampRemarks(
  tx: Tx,
  registrationId: string,
  step: 'sent' | 'resolved',
  at: Date,
): Promise<void> {
  const column = step === 'sent' ? 'sent_at' : 'resolved_at';
  let query = tx
    .updateTable('registration_remark')
    .set({ [column]: at })
    .where('registration_id', '=', registrationId)
    .where(column, 'is', null);
  if (step === 'resolved') query = query.where('sent_at', 'is not', null);
  await query.execute();
}

/** Marks the open remarks on these fields as answered. */
export async function answerRemarks(
  tx: Tx,
  registrationId: string,
  fields: readonly string[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable('registration_remark')
    .set({ answered_at: at })
    .where('registration_id', '=', registrationId)
    .where('field', 'in', [...fields])
    .where('sent_at', 'is not', null)
    .where('resolved_at', 'is', null)
    .execute();
}
