import { formatDay, formatRupiah, type Locale, parseDay } from '../kernel/index.ts';
import type { NoticeWords, RefusalWords } from '../platform/index.ts';

type P = Parameters<RefusalWords[string]>[0];
const rp = (p: P, key: string) => formatRupiah(BigInt(p[key] ?? 0));
const rpEn = (p: P, key: string) => formatRupiah(BigInt(p[key] ?? 0), 'en');

function dayIn(p: P, key: string, locale: Locale): string {
  const found = parseDay(String(p[key] ?? ''));
  return found.ok ? formatDay(found.value, locale) : '';
}
const on = (p: P, key: string) => dayIn(p, key, 'id');
const onEn = (p: P, key: string) => dayIn(p, key, 'en');

/** Each names the rule, and the way out. */
export const REFUSALS_ID: RefusalWords = {
  'addendum.ceiling': (p) =>
    `Nilainya menjadi ${rp(p, 'value')}; paling tinggi ${rp(p, 'ceiling')}, yaitu ${p['percent']}% di atas nilai semula. Kurangi jumlahnya, atau buat pesanan baru.`,
  'addendum.none': () => 'Tidak ada adendum yang menunggu jawaban. Muat ulang halaman.',
  'addendum.nothing': () => 'Belum ada yang diubah. Isi jumlah atau tanggal yang lain.',
  'addendum.open-already': () =>
    'Masih ada adendum yang menunggu jawaban. Tunggu, atau tarik dulu.',
  'addendum.other-side': () => 'Hanya pengusulnya yang bisa menarik adendum itu.',
  'addendum.own': () => 'Adendum ini usulan pihak Anda sendiri; pihak lain yang menjawab.',
  'addendum.sent-already': (p) =>
    `${p['name']}: ${p['least']} ${p['unit']} sudah dikirim atau diterima. Jumlahnya tidak bisa kurang dari itu.`,
  'pause.none': () => 'Pelaksanaan tidak sedang ditunda.',
  'pause.running': () => 'Pelaksanaan sedang ditunda. Lanjutkan dulu.',
  'basket.empty': () => 'Keranjang untuk penyedia ini kosong. Tambahkan produk lebih dulu.',
  'basket.not-found': () => 'Produk itu tidak ada di keranjang Anda. Muat ulang halaman.',
  'delivery.empty': () => 'Isi jumlah yang dikirim, paling sedikit satu baris.',
  'delivery.line': () => 'Baris itu tidak ada di pesanan ini. Muat ulang halaman.',
  'delivery.none-shipped': () => 'Belum ada kiriman yang bisa ditandai tiba.',
  'delivery.nothing-left': () => 'Semua barang sudah dikirim; tunggu pemeriksaan.',
  'delivery.proof': () => 'Tulis bukti kirim: nomor resi, surat jalan, atau nama foto.',
  'delivery.too-many': (p) =>
    `${p['name']}: sisa yang bisa dikirim ${p['left']}. Kurangi jumlahnya.`,
  'document.not-found': () =>
    'Dokumen itu belum ada: tahapnya belum tercapai, atau pesanan bukan milik Anda.',
  'document.hash': (p) =>
    `Sidik isi terdiri dari angka dan huruf a sampai f, paling sedikit ${p['least']}. Salin dari kaki dokumen.`,
  'document.unknown': () =>
    'Tidak ada dokumen dengan sidik itu. Periksa ketikannya; bila benar, kertas itu bukan dari sini.',
  'handover.issued-already': () => 'BAST sudah dibuat; tinggal dikonfirmasi penyedia.',
  'handover.not-issued': () => 'BAST belum dibuat PPK. Tunggu, lalu konfirmasi.',
  'inspection.accepted-over-ordered': (p) =>
    `${p['name']}: yang diterima baik paling banyak sisa pesanan (${p['open']} ${p['unit']}).`,
  'inspection.accepted-over-received': (p) =>
    `${p['name']}: yang diterima baik tidak bisa melebihi yang datang.`,
  'inspection.all-lines': () => 'Isi hasil pemeriksaan untuk setiap baris kiriman.',
  'inspection.difference': (p) => `${p['name']}: jumlahnya berbeda. Tulis apa bedanya.`,
  'inspection.more-than-ordered': (p) =>
    `${p['name']}: datang lebih banyak dari pesanan (${p['open']} ${p['unit']}). Kelebihan juga perbedaan: tulis penjelasannya.`,
  'inspection.none-arrived': () => 'Belum ada kiriman yang tiba untuk diperiksa.',
  'offer.above-buyer': (p) =>
    `${p['name']}: tawaran harus paling tinggi ${rp(p, 'most')} (harga tayang atau tawaran terakhir penyedia).`,
  'offer.above-seller': (p) => `${p['name']}: tawaran Anda paling tinggi ${rp(p, 'most')}.`,
  'offer.all-lines': (p) => `${p['name']}: tawaran harus mencakup semua baris. Isi harganya.`,
  'offer.extended-already': () => 'Batas waktu sudah pernah diperpanjang sekali.',
  'offer.freight': (p) => `Ongkos kirim paling tinggi ${rp(p, 'most')}; boleh 0.`,
  'offer.min-price': (p) => `${p['name']}: harga paling sedikit Rp 1.`,
  'offer.none': () => 'Belum ada tawaran yang bisa disetujui.',
  'offer.not-lower': () =>
    'Tawaran harus lebih rendah dari harga tayang atau tawaran terakhir penyedia, paling sedikit pada satu baris.',
  'offer.not-your-turn': () => 'Sekarang giliran pihak lain. Tunggu tawarannya.',
  'order.above-estimate': (p) =>
    `Jumlah pesanan ${rp(p, 'total')} melebihi HPS ${rp(p, 'ownerEstimate')}. Negosiasikan atau perbaiki HPS.`,
  'order.actor-pokja': (p) =>
    `Nilai ${rp(p, 'value')} di atas ${rp(p, 'limit')}: yang memesan Pokja Pemilihan (sejak 1 September 2026).`,
  'order.actor-ppk': (p) => `Nilai ${rp(p, 'value')} di atas ${rp(p, 'limit')}: yang memesan PPK.`,
  'order.actor-procurement_officer': (p) =>
    `Nilai ${rp(p, 'value')} sampai ${rp(p, 'limit')}: yang memesan Pejabat Pengadaan.`,
  'order.address': () => 'Alamat pengiriman terlalu pendek. Tulis jalan, gedung dan kota.',
  'order.costlier-reason': (p) =>
    `${p['name']}: ${p['supplier']} menawarkan ${rp(p, 'cheaper')} untuk jumlah yang sama, termasuk ongkos kirim dan pajak (yang ini ${rp(p, 'own')}). Tulis alasan memilih yang ini, paling sedikit ${p['min']} huruf.`,
  'order.references': (p) =>
    `${p['name']}: kurang dari ${p['least']} harga pembanding untuk HPS. Tulis alasannya, paling sedikit ${p['min']} huruf.`,
  'order.split-reason': (p) =>
    `Dengan ${p['count']} pesanan serupa dalam ${p['days']} hari, nilainya ${rp(p, 'sum')}, melewati batas ${rp(p, 'limit')} yang masing-masing tidak lewat. Gabungkan menjadi satu pesanan, atau tulis alasan yang sah, paling sedikit ${p['min']} huruf; auditor membacanya.`,
  'order.altered': () =>
    'Nilai pesanan ini di basis data tidak sama dengan riwayatnya, maka tindakan ditahan. Minta administrator memeriksa jejak audit.',
  'order.deadline-passed': () => 'Batas waktunya sudah lewat; pesanan akan ditutup sistem.',
  'order.estimate-needed': (p) => `Di atas ${rp(p, 'above')} HPS wajib diisi.`,
  'order.estimate-over-plan': (p) => `HPS tidak boleh melebihi pagu paket (${rp(p, 'budget')}).`,
  'order.filter': (p) =>
    `Saringan ${p['field']} tidak dikenal. state: kode tahap; agency: slug perangkat daerah; year: tahun; cursor: nilai next.`,
  'order.forbidden': () => 'Tindakan ini bukan bagian Anda pada pesanan ini.',
  'order.method': () => 'Pilih metode: pembelian langsung atau negosiasi.',
  'order.method-etalase': (p) =>
    `Etalase ${p['etalase']} tidak membuka cara membeli ini. Pilih cara lain, atau pesan barang etalase itu tersendiri.`,
  'order.region': () =>
    'Harga sebagian barang menurut wilayah kirim. Pilih wilayahnya di atas, lalu periksa harganya.',
  'order.not-found': () => 'Pesanan itu tidak ada, atau bukan milik perangkat daerah Anda.',
  'order.own-approval': () =>
    'Yang memesan tidak boleh menyetujui pesanannya sendiri. Minta PPK lain.',
  'order.reason': (p) => `Tulis alasannya, paling sedikit ${p['min']} huruf.`,
  'order.sign-other': () => 'Yang menandatangani harus PPK yang menyetujui.',
  'order.stale': () =>
    'Pesanan sudah berubah sejak halaman ini dibuka. Muat ulang, periksa, lalu ulangi.',
  'order.state': () =>
    'Pesanan sudah tidak pada tahap itu. Muat ulang halaman untuk melihat tahap sekarang.',
  'order.supplier-closed': () =>
    'Penyedia ini sedang tidak bisa menerima pesanan. Pilih penyedia lain.',
  'order.wanted-past': () => 'Tanggal diminta sudah lewat. Pilih hari ini atau sesudahnya.',
  'order.wanted-year': (p) => `Tanggal diminta harus di tahun anggaran ${p['year']}.`,
  'paper.before-handover': (p) =>
    `Tanggal surat tidak boleh sebelum BAST (${on(p, 'from')}). Tulis tanggal itu atau sesudahnya.`,
  'paper.future': () => 'Tanggal surat belum terjadi. Tulis hari ini atau sebelumnya.',
  'paper.billing-first': () => 'Tagihan penyedia belum dicatat; SPP menyusul sesudahnya.',
  'paper.number': () => 'Tulis nomor suratnya.',
  'paper.kind': () => 'Pilih jenis surat.',
  'offer.below-buyer': (p) =>
    `Anda menawar lebih rendah daripada permintaan pembeli (${rp(p, 'asked')} sebelum pajak): yakin? Centang pernyataannya lalu kirim lagi, atau setujui tawaran pembeli.`,
  'offer.agree': () => 'Centang pernyataan setuju dan menandatangani, lalu kirim lagi.',
  'paper.newest-first': () => 'Yang bisa dibatalkan lebih dulu surat yang paling baru dicatat.',
  'paper.none': () => 'Belum ada surat yang bisa dibatalkan.',
  'paper.other-side': () => 'Surat terakhir dicatat pihak lain; hanya pihak itu yang membatalkan.',
  'paper.paid-already': () =>
    'Sudah ada pembayaran atas surat ini, jadi tidak bisa dibatalkan lagi.',
  'paper.recorded-already': () => 'Surat itu sudah dicatat.',
  'paper.spp-first': () => 'Catat SPP lebih dulu, baru SPM.',
  'payment.amount': () => 'Jumlah pembayaran harus lebih dari nol.',
  'payment.before-handover': (p) =>
    `Tanggal bayar tidak boleh sebelum BAST (${on(p, 'from')}). Tulis tanggal itu atau sesudahnya.`,
  'payment.card-limit': (p) => `KKPD paling banyak ${rp(p, 'max')}. Pakai LS.`,
  'payment.channel': () => 'Pilih cara bayar: UP, LS atau KKPD.',
  'payment.future': () => 'Tanggalnya belum terjadi. Tulis hari ini atau sebelumnya.',
  'payment.one-channel': (p) =>
    `Pembayaran pesanan ini sudah lewat ${p['channel']}; lanjutkan dengan cara yang sama.`,
  'payment.sp2d': () => 'Pembayaran LS wajib menyebut nomor SP2D.',
  'payment.papers-first': () =>
    'Pembayaran LS menyusul tagihan, SPP dan SPM. Catat ketiganya lebih dulu.',
  'payment.too-much': (p) => `Sisa yang harus dibayar ${rp(p, 'left')}. Kurangi jumlahnya.`,
  'plan.budget': (p) =>
    `Sisa pagu paket ${rp(p, 'left')}, pesanan ini ${rp(p, 'total')}. Pilih paket lain atau kurangi jumlah.`,
  'plan.budget-taken': () =>
    'Sisa pagu paket ini baru saja terpakai pesanan lain. Pilih paket lain atau kurangi jumlah.',
  'plan.choose': () => 'Pilih paket RUP.',
  'plan.inactive': () => 'Paket RUP ini sudah tidak aktif. Pilih yang lain.',
  'plan.method': () => 'Paket RUP ini bukan e-purchasing. Pilih yang lain.',
  'plan.not-found': () => 'Paket RUP itu tidak ada. Periksa kodenya atau cari di daftar rencana.',
  'plan.other-agency': () => 'Paket RUP ini milik perangkat daerah lain. Pilih paket sendiri.',
  'plan.other-year': (p) => `Paket RUP harus dari tahun ${p['year']}.`,
  'product.expired': (p) => `${p['name']}: masa tayangnya habis. Pilih produk lain.`,
  'product.frozen': (p) => `${p['name']} sedang dibekukan: tampil, tetapi tidak bisa dibeli.`,
  'product.min-quantity': (p) => `${p['name']}: pembelian paling sedikit ${p['min']} ${p['unit']}.`,
  'product.not-found': () => 'Produk itu tidak ada. Cari lagi di katalog.',
  'product.not-live': (p) => `${p['name']} sudah tidak tayang. Hapus dari keranjang.`,
  'product.capacity': (p) =>
    `${p['name']}: kesanggupan penyedia ${p['capacity']} ${p['unit']} sehari. Minta tiba paling cepat ${p['day']}, atau kurangi jumlahnya.`,
  'product.step': (p) =>
    `${p['name']}: jumlah mulai ${p['min']}, naik per ${p['step']} ${p['unit']}.`,
  'product.stock-none': (p) =>
    `${p['name']}: stoknya sedang habis. Pilih penyedia lain atau tunggu stok baru.`,
  'product.stock': (p) =>
    `${p['name']}: yang masih bisa dipesan ${p['left']} ${p['unit']}. Kurangi jumlahnya.`,
  'product.stock-basket': (p) =>
    `${p['name']}: yang masih bisa dipesan ${p['left']} ${p['unit']}, dan di keranjang Anda sudah ada ${p['had']} ${p['unit']}. Kurangi jumlahnya.`,
  'product.stock-taken': () =>
    'Stok terakhir baru saja dipesan pihak lain. Kurangi jumlah atau pilih penyedia lain.',
  'rating.given-already': () => 'Penilaian sudah diberikan.',
  'rating.score': () => 'Pilih nilai tiap aspek.',
  'text.too-long': (p) => `Tulisan paling banyak ${p['max']} huruf. Persingkat.`,
};

