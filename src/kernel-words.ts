import type { RefusalWords, RoomWords } from './platform/index.ts';

const id: RefusalWords = {
  'money.empty': () => 'Harga wajib diisi. Tulis angkanya saja, misalnya 25000.',
  'money.format': () => 'Harga ditulis dengan angka saja, misalnya 25000.',
  'money.separator': () =>
    'Tulis harga tanpa titik atau koma, misalnya 25000 untuk dua puluh lima ribu.',
  'money.negative': () => 'Harga tidak boleh kurang dari nol. Tulis angka tanpa tanda minus.',
  'money.too-large': () => 'Harga terlalu besar. Periksa jumlah nolnya.',
  'quantity.empty': () => 'Jumlah wajib diisi. Tulis angkanya, misalnya 10.',
  'quantity.format': () => 'Jumlah ditulis dengan angka, misalnya 10 atau 2,5.',
  'quantity.separator': () => 'Jumlah ditulis tanpa pemisah ribuan: 1000, bukan 1.000.',
  'quantity.decimals': () => 'Jumlah paling banyak dua angka di belakang koma, misalnya 2,25.',
  'quantity.zero': () => 'Jumlah paling sedikit lebih dari nol. Hapus barisnya bila tidak jadi.',
  'quantity.negative': () => 'Jumlah tidak boleh kurang dari nol. Tulis angka tanpa tanda minus.',
  'quantity.too-large': () => 'Jumlah terlalu besar. Periksa jumlah nolnya.',
  'nib.empty': () => 'NIB wajib diisi. Lihat 13 angka di dokumen NIB dari OSS.',
  'nib.format': () => 'NIB berisi angka saja. Salin 13 angkanya dari dokumen NIB.',
  'nib.length': (p) => `NIB terdiri dari ${p['expected']} angka. Hitung lagi angkanya.`,
  'npwp.empty': () => 'NPWP wajib diisi. Perorangan boleh memakai NIK (16 angka).',
  'npwp.format': () => 'NPWP berisi angka saja; titik dan garis boleh. Salin dari kartu NPWP.',
  'npwp.length': () => 'NPWP terdiri dari 15 atau 16 angka. Hitung lagi angkanya.',
  'npwp.check-digit': () => 'Angka periksa NPWP tidak cocok. Boleh lanjut, tetapi cek salah ketik.',
  'nik.empty': () => 'NIK wajib diisi. Lihat 16 angka di KTP penanggung jawab.',
  'nik.format': () => 'NIK berisi angka saja. Salin 16 angkanya dari KTP.',
  'nik.length': (p) => `NIK terdiri dari ${p['expected']} angka. Hitung lagi angkanya.`,
  'nik.region': () =>
    'Kode wilayah di awal NIK tidak dikenal. Boleh lanjut, tetapi cek salah ketik.',
  'nik.birth-date': () =>
    'Tanggal lahir di dalam NIK tidak wajar. Boleh lanjut, tetapi cek salah ketik.',
  'nik.sequence': () => 'Nomor urut di akhir NIK 0000. Boleh lanjut, tetapi cek salah ketik.',
  'kbli.empty': () => 'Kode KBLI wajib diisi. Cari nama kegiatannya, lalu pilih.',
  'kbli.format': () => 'Kode KBLI berisi 5 angka, misalnya 56210.',
  'kbli.length': (p) => `Kode KBLI terdiri dari ${p['expected']} angka, misalnya 56210.`,
  'upload.empty': () => 'Pilih berkasnya dulu: PDF, JPG, atau PNG.',
  'upload.large': (p) =>
    `Berkas terlalu besar (paling besar ${p['max']}). Foto ulang atau perkecil PDF-nya.`,
  'upload.kind': () =>
    'Isi berkas ini bukan PDF, JPG, atau PNG, apa pun namanya. Simpan ulang atau foto dokumennya.',
  'upload.pdf': () =>
    'Isi berkas ini bukan PDF, apa pun namanya. Simpan dokumennya sebagai PDF, lalu unggah lagi.',
  'upload.broken': () => 'Gambar ini rusak dan tidak bisa dibuka. Foto ulang dokumennya.',
  'day.empty': () => 'Tanggal wajib diisi.',
  'day.format': () => 'Tanggal ditulis tahun-bulan-hari, misalnya 2026-11-25.',
  'moment.format': () => 'Waktu belum lengkap. Isi tanggal dan jam, misalnya 2026-12-02T09:00.',
  'day.invalid': () => 'Tanggal itu tidak ada di kalender. Periksa hari dan bulannya.',
  'file.empty': () => 'Berkas kosong. Pilih berkas yang berisi baris data.',
  'file.too-large': (p) =>
    `Berkas lebih besar dari ${p['megabytes']} MB. Bagi menjadi beberapa berkas.`,
  'file.too-many-rows': (p) =>
    `Berkas memuat lebih dari ${p['most']} baris. Bagi menjadi beberapa berkas.`,
  'file.old-excel': () =>
    'Berkas berformat Excel lama (.xls). Buka di Excel atau LibreOffice, simpan sebagai .xlsx atau CSV, lalu kirim lagi.',
  'file.encrypted': () =>
    'Berkas dikunci kata sandi. Simpan salinan tanpa kata sandi, lalu kirim lagi.',
  'file.bomb': () =>
    'Isi berkas membesar tidak wajar saat dibuka, jadi tidak dibaca. Salin datanya ke lembar baru dan simpan sebagai .xlsx.',
  'file.broken': () =>
    'Berkas .xlsx rusak atau tidak lengkap. Buka, simpan ulang, lalu kirim lagi.',
  'file.not-table': () => 'Berkas bukan tabel yang dikenal. Kirim CSV, .xlsx atau JSON.',
  'file.quote': (p) =>
    `Tanda kutip di sekitar baris ${p['line']} tidak ditutup. Perbaiki baris itu atau simpan ulang sebagai .xlsx.`,
  'file.json': () =>
    'JSON tidak terbaca sebagai daftar baris. Kirim larik objek, atau objek dengan larik "data".',
  'file.more-pages': (p) =>
    `Antarmuka masih punya halaman berikutnya (kursor ${p['cursor']}); berkas ini hanya memuat ${p['rows']} baris. Impor juga halaman-halaman sesudahnya.`,
  'file.merged': (p) =>
    `Ada sel gabung (${p['cells']}). Hanya sel pertamanya berisi nilai; pisahkan sel bila ada nilai yang hilang.`,
};

