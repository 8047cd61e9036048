import { type RefusalWords, words } from '../../platform/index.ts';
import { sellerEn } from './seller-messages.en.ts';
import { sellerId } from './seller-messages.id.ts';

export const sellerWords = words(sellerId, sellerEn);

export const SELLER_REFUSALS_ID: RefusalWords = {
  'listing-page.stale': () =>
    'Bagian ini sudah diubah di tempat lain sejak Anda membukanya. Isian Anda masih di bawah: simpan lagi untuk memakainya.',
  'listing.open-change': () =>
    'Ada perubahan lain pada produk ini yang belum selesai. Selesaikan atau buang dahulu perubahan itu.',
  'listing.long': (p) => `Isian paling panjang ${p['most']} huruf. Persingkat.`,
  'listing.whole': (p) => `Isi angka utuh dari 0 sampai ${p['most']}, tanpa titik atau koma.`,
  'listing.unit-unknown': () => 'Satuan itu tidak ada dalam daftar. Pilih dari daftar.',
  'listing.row-half': () => 'Baris ini baru terisi sebagian. Lengkapi, atau kosongkan semuanya.',
  'listing.tier-first': () =>
    'Harga grosir dimulai di atas pembelian paling sedikit. Naikkan jumlahnya.',
  'listing.tier-twice': () => 'Jumlah ini sudah ada pada baris lain. Ubah atau kosongkan barisnya.',
  'listing.tier-price': () =>
    'Makin banyak harus makin murah: isi harga di bawah baris sebelumnya dan di atas nol.',
  'listing.region-twice': (p) =>
    `Wilayah ${p['region']} sudah ada pada baris lain. Kosongkan salah satunya.`,
  'listing.region-price': (p) =>
    `Harga wilayah harus lebih dari potongan grosir terbesar (Rp ${p['cut']}). Naikkan harganya.`,
  'listing.same-etalase': () =>
    'Barang itu ada di etalase lain. Mulai produk baru dari halaman barang itu.',
  'listing.same-not-yours': () =>
    'Barang itu ada di etalase yang tidak sesuai dengan KBLI usaha Anda. Pilih etalase yang sesuai.',
  'listing.permit-kind': () => 'Tulis nama izinnya, misalnya PIRT atau halal.',
  'listing.pick-etalase': () => 'Pilih satu etalase yang sedang buka.',
  'document.many': (p) => `Paling banyak ${p['most']} dokumen. Hapus satu dahulu.`,
  'document.not-found': () => 'Dokumen itu tidak ada. Buka lagi halaman produknya.',
  'picture.empty': () => 'Belum ada foto yang dipilih. Pilih atau ambil foto dahulu.',
  'picture.large': (p) => `Berkas foto lebih dari ${p['most']}. Kecilkan, atau ambil foto baru.`,
  'picture.kind': () =>
    'Isi berkas itu bukan foto JPEG, PNG, atau WebP, apa pun namanya. Pilih foto lain.',
  'picture.heic': () =>
    'Foto HEIC belum bisa dibaca. Di iPhone: Pengaturan, Kamera, Format, pilih Paling Kompatibel; lalu ambil fotonya lagi. Atau kirim tangkapan layar fotonya.',
  'picture.pixels': (p) =>
    `Foto lebih dari ${p['most']} juta piksel. Kecilkan, atau pilih ukuran foto biasa di kamera.`,
  'picture.small': (p) =>
    `Sisi foto kurang dari ${p['least']} piksel. Pakai foto yang lebih besar.`,
  'picture.broken': () => 'Foto itu rusak dan tidak bisa dibuka. Pilih foto lain.',
  'picture.many': (p) => `Paling banyak ${p['most']} foto. Hapus satu dahulu.`,
  'picture.not-found': () => 'Foto itu tidak ada. Buka lagi halaman produknya.',
};

export const SELLER_REFUSALS_EN: RefusalWords = {
  'listing-page.stale': () =>
    'This part was changed elsewhere since you opened it. Your answers stand below: save again to use them.',
  'listing.open-change': () =>
    'Another change of this product is not finished. Finish it or throw it away first.',
  'listing.long': (p) => `At most ${p['most']} characters. Shorten it.`,
  'listing.whole': (p) => `Write a whole number from 0 to ${p['most']}, without dot or comma.`,
  'listing.unit-unknown': () => 'That unit is not on the list. Choose one from the list.',
  'listing.row-half': () => 'This row is half filled. Complete it, or empty all of it.',
  'listing.tier-first': () =>
    'A quantity price starts above the smallest purchase. Raise the quantity.',
  'listing.tier-twice': () => 'Another row has this quantity. Change the row or empty it.',
  'listing.tier-price': () =>
    'More must cost less: write a price below the row before it and above zero.',
  'listing.region-twice': (p) => `Another row has the region ${p['region']}. Empty one of them.`,
  'listing.region-price': (p) =>
    `A region's price must exceed the largest quantity discount (Rp ${p['cut']}). Raise it.`,
  'listing.same-etalase': () =>
    'That thing lies in another etalase. Start a new product from its page.',
  'listing.same-not-yours': () =>
    'That thing lies in an etalase that your lines of business do not fit. Choose one that fits.',
  'listing.permit-kind': () => 'Name the permit, for example PIRT or halal.',
  'listing.pick-etalase': () => 'Choose one etalase that is open.',
  'document.many': (p) => `At most ${p['most']} documents. Remove one first.`,
  'document.not-found': () => 'That document does not exist. Open the product page again.',
  'picture.empty': () => 'No photo was chosen. Choose or take one first.',
  'picture.large': (p) =>
    `The photo has more than ${p['most']}. Make it smaller, or take a new one.`,
  'picture.kind': () =>
    'That file holds no JPEG, PNG or WebP photo, whatever its name. Choose another photo.',
  'picture.heic': () =>
    'HEIC photos cannot be read yet. On an iPhone: Settings, Camera, Formats, choose Most Compatible; then take it again. Or send a screenshot of it.',
  'picture.pixels': (p) =>
    `The photo has more than ${p['most']} million pixels. Make it smaller, or choose the usual size in the camera.`,
  'picture.small': (p) => `A side has less than ${p['least']} pixels. Use a larger photo.`,
  'picture.broken': () => 'That photo is broken and cannot be opened. Choose another one.',
  'picture.many': (p) => `At most ${p['most']} photos. Remove one first.`,
  'picture.not-found': () => 'That photo does not exist. Open the product page again.',
};
