import type {
  Desk,
  JobHandler,
  NavEntry,
  RefusalWords,
  RoomWords,
  Route,
  UseCaseEnv,
} from '../platform/index.ts';
import { BULK_REFUSALS_EN, BULK_REFUSALS_ID, bulkJobs, bulkRoutes } from './bulk/index.ts';
import {
  ETALASE_REFUSALS_EN,
  ETALASE_REFUSALS_ID,
  etalaseEditorNav,
  etalaseEditorRoutes,
  etalaseJobs,
} from './etalase-editor/index.ts';
import {
  LISTING_NOTICES_EN,
  LISTING_NOTICES_ID,
  LISTING_REFUSALS_EN,
  LISTING_REFUSALS_ID,
  listingDesk,
  queuePostRoutes,
  queueRoutes,
  REVIEW_NOTICES_EN,
  REVIEW_NOTICES_ID,
  REVIEW_REFUSALS_EN,
  REVIEW_REFUSALS_ID,
  reviewPostRoutes,
  reviewRoutes,
  reviewWords,
  SELLER_REFUSALS_EN,
  SELLER_REFUSALS_ID,
  sellerDesk,
  sellerRoutes,
  sellerWords,
} from './listing/index.ts';
import { compareRoutes } from './pages/compare.tsx';
import { etalaseRoutes } from './pages/etalase.tsx';
import { productRoutes } from './pages/product.tsx';
import { sitemapRoutes } from './pages/sitemap.ts';
import { supplierRoutes } from './pages/supplier.tsx';
import { SYNONYM_REFUSALS_EN, SYNONYM_REFUSALS_ID, searchRoutes } from './search/index.ts';
import { STANDARD_PRICE_REFUSALS_EN, STANDARD_PRICE_REFUSALS_ID } from './standard-prices/index.ts';

export {
  cancelUpload,
  readUpload,
  startUpload,
  takeUpload,
} from './bulk/index.ts';
export { ListingCard, pictureAddress } from './card.tsx';
export type { LandedPrice } from './domain/landed-price.ts';
export {
  asksRegion,
  OUTSIDE,
  offerPrice,
  type PriceTerms,
  priceTerms,
  regionOf,
  type StoredTerms,
} from './domain/offer-price.ts';
export { dailyPrices, type PricePoint } from './domain/price-series.ts';
export { saveEtalase } from './etalase-editor/index.ts';
export { followStanding } from './follow-standing.ts';
export { importProducts, type ProductImport, type ProductVerdict } from './import-products.ts';
export { type FoundWords, forgetOldInterest, foundWordsOf, keepLooks } from './interest/index.ts';
export { type Compared, type LikeOffer, likeOffers, priceSteps } from './like-offers.sql.ts';
export {
  actOnListing,
  brandKey,
  clearFiles,
  EMPTY_CONTENT,
  endListings,
  type ListingContent,
  loadListing,
  PICTURE_SIZES,
  readPicture,
  startListing,
  storedContent,
} from './listing/index.ts';
export { etalaseTiles, newestProducts } from './listings.sql.ts';
export { productPage, type RefusedQuantity } from './pages/product.tsx';
export {
  catalogueSpeech,
  findsOrMeans,
  foundByEtalase,
  indexProducts,
  productsByEtalase,
  rebuildSearch,
  rootsOf,
  type SearchMiss,
  type Speech,
  saysAll,
} from './search/index.ts';
export {
  findStandardPrices,
  importStandardPrices,
  type StandardPriceImport,
  type StandardPriceOptions,
} from './standard-prices/index.ts';

/** What waits for officers and for sellers. */
export const catalogueDesk: Desk = async (c) => [
  ...(await listingDesk(c)),
  ...(await sellerDesk(c)),
];

/** The pages and endpoints of the catalogue. */
export const catalogueRoutes: readonly Route[] = [
  ...etalaseRoutes,
  ...productRoutes,
  ...supplierRoutes,
  ...compareRoutes,
  ...sitemapRoutes,
  ...searchRoutes,
  ...bulkRoutes,
  ...queueRoutes,
  ...queuePostRoutes,
  ...reviewRoutes,
  ...reviewPostRoutes,
  ...etalaseEditorRoutes,
  ...sellerRoutes,
];

