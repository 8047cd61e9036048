import type { RefusalWords } from '../../platform/index.ts';

const COLUMNS: Readonly<Record<string, string>> = {
  name: 'nama barang',
  unit: 'satuan',
  price: 'harga',
};
const columns = (codes: unknown) =>
  String(codes)
    .split(', ')
    .map((code) => COLUMNS[code] ?? code)
    .join(', ');

export const STANDARD_PRICE_REFUSALS_ID: RefusalWords = {
  'standard-price.no-columns': (p) =>
    `Kolom ${columns(p['missing'])} tidak ditemukan; yang ada: ${p['found']}. Beri judul kolom nama barang, satuan dan harga, lalu kirim lagi.`,
  'standard-price.no-prices': (p) =>
    `Tidak satu pun dari ${p['rows']} baris berisi harga pada kolom "${p['column']}". Isi harganya di berkas sumber.`,
  'standard-price.contradiction': (p) =>
    `Pemisah ribuan bertentangan: titik pada baris ${p['dots']}; koma pada baris ${p['commas']}. Samakan penulisannya, lalu kirim lagi.`,
  'standard-price.no-name': () => 'Nama barang kosong. Isi namanya di berkas sumber.',
  'standard-price.no-price': () =>
    'Harga kosong atau nol, jadi bukan harga. Isi harganya di berkas sumber.',
  'standard-price.not-a-price': (p) =>
    `"${p['given']}" bukan angka harga. Tulis angkanya saja di berkas sumber.`,
  'standard-price.no-unit': () =>
    'Satuan kosong; baris disimpan tanpa satuan dan tidak dipakai membandingkan harga.',
  'standard-price.rounded': (p) => `Harga "${p['given']}" dibulatkan ke rupiah terdekat.`,
  'standard-price.repeated': (p) => `Sama dengan baris ${p['other']}; dihitung sekali.`,
  'standard-price.two-prices': (p) =>
    `Kode, nama, spesifikasi dan satuan sama dengan baris ${p['other']} tetapi harganya lain. Hapus yang salah di berkas sumber.`,
};
