import type pg from 'pg';
import type { Opening } from '../domain/opening.ts';
import { type FacetField, facetFields } from './domain/attribute-filter.ts';
import { DEFAULT_SYNONYMS } from './domain/default-synonyms.ts';
import type { Vocabulary } from './domain/query.ts';
import { readSynonyms, type Synonyms } from './domain/synonyms.ts';

/** The catalogue's words as queries are read against them. */
export interface SearchLexicon {
  readonly vocabulary: Vocabulary & { entries(): Iterable<readonly [string, number]> };
  readonly synonyms: Synonyms;
  /** By name; for filters and labels, and the open ones to look into where nothing is found. */
  readonly etalase: readonly EtalaseName[];
  /** Names of the districts that suppliers live in, by code. */
  readonly districts: ReadonlyMap<string, string>;
}

export interface EtalaseName extends Opening {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly name_en: string;
  /** Of its template, what products are told apart by. */
  readonly fields: readonly FacetField[];
}

/** The version of what a pemda's searches show; 0 before the first product came on show. */
export async function readVersion(pool: pg.Pool, pemdaId: string): Promise<bigint> {
  const { rows } = await pool.query<{ version: bigint }>({
    name: 'search-version',
    text: 'select version from catalogue_version where pemda_id = $1',
    values: [pemdaId],
  });
  return rows[0]?.version ?? 0n;
}

/** The list of synonyms; a pemda that keeps none of its own uses the default one. */
export async function readSynonymLines(pool: pg.Pool, pemdaId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ line: string }>(
    'select line from search_synonym where pemda_id = $1 order by position, id',
    [pemdaId],
  );
  return rows.length > 0 ? rows.map((row) => row.line) : DEFAULT_SYNONYMS;
}

/** Loads words and synonyms. */
export async function readLexicon(pool: pg.Pool, pemdaId: string): Promise<SearchLexicon> {
  const terms = await pool.query<{ term: string; documents: number }>(
    'select term, documents from search_term where pemda_id = $1 order by term collate "C"',
    [pemdaId],
  );
  const lines = await readSynonymLines(pool, pemdaId);
  const etalase = await pool.query<
    Omit<EtalaseName, 'fields'> & { template: Parameters<typeof facetFields>[0] }
  >(
    'select id, slug, name, name_en, opened_on::text as "openedOn", closed_on::text as "closedOn", attributes as template from etalase where pemda_id = $1 order by name',
    [pemdaId],
  );
  const districts = await pool.query<{ code: string; name: string }>(
    'select district_code as code, min(district) as name from supplier where pemda_id = $1 group by 1',
    [pemdaId],
  );
  const counts = new Map(terms.rows.map((row) => [row.term, row.documents] as const));
  const sorted = [...counts.keys()];
  return {
    etalase: etalase.rows.map(({ template, ...row }) => ({
      ...row,
      fields: facetFields(template),
    })),
    districts: new Map(districts.rows.map((row) => [row.code, row.name] as const)),
    vocabulary: {
      has: (term) => counts.has(term),
      hasPrefix: (prefix) => startsWith(sorted, prefix),
      entries: () => counts,
    },
    synonyms: readSynonyms(lines),
  };
}

/** Whether any word of a sorted list begins so. */
function startsWith(sorted: readonly string[], prefix: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(prefix) ?? false;
}
