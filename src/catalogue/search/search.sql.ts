import type pg from 'pg';
import type { ListedProduct } from '../listings.sql.ts';
import { PAGE_SIZE, PRICE_BOUNDS, type Sort } from './domain/request.ts';
import type { QueryTexts } from './domain/tsquery.ts';

/** What a statement needs besides the words. */
export interface SearchFilters {
  /** Ids. */
  readonly etalase: readonly string[] | null;
  readonly bands: readonly number[] | null;
  readonly districts: readonly string[] | null;
  /** Bits of the traits that all must hold. */
  readonly traits: number;
  readonly today: string;
  /** A jsonpath predicate over the attributes of the chosen etalase's products. */
  readonly attributes: string | null;
}

export interface SearchStatement {
  readonly pemdaId: string;
  /** Null: no words, the whole catalogue. */
  readonly texts: QueryTexts | null;
  readonly titleKey: string;
  readonly filters: SearchFilters;
  readonly sort: Sort;
  readonly descriptions: boolean;
  readonly offset: number;
}

/** A result as the database gives it. */
export interface HitRow extends Omit<ListedProduct, 'price'> {
  readonly price: number;
  readonly tier: number;
  /** The level of each unit, best 1, three bits each, the first unit lowest. */
  readonly levels: string;
  readonly etalase_id: string;
}

export interface FoundRow {
  readonly total: number;
  readonly described: number;
  readonly hits: readonly HitRow[];
  readonly etalase: readonly { id: string; count: number }[];
  readonly bands: readonly { band: number; count: number }[];
  readonly districts: readonly { code: string; count: number }[];
  readonly traits: readonly number[];
}

/**
 * How results are ordered. The tier always comes first: a product that only says a word in its
 * seller's name or its description never stands above one that is called so. Nothing here is under a
 * seller's hand but the words of the listing itself: no boost, no order of entry, no paid place.
 */
const ORDERS: Readonly<Record<Sort, string>> = {
  fit: 'tier, score desc, sold_count desc, shown_at desc, product_id',
  'price-up': 'tier, price, score desc, product_id',
  'price-down': 'tier, price desc, score desc, product_id',
  newest: 'tier, shown_at desc, score desc, product_id',
  bought: 'tier, sold_count desc, score desc, shown_at desc, product_id',
};

const WITHOUT_WORDS: Readonly<Record<Sort, string>> = {
  ...ORDERS,
  fit: 'sold_count desc, shown_at desc, product_id',
};

const FLAGS = `(d.umkk::int | (d.domestic::int << 1) | (case when d.tkdn_until >= $11::date then 4 else 0 end) | (d.ready::int << 3))`;
const BAND = `width_bucket(d.price, array[${PRICE_BOUNDS.join(',')}]::bigint[])`;

/** Parameters before those of the units. */
const COMMON = 13;
const PER_UNIT = 4;

const level = (unit: number) => {
  const at = (i: number) => `$${COMMON + unit * PER_UNIT + i}::tsquery`;
  return `case when d.main_vec @@ ${at(1)} then 1 when d.main_vec @@ ${at(2)} then 2 when d.main_vec @@ ${at(3)} then 3
      when d.main_vec @@ ${at(4)} then 4 when d.main_vec @@ $2::tsquery then 5 else 6 end as l${unit}`;
};

// A word itself counts more than a root that heads a name: *kebersihan* wants "Tenaga Kebersihan"
// before "Pembersih Kaca". Synonyms and roots that head a name come before the word further back.
const POINTS = 'when 1 then 100 when 2 then 85 when 3 then 90 when 4 then 50 when 5 then 15 else 0';

/**
 * Of the chosen etalase only products whose attributes hold the predicate; those of others stay, so
 * that the facet of etalase still counts them. A statement of its own: without attributes nothing
 * reads a product before the page is cut.
 */
const narrowing = (units: number): string => `
        and (d.etalase_id <> all($7::uuid[]) or d.product_id in (
          select a.id from product a where a.pemda_id = $1 and a.etalase_id = any($7::uuid[])
             and a.attributes @@ $${COMMON + units * PER_UNIT + 1}::jsonpath))`;

