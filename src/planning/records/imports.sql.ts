import { sql } from 'kysely';
import type { Refusal } from '../../kernel/index.ts';
import type { Db, Tx } from '../../platform/index.ts';
import type { RecordKind } from './domain/kinds.ts';

export type ImportState =
  | 'checking'
  | 'checked'
  | 'taking'
  | 'done'
  | 'failed'
  | 'cancelled'
  | 'undone';

/** One file of records that came in, or is looked at. */
export interface RecordImport {
  readonly id: string;
  readonly kind: RecordKind | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly fileKey: string | null;
  readonly state: ImportState;
  readonly person: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly total: number | null;
  readonly rowsRead: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly unknownFields: readonly string[];
  readonly missingFields: readonly string[];
  readonly droppedFields: readonly string[];
  readonly remarks: readonly Refusal[];
}

const COLUMNS = sql`
  i.id, i.kind, i.file_name as "fileName", i.sha256, i.file_key as "fileKey", i.state, p.name as person, i.created_at as "createdAt",
  i.finished_at as "finishedAt", i.undone_at as "undoneAt", i.rows_total as total, i.rows_read as "rowsRead", i.added, i.changed, i.unchanged,
  i.refused, i.unknown_fields as "unknownFields", i.missing_fields as "missingFields", i.dropped_fields as "droppedFields", i.remarks`;

export async function importById(db: Db | Tx, id: string): Promise<RecordImport | undefined> {
  const { rows } = await sql<RecordImport>`
    select ${COLUMNS} from record_import i left join person p on p.id = i.person_id where i.id = ${id}`.execute(
    db,
  );
  return rows[0];
}

/** The newest imports, and how many there are. */
export async function importsPage(
  db: Db,
  from: number,
  limit: number,
): Promise<{ rows: RecordImport[]; count: number }> {
  const [{ rows }, counted] = await Promise.all([
    sql<RecordImport>`
      select ${COLUMNS} from record_import i left join person p on p.id = i.person_id
       order by i.created_at desc, i.id desc offset ${from} limit ${limit}`.execute(db),
    sql<{ n: number }>`select count(*)::int as n from record_import`.execute(db),
  ]);
  return { rows, count: counted.rows[0]?.n ?? 0 };
}

export interface NewImport {
  readonly id: string;
  readonly kind: RecordKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly fileKey: string | null;
  readonly state: ImportState;
  readonly personId: string | null;
  readonly at: Date;
  readonly total: number | null;
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly dropped: readonly string[];
  readonly remarks: readonly Refusal[];
}

export async function addImport(db: Db | Tx, one: NewImport): Promise<void> {
  await sql`
    insert into record_import (pemda_id, id, kind, file_name, sha256, file_key, state, person_id, created_at, rows_total, unknown_fields,
                               missing_fields, dropped_fields, remarks)
    values (current_pemda(), ${one.id}, ${one.kind}, ${one.fileName}, ${one.sha256}, ${one.fileKey}, ${one.state}, ${one.personId}, ${one.at},
            ${one.total}, ${one.unknown}, ${one.missing}, ${one.dropped}, ${JSON.stringify(one.remarks)})`.execute(
    db,
  );
}