const ID: RefusalWords = {
  ...BULK_REFUSALS_ID,
  ...LISTING_REFUSALS_ID,
  ...REVIEW_REFUSALS_ID,
  ...ETALASE_REFUSALS_ID,
  ...SELLER_REFUSALS_ID,
  ...STANDARD_PRICE_REFUSALS_ID,
  ...SYNONYM_REFUSALS_ID,
  'product-import.missing': (p) => `Kolom ${p['field']} kosong. Isi kolom itu di berkas sumber.`,
  'product-import.name-long': (p) => `Nama lebih dari ${p['max']} huruf. Persingkat.`,
  'product-import.no-price': () =>
    'Harga 0 bukan harga; produk disimpan sebagai draf. Isi harganya, lalu impor lagi.',
  'product-import.twice': (p) => `Kode ${p['sku']} ada dua kali; baris terakhir yang dipakai.`,
  'product.not-found': () => 'Produk itu tidak ada. Cari lagi di katalog.',
  'product.taken-down': (p) =>
    `Produk ${p['name']} sudah turun tayang. Lihat produk lain di /etalase/${p['etalase']}.`,
  'etalase.choose': () => 'Etalase belum dipilih. Pilih etalase yang cocok untuk isi berkas.',
  'etalase.not-found': () => 'Etalase itu tidak ada. Pilih dari daftar etalase.',
  'supplier.not-found': () => 'Penyedia itu tidak ada. Cari lagi di katalog.',
};
const EN: RefusalWords = {
  ...BULK_REFUSALS_EN,
  ...LISTING_REFUSALS_EN,
  ...REVIEW_REFUSALS_EN,
  ...ETALASE_REFUSALS_EN,
  ...SELLER_REFUSALS_EN,
  ...STANDARD_PRICE_REFUSALS_EN,
  ...SYNONYM_REFUSALS_EN,
  'product-import.missing': (p) => `Column ${p['field']} is empty. Fill it in the source file.`,
  'product-import.name-long': (p) => `The name has more than ${p['max']} characters. Shorten it.`,
  'product-import.no-price': () =>
    'A price of 0 is no price; the product stays a draft. Fill in the price and import again.',
  'product-import.twice': (p) => `Code ${p['sku']} stands twice; the last row counts.`,
  'product.not-found': () => 'That product does not exist. Search the catalogue again.',
  'product.taken-down': (p) =>
    `The product ${p['name']} was taken down. See others at /etalase/${p['etalase']}.`,
  'etalase.choose': () => 'No etalase is chosen. Choose the one that fits what is in the file.',
  'etalase.not-found': () => 'That etalase does not exist. Choose one from the list.',
  'supplier.not-found': () => 'That supplier does not exist. Search the catalogue again.',
};

export const catalogueWords: RoomWords = {
  refusals: { id: ID, en: EN },
  notices: {
    id: { ...LISTING_NOTICES_ID, ...REVIEW_NOTICES_ID },
    en: { ...LISTING_NOTICES_EN, ...REVIEW_NOTICES_EN },
  },
  topics: [
    {
      key: 'listing',
      roles: ['seller'],
      label: {
        id: 'Hasil pemeriksaan produk: tayang, diperbaiki, ditolak, turun',
        en: 'Product reviews: on show, to mend, refused, taken down',
      },
    },
    {
      key: 'listing.ends',
      roles: ['seller'],
      label: { id: 'Masa tayang produk yang akan habis', en: 'Products whose time on show ends' },
    },
  ],
};

export const catalogueNav: readonly NavEntry[] = [
  {
    href: '/usaha/unggah',
    label: { id: 'Unggah produk', en: 'Upload products' },
    access: ['seller'],
  },
  { href: '/etalase', label: { id: 'Etalase', en: 'Etalase' }, access: 'public' },
  {
    href: '/persamaan-kata',
    label: { id: 'Persamaan kata', en: 'Synonyms' },
    access: ['catalogue_officer'],
  },
  {
    href: '/meja/produk',
    label: { id: reviewWords('id').queue.nav, en: reviewWords('en').queue.nav },
    access: ['catalogue_officer', 'head', 'auditor'],
  },
  etalaseEditorNav,
  {
    href: '/usaha/produk',
    label: { id: sellerWords('id').nav, en: sellerWords('en').nav },
    access: ['seller'],
  },
];

/** Uploads at work, and etalase whose products search reads again. */
export function catalogueJobs(
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> {
  return { ...bulkJobs(envOf), ...etalaseJobs(envOf) };
}
