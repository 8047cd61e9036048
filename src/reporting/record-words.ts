import { words } from '../platform/index.ts';

const id = {
  title: 'Tercatat di sistem lain',
  lead: 'Paket dari catatan yang diimpor. Tiap cakupan berdiri sendiri dan tidak ditambahkan pada katalog lokal.',
  scope: 'Cakupan',
  scopes: {
    national: 'Katalog nasional dan sektoral',
    online_shop: 'Toko daring',
    outside: 'Di luar katalog',
  },
  packages: 'Paket',
  cancelled: (n: string) => `${n} batal tidak dihitung`,
  value: 'Nilai',
  realised: 'Terealisasi',
  rows: 'Unduh barisnya (CSV)',
  agencies: (n: string) => `Terealisasi per perangkat daerah (${n})`,
  agency: 'Perangkat daerah',
  budget: 'Struktur anggaran',
  part: 'Bagian',
  parts: {
    operating: 'Belanja operasi',
    capital: 'Belanja modal',
    contingency: 'Belanja tidak terduga',
    procurement: 'Belanja pengadaan',
    other: 'Belanja bukan pengadaan',
  },
  total: 'Total belanja',
  budgetHint:
    'Dari RUP-StrukturAnggaranPD: operasi, modal dan tidak terduga membagi belanja menurut jenisnya; pengadaan dan bukan pengadaan membaginya menurut caranya.',
};

const en: typeof id = {
  title: 'Recorded in other systems',
  lead: 'Packages of imported records. Each scope stands for itself and is not added to the local catalogue.',
  scope: 'Scope',
  scopes: {
    national: 'National and sectoral catalogue',
    online_shop: 'Online shops',
    outside: 'Outside of catalogues',
  },
  packages: 'Packages',
  cancelled: (n) => `${n} cancelled, not counted`,
  value: 'Value',
  realised: 'Realised',
  rows: 'Download the rows (CSV)',
  agencies: (n) => `Realised by agency (${n})`,
  agency: 'Agency',
  budget: 'Budget structure',
  part: 'Part',
  parts: {
    operating: 'Operating',
    capital: 'Capital',
    contingency: 'Contingency',
    procurement: 'Procurement',
    other: 'Not procurement',
  },
  total: 'Total',
  budgetHint:
    'From RUP-StrukturAnggaranPD: operating, capital and contingency divide the spending by kind; procurement and not procurement divide it by way.',
};

export const tRecords = words(id, en);
