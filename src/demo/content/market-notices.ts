interface MarketNotice {
  readonly kind: 'offer' | 'wish';
  readonly topic: 'material' | 'packaging' | 'consignment' | 'transport' | 'tools' | 'labour';
  readonly title: string;
  readonly body: string;
}

/** What businesses of the demo city offer each other and look for. */
export const MARKET_NOTICES: readonly MarketNotice[] = [
  {
    kind: 'wish',
    topic: 'packaging',
    title: 'Cari kemasan standing pouch 500 lembar sebulan',
    body: 'Ukuran 14 x 22 cm, berjendela, untuk keripik. Boleh bergabung dengan usaha lain supaya harganya turun.',
  },
  {
    kind: 'offer',
    topic: 'material',
    title: 'Apel manalagi sortiran untuk olahan',
    body: 'Dua ratus kilogram seminggu, langsung dari kebun. Cocok untuk keripik, sari apel, dan jenang.',
  },
  {
    kind: 'offer',
    topic: 'transport',
    title: 'Mobil boks kosong tiap Selasa dan Jumat',
    body: 'Dari Junrejo ke Balai Kota pulang pergi. Bisa titip antar pesanan, ongkos dibagi menurut isi.',
  },
  {
    kind: 'wish',
    topic: 'consignment',
    title: 'Cari tempat titip jual teh bunga',
    body: 'Kemasan 50 gram, PIRT lengkap. Bagi hasil dua puluh persen untuk pemilik tempat.',
  },
  {
    kind: 'offer',
    topic: 'tools',
    title: 'Dapur produksi bisa disewa malam hari',
    body: 'Dua kompor besar, oven, dan ruang pendingin, pukul 19.00 sampai 04.00. Sudah layak PIRT.',
  },
  {
    kind: 'wish',
    topic: 'labour',
    title: 'Cari penjahit untuk pesanan seragam 300 potong',
    body: 'Bahan dan pola disiapkan. Dikerjakan tiga minggu, dibayar per potong.',
  },
  {
    kind: 'offer',
    topic: 'packaging',
    title: 'Cetak label produk, tanpa jumlah minimum',
    body: 'Stiker tahan air, desain dibantu. Mulai dari satu lembar A3.',
  },
  {
    kind: 'wish',
    topic: 'material',
    title: 'Cari susu segar 40 liter sehari',
    body: 'Untuk yoghurt, diambil pagi hari dari kandang di Bumiaji atau sekitarnya.',
  },
];
