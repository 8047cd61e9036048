import { type Day, formatDay, type Locale } from '../kernel/index.ts';
import type { NoticeWords, RefusalWords } from '../platform/index.ts';
import type { Remark } from './domain/registration.ts';
import { isRemarkRule } from './domain/remark-rules.ts';
import { SANCTION_KINDS } from './domain/sanctions.ts';
import { t } from './messages.ts';

const day = (text: unknown, locale: Locale) => formatDay(String(text) as Day, locale);

/** Each names the rule and the way out. */
export const REFUSALS_ID: RefusalWords = {
  'bank-account.format': () =>
    'Nomor rekening berisi 6 sampai 20 angka. Salin dari buku tabungan atau aplikasi bank.',
  'choice.missing': () => 'Pilih salah satu jawaban.',
  'declaration.missing': () => 'Centang pernyataan bila Anda setuju; tanpa itu tidak bisa dikirim.',
  'kbli.many': (p) => `Paling banyak ${p['max']} KBLI. Hapus yang tidak dipakai untuk berjualan.`,
  'kbli.none': () => 'Pilih paling sedikit satu KBLI dari dokumen NIB Anda.',
  'kbli.unlisted': (p) => `KBLI ${p['code']} tidak ada di daftar ringkas; cocokkan dengan NIB.`,
  'nib.used': () =>
    'NIB ini sudah terdaftar di katalog ini; satu NIB satu pendaftaran. Bila usaha ini milik Anda, masuk dengan akun lama, atau minta Pengelola Katalog memulihkan aksesnya.',
  'paper.expired': () => 'Masa berlaku dokumen ini sudah lewat. Unggah yang masih berlaku.',
  'paper.expiry': () => 'Isi tanggal berlaku yang tertera di surat ini.',
  'paper.missing': () => 'Dokumen ini wajib. Unggah PDF atau fotonya.',
  'paper.not-found': () => 'Dokumen itu tidak ada, sudah diganti, atau bukan milik Anda.',
  'phone.format': () => 'Nomor telepon ditulis seperti 0812 3456 7890, tanpa huruf.',
  'registration.altered': () =>
    'Isian pendaftaran ini tidak sama dengan yang dikirim. Minta administrator memeriksa jejak audit.',
  'registration.claim-first': () =>
    'Hanya petugas yang sedang memeriksa yang bisa melakukan ini. Ambil pendaftarannya lebih dulu.',
  'registration.claimed': () =>
    'Petugas lain sudah mulai memeriksa pendaftaran ini. Pilih yang lain dari antrean.',
  'registration.empty': () => 'Belum ada yang diisi. Mulai dari nama dan bentuk usaha.',
  'registration.forbidden': () => 'Tindakan ini bukan bagian Anda pada pendaftaran ini.',
  'registration.locked': () =>
    'Pendaftaran sedang diperiksa atau sudah selesai, jadi isinya terkunci. Tunggu putusan, atau hubungi Pengelola Katalog.',
  'registration.no-remark': () =>
    'Tulis paling sedikit satu catatan: isian, aturan, dan perbaikannya.',
  'registration.not-found': () => 'Pendaftaran itu tidak ada. Kembali ke antrean.',
  'registration.remark-open': () =>
    'Petugas memberi catatan pada isian ini. Buka, perbaiki, lalu simpan.',
  'registration.remarks-left': () =>
    'Masih ada catatan. Hapus bila sudah beres, atau minta perbaikan.',
  'registration.stale': () =>
    'Pendaftaran ini baru saja berubah. Muat ulang halaman, lalu putuskan lagi.',
  'registration.state': () => 'Tindakan itu tidak berlaku pada tahap ini. Muat ulang halaman.',
  'registration.unchanged': () =>
    'Belum ada yang diubah dari data yang berlaku. Ubah isian yang perlu, atau batalkan perubahan.',
  'registration.unverified': () => 'Nilai semua dokumen sebagai sah lebih dulu, atau beri catatan.',
  'remark.field': () => 'Pilih isian yang perlu diperbaiki.',
  'remark.fix': (p) => `Tulis yang harus dilakukan penyedia, paling sedikit ${p['min']} huruf.`,
  'remark.not-found': () => 'Catatan itu sudah dikirim atau dihapus. Muat ulang halaman.',
  'remark.rule': () => 'Pilih aturannya dari daftar, atau tulis aturan lain.',
  'sanction.basis': () => 'Tulis dasar hukumnya: pasal atau nomor surat.',
  'sanction.first-warning': () =>
    'Surat peringatan 2 mengikuti surat peringatan 1 yang masih berlaku. Jatuhkan peringatan 1 lebih dulu.',
  'sanction.not-found': () => 'Sanksi itu tidak ada. Muat ulang halaman.',
  'sanction.order': () => 'Hari berakhir tidak boleh sebelum hari mulai. Perbaiki tanggalnya.',
  'sanction.over': () => 'Sanksi itu sudah berakhir atau dicabut; tidak ada yang perlu dilakukan.',
  'sanction.past': () => 'Sanksi mulai berlaku hari ini atau sesudahnya. Pilih tanggal lain.',
  'sanction.reason': (p) => `Tulis alasannya, paling sedikit ${p['min']} huruf.`,
  'sanction.stale': () => 'Data penyedia ini baru saja berubah. Muat ulang, lalu coba lagi.',
  'sanction.twice': () =>
    'Sanksi sejenis sudah ada pada hari-hari itu. Cabut yang lama atau pilih tanggal lain.',
  'sanction.unregistered': () =>
    'Sanksi hanya untuk penyedia yang terdaftar. Pakai putusan di meja verifikasi.',
};