/** The products that match, each with its tier, score and levels. */
function matches(units: number, descriptions: boolean, narrowed: boolean): string {
  const narrow = narrowed ? narrowing(units) : '';
  if (units === 0)
    return `select d.product_id, d.etalase_id, d.district_code, d.price, d.sold_count, d.shown_at,
        ${BAND} as band, ${FLAGS} as flags, 0 as tier, 0 as score, 0::bigint as levels
        from search_document d where d.pemda_id = $1${narrow}`;
  const list = Array.from({ length: units }, (_, i) => i);
  const worst = `greatest(${list.map((i) => `l${i}`).join(', ')})`;
  const sum = list.map((i) => `(case l${i} ${POINTS} end)`).join(' + ');
  const coded = list.map((i) => `(l${i}::bigint << ${3 * i})`).join(' | ');
  // `offset 0` keeps the levels from being computed again at each place that reads them.
  return `select d.product_id, d.etalase_id, d.district_code, d.price, d.sold_count, d.shown_at,
        ${BAND} as band, ${FLAGS} as flags,
        case when ${worst} <= 4 then 0 when ${worst} = 5 then 1 else 2 end as tier,
        ${sum} + (case when d.title_key = $6 then 10000 else 0 end)
          + (case when d.main_vec @@ $4::tsquery then 12 else 0 end)
          + (case when d.main_vec @@ $5::tsquery then 8 else 0 end)
          + (case when d.main_vec @@ $13::tsquery then 150 else 0 end)
          - 3 * least(d.title_words, 10) as score,
        ${coded} as levels
        from search_document d
        cross join lateral (select ${list.map(level).join(',\n      ')} offset 0) l
        where d.pemda_id = $1 and ${descriptions ? 'd.all_vec @@ $3::tsquery' : 'd.main_vec @@ $2::tsquery'}${narrow}`;
}

/** Bits of the filters that a product fails: 1 etalase, 2 price, 4 district, then the traits. */
const FAIL = `(case when $7::uuid[] is null or etalase_id = any($7::uuid[]) then 0 else 1 end
    | case when $8::int[] is null or band = any($8::int[]) then 0 else 2 end
    | case when $9::text[] is null or district_code = any($9::text[]) then 0 else 4 end
    | (($10::int & ~flags) << 3))`;

/** How many products match anywhere under the same filters; the main tier is part of them. */
const anywhere = (narrow: string) => `(select count(*)::int from (
      select d.etalase_id, d.district_code, ${BAND} as band, ${FLAGS} as flags
        from search_document d where d.pemda_id = $1 and d.all_vec @@ $3::tsquery${narrow}) w
      where ${FAIL} = 0)`;

const trait = (bit: number) =>
  `coalesce(sum(n) filter (where fail & ~${8 << bit} = 0 and flags & ${1 << bit} <> 0), 0)::int`;

const count = (condition: string) =>
  `(select coalesce(sum(n), 0)::int from cells where fail = 0 and ${condition})`;

/**
 * One statement, one round trip: the page of results, the numbers, and the facets. All numbers are
 * sums of one grouping (cells), so that a broad search reads its matches once; names of etalase and
 * districts are known to the caller, which spares the planner four tables. A facet's counts
 * leave its own filter out, so that they say what choosing another value would give.
 */
function statementText(
  units: number,
  sort: Sort,
  descriptions: boolean,
  narrowed: boolean,
): string {
  const order = units === 0 ? WITHOUT_WORDS[sort] : ORDERS[sort];
  // Named so that each parameter has a type also where no words are asked for; never read. A query
  // comes as tsquery: as text, a plan kept for all values would read it again for each row.
  return `with typed as (select $2::tsquery, $3::tsquery, $4::tsquery, $5::tsquery, $6::text, $13::tsquery),
    matched as (
      ${matches(units, descriptions, narrowed)}
    ), f as materialized (select *, ${FAIL} as fail from matched),
    cells as materialized (
      select etalase_id, band, district_code, flags, fail, tier = 2 as described, count(*)::int as n
        from f group by etalase_id, band, district_code, flags, fail, tier = 2),
    top as materialized (
      select * from f where fail = 0 order by ${order} limit ${PAGE_SIZE} offset $12::int
    ), placed as (select *, row_number() over (order by ${order}) as place from top)
    select
      ${count('true')} as total,
      ${units === 0 || descriptions ? count('described') : `${anywhere(narrowed ? narrowing(units) : '')} - ${count('true')}`} as described,
      (select coalesce(json_agg(json_build_object(
          'id', t.product_id, 'slug', p.slug, 'name', p.name, 'unit', p.unit, 'picture', p.picture, 'photo', p.pictures[1],
          'state', p.state, 'price', t.price, 'tier', t.tier, 'levels', t.levels::text, 'origin', p.origin,
          'tkdnPercent', p.tkdn_percent, 'tkdnCertificate', p.tkdn_certificate, 'tkdnExpiresOn', p.tkdn_expires_on,
          'supplier', s.name, 'supplierSlug', s.slug, 'supplierState', s.state, 'district', s.district,
          'local', s.local, 'scale', s.scale, 'ratingCount', s.rating_count, 'ratingPoints', s.rating_points,
          'etalase_id', t.etalase_id) order by t.place), '[]')
         from placed t
         join product p on p.pemda_id = $1 and p.id = t.product_id
         join supplier s on s.pemda_id = $1 and s.id = p.supplier_id) as hits,
      (select coalesce(json_agg(json_build_object('id', etalase_id, 'count', n) order by n desc, etalase_id), '[]')
         from (select etalase_id, sum(n)::int as n from cells where fail & ~1 = 0 group by etalase_id) g) as etalase,
      (select coalesce(json_agg(json_build_object('band', band, 'count', n) order by band), '[]')
         from (select band, sum(n)::int as n from cells where fail & ~2 = 0 group by band) g) as bands,
      (select coalesce(json_agg(json_build_object('code', district_code, 'count', n) order by n desc, district_code), '[]')
         from (select district_code, sum(n)::int as n from cells where fail & ~4 = 0 group by district_code) g) as districts,
      (select json_build_array(${[0, 1, 2, 3].map(trait).join(', ')}) from cells) as traits`;
}

