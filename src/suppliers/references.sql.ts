import { sql } from 'kysely';
import type { Db, Tx } from '../platform/index.ts';
import type { Village } from './domain/check-answers.ts';

/** The villages below a region, with their districts; none where the lists were not loaded. */
export async function villagesOf(db: Db | Tx, regionCode: string): Promise<Village[]> {
  if (regionCode === '') return [];
  const { rows } = await sql<Village>`
    select v.code, v.name, d.code as "districtCode", d.name as district
      from region v join region d on d.code = left(v.code, 8)
     where v.code like ${`${regionCode}.__.____`} order by d.name, v.name`.execute(db);
  return rows;
}

/** The names of a city's districts; none where the lists were not loaded. */
export async function districtsOf(db: Db | Tx, regionCode: string): Promise<string[]> {
  if (regionCode === '') return [];
  const { rows } = await sql<{ name: string }>`
    select name from region where code like ${`${regionCode}.__`} order by name`.execute(db);
  return rows.map(({ name }) => name);
}
