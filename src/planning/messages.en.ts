import type { RefusalWords } from '../platform/index.ts';
import type { id } from './messages.id.ts';

export const REFUSALS_EN: RefusalWords = {
  'plan-import.missing': (p) => `Column ${p['field']} is empty. Fill it in the source file.`,
  'plan-import.budget': (p) =>
    `Budget "${p['given']}" is not whole rupiah. Write digits without separators, from 0 up.`,
  'plan-import.year': (p) => `Budget year "${p['given']}" is unknown. Write four digits.`,
  'plan-import.other-pemda': (p) =>
    `The row belongs to ${p['given']}, not ${p['own']}. Import it there.`,
  'plan-import.method': (p) =>
    `Method "${p['given']}" is not known yet; the row is kept with an unknown method.`,
  'plan-import.dates': () => 'A start date lies after its end date; the row is kept as it is.',
  'plan-import.twice': (p) => `RUP code ${p['rup']} stands twice; the last row counts.`,
  'plan-import.committed': (p) =>
    `The new budget of RUP ${p['rup']} lies below its running orders (Rp ${p['committed']}); the old budget stays.`,
  'rup.empty': () => 'The RUP code is empty.',
  'rup.format': () => 'A RUP code is digits only.',
  'rup.length': () => 'A RUP code has 7 to 9 digits.',
};

export const en: typeof id = {
  title: 'Searched, not found',
  intro: (days) =>
    `Words searched for in the catalogue in the last ${days} days that find no product to this day: demand without a supplier. Misspellings are left out; the same words within an hour count once. Who searched is not kept.`,
  caption: 'Searches without a result, most frequent first',
  query: 'Searched for',
  times: 'Times',
  agencies: 'Agencies',
  last: 'Last',
  empty: 'No search without a result yet',
  emptyText: 'Everything that was searched for in this time was found.',
  desk: 'Wanted by buyers, not in the catalogue',
  ifNothing: 'that demand goes elsewhere.',
  maySell: {
    title: 'May I sell this?',
    lead: 'Write what you make or do. You see the etalase that you may enter, what each asks for, and what agencies plan to buy there this year. No registration needed yet.',
    what: 'What do you make or do?',
    whatHint:
      'For example: cassava chips (keripik singkong), jasa kebersihan, jahit seragam. A five-digit KBLI code works too.',
    look: 'See the chances',
    mayEnter: 'Etalase that you may enter',
    none: 'No etalase fits yet',
    noneText:
      'Try another, more general word, or look at all etalase. The coaches of BPBJ can help too.',
    allEtalase: 'See all etalase',
    planned: (year) => `Agencies' plans for ${year}`,
    plannedValue: (money, packages) => `${money} in ${packages} packages`,
    sellers: 'Selling here already',
    sellersValue: (sellers, products) => `${sellers} suppliers, ${products} products`,
    kbli: 'KBLI of your NIB',
    kbliOneOf: (codes) => `one of ${codes}`,
    kbliAny: 'any KBLI',
    papers: 'What to prepare',
    codes: 'KBLI codes that may fit',
    codesText: 'Your KBLI stands on your NIB. If it is missing, add it at OSS; it is free.',
    register: 'Register as a supplier',
    answered: (days, n) =>
      `A product is answered in ${days} days now (median of the last ${n} answers).`,
    promised: (days) => `A product is answered within ${days} working days.`,
    nav: 'What may I sell?',
  },
};
