import type pg from 'pg';
import { AgedValues } from '../../platform/index.ts';
import { openingOn } from '../domain/opening.ts';
import { Lru } from '../lru.ts';
import { attributePath, type FacetField } from './domain/attribute-filter.ts';
import { corrections } from './domain/edit-distance.ts';
import { type Explanation, explain } from './domain/explain.ts';
import { type ParsedQuery, readQuery } from './domain/query.ts';
import { addressOf, PAGE_SIZE, type SearchRequest, TRAITS } from './domain/request.ts';
import { NO_SYNONYMS, type Synonyms } from './domain/synonyms.ts';
import { queryTexts } from './domain/tsquery.ts';
import { type EtalaseName, readLexicon, readVersion, type SearchLexicon } from './lexicon.sql.ts';
import {
  type AttributeCounts,
  type FoundRow,
  type HitRow,
  runAttributes,
  runSearch,
  type SearchStatement,
} from './search.sql.ts';

/** Where a search is run: the pemda's pool, and the day that certificates are valid on. */
export interface SearchSource {
  readonly pool: pg.Pool;
  readonly pemdaId: string;
  readonly today: string;
}

/** Parts that a measurement may turn off. */
export interface SearchParts {
  readonly stems?: boolean;
  /** False: none; a list: that one in the place of the pemda's. */
  readonly synonyms?: boolean | Synonyms;
}

export interface SearchHit extends HitRow {
  readonly etalase: string;
  readonly etalase_slug: string;
  readonly why: readonly Explanation[];
}

export interface SearchResult {
  /** Products on show that match, of the tiers that the request asks for. */
  readonly total: number;
  /** Products that say the words in their description only; counted apart. */
  readonly described: number;
  readonly hits: readonly SearchHit[];
  readonly facets: Facets;
  /** False where the text holds no word that could be looked for. */
  readonly understood: boolean;
  /** The request asked for names only and all matches stand in descriptions: these are shown. */
  readonly onlyDescribed: boolean;
  /** Only where nothing was found: what may have been meant, never mixed with results. */
  readonly suggestion: Suggestion | null;
  /** Etalase to look into; empty where something was found. */
  readonly lookInto: readonly EtalaseName[];
}

export interface Facets extends Pick<FoundRow, 'bands' | 'traits'> {
  /** Of the one etalase that is chosen; none otherwise. */
  readonly attributes: readonly AttributeFacet[];
  readonly etalase: readonly { slug: string; name: string; name_en: string; count: number }[];
  readonly districts: readonly { code: string; name: string; count: number }[];
}

export interface AttributeFacet extends AttributeCounts {
  readonly field: FacetField;
}

export interface Suggestion {
  readonly query: string;
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Other spellings that are words of the catalogue. */
  readonly others: readonly string[];
}

const VERSION_AGE_MS = 1_000;
const KEPT_RESULTS = 300;
const SUGGESTED = 12;

/** What a process knows of one pemda's catalogue; a pool belongs to one pemda. */
interface Known {
  readonly version: AgedValues<bigint>;
  lexicon: { readonly version: bigint; readonly value: Promise<SearchLexicon> } | null;
}

const known = new WeakMap<pg.Pool, Known>();

function knownOf({ pool }: SearchSource): Known {
  const kept = known.get(pool);
  if (kept) return kept;
  const made: Known = {
    version: new AgedValues<bigint>(VERSION_AGE_MS),
    lexicon: null,
  };
  known.set(pool, made);
  return made;
}

const versionOf = (source: SearchSource): Promise<bigint> =>
  knownOf(source).version.get(source.pemdaId, performance.now(), () =>
    readVersion(source.pool, source.pemdaId),
  );

/** The catalogue's words and synonyms, read again for each version. */
async function lexiconOf(source: SearchSource): Promise<SearchLexicon> {
  const own = knownOf(source);
  const version = await versionOf(source);
  if (own.lexicon?.version === version) return own.lexicon.value;
  const value = readLexicon(source.pool, source.pemdaId);
  own.lexicon = { version, value };
  value.catch(() => {
    own.lexicon = null;
  });
  return value;
}

/** Forgets what this process knows of a catalogue, so that its own change shows at once. */
export function forgetSearch(pool: pg.Pool): void {
  known.delete(pool);
}

