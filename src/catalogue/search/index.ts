import type { RoomWords, Route } from '../../platform/index.ts';
import { searchApi } from './api.ts';
import { searchPages } from './pages/search.tsx';

export { isStopWord, tokenise } from './domain/normalise.ts';
export {
  addressOf,
  readRequest,
  type SearchRequest,
  type Sort,
  type Trait,
} from './domain/request.ts';
export { stems } from './domain/stem.ts';
export type { SearchMiss } from './found-nothing.ts';
export { productsByEtalase } from './products-by-etalase.ts';
export { indexProducts, rebuildSearch } from './search-index.sql.ts';
export {
  forgetSearch,
  type SearchHit,
  type SearchParts,
  type SearchResult,
  type SearchSource,
  type Suggestion,
  searchKept,
  searchProducts,
} from './search-products.ts';

export const searchRoutes: Route[] = [...searchPages, ...searchApi];

/** Search refuses nothing and sends no notices. */
export const searchWords: RoomWords = {};
