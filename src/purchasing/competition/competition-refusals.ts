import { formatRupiah } from '../../kernel/index.ts';
import type { NoticeWords, RefusalWords } from '../../platform/index.ts';

type P = Parameters<RefusalWords[string]>[0];
const rp = (p: P, key: string) => formatRupiah(BigInt(p[key] ?? 0));
const rpEn = (p: P, key: string) => formatRupiah(BigInt(p[key] ?? 0), 'en');

/** Each names the rule, and the way out. */
export const COMPETITION_REFUSALS_ID: RefusalWords = {
  'competition.not-found': () => 'Mini-kompetisi itu tidak ada. Lihat daftarnya lagi.',
  'competition.stale': () => 'Mini-kompetisi ini baru saja berubah. Muat ulang, lalu ulangi.',
  'competition.state': () => 'Langkah itu tidak bisa pada tahap ini. Muat ulang halaman.',
  'competition.forbidden': () => 'Langkah ini bukan bagian Anda pada mini-kompetisi ini.',
  'competition.award-blocked': (p) =>
    `Pesanan untuk penawaran ${p['label']} belum bisa dibuat; sebabnya di bawah. Nilai penawaran itu tidak memenuhi, atau tunggu sampai sebabnya hilang.`,
  'competition.passphrase': () =>
    'Kata sandi pembuka itu salah. Pakai yang Anda buat saat menjadi pembuka, bukan kata sandi akun.',
  'competition.passphrase-short': (p) => `Kata sandi pembuka paling sedikit ${p['min']} huruf.`,
  'competition.passphrase-twice': () => 'Ulangan kata sandinya berbeda. Ketik keduanya lagi.',
  'competition.references': (p) =>
    `${p['name']}: kurang dari ${p['least']} harga pembanding. Tulis alasannya, paling sedikit ${p['min']} huruf.`,
  'competition.verdict': () => 'Pilih memenuhi atau tidak memenuhi.',
  'competition.over': () => 'Batas pemasukan sudah lewat; tidak ada yang bisa masuk lagi.',
  'competition.no-own-offer': () => 'Usaha Anda tidak punya penawaran di sini.',
  'competition.two-people': () => 'Lapis pertama sudah Anda buka. Pembuka kedua harus orang lain.',
  'competition.not-opener': () => 'Anda bukan pembuka penawaran mini-kompetisi ini.',
  'competition.openers-full': () => 'Sudah ada tiga pembuka. Salah satunya mundur lebih dulu.',
  'competition.openers': () => 'Perlu paling sedikit dua pembuka dengan kata sandinya sendiri.',
  'competition.no-award': () => 'Tidak ada pemenang yang bisa digantikan di sini.',
  'competition.standby-already': () => 'Kesediaan Anda sebagai cadangan sudah tercatat.',
  'competition.no-place': () => 'Usaha Anda tidak punya urutan cadangan di sini.',
  'competition.objected-already': () => 'Sanggahan usaha Anda sudah masuk. Tunggu jawabannya.',
  'competition.seed': () =>
    'Benih pengundi tidak cocok dengan yang diumumkan. Panggil administrator dan auditor; jangan lanjutkan.',
  'competition.title': () => 'Tulis nama pengadaannya, paling sedikit 5 huruf.',
  'competition.no-lines': () => 'Belum ada barang. Tambahkan paling sedikit satu baris.',
  'competition.many-lines': (p) => `Paling banyak ${p['max']} baris. Bagi menjadi beberapa.`,
  'competition.line-name': () => 'Tulis nama barangnya, paling sedikit 3 huruf, tanpa merek.',
  'competition.estimate': () => 'Isi perkiraan harga satuan, lebih dari nol.',
  'competition.specification': (p) =>
    `${p['name']}: tulis spesifikasinya, paling sedikit 10 huruf.`,
  'competition.tkdn': () => 'Isi TKDN paling rendah, 1 sampai 100 persen.',
  'competition.lead-time': () => 'Isi waktu siap paling lama, 1 sampai 365 hari.',
  'competition.too-soon': (p) =>
    `Batas pemasukan paling cepat ${p['hours']} jam lagi, supaya penyedia sempat menawar.`,
  'competition.too-far': (p) => `Batas pemasukan paling lama ${p['days']} hari lagi.`,
  'competition.wanted': () => 'Tanggal diminta harus sesudah batas pemasukan penawaran.',
  'competition.not-later': () => 'Batas baru harus sesudah batas yang sekarang.',
  'competition.no-question': () => 'Pertanyaan itu tidak ada. Muat ulang halaman.',
  'competition.answered': () => 'Pertanyaan itu sudah dijawab.',
  'competition.no-offer-there': () => 'Penawaran itu tidak ada atau tidak terbaca.',
  'competition.unassessed': (p) => `Masih ada ${p['left']} penawaran yang belum dinilai.`,
  'competition.order-runs': () => 'Pesanan pemenang masih berjalan, jadi belum bisa dialihkan.',
  'competition.no-standby': () => 'Belum ada cadangan yang menyatakan bersedia.',
  'competition.nobody': () =>
    'Tidak ada penyedia yang bisa memasok. Periksa jenis, satuan dan jumlah, atau umumkan sebagai dicari.',
  'competition.too-few': (p) =>
    `Kurang dari ${p['min']} penyedia bisa memasok semuanya. Menangkan per baris, atau negosiasikan.`,
  'competition.nobody-left': () => 'Syaratnya tidak dipenuhi seorang pun. Kurangi syaratnya.',
  'competition.narrow': (p) =>
    `Syaratnya menyisakan ${p['left']} penyedia. Kurangi, atau tulis alasannya, paling sedikit ${p['min']} huruf.`,
  'competition.over-plan': (p) =>
    `HPS ${rp(p, 'estimate')} melebihi sisa pagu ${rp(p, 'left')}. Kurangi jumlah atau pilih paket lain.`,
  'competition.below-lowest': (p) =>
    `HPS ${rp(p, 'estimate')} di bawah harga tayang termurah ${rp(p, 'lowest')}. Perbaiki perkiraannya.`,
  'competition.supplier-closed': () =>
    'Usaha Anda sedang tidak bisa menawar. Hubungi pengelola katalog.',
  'competition.one-owner': (p) =>
    `${p['supplier']} dengan pemilik yang sama sudah menawar. Satu pemilik, satu penawaran.`,
  'competition.empty-offer': () => 'Isi harga paling sedikit untuk satu baris.',
  'competition.all-lines': (p) => `${p['name']}: semua baris harus ditawar. Isi harganya.`,
  'competition.freight-item': () =>
    'Pemenang ditetapkan per baris: masukkan ongkos kirim ke harga satuan, dan isi 0 di sini.',
  'competition.line': () => 'Baris itu tidak ada di mini-kompetisi ini. Muat ulang halaman.',
  'competition.listing': (p) =>
    `${p['name']}: pilih produk Anda yang tayang, sejenis, satuannya sama dan stoknya cukup.`,
  'competition.requirement': (p) => `${p['name']} tidak memenuhi syarat. Pilih produk lain.`,
  'competition.above-list': (p) =>
    `${p['name']}: paling tinggi harga tayang Anda, ${rp(p, 'most')}.`,
  'competition.answer': (p) =>
    `${p['name']}: jelaskan bagaimana barang Anda memenuhi spesifikasi, paling sedikit 10 huruf.`,
  'competition.above-estimate': (p) =>
    `Jumlahnya ${rp(p, 'total')} dengan pajak, melebihi HPS ${rp(p, 'estimate')}. Turunkan harganya.`,
};

