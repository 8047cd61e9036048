import type { RoomWords, Route } from '../../platform/index.ts';

/** The pages of the listing half of the catalogue. */
export const listingRoutes: readonly Route[] = [];
export const listingWords: RoomWords = {};
