import { type Words, words } from '../platform/index.ts';

const id = {
  title: 'Harga pembanding HPS',
  line: 'Barang',
  source: 'Sumber',
  name: 'Dari',
  price: 'Harga satuan',
  sources: {
    listing: 'Harga tayang',
    order: 'Pernah dibayar',
    ssh: 'SSH',
    quote: 'Penawaran luar',
  },
  reasonIs: (text: string) => `Alasan pembanding kurang dari tiga: ${text}`,
  reason: 'Alasan harga pembanding kurang dari tiga',
  reasonHint: 'Misalnya: hanya satu usaha membuatnya. Auditor membacanya.',
  lead: 'Dicatat saat itu: harga tayang termurah untuk barang sejenis, harga yang dibayar setahun terakhir, dan SSH tahun itu yang namanya mirip.',
};

const en: Words<typeof id> = {
  title: 'Prices behind the estimate',
  line: 'Goods',
  source: 'Source',
  name: 'From',
  price: 'Unit price',
  sources: {
    listing: 'Listed price',
    order: 'Paid before',
    ssh: 'Standard price (SSH)',
    quote: 'Outside quote',
  },
  reasonIs: (text) => `Why there are fewer than three: ${text}`,
  reason: 'Why there are fewer than three prices to compare',
  reasonHint: 'Such as goods that only one business makes. Auditors read it.',
  lead: 'Kept at that time: the lowest listed prices of the same kind, those paid within a year, and standard prices of the year with a like name.',
};

/** The prices behind an owner's estimate, in words. */
export const tReferences = words<Words<typeof id>>(id, en);
