import { type Words, words } from '../platform/index.ts';

const id = {
  names: {
    direct: 'Pembelian langsung',
    negotiation: 'Negosiasi harga',
    mini_competition: 'Mini-kompetisi',
  },
  title: 'Cara membeli yang terbuka',
  open: 'Terbuka.',
  barred: (etalase: string) => `Tidak terbuka: etalase ${etalase} tidak melayani cara ini.`,
  able: (n: string) =>
    `Terbuka: ${n} usaha menayangkan barang sejenis. Mereka menawar tersegel, dan urutannya dihitung.`,
  tooFew: (n: string, least: string) =>
    `Tidak terbuka: ${n} usaha menayangkan semua barang ini dalam jenis, satuan dan jumlah yang sama; perlu ${least}.`,
  prepare: 'Siapkan mini-kompetisi dari barang ini',
};

const en: Words<typeof id> = {
  names: {
    direct: 'Direct purchase',
    negotiation: 'Price negotiation',
    mini_competition: 'Mini-competition',
  },
  title: 'Ways to buy that are open',
  open: 'Open.',
  barred: (etalase) => `Not open: the etalase ${etalase} does not take it.`,
  able: (n) =>
    `Open: ${n} businesses have the like on show. They make sealed offers, and the ranking is computed.`,
  tooFew: (n, least) =>
    `Not open: ${n} businesses have all of this on show in the same kind, unit and quantity; ${least} are needed.`,
  prepare: 'Prepare a mini-competition for these goods',
};

/** The ways to buy, and why one is open or not. */
export const tMethods = words<Words<typeof id>>(id, en);
