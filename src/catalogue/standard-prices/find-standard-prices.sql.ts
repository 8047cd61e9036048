import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/index.ts';
import { stemsOf } from './stems-of.ts';

/** A line of the city's standard prices that may be about the same thing. */
export interface LikelyPrice {
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  readonly price: bigint;
  readonly source: string;
}

export interface LikelyPrices {
  /** Whether any standard prices of these years are there at all. */
  readonly loaded: boolean;
  readonly rows: readonly LikelyPrice[];
}

/**
 * Standard prices of the given years in the same unit that share most words with a text, best first.
 * A likeness of words, no finding: the reader decides whether it is the same thing.
 */
export async function findStandardPrices(
  db: Db | Tx,
  text: string,
  unit: string,
  years: readonly number[],
  most: number,
): Promise<LikelyPrices> {
  const wanted = stemsOf(text);
  const any = await sql<{ loaded: boolean }>`
    select exists (select from standard_price where year = any(${[...years]}::int[])) as loaded`.execute(
    db,
  );
  if (!any.rows[0]?.loaded) return { loaded: false, rows: [] };
  // Two words in common, so that "kertas" alone does not find glass paper.
  const { rows } = await sql<LikelyPrice>`
    select year, code, name, specification, unit, price, source
      from (select p.*, cardinality(array(select unnest(p.stems) intersect select unnest(${wanted}::text[]))) as hits
              from standard_price p
             where p.year = any(${[...years]}::int[]) and lower(p.unit) = lower(${unit}) and p.stems && ${wanted}::text[]) x
     where hits >= least(2, cardinality(stems))
     order by hits desc, cardinality(stems), year desc, name, code limit ${most}`.execute(db);
  return { loaded: true, rows };
}
