import type { RefusalWords } from '../../platform/index.ts';

export const STANDARD_PRICE_REFUSALS_EN: RefusalWords = {
  'standard-price.no-columns': (p) =>
    `The columns ${p['missing']} were not found; there are: ${p['found']}. Head the columns nama barang, satuan and harga, and send it again.`,
  'standard-price.no-prices': (p) =>
    `None of the ${p['rows']} rows holds a price in the column "${p['column']}". Fill the prices in the source file.`,
  'standard-price.contradiction': (p) =>
    `The marks of thousands contradict each other: dots on lines ${p['dots']}; commas on lines ${p['commas']}. Write them one way and send it again.`,
  'standard-price.no-name': () => 'The name is empty. Fill it in the source file.',
  'standard-price.no-price': () =>
    'The price is empty or zero, which is no price. Fill it in the source file.',
  'standard-price.not-a-price': (p) =>
    `"${p['given']}" is no price. Write digits only in the source file.`,
  'standard-price.no-unit': () =>
    'The unit is empty; the row is kept without one and not used to compare prices.',
  'standard-price.rounded': (p) => `The price "${p['given']}" was rounded to the nearest rupiah.`,
  'standard-price.repeated': (p) => `The same as line ${p['other']}; counted once.`,
  'standard-price.two-prices': (p) =>
    `Code, name, specification and unit are those of line ${p['other']}, but the price is another. Remove the wrong one in the source file.`,
};
