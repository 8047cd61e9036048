import { type NoticeWords, type RefusalWords, words } from '../../platform/index.ts';
import { en } from './market-words.en.ts';
import { id } from './market-words.id.ts';

export const t = words(id, en);

/** Each names the rule and the way out. */
export const MARKET_REFUSALS_ID: RefusalWords = {
  'market.forbidden': () =>
    'Hanya penyedia terdaftar yang memasang dan menjawab. Masuk sebagai penyedia.',
  'market.not-found': () =>
    'Pemberitahuan itu tidak ada atau sudah berakhir. Lihat yang lain di pasar informasi.',
  'market.own': () => 'Ini pemberitahuan usaha Anda sendiri. Jawabannya ada di halaman milik Anda.',
  'market.stale': () => 'Pemberitahuan ini baru saja berubah. Muat ulang halaman, lalu coba lagi.',
  'market.state': () => 'Langkah itu tidak bisa pada keadaannya sekarang. Muat ulang halaman.',
  'market.until': (p) => `Pilih hari ini sampai ${p['days'] ?? 90} hari ke depan.`,
};
export const MARKET_REFUSALS_EN: RefusalWords = {
  'market.forbidden': () => 'Only registered suppliers post and answer. Sign in as a supplier.',
  'market.not-found': () =>
    'There is no such notice, or it has ended. See the others in the market.',
  'market.own': () => 'This is your own notice. Its answers are on your own page.',
  'market.stale': () => 'This notice has just changed. Reload the page, then try again.',
  'market.state': () => 'That step cannot be taken with the notice as it is. Reload the page.',
  'market.until': (p) => `Choose a day from today to ${p['days'] ?? 90} days ahead.`,
};

export const MARKET_NOTICES_ID: NoticeWords = {
  'market.shown': (p) => `Pemberitahuan "${p['title']}" sudah tampil di pasar informasi.`,
  'market.removed': (p) => `Pemberitahuan "${p['title']}" diturunkan: ${p['reason']}`,
  'market.expired': (p) => `Pemberitahuan "${p['title']}" berakhir karena harinya lewat.`,
  'market.answered': (p) => `Ada jawaban untuk "${p['title']}" di pasar informasi.`,
};
export const MARKET_NOTICES_EN: NoticeWords = {
  'market.shown': (p) => `The notice "${p['title']}" is on show in the market of information.`,
  'market.removed': (p) => `The notice "${p['title']}" was taken down: ${p['reason']}`,
  'market.expired': (p) => `The notice "${p['title']}" ended with its last day.`,
  'market.answered': (p) => `There is an answer to "${p['title']}" in the market of information.`,
};
