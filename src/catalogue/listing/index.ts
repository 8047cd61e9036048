export { actOnListing, listingEnv, sideOf } from './act-on-listing.ts';
export { readContent, type StoredContent, storedContent } from './content-json.ts';
export { EMPTY_CONTENT, type ListingContent } from './domain/content.ts';
export { type LoadedListing, loadListing } from './listings.sql.ts';
export { LISTING_NOTICES_EN, LISTING_REFUSALS_EN } from './messages.en.ts';
export { LISTING_NOTICES_ID, LISTING_REFUSALS_ID } from './messages.id.ts';
export { startListing } from './start-listing.ts';
