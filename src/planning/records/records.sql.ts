import type pg from 'pg';
import { copyRows } from '../../platform/index.ts';
import type { SourceKind } from './domain/kinds.ts';
import type { Facts } from './domain/source-row.ts';

export interface StagedRecord {
  readonly line: number;
  readonly key: string;
  readonly id: string;
  readonly agencyId: string | null;
  readonly year: number | null;
  readonly facts: Facts;
  readonly raw: Readonly<Record<string, string>>;
}

/** The temporary table that rows of the file stream into; gone at the end of the transaction. */
export async function openRecordStage(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create temporary table record_stage (line int, key text, id uuid, agency_id uuid, year int, facts jsonb, raw jsonb) on commit drop`);
}

export async function stageRecords(
  client: pg.PoolClient,
  rows: readonly StagedRecord[],
): Promise<void> {
  await copyRows(
    client,
    'record_stage',
    ['line', 'key', 'id', 'agency_id', 'year', 'facts', 'raw'],
    rows.map((row) => [
      row.line,
      row.key,
      row.id,
      row.agencyId,
      row.year,
      row.facts,
      JSON.stringify(row.raw),
    ]),
  );
}

/** Rows whose key stands twice in the file: the last one counts. */
export async function dropDoubleRecords(
  client: pg.PoolClient,
): Promise<{ line: number; key: string; same: boolean }[]> {
  await client.query('create index on record_stage (key)');
  const { rows } = await client.query<{ line: number; key: string; same: boolean }>(
    `with last as (select key, max(line) as line from record_stage group by key having count(*) > 1),
          kept as (select s.key, s.raw from record_stage s join last using (key, line))
     delete from record_stage s using last, kept
      where s.key = last.key and kept.key = s.key and s.line < last.line
      returning s.line, s.key, s.raw = kept.raw as same`,
  );
  return rows;
}

/**
 * Writes what is new or different, keeps what stood there before, and lists the keys in `record_touched`
 * for the tables that tell the facts.
 */
export async function mergeRecords(
  client: pg.PoolClient,
  kind: SourceKind,
  importId: string,
): Promise<{ added: number; changed: number; unchanged: number }> {
  await openTouched(client);
  await client.query(
    `insert into record_touched select s.key from record_stage s left join source_record r on r.kind = $1 and r.key = s.key
      where r.raw is distinct from s.raw`,
    [kind],
  );
  const { rows } = await client.query<{ added: boolean }>(
    `insert into record_change (import_id, kind, key, before)
     select $2, $1, t.key, case when r.key is null then null else to_jsonb(r) - 'pemda_id' - 'kind' - 'key' end
       from record_touched t left join source_record r on r.kind = $1 and r.key = t.key
     returning before is null as added`,
    [kind, importId],
  );
  await client.query(
    `insert into source_record as r (kind, key, id, agency_id, year, facts, raw, import_id)
     select $1, s.key, s.id, s.agency_id, s.year, s.facts, s.raw, $2 from record_stage s join record_touched using (key)
     on conflict (pemda_id, kind, key) do update set agency_id = excluded.agency_id, year = excluded.year, facts = excluded.facts,
       raw = excluded.raw, import_id = excluded.import_id`,
    [kind, importId],
  );
  const { rows: staged } = await client.query<{ n: number }>(
    'select count(*)::int as n from record_stage',
  );
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added, unchanged: (staged[0]?.n ?? 0) - rows.length };
}

async function openTouched(client: pg.PoolClient): Promise<void> {
  await client.query('create temporary table record_touched (key text primary key) on commit drop');
}

/**
 * Puts back what an import found, where no later one came upon it, and lists the keys in `record_touched`.
 * Gives the keys that a later import changed: they stay.
 */
export async function restoreRecords(
  client: pg.PoolClient,
  kind: SourceKind,
  importId: string,
): Promise<{ restored: number; removed: number; kept: string[] }> {
  await openTouched(client);
  const { rows: kept } = await client.query<{ key: string }>(
    `select c.key from record_change c join source_record r on r.kind = c.kind and r.key = c.key
      where c.import_id = $1 and c.kind = $2 and r.import_id <> $1`,
    [importId, kind],
  );
  await client.query(
    `insert into record_touched select c.key from record_change c join source_record r on r.kind = c.kind and r.key = c.key
      where c.import_id = $1 and c.kind = $2 and r.import_id = $1`,
    [importId, kind],
  );
  const { rowCount: restored } = await client.query(
    `update source_record r set agency_id = (c.before->>'agency_id')::uuid, year = (c.before->>'year')::int, facts = c.before->'facts',
            raw = c.before->'raw', import_id = (c.before->>'import_id')::uuid
       from record_change c join record_touched t using (key)
      where c.import_id = $1 and c.kind = $2 and c.before is not null and r.kind = c.kind and r.key = c.key`,
    [importId, kind],
  );
  const { rowCount: removed } = await client.query(
    `delete from source_record r using record_change c, record_touched t
      where c.import_id = $1 and c.kind = $2 and c.before is null and t.key = c.key and r.kind = c.kind and r.key = c.key`,
    [importId, kind],
  );
  return { restored: restored ?? 0, removed: removed ?? 0, kept: kept.map((row) => row.key) };
}

const PACKAGES = `
  delete from package_record p using record_touched t where p.source = $1 and p.source_code = t.key;
  insert into package_record (pemda_id, id, agency_id, year, method, name, value, realised, cancelled, status_raw, scope, rup_codes,
                              recorded_on, source, source_code)
  select current_pemda(), r.id, r.agency_id, r.year, f->>'method', f->>'name', (f->>'value')::bigint, (f->>'realised')::bigint,
         (f->>'cancelled')::boolean, f->>'status', f->>'scope', array(select jsonb_array_elements_text(f->'rupCodes')), (f->>'on')::date,
         r.kind, r.key
    from source_record r join record_touched t using (key), lateral (select r.facts as f) x where r.kind = $1`;
const BUDGETS = `
  delete from agency_budget b using record_touched t where b.source_key = t.key;
  insert into agency_budget (agency_id, year, operating, capital, contingency, procurement, other, total, source_key)
  select r.agency_id, r.year, (f->>'operating')::bigint, (f->>'capital')::bigint, (f->>'contingency')::bigint, (f->>'procurement')::bigint,
         (f->>'other')::bigint, (f->>'total')::bigint, r.key
    from source_record r join record_touched t using (key), lateral (select r.facts as f) x where r.kind = $1`;
const FUNDING = `
  delete from plan_funding p using record_touched t where p.source_key = t.key;
  insert into plan_funding (source_key, rup_code, year, source, account, amount)
  select r.key, f->>'rupCode', r.year, f->>'source', f->>'account', (f->>'amount')::bigint
    from source_record r join record_touched t using (key), lateral (select r.facts as f) x where r.kind = $1`;
const LOCATIONS = `
  delete from plan_location p using record_touched t where p.source_key = t.key;
  insert into plan_location (source_key, rup_code, detail, regency, province)
  select r.key, f->>'rupCode', f->>'detail', f->>'regency', f->>'province'
    from source_record r join record_touched t using (key), lateral (select r.facts as f) x where r.kind = $1`;
const REVISIONS = `
  delete from plan_revision p using record_touched t where p.source_key = t.key;
  insert into plan_revision (source_key, from_rup_code, to_rup_code, kind, revised_at, reason)
  select r.key, f->>'from', f->>'to', f->>'kind', (f->>'at')::timestamptz, f->>'reason'
    from source_record r join record_touched t using (key), lateral (select r.facts as f) x where r.kind = $1`;

const TELLS: Readonly<Partial<Record<SourceKind, string>>> = {
  budgets: BUDGETS,
  'plan-funding': FUNDING,
  'plan-locations': LOCATIONS,
  'plan-revisions': REVISIONS,
  'e-purchasing-v6': PACKAGES,
  'e-purchasing-v5': PACKAGES,
  'online-shops': PACKAGES,
  'non-tender': PACKAGES,
  'self-managed': PACKAGES,
};

/** Brings the tables that others read into line with the touched records. */
export async function tellFacts(client: pg.PoolClient, kind: SourceKind): Promise<void> {
  const statements = TELLS[kind]?.split(';') ?? [];
  for (const statement of statements)
    await client.query(statement, statement.includes('$1') ? [kind] : []);
}

/**
 * A plan line is for buying as its own file says, unless its latest revision took it away or brought it
 * back. Run after plan lines or revisions came in or went; `touched` takes in the lines of revisions that went.
 */
export async function followRevisions(client: pg.PoolClient, touched = false): Promise<void> {
  const gone = touched ? `union select split_part(key, ' | ', 1) from record_touched` : '';
  await client.query(
    `update plan p set active = x.active
       from (select l.id, case when r.kind = 'reactivated' or r.stays then coalesce(lower(l.raw->>'status_delete_rup'), '') <> 'true'
                               when r.kind is not null then false
                               else coalesce(lower(l.raw->>'status_aktif_rup'), '') <> 'false'
                                    and coalesce(lower(l.raw->>'status_delete_rup'), '') <> 'true' end as active
               from plan l
               left join lateral (select v.kind, v.kind in ('one_to_one', 'one_to_many') and v.to_rup_code = v.from_rup_code as stays
                                    from plan_revision v where v.from_rup_code = l.rup_code
                                   order by v.revised_at desc, stays desc limit 1) r on true
              where l.raw is not null and l.rup_code in (select from_rup_code from plan_revision ${gone})) x
      where p.id = x.id and p.active <> x.active`,
  );
}

/** Recorded packages whose receipts, where there are any, do not sum to their total. */
export async function unevenReceipts(
  client: pg.PoolClient,
  packages: 'non-tender' | 'self-managed',
): Promise<{ count: number; such: string[] }> {
  const { rows } = await client.query<{ key: string }>(
    `select p.key from source_record p
       join (select facts->>'package' as package, sum((facts->>'value')::bigint) as sum from source_record where kind = $2 group by 1) r
         on r.package = p.key
      where p.kind = $1 and (p.facts->>'realised')::bigint <> r.sum and not (p.facts->>'cancelled')::boolean order by p.key`,
    [packages, `${packages}-realisation`],
  );
  return { count: rows.length, such: rows.slice(0, 5).map((row) => row.key) };
}

/** Marks an import as undone and locks it until the end of the transaction; false when it is not done. */
export async function beginUndo(client: pg.PoolClient, importId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update record_import set state = 'undone' where id = $1 and state = 'done'`,
    [importId],
  );
  return rowCount === 1;
}
