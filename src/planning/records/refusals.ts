import { formatRupiah, type Locale, rupiah } from '../../kernel/index.ts';
import type { RefusalWords } from '../../platform/index.ts';

/** Amounts come back from the record as texts. */
const money = (value: unknown, locale: Locale) =>
  /^\d+$/.test(String(value)) ? formatRupiah(rupiah(BigInt(String(value))), locale) : `${value}`;

export const RECORD_REFUSALS_ID: RefusalWords = {
  'records.missing': (p) => `Kolom ${p['field']} kosong. Isi kolom itu di berkas sumber.`,
  'records.amount': (p) =>
    `"${p['given']}" bukan nilai rupiah. Tulis angka tanpa pemisah ribuan; sen dipisah titik.`,
  'records.negative': (p) => `Nilai ${p['given']} di bawah 0. Perbaiki di berkas sumber.`,
  'records.cents': (p) =>
    `Nilai ${p['given']} memuat sen; disimpan ${money(p['kept'], 'id')} (dibulatkan setengah ke atas), nilai asli tetap ada.`,
  'records.year': (p) => `Tahun "${p['given']}" tidak dikenal. Tulis empat angka.`,
  'records.day': (p) => `Tanggal "${p['given']}" tidak terbaca. Tulis tahun-bulan-hari.`,
  'records.day-from-id': (p) =>
    `Tanggal pesanan kosong (pesanan batal sebelum jadi); dipakai hari nomor pesanannya dibuat, ${p['day']}.`,
  'records.rup': (p) => `Kode RUP "${p['given']}" tidak terdiri dari 7 sampai 9 angka.`,
  'records.revision': (p) =>
    `Jenis revisi "${p['given']}" tidak dikenal; yang dikenal SATUKESATU, SATUKEBANYAK, PEMBATALAN, PENGAKTIFAN.`,
  'records.revision-self': (p) =>
    `Paket ${p['rup']} digantikan oleh dirinya sendiri; dicatat apa adanya.`,
  'records.status': (p) =>
    `Status "${p['given']}" belum dikenal; paket disimpan dan dihitung belum terealisasi.`,
  'records.method': (p) =>
    `Metode "${p['given']}" belum dikenal; paket disimpan dengan metode tidak dikenal.`,
  'records.parts': (p) =>
    `Total ${p['given']} tidak sama dengan bagiannya (harga × jumlah + ongkir); total yang dipakai.`,
  'records.lines-missing': (p) =>
    `Baris produk tidak lengkap: paket berisi ${p['kinds']} jenis produk, berkas hanya memuat satu. Total paket tetap dipakai.`,
  'records.not-verified': (p) =>
    `Transaksi tidak lolos verifikasi (${p['given']}); realisasinya dihitung 0.`,
  'records.above-budget': (p) =>
    `Realisasi ${money(p['spent'], 'id')} melebihi pagu ${money(p['budget'], 'id')}; disimpan apa adanya.`,
  'records.dates': (p) => `Selesai (${p['to']}) sebelum mulai (${p['from']}); disimpan apa adanya.`,
  'records.budget-parts': (p) =>
    `Total belanja ${money(p['total'], 'id')} tidak sama dengan jumlah bagiannya (${money(p['parts'], 'id')}); disimpan apa adanya.`,
  'records.agency-inactive': (p) => `Status satuan kerja: ${p['given']}.`,
  'records.no-agency': () =>
    'Baris tidak menyebut satuan kerja. Isi kode atau nama satuan kerja di berkas sumber.',
  'records.other-pemda': (p) =>
    `Baris milik ${p['given']}, bukan ${p['own']}. Impor di pemda yang benar.`,
  'records.same-row': () => 'Baris yang sama persis ada lagi di bawah; dihitung sekali.',
  'records.twice': (p) =>
    `${p['key']} ada dua kali dengan isi berbeda; baris terakhir yang dipakai.`,
  'records.same-receipt': () =>
    'Bukti yang sama tercantum lagi untuk paket rencana lain; dihitung sekali.',
  'records.receipts-differ': (p) =>
    `${p['count']} paket yang jumlah buktinya tidak sama dengan total realisasi paketnya, antara lain ${p['such']}. Total paket yang dipakai.`,
  'records.unknown': (p) =>
    `Jenis catatan tidak dikenali dari nama kolomnya (${p['fields']}). Pakai berkas asli dari SiRUP, e-Katalog, SPSE, atau Toko Daring; daftar kolom ada di dokumentasi impor.`,
  'records.other-kind': (p) =>
    `Berkas ini ${p['found']}, bukan ${p['asked']}. Sebut jenis yang benar, atau "records" agar dikenali sendiri.`,
  'records.no-file': () => 'Berkas belum dipilih. Pilih berkas CSV, JSON, atau XLSX.',
  'records.not-found': () => 'Impor itu tidak ada. Buka daftar impor.',
  'records.not-ready': () =>
    'Impor ini tidak sedang menunggu keputusan. Muat ulang halaman untuk melihat keadaannya.',
  'records.not-done': () =>
    'Hanya impor yang selesai dan belum diurungkan yang bisa diurungkan. Muat ulang halaman.',
  'records.file-gone': () => 'Berkasnya sudah tidak tersimpan. Unggah lagi.',
  'records.stopped': (p) =>
    `Impor berhenti karena galat; tidak ada yang disimpan. Nomor rujukan ${p['reference']}. Coba lagi, lalu laporkan bila berulang.`,
  'records.changed-since': (p) =>
    `${p['count']} baris sudah diubah impor lain sesudahnya dan dibiarkan, antara lain ${p['such']}.`,
  'records.in-use': (p) =>
    `${p['count']} paket rencana dipakai pesanan atau keputusan petugas dan dibiarkan, antara lain ${p['such']}.`,
  'records.committed': (p) =>
    `${p['count']} paket rencana: pagu lama di bawah nilai pesanan yang berjalan, pagu baru dipertahankan, antara lain ${p['such']}.`,
};

