import { type NoticeWords, type RefusalWords, words } from '../../platform/index.ts';
import type { WantedEvent, WantedState } from './domain/wanted.ts';

const id = {
  nav: 'Dicari',
  title: 'Dicari',
  lead: 'Barang dan jasa yang dibutuhkan perangkat daerah dan belum cukup ditawarkan. Anda membuat atau menjualnya? Daftarkan produk Anda.',
  tabs: { open: 'Masih dicari', over: 'Sudah selesai', draft: 'Draf' },
  none: 'Tidak ada pengumuman di sini',
  noneText: 'Lihat juga apa yang direncanakan perangkat daerah.',
  toGap: 'Buka kesenjangan',
  allNotices: 'Semua yang dicari',
  sought: 'Dicari pemerintah daerah',
  caption: 'Pengumuman dicari',
  what: 'Yang dicari',
  quantity: 'Berapa banyak',
  when: 'Kapan',
  span: (from: string, to: string) => `${from} sampai ${to}`,
  until: 'Jawaban paling lambat',
  answers: 'Produk yang menjawab',
  state: 'Keadaan',
  states: {
    draft: 'Draf',
    published: 'Masih dicari',
    met: 'Terpenuhi',
    closed: 'Ditutup',
    expired: 'Lewat waktu',
  } as Readonly<Record<WantedState, string>>,
  etalase: 'Etalase',
  budget: 'Rencana anggaran',
  contact: 'Yang boleh bertanya, dan ke mana',
  phrases: 'Dikenali dari kata',
  told: 'Penyedia yang diberi tahu',
  toldValue: (n: string) => `${n} penyedia dengan KBLI yang cocok`,
  plans: 'Baris rencana',
  agency: 'Perangkat daerah',
  pagu: 'Pagu',
  offer: 'Saya bisa menyediakan ini',
  offerText:
    'Daftarkan produk di etalase itu. Begitu tayang, produk yang memuat kata di atas tercatat sebagai jawaban.',
  sell: 'Tambah produk',
  register: 'Daftar sebagai penyedia',
  result: 'Hasil',
  resultText: (products: string, suppliers: string, orders: string, value: string) =>
    `${products} produk dari ${suppliers} penyedia; ${orders} pesanan senilai ${value} (sebelum pajak).`,
  noAnswers: 'Belum ada produk baru yang menjawab.',
  product: 'Produk',
  supplier: 'Penyedia',
  shownAt: 'Tayang',
  history: 'Riwayat',
  events: {
    drafted: 'Dibuat sebagai draf',
    changed: 'Diubah',
    published: 'Diumumkan',
    answered: 'Produk baru menjawab',
    met: 'Terpenuhi: produk yang menjawab dibeli',
    closed: 'Ditutup',
    expired: 'Lewat waktu',
  } as Readonly<Record<WantedEvent['kind'], string>>,
  make: 'Buat pengumuman dicari',
  makeLead:
    'Disimpan dulu sebagai draf. Setelah diumumkan, penyedia dengan KBLI yang cocok dan meja program diberi tahu.',
  description: 'Uraian',
  descriptionHint: 'Mutu, ukuran, cara antar: yang perlu diketahui penjual.',
  quantityHint: 'Misalnya: 500 kotak sebulan',
  budgetHint: 'Rupiah, boleh kosong.',
  neededFrom: 'Dibutuhkan dari',
  neededTo: 'Dibutuhkan sampai',
  contactHint: 'Misalnya: semua usaha di kota; loket BPBJ, Senin sampai Jumat',
  phrasesHint:
    'Satu frasa tiap baris. Produk baru menjawab bila semua kata salah satu frasa ada pada nama atau spesifikasinya.',
  codes: 'Kode RUP',
  codesHint: 'Boleh kosong. Beberapa kode dipisah koma.',
  defaultQuantity: (n: string) => `${n} paket dalam rencana`,
  save: 'Simpan draf',
  change: 'Ubah draf',
  publish: 'Umumkan',
  close: 'Tutup pengumuman',
  closeReason: 'Mengapa ditutup?',
  desk: 'Dicari, belum ada yang menjawab',
  ifNothing: 'rencana dinas tidak menemukan penjual di daerah.',
  topic: 'Barang dan jasa yang dicari',
};

