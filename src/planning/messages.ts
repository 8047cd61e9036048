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
  'rup.empty': () => 'The RUP code is empty.',
  'rup.format': () => 'A RUP code is digits only.',
  'rup.length': () => 'A RUP code has 7 to 9 digits.',
};