export const COMPETITION_REFUSALS_EN: RefusalWords = {
  'competition.not-found': () => 'There is no such mini-competition. See the list again.',
  'competition.stale': () => 'This mini-competition has just changed. Reload, then try again.',
  'competition.state': () => 'That step cannot be taken at this stage. Reload the page.',
  'competition.forbidden': () => 'This step is not yours in this mini-competition.',
  'competition.award-blocked': (p) =>
    `The order for offer ${p['label']} cannot be placed yet; the cause stands below. Judge that offer unfit, or wait until the cause is gone.`,
  'competition.passphrase': () =>
    'That opening passphrase is wrong. Use the one you set for opening, not that of your account.',
  'competition.passphrase-short': (p) =>
    `An opening passphrase has at least ${p['min']} characters.`,
  'competition.passphrase-twice': () => 'The two passphrases differ. Type both again.',
  'competition.references': (p) =>
    `${p['name']}: fewer than ${p['least']} prices to compare. Give the reason in at least ${p['min']} characters.`,
  'competition.verdict': () => 'Choose whether it fits or not.',
  'competition.over': () => 'The time for offers is over; nothing can be handed in any more.',
  'competition.no-own-offer': () => 'Your business has no offer here.',
  'competition.two-people': () =>
    'You have opened the first layer. The second has to be another person.',
  'competition.not-opener': () => 'You are not one of the people who open its offers.',
  'competition.openers-full': () => 'There are three openers. One of them has to step back first.',
  'competition.openers': () => 'At least two people must have set their own passphrase.',
  'competition.no-award': () => 'There is no winner here to be replaced.',
  'competition.standby-already': () => 'You have confirmed already that you stand by.',
  'competition.no-place': () => 'Your business has no place on a standby list here.',
  'competition.objected-already': () => 'Your objection was handed in. Wait for the answer.',
  'competition.seed': () =>
    'The seed is not the one that was announced. Call the administrator and the auditor; do not go on.',
  'competition.title': () => 'Name the purchase with at least 5 characters.',
  'competition.no-lines': () => 'There are no goods yet. Add at least one line.',
  'competition.many-lines': (p) => `At most ${p['max']} lines. Divide it into several.`,
  'competition.line-name': () => 'Name the goods in at least 3 characters, without a brand.',
  'competition.estimate': () => 'Fill in the estimated unit price, above zero.',
  'competition.specification': (p) =>
    `${p['name']}: write the specification, at least 10 characters.`,
  'competition.tkdn': () => 'Fill in the least TKDN, 1 to 100 percent.',
  'competition.lead-time': () => 'Fill in the longest lead time, 1 to 365 days.',
  'competition.too-soon': (p) =>
    `The deadline is at least ${p['hours']} hours ahead, so that suppliers can answer.`,
  'competition.too-far': (p) => `The deadline is at most ${p['days']} days ahead.`,
  'competition.wanted': () => 'The wanted day must come after the deadline for offers.',
  'competition.not-later': () => 'The new deadline must be later than the present one.',
  'competition.no-question': () => 'There is no such question. Reload the page.',
  'competition.answered': () => 'That question was answered.',
  'competition.no-offer-there': () => 'There is no such offer, or it could not be read.',
  'competition.unassessed': (p) => `${p['left']} offers still need a verdict.`,
  'competition.order-runs': () => 'The winner’s order still runs, so it cannot be passed on yet.',
  'competition.no-standby': () => 'Nobody on the standby list has confirmed yet.',
  'competition.nobody': () =>
    'No supplier can deliver this. Check kind, unit and quantity, or announce it as wanted.',
  'competition.too-few': (p) =>
    `Fewer than ${p['min']} suppliers can deliver all of it. Award line by line, or negotiate.`,
  'competition.nobody-left': () => 'Nobody meets the requirements. Take some away.',
  'competition.narrow': (p) =>
    `The requirements leave ${p['left']} supplier(s). Take some away, or give a reason of at least ${p['min']} characters.`,
  'competition.over-plan': (p) =>
    `The estimate of ${rpEn(p, 'estimate')} is above the ${rpEn(p, 'left')} left of the budget. Lower the quantity or choose another plan line.`,
  'competition.below-lowest': (p) =>
    `The estimate of ${rpEn(p, 'estimate')} is below the cheapest listed ${rpEn(p, 'lowest')}. Correct it.`,
  'competition.supplier-closed': () =>
    'Your business cannot make offers now. Ask the catalogue office.',
  'competition.one-owner': (p) =>
    `${p['supplier']} of the same owner has made an offer. One owner, one offer.`,
  'competition.empty-offer': () => 'Fill in the price of at least one line.',
  'competition.all-lines': (p) => `${p['name']}: an offer covers all lines. Fill in the price.`,
  'competition.freight-item': () =>
    'Each line has its own winner: put freight into the unit price, and 0 here.',
  'competition.line': () => 'There is no such line in this mini-competition. Reload the page.',
  'competition.listing': (p) =>
    `${p['name']}: choose a listing of yours on show, of the same kind and unit, with enough stock.`,
  'competition.requirement': (p) =>
    `${p['name']} does not meet a requirement. Choose another listing.`,
  'competition.above-list': (p) => `${p['name']}: at most your listed price, ${rpEn(p, 'most')}.`,
  'competition.answer': (p) =>
    `${p['name']}: say how yours meets the specification, in at least 10 characters.`,
  'competition.above-estimate': (p) =>
    `It comes to ${rpEn(p, 'total')} with tax, above the estimate of ${rpEn(p, 'estimate')}. Lower the price.`,
};

