import type { RefusalWords } from '../../platform/index.ts';

export { codeTitles, type FoundCode, findCodes } from './codes.sql.ts';
export { type CodeImport, importCodes } from './import-codes.ts';
export type { Scheme } from './read-codes.ts';

export const CLASSIFICATION_REFUSALS_ID: RefusalWords = {
  'classification.no-codes': (p) =>
    `Tidak ada kolom berisi kode ${p['scheme']}. Kirim berkas dengan kolom kode, judul dan uraian.`,
  'classification.group': () =>
    'Golongan di atas kode; dilewati, karena yang dipakai kode rincinya.',
  'classification.shape': (p) => `"${p['code']}" bukan kode yang dikenal. Periksa jumlah angkanya.`,
  'classification.no-title': (p) => `Kode ${p['code']} tidak punya judul. Isi judulnya.`,
  'classification.repeated': (p) => `Kode ${p['code']} ada dua kali; yang pertama dipakai.`,
};

export const CLASSIFICATION_REFUSALS_EN: RefusalWords = {
  'classification.no-codes': (p) =>
    `No column holds codes of ${p['scheme']}. Send a file with columns for code, title and explanation.`,
  'classification.group': () =>
    'A group above the codes; skipped, because the codes are what is used.',
  'classification.shape': (p) => `"${p['code']}" is no code we know. Check the number of digits.`,
  'classification.no-title': (p) => `Code ${p['code']} has no title. Fill it in.`,
  'classification.repeated': (p) => `Code ${p['code']} stands twice; the first one counts.`,
};