const en: RefusalWords = {
  'money.empty': () => 'The price is required. Write digits only, for example 25000.',
  'money.format': () => 'Write the price in digits only, for example 25000.',
  'money.separator': () => 'Write the price without dots or commas, for example 25000.',
  'money.negative': () => 'The price cannot be below zero. Write it without a minus sign.',
  'money.too-large': () => 'The price is too large. Check the number of zeros.',
  'quantity.empty': () => 'The quantity is required. Write a number, for example 10.',
  'quantity.format': () => 'Write the quantity as a number, for example 10 or 2.5.',
  'quantity.separator': () => 'Write the quantity without thousands separators: 1000, not 1.000.',
  'quantity.decimals': () => 'A quantity has at most two decimals, for example 2.25.',
  'quantity.zero': () => 'The quantity must be above zero. Remove the line if you do not want it.',
  'quantity.negative': () => 'The quantity cannot be below zero. Write it without a minus sign.',
  'quantity.too-large': () => 'The quantity is too large. Check the number of zeros.',
  'nib.empty': () => 'The NIB is required. See the 13 digits on the NIB paper of OSS.',
  'nib.format': () => 'A NIB has digits only. Copy the 13 digits from the NIB paper.',
  'nib.length': (p) => `A NIB has ${p['expected']} digits. Count them again.`,
  'npwp.empty': () => 'The NPWP is required. A person may use the NIK (16 digits).',
  'npwp.format': () => 'An NPWP has digits only; dots and dashes are fine. Copy it from the card.',
  'npwp.length': () => 'An NPWP has 15 or 16 digits. Count them again.',
  'npwp.check-digit': () =>
    'The check digit of the NPWP does not fit. You may go on, but look for a typing error.',
  'nik.empty': () => 'The NIK is required. See the 16 digits on the identity card.',
  'nik.format': () => 'A NIK has digits only. Copy the 16 digits from the identity card.',
  'nik.length': (p) => `A NIK has ${p['expected']} digits. Count them again.`,
  'nik.region': () =>
    'The region code at the start of the NIK is unknown. You may go on, but look for a typing error.',
  'nik.birth-date': () =>
    'The birth date inside the NIK is odd. You may go on, but look for a typing error.',
  'nik.sequence': () => 'The NIK ends in 0000. You may go on, but look for a typing error.',
  'kbli.empty': () => 'The KBLI code is required. Search the activity and choose it.',
  'kbli.format': () => 'A KBLI code has 5 digits, for example 56210.',
  'kbli.length': (p) => `A KBLI code has ${p['expected']} digits, for example 56210.`,
  'upload.empty': () => 'Choose the file first: PDF, JPG or PNG.',
  'upload.large': (p) =>
    `The file is too large (at most ${p['max']}). Take the photo again or make the PDF smaller.`,
  'upload.kind': () =>
    'The content of this file is not PDF, JPG or PNG, whatever its name. Save it again or take a photo.',
  'upload.pdf': () =>
    'The content of this file is not PDF, whatever its name. Save the document as PDF and upload it again.',
  'upload.broken': () => 'This picture is damaged and cannot be opened. Take the photo again.',
  'day.empty': () => 'The date is required.',
  'day.format': () => 'Write the date as year-month-day, for example 2026-11-25.',
  'moment.format': () => 'The time is not complete. Give day and hour, like 2026-12-02T09:00.',
  'day.invalid': () => 'That date is not in the calendar. Check day and month.',
  'file.empty': () => 'The file is empty. Choose one that holds rows.',
  'file.too-large': (p) =>
    `The file is larger than ${p['megabytes']} MB. Split it into several files.`,
  'file.too-many-rows': (p) =>
    `The file has more than ${p['most']} rows. Split it into several files.`,
  'file.old-excel': () =>
    'The file is in the old Excel format (.xls). Open it in Excel or LibreOffice, save it as .xlsx or CSV, and send it again.',
  'file.encrypted': () =>
    'The file is locked with a password. Save a copy without one and send it again.',
  'file.bomb': () =>
    'The file swells beyond reason when opened, so it was not read. Copy its data to a new sheet and save that as .xlsx.',
  'file.broken': () =>
    'The .xlsx file is damaged or incomplete. Open it, save it again, and send it again.',
  'file.not-table': () => 'The file is no table we know. Send CSV, .xlsx or JSON.',
  'file.quote': (p) =>
    `A quotation mark near line ${p['line']} is not closed. Mend the line or save the file as .xlsx.`,
  'file.json': () =>
    'The JSON is no list of rows. Send an array of objects, or an object with an array "data".',
  'file.more-pages': (p) =>
    `The interface has further pages (cursor ${p['cursor']}); this file holds ${p['rows']} rows only. Import the pages after it too.`,
  'file.merged': (p) =>
    `There are merged cells (${p['cells']}). Only the first cell holds the value; split them if values are missing.`,
};

/** Words for the refusals that the kernel's parsers give. */
export const kernelWords: RoomWords = { refusals: { id, en } };
