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

/** The temporary table that rows of the file stream into; gone at the end of the transaction. */
export async function openStaging(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create temporary table plan_import (
      line int, id uuid, agency_id uuid, year int, rup_code text, name text, method text, method_raw text, kind_raw text,
      budget bigint, pdn boolean, umk boolean, description text, specification text, volume text,
      selection_from date, selection_to date, contract_from date, contract_to date, use_from date, use_to date,
      active boolean, raw jsonb
    ) on commit drop`);
}

export async function stagePlans(
  client: pg.PoolClient,
  rows: readonly { line: number; id: string; agencyId: string; row: PlanRow }[],
): Promise<void> {
  await copyRows(
    client,
    'plan_import',
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

/** Lines whose code stands twice in the file: the last one counts. */
export async function dropDuplicates(
  client: pg.PoolClient,
): Promise<{ line: number; rup_code: string }[]> {
  const { rows } = await client.query<{ line: number; rup_code: string }>(
    `delete from plan_import a using plan_import b
      where a.rup_code = b.rup_code and a.line < b.line returning a.line, a.rup_code`,
  );
  return rows;
}

/** Writes what is new or different; the old values of a changed line go to the audit trail of the import. */
export async function mergePlans(
  client: pg.PoolClient,
  source: string,
  at: Date,
  importId: string | null = null,
): Promise<{ added: number; changed: number; unchanged: number }> {
  const { rows } = await client.query<{ added: boolean }>(
    `insert into plan as p (pemda_id, id, agency_id, year, rup_code, name, method, method_raw, kind_raw, budget, pdn, umk, description,
        specification, volume, selection_from, selection_to, contract_from, contract_to, use_from, use_to, active, source, raw, created_at, updated_at,
        added_by_import)
     select current_pemda(), id, agency_id, year, rup_code, name, method, method_raw, kind_raw, budget, pdn, umk, description,
        specification, volume, selection_from, selection_to, contract_from, contract_to, use_from, use_to, active, $1, raw, $2, $2, $3
       from plan_import
     on conflict (pemda_id, rup_code) do update set
        agency_id = excluded.agency_id, year = excluded.year, name = excluded.name, method = excluded.method, method_raw = excluded.method_raw,
        kind_raw = excluded.kind_raw, budget = excluded.budget, pdn = excluded.pdn, umk = excluded.umk, description = excluded.description,
        specification = excluded.specification, volume = excluded.volume, selection_from = excluded.selection_from,
        selection_to = excluded.selection_to, contract_from = excluded.contract_from, contract_to = excluded.contract_to,
        use_from = excluded.use_from, use_to = excluded.use_to, active = excluded.active, source = excluded.source, raw = excluded.raw,
        etalase_by = case when p.etalase_by = 'officer' then 'officer' else 'nobody' end,
        updated_at = excluded.updated_at
      where p.raw is distinct from excluded.raw
     returning (xmax = 0) as added`,
    [source, at, importId],
  );
  const { rows: counted } = await client.query<{ n: number }>(
    'select count(*)::int as n from plan_import',
  );
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added, unchanged: (counted[0]?.n ?? 0) - rows.length };
}

/** Lines that will change, with their present values: for the audit trail. */
export async function oldValues(
  client: pg.PoolClient,
): Promise<{ id: string; rup_code: string; raw: unknown }[]> {
  const { rows } = await client.query<{ id: string; rup_code: string; raw: unknown }>(
    `select p.id, p.rup_code, p.raw from plan p join plan_import i using (rup_code) where p.raw is distinct from i.raw`,
  );
  return rows;
}

/** Keeps what stands in the place of each line that changes, under the import that does it. */
export async function noteChanges(client: pg.PoolClient, importId: string): Promise<void> {
  await client.query(
    `insert into record_change (import_id, kind, key, before)
     select $1, 'plans', p.rup_code, p.raw from plan_import i join plan p using (rup_code) where p.raw is distinct from i.raw`,
    [importId],
  );
}
