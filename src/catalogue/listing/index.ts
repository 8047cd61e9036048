export { actOnListing, listingEnv, sideOf } from './act-on-listing.ts';
export { clearFiles } from './clear-files.ts';
export { readContent, type StoredContent, storedContent } from './content-json.ts';
export { brandKey } from './domain/brand.ts';
export { missingFor } from './domain/completeness.ts';
export { EMPTY_CONTENT, type ListingContent } from './domain/content.ts';
export {
  type AttributeField,
  type AttributeValue,
  missingAttributes,
  readAttribute,
} from './domain/template.ts';
export { endListings } from './end-listings.ts';
export { type LoadedListing, loadListing } from './listings.sql.ts';
export { LISTING_NOTICES_EN, LISTING_REFUSALS_EN } from './messages.en.ts';
export { LISTING_NOTICES_ID, LISTING_REFUSALS_ID } from './messages.id.ts';
export { sellerDesk } from './pages/my-products.tsx';
export { listingDesk, queueRoutes } from './pages/queue.tsx';
export { queuePostRoutes } from './pages/queue-post.ts';
export { reviewRoutes } from './pages/review.tsx';
export { reviewPostRoutes } from './pages/review-post.ts';
export { sellerRoutes } from './pages/seller-routes.ts';
export { PICTURE_SIZES, readPicture } from './pictures-read.ts';
export { REVIEW_NOTICES_EN, REVIEW_REFUSALS_EN } from './review-messages.en.ts';
export { REVIEW_NOTICES_ID, REVIEW_REFUSALS_ID } from './review-messages.id.ts';
export { t as reviewWords } from './review-messages.ts';
export { SELLER_REFUSALS_EN, SELLER_REFUSALS_ID, sellerWords } from './seller-messages.ts';
export { startListing } from './start-listing.ts';
