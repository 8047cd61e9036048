import { describe, expect, it } from 'vitest';
import { stems } from './stem.ts';

const meet = (a: string, b: string) => stems(a).some((stem) => stems(b).includes(stem));

describe('roots of Indonesian words', () => {
  it.each([
    ['kebersihan', 'bersih'],
    ['pembersih', 'bersih'],
    ['dibersihkan', 'bersih'],
    ['penyewaan', 'sewa'],
    ['menyewa', 'sewa'],
    ['pencetakan', 'cetak'],
    ['percetakan', 'cetak'],
    ['makanan', 'makan'],
    ['minuman', 'minum'],
    ['perbaikan', 'baik'],
    ['pelatihan', 'latih'],
    ['latihan', 'latih'],
    ['menjahit', 'jahit'],
    ['pengecatan', 'cat'],
    ['mengecat', 'cat'],
    ['memangkas', 'pangkas'],
    ['penebangan', 'tebang'],
    ['pengangkutan', 'angkut'],
    ['pengamanan', 'aman'],
    ['keamanan', 'aman'],
    ['pemasangan', 'pasang'],
    ['perawatan', 'rawat'],
    ['melayani', 'layan'],
    ['pemeliharaan', 'pelihara'],
    ['peternakan', 'ternak'],
    ['kesehatan', 'sehat'],
    ['buku-buku', 'buku'],
    ['harganya', 'harga'],
  ])('%s comes from %s', (word, root) => expect(stems(word)).toContain(root));

  it.each([
    ['makanan', 'makam'],
    ['tangan', 'tang'],
    ['taman', 'tanaman'],
    ['kertas', 'kertasari'],
    ['pemanas', 'pemanis'],
    ['kopi', 'kop'],
    ['sapi', 'sap'],
    ['kursi', 'kurs'],
    ['ikan', 'ika'],
    ['sekolah', 'kolah'],
    ['seragam', 'ragam'],
    ['semen', 'men'],
    ['meja', 'ja'],
    ['perak', 'rak'],
    ['perban', 'ban'],
    ['beras', 'as'],
    ['lebaran', 'lebar'],
    ['ringan', 'ring'],
    ['papan', 'pap'],
    ['bahan', 'bah'],
    ['pelampung', 'lampung'],
    ['penginapan', 'pengingat'],
    ['mesin', 'sin'],
    ['kecap', 'cap'],
    ['berkas', 'kas'],
    ['termos', 'mos'],
    ['dinas', 'nas'],
    ['bantal', 'bantuan'],
  ])('%s and %s stay apart', (a, b) => expect(meet(a, b)).toBe(false));

  it('leaves codes and short words as they are', () => {
    for (const word of ['a4', '80gsm', 'cat', 'wc', 'l85']) expect(stems(word)).toEqual([word]);
  });
});
