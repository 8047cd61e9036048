import type { RefusalWords } from '../platform/index.ts';

export const REFUSALS_ID: RefusalWords = {
  'plan-import.missing': (p) => `Kolom ${p['field']} kosong. Isi kolom itu di berkas sumber.`,
  'plan-import.budget': (p) =>
    `Pagu "${p['given']}" bukan rupiah bulat. Tulis angka tanpa pemisah, paling sedikit 0.`,
  'plan-import.year': (p) => `Tahun anggaran "${p['given']}" tidak dikenal. Tulis empat angka.`,
  'plan-import.other-pemda': (p) =>
    `Baris milik ${p['given']}, bukan ${p['own']}. Impor di pemda yang benar.`,
  'plan-import.method': (p) =>
    `Metode "${p['given']}" belum dikenal; baris disimpan dengan metode tidak dikenal.`,
  'plan-import.dates': () => 'Tanggal awal sesudah tanggal akhir; baris disimpan apa adanya.',
  'plan-import.twice': (p) => `Kode RUP ${p['rup']} ada dua kali; baris terakhir yang dipakai.`,
  'plan-import.committed': (p) =>
    `Pagu baru RUP ${p['rup']} di bawah pesanan yang berjalan (Rp ${p['committed']}); pagu lama dipertahankan.`,
  'rup.empty': () => 'Kode RUP kosong.',
  'rup.format': () => 'Kode RUP hanya angka.',
  'rup.length': () => 'Kode RUP terdiri dari 7 sampai 9 angka.',
};

export const id = {
  title: 'Dicari, tidak ditemukan',
  intro: (days: number) =>
    `Kata yang dicari di katalog ${days} hari terakhir dan tidak menghasilkan satu produk pun: permintaan yang belum ada penyedianya. Siapa yang mencari tidak disimpan.`,
  caption: 'Pencarian tanpa hasil, tersering di atas',
  query: 'Yang dicari',
  times: 'Berapa kali',
  agencies: 'Perangkat daerah',
  last: 'Terakhir',
  empty: 'Belum ada pencarian tanpa hasil',
  emptyText: 'Semua yang dicari dalam kurun ini ditemukan.',
  desk: 'Dicari pembeli, belum ada di katalog',
  ifNothing: 'permintaan itu pergi ke luar daerah.',
};
