import { type NoticeWords, words } from '../../platform/index.ts';
import type { LetterKind } from './letters.ts';

interface Facts {
  readonly name: string;
  readonly when: string;
  readonly place: string;
  /** Where an online event is held; '' where there is none to tell. */
  readonly link: string;
  readonly ticket: string;
  readonly page: string;
  readonly reason: string;
}

type Subjects = Readonly<Record<LetterKind, (name: string) => string>>;
type Letters = Readonly<Record<LetterKind, (facts: Facts) => string>>;

const factsId = (f: Facts) =>
  `${f.name}\n${f.when}\n${f.place}${f.link ? `\nTautan: ${f.link}` : ''}`;
const factsEn = (f: Facts) =>
  `${f.name}\n${f.when}\n${f.place}${f.link ? `\nLink: ${f.link}` : ''}`;

const id = {
  online: 'Daring',
  greeting: (name: string) => `Yth. ${name},`,
  subjects: {
    invited: (name) => `Undangan: ${name}`,
    signed_up: (name) => `Tiket: ${name}`,
    waiting: (name) => `Daftar tunggu: ${name}`,
    promoted: (name) => `Ada tempat untuk Anda: ${name}`,
    moved: (name) => `Berubah waktu atau tempat: ${name}`,
    cancelled: (name) => `Dibatalkan: ${name}`,
  } as Subjects,
  letters: {
    invited: (f) =>
      `Anda kami undang.\n\n${factsId(f)}\n\nJawab undangan ini, hadir atau berhalangan, di:\n${f.ticket}\n\nTentang acara: ${f.page}`,
    signed_up: (f) =>
      `Pendaftaran Anda kami terima.\n\n${factsId(f)}\n\nTiket Anda, dengan kode QR untuk ditunjukkan di pintu masuk:\n${f.ticket}\n\nBila berhalangan, batalkan di halaman itu agar orang lain mendapat tempat.`,
    waiting: (f) =>
      `Tempat sudah penuh; nama Anda ada di daftar tunggu.\n\n${factsId(f)}\n\nKami kabari bila ada tempat. Keadaan Anda dapat dilihat di:\n${f.ticket}`,
    promoted: (f) =>
      `Ada tempat yang kosong, dan kini untuk Anda.\n\n${factsId(f)}\n\nTiket Anda:\n${f.ticket}\n\nBila tidak jadi datang, batalkan di halaman itu.`,
    moved: (f) =>
      `Waktu atau tempat acara ini berubah. Yang berlaku sekarang:\n\n${factsId(f)}\n\nTiket Anda tetap berlaku:\n${f.ticket}`,
    cancelled: (f) => `Acara ini dibatalkan.\n\n${factsId(f)}\n\nAlasannya: ${f.reason}`,
  } as Letters,
};

const en: typeof id = {
  online: 'Online',
  greeting: (name) => `Dear ${name},`,
  subjects: {
    invited: (name) => `Invitation: ${name}`,
    signed_up: (name) => `Ticket: ${name}`,
    waiting: (name) => `Waiting list: ${name}`,
    promoted: (name) => `There is a place for you: ${name}`,
    moved: (name) => `New time or place: ${name}`,
    cancelled: (name) => `Cancelled: ${name}`,
  },
  letters: {
    invited: (f) =>
      `You are invited.\n\n${factsEn(f)}\n\nSay whether you come or cannot:\n${f.ticket}\n\nAbout the event: ${f.page}`,
    signed_up: (f) =>
      `You are signed up.\n\n${factsEn(f)}\n\nYour ticket, with the QR code to show at the door:\n${f.ticket}\n\nIf you cannot come, cancel there so that someone else gets the place.`,
    waiting: (f) =>
      `All places are taken; your name is on the waiting list.\n\n${factsEn(f)}\n\nWe tell you when a place falls free. Where you stand:\n${f.ticket}`,
    promoted: (f) =>
      `A place fell free, and it is yours.\n\n${factsEn(f)}\n\nYour ticket:\n${f.ticket}\n\nIf you do not come after all, cancel there.`,
    moved: (f) =>
      `The time or place of this event has changed. What holds now:\n\n${factsEn(f)}\n\nYour ticket stays good:\n${f.ticket}`,
    cancelled: (f) => `This event is cancelled.\n\n${factsEn(f)}\n\nThe reason: ${f.reason}`,
  },
};

export const letterWords = words(id, en);

/** What sellers of an invited business are told in the app. */
export const EVENT_NOTICES_ID: NoticeWords = {
  'event.invited': (p) => `Usaha Anda diundang: ${p['name']}. Jawab di halaman acara.`,
  'event.signed_up': (p) => `Usaha Anda terdaftar: ${p['name']}.`,
  'event.waiting': (p) => `Usaha Anda ada di daftar tunggu: ${p['name']}.`,
  'event.promoted': (p) => `Ada tempat untuk usaha Anda: ${p['name']}.`,
  'event.moved': (p) => `Waktu atau tempat berubah: ${p['name']}.`,
  'event.cancelled': (p) => `Acara dibatalkan: ${p['name']}. Alasannya: ${p['reason']}`,
};

export const EVENT_NOTICES_EN: NoticeWords = {
  'event.invited': (p) => `Your business is invited: ${p['name']}. Answer on the event's page.`,
  'event.signed_up': (p) => `Your business is signed up: ${p['name']}.`,
  'event.waiting': (p) => `Your business is on the waiting list: ${p['name']}.`,
  'event.promoted': (p) => `There is a place for your business: ${p['name']}.`,
  'event.moved': (p) => `New time or place: ${p['name']}.`,
  'event.cancelled': (p) => `An event is cancelled: ${p['name']}. The reason: ${p['reason']}`,
};
