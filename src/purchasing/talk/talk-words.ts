import { type Words, words } from '../../platform/index.ts';

const id = {
  title: 'Percakapan',
  lead: 'Dibaca semua pihak pesanan ini dan pengawas. Yang dikirim tidak bisa dihapus.',
  none: 'Belum ada yang menulis.',
  when: (state: string, version: number) => `saat: ${state} (versi ${version})`,
  text: 'Pesan Anda',
  file: 'Lampiran (PDF atau foto, paling besar 10 MB)',
  send: 'Kirim pesan',
  done: 'Pesan terkirim.',
};

const en: Words<typeof id> = {
  title: 'Conversation',
  lead: 'All parties of this order and the auditors read it. What is sent cannot be deleted.',
  none: 'Nobody has written yet.',
  when: (state, version) => `at: ${state} (version ${version})`,
  text: 'Your message',
  file: 'Attachment (PDF or photo, up to 10 MB)',
  send: 'Send message',
  done: 'The message is sent.',
};

export const tTalk = words(id, en);
