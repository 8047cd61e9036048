import { etalase, family } from '../define.ts';

/** Training and event organising. */
export const latih = etalase({
  code: 'LATIH',
  slug: 'pelatihan',
  name: 'Pelatihan dan Penyelenggara Kegiatan',
  nameEn: 'Training and Event Organising',
  summary:
    'Pelatihan keterampilan warga, bimbingan teknis pegawai, narasumber, fasilitator dan penyelenggara acara.',
  kind: 'service',
  openedOn: '2022-10-03',
  picture: 'pelatihan',
  weight: 260,
  kbli: ['85499', '85498', '85492', '82301', '82302'],
  documents: ['NIB berbasis risiko', 'Daftar instruktur', 'Silabus'],
  uses: 'pelatihan kerja warga|pemberdayaan perempuan|peningkatan kapasitas aparatur|pembinaan UMKM|kelompok tani',
  defaults: { unit: 'Orang', kbki: '92919', lead: 7, min: 10 },
  families: [
    family(
      'keterampilan',
      'Pelatihan keterampilan',
      'Pelatihan {topik} {durasi} {paket}|Pelatihan {topik} {durasi} {paket} {merek}',
      {
        axes: {
          topik:
            'Tata Boga|Menjahit=1.1|Barista=1.2|Tata Rias=1.2|Las Listrik=1.4|Servis AC=1.4|Membatik=1.1|Olahan Apel=0.9|Hidroponik=0.9|Pangkas Rambut',
          durasi: '1 hari=0.45|3 hari|5 hari=1.5|10 hari=2.7',
          paket: 'Tanpa Alat=0.8|Termasuk Bahan|Termasuk Alat Usaha=2.2',
        },
        price: 850_000,
        kbli: '85498',
        text: 'Pelatihan {topik} {durasi}, {paket}, instruktur berpengalaman, sertifikat dan pendampingan satu bulan.',
      },
    ),
    family(
      'bimtek',
      'Bimbingan teknis',
      'Bimtek {topik} {durasi}|Bimbingan Teknis {topik} {durasi} {merek}',
      {
        axes: {
          topik:
            'Pengelolaan Keuangan Desa|Kearsipan=0.9|Pelayanan Prima=0.9|Penulisan Berita=0.8|Pemasaran Digital UMKM=0.85|Pengolahan Data|Katalog Elektronik=0.9|Manajemen Aset',
          durasi: '1 hari=0.6|2 hari|3 hari=1.4',
        },
        price: 1_150_000,
        kbli: '85499',
        text: 'Bimbingan teknis {topik} selama {durasi}, modul, seminar kit, konsumsi dan sertifikat.',
      },
    ),
    family(
      'komputer',
      'Kursus komputer dan bahasa',
      'Kursus {topik} {durasi}|Kursus {topik} {durasi} {merek}',
      {
        axes: {
          topik:
            'Aplikasi Perkantoran|Desain Grafis=1.3|Pemrograman Web=1.6|Bahasa Inggris Wisata|Bahasa Isyarat=1.1|Fotografi Produk=1.1',
          durasi: '10 jam=0.6|20 jam|40 jam=1.7',
        },
        price: 950_000,
        kbli: '85492',
        text: 'Kursus {topik} sebanyak {durasi} tatap muka, kelas maksimal 20 orang.',
      },
    ),
    family(
      'outbound',
      'Outbound dan wisata edukasi',
      'Outbound {paket} {durasi}|Paket Outbound {paket} {durasi} {merek}',
      {
        axes: {
          paket:
            'Keakraban Pegawai|Kepemimpinan=1.3|Anak Sekolah=0.6|Arung Jeram=1.4|Perang Cat=1.2',
          durasi: 'setengah hari=0.7|1 hari|2 hari 1 malam=2.6',
        },
        price: 265_000,
        kbki: '92912',
        kbli: '85410',
        picture: 'pelatihan',
        min: 20,
        text: 'Outbound {paket} {durasi}, instruktur, makan, asuransi dan dokumentasi.',
      },
    ),
    family(
      'narasumber',
      'Narasumber dan fasilitator',
      'Jasa {layanan} {topik} {durasi}|{layanan} {topik} {durasi} {merek}',
      {
        axes: {
          layanan: 'Narasumber|Fasilitator=0.7|Moderator=0.5|Juru Bahasa Isyarat=0.6',
          topik: 'Kewirausahaan|Gizi Keluarga|Lingkungan|Wisata Desa|Kesehatan Jiwa',
          durasi: '2 jam|4 jam=1.8|8 jam=3.2',
        },
        price: 1_100_000,
        unit: 'Kegiatan',
        min: 1,
        text: 'Menyediakan {layanan} bidang {topik} selama {durasi}, bahan paparan diserahkan.',
      },
    ),
    family(
      'eo',
      'Penyelenggara kegiatan',
      'Penyelenggaraan {layanan} {peserta}|Event Organizer {layanan} {peserta} {merek}',
      {
        axes: {
          layanan:
            'Seminar|Lomba=0.8|Pameran=1.8|Jalan Sehat=1.1|Temu Bisnis=1.4|Peluncuran Program=1.2|Festival=2.6',
          peserta: '50 orang=0.5|100 orang|300 orang=2.2|500 orang=3.2',
        },
        price: 14_500_000,
        unit: 'Kegiatan',
        kbki: '85961',
        kbli: '82302',
        min: 1,
        lead: 14,
        text: 'Penyelenggaraan {layanan} untuk {peserta}: konsep, panggung, tata suara, pembawa acara dan laporan.',
      },
    ),
  ],
});