export const REFUSALS_EN: RefusalWords = {
  'addendum.ceiling': (p) =>
    `The value would be ${rpEn(p, 'value')}; at most ${rpEn(p, 'ceiling')}, ${p['percent']}% above the first one. Lower the quantity, or place a new order.`,
  'addendum.none': () => 'No addendum waits for an answer. Reload the page.',
  'addendum.nothing': () => 'Nothing is changed yet. Fill in another quantity or day.',
  'addendum.open-already': () =>
    'An addendum still waits for an answer. Wait, or take it back first.',
  'addendum.other-side': () => 'Only who proposed that addendum can take it back.',
  'addendum.own': () => 'Your own side proposed this addendum; the other side answers.',
  'addendum.sent-already': (p) =>
    `${p['name']}: ${p['least']} ${p['unit']} were sent or accepted. It cannot be less than that.`,
  'pause.none': () => 'The work does not rest.',
  'pause.running': () => 'The work rests. Go on with it first.',
  'basket.empty': () => 'The basket for this supplier is empty. Add products first.',
  'basket.not-found': () => 'That product is not in your basket. Reload the page.',
  'delivery.empty': () => 'Say how much is sent, at least on one line.',
  'delivery.line': () => 'That line is not part of this order. Reload the page.',
  'delivery.none-shipped': () => 'There is no delivery yet that could have arrived.',
  'delivery.nothing-left': () => 'Everything was sent; wait for the inspection.',
  'delivery.proof': () =>
    'Write the proof of dispatch: a tracking number, a delivery note, or a photo’s name.',
  'delivery.too-many': (p) => `${p['name']}: ${p['left']} left to send. Lower the quantity.`,
  'document.not-found': () =>
    'That document does not exist yet: its stage is not reached, or the order is not yours.',
  'document.hash': (p) =>
    `A hash has digits and letters a to f, at least ${p['least']} of them. Copy it from the foot of the document.`,
  'document.unknown': () =>
    'There is no document with that hash. Check the typing; if it is right, the paper is not from here.',
  'handover.issued-already': () => 'The BAST was made; the supplier still has to confirm it.',
  'handover.not-issued': () => 'The PPK has not made the BAST yet. Wait, then confirm.',
  'inspection.accepted-over-ordered': (p) =>
    `${p['name']}: at most what is left of the order (${p['open']} ${p['unit']}) can be accepted.`,
  'inspection.accepted-over-received': (p) => `${p['name']}: no more can be accepted than arrived.`,
  'inspection.all-lines': () => 'Fill in the inspection for every line of the delivery.',
  'inspection.difference': (p) => `${p['name']}: the quantities differ. Write what is different.`,
  'inspection.more-than-ordered': (p) =>
    `${p['name']}: more arrived than ordered (${p['open']} ${p['unit']}). That is a difference too: explain it.`,
  'inspection.none-arrived': () => 'No delivery has arrived to be inspected.',
  'offer.above-buyer': (p) =>
    `${p['name']}: the offer may be at most ${rpEn(p, 'most')} (list price or the supplier’s last offer).`,
  'offer.above-seller': (p) => `${p['name']}: your offer may be at most ${rpEn(p, 'most')}.`,
  'offer.all-lines': (p) => `${p['name']}: an offer covers all lines. Fill in the price.`,
  'offer.extended-already': () => 'The deadline was extended once already.',
  'offer.freight': (p) => `Freight may be at most ${rpEn(p, 'most')}; 0 is allowed.`,
  'offer.min-price': (p) => `${p['name']}: the price is at least Rp 1.`,
  'offer.none': () => 'There is no offer to accept yet.',
  'offer.not-lower': () =>
    'An offer must be below the list price or the supplier’s last offer on at least one line.',
  'offer.not-your-turn': () => 'It is the other side’s turn. Wait for their offer.',
  'order.above-estimate': (p) =>
    `The order of ${rpEn(p, 'total')} is above the HPS of ${rpEn(p, 'ownerEstimate')}. Negotiate, or correct the HPS.`,
  'order.actor-pokja': (p) =>
    `A value of ${rpEn(p, 'value')} is above ${rpEn(p, 'limit')}: the selection group orders (from 1 September 2026).`,
  'order.actor-ppk': (p) =>
    `A value of ${rpEn(p, 'value')} is above ${rpEn(p, 'limit')}: the PPK orders.`,
  'order.actor-procurement_officer': (p) =>
    `A value of ${rpEn(p, 'value')} is up to ${rpEn(p, 'limit')}: the procurement officer orders.`,
  'order.address': () => 'The delivery address is too short. Write street, building and town.',
  'order.costlier-reason': (p) =>
    `${p['name']}: ${p['supplier']} offers the same quantity for ${rpEn(p, 'cheaper')} with freight and tax (this one is ${rpEn(p, 'own')}). Write why you choose this one, at least ${p['min']} characters.`,
  'order.references': (p) =>
    `${p['name']}: fewer than ${p['least']} prices to compare for the estimate. Give the reason in at least ${p['min']} characters.`,
  'order.split-reason': (p) =>
    `With ${p['count']} like orders within ${p['days']} days it comes to ${rp(p, 'sum')}, past the limit of ${rp(p, 'limit')} that none of them passes alone. Merge them into one order, or give a lawful reason of at least ${p['min']} letters; auditors read it.`,
  'order.altered': () =>
    'What the database says of this order differs from its history, so it is on hold. Ask the administrator to check the audit trail.',
  'order.deadline-passed': () => 'The deadline has passed; the system will close the order.',
  'order.estimate-needed': (p) => `Above ${rpEn(p, 'above')} an HPS is required.`,
  'order.estimate-over-plan': (p) =>
    `The HPS cannot be above the plan line’s budget (${rpEn(p, 'budget')}).`,
  'order.filter': (p) =>
    `Filter ${p['field']} cannot be read. state: a state’s code; agency: an agency’s slug; year: a year; cursor: the value of next.`,
  'order.forbidden': () => 'This action is not yours on this order.',
  'order.method': () => 'Choose a method: direct purchase or negotiation.',
  'order.method-etalase': (p) =>
    `The etalase ${p['etalase']} does not allow this way of buying. Choose another, or order its goods apart.`,
  'order.region': () =>
    'Some prices depend on the region of delivery. Choose it above, then check the prices.',
  'order.not-found': () => 'That order does not exist, or is not your agency’s.',
  'order.own-approval': () => 'Who ordered cannot approve the own order. Ask another PPK.',
  'order.reason': (p) => `Write the reason, at least ${p['min']} characters.`,
  'order.sign-other': () => 'The PPK who approved must sign.',
  'order.stale': () =>
    'The order has changed since this page was opened. Reload, check, then repeat.',
  'order.state': () => 'The order is no longer at that stage. Reload the page.',
  'order.supplier-closed': () => 'This supplier cannot take orders now. Choose another one.',
  'order.wanted-past': () => 'The wanted date has passed. Choose today or later.',
  'order.wanted-year': (p) => `The wanted date must lie in budget year ${p['year']}.`,
  'paper.before-handover': (p) =>
    `The paper’s date cannot be before the BAST (${onEn(p, 'from')}). Write that day or a later one.`,
  'paper.future': () => 'The paper’s date has not come. Write today or earlier.',
  'paper.billing-first': () => 'The supplier’s bill is not recorded yet; the SPP follows it.',
  'paper.number': () => 'Write the paper’s number.',
  'paper.kind': () => 'Choose the kind of paper.',
  'offer.below-buyer': (p) =>
    `You offer less than the buyer asked for (${rpEn(p, 'asked')} before tax): are you sure? Tick the statement and send again, or accept the buyer’s offer.`,
  'offer.agree': () => 'Tick that you agree and sign, then send again.',
  'paper.newest-first': () => 'The paper recorded last is taken back first.',
  'paper.none': () => 'There is no paper to take back yet.',
  'paper.other-side': () => 'The other side recorded the last paper; only it can take it back.',
  'paper.paid-already': () => 'Something was paid on this paper, so it stays.',
  'paper.recorded-already': () => 'That paper was recorded already.',
  'paper.spp-first': () => 'Record the SPP before the SPM.',
  'payment.amount': () => 'The payment must be above zero.',
  'payment.before-handover': (p) =>
    `The payment cannot be before the BAST (${onEn(p, 'from')}). Write that day or a later one.`,
  'payment.card-limit': (p) => `The government card pays at most ${rpEn(p, 'max')}. Use LS.`,
  'payment.channel': () => 'Choose how it is paid: UP, LS or KKPD.',
  'payment.future': () => 'That day has not come. Write today or earlier.',
  'payment.one-channel': (p) =>
    `This order is being paid through ${p['channel']}; go on with the same.`,
  'payment.sp2d': () => 'An LS payment must name its SP2D number.',
  'payment.too-much': (p) => `${rpEn(p, 'left')} is left to pay. Lower the amount.`,
  'payment.papers-first': () => 'An LS payment follows bill, SPP and SPM. Record all three first.',
  'plan.budget': (p) =>
    `The plan line has ${rpEn(p, 'left')} left, this order is ${rpEn(p, 'total')}. Choose another line or order less.`,
  'plan.budget-taken': () =>
    'What was left of this plan line was just taken by another order. Choose another line or order less.',
  'plan.choose': () => 'Choose a plan line (RUP).',
  'plan.inactive': () => 'This plan line is no longer active. Choose another one.',
  'plan.method': () => 'This plan line is not e-purchasing. Choose another one.',
  'plan.not-found': () => 'There is no such package. Check its code or search the list of plans.',
  'plan.other-agency': () => 'This plan line belongs to another agency. Choose your own.',
  'plan.other-year': (p) => `The plan line must be of ${p['year']}.`,
  'product.expired': (p) => `${p['name']}: its listing has expired. Choose another product.`,
  'product.frozen': (p) => `${p['name']} is frozen: on show, but not for sale.`,
  'product.min-quantity': (p) => `${p['name']}: at least ${p['min']} ${p['unit']} an order.`,
  'product.not-found': () => 'That product does not exist. Search the catalogue again.',
  'product.not-live': (p) => `${p['name']} is no longer on show. Remove it from the basket.`,
  'product.capacity': (p) =>
    `${p['name']}: the supplier can do ${p['capacity']} ${p['unit']} a day. Ask for ${p['day']} at the earliest, or for less.`,
  'product.step': (p) =>
    `${p['name']}: quantities start at ${p['min']} in steps of ${p['step']} ${p['unit']}.`,
  'product.stock-none': (p) =>
    `${p['name']} is sold out for now. Choose another supplier or wait for new stock.`,
  'product.stock': (p) =>
    `${p['name']}: ${p['left']} ${p['unit']} can still be ordered. Lower the quantity.`,
  'product.stock-basket': (p) =>
    `${p['name']}: ${p['left']} ${p['unit']} can still be ordered, and your basket already holds ${p['had']} ${p['unit']}. Lower the quantity.`,
  'product.stock-taken': () =>
    'The last of the stock was just ordered by somebody else. Order less or choose another supplier.',
  'rating.given-already': () => 'The rating was given already.',
  'rating.score': () => 'Choose a score for each aspect.',
  'text.too-long': (p) => `At most ${p['max']} characters. Shorten the text.`,
};

