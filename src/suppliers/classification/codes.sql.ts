import { sql } from 'kysely';
import type pg from 'pg';
import { copyRows, type Db, type Tx } from '../../platform/index.ts';
import type { ClassCode, Scheme } from './read-codes.ts';

/** Writes a list over the one that stands; a code that it lacks stays, because products name it. */
export async function mergeCodes(
  client: pg.PoolClient,
  scheme: Scheme,
  codes: readonly ClassCode[],
): Promise<{ added: number; changed: number }> {
  await client.query(
    'create temporary table code_import (code text, title text, detail text) on commit drop',
  );
  await copyRows(
    client,
    'code_import',
    ['code', 'title', 'detail'],
    codes.map(({ code, title, detail }) => [code, title, detail]),
  );
  const { rows } = await client.query<{ added: boolean }>(
    `insert into ${scheme} as c (code, title, detail) select code, title, detail from code_import
     on conflict (code) do update set title = excluded.title, detail = excluded.detail
      where (c.title, c.detail) is distinct from (excluded.title, excluded.detail)
     returning (xmax = 0) as added`,
  );
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added };
}

export interface FoundCode {
  readonly code: string;
  readonly title: string;
}

/** About how many classes either list has: only the relation to a word's own number counts. */
const CLASSES = 2_000;

/**
 * Codes for what somebody makes or does, in own words ("saya bikin keripik singkong"), best first; or
 * those that begin with the digits given. Any of the words may match: more of them, and in the title,
 * rank higher. KBKI answers with its five-digit classes.
 */
export async function findCodes(
  db: Db,
  scheme: Scheme,
  text: string,
  limit: number,
): Promise<FoundCode[]> {
  const table = sql.raw(scheme);
  const given = text.trim();
  if (/^\d{2,10}$/.test(given)) {
    const { rows } = await sql<FoundCode>`
      select code, title from ${table} where code like ${`${given}%`} order by length(code), code limit ${limit}`.execute(
      db,
    );
    return rows;
  }
  const words = given.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  if (words.length === 0) return [];
  // A rare word says more than a common one (its weight falls with the classes that have it), a word of
  // the title more than one of the explanation, and one of the class's own title most.
  const { rows } = await sql<FoundCode>`
    with word as (
      select distinct word, to_tsquery('indonesian', word) as query from unnest(${words}::text[]) as word
    ), hit as (
      select left(c.code, 5) as code, w.word,
             max(case when not ts_filter(c.words, '{a}') @@ w.query then 1 when length(c.code) = 5 then 4 else 2 end) as place
        from ${table} c join word w on c.words @@ w.query group by 1, 2
    ), scored as (
      select code, place * ln(1 + ${CLASSES}::float8 / count(*) over (partition by word)) as score from hit
    ), best as (
      select code, sum(score) as score from scored group by code
    )
    select c.code, c.title from best join ${table} c on c.code = best.code
     order by best.score desc, length(c.title), c.code limit ${limit}`.execute(db);
  return rows;
}

/** Titles of codes, by code; one that no list knows is left out. */
export async function codeTitles(
  db: Db | Tx,
  scheme: Scheme,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<FoundCode>`
    select code, title from ${sql.raw(scheme)} where code = any(${[...codes]}::text[])`.execute(db);
  return new Map(rows.map(({ code, title }) => [code, title]));
}
