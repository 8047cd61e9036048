import { words } from '../platform/index.ts';

const id = {
  nav: 'Target',
  title: 'Target dan angka laporan',
  lead: 'Target menjadi data: tahun, ukuran, cakupan, angka dan dokumen sumbernya. Yang lama tetap tercatat.',
  all: 'Semua target',
  anyValue: 'Nilai belanja katalog',
  year: 'Tahun',
  measure: 'Ukuran',
  scope: 'Cakupan',
  scopeHint:
    'Nasional untuk produk dan nilai: target negara. Untuk belanja di saluran lain: katalog nasional dan sektoral.',
  value: 'Angka',
  valueHint: 'Rupiah tanpa desimal, banyaknya, atau persen (mis. 40 atau 62,5) untuk bagian.',
  source: 'Dokumen sumber',
  sourceHint: 'Mis. nomor keputusan, perjanjian kinerja, rencana aksi.',
  version: 'Versi',
  save: 'Simpan target',
  set: 'Tetapkan atau ubah target',
  history: 'Riwayat perubahan',
  noHistory: 'Belum ada target yang diubah di sini.',
  by: 'Oleh',
  at: 'Waktu',
  done: {
    target: 'Target tersimpan. Dasbor sudah memakainya.',
    reported: 'Angka laporan tersimpan di samping angka hitungan.',
  } as Readonly<Record<string, string>>,
  reported: {
    title: 'Catat angka menurut laporan atau pers',
    key: 'Angka',
    period: 'Masa',
    periodHint:
      'Tahun (2023), bulan (2024-01..2024-05) atau hari (2023-12-31), seperti di halaman Angka.',
    value: 'Menurut laporan',
    source: 'Sumber',
    url: 'Alamat sumber',
    on: 'Tanggal laporan',
    explanation: 'Penjelasan selisih',
    replaces: 'Memperbaiki catatan',
    replacesNone: 'bukan perbaikan',
    save: 'Simpan angka laporan',
    list: 'Angka laporan yang tercatat',
  },
  onlyReported: {
    index_e_purchasing: 'Indeks e-purchasing, tiga saluran',
    value_all_channels: 'Nilai semua katalog',
  } as Readonly<Record<string, string>>,
};

const en: typeof id = {
  nav: 'Targets',
  title: 'Targets and reported figures',
  lead: 'Targets are data: year, measure, scope, figure and source document. What was before stays on record.',
  all: 'All targets',
  anyValue: 'Value bought in catalogues',
  year: 'Year',
  measure: 'Measure',
  scope: 'Scope',
  scopeHint:
    'National for products and value: the nation’s target. For purchases in other channels: the national and sectoral catalogue.',
  value: 'Figure',
  valueHint: 'Rupiah without decimals, a count, or percent (such as 40 or 62.5) for shares.',
  source: 'Source document',
  sourceHint: 'For example the number of a decree, a performance agreement, an action plan.',
  version: 'Version',
  save: 'Save the target',
  set: 'Set or change a target',
  history: 'History of changes',
  noHistory: 'No target has been changed here yet.',
  by: 'By',
  at: 'At',
  done: {
    target: 'The target is saved. The dashboard uses it already.',
    reported: 'The reported figure is saved beside the computed one.',
  },
  reported: {
    title: 'Write down a figure of the press or a report',
    key: 'Figure',
    period: 'Period',
    periodHint:
      'A year (2023), months (2024-01..2024-05) or a day (2023-12-31), as on the Figures page.',
    value: 'As reported',
    source: 'Source',
    url: 'Address of the source',
    on: 'Date of the report',
    explanation: 'Explanation of the difference',
    replaces: 'Corrects the entry',
    replacesNone: 'no correction',
    save: 'Save the reported figure',
    list: 'Reported figures on record',
  },
  onlyReported: {
    index_e_purchasing: 'E-purchasing index of three channels',
    value_all_channels: 'Value of all catalogues',
  },
};

export const tTarget = words(id, en);