/** The etalase within which attributes are asked for: the only one that is chosen. */
function chosenOf(request: SearchRequest, etalase: SearchLexicon['etalase']): EtalaseName | null {
  const [slug, ...others] = request.etalase;
  return others.length > 0 ? null : (etalase.find((one) => one.slug === slug) ?? null);
}

/** The predicate of each field of the chosen etalase, null where nothing is asked of it. */
const pathsOf = (request: SearchRequest, fields: readonly FacetField[]): (string | null)[] =>
  fields.map((field) => {
    const asked = request.attributes.find(({ key }) => key === field.key);
    return asked ? attributePath(asked, field) : null;
  });

function statementOf(
  source: SearchSource,
  request: SearchRequest,
  query: ParsedQuery,
  stemmed: boolean,
  etalase: SearchLexicon['etalase'],
): SearchStatement {
  const some = <T>(list: readonly T[]) => (list.length > 0 ? list : null);
  const paths = pathsOf(request, chosenOf(request, etalase)?.fields ?? []).filter(Boolean);
  return {
    pemdaId: source.pemdaId,
    texts: query.units.length > 0 ? queryTexts(query, stemmed) : null,
    titleKey: query.titleKey,
    filters: {
      // A slug that is no etalase's finds nothing, rather than everything.
      etalase:
        request.etalase.length > 0
          ? etalase.filter((e) => request.etalase.includes(e.slug)).map((e) => e.id)
          : null,
      bands: some(request.bands),
      districts: some(request.districts),
      traits: request.traits.reduce((bits, trait) => bits | TRAITS[trait], 0),
      today: source.today,
      attributes: paths.length > 0 ? paths.join(' && ') : null,
    },
    sort: request.sort,
    descriptions: request.descriptions,
    offset: (request.page - 1) * PAGE_SIZE,
  };
}

const find = (...asked: Parameters<typeof statementOf>): Promise<FoundRow> =>
  runSearch(asked[0].pool, statementOf(...asked));

/** What the chosen etalase's products can be told apart by; none where no or several are chosen. */
async function attributesOf(
  source: SearchSource,
  request: SearchRequest,
  query: ParsedQuery,
  stemmed: boolean,
  etalase: SearchLexicon['etalase'],
): Promise<AttributeFacet[]> {
  const fields = chosenOf(request, etalase)?.fields ?? [];
  if (fields.length === 0) return [];
  const counts = await runAttributes(
    source.pool,
    statementOf(source, request, query, stemmed, etalase),
    fields.map(({ key }) => key),
    pathsOf(request, fields),
  );
  return fields.flatMap((field) => {
    const own = counts.find(({ key }) => key === field.key);
    return own ? [{ ...own, field }] : [];
  });
}

/** Results with why they stand where they stand, and their etalase's name. */
function told(rows: readonly HitRow[], query: ParsedQuery, lexicon: SearchLexicon): SearchHit[] {
  return rows.map((row) => {
    const etalase = lexicon.etalase.find((e) => e.id === row.etalase_id);
    return {
      ...row,
      etalase: etalase?.name ?? '',
      etalase_slug: etalase?.slug ?? '',
      why: explain(query, row),
    };
  });
}

const openEtalase = (lexicon: SearchLexicon, today: string): EtalaseName[] =>
  lexicon.etalase.filter((e) => openingOn(e, today) === 'open');

/**
 * Facets with names. An etalase that is closed or not open yet is not offered; what came up after the
 * names were read waits for the next version.
 */
function named(
  found: FoundRow,
  lexicon: SearchLexicon,
  today: string,
  attributes: readonly AttributeFacet[],
): Facets {
  const open = openEtalase(lexicon, today);
  return {
    etalase: found.etalase.flatMap(({ id, count }) => {
      const etalase = open.find((e) => e.id === id);
      return etalase
        ? [{ slug: etalase.slug, name: etalase.name, name_en: etalase.name_en, count }]
        : [];
    }),
    bands: found.bands,
    districts: found.districts.map(({ code, count }) => ({
      code,
      name: lexicon.districts.get(code) ?? code,
      count,
    })),
    traits: found.traits,
    attributes,
  };
}

