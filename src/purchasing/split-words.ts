import { type Words, words } from '../platform/index.ts';

const id = {
  title: 'Belanja serupa dinas Anda',
  lead: (days: number) =>
    `Pesanan ${days} hari terakhir dengan produk, kelompok barang (KBKI), atau penyedia yang sama.`,
  passes: (sum: string, limit: string) =>
    `Bersama pesanan ini nilainya ${sum}, melewati batas ${limit}. Gabungkan, atau tulis alasannya di bawah.`,
  below: (sum: string) => `Bersama pesanan ini nilainya ${sum}; tidak ada batas yang dilewati.`,
  year: (n: string, sum: string) => `Dalam 365 hari: ${n} pesanan serupa, bersama ini ${sum}.`,
  caption: 'Pesanan serupa',
  order: 'Pesanan',
  on: 'Tanggal',
  supplier: 'Penyedia',
  same: 'Yang sama',
  groups: { product: 'produk', kind: 'kelompok barang', supplier: 'penyedia' },
  value: 'Nilai sebelum pajak',
  open: 'masih bisa dibatalkan lalu digabung',
  ways: 'Jalan lain: batalkan pesanan yang masih terbuka, lalu pesan semuanya sekaligus menurut batas yang berlaku.',
  reason: 'Alasan dipesan terpisah',
  reasonHint: 'Misalnya: kebutuhan mendesak yang tidak diketahui sebelumnya. Auditor membacanya.',
  nav: 'Pesanan terpisah',
  listTitle: 'Pesanan dengan alasan terpisah',
  listLead:
    'Pesanan yang bersama pesanan serupa dalam 30 hari melewati batas, dan alasan yang ditulis pembelinya.',
  agency: 'Perangkat daerah',
  sum: 'Jumlah bersama',
  none: 'Tidak ada pesanan seperti itu',
  source:
    'Jendela 30 hari adalah aturan produk ini sendiri; batasnya dari aturan pengadaan yang berlaku.',
};

const en: Words<typeof id> = {
  title: 'Like purchases of your agency',
  lead: (days) =>
    `Orders of the last ${days} days with the same product, kind of goods (KBKI) or supplier.`,
  passes: (sum, limit) =>
    `With this order they come to ${sum}, past the limit of ${limit}. Merge them, or give the reason below.`,
  below: (sum) => `With this order they come to ${sum}; no limit is passed.`,
  year: (n, sum) => `Within 365 days: ${n} like orders, with this one ${sum}.`,
  caption: 'Like orders',
  order: 'Order',
  on: 'Date',
  supplier: 'Supplier',
  same: 'In common',
  groups: { product: 'product', kind: 'kind of goods', supplier: 'supplier' },
  value: 'Value before tax',
  open: 'can still be cancelled and merged',
  ways: 'The other way: cancel the orders that are still open, then order all at once under the limit that applies.',
  reason: 'Reason for ordering apart',
  reasonHint: 'Such as an urgent need that nobody knew of before. Auditors read it.',
  nav: 'Orders apart',
  listTitle: 'Orders with a reason for ordering apart',
  listLead:
    'Orders that pass a limit together with like ones of 30 days, and the reason that their buyer gave.',
  agency: 'Agency',
  sum: 'Together',
  none: 'There are no such orders',
  source:
    'The window of 30 days is this product’s own rule; the limits are those of the procurement rules in force.',
};

export const tSplit = words(id, en);
