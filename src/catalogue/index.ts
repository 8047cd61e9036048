import type { NavEntry, RefusalWords, RoomWords, Route } from '../platform/index.ts';
import {
  ETALASE_REFUSALS_EN,
  ETALASE_REFUSALS_ID,
  etalaseEditorNav,
  etalaseEditorRoutes,
} from './etalase-editor/index.ts';
import {
  LISTING_NOTICES_EN,
  LISTING_NOTICES_ID,
  LISTING_REFUSALS_EN,
  LISTING_REFUSALS_ID,
  queuePostRoutes,
  queueRoutes,
  REVIEW_NOTICES_EN,
  REVIEW_NOTICES_ID,
  REVIEW_REFUSALS_EN,
  REVIEW_REFUSALS_ID,
  reviewPostRoutes,
  reviewRoutes,
  reviewWords,
} from './listing/index.ts';
import { compareRoutes } from './pages/compare.tsx';
import { etalaseRoutes } from './pages/etalase.tsx';
import { productRoutes } from './pages/product.tsx';
import { sitemapRoutes } from './pages/sitemap.ts';
import { supplierRoutes } from './pages/supplier.tsx';
import { searchRoutes } from './search/index.ts';
import { STANDARD_PRICE_REFUSALS_EN, STANDARD_PRICE_REFUSALS_ID } from './standard-prices/index.ts';

export { ListingCard } from './card.tsx';
export type { LandedPrice } from './domain/landed-price.ts';
export { dailyPrices, type PricePoint } from './domain/price-series.ts';
export { catalogueJobs, saveEtalase } from './etalase-editor/index.ts';
export { importProducts, type ProductImport, type ProductVerdict } from './import-products.ts';
export { type Compared, type LikeOffer, likeOffers, priceSteps } from './like-offers.sql.ts';
export {
  actOnListing,
  EMPTY_CONTENT,
  endListings,
  type ListingContent,
  listingDesk,
  loadListing,
  startListing,
  storedContent,
} from './listing/index.ts';
export { etalaseTiles, newestProducts } from './listings.sql.ts';
export { productPage, type RefusedQuantity } from './pages/product.tsx';
export { indexProducts, rebuildSearch, type SearchMiss } from './search/index.ts';
export {
  importStandardPrices,
  type StandardPriceImport,
  type StandardPriceOptions,
} from './standard-prices/index.ts';

/** The pages and endpoints of the catalogue. */
export const catalogueRoutes: readonly Route[] = [
  ...etalaseRoutes,
  ...productRoutes,
  ...supplierRoutes,
  ...compareRoutes,
  ...sitemapRoutes,
  ...searchRoutes,
  ...queueRoutes,
  ...queuePostRoutes,
  ...reviewRoutes,
  ...reviewPostRoutes,
  ...etalaseEditorRoutes,
];

const ID: RefusalWords = {
  ...LISTING_REFUSALS_ID,
  ...REVIEW_REFUSALS_ID,
  ...ETALASE_REFUSALS_ID,
  ...STANDARD_PRICE_REFUSALS_ID,
  'product-import.missing': (p) => `Kolom ${p['field']} kosong. Isi kolom itu di berkas sumber.`,
  'product-import.name-long': (p) => `Nama lebih dari ${p['max']} huruf. Persingkat.`,
  'product-import.no-price': () =>
    'Harga 0 bukan harga; produk disimpan sebagai draf. Isi harganya, lalu impor lagi.',
  'product-import.twice': (p) => `Kode ${p['sku']} ada dua kali; baris terakhir yang dipakai.`,
  'product.not-found': () => 'Produk itu tidak ada. Cari lagi di katalog.',
  'product.taken-down': (p) =>
    `Produk ${p['name']} sudah turun tayang. Lihat produk lain di /etalase/${p['etalase']}.`,
  'etalase.not-found': () => 'Etalase itu tidak ada. Pilih dari daftar etalase.',
  'supplier.not-found': () => 'Penyedia itu tidak ada. Cari lagi di katalog.',
};
const EN: RefusalWords = {
  ...LISTING_REFUSALS_EN,
  ...REVIEW_REFUSALS_EN,
  ...ETALASE_REFUSALS_EN,
  ...STANDARD_PRICE_REFUSALS_EN,
  'product-import.missing': (p) => `Column ${p['field']} is empty. Fill it in the source file.`,
  'product-import.name-long': (p) => `The name has more than ${p['max']} characters. Shorten it.`,
  'product-import.no-price': () =>
    'A price of 0 is no price; the product stays a draft. Fill in the price and import again.',
  'product-import.twice': (p) => `Code ${p['sku']} stands twice; the last row counts.`,
  'product.not-found': () => 'That product does not exist. Search the catalogue again.',
  'product.taken-down': (p) =>
    `The product ${p['name']} was taken down. See others at /etalase/${p['etalase']}.`,
  'etalase.not-found': () => 'That etalase does not exist. Choose one from the list.',
  'supplier.not-found': () => 'That supplier does not exist. Search the catalogue again.',
};

export const catalogueWords: RoomWords = {
  refusals: { id: ID, en: EN },
  notices: {
    id: { ...LISTING_NOTICES_ID, ...REVIEW_NOTICES_ID },
    en: { ...LISTING_NOTICES_EN, ...REVIEW_NOTICES_EN },
  },
};

export const catalogueNav: readonly NavEntry[] = [
  { href: '/etalase', label: { id: 'Etalase', en: 'Etalase' }, access: 'public' },
  {
    href: '/meja/produk',
    label: { id: reviewWords('id').queue.nav, en: reviewWords('en').queue.nav },
    access: ['catalogue_officer', 'head', 'auditor'],
  },
  etalaseEditorNav,
];