export const RECORD_REFUSALS_EN: RefusalWords = {
  'records.missing': (p) => `Column ${p['field']} is empty. Fill it in the source file.`,
  'records.amount': (p) =>
    `"${p['given']}" is no rupiah amount. Write digits without separators of thousands; cents after a dot.`,
  'records.negative': (p) => `The amount ${p['given']} is below 0. Mend it in the source file.`,
  'records.cents': (p) =>
    `The amount ${p['given']} has cents; ${money(p['kept'], 'en')} is kept (half up), the raw value stays beside.`,
  'records.year': (p) => `The year "${p['given']}" is unknown. Write four digits.`,
  'records.day': (p) => `The date "${p['given']}" cannot be read. Write year-month-day.`,
  'records.day-from-id': (p) =>
    `The order's date is empty (it ended before it was one); the day that its number was made counts, ${p['day']}.`,
  'records.rup': (p) => `The RUP code "${p['given']}" does not have 7 to 9 digits.`,
  'records.revision': (p) =>
    `The kind of revision "${p['given']}" is unknown; known are SATUKESATU, SATUKEBANYAK, PEMBATALAN, PENGAKTIFAN.`,
  'records.revision-self': (p) => `Line ${p['rup']} is replaced by itself; kept as it is.`,
  'records.status': (p) =>
    `The status "${p['given']}" is unknown; the package is kept and counts as not realised.`,
  'records.method': (p) =>
    `The method "${p['given']}" is unknown; the package is kept with an unknown method.`,
  'records.parts': (p) =>
    `The total ${p['given']} is not the sum of its parts (price × quantity + freight); the total counts.`,
  'records.lines-missing': (p) =>
    `Product lines are missing: the package has ${p['kinds']} kinds of products, the file holds one. The package's total counts.`,
  'records.not-verified': (p) =>
    `The transaction did not pass verification (${p['given']}); it realises 0.`,
  'records.above-budget': (p) =>
    `Realised ${money(p['spent'], 'en')} is above the budget of ${money(p['budget'], 'en')}; kept as it is.`,
  'records.dates': (p) => `It ended (${p['to']}) before it began (${p['from']}); kept as it is.`,
  'records.budget-parts': (p) =>
    `The total ${money(p['total'], 'en')} is not the sum of its parts (${money(p['parts'], 'en')}); kept as it is.`,
  'records.agency-inactive': (p) => `State of the agency: ${p['given']}.`,
  'records.no-agency': () =>
    'The row names no agency. Fill the code or the name of the agency in the source file.',
  'records.other-pemda': (p) =>
    `The row belongs to ${p['given']}, not to ${p['own']}. Import it in the right pemda.`,
  'records.same-row': () => 'The very same row stands again below; it counts once.',
  'records.twice': (p) => `${p['key']} stands twice with different contents; the last row counts.`,
  'records.same-receipt': () =>
    'The same receipt is listed again for another plan line; it counts once.',
  'records.receipts-differ': (p) =>
    `${p['count']} packages whose receipts do not sum to the package's realised total, such as ${p['such']}. The package's total counts.`,
  'records.unknown': (p) =>
    `The kind of record was not recognised by its columns (${p['fields']}). Use the file as SiRUP, e-Katalog, SPSE or the online shops give it; the import documentation lists the columns.`,
  'records.other-kind': (p) =>
    `This file is ${p['found']}, not ${p['asked']}. Name the right kind, or "records" to have it recognised.`,
  'records.no-file': () => 'No file chosen. Choose a CSV, JSON or XLSX file.',
  'records.not-found': () => 'There is no such import. Open the list of imports.',
  'records.not-ready': () =>
    'This import does not wait for a decision. Load the page again to see where it stands.',
  'records.not-done': () =>
    'Only an import that is done and was not undone can be undone. Load the page again.',
  'records.file-gone': () => 'Its file is not kept any more. Send it again.',
  'records.stopped': (p) =>
    `The import stopped by a fault; nothing was kept. Reference ${p['reference']}. Try again, and report it if it comes back.`,
  'records.changed-since': (p) =>
    `${p['count']} rows were changed by another import since and stay, such as ${p['such']}.`,
  'records.in-use': (p) =>
    `${p['count']} plan lines have orders or officers' decisions on them and stay, such as ${p['such']}.`,
  'records.committed': (p) =>
    `${p['count']} plan lines: the old budget lies below running orders, so the new one stays, such as ${p['such']}.`,
};
