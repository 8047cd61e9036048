import type { RefusalWords } from '../platform/index.ts';

export const REFUSALS_ID: RefusalWords = {
  'plan-import.missing': (p) => `Kolom ${p['field']} kosong. Isi kolom itu di berkas sumber.`,
  'plan-import.budget': (p) =>
    `Pagu "${p['given']}" bukan rupiah bulat. Tulis angka tanpa pemisah, paling sedikit 0.`,
  'plan-import.year': (p) => `Tahun anggaran "${p['given']}" tidak dikenal. Tulis empat angka.`,
  'plan-import.other-pemda': (p) =>
    `Baris milik ${p['given']}, bukan ${p['own']}. Impor di pemda yang benar.`,
  'plan-import.method': (p) =>
    `Metode "${p['given']}" belum dikenal; baris disimpan dengan metode tidak dikenal.`,
  'plan-import.dates': () => 'Tanggal awal sesudah tanggal akhir; baris disimpan apa adanya.',
  'plan-import.twice': (p) => `Kode RUP ${p['rup']} ada dua kali; baris terakhir yang dipakai.`,
  'plan-import.committed': (p) =>
    `Pagu baru RUP ${p['rup']} di bawah pesanan yang berjalan (Rp ${p['committed']}); pagu lama dipertahankan.`,
  'plan-class.forbidden': () =>
    'Hanya petugas katalog atau petugas program yang menentukan etalase baris rencana.',
  'plan-class.not-found': () => 'Baris rencana itu tidak ada. Muat ulang halaman ini.',
  'plan-class.etalase': () =>
    'Etalase belum dipilih. Pilih satu etalase, atau "tidak dijual di etalase mana pun".',
  'rup.empty': () => 'Kode RUP kosong.',
  'rup.format': () => 'Kode RUP hanya angka.',
  'rup.length': () => 'Kode RUP terdiri dari 7 sampai 9 angka.',
};

export const id = {
  title: 'Dicari, tidak ditemukan',
  intro: (days: number) =>
    `Kata yang dicari di katalog ${days} hari terakhir dan sampai sekarang tidak menghasilkan satu produk pun: permintaan yang belum ada penyedianya. Salah ketik tidak dihitung; kata yang sama dalam satu jam dihitung sekali. Siapa yang mencari tidak disimpan.`,
  caption: 'Pencarian tanpa hasil, tersering di atas',
  query: 'Yang dicari',
  times: 'Berapa kali',
  agencies: 'Perangkat daerah',
  last: 'Terakhir',
  empty: 'Belum ada pencarian tanpa hasil',
  emptyText: 'Semua yang dicari dalam kurun ini ditemukan.',
  desk: 'Dicari pembeli, belum ada di katalog',
  ifNothing: 'permintaan itu pergi ke luar daerah.',
  classes: {
    title: 'Telaah etalase rencana',
    lead: 'Baris rencana yang kata-katanya belum cukup jelas untuk dipasangkan ke etalase. Jawaban Anda diingat dan dipakai untuk baris yang serupa.',
    waiting: (lines: string, budget: string, year: number) =>
      `${lines} baris tahun ${year} senilai ${budget} menunggu; yang terbesar di atas.`,
    which: 'Etalase mana yang menjual ini?',
    because: (share: string, words: string) => `${share}% petunjuk: ${words}`,
    other: 'Etalase lain',
    otherWhich: 'Bila etalase lain, yang mana?',
    none: 'Tidak dijual di etalase mana pun',
    save: 'Simpan jawaban',
    done: (followed: number) =>
      followed > 0
        ? `Tersimpan. ${followed} baris serupa ikut.`
        : 'Tersimpan. Tidak ada baris lain yang serupa.',
    empty: 'Tidak ada baris yang meragukan',
    emptyText: 'Semua baris rencana tahun ini sudah punya etalase, atau jelas bukan untuk katalog.',
    desk: 'Baris rencana yang etalasenya meragukan',
    ifNothing: 'uangnya tidak terhitung dalam kesenjangan mana pun.',
  },
  maySell: {
    title: 'Bisakah saya menjual ini?',
    lead: 'Tulis apa yang Anda buat atau kerjakan. Anda lihat etalase yang bisa dimasuki, syaratnya, dan berapa yang direncanakan dibeli dinas tahun ini. Belum perlu mendaftar.',
    what: 'Apa yang Anda buat atau kerjakan?',
    whatHint:
      'Misalnya: keripik singkong, jasa kebersihan, jahit seragam. Kode KBLI lima angka juga bisa.',
    look: 'Lihat peluangnya',
    mayEnter: 'Etalase yang bisa Anda masuki',
    none: 'Belum ada etalase yang cocok',
    noneText:
      'Coba kata lain yang lebih umum, atau lihat semua etalase. Kata Anda bisa juga disampaikan ke pendamping UKM.',
    allEtalase: 'Lihat semua etalase',
    planned: (year: number) => `Rencana belanja dinas ${year}`,
    plannedValue: (money: string, packages: string) => `${money} dalam ${packages} paket`,
    sellers: 'Sudah menjual di sini',
    sellersValue: (sellers: string, products: string) => `${sellers} penyedia, ${products} produk`,
    kbli: 'KBLI pada NIB',
    kbliOneOf: (codes: string) => `salah satu dari ${codes}`,
    kbliAny: 'KBLI apa pun',
    papers: 'Yang disiapkan',
    codes: 'Kode KBLI yang mungkin cocok',
    codesText: 'KBLI tertulis pada NIB Anda. Bila belum ada, tambahkan di OSS; gratis.',
    register: 'Daftar sebagai penyedia',
    answered: (days: string, n: number) =>
      `Verifikasi produk sekarang biasanya ${days} hari (median ${n} jawaban terakhir).`,
    promised: (days: number) => `Verifikasi paling lama ${days} hari kerja.`,
    nav: 'Bisa jual apa?',
  },
};
