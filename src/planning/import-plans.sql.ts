import type pg from 'pg';
import { copyRows } from '../platform/index.ts';
import type { PlanRow } from './domain/plan-row.ts';

const STAGED = [
  'line',
  'id',
  'agency_id',
  'year',
  'rup_code',
  'name',
  'method',
  'method_raw',
  'kind_raw',
  'budget',
  'pdn',
  'umk',
  'description',
  'specification',
  'volume',
  'selection_from',
  'selection_to',
  'contract_from',
  'contract_to',
  'use_from',
  'use_to',
  'active',
  'raw',
] as const;

/**
 * The temporary tables of an import, gone at the end of the transaction: `plan_batch` takes the rows that are
 * being written, `plan_added` the ids of those that were new, `plan_import` those whose code was there already.
 */
export async function openStaging(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create temporary table plan_batch (
      line int, id uuid, agency_id uuid, year int, rup_code text, name text, method text, method_raw text, kind_raw text,
      budget bigint, pdn boolean, umk boolean, description text, specification text, volume text,
      selection_from date, selection_to date, contract_from date, contract_to date, use_from date, use_to date,
      active boolean, raw jsonb
    ) on commit drop;
    create temporary table plan_import (like plan_batch) on commit drop;
    create temporary table plan_added (id uuid primary key) on commit drop`);
}

/** A row that was read, with the agency it belongs to and the id it gets where it is new. */
export interface StagedLine {
  readonly line: number;
  readonly id: string;
  readonly agencyId: string;
  readonly row: PlanRow;
}

/**
 * Writes the rows of a batch that are new at once, while the next ones are read, and keeps the others for
 * `mergePlans`. `source` is the file's name.
 */
export async function addPlans(
  client: pg.PoolClient,
  rows: readonly StagedLine[],
  source: string,
  at: Date,
  importId: string | null,
): Promise<void> {
  await copyBatch(client, rows);
  await client.query(
    `with added as (
       insert into plan (${TARGET}) ${SELECTED} from plan_batch
       on conflict (pemda_id, rup_code) do nothing returning id)
     insert into plan_added select id from added`,
    [source, at, importId],
  );
  await client.query(
    'insert into plan_import select b.* from plan_batch b where not exists (select from plan_added a where a.id = b.id)',
  );
  await client.query('truncate plan_batch');
}

const TARGET = `pemda_id, id, agency_id, year, rup_code, name, method, method_raw, kind_raw, budget, pdn, umk, description,
        specification, volume, selection_from, selection_to, contract_from, contract_to, use_from, use_to, active, source, raw, created_at, updated_at,
        added_by_import`;
/** $1 source, $2 at, $3 import. */
const SELECTED = `select current_pemda(), id, agency_id, year, rup_code, name, method, method_raw, kind_raw, budget, pdn, umk, description,
        specification, volume, selection_from, selection_to, contract_from, contract_to, use_from, use_to, active, $1, raw, $2, $2, $3::uuid`;

async function copyBatch(client: pg.PoolClient, rows: readonly StagedLine[]): Promise<void> {
  await copyRows(
    client,
    'plan_batch',
    STAGED,
    rows.map(({ line, id, agencyId, row }) => [
      line,
      id,
      agencyId,
      row.year,
      row.rupCode,
      row.name,
      row.method,
      row.methodRaw,
      row.kindRaw,
      row.budget,
      row.pdn,
      row.umk,
      row.description,
      row.specification,
      row.volume,
      row.selection.from,
      row.selection.to,
      row.contract.from,
      row.contract.to,
      row.use.from,
      row.use.to,
      row.active,
      // Texts only: what `copyRows` does for other types costs the import a tenth of its time.
      JSON.stringify(row.raw),
    ]),
  );
}

/** Lines whose new budget would lie below what orders already hold of them: they keep the old one. */
export async function overcommitted(
  client: pg.PoolClient,
): Promise<{ line: number; rup_code: string; committed: bigint }[]> {
  const { rows } = await client.query<{ line: number; rup_code: string; committed: bigint }>(
    `delete from plan_import i using plan p
      where p.rup_code = i.rup_code and p.committed > i.budget
      returning i.line, i.rup_code, p.committed`,
  );
  return rows;
}

/** Of lines with the same code the last one counts. */
export async function dropDuplicates(client: pg.PoolClient): Promise<void> {
  await client.query(
    'delete from plan_import a using plan_import b where a.rup_code = b.rup_code and a.line < b.line',
  );
}

/**
 * Writes what is different of the lines that were there before, and of those that stand twice in the file.
 * The old values of a changed line go to the audit trail of the import.
 */
export async function mergePlans(
  client: pg.PoolClient,
  source: string,
  at: Date,
): Promise<{ added: number; changed: number; unchanged: number }> {
  // Counted where they are: thousands of answers would cost more than the counting.
  const { rows } = await client.query<{ added: number; changed: number; staged: number }>(
    `with merged as (
       update plan p set
          agency_id = i.agency_id, year = i.year, name = i.name, method = i.method, method_raw = i.method_raw,
          kind_raw = i.kind_raw, budget = i.budget, pdn = i.pdn, umk = i.umk, description = i.description,
          specification = i.specification, volume = i.volume, selection_from = i.selection_from,
          selection_to = i.selection_to, contract_from = i.contract_from, contract_to = i.contract_to,
          use_from = i.use_from, use_to = i.use_to, active = i.active, source = $1, raw = i.raw,
          etalase_by = case when p.etalase_by = 'officer' then 'officer' else 'nobody' end, updated_at = $2
         from plan_import i where p.rup_code = i.rup_code and p.raw is distinct from i.raw
       returning exists (select from plan_added a where a.id = p.id) as twice)
     select (select count(*)::int from plan_added) as added, count(*) filter (where not twice)::int as changed,
            (select count(*)::int from plan_import i join plan p using (rup_code)
              where not exists (select from plan_added a where a.id = p.id)) as staged
       from merged`,
    [source, at],
  );
  const { added = 0, changed = 0, staged = 0 } = rows[0] ?? {};
  return { added, changed, unchanged: staged - changed };
}

/** Lines that will change, with their present values: for the audit trail. */
export async function oldValues(
  client: pg.PoolClient,
): Promise<{ id: string; rup_code: string; raw: unknown }[]> {
  const { rows } = await client.query<{ id: string; rup_code: string; raw: unknown }>(
    `select p.id, p.rup_code, p.raw from plan p join plan_import i using (rup_code)
      where p.raw is distinct from i.raw and not exists (select from plan_added a where a.id = p.id)`,
  );
  return rows;
}

/** Keeps what stands in the place of each line that changes, under the import that does it. */
export async function noteChanges(client: pg.PoolClient, importId: string): Promise<void> {
  await client.query(
    `insert into record_change (import_id, kind, key, before)
     select $1, 'plans', p.rup_code, p.raw from plan_import i join plan p using (rup_code)
      where p.raw is distinct from i.raw and not exists (select from plan_added a where a.id = p.id)`,
    [importId],
  );
}
