import { type Words, words } from '../platform/index.ts';

const id = {
  title: 'Periksa dokumen',
  lead: 'Ketik sidik isi yang tercetak di kaki dokumen, atau pindai QR-nya. Yang tampil adalah isi yang tersimpan, untuk dibandingkan dengan kertasnya.',
  field: 'Sidik isi',
  hint: 'Paling sedikit 16 angka dan huruf a sampai f.',
  find: 'Periksa',
  found: 'Dokumen ini tersimpan di sini',
  same: 'Bandingkan nomor, pihak dan jumlahnya dengan kertas di tangan Anda. Bila berbeda, kertas itu bukan dokumen ini.',
  intact: 'Isi yang tersimpan masih cocok dengan sidiknya.',
  altered:
    'Isi yang tersimpan tidak cocok lagi dengan sidiknya. Jangan pakai; hubungi pengelola katalog dan auditor.',
  kinds: {
    negotiation: 'Berita acara negosiasi',
    purchase_order: 'Surat Pesanan',
    addendum: 'Adendum',
    handover: 'BAST',
    receipt: 'Kuitansi',
  },
  kind: 'Dokumen',
  number: 'Nomor',
  on: 'Tanggal',
  agency: 'Perangkat daerah',
  supplier: 'Penyedia',
  total: 'Jumlah seluruhnya',
  order: 'Pesanan',
  state: 'Tahap pesanan sekarang',
  hash: 'Sidik isi (SHA-256)',
  paper: 'Periksa keaslian dokumen',
  whole: 'Berkas lengkap (PDF)',
};

const en: Words<typeof id> = {
  title: 'Check a document',
  lead: 'Type the hash that is printed at the foot of the document, or scan its QR. What is stored is shown, to be compared with the paper.',
  field: 'Hash of the content',
  hint: 'At least 16 digits and letters a to f.',
  find: 'Check',
  found: 'This document is stored here',
  same: 'Compare number, parties and total with the paper in your hand. If they differ, the paper is not this document.',
  intact: 'What is stored still agrees with its hash.',
  altered:
    'What is stored no longer agrees with its hash. Do not rely on it; call the catalogue office and the auditor.',
  kinds: {
    negotiation: 'Negotiation record',
    purchase_order: 'Purchase order (Surat Pesanan)',
    addendum: 'Addendum',
    handover: 'Handover record (BAST)',
    receipt: 'Receipt',
  },
  kind: 'Document',
  number: 'Number',
  on: 'Date',
  agency: 'Agency',
  supplier: 'Supplier',
  total: 'Total',
  order: 'Order',
  state: 'Stage of the order now',
  hash: 'Hash of the content (SHA-256)',
  paper: 'Check a document',
  whole: 'Complete file (PDF)',
};

export const tCheck = words(id, en);
