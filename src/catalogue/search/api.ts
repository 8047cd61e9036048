import type { Ctx, Route } from '../../platform/index.ts';
import { badgeSpecs } from '../card.tsx';
import { obstacleOf } from '../domain/obstacle.ts';
import { answer, drawn } from './answer.ts';
import { PAGE_SIZE, type SearchRequest } from './domain/request.ts';
import type { SearchHit, SearchResult } from './search-products.ts';

const productOf = (hit: SearchHit, today: string) => ({
  id: hit.id,
  name: hit.name,
  url: `/produk/${hit.slug}`,
  price: hit.price,
  unit: hit.unit,
  supplier: { name: hit.supplier, url: `/penyedia/${hit.supplierSlug}`, place: hit.district },
  etalase: { name: hit.etalase, url: `/etalase/${hit.etalase_slug}` },
  badges: badgeSpecs(hit, today),
  obstacle: obstacleOf(hit, today),
  why: hit.why,
});

function json(request: SearchRequest, result: SearchResult, today: string): string {
  const products = (hits: readonly SearchHit[]) => hits.map((hit) => productOf(hit, today));
  return JSON.stringify({
    query: request.query,
    total: result.total,
    described: result.described,
    onlyDescribed: result.onlyDescribed,
    page: request.page,
    pages: Math.ceil(result.total / PAGE_SIZE),
    products: products(result.hits),
    facets: result.facets,
    suggestion: result.suggestion && {
      query: result.suggestion.query,
      total: result.suggestion.total,
      others: result.suggestion.others,
      products: products(result.suggestion.hits),
    },
  });
}

/** The search as JSON: the same function and the same words as the page. */
async function getSearch(c: Ctx): Promise<Response> {
  const { request, kept, today } = await answer(c);
  const body = drawn(kept, 'json', () => json(request, kept.result, today));
  return c.body(body, 200, { 'Content-Type': 'application/json; charset=UTF-8' });
}

export const searchApi: Route[] = [
  { method: 'GET', path: '/api/cari', access: 'public', kind: 'api', handle: getSearch },
];
