import type { NavEntry } from './platform/index.ts';
import { words } from './platform/index.ts';

const id = {
  title: 'Yang menunggu Anda',
  intro: (role: string) =>
    `Pekerjaan yang menunggu Anda sebagai ${role}. Yang paling dekat tenggatnya di atas.`,
  empty: 'Tidak ada yang menunggu',
  emptyText: 'Semua sudah dikerjakan. Yang baru muncul di sini dan di Pemberitahuan.',
  since: (text: string) => `menunggu sejak ${text}`,
  due: (text: string) => `tenggat ${text}`,
  ifNothing: 'Bila dibiarkan:',
  count: (n: string) => `${n} menunggu`,
  late: (n: string) => `${n} menunggu, lewat tenggat`,
};

const en: typeof id = {
  title: 'Waiting for you',
  intro: (role) => `Work that waits for you as ${role}. The nearest deadline comes first.`,
  empty: 'Nothing is waiting',
  emptyText: 'All is done. News appears here and under Notices.',
  since: (text) => `waiting since ${text}`,
  due: (text) => `due ${text}`,
  ifNothing: 'If nothing is done:',
  count: (n) => `${n} waiting`,
  late: (n) => `${n} waiting, overdue`,
};

export const t = words(id, en);

export const deskNav: NavEntry = {
  href: '/meja',
  label: { id: 'Meja kerja', en: 'My desk' },
  access: 'signed-in',
};