const of = (p: Readonly<Record<string, string>>) => `${p['title']} (${p['number']})`;

export const COMPETITION_NOTICES_ID: NoticeWords = {
  'competition.published': (p) =>
    `Mini-kompetisi ${of(p)} dibuka. Lihat barangnya dan batas pemasukannya.`,
  'competition.asked': (p) => `Ada pertanyaan pada mini-kompetisi ${of(p)}. Jawab untuk semua.`,
  'competition.answered': (p) => `Pertanyaan pada mini-kompetisi ${of(p)} dijawab.`,
  'competition.extended': (p) => `Batas pemasukan mini-kompetisi ${of(p)} diperpanjang.`,
  'competition.closed': (p) =>
    `Mini-kompetisi ${of(p)} ditutup. Penawarannya menunggu dibuka dua orang.`,
  'competition.half-opened': (p) =>
    `Lapis pertama mini-kompetisi ${of(p)} terbuka. Pembuka kedua ditunggu.`,
  'competition.opened': (p) => `Penawaran mini-kompetisi ${of(p)} sudah dibuka dan dinilai.`,
  'competition.decided': (p) => `Mini-kompetisi ${of(p)} diputuskan. Lihat urutan dan alasannya.`,
  'competition.standby-confirmed': (p) =>
    `Ada cadangan yang bersedia pada mini-kompetisi ${of(p)}.`,
  'competition.passed-on': (p) => `Mini-kompetisi ${of(p)} dialihkan kepada usaha Anda.`,
  'competition.objected': (p) => `Ada sanggahan pada mini-kompetisi ${of(p)}. Jawab terbuka.`,
  'competition.objection-answered': (p) => `Sanggahan Anda pada mini-kompetisi ${of(p)} dijawab.`,
  'competition.failed': (p) => `Mini-kompetisi ${of(p)} berakhir tanpa pemenang.`,
  'competition.cancelled': (p) =>
    `Mini-kompetisi ${of(p)} dibatalkan. Alasannya ada di halamannya.`,
};

