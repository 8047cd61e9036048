/** Words of the page of a plan line and of shopping for it. */
export const planLine = {
  shop: 'Belanja dari paket ini',
  shopHint:
    'Pencarian terbuka dengan kata-kata paket ini, dan paket ini terpilih saat Anda memesan.',
  findTitle: 'Cari di katalog lokal',
  nothingKnown:
    'Tidak ada produk tayang yang memakai kata-kata paket ini. Petugas program dapat membuat pengumuman “dicari”.',
  list: 'Rencana belanja',
  orders: 'Pesanan dari paket ini',
  shoppingFor: 'Anda berbelanja untuk paket',
  wholeEtalase: 'Lihat seluruh etalasenya',
  letGo: 'Lepaskan paket ini',
  searchFor: (words: string) => `Cari “${words}”`,
  count: (n: string) =>
    `${n} pesanan memakai uang paket ini. Yang boleh Anda buka tercantum di bawah.`,
  left: (amount: string) => `sisa ${amount}`,
  shoppingTooSmall: (plan: string, left: string) =>
    `Anda berbelanja untuk paket ${plan}, tetapi paket itu tidak dapat membayar pesanan ini (sisa ${left}). Pilih paket lain atau kurangi jumlah.`,
};
