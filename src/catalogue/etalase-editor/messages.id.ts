import type { RefusalWords } from '../../platform/index.ts';

export const id = {
  list: {
    title: 'Kelola etalase',
    nav: 'Kelola etalase',
    lead: 'Etalase mengelompokkan produk dan menetapkan syaratnya. Etalase yang ditutup tetap menampilkan produknya.',
    open: 'Buka etalase baru',
    caption: 'Semua etalase menurut nama',
    name: 'Etalase',
    code: 'Kode',
    kind: 'Jenis',
    state: 'Keadaan',
    onShow: 'Tayang',
    older: 'Templat lama',
    fields: 'Isian',
    states: { open: 'Buka', soon: 'Belum buka', closed: 'Tutup' },
    kinds: { goods: 'Barang', service: 'Jasa' },
    none: 'Belum ada etalase',
  },
  form: {
    newTitle: 'Buka etalase baru',
    save: 'Simpan etalase',
    saved: 'Tersimpan.',
    unsaved: 'Perubahan pada isian belum disimpan. Tekan "Simpan etalase" bila sudah selesai.',
    public: 'Lihat halaman publiknya',
    counts: (onShow: string, older: string) =>
      `${onShow} produk tayang; ${older} di antaranya memakai templat versi lama dan tetap menampilkan isiannya sendiri.`,
    version: (n: number) => `Templat versi ${n}.`,
    identity: 'Nama dan gambar',
    code: 'Kode',
    codeHint: 'Huruf besar, angka dan garis, misalnya ATK atau JASA-GEDUNG.',
    name: 'Nama',
    nameEn: 'Nama dalam bahasa Inggris',
    summary: 'Uraian singkat',
    summaryHint: 'Satu kalimat: apa yang ada di etalase ini.',
    kind: 'Jenis',
    kindHint: 'Tidak bisa diubah setelah ada produk.',
    picture: 'Gambar',
    pictureNow: (name: string) => `Gambar: ${name}. Ganti`,
    requirements: 'Syarat',
    kbli: 'KBLI penyedia yang diterima',
    kbki: 'KBKI produk yang diterima',
    codesHint: 'Kode atau awal kode, dipisah spasi. Kosong berarti semua.',
    titles: 'Arti kode',
    unknownTitle: 'judul belum dimuat',
    group: 'golongan: semua kode yang diawali ini',
    documents: 'Dokumen yang diminta dari penyedia',
    permits: 'Izin yang wajib pada tiap produk',
    permitsHint:
      'Satu izin per baris, misalnya PIRT. Berlaku untuk produk yang dikirim sesudah ini; masa tayangnya mengikuti masa berlaku izin.',
    linesHint: 'Satu per baris.',
    purchase: 'Pembelian',
    forms: 'Cara pembelian',
    formNames: { direct: 'Pembelian langsung', negotiation: 'Negosiasi harga' },
    band: 'Batas kenaikan harga tanpa pemeriksaan',
    bandHint: 'Kenaikan di atas ini diperiksa petugas dahulu.',
    days: 'Buka dan tutup',
    openedOn: 'Dibuka mulai',
    closedOn: 'Ditutup mulai',
    closedHint:
      'Kosong berarti tetap buka. Sejak hari itu produk yang sudah tayang tetap tayang dan bisa dibeli, tetapi produk baru dan perubahan tidak bisa dikirim.',
    announcedFrom: 'Pengumuman mulai',
    announcedTo: 'Pengumuman sampai',
    template: 'Isian tiap produk',
    templateHint:
      'Templat yang diubah menjadi versi baru. Produk yang sudah tayang memakai templatnya sendiri sampai penyedia memperbaruinya.',
    noFields: 'Belum ada isian. Produk di sini hanya memakai isian umum.',
    add: 'Tambah isian',
    up: 'Naikkan',
    down: 'Turunkan',
    remove: 'Hapus',
    fieldNew: 'Isian baru',
    key: 'Kode isian',
    keyHint:
      'Huruf kecil, misalnya gramatur. Jangan diubah bila isian yang sama sudah dipakai produk.',
    label: 'Nama isian',
    labelEn: 'Nama dalam bahasa Inggris',
    type: 'Jawaban',
    types: {
      text: 'Teks',
      number: 'Angka',
      choice: 'Pilihan',
      boolean: 'Ya atau tidak',
      date: 'Tanggal',
    },
    unit: 'Satuan (untuk angka)',
    choices: 'Pilihan (untuk jawaban pilihan)',
    flags: 'Sifat',
    required: 'Wajib diisi',
    searchable: 'Bisa dicari',
    comparable: 'Tampil di perbandingan',
  },
};

