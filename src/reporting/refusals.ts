import type { NoticeWords, RefusalWords } from '../platform/index.ts';

/** Each names the rule and the way out. */
export const REFUSALS_ID: RefusalWords = {
  'year.not-found': () => 'Tahun itu belum punya data. Pilih tahun dari daftar.',
  'award.not-found': () => 'Perangkat daerah itu tidak ada di daftar. Pilih dari peringkat.',
  'award.forbidden': () => 'Hanya kepala yang menetapkan penghargaan.',
  'award.rule': () => 'Rumus itu tidak ada. Pilih dari daftar.',
  'award.year-open': () =>
    'Tahun itu belum lewat, pesanannya masih bertambah. Tetapkan setelah tahun berganti.',
  'award.nobody': () =>
    'Tidak ada perangkat daerah dengan rencana e-purchasing di tahun itu. Pilih tahun lain.',
  'award.unanswered': () => 'Masih ada keberatan yang menunggu jawaban. Jawab semua lebih dulu.',
  'award.unchanged': () =>
    'Rumus dan barisnya sama dengan versi terakhir, jadi tidak perlu versi baru. Perbaiki barisnya lebih dulu.',
  'award.not-announced': () =>
    'Penghargaan itu belum ditetapkan. Lihat hitungan sementaranya di halaman penghargaan.',
  'objection.forbidden': () =>
    'Keberatan diajukan oleh pejabat perangkat daerah: Pejabat Pengadaan, PPK atau bendahara. Ganti peran lebih dulu.',
  'objection.no-row': () =>
    'Perangkat daerah Anda tidak ada di penghargaan itu, jadi tidak ada baris untuk dibantah.',
  'objection.open-already': () =>
    'Perangkat daerah Anda sudah punya keberatan yang menunggu jawaban. Tarik dulu bila ingin menggantinya.',
  'objection.not-found': () => 'Keberatan itu tidak ada. Muat ulang halamannya.',
  'objection.state': () => 'Keberatan itu sudah dijawab atau ditarik. Muat ulang halamannya.',
  'figure.not-found': () => 'Angka atau bagian itu tidak ada. Pilih dari dasbor.',
  'target.forbidden': () => 'Target ditetapkan kepala atau pembina. Ganti peran lebih dulu.',
  'target.year': (p) => `Tahun target antara ${p['from']} dan ${p['to']}.`,
  'target.scope': () => 'Ukuran itu tidak punya cakupan tersebut. Pilih cakupan lain.',
  'target.value': () => 'Angka harus lebih dari nol. Tulis angka yang benar.',
  'target.share': () => 'Bagian paling tinggi 100%. Tulis persen dari 0 sampai 100.',
  'target.percent': () => 'Tulis persen dengan angka, misalnya 40 atau 62,5.',
  'target.same': () => 'Target itu sudah berbunyi begitu. Ubah angka atau sumbernya.',
  'reported.forbidden': () => 'Angka laporan dicatat kepala atau pembina. Ganti peran lebih dulu.',
  'reported.key': () => 'Angka itu tidak ada di daftar. Pilih dari daftar.',
  'reported.period': () =>
    'Tulis masanya sebagai tahun (2023), bulan (2024-01..2024-05) atau hari (2023-12-31).',
  'reported.url': () => 'Alamat dimulai dengan http:// atau https://.',
  'reported.corrected-already': () =>
    'Catatan itu sudah diperbaiki. Muat ulang halaman dan perbaiki yang terbaru.',
};

export const REFUSALS_EN: RefusalWords = {
  'year.not-found': () => 'There is no data for that year. Choose one from the list.',
  'award.not-found': () => 'That agency is not on the list. Choose one from the ranking.',
  'award.forbidden': () => 'Only the head announces the award.',
  'award.rule': () => 'There is no such formula. Choose one from the list.',
  'award.year-open': () =>
    'That year is not over, its orders still grow. Announce it when the year has turned.',
  'award.nobody': () => 'No agency planned e-purchasing in that year. Choose another year.',
  'award.unanswered': () => 'Objections still wait for an answer. Answer all of them first.',
  'award.unchanged': () =>
    'Formula and rows are those of the last version, so there is nothing to announce. Correct the rows first.',
  'award.not-announced': () =>
    'That award has not been announced. See how it stands on the award page.',
  'objection.forbidden': () =>
    'An objection comes from an official of an agency: procurement officer, PPK or treasurer. Switch your role first.',
  'objection.no-row': () => 'Your agency is not in that award, so there is no row to object to.',
  'objection.open-already': () =>
    'Your agency has an objection that waits for an answer. Withdraw it first to replace it.',
  'objection.not-found': () => 'There is no such objection. Reload the page.',
  'objection.state': () => 'That objection is answered or withdrawn already. Reload the page.',
  'figure.not-found': () => 'There is no such figure or part. Choose one from the dashboard.',
  'target.forbidden': () =>
    'Targets are set by the head or the programme officer. Switch your role first.',
  'target.year': (p) => `The year of a target is between ${p['from']} and ${p['to']}.`,
  'target.scope': () => 'That measure has no such scope. Choose another scope.',
  'target.value': () => 'The figure must be more than zero. Write the right one.',
  'target.share': () => 'A share is at most 100%. Write a percentage from 0 to 100.',
  'target.percent': () => 'Write a percentage in digits, for example 40 or 62.5.',
  'target.same': () => 'The target says so already. Change its figure or its source.',
  'reported.forbidden': () =>
    'Reported figures are written down by the head or the programme officer. Switch your role first.',
  'reported.key': () => 'That figure is not on the list. Choose one from it.',
  'reported.period': () =>
    'Write the period as a year (2023), months (2024-01..2024-05) or a day (2023-12-31).',
  'reported.url': () => 'An address begins with http:// or https://.',
  'reported.corrected-already': () =>
    'That entry has been corrected already. Reload the page and correct the newest.',
};

export const NOTICES_ID: NoticeWords = {
  'award.objection-filed': (p) => `Keberatan baru atas penghargaan ${p['year']} menunggu jawaban.`,
  'award.objection-answered': (p) => `Keberatan Anda atas penghargaan ${p['year']} sudah dijawab.`,
  'award.objection-corrected': (p) =>
    `Penghargaan ${p['year']} versi ${p['version']} terbit, dengan baris Anda yang diperbaiki.`,
};

export const NOTICES_EN: NoticeWords = {
  'award.objection-filed': (p) => `A new objection to the award of ${p['year']} awaits an answer.`,
  'award.objection-answered': (p) => `Your objection to the award of ${p['year']} is answered.`,
  'award.objection-corrected': (p) =>
    `Version ${p['version']} of the award of ${p['year']} is out, with your rows corrected.`,
};
