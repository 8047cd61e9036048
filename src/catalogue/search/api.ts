import type { Ctx, Route } from '../../platform/index.ts';
import { answer, drawn } from './answer.ts';
import { badgesOf } from './badges.ts';
import { PAGE_SIZE, type SearchRequest } from './domain/request.ts';
import type { SearchHit, SearchResult } from './search-products.ts';

const productOf = (hit: SearchHit) => ({
  id: hit.id,
  name: hit.name,
  url: `/produk/${hit.slug}`,
  price: hit.price,
  unit: hit.unit,
  supplier: { name: hit.supplier, url: `/penyedia/${hit.supplier_slug}`, place: hit.place },
  etalase: { name: hit.etalase, url: `/etalase/${hit.etalase_slug}` },
  badges: badgesOf(hit),
  why: hit.why,
});

function json(request: SearchRequest, result: SearchResult): string {
  return JSON.stringify({
    query: request.query,
    total: result.total,
    described: result.described,
    onlyDescribed: result.onlyDescribed,
    page: request.page,
    pages: Math.ceil(result.total / PAGE_SIZE),
    products: result.hits.map(productOf),
    facets: result.facets,
    suggestion: result.suggestion && {
      query: result.suggestion.query,
      total: result.suggestion.total,
      others: result.suggestion.others,
      products: result.suggestion.hits.map(productOf),
    },
  });
}

/** The search as JSON: the same function and the same words as the page. */
async function getSearch(c: Ctx): Promise<Response> {
  const { request, kept } = await answer(c);
  const body = drawn(kept, 'json', () => json(request, kept.result));
  return c.body(body, 200, { 'Content-Type': 'application/json; charset=UTF-8' });
}

export const searchApi: Route[] = [
  { method: 'GET', path: '/api/cari', access: 'public', kind: 'api', handle: getSearch },
];
