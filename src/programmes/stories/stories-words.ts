import { type NoticeWords, type RefusalWords, words } from '../../platform/index.ts';
import { en } from './stories-words.en.ts';
import { id } from './stories-words.id.ts';

export const t = words(id, en);

/** Each names the rule and the way out. */
export const STORY_REFUSALS_ID: RefusalWords = {
  'story.alt': () => 'Tulis apa yang tampak pada foto, satu kalimat.',
  'story.english': () => 'Isi judul dan cerita dalam bahasa Inggris, atau kosongkan keduanya.',
  'story.forbidden': () => 'Hanya pembina program dan pemilik usaha yang menulis ceritanya.',
  'story.no-maker': () => 'Tidak ada usaha aktif dengan NIB atau nama itu. Salin NIB-nya.',
  'story.not-found': () => 'Cerita itu tidak ada. Kembali ke daftar cerita.',
  'story.pictures': (p) => `Paling banyak ${p['max'] ?? 6} foto. Hapus satu lebih dulu.`,
  'story.stale': () => 'Cerita ini baru saja berubah. Muat ulang halaman, lalu coba lagi.',
  'story.state': () =>
    'Langkah itu tidak bisa pada keadaan cerita sekarang. Muat ulang halaman; terbit perlu persetujuan pemilik.',
};
export const STORY_REFUSALS_EN: RefusalWords = {
  'story.alt': () => 'Say what the photo shows, in one sentence.',
  'story.english': () => 'Fill in title and story in English, or leave both empty.',
  'story.forbidden': () => 'Only programme officers and the owner write a story.',
  'story.no-maker': () => 'No active business has that NIB or name. Copy its NIB.',
  'story.not-found': () => 'There is no such story. Go back to the list.',
  'story.pictures': (p) => `At most ${p['max'] ?? 6} photos. Remove one first.`,
  'story.stale': () => 'This story has just changed. Reload the page, then try again.',
  'story.state': () =>
    'That step cannot be taken with the story as it is. Reload the page; publishing needs the owner to agree.',
};

export const STORY_NOTICES_ID: NoticeWords = {
  'story.written': (p) =>
    `Ada cerita tentang usaha Anda: "${p['title']}". Baca dan setujui bila cocok.`,
  'story.published': (p) => `Cerita "${p['title']}" sudah terbit.`,
  'story.withdrawn': (p) => `Cerita "${p['title']}" ditarik.`,
  'story.agreed': (p) => `Pemilik usaha menyetujui cerita "${p['title']}". Terbitkan.`,
};
export const STORY_NOTICES_EN: NoticeWords = {
  'story.written': (p) =>
    `There is a story about your business: "${p['title']}". Read it, and agree if it fits.`,
  'story.published': (p) => `The story "${p['title']}" is published.`,
  'story.withdrawn': (p) => `The story "${p['title']}" was withdrawn.`,
  'story.agreed': (p) => `The owner agrees to the story "${p['title']}". Publish it.`,
};