const en: typeof id = {
  nav: 'Wanted',
  title: 'Wanted',
  lead: 'Goods and services that agencies need and too few offer. You make or sell them? List your product.',
  tabs: { open: 'Still wanted', over: 'Over', draft: 'Drafts' },
  none: 'No notice here',
  noneText: 'See also what agencies plan to buy.',
  toGap: 'Open the gap',
  allNotices: 'Everything that is wanted',
  sought: 'Wanted by the local government',
  caption: 'Wanted notices',
  what: 'What is wanted',
  quantity: 'How much',
  when: 'When',
  span: (from, to) => `${from} to ${to}`,
  until: 'Answers until',
  answers: 'Products that answer',
  state: 'State',
  states: {
    draft: 'Draft',
    published: 'Still wanted',
    met: 'Met',
    closed: 'Closed',
    expired: 'Expired',
  },
  etalase: 'Etalase',
  budget: 'Planned budget',
  contact: 'Who may ask, and where',
  phrases: 'Known by the words',
  told: 'Suppliers told',
  toldValue: (n) => `${n} suppliers with a fitting KBLI`,
  plans: 'Plan lines',
  agency: 'Agency',
  pagu: 'Budget',
  offer: 'I can supply this',
  offerText:
    'List a product in that etalase. Once it is on show, a product with the words above counts as an answer.',
  sell: 'Add a product',
  register: 'Register as a supplier',
  result: 'Result',
  resultText: (products, suppliers, orders, value) =>
    `${products} products of ${suppliers} suppliers; ${orders} orders worth ${value} (before tax).`,
  noAnswers: 'No new product answers yet.',
  product: 'Product',
  supplier: 'Supplier',
  shownAt: 'On show',
  history: 'History',
  events: {
    drafted: 'Drafted',
    changed: 'Changed',
    published: 'Published',
    answered: 'A new product answers',
    met: 'Met: an answering product was bought',
    closed: 'Closed',
    expired: 'Expired',
  },
  make: 'Make a wanted notice',
  makeLead:
    'It is kept as a draft first. Once published, suppliers with a fitting KBLI and the programme desk are told.',
  description: 'Description',
  descriptionHint: 'Quality, size, delivery: what a seller must know.',
  quantityHint: 'For example: 500 boxes a month',
  budgetHint: 'Rupiah; may stay empty.',
  neededFrom: 'Needed from',
  neededTo: 'Needed until',
  contactHint: 'For example: every business of the city; BPBJ counter, Monday to Friday',
  phrasesHint:
    'One phrase a line. A new product answers when all words of one phrase stand in its name or specification.',
  codes: 'RUP codes',
  codesHint: 'May stay empty. Part several by commas.',
  defaultQuantity: (n) => `${n} packages in the plan`,
  save: 'Save the draft',
  change: 'Change the draft',
  publish: 'Publish',
  close: 'Close the notice',
  closeReason: 'Why is it closed?',
  desk: 'Wanted, nobody answers yet',
  ifNothing: 'the plans of agencies find no local seller.',
  topic: 'Goods and services that are wanted',
};

export const t = words(id, en);

export const WANTED_REFUSALS_ID: RefusalWords = {
  'wanted.forbidden': () =>
    'Hanya petugas katalog atau pembina yang membuat dan mengubah pengumuman dicari.',
  'wanted.not-found': () => 'Pengumuman itu tidak ada. Kembali ke daftar dicari.',
  'wanted.stale': () => 'Pengumuman ini baru saja berubah. Muat ulang halaman, lalu simpan lagi.',
  'wanted.state': () => 'Langkah itu tidak berlaku lagi pada keadaan pengumuman ini. Muat ulang.',
  'wanted.not-over': () => 'Pengumuman ini belum lewat waktunya. Tutup dengan alasan bila perlu.',
  'wanted.days': () =>
    'Akhir kebutuhan lebih awal dari awalnya. Pilih hari yang sama atau sesudahnya.',
  'wanted.past': () => 'Batas jawaban sudah lewat. Pilih hari ini atau sesudahnya.',
  'wanted.too-late': () =>
    'Batas jawaban sesudah akhir kebutuhan. Pilih hari sebelum kebutuhan berakhir.',
  'wanted.phrases': (p) => `Paling banyak ${p['max']} frasa. Hapus yang jarang dipakai penjual.`,
  'wanted.phrase-short': () =>
    'Ada frasa tanpa kata tiga huruf atau lebih. Tulis nama barangnya, misalnya "nasi kotak".',
  'wanted.no-plan': (p) =>
    `Kode RUP ${p['codes']} tidak ada. Salin kodenya dari halaman rencana, atau hapus.`,
};

export const WANTED_REFUSALS_EN: RefusalWords = {
  'wanted.forbidden': () => 'Only catalogue and programme officers make and change wanted notices.',
  'wanted.not-found': () => 'There is no such notice. Go back to the list.',
  'wanted.stale': () => 'This notice has just changed. Reload the page, then save again.',
  'wanted.state': () => 'That step is no longer possible for this notice. Reload the page.',
  'wanted.not-over': () =>
    'The last day of this notice is not over. Close it with a reason instead.',
  'wanted.days': () => 'The need ends before it begins. Choose the same day or a later one.',
  'wanted.past': () => 'The last day for answers is over. Choose today or later.',
  'wanted.too-late': () => 'Answers would come after the need. Choose a day before the need ends.',
  'wanted.phrases': (p) => `At most ${p['max']} phrases. Take out those that sellers seldom use.`,
  'wanted.phrase-short': () =>
    'A phrase has no word of three letters or more. Write what the thing is called, such as "nasi kotak".',
  'wanted.no-plan': (p) =>
    `There is no RUP code ${p['codes']}. Copy it from the plan page, or take it out.`,
};

export const WANTED_NOTICES_ID: NoticeWords = {
  'wanted.published': (p) =>
    `Dicari: ${p['title']} (${p['quantity']}). KBLI usaha Anda cocok dengan etalasenya.`,
  'wanted.for-desk': (p) => `Pengumuman dicari terbit: ${p['title']}.`,
  'wanted.met': (p) => `Pengumuman dicari terpenuhi: ${p['title']}.`,
  'wanted.expired': (p) => `Pengumuman dicari lewat waktu: ${p['title']}.`,
};

export const WANTED_NOTICES_EN: NoticeWords = {
  'wanted.published': (p) =>
    `Wanted: ${p['title']} (${p['quantity']}). Your KBLI fits its etalase.`,
  'wanted.for-desk': (p) => `A wanted notice was published: ${p['title']}.`,
  'wanted.met': (p) => `A wanted notice was met: ${p['title']}.`,
  'wanted.expired': (p) => `A wanted notice expired: ${p['title']}.`,
};