export const REFUSALS_EN: RefusalWords = {
  'bank-account.format': () =>
    'An account number has 6 to 20 digits. Copy it from the bank book or app.',
  'choice.missing': () => 'Choose one of the answers.',
  'declaration.missing': () => 'Tick the statement if you agree; it cannot be sent without.',
  'kbli.many': (p) => `At most ${p['max']} KBLI. Remove those you do not sell under.`,
  'kbli.none': () => 'Choose at least one KBLI from your NIB paper.',
  'kbli.unlisted': (p) => `KBLI ${p['code']} is not in the short list; compare it with the NIB.`,
  'nib.used': () =>
    'This NIB is registered in this catalogue; one NIB registers once. If the business is yours, sign in with the old account, or ask the catalogue officer to restore access.',
  'paper.expired': () => 'This paper is no longer valid. Upload a valid one.',
  'paper.expiry': () => 'Give the date until which this letter is valid.',
  'paper.missing': () => 'This paper is required. Upload a PDF or a photo of it.',
  'paper.not-found': () => 'That paper does not exist, was replaced, or is not yours.',
  'phone.format': () => 'Write the phone number like 0812 3456 7890, without letters.',
  'registration.altered': () =>
    'The answers are not those that were sent. Ask an administrator to check the audit trail.',
  'registration.claim-first': () => 'Only the officer who reviews it may do this. Claim it first.',
  'registration.claimed': () =>
    'Another officer has begun to review this one. Choose another from the queue.',
  'registration.empty': () => 'Nothing is filled in yet. Start with name and legal form.',
  'registration.forbidden': () => 'This is not yours to do on this registration.',
  'registration.locked': () =>
    'The registration is under review or done, so it is locked. Wait for the verdict, or contact the catalogue officer.',
  'registration.no-remark': () => 'Write at least one remark: field, rule and fix.',
  'registration.not-found': () => 'There is no such registration. Go back to the queue.',
  'registration.remark-open': () =>
    'The officer made a remark on this field. Open it, mend it, and save.',
  'registration.remarks-left': () => 'Remarks are left. Remove them if settled, or ask for a fix.',
  'registration.stale': () => 'This registration has just changed. Reload, then decide again.',
  'registration.state': () => 'That is not possible at this stage. Reload the page.',
  'registration.unchanged': () =>
    'Nothing differs from what is in force. Change what needs it, or drop the change.',
  'registration.unverified': () => 'Judge all papers valid first, or make a remark.',
  'remark.field': () => 'Choose the field that needs a fix.',
  'remark.fix': (p) => `Write what the seller has to do, at least ${p['min']} characters.`,
  'remark.not-found': () => 'That remark was sent or removed. Reload the page.',
  'remark.rule': () => 'Choose a rule from the list, or write another one.',
  'sanction.basis': () => 'Give the legal basis: an article or a letter number.',
  'sanction.first-warning': () =>
    'A second warning follows a first one that is in force. Impose the first warning before it.',
  'sanction.not-found': () => 'There is no such sanction. Reload the page.',
  'sanction.order': () => 'The last day cannot be before the first. Correct the dates.',
  'sanction.over': () => 'That sanction has ended or was lifted; nothing is left to do.',
  'sanction.past': () => 'A sanction begins today or later. Choose another date.',
  'sanction.reason': (p) => `Give the reason, at least ${p['min']} characters.`,
  'sanction.stale': () => 'This supplier has just changed. Reload and try again.',
  'sanction.twice': () => 'There is one of this kind on those days. Lift it or choose other dates.',
  'sanction.unregistered': () =>
    'Sanctions are for registered suppliers. Use the verdict at the verification desk.',
};

