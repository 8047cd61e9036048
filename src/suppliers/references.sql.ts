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

export interface KbliRow {
  readonly code: string;
  readonly title: string;
}

/** Lines of business by code or words of the title: all words must be there. */
export async function searchKbli(db: Db, query: string): Promise<KbliRow[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
  let found = db.selectFrom('kbli').select(['code', 'title']).orderBy('code').limit(20);
  for (const word of words) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, (char) => `\\${char}`)}%`;
    found = found.where((eb) =>
      eb.or([eb('code', 'like', pattern), eb(eb.fn<string>('lower', ['title']), 'like', pattern)]),
    );
  }
  return words.length === 0 ? [] : found.execute();
}

/** The titles of codes that the list has. */
export async function kbliTitles(
  db: Db | Tx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('kbli')
    .select(['code', 'title'])
    .where('code', 'in', [...codes])
    .execute();
  return new Map(rows.map((row) => [row.code, row.title]));
}
