import { type Words, words } from '../platform/index.ts';

const id = {
  form: 'Bentuk kontrak',
  forms: {
    proof_of_purchase: 'Bukti pembelian atau pembayaran',
    receipt: 'Kuitansi',
    work_order: 'Surat Perintah Kerja (SPK)',
    contract: 'Surat Perjanjian',
  },
  beside: (form: string) => `${form}, di samping Surat Pesanan`,
  bond: 'Jaminan pelaksanaan',
  bondOf: (sum: string, percent: string) => `${sum} (${percent} dari nilai sebelum PPN)`,
  stamp: 'Bea meterai',
  stampOn: (sum: string) => `${sum} untuk tiap dokumen perjanjian`,
};

const en: Words<typeof id> = {
  form: 'Form of contract',
  forms: {
    proof_of_purchase: 'Proof of purchase or payment',
    receipt: 'Receipt (kuitansi)',
    work_order: 'Work order (SPK)',
    contract: 'Contract (Surat Perjanjian)',
  },
  beside: (form) => `${form}, beside the purchase order`,
  bond: 'Performance bond',
  bondOf: (sum, percent) => `${sum} (${percent} of the value before PPN)`,
  stamp: 'Stamp duty',
  stampOn: (sum) => `${sum} on each contract document`,
};

export const tDuty = words(id, en);
