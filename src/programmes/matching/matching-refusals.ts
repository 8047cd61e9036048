import type { NoticeWords, RefusalWords } from '../../platform/index.ts';

export const MATCHING_REFUSALS_ID: RefusalWords = {
  'matching.forbidden': () => 'Hanya pembina yang menyusun temu bisnis. Masuk sebagai pembina.',
  'matching.not-found': () => 'Temu bisnis itu tidak ada. Kembali ke daftar temu bisnis.',
  'matching.published': () =>
    'Jadwal sudah terbit, aula tidak disusun ulang. Pakai "Ada yang terjadi" di halaman jadwal.',
  'matching.no-slots': () =>
    'Di antara jam itu tidak muat satu pertemuan pun. Panjangkan waktunya atau pendekkan pertemuan.',
  'matching.many-slots': (p) =>
    `Itu ${p['count']} slot, paling banyak ${p['max']}. Panjangkan pertemuan.`,
  'matching.tables': (p) =>
    `Banyak meja 1 sampai ${p['max']}, dan yang tanpa tangga tidak lebih dari itu.`,
  'matching.no-hall': () => 'Aula belum disusun. Isi jam dan meja di halaman persiapan.',
  'matching.no-delegation': () => 'Delegasi itu tidak ada di kegiatan ini. Pilih dari daftar.',
  'matching.topic': () => 'Pilih satu pokok dari daftar.',
  'matching.many-items': (p) =>
    `Paling banyak ${p['max']} kebutuhan dan tawaran. Gabungkan yang sejenis.`,
  'matching.seats': () => 'Tamu semeja 1 sampai 12.',
  'matching.most': () => 'Paling banyak harus 1 atau lebih, atau kosong.',
  'matching.has-meetings': () => 'Delegasi ini sudah punya pertemuan, perannya tetap.',
  'matching.over': () => 'Kegiatan ini sudah selesai. Keinginan tidak lagi mengubah apa pun.',
  'matching.weights': (p) =>
    `Jumlah bobot ${p['sum']}, harus ${p['all']}. Tambah atau kurangi salah satu bagian.`,
  'matching.fix-published': () =>
    'Jadwal sudah terbit. Kunci pertemuan yang sudah ada lewat halaman pertemuannya.',
  'matching.fix-no': () =>
    'Salah satu pihak menyatakan tidak. Tanyakan dulu, lalu ubah keinginannya.',
  'matching.slot': () => 'Pilih slot dari daftar.',
  'matching.same-side': () => 'Tuan rumah bertemu tamu. Pilih dari pihak lain.',
  'matching.no-pairings': () =>
    'Tidak ada pasangan yang cocok. Tambah kebutuhan, tawaran, atau keinginan.',
  'matching.not-published': () =>
    'Belum ada jadwal yang terbit untuk diperbaiki. Susun dan terbitkan jadwal dulu.',
  'matching.no-table': () => 'Meja itu tidak ada. Tulis nomor meja yang ada.',
  'matching.table-there': () => 'Tulis nomor meja baru yang belum dipakai.',
  'matching.no-draft': () => 'Tidak ada rancangan untuk diterbitkan. Susun jadwal lagi.',
  'matching.stale': () => 'Baru saja diubah orang lain. Muat ulang halaman, lalu coba lagi.',
  'matching.no-meeting': () => 'Pertemuan itu tidak ada. Kembali ke jadwal.',
  'matching.number': () => 'Tulis bilangan bulat, misalnya 20.',
  'matching.time': () => 'Tulis jam sebagai HH:MM, misalnya 09:30.',
  'outcome.kind': () => 'Pilih salah satu hasil.',
  'outcome.amount': () => 'Tulis nilai komitmen dalam rupiah, lebih dari 0.',
  'outcome.due': () => 'Pilih hari paling lambat dibeli.',
  'outcome.due-early': () => 'Hari itu sebelum kegiatan. Pilih hari kegiatan atau sesudahnya.',
  'outcome.reason': () => 'Pilih mengapa tidak cocok.',
  'outcome.early': () => 'Kegiatan belum berlangsung. Hasil ditulis mulai hari kegiatan.',
};

export const MATCHING_REFUSALS_EN: RefusalWords = {
  'matching.forbidden': () => 'Only programme officers arrange a matching. Sign in as one.',
  'matching.not-found': () => 'There is no such matching. Go back to the list.',
  'matching.published': () =>
    'The schedule is published; the hall is not laid out again. Use "Something happened" on the schedule page.',
  'matching.no-slots': () =>
    'No meeting fits between those times. Lengthen the time or shorten the meetings.',
  'matching.many-slots': (p) =>
    `That makes ${p['count']} slots, at most ${p['max']}. Lengthen the meetings.`,
  'matching.tables': (p) => `1 to ${p['max']} tables, and no more without steps than that.`,
  'matching.no-hall': () =>
    'The hall is not laid out. Fill in times and tables on the preparing page.',
  'matching.no-delegation': () =>
    'There is no such delegation at this event. Choose from the list.',
  'matching.topic': () => 'Choose a topic from the list.',
  'matching.many-items': (p) => `At most ${p['max']} needs and offers. Join those of a kind.`,
  'matching.seats': () => 'Guests at its table: 1 to 12.',
  'matching.most': () => 'At most must be 1 or more, or empty.',
  'matching.has-meetings': () => 'This delegation has meetings already; its part stays.',
  'matching.over': () => 'This event is over. Wishes change nothing any more.',
  'matching.weights': (p) =>
    `The weights sum to ${p['sum']}, they must sum to ${p['all']}. Raise or lower one of them.`,
  'matching.fix-published': () =>
    'The schedule is published. Lock the meeting on its own page instead.',
  'matching.fix-no': () => 'One of the two said no. Ask first, then change the wish.',
  'matching.slot': () => 'Choose a slot from the list.',
  'matching.same-side': () => 'Hosts meet guests. Choose from the other side.',
  'matching.no-pairings': () => 'No pairing fits. Add needs, offers or wishes.',
  'matching.not-published': () =>
    'There is no published schedule to mend. Make and publish one first.',
  'matching.no-table': () => 'There is no such table. Write the number of one that is there.',
  'matching.table-there': () => 'Write a new table number that is not used.',
  'matching.no-draft': () => 'There is no draft to publish. Make a schedule again.',
  'matching.stale': () => 'Someone else has just changed it. Reload the page and try again.',
  'matching.no-meeting': () => 'There is no such meeting. Go back to the schedule.',
  'matching.number': () => 'Write a whole number, such as 20.',
  'matching.time': () => 'Write times as HH:MM, such as 09:30.',
  'outcome.kind': () => 'Choose one of the outcomes.',
  'outcome.amount': () => 'Write the committed value in rupiah, more than 0.',
  'outcome.due': () => 'Choose the last day by which it is bought.',
  'outcome.due-early': () => 'That day is before the event. Choose its day or a later one.',
  'outcome.reason': () => 'Choose why it does not fit.',
  'outcome.early': () => 'The event has not begun. Outcomes are written from its day on.',
};

export const MATCHING_NOTICES_ID: NoticeWords = {
  'matching.published': (p) => `Jadwal ${p['event']} terbit: ${p['count']} pertemuan untuk Anda.`,
  'matching.changed': (p) => `Jadwal ${p['event']} berubah: ${p['count']} pertemuan Anda.`,
};

export const MATCHING_NOTICES_EN: NoticeWords = {
  'matching.published': (p) =>
    `The schedule of ${p['event']} is out: ${p['count']} meetings for you.`,
  'matching.changed': (p) =>
    `The schedule of ${p['event']} changed: ${p['count']} of your meetings.`,
};
