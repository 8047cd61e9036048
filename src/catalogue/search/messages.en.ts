import type { Words } from '../../platform/index.ts';
import type { id } from './messages.id.ts';

export const en: Words<typeof id> = {
  title: 'Search products',
  heading: (query) => `Results for "${query}"`,
  everything: 'All products on show',
  described: (n) => `${n} more mention it in their description only`,
  showDescribed: (n) => `Also show ${n} products that mention it in their description only`,
  hideDescribed: 'Hide those that mention it in their description only',
  onlyDescribed: (query, n) =>
    `No product is called "${query}". These ${n} products mention it in their description.`,
  results: 'Products found',
  compare: 'Compare the chosen ones',
  sort: 'Sort by',
  sorts: {
    fit: 'Best fit',
    'price-up': 'Cheapest',
    'price-down': 'Dearest',
    newest: 'Newest',
    bought: 'Most bought',
  },
  facets: {
    etalase: 'Showcase',
    price: 'Price per unit',
    district: "Supplier's district",
    traits: 'Traits',
  },
  traits: {
    umkk: 'Micro, small, cooperative',
    pdn: 'Domestic product',
    tkdn: 'TKDN certificate',
    ready: 'In stock',
  },
  below: (to) => `Below ${to}`,
  between: (from, to) => `${from} to ${to}`,
  above: (from) => `${from} and above`,
  level: {
    name: (w) => `"${w}" is in the name`,
    root: (w) => `a word of the same root as "${w}" is in the name`,
    beginning: (w) => `the name has a word that begins with "${w}"`,
    synonym: (w) => `a synonym of "${w}" is in the name`,
    kind: (w) => `"${w}" fits its kind, traits or showcase`,
    seller: (w) => `"${w}" is in the brand or the supplier's name`,
    description: (w) => `"${w}" is in the description only`,
  },
  order:
    'The order follows from where the words stand in a product, then from how often it was bought and when it came on show. No supplier can pay for or set a place.',
  orderTitle: 'Why this order?',
  nothing: (query) => `No results for "${query}"`,
  nothingText:
    'This search is noted as demand, without your name, so that small businesses learn what is wanted. Try another word, or look into a showcase:',
  nothingFiltered: 'No product fits these filters. Take some of them away.',
  clearFilters: 'Remove all filters',
  meant: (word) => `Did you mean: ${word}`,
  meantTitle: (query, word) => `No results for "${query}". Did you mean: ${word}`,
  meantResults: (word) => `Products for "${word}"`,
  meantAll: (n, word) => `See all ${n} products for "${word}"`,
  meantOthers: 'Or:',
  noWords: 'Type a word',
  noWordsText: 'What you typed holds no word to look for. Try "kertas A4" or "nasi kotak".',
  etalaseList: 'Showcases',
};
