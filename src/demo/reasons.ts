/** Why orders of the demo came to nothing. */
export const REASONS = [
  'Jadwal kegiatan diundur ke triwulan berikutnya.',
  'Stok habis karena pesanan acara besar, mohon maaf.',
  'Spesifikasi perlu disesuaikan dengan kebutuhan bidang.',
  'Anggaran dialihkan untuk kegiatan yang lebih mendesak.',
];
