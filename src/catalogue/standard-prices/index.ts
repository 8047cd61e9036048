export { type PriceStyle, priceStyle, readPrice } from './domain/price-style.ts';
export { findStandardPrices, type LikelyPrice } from './find-standard-prices.sql.ts';
export {
  importStandardPrices,
  type StandardPriceImport,
  type StandardPriceOptions,
} from './import-standard-prices.ts';
export { STANDARD_PRICE_REFUSALS_EN } from './messages.en.ts';
export { STANDARD_PRICE_REFUSALS_ID } from './messages.id.ts';
