import type { NavEntry, RoomWords, Route } from '../platform/index.ts';
import { listingRoutes, listingWords } from './listing/index.ts';

/** The pages and endpoints of the catalogue. */
export const catalogueRoutes: readonly Route[] = [...listingRoutes];
export const catalogueWords: RoomWords = listingWords;
export const catalogueNav: readonly NavEntry[] = [];
