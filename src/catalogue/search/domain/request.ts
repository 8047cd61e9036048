import { type AttributeFilter, readAttributes, writeAttributes } from './attribute-filter.ts';

/** How results may be ordered. */
export const SORTS = ['fit', 'price-up', 'price-down', 'newest', 'bought'] as const;
export type Sort = (typeof SORTS)[number];

/** What a product can be besides what it is called; the bit is its place in a result's `flags`. */
export const TRAITS = { umkk: 1, pdn: 2, tkdn: 4, ready: 8 } as const;
export type Trait = keyof typeof TRAITS;
export const TRAIT_NAMES = Object.keys(TRAITS) as Trait[];

/** Lower bounds of the price bands in rupiah; the first band begins at 0. */
export const PRICE_BOUNDS = [50_000, 250_000, 1_000_000, 5_000_000, 25_000_000] as const;
export const PRICE_BANDS = PRICE_BOUNDS.length + 1;

export const PAGE_SIZE = 24;
/** Nobody reads further; deeper pages cost the database more than they give. */
export const MOST_PAGES = 100;
const LONGEST_QUERY = 300;

/** What is looked for. Filters of one kind are alternatives, filters of several kinds all hold. */
export interface SearchRequest {
  readonly query: string;
  /** Slugs of etalase. */
  readonly etalase: readonly string[];
  /** Numbers of price bands, 0 the cheapest. */
  readonly bands: readonly number[];
  readonly districts: readonly string[];
  readonly traits: readonly Trait[];
  /** Only within one etalase: its template says what an attribute is. */
  readonly attributes: readonly AttributeFilter[];
  readonly sort: Sort;
  readonly page: number;
  /** Also products that say the words in their description only, after the others. */
  readonly descriptions: boolean;
}

const inOrder = (values: readonly string[]) => [...new Set(values)].sort();

/** Reads an address's query. What makes no sense is left out: an old link still finds something. */
export function readRequest(params: URLSearchParams): SearchRequest {
  const page = Number(params.get('hal') ?? '1');
  const sort = SORTS.find((name) => name === params.get('urut'));
  const etalase = inOrder(
    params.getAll('etalase').filter((s) => /^[a-z0-9-]{1,100}$/.test(s)),
  ).slice(0, 40);
  const query = (params.get('q') ?? '').toWellFormed().replaceAll('\0', '').trim();
  return {
    query: query.slice(0, LONGEST_QUERY).toWellFormed(),
    etalase,
    attributes: etalase.length === 1 ? readAttributes(params) : [],
    bands: inOrder(
      params.getAll('harga').filter((s) => /^\d$/.test(s) && Number(s) < PRICE_BANDS),
    ).map(Number),
    districts: inOrder(params.getAll('kecamatan').filter((s) => /^[0-9.]{1,13}$/.test(s))).slice(
      0,
      40,
    ),
    traits: TRAIT_NAMES.filter((trait) => params.getAll('ciri').includes(trait)),
    sort: sort ?? 'fit',
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, MOST_PAGES) : 1,
    descriptions: params.get('keterangan') === '1',
  };
}

/** The address of a request; what is as usual is left out, so that equal searches have one address. */
export function addressOf(request: SearchRequest, changes: Partial<SearchRequest> = {}): string {
  const r = { ...request, ...changes };
  const params = new URLSearchParams();
  if (r.query) params.set('q', r.query);
  for (const slug of r.etalase) params.append('etalase', slug);
  for (const band of r.bands) params.append('harga', String(band));
  for (const code of r.districts) params.append('kecamatan', code);
  for (const trait of r.traits) params.append('ciri', trait);
  if (r.etalase.length === 1) writeAttributes(params, r.attributes);
  if (r.sort !== 'fit') params.set('urut', r.sort);
  if (r.descriptions) params.set('keterangan', '1');
  if (r.page > 1) params.set('hal', String(r.page));
  const text = params.toString();
  return text ? `?${text}` : '';
}

export const isFiltered = (request: SearchRequest): boolean =>
  request.etalase.length +
    request.bands.length +
    request.districts.length +
    request.traits.length +
    request.attributes.length >
  0;
