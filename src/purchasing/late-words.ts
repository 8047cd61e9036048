import { type Words, words } from '../platform/index.ts';

const id = {
  title: (sum: string) => `Denda keterlambatan: ${sum}`,
  lead: (day: string) =>
    `Barang diminta sampai ${day}. Yang datang sesudahnya, atau belum datang, dihitung per hari kalender.`,
  rule: (perMille: string) =>
    `${perMille} per mil sehari dari nilai bagian yang terlambat, sebelum PPN.`,
  note: 'Dihitung untuk kedua pihak; belum dipotong dari pembayaran. Batas atas tidak diterapkan: bunyi aturannya belum dilihat.',
  caption: 'Bagian yang terlambat',
  product: 'Produk',
  quantity: 'Jumlah',
  came: 'Datang',
  missing: 'belum datang',
  days: 'Hari',
  value: 'Nilai sebelum PPN',
  penalty: 'Denda',
};

const en: Words<typeof id> = {
  title: (sum) => `Penalty for lateness: ${sum}`,
  lead: (day) =>
    `Goods were wanted by ${day}. What came later, or has not come, is counted by calendar days.`,
  rule: (perMille) => `${perMille} per mille a day of the value of the late part, before PPN.`,
  note: 'Counted for both sides; not taken from the payment. No cap is applied: the text of one was not seen.',
  caption: 'Parts that are late',
  product: 'Product',
  quantity: 'Quantity',
  came: 'Came',
  missing: 'has not come',
  days: 'Days',
  value: 'Value before PPN',
  penalty: 'Penalty',
};

export const tLate = words(id, en);