/** Moves an import from one of several states; false when it is in none of them. */
export async function moveImport(
  db: Db | Tx,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
  finishedAt: Date | null = null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update record_import set state = ${to}, finished_at = coalesce(${finishedAt}, finished_at)
     where id = ${id} and state = any(${from})`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** How far it is; false when somebody stopped it meanwhile. */
export async function noteProgress(db: Db, id: string, rows: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update record_import set rows_read = ${rows} where id = ${id} and state in ('checking', 'taking')`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Writes how an import, or the look at it, ended. */
export async function endImport(
  db: Db | Tx,
  id: string,
  state: ImportState,
  at: Date,
  counts: ImportCounts,
  remarks: readonly Refusal[],
): Promise<void> {
  await sql`
    update record_import set state = ${state}, finished_at = ${at}, rows_total = ${counts.rows}, rows_read = ${counts.rows},
           added = ${counts.added}, changed = ${counts.changed}, unchanged = ${counts.unchanged}, refused = ${counts.refused},
           remarks = ${JSON.stringify(remarks)} where id = ${id}`.execute(db);
}

export async function failImport(db: Db, id: string, at: Date, remark: Refusal): Promise<void> {
  await sql`
    update record_import set state = 'failed', finished_at = ${at}, remarks = ${JSON.stringify([remark])}
     where id = ${id} and state in ('checking', 'taking')`.execute(db);
}

/** What an undo did: rows that stay and why are remarks. */
export async function markUndone(
  tx: Tx,
  id: string,
  at: Date,
  remarks: readonly Refusal[],
): Promise<void> {
  await sql`
    update record_import set state = 'undone', undone_at = ${at}, remarks = ${JSON.stringify(remarks)} where id = ${id}`.execute(
    tx,
  );
}

export type Verdict = 'refused' | 'taken-with-warning' | 'kept';

export interface StoredVerdict {
  readonly no: number;
  readonly line: number;
  readonly verdict: Verdict;
  readonly refusal: Refusal;
}

const AT_ONCE = 1_000;

/** Keeps what was said of rows, instead of what was said at an earlier look. */
export async function saveVerdicts(
  db: Db | Tx,
  importId: string,
  verdicts: readonly { line: number; verdict: Verdict; refusal: Refusal }[],
): Promise<void> {
  await sql`delete from record_verdict where import_id = ${importId}`.execute(db);
  for (let from = 0; from < verdicts.length; from += AT_ONCE) {
    const rows = verdicts.slice(from, from + AT_ONCE).map((one, n) => ({ no: from + n, ...one }));
    await sql`
      insert into record_verdict (import_id, no, line, verdict, refusal)
      select ${importId}, r.no, r.line, r.verdict, r.refusal
        from jsonb_to_recordset(${asJson(rows)}::jsonb) r (no int, line int, verdict text, refusal jsonb)`.execute(
      db,
    );
  }
}

const asJson = (value: unknown) =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));

export async function verdictsOf(
  db: Db,
  importId: string,
  from: number,
  limit: number,
): Promise<StoredVerdict[]> {
  const { rows } = await sql<StoredVerdict>`
    select no, line, verdict, refusal from record_verdict where import_id = ${importId} order by verdict, no offset ${from} limit ${limit}`.execute(
    db,
  );
  return rows;
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly code: string;
  readonly field: string | null;
  readonly rows: number;
  /** The first that was said so. */
  readonly example: Refusal;
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly code: string;
  readonly field: string | null;
  readonly rows: number;
  /** The first that was said so. */
  readonly example: Refusal;
}

/** How often each thing was said, the most frequent first. */
export async function verdictCounts(db: Db, importId: string): Promise<VerdictCount[]> {
  const { rows } = await sql<VerdictCount>`
    select verdict, refusal->>'code' as code, refusal->>'field' as field, count(*)::int as rows,
           (array_agg(refusal order by no))[1] as example
      from record_verdict where import_id = ${importId} group by 1, 2, 3 order by rows desc, code`.execute(
    db,
  );
  return rows;
}

/** A row that an import changed: what stood there before it, and what stands there now. */
export interface ChangedRow {
  readonly key: string;
  readonly before: Readonly<Record<string, string>>;
  readonly now: Readonly<Record<string, string>> | null;
}

export async function changesOf(
  db: Db,
  importId: string,
  limit: number,
): Promise<{ rows: ChangedRow[]; count: number }> {
  const { rows } = await sql<ChangedRow & { count: number }>`
    select c.key, case when c.kind = 'plans' then c.before else c.before->'raw' end as before,
           case when c.kind = 'plans' then p.raw else r.raw end as now, count(*) over ()::int as count
      from record_change c
      left join plan p on c.kind = 'plans' and p.rup_code = c.key
      left join source_record r on r.kind = c.kind and r.key = c.key
     where c.import_id = ${importId} and c.before is not null order by c.key limit ${limit}`.execute(
    db,
  );
  return { rows, count: rows[0]?.count ?? 0 };
}
