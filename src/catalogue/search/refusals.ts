import type { RefusalWords } from '../../platform/index.ts';

/** Why a group of synonyms was refused. */
export const SYNONYM_REFUSALS_ID: RefusalWords = {
  'synonym.empty': () => 'Kata yang diketik pembeli masih kosong. Tulis paling sedikit satu kata.',
  'synonym.alone': () =>
    'Satu kata saja tidak punya persamaan. Tulis satu kata lagi, atau isi kata yang ikut ditemukan.',
  'synonym.too-many': (p) =>
    `Lebih dari ${p['max']} kata dalam satu isian. Bagi menjadi beberapa kelompok.`,
  'synonym.too-long': (p) =>
    `"${p['word']}…" lebih dari ${p['max']} huruf. Persingkat menjadi kata yang benar-benar diketik orang.`,
  'synonym.sign': (p) =>
    `"${p['word']}" memuat tanda =, > atau koma. Tulis satu kata tiap baris tanpa tanda itu.`,
  'synonym.no-word': (p) => `"${p['word']}" tidak memuat huruf atau angka. Tulis sebuah kata.`,
  'synonym.twice': (p) => `"${p['word']}" ada dua kali. Hapus salah satunya.`,
  'synonym.in-other-group': (p) =>
    `"${p['word']}" sudah ada di kelompok "${p['group']}". Ubah kelompok itu, atau hapus kata ini.`,
  'synonyms.not-found': () => 'Kelompok itu tidak ada. Pilih dari daftar persamaan kata.',
  'synonyms.stale': () =>
    'Kelompok ini sudah diubah orang lain sejak Anda membukanya. Buka lagi dari daftar, lalu ulangi.',
  'synonyms.last': () =>
    'Ini kelompok terakhir; daftar kosong akan diganti daftar bawaan. Ubah isinya saja.',
};

export const SYNONYM_REFUSALS_EN: RefusalWords = {
  'synonym.empty': () => 'The words that buyers type are empty. Write at least one word.',
  'synonym.alone': () =>
    'One word alone has no synonym. Write another, or fill in the words that are found besides.',
  'synonym.too-many': (p) => `More than ${p['max']} words in one field. Make several groups.`,
  'synonym.too-long': (p) =>
    `"${p['word']}…" has more than ${p['max']} characters. Shorten it to what people really type.`,
  'synonym.sign': (p) =>
    `"${p['word']}" has a sign =, > or a comma. Write one word a line without them.`,
  'synonym.no-word': (p) => `"${p['word']}" has no letter or digit. Write a word.`,
  'synonym.twice': (p) => `"${p['word']}" stands there twice. Take one away.`,
  'synonym.in-other-group': (p) =>
    `"${p['word']}" is in the group "${p['group']}" already. Change that group, or take this word away.`,
  'synonyms.not-found': () => 'That group does not exist. Choose one from the list of synonyms.',
  'synonyms.stale': () =>
    'Someone changed this group since you opened it. Open it again from the list and repeat.',
  'synonyms.last': () =>
    'This is the last group; an empty list would be replaced by the default one. Change it instead.',
};
