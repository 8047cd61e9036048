import { type Words, words } from '../platform/index.ts';

const id = {
  link: 'Simpan tenggat ke kalender (.ics)',
  due: (number: string, state: string) => `Batas pesanan ${number}: ${state}`,
  wanted: (number: string) => `Pesanan ${number} diminta tiba`,
  offers: (title: string) => `Batas pemasukan penawaran: ${title}`,
  ifNothing: 'Setelah batas ini lewat, langkah itu tidak bisa lagi.',
};

const en: Words<typeof id> = {
  link: 'Save the deadlines to a calendar (.ics)',
  due: (number, state) => `Deadline of order ${number}: ${state}`,
  wanted: (number) => `Order ${number} wanted`,
  offers: (title) => `Deadline for offers: ${title}`,
  ifNothing: 'Once it has passed, that step cannot be taken any more.',
};

export const tDeadline = words(id, en);
