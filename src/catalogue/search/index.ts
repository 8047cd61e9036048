import type { Route } from '../../platform/index.ts';
import { searchApi } from './api.ts';
import { searchPages } from './pages/search.tsx';
import { synonymRoutes } from './pages/synonyms.tsx';

export { isStopWord, titleKey, tokenise } from './domain/normalise.ts';
export {
  addressOf,
  readRequest,
  type SearchRequest,
  type Sort,
  type Trait,
} from './domain/request.ts';
export { rootsOf, saysAll } from './domain/says-all.ts';
export { stems } from './domain/stem.ts';
export { readSynonyms } from './domain/synonyms.ts';
export type { SearchMiss } from './found-nothing.ts';
export { findsOrMeans, foundByEtalase, productsByEtalase } from './products-by-etalase.ts';
export { SYNONYM_REFUSALS_EN, SYNONYM_REFUSALS_ID } from './refusals.ts';
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

export { catalogueSpeech, type Speech, speechOf } from './speech.ts';

export const searchRoutes: Route[] = [...searchPages, ...searchApi, ...synonymRoutes];
