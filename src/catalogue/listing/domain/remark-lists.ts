/** Fields of the product form that a remark can be about; those of the etalase's template come after. */
export const REMARK_FIELDS = [
  'name',
  'brand',
  'specification',
  'pictures',
  'documents',
  'price',
  'priceTiers',
  'regionPrices',
  'services',
  'unit',
  'stock',
  'capacityPerDay',
  'minQuantity',
  'leadTimeDays',
  'freight',
  'weightGram',
  'origin',
  'kbki',
  'kbli',
  'tkdnPercent',
  'tkdnCertificate',
  'tkdnExpiresOn',
  'sniNumber',
  'permits',
  'subsector',
] as const;
export type RemarkField = (typeof REMARK_FIELDS)[number];

/** The usual rules of a remark (rules.md 2.3 to 2.5); an officer may write another in his own words. */
export const REMARK_RULES = [
  'picture-own',
  'name-clear',
  'specification-complete',
  'price-fair',
  'unit-fits',
  'etalase-fits',
  'kbli-fits',
  'kbki-fits',
  'permit-valid',
  'tkdn-proven',
  'origin-true',
  'not-banned',
  'not-double',
] as const;
export type RemarkRule = (typeof REMARK_RULES)[number];

export const isRemarkRule = (text: string): text is RemarkRule =>
  REMARK_RULES.some((rule) => rule === text);

/** A seller mends so many things at once; the rest can wait for the next round. */
export const MOST_REMARKS = 5;