function noticesIn(locale: Locale): NoticeWords {
  const w = t(locale);
  const id = locale === 'id';
  const list = (remarks: string | undefined) =>
    (JSON.parse(remarks ?? '[]') as Remark[])
      .map((one, index) => {
        const rule = isRemarkRule(one.rule) ? w.rules[one.rule] : one.rule;
        return `(${index + 1}) ${w.fields[one.field] ?? one.field}: ${one.fix} (${w.remark.rule}: ${rule})`;
      })
      .join(' ');
  const perKind = Object.fromEntries(
    SANCTION_KINDS.flatMap((kind) => [
      [
        `sanction.imposed-${kind}`,
        (p: Readonly<Record<string, string>>) =>
          id
            ? `${w.standing.kinds[kind]} untuk usaha Anda, berlaku ${day(p['from'], locale)} sampai ${day(p['to'], locale)}. Alasan: ${p['reason']} ${w.standing.effects[kind]} ${w.standing.inFlight}`
            : `${w.standing.kinds[kind]} for your business, ${day(p['from'], locale)} to ${day(p['to'], locale)}. Reason: ${p['reason']} ${w.standing.effects[kind]} ${w.standing.inFlight}`,
      ],
      [
        `sanction.begins-${kind}`,
        (p: Readonly<Record<string, string>>) =>
          id
            ? `${w.standing.kinds[kind]} mulai berlaku hari ini, sampai ${day(p['to'], locale)}. ${w.standing.effects[kind]}`
            : `${w.standing.kinds[kind]} is in force from today until ${day(p['to'], locale)}. ${w.standing.effects[kind]}`,
      ],
    ]),
  );
  return {
    ...perKind,
    'registration.submitted': (p) =>
      id ? `Pendaftaran baru: ${p['name']}.` : `New registration: ${p['name']}.`,
    'registration.change-sent': (p) =>
      id
        ? `Usulan perubahan data usaha: ${p['name']}.`
        : `Proposed change of a business: ${p['name']}.`,
    'registration.change-active': () =>
      id
        ? 'Perubahan data usaha Anda disetujui dan berlaku mulai sekarang.'
        : 'The change of your business was approved and is in force from now on.',
    'registration.change-needs_fix': (p) =>
      id
        ? `Perubahan data usaha Anda perlu diperbaiki; data lama tetap berlaku. ${list(p['remarks'])}`
        : `The change of your business needs a fix; the earlier data stay in force. ${list(p['remarks'])}`,
    'registration.change-refused': (p) =>
      id
        ? `Perubahan data usaha Anda ditolak; data lama tetap berlaku. ${list(p['remarks'])} Perbaiki lalu kirim ulang, atau batalkan.`
        : `The change of your business was refused; the earlier data stay in force. ${list(p['remarks'])} Mend and send again, or drop it.`,
    'paper.ends-soon': (p) => {
      const name = w.fields[`document-${p['kind']}`] ?? p['kind'];
      const on = day(p['day'], locale);
      return id
        ? `${name} berlaku sampai ${on}. Unggah yang baru lewat "Ubah data usaha" sebelum habis.`
        : `${name} is valid until ${on}. Upload a new one through "Change business data" before that.`;
    },
    'paper.expired': (p) => {
      const name = w.fields[`document-${p['kind']}`] ?? p['kind'];
      const effect =
        p['kind'] !== 'pp55'
          ? ''
          : id
            ? ' Mulai hari ini pajak pesanan baru tidak lagi memakai tarif final UMKM.'
            : ' From today new orders no longer use the final tax of small businesses.';
      return id
        ? `Masa berlaku ${name} sudah habis.${effect} Unggah yang baru lewat "Ubah data usaha".`
        : `${name} is no longer valid.${effect} Upload a new one through "Change business data".`;
    },
    'registration.active': () =>
      id
        ? 'Usaha Anda terdaftar sebagai penyedia. Sekarang Anda bisa menayangkan produk.'
        : 'Your business is registered as a supplier. You can list products now.',
    'registration.needs_fix': (p) =>
      id
        ? `Pendaftaran Anda perlu diperbaiki. ${list(p['remarks'])} Perbaiki di daftar tugas, lalu kirim ulang.`
        : `Your registration needs a fix. ${list(p['remarks'])} Mend it in the task list, then send again.`,
    'registration.refused': (p) =>
      id
        ? `Pendaftaran Anda ditolak. ${list(p['remarks'])} Setelah diperbaiki di daftar tugas, Anda boleh mengirim ulang.`
        : `Your registration was refused. ${list(p['remarks'])} After mending in the task list you may send again.`,
    'sanction.lifted': (p) =>
      id
        ? `Sanksi usaha Anda dicabut. Alasan: ${p['reason']}`
        : `A sanction was lifted. Reason: ${p['reason']}`,
    'sanction.ended': () =>
      id ? 'Satu sanksi usaha Anda sudah berakhir.' : 'A sanction of your business has ended.',
  };
}

export const NOTICES_ID: NoticeWords = noticesIn('id');
export const NOTICES_EN: NoticeWords = noticesIn('en');
