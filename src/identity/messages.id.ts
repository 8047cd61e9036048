import type { Role } from '../kernel/index.ts';
import type { NoticeWords, RefusalWords } from '../platform/index.ts';

export const id = {
  signIn: {
    title: 'Masuk',
    intro: 'Untuk penyedia dan pejabat pengadaan. Katalog bisa dilihat tanpa masuk.',
    email: 'Alamat surel',
    password: 'Kata sandi',
    code: 'Kode autentikator',
    codeHint: 'Enam angka dari aplikasi autentikator. Kosongkan bila akun Anda tidak memakainya.',
    submit: 'Masuk',
    noAccount: 'Pelaku usaha yang belum punya akun:',
    register: 'daftar sebagai penyedia',
    demoTitle: 'Orang di kota demo',
    demoIntro: 'Semua orang ini rekaan. Kata sandinya sama:',
    demoUse: 'Peran',
  },
  roles: {
    title: 'Ganti peran',
    intro: 'Satu sesi memakai satu peran. Yang sedang dipakai selalu tampak di atas halaman.',
    use: 'Pakai peran ini',
    current: 'Sedang dipakai',
    role: 'Peran',
    organisation: 'Atas nama',
    none: 'Seluruh pemda',
    action: 'Pilihan',
  },
  notices: {
    title: 'Pemberitahuan',
    empty: 'Belum ada pemberitahuan',
    emptyText:
      'Pemberitahuan tentang pesanan dan produk Anda muncul di sini dan dikirim lewat surel.',
    unread: 'baru',
    settings: 'Pilih yang juga dikirim lewat surel',
    when: 'Waktu',
    what: 'Pemberitahuan',
    caption: 'Pemberitahuan Anda, terbaru lebih dulu',
  },
  account: {
    title: 'Akun saya',
    sessions: 'Sesi yang terbuka',
    sessionsIntro: 'Bila ada yang bukan Anda, akhiri sesi itu lalu ganti kata sandi.',
    opened: 'Dibuka',
    seen: 'Terakhir dipakai',
    device: 'Perangkat',
    browserOn: (browser: string, system: string) => `${browser} di ${system}`,
    end: 'Akhiri sesi',
    endAll: 'Akhiri semua sesi lain',
    thisOne: 'Sesi ini',
    action: 'Pilihan',
    totp: 'Verifikasi dua langkah',
    totpOn: 'Aktif: setiap masuk meminta kode dari aplikasi autentikator.',
    totpOff: 'Belum aktif. Untuk pejabat, aktifkan dengan aplikasi autentikator.',
    totpStart: 'Siapkan autentikator',
    totpSecret: 'Masukkan kunci ini di aplikasi autentikator, lalu ketik kode yang muncul.',
    totpConfirm: 'Aktifkan',
    password: 'Ganti kata sandi',
    passwordOld: 'Kata sandi sekarang',
    passwordNew: 'Kata sandi baru',
    passwordHint: 'Paling sedikit 10 huruf. Kalimat pendek lebih mudah diingat.',
    passwordSave: 'Simpan kata sandi',
    notices: 'Pemberitahuan lewat surel',
    noticesBy: 'Kirim juga lewat surel',
    noticesHint: 'Di halaman Pemberitahuan semuanya tetap muncul.',
    noticesSave: 'Simpan pilihan',
    done: {
      password: 'Kata sandi sudah diganti dan sesi lain diakhiri.',
      'two-steps': 'Masuk dua langkah sudah aktif.',
      ended: 'Sesi diakhiri.',
      notices: 'Pilihan surel sudah disimpan.',
    } as Readonly<Record<string, string>>,
  },
  setup: {
    title: 'Mulai memakai Katalokal',
    intro: 'Buat pengelola pertama. Kode penyiapan tampil di terminal tempat Katalokal dijalankan.',
    code: 'Kode penyiapan',
    pemda: 'Nama pemerintah daerah',
    pemdaShort: 'Nama pendek',
    pemdaCode: 'Kode wilayah',
    pemdaCodeHint: 'Contoh: 35.79 untuk Kota Batu',
    zone: 'Zona waktu',
    name: 'Nama pengelola',
    email: 'Surel pengelola',
    password: 'Kata sandi',
    submit: 'Buat pengelola',
  },
  signUp: {
    title: 'Buat akun calon penyedia',
    intro:
      'Untuk pelaku usaha yang ingin menjual ke perangkat daerah. Kami mengirim tautan ke surel Anda; pendaftaran dilanjutkan dari sana.',
    email: 'Alamat surel',
    emailHint: 'Pemberitahuan verifikasi dan pesanan dikirim ke sini.',
    send: 'Kirim tautan',
    haveAccount: 'Sudah punya akun? Masuk',
    sentTitle: 'Periksa surel Anda',
    sentText: (email: string) =>
      `Kami mengirim surel ke ${email}. Buka tautan di dalamnya untuk melanjutkan; tautan berlaku 24 jam.`,
    sentHelp: 'Belum masuk? Lihat folder spam, atau kirim ulang setelah beberapa menit.',
    again: 'Kirim ulang ke alamat lain',
    demoLink: 'Kota demo tidak mengirim surel. Isi surel itu adalah tautan ini:',
    finishTitle: 'Nama dan kata sandi',
    name: 'Nama lengkap Anda',
    nameHint: 'Sesuai KTP. Dipakai sebagai penanggung jawab usaha; bisa diubah nanti.',
    password: 'Kata sandi',
    finish: 'Buat akun dan lanjutkan',
    letterSubject: 'Lanjutkan pendaftaran Anda',
    letter: (link: string) =>
      `Seseorang, semoga Anda, ingin mendaftar sebagai penyedia dengan alamat ini. Buka tautan berikut dalam 24 jam untuk membuat akun:\n\n${link}\n\nBila bukan Anda, abaikan surel ini.`,
    letterKnown: (link: string) =>
      `Seseorang, semoga Anda, ingin mendaftar sebagai penyedia dengan alamat ini. Alamat ini sudah punya akun: masuk di sini.\n\n${link}\n\nLupa kata sandi? Hubungi pengelola sistem. Bila bukan Anda, abaikan surel ini.`,
  },
};

