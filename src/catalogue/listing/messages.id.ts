import type { NoticeWords, RefusalWords } from '../../platform/index.ts';

export const LISTING_REFUSALS_ID: RefusalWords = {
  'attribute.number': (p) =>
    `${p['label']} diisi angka${p['unit'] ? ` dalam ${p['unit']}` : ''}, misalnya 80 atau 2,5.`,
  'attribute.choice': (p) => `${p['label']}: pilih salah satu dari ${p['choices']}.`,
  'attribute.date': (p) => `${p['label']} diisi tanggal: tahun-bulan-hari, misalnya 2026-11-25.`,
  'attribute.long': (p) => `${p['label']} paling panjang ${p['most']} huruf. Persingkat.`,
  'attribute.missing': (p) => `${p['label']} wajib diisi di etalase ini.`,
  'template.too-many': (p) => `Templat paling banyak ${p['most']} isian. Hapus yang tidak perlu.`,
  'template.key': (p) =>
    `Kode isian "${p['label']}" hanya huruf kecil, angka, garis; diawali huruf. Perbaiki kodenya.`,
  'template.twice': (p) => `Kode isian "${p['label']}" dipakai dua kali. Beri kode lain.`,
  'template.label': () => 'Isian belum diberi nama. Tulis namanya.',
  'template.choices': (p) => `Isian pilihan "${p['label']}" perlu paling sedikit dua pilihan.`,
  'listing.not-found': () => 'Produk itu tidak ada pada usaha Anda.',
  'listing.state': () =>
    'Langkah itu tidak bisa dilakukan pada keadaan produk sekarang. Muat ulang halaman untuk melihat keadaannya.',
  'listing.forbidden': () => 'Langkah itu bukan wewenang peran Anda.',
  'listing.tied': () =>
    'Anda terikat dengan penyedia ini, jadi petugas lain yang harus memutuskan.',
  'listing.nothing-to-send': () => 'Belum ada perubahan untuk dikirim. Isi formulirnya dahulu.',
  'listing.supplier-blocked': () =>
    'Usaha ini belum aktif atau sedang dibekukan, jadi produk belum bisa dikirim. Lihat keadaannya di halaman pendaftaran.',
  'listing.etalase-closed': () => 'Etalase ini sedang tutup. Pilih etalase lain yang buka.',
  'listing.claimed': () => 'Petugas lain sedang memeriksa produk ini.',
  'listing.not-claimed': () => 'Ambil produk ini dahulu sebelum memutuskan.',
  'listing.stale': () =>
    'Produk berubah sejak halaman ini dibuka. Muat ulang dan periksa isinya lagi.',
  'listing.not-expired': () => 'Masa berlaku produk belum habis.',
  'listing.reason': (p) => `Tulis alasannya, paling sedikit ${p['least']} huruf.`,
  'listing.reason-long': (p) => `Alasan paling panjang ${p['most']} huruf. Persingkat.`,
  'listing.remark-none': () =>
    'Sebutkan paling sedikit satu hal yang harus diperbaiki: isian, aturan, dan caranya.',
  'listing.remark-field': () => 'Pilih isian yang harus diperbaiki.',
  'listing.remark-rule': () => 'Sebutkan aturan yang dilanggar.',
  'listing.remark-fix': () => 'Tulis cara memperbaikinya, dengan kata yang dipahami penjual.',
  'listing.name': (p) =>
    `Nama produk ${p['least']} sampai ${p['most']} huruf: apa, jenis, ukuran. Contoh: Keripik apel original 100 gram.`,
  'listing.specification': () =>
    'Uraian wajib diisi: bahan, ukuran, isi, dan apa yang didapat pembeli.',
  'listing.specification-long': (p) => `Uraian paling panjang ${p['most']} huruf. Persingkat.`,
  'listing.unit': () => 'Pilih satuan jualnya, misalnya Bungkus atau Orang/Bulan.',
  'listing.price': () => 'Harga wajib diisi: rupiah per satuan, belum termasuk pajak.',
  'listing.price-zero': () => 'Harga harus lebih dari nol.',
  'listing.lead-time': () =>
    'Isi berapa hari kerja sampai barang siap dikirim (0 bila selalu siap).',
  'listing.origin': () => 'Pilih asal produk: dibuat di Indonesia atau impor.',
  'listing.kbki': () => 'Pilih kode KBKI produk. Ketik nama barangnya untuk mencari.',
  'listing.kbki-other': (p) =>
    `KBKI itu tidak termasuk etalase ini (${p['allowed']}). Pilih KBKI lain atau etalase yang sesuai.`,
  'listing.kbli': (p) =>
    `Etalase ini untuk KBLI ${p['allowed']}, dan tidak ada pada NIB usaha Anda. Tambahkan KBLI di OSS, lalu perbarui data usaha.`,
  'listing.picture': () => 'Tambahkan paling sedikit satu foto produk Anda sendiri.',
  'listing.tkdn-percent': () => 'TKDN ditulis dalam persen, 0 sampai 100.',
  'listing.tkdn-certificate': () =>
    'TKDN perlu nomor sertifikatnya. Isi nomornya, atau kosongkan persentasenya.',
  'listing.tkdn-until': () => 'Isi tanggal berlaku sertifikat TKDN.',
  'listing.tkdn-expired': () =>
    'Sertifikat TKDN sudah lewat masa berlakunya. Isi yang baru, atau kosongkan TKDN.',
  'listing.stock-reserved': (p) =>
    `Pesanan yang berjalan menahan ${p['reserved']} dari stok. Isi paling sedikit sebanyak itu.`,
  'listing.sku-taken': (p) =>
    `Nomor ${p['sku']} sudah dipakai produk Anda yang lain. Beri nomor lain.`,
  'listing.permit': (p) => `Etalase ini mewajibkan izin ${p['kind']}. Isi nomornya.`,
  'listing.permit-expired': (p) =>
    `Izin ${p['kind']} habis pada ${p['day']}. Perbarui izinnya, lalu isi tanggal yang baru.`,
};

export const LISTING_NOTICES_ID: NoticeWords = {
  'listing.shown': (p) => `Produk "${p['name']}" disetujui dan tayang.`,
  'listing.fix-asked': (p) => `Produk "${p['name']}" perlu diperbaiki. Lihat isian dan caranya.`,
  'listing.refused': (p) => `Produk "${p['name']}" ditolak. Lihat aturan dan cara memperbaikinya.`,
  'listing.frozen': (p) => `Produk "${p['name']}" dibekukan: tampil, tetapi tidak bisa dibeli.`,
  'listing.unfrozen': (p) => `Produk "${p['name']}" bisa dibeli lagi.`,
  'listing.delisted': (p) => `Produk "${p['name']}" diturunkan dari katalog.`,
  'listing.expired': (p) =>
    `Masa berlaku produk "${p['name']}" habis. Perbarui izinnya agar tayang lagi.`,
};
