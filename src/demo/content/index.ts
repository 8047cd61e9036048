export { demoAgencies } from './agencies.ts';
export { variantsOf } from './assortment.ts';
export { dateOf, dayOf, weekdayWithin } from './dates.ts';
export { demoEtalase } from './etalase/index.ts';
export { GUESTS } from './guests.ts';
export { MARKET_NOTICES } from './market-notices.ts';
export type {
  AgencySeed,
  AttributeDefinition,
  AttributeValue,
  Axis,
  AxisValue,
  EtalaseDefinition,
  Kind,
  LegalForm,
  Origin,
  ProductFamily,
  ProductSeed,
  Scale,
  Specification,
  Subsector,
  SupplierSeed,
  Variant,
} from './model.ts';
export { officialName, type Person, person, personName } from './people-names.ts';
export { demoProducts, PRODUCT_COUNT, PRODUCT_COUNT_2023 } from './products.ts';
export { createRandom, hash32, hashUnit, type Random } from './random.ts';
export { demoSuppliers, npwpCheckDigit, SUPPLIER_COUNT } from './suppliers.ts';
export { streets, type Village, villages } from './villages.ts';
export { VISITS } from './visits.ts';