type N = Parameters<NoticeWords[string]>[0];
const of = (p: N) => p['number'] ?? '';

export const NOTICES_ID: NoticeWords = {
  'order.turn-negotiating': (p) =>
    `Giliran Anda menawar pada pesanan ${of(p)}. Lihat batas waktunya.`,
  'order.turn-awaiting_ppk': (p) =>
    `Pesanan ${of(p)} menunggu persetujuan Anda. Periksa isi dan setujui dalam 3 hari kerja.`,
  'order.turn-signing': (p) => `Surat Pesanan ${of(p)} menunggu tanda tangan Anda.`,
  'order.turn-awaiting_supplier': (p) =>
    `Pesanan baru ${of(p)}. Terima atau tolak dalam 3 hari kerja.`,
  'order.turn-processing': (p) => `Pesanan ${of(p)} bisa dikirim.`,
  'order.turn-shipped': (p) => `Pesanan ${of(p)} dalam pengiriman.`,
  'order.turn-arrived': (p) =>
    `Kiriman pesanan ${of(p)} tiba. Periksa dan cocokkan dengan pesanan.`,
  'order.turn-awaiting_handover': (p) => `Pesanan ${of(p)} menunggu BAST.`,
  'order.turn-awaiting_payment': (p) => `Pesanan ${of(p)} menunggu tagihan atau pembayaran.`,
  'order.ended-completed': (p) => `Pesanan ${of(p)} selesai dan lunas.`,
  'order.ended-cancelled': (p) => `Pesanan ${of(p)} dibatalkan. Alasannya ada di halaman pesanan.`,
  'order.ended-cancelled_negotiation': (p) =>
    `Negosiasi pesanan ${of(p)} berakhir tanpa sepakat. Isi pesanan kembali ke keranjang bila batas waktu lewat.`,
  'order.ended-cancelled_review': (p) =>
    `Pesanan ${of(p)} tidak disetujui PPK. Alasannya ada di halaman pesanan.`,
  'order.ended-stopped': (p) => `Pesanan ${of(p)} dihentikan.`,
  'order.ended-terminated': (p) => `Pesanan ${of(p)} diputus.`,
  'order.refused-goods': (p) =>
    `Pemeriksaan pesanan ${of(p)}, kiriman ${p['delivery']}: ada barang yang tidak diterima baik. Lihat jumlah dan alasannya, lalu kirim gantinya.`,
  'order.addendum-proposed': (p) => `Adendum diusulkan pada pesanan ${of(p)}. Setujui atau tolak.`,
  'order.addendum-accepted': (p) => `Adendum pesanan ${of(p)} disetujui dan berlaku.`,
  'order.addendum-refused': (p) => `Adendum pesanan ${of(p)} ditolak. Alasannya ada di halamannya.`,
  'order.addendum-withdrawn': (p) => `Usulan adendum pesanan ${of(p)} ditarik kembali.`,
  'order.paused': (p) => `Pelaksanaan pesanan ${of(p)} ditunda.`,
  'order.resumed': (p) => `Pelaksanaan pesanan ${of(p)} dilanjutkan. Tanggal diminta bergeser.`,
  'order.said': (p) => `Ada pesan baru pada pesanan ${of(p)}.`,
  'order.deadline-near': (p) =>
    `Batas waktu pesanan ${of(p)} tinggal 12 jam. Bertindaklah sebelum lewat.`,
};

