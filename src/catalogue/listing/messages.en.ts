import type { NoticeWords, RefusalWords } from '../../platform/index.ts';

export const LISTING_REFUSALS_EN: RefusalWords = {
  'attribute.number': (p) =>
    `${p['labelEn']} is a number${p['unit'] ? ` in ${p['unit']}` : ''}, for example 80 or 2.5.`,
  'attribute.choice': (p) => `${p['labelEn']}: choose one of ${p['choices']}.`,
  'attribute.date': (p) => `${p['labelEn']} is a day: year-month-day, for example 2026-11-25.`,
  'attribute.long': (p) => `${p['labelEn']} has at most ${p['most']} characters. Shorten it.`,
  'attribute.missing': (p) => `${p['labelEn']} is required in this etalase.`,
  'template.too-many': (p) => `A template has at most ${p['most']} fields. Remove some.`,
  'template.key': (p) =>
    `The code of "${p['label']}" takes small letters, digits and dashes and begins with a letter. Mend it.`,
  'template.twice': (p) => `The code "${p['label']}" stands twice. Give one another code.`,
  'template.label': () => 'A field has no name. Write one.',
  'template.choices': (p) => `The choice "${p['label']}" needs at least two choices.`,
  'listing.not-found': () => 'Your business has no such product.',
  'listing.state': () =>
    'That step is not possible as the product stands now. Reload the page to see its state.',
  'listing.forbidden': () => 'That step is not for your role.',
  'listing.tied': () => 'You are tied to this supplier, so another officer must decide.',
  'listing.nothing-to-send': () => 'There is no change to send. Fill in the form first.',
  'listing.supplier-blocked': () =>
    'The business is not active yet or is frozen, so products cannot be sent. See its state on the registration page.',
  'listing.etalase-closed': () => 'This etalase is closed. Choose one that is open.',
  'listing.claimed': () => 'Another officer is checking this product.',
  'listing.not-claimed': () => 'Take this product before deciding on it.',
  'listing.stale': () =>
    'The product changed since this page was opened. Reload it and look again.',
  'listing.not-expired': () => 'The product has not come to its last day.',
  'listing.reason': (p) => `Write the reason in at least ${p['least']} characters.`,
  'listing.reason-long': (p) => `A reason has at most ${p['most']} characters. Shorten it.`,
  'listing.remark-none': () =>
    'Name at least one thing to mend: the field, the rule, and how to mend it.',
  'listing.remark-field': () => 'Choose the field to mend.',
  'listing.remark-rule': () => 'Name the rule that was broken.',
  'listing.remark-fix': () => 'Write how to mend it, in words that a seller understands.',
  'listing.name': (p) =>
    `The name has ${p['least']} to ${p['most']} characters: what, kind, size. Example: Keripik apel original 100 gram.`,
  'listing.specification': () =>
    'The description is required: material, size, content, and what the buyer gets.',
  'listing.specification-long': (p) =>
    `The description has at most ${p['most']} characters. Shorten it.`,
  'listing.unit': () => 'Choose the unit of sale, for example Bungkus or Orang/Bulan.',
  'listing.price': () => 'The price is required: rupiah a unit, before tax.',
  'listing.price-zero': () => 'The price must be above zero.',
  'listing.lead-time': () => 'Say in how many working days it is ready to ship (0 if always).',
  'listing.origin': () => 'Choose where it comes from: made in Indonesia or imported.',
  'listing.kbki': () => 'Choose the KBKI code. Type the name of the good to search.',
  'listing.kbki-other': (p) =>
    `That KBKI does not belong to this etalase (${p['allowed']}). Choose another code or another etalase.`,
  'listing.kbli': (p) =>
    `This etalase is for KBLI ${p['allowed']}, and your NIB has none of them. Add the KBLI at OSS, then update your business.`,
  'listing.picture': () => 'Add at least one picture of your own product.',
  'listing.tkdn-percent': () => 'TKDN is a percentage from 0 to 100.',
  'listing.tkdn-certificate': () =>
    'TKDN needs the number of its certificate. Fill it in, or leave the percentage empty.',
  'listing.tkdn-until': () => 'Fill in until when the TKDN certificate is valid.',
  'listing.tkdn-expired': () =>
    'The TKDN certificate has expired. Fill in the new one, or leave TKDN empty.',
  'listing.stock-reserved': (p) =>
    `Orders under way hold ${p['reserved']} of the stock. Say at least that many.`,
  'listing.sku-taken': (p) =>
    `Number ${p['sku']} is that of another of your products. Give another.`,
  'listing.permit': (p) => `This etalase requires the permit ${p['kind']}. Fill in its number.`,
  'listing.permit-expired': (p) =>
    `The permit ${p['kind']} ended on ${p['day']}. Renew it, then fill in the new day.`,
};

export const LISTING_NOTICES_EN: NoticeWords = {
  'listing.shown': (p) => `Product "${p['name']}" was approved and is on show.`,
  'listing.fix-asked': (p) => `Product "${p['name']}" needs mending. See the fields and how.`,
  'listing.refused': (p) => `Product "${p['name']}" was refused. See the rule and how to mend it.`,
  'listing.frozen': (p) => `Product "${p['name']}" was frozen: on show, but not for sale.`,
  'listing.unfrozen': (p) => `Product "${p['name']}" can be bought again.`,
  'listing.delisted': (p) => `Product "${p['name']}" was taken off the catalogue.`,
  'listing.expired': (p) =>
    `Product "${p['name']}" came to its last day. Renew its permit to show it again.`,
};