export const ROLE_NAMES: Readonly<Record<Role | 'system', string>> = {
  applicant: 'Calon Penyedia',
  seller: 'Penyedia',
  procurement_officer: 'Pejabat Pengadaan',
  ppk: 'PPK',
  pokja: 'Pokja Pemilihan',
  treasurer: 'Bendahara',
  catalogue_officer: 'Pengelola Katalog',
  programme_officer: 'Pembina Program',
  head: 'Kepala BPBJ',
  auditor: 'Auditor',
  administrator: 'Pengelola Sistem',
  system: 'Sistem',
};

export const REFUSALS_ID: RefusalWords = {
  'sign-in.wrong': () => 'Surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
  'sign-in.wait': (p) =>
    `Terlalu banyak percobaan yang gagal. Tunggu ${p['minutes']} menit, lalu coba lagi.`,
  'sign-in.code': () =>
    'Akun ini memakai verifikasi dua langkah. Ketik kode dari aplikasi autentikator.',
  'sign-in.code-wrong': () => 'Kode autentikator tidak cocok. Ketik kode yang sedang tampil.',
  'sign-in.no-role': () => 'Akun ini belum punya peran. Minta pengelola sistem memberinya.',
  'password.short': (p) => `Kata sandi paling sedikit ${p['min']} huruf. Tambah beberapa kata.`,
  'password.long': (p) => `Kata sandi paling banyak ${p['max']} huruf. Persingkat.`,
  'password.common': () =>
    'Kata sandi ini mudah ditebak. Pilih kalimat yang tidak memuat nama Anda.',
  'password.wrong': () => 'Kata sandi sekarang tidak cocok. Ketik ulang.',
  'email.format': () => 'Alamat surel belum benar. Tulis seperti nama@contoh.com.',
  'email.taken': () => 'Alamat surel ini sudah dipakai. Pakai alamat lain.',
  'agency.ambiguous': (p) =>
    `Ada lebih dari satu perangkat daerah bernama ${p['name']}. Isi kd_satker yang benar.`,
  'agency.no-code': (p) =>
    `Perangkat daerah ${p['name']} belum dikenal dan kd_satker-nya kosong. Isi kodenya.`,
  'role.not-found': () => 'Peran itu bukan milik akun Anda. Pilih dari daftar.',
  'session.not-found': () => 'Sesi itu sudah berakhir. Muat ulang halaman ini.',
  'totp.wrong': () =>
    'Kode belum cocok. Periksa jam ponsel Anda, lalu ketik kode yang sedang tampil.',
  'sign-up.wait': (p) =>
    `Terlalu banyak permintaan tautan. Tunggu ${p['minutes']} menit, lalu coba lagi.`,
  'sign-up.expired': () =>
    'Tautan ini sudah dipakai atau lewat 24 jam. Minta tautan baru, atau masuk bila akun sudah jadi.',
  'setup.code': () =>
    'Kode penyiapan tidak cocok. Salin dari terminal tempat Katalokal dijalankan.',
  'setup.done': () => 'Pengelola pertama sudah ada. Silakan masuk.',
  'setup.zone': () => 'Pilih zona waktu WIB, WITA, atau WIT.',
  'text.empty': () => 'Isian ini wajib. Tulis jawabannya.',
  'text.long': (p) => `Isian ini paling banyak ${p['max']} huruf. Persingkat.`,
  'region.empty': () => 'Kode wilayah wajib. Tulis seperti 35.79.',
  'region.format': () => 'Kode wilayah ditulis dengan titik, seperti 35.79.',
  'sign-in.first': () => 'Masuk lebih dulu.',
  'role.forbidden': () => 'Peran Anda tidak berhak atas ini. Ganti peran bila punya.',
  'request.too-large': (p) =>
    `Kiriman terlalu besar (paling banyak ${p['max']}). Perkecil, lalu kirim lagi.`,
  'request.too-many': () =>
    'Terlalu banyak kiriman dalam semenit. Tunggu sebentar, lalu coba lagi.',
  'request.other-site': () =>
    'Kiriman ini datang dari situs lain. Buka halamannya di sini, lalu kirim lagi.',
};

export const NOTICES_ID: NoticeWords = {};
