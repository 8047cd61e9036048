import type { NavEntry } from './platform/index.ts';
import { words } from './platform/index.ts';

const id = {
  title: 'Yang menunggu Anda',
  intro: (role: string) =>
    `Pekerjaan yang menunggu Anda sebagai ${role}. Yang paling dekat tenggatnya di atas.`,
  empty: 'Tidak ada yang menunggu',
  emptyText: 'Semua sudah dikerjakan. Yang baru muncul di sini dan di Pemberitahuan.',
};

const en: typeof id = {
  title: 'Waiting for you',
  intro: (role) => `Work that waits for you as ${role}. The nearest deadline comes first.`,
  empty: 'Nothing is waiting',
  emptyText: 'All is done. News appears here and under Notices.',
};

export const t = words(id, en);

export const deskNav: NavEntry = {
  href: '/meja',
  label: { id: 'Meja kerja', en: 'My desk' },
  access: 'signed-in',
};