export const COMPETITION_NOTICES_EN: NoticeWords = {
  'competition.published': (p) =>
    `Mini-competition ${of(p)} takes offers. See the goods and the deadline.`,
  'competition.asked': (p) =>
    `There is a question in mini-competition ${of(p)}. Answer it for all.`,
  'competition.answered': (p) => `A question in mini-competition ${of(p)} was answered.`,
  'competition.extended': (p) => `The deadline of mini-competition ${of(p)} was extended.`,
  'competition.closed': (p) =>
    `Mini-competition ${of(p)} is closed. Its offers wait for two people to open them.`,
  'competition.half-opened': (p) =>
    `The first layer of mini-competition ${of(p)} is open. The second person is waited for.`,
  'competition.opened': (p) => `The offers of mini-competition ${of(p)} are open and being judged.`,
  'competition.decided': (p) =>
    `Mini-competition ${of(p)} is decided. See the ranking and its reasons.`,
  'competition.standby-confirmed': (p) => `Somebody stands by in mini-competition ${of(p)}.`,
  'competition.passed-on': (p) => `Mini-competition ${of(p)} was passed on to your business.`,
  'competition.objected': (p) =>
    `There is an objection in mini-competition ${of(p)}. Answer it openly.`,
  'competition.objection-answered': (p) =>
    `Your objection in mini-competition ${of(p)} was answered.`,
  'competition.failed': (p) => `Mini-competition ${of(p)} ended without a winner.`,
  'competition.cancelled': (p) =>
    `Mini-competition ${of(p)} was cancelled. The reason stands on its page.`,
};
