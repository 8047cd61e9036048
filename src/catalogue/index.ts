import type { NavEntry, RefusalWords, RoomWords, Route } from '../platform/index.ts';
import { compareRoutes } from './pages/compare.tsx';
import { etalaseRoutes } from './pages/etalase.tsx';
import { productRoutes } from './pages/product.tsx';
import { sitemapRoutes } from './pages/sitemap.ts';
import { supplierRoutes } from './pages/supplier.tsx';

export { ListingCard } from './card.tsx';
export { etalaseTiles, newestProducts } from './listings.sql.ts';

/** The pages and endpoints of the catalogue. */
export const catalogueRoutes: readonly Route[] = [
  ...etalaseRoutes,
  ...productRoutes,
  ...supplierRoutes,
  ...compareRoutes,
  ...sitemapRoutes,
];

const ID: RefusalWords = {
  'etalase.not-found': () => 'Etalase itu tidak ada. Pilih dari daftar etalase.',
  'supplier.not-found': () => 'Penyedia itu tidak ada. Cari lagi di katalog.',
};
const EN: RefusalWords = {
  'etalase.not-found': () => 'That etalase does not exist. Choose one from the list.',
  'supplier.not-found': () => 'That supplier does not exist. Search the catalogue again.',
};

export const catalogueWords: RoomWords = { refusals: { id: ID, en: EN } };

export const catalogueNav: readonly NavEntry[] = [
  { href: '/etalase', label: { id: 'Etalase', en: 'Etalase' }, access: 'public' },
];
