import { type Day, formatDay, type Locale } from '../kernel/index.ts';
import type { NoticeWords, RefusalWords } from '../platform/index.ts';
import { OBSTACLES, TRIGGERS } from './domain/coaching.ts';
import { t } from './messages.ts';

/** Each names the rule and the way out. */
export const REFUSALS_ID: RefusalWords = {
  'coaching.forbidden': () => 'Hanya pembina yang mencatat pada kasus pembinaan.',
  'coaching.future': () => 'Pertemuan dicatat setelah terjadi. Pilih hari ini atau sebelumnya.',
  'coaching.next-day': () => 'Isi paling lambat kapan langkah itu selesai.',
  'coaching.next-past': () =>
    'Hari langkah berikutnya sudah lewat. Pilih hari ini atau sesudahnya.',
  'coaching.next-step': () => 'Tulis langkah yang disepakati, atau kosongkan harinya.',
  'coaching.no-business': () =>
    'Tidak ada usaha dengan NIB atau nama itu. Salin NIB dari daftar penyedia.',
  'coaching.not-found': () => 'Kasus itu tidak ada. Kembali ke daftar pembinaan.',
  'coaching.open-already': () =>
    'Usaha ini sudah punya kasus yang terbuka. Catat di kasus itu lewat daftar pembinaan.',
  'coaching.stale': () => 'Kasus ini baru saja berubah. Muat ulang halaman, lalu simpan lagi.',
  'coaching.state': () => 'Kasus ini sudah ditutup. Buka kasus baru bila perlu.',
};

export const REFUSALS_EN: RefusalWords = {
  'coaching.forbidden': () => 'Only coaches write in a coaching case.',
  'coaching.future': () =>
    'A meeting is written down after it took place. Choose today or a day before.',
  'coaching.next-day': () => 'Say by when that step is done.',
  'coaching.next-past': () => 'The day of the next step is over. Choose today or later.',
  'coaching.next-step': () => 'Write the agreed step, or leave its day empty.',
  'coaching.no-business': () =>
    'No business has that NIB or name. Copy the NIB from the list of suppliers.',
  'coaching.not-found': () => 'There is no such case. Go back to the list.',
  'coaching.open-already': () =>
    'This business has an open case already. Find it in the list and write there.',
  'coaching.stale': () => 'This case has just changed. Reload the page, then save again.',
  'coaching.state': () => 'This case is closed. Open a new one if needed.',
};

function noticesIn(locale: Locale): NoticeWords {
  const w = t(locale);
  return Object.fromEntries([
    ...TRIGGERS.map((trigger) => [
      `coaching.opened-${trigger}`,
      () =>
        locale === 'id'
          ? `Kasus pembinaan baru: ${w.triggers[trigger].toLowerCase()}.`
          : `New coaching case: ${w.triggers[trigger].toLowerCase()}.`,
    ]),
    ...OBSTACLES.map((obstacle) => [
      `coaching.advice-${obstacle}`,
      (p: Readonly<Record<string, string>>) =>
        p['step'] && p['on']
          ? `${w.advice[obstacle]} ${w.one.agreed(p['step'], formatDay(p['on'] as Day, locale))}`
          : w.advice[obstacle],
    ]),
  ]);
}

export const NOTICES_ID: NoticeWords = noticesIn('id');
export const NOTICES_EN: NoticeWords = noticesIn('en');
