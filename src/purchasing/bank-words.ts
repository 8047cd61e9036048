import { type Words, words } from '../platform/index.ts';

const id = {
  title: 'Rekening penyedia berubah',
  text: (on: string) =>
    `Rekening ini disetujui pengelola katalog pada ${on}, sesudah pesanan dibuat. Sebelum membayar, cocokkan dengan penyedia lewat nomor telepon yang sudah Anda kenal, bukan yang ada di surat perubahannya.`,
};

const en: Words<typeof id> = {
  title: 'The supplier’s account has changed',
  text: (on) =>
    `The catalogue office approved this account on ${on}, after the order was placed. Before you pay, ask the supplier at a telephone number that you know already, not one from the letter about the change.`,
};

export const tBank = words(id, en);
