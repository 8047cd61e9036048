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
  'plan-class.forbidden': () =>
    'Only catalogue or programme officers say which etalase a plan line belongs to.',
  'plan-class.not-found': () => 'That plan line does not exist. Load this page again.',
  'plan-class.etalase': () => 'No etalase is chosen. Choose one, or "no etalase sells this".',
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
  classes: {
    title: 'Plan lines to review',
    lead: 'Plan lines whose words do not say clearly enough which etalase sells this. Your answer is remembered and used for lines like it.',
    waiting: (lines: string, budget: string, year: number) =>
      `${lines} lines of ${year} worth ${budget} wait; the largest first.`,
    which: 'Which etalase sells this?',
    because: (share: string, words: string) => `${share}% of the hints: ${words}`,
    other: 'Another etalase',
    otherWhich: 'If another one, which?',
    none: 'No etalase sells this',
    save: 'Save answer',
    done: (followed: number) =>
      followed > 0
        ? `Saved. ${followed} lines like it follow.`
        : 'Saved. No other line is like it.',
    empty: 'No line is in doubt',
    emptyText:
      'All plan lines of this year have their etalase, or are clearly not for the catalogue.',
    desk: 'Plan lines whose etalase is in doubt',
    ifNothing: 'their money counts in no gap.',
  },
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