/** What may have been meant: each unknown word by its nearest known one; only what finds something. */
async function suggest(
  source: SearchSource,
  request: SearchRequest,
  query: ParsedQuery,
  lexicon: SearchLexicon,
  stemmed: boolean,
): Promise<Suggestion | null> {
  const choices = query.units.map((unit) =>
    unit.unknown && unit.words[0]
      ? corrections(unit.words[0], lexicon.vocabulary.entries()).map((c) => c.term)
      : [unit.words.join(' ')],
  );
  if (!query.units.some((unit) => unit.unknown)) return null;
  if (choices.some((words) => words.length === 0)) return null;
  const meant = choices.map((words) => words[0] ?? '');
  const spellings = [
    meant,
    ...choices.flatMap((words, i) => words.slice(1).map((word) => meant.with(i, word))),
  ].map((words) => words.join(' '));
  for (const [i, text] of spellings.slice(0, 4).entries()) {
    const parsed = readQuery(text, { stems: stemmed, ...lexicon });
    const found = await find(source, { ...request, page: 1 }, parsed, stemmed, lexicon.etalase);
    if (found.total > 0)
      return {
        query: text,
        total: found.total,
        hits: told(found.hits.slice(0, SUGGESTED), parsed, lexicon),
        others: spellings.filter((_, j) => j !== i).slice(0, 3),
      };
  }
  return null;
}

/**
 * Searches the products on show. All words must match, at word level; where no name, kind or seller
 * says them, descriptions are shown and said to be so; a misspelling is looked for only when nothing
 * at all was found, and its finds come apart.
 */
export async function searchProducts(
  source: SearchSource,
  request: SearchRequest,
  parts: SearchParts = {},
): Promise<SearchResult> {
  const stemmed = parts.stems ?? true;
  const lexicon = await lexiconOf(source);
  const wanted = parts.synonyms ?? true;
  const synonyms = typeof wanted === 'object' ? wanted : wanted ? lexicon.synonyms : NO_SYNONYMS;
  const query = readQuery(request.query, {
    stems: stemmed,
    synonyms,
    vocabulary: lexicon.vocabulary,
  });
  const nothing = {
    etalase: [],
    bands: [],
    districts: [],
    traits: [0, 0, 0, 0],
    attributes: [],
  };
  if (request.query !== '' && query.units.length === 0)
    return {
      total: 0,
      described: 0,
      hits: [],
      facets: nothing,
      understood: false,
      onlyDescribed: false,
      suggestion: null,
      lookInto: openEtalase(lexicon, source.today),
    };
  let found = await find(source, request, query, stemmed, lexicon.etalase);
  const onlyDescribed = !request.descriptions && found.total === 0 && found.described > 0;
  if (onlyDescribed)
    found = await find(source, { ...request, descriptions: true }, query, stemmed, lexicon.etalase);
  const asked = onlyDescribed ? { ...request, descriptions: true } : request;
  const attributes = await attributesOf(source, asked, query, stemmed, lexicon.etalase);
  const suggestion =
    found.total === 0 && query.units.length > 0
      ? await suggest(source, request, query, { ...lexicon, synonyms }, stemmed)
      : null;
  return {
    total: found.total,
    described: found.described,
    hits: told(found.hits, query, lexicon),
    facets: named(found, lexicon, source.today, attributes),
    understood: true,
    onlyDescribed,
    suggestion,
    lookInto: found.total === 0 ? openEtalase(lexicon, source.today) : [],
  };
}

/** A result kept in memory, with the page's body in each language once it was drawn. */
export interface KeptResult {
  readonly result: SearchResult;
  readonly bodies: Map<string, string>;
}

const results = new Lru<Promise<KeptResult>>(KEPT_RESULTS);

/**
 * searchProducts through the memory of this process. A result is kept for one version of the
 * catalogue and one day; the version is read again each second, so a result never outlives its
 * version by more than a second. It is keyed by nothing of the person who asks.
 */
export async function searchKept(
  source: SearchSource,
  request: SearchRequest,
): Promise<KeptResult> {
  const version = await versionOf(source);
  const key = `${source.pemdaId} ${version} ${source.today} ${addressOf(request)}`;
  const ready = results.get(key);
  if (ready !== undefined) return ready;
  const searching = searchProducts(source, request).then((result) => ({
    result,
    bodies: new Map<string, string>(),
  }));
  results.set(key, searching);
  searching.catch(() => results.delete(key));
  return searching;
}