export const ETALASE_REFUSALS_ID: RefusalWords = {
  'etalase.forbidden': () => 'Hanya pengelola katalog yang bisa mengubah etalase.',
  'etalase.stale': () =>
    'Etalase ini diubah orang lain sejak halaman dibuka. Buka lagi halamannya, lalu ulangi perubahan Anda.',
  'etalase.code': () =>
    'Kode etalase 2 sampai 20 huruf besar, angka atau garis, misalnya ATK. Perbaiki kodenya.',
  'etalase.code-taken': (p) => `Kode ${p['code']} sudah dipakai etalase lain. Beri kode lain.`,
  'etalase.name': (p) => `Nama etalase ${p['least']} sampai ${p['most']} huruf. Sesuaikan namanya.`,
  'etalase.name-en': (p) =>
    `Nama dalam bahasa Inggris ${p['least']} sampai ${p['most']} huruf. Sesuaikan namanya.`,
  'etalase.summary': (p) => `Uraian singkat paling panjang ${p['most']} huruf. Persingkat.`,
  'etalase.kind': () => 'Pilih jenis etalase: barang atau jasa.',
  'etalase.kind-fixed': () =>
    'Jenis etalase tidak bisa diubah karena sudah ada produk. Buka etalase lain untuk jenis itu.',
  'etalase.picture': () => 'Gambar itu tidak dikenal. Pilih salah satu gambar yang ditampilkan.',
  'etalase.kbli-shape': (p) =>
    `KBLI ditulis 2 sampai 5 angka: perbaiki ${p['codes']}. Pisahkan kode dengan spasi.`,
  'etalase.kbki-shape': (p) =>
    `KBKI ditulis 2 sampai 10 angka: perbaiki ${p['codes']}. Pisahkan kode dengan spasi.`,
  'etalase.kbli-unknown': (p) =>
    `Tidak ada KBLI yang diawali ${p['codes']} di daftar. Perbaiki atau hapus kodenya.`,
  'etalase.kbki-unknown': (p) =>
    `Tidak ada KBKI yang diawali ${p['codes']} di daftar. Perbaiki atau hapus kodenya.`,
  'etalase.codes-many': (p) =>
    `Paling banyak ${p['most']} kode. Pakai awal kode yang lebih pendek untuk satu golongan.`,
  'etalase.lines': (p) =>
    `Paling banyak ${p['lines']} baris, masing-masing ${p['most']} huruf. Persingkat daftarnya.`,
  'etalase.forms': () => 'Pilih paling sedikit satu cara pembelian.',
  'etalase.band': () => 'Batas kenaikan harga diisi angka bulat 0 sampai 100 (persen).',
  'etalase.day': () => 'Tanggal itu tidak ada. Tulis tahun-bulan-hari, misalnya 2026-11-25.',
  'etalase.opened': () => 'Isi tanggal etalase dibuka.',
  'etalase.closed-before': () => 'Tanggal tutup harus sesudah tanggal buka. Perbaiki tanggalnya.',
  'etalase.announced-half': () =>
    'Masa pengumuman perlu tanggal mulai dan tanggal sampai. Isi keduanya atau kosongkan keduanya.',
  'etalase.announced-order': () =>
    'Pengumuman tidak bisa berakhir sebelum dimulai. Perbaiki tanggalnya.',
};