const texts = new Map<string, string>();

/** The statement as PostgreSQL keeps it prepared: one for each number of units, order and scope. */
function prepared(
  units: number,
  sort: Sort,
  descriptions: boolean,
  narrowed: boolean,
): { name: string; text: string } {
  const name = `search-${units}-${sort}-${descriptions ? 'all' : 'main'}${narrowed ? '-narrow' : ''}`;
  const text = texts.get(name) ?? statementText(units, sort, descriptions, narrowed);
  texts.set(name, text);
  return { name, text };
}

export function searchQuery(s: SearchStatement): { name: string; text: string; values: unknown[] } {
  const units = s.texts?.units ?? [];
  return {
    ...prepared(units.length, s.sort, s.descriptions, s.filters.attributes !== null),
    values: [...valuesOf(s), ...(s.filters.attributes === null ? [] : [s.filters.attributes])],
  };
}

function valuesOf(s: SearchStatement): unknown[] {
  const units = s.texts?.units ?? [];
  return [
    s.pemdaId,
    s.texts?.main ?? null,
    s.texts?.all ?? null,
    s.texts?.head ?? null,
    s.texts?.phrase ?? null,
    s.titleKey,
    s.filters.etalase,
    s.filters.bands,
    s.filters.districts,
    s.filters.traits,
    s.filters.today,
    s.offset,
    s.texts?.etalase ?? null,
    ...units.flatMap((unit) => [unit.surface, unit.stem, unit.synonym, unit.kind]),
  ];
}

/** Runs a search. */
export async function runSearch(pool: pg.Pool, statement: SearchStatement): Promise<FoundRow> {
  const { rows } = await pool.query<FoundRow>(searchQuery(statement));
  const [row] = rows;
  if (!row) throw new Error('a search gave no row');
  return row;
}

/** A facet of an attribute: values with counts, or the least and the largest number. */
export interface AttributeCounts {
  readonly key: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * The attributes of the products that match within the chosen etalase; each leaves its own filter out.
 * `paths` are the predicates of the fields, in their order, null where nothing is asked.
 */
function attributeText(units: number, descriptions: boolean): string {
  const at = COMMON + units * PER_UNIT;
  return `with typed as (select $2::tsquery, $3::tsquery, $4::tsquery, $5::tsquery, $6::text, $12::int, $13::tsquery),
    matched as (
      ${matches(units, descriptions, false)}
    ), f as (select product_id, ${FAIL} as fail from matched),
    m as materialized (
      select p.attributes, array(select o.path is null or p.attributes @@ o.path::jsonpath
                                   from unnest($${at + 2}::text[]) with ordinality as o(path, n) order by o.n) as holds
        from f join product p on p.pemda_id = $1 and p.id = f.product_id where f.fail = 0),
    v as (
      select k.key, k.n, m.attributes -> k.key as value
        from m cross join unnest($${at + 1}::text[]) with ordinality as k(key, n)
       where m.attributes ? k.key and not false = any(m.holds[:k.n - 1] || m.holds[k.n + 1:])),
    g as (
      select key, n, value, count(*)::int as count from v where jsonb_typeof(value) <> 'number' group by key, n, value)
    select k.key,
           coalesce((select json_agg(json_build_object('value', g.value #>> '{}', 'count', g.count) order by g.count desc, g.value)
                       from g where g.n = k.n), '[]') as values,
           (select min(v.value::float8) from v where v.n = k.n and jsonb_typeof(v.value) = 'number') as least,
           (select max(v.value::float8) from v where v.n = k.n and jsonb_typeof(v.value) = 'number') as most
      from unnest($${at + 1}::text[]) with ordinality as k(key, n) order by k.n`;
}

/** Counts the attributes of a search within one etalase: one more round trip, asked only there. */
export async function runAttributes(
  pool: pg.Pool,
  statement: SearchStatement,
  keys: readonly string[],
  paths: readonly (string | null)[],
): Promise<AttributeCounts[]> {
  const units = statement.texts?.units.length ?? 0;
  const name = `attributes-${units}-${statement.descriptions ? 'all' : 'main'}`;
  const text = texts.get(name) ?? attributeText(units, statement.descriptions);
  texts.set(name, text);
  const values = [...valuesOf(statement), keys, paths];
  const { rows } = await pool.query<AttributeCounts>({ name, text, values });
  return rows;
}
