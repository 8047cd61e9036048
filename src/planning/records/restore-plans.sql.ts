import type pg from 'pg';

/** Lines that an import added or changed and that another one changed after it: that change stays. */
export async function laterChanged(client: pg.PoolClient, importId: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(
    `select distinct l.key
       from record_change l join record_import i on i.id = l.import_id and i.state = 'done'
      where l.kind = 'plans' and l.import_id <> $1 and i.created_at >= (select created_at from record_import where id = $1)
        and (exists (select 1 from record_change c where c.import_id = $1 and c.kind = 'plans' and c.key = l.key)
             or exists (select 1 from plan p where p.rup_code = l.key and p.added_by_import = $1)) order by l.key`,
    [importId],
  );
  return rows.map((row) => row.key);
}

/** Removes the lines that an import added, but for those that something stands on. */
export async function removePlans(
  client: pg.PoolClient,
  importId: string,
  later: readonly string[],
): Promise<{ removed: number; used: string[] }> {
  const { rowCount } = await client.query(
    `delete from plan p
      where p.added_by_import = $1 and p.rup_code <> all($2)
        and not exists (select 1 from orders o where o.plan_id = p.id)
        and not exists (select 1 from plan_correction x where x.plan_id = p.id)`,
    [importId, later],
  );
  const { rows } = await client.query<{ key: string }>(
    'select rup_code as key from plan where added_by_import = $1 and rup_code <> all($2) order by 1',
    [importId, later],
  );
  return { removed: rowCount ?? 0, used: rows.map((row) => row.key) };
}

/** What stood in the place of the lines that an import changed. */
export async function oldPlans(
  client: pg.PoolClient,
  importId: string,
  later: readonly string[],
): Promise<{ agencyId: string; raw: Record<string, string> }[]> {
  const { rows } = await client.query<{ agencyId: string; raw: Record<string, string> }>(
    `select p.agency_id as "agencyId", c.before as raw from record_change c join plan p on p.rup_code = c.key
      where c.import_id = $1 and c.kind = 'plans' and c.before is not null and c.key <> all($2)`,
    [importId, later],
  );
  return rows;
}