export const NOTICES_EN: NoticeWords = {
  'order.turn-negotiating': (p) => `It is your turn to offer on order ${of(p)}. Mind the deadline.`,
  'order.turn-awaiting_ppk': (p) =>
    `Order ${of(p)} waits for your approval. Check it and approve within 3 working days.`,
  'order.turn-signing': (p) => `The Surat Pesanan of ${of(p)} waits for your signature.`,
  'order.turn-awaiting_supplier': (p) =>
    `New order ${of(p)}. Accept or decline within 3 working days.`,
  'order.turn-processing': (p) => `Order ${of(p)} can be sent.`,
  'order.turn-shipped': (p) => `Order ${of(p)} is under way.`,
  'order.turn-arrived': (p) => `A delivery of order ${of(p)} has arrived. Inspect it and compare.`,
  'order.turn-awaiting_handover': (p) => `Order ${of(p)} waits for its BAST.`,
  'order.turn-awaiting_payment': (p) => `Order ${of(p)} waits for its bill or payment.`,
  'order.ended-completed': (p) => `Order ${of(p)} is complete and paid.`,
  'order.ended-cancelled': (p) => `Order ${of(p)} was cancelled. The reason is on its page.`,
  'order.ended-cancelled_negotiation': (p) =>
    `The negotiation of order ${of(p)} ended without agreement. After a missed deadline its lines return to the basket.`,
  'order.ended-cancelled_review': (p) =>
    `The PPK did not approve order ${of(p)}. The reason is on its page.`,
  'order.ended-stopped': (p) => `Order ${of(p)} was stopped.`,
  'order.ended-terminated': (p) => `Order ${of(p)} was terminated.`,
  'order.refused-goods': (p) =>
    `Inspection of order ${of(p)}, delivery ${p['delivery']}: not everything was accepted. See how much and why, then send the replacement.`,
  'order.addendum-proposed': (p) => `An addendum is proposed on order ${of(p)}. Agree or refuse.`,
  'order.addendum-accepted': (p) => `The addendum of order ${of(p)} is agreed and in force.`,
  'order.addendum-refused': (p) =>
    `The addendum of order ${of(p)} is refused. The reason is on its page.`,
  'order.addendum-withdrawn': (p) => `The addendum proposed on order ${of(p)} is taken back.`,
  'order.paused': (p) => `The work of order ${of(p)} rests.`,
  'order.resumed': (p) => `The work of order ${of(p)} goes on. The wanted day has moved.`,
  'order.said': (p) => `There is a new message on order ${of(p)}.`,
  'order.deadline-near': (p) => `12 hours are left for order ${of(p)}. Act before they are over.`,
};
