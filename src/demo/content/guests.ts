/** Invented organisations of the groups that are neither a business nor an agency of the demo city. */
export const GUESTS: Readonly<Record<string, readonly string[]>> = {
  community: [
    'Komunitas Perajin Bambu', 'Paguyuban Pedagang Pasar Pagi', 'Karang Taruna Desa Wisata', 'Komunitas Kopi Lereng',
    'Paguyuban Petani Apel', 'Komunitas Batik Tulis', 'Ibu PKK Kelurahan', 'Komunitas Fotografi Produk',
    'Forum Difabel Berdaya', 'Komunitas Ekonomi Kreatif', 'Paguyuban Katering Rumahan', 'Komunitas Daur Ulang',
    'Forum Kelompok Sadar Wisata', 'Komunitas Penjahit Rumahan', 'Paguyuban Pengusaha Muda', 'Kelompok Wanita Tani',
    'Komunitas Bunga Potong', 'Forum Koperasi Desa',
  ],
  academia: [
    'Politeknik Lereng Timur', 'Universitas Panderman', 'Sekolah Tinggi Pariwisata Arjuna', 'SMK Negeri Tata Boga',
    'SMK Negeri Desain', 'Inkubator Bisnis Panderman', 'Pusat Kajian Pengadaan', 'Akademi Teknologi Pangan',
    'Laboratorium Kemasan', 'Klinik Hukum UMKM', 'Pusat Studi Desa', 'Balai Latihan Mahasiswa',
  ],
  media: [
    'Radio Kota Dingin', 'Harian Lereng', 'Warta Apel', 'TV Komunitas Kota', 'Portal Kabar Etalase',
    'Majalah Dapur Lokal', 'Kanal Warga', 'Podcast Usaha Kecil', 'Buletin Desa', 'Kantor Berita Lereng',
  ],
  government: [
    'Pemerintah Desa Utara', 'Pemerintah Desa Selatan', 'Pemerintah Desa Barat', 'Kelurahan Percontohan',
    'Bagian Pengadaan Kabupaten Tetangga', 'Dinas Koperasi Provinsi', 'Balai Industri Kecil', 'Rumah Sakit Daerah',
  ],
  regulator: [
    'Kantor Pelayanan Pajak', 'Kantor Perizinan Terpadu', 'Lembaga Pendamping Halal', 'Balai Pengawas Pangan',
    'Inspektorat Daerah', 'Kantor Perbendaharaan', 'Badan Standardisasi', 'Dewan Koperasi',
  ],
}; // biome-ignore format: names read best side by side
