import { etalase, family } from '../define.ts';

/** Applications, websites and internet access. */
export const aplikasi = etalase({
  code: 'APLIKASI',
  slug: 'aplikasi-website-dan-internet',
  name: 'Aplikasi, Website dan Internet',
  nameEn: 'Applications, Websites and Internet',
  summary:
    'Pembuatan aplikasi dan website, pemeliharaan sistem, hosting, pengolahan data dan akses internet.',
  kind: 'service',
  openedOn: '2023-05-08',
  picture: 'aplikasi',
  weight: 270,
  kbli: ['62019', '62029', '63112', '61921', '63111'],
  documents: ['NIB berbasis risiko', 'Portofolio', 'Surat penyerahan kode sumber'],
  uses: 'pelayanan daring perangkat daerah|desa digital|sekolah|pelaporan kinerja|keterbukaan informasi publik',
  defaults: { unit: 'Paket', kbki: '83141', lead: 14, subsector: 'aplikasi' },
  families: [
    family(
      'website',
      'Website',
      'Pembuatan Website {layanan} {paket}|Website {layanan} {paket} {merek}',
      {
        axes: {
          layanan: 'Dinas|Desa=0.8|Sekolah=0.75|Puskesmas|Wisata=1.2|UMKM=0.7|PPID=1.1|Museum=1.1',
          paket: 'Dasar=0.6|Lengkap|Multibahasa=1.4|Dengan Pelatihan Admin=1.2',
        },
        price: 7_800_000,
        picture: 'website',
        text: 'Pembuatan website {layanan} paket {paket}, ramah telepon genggam, kode sumber diserahkan, garansi enam bulan.',
      },
    ),
    family(
      'aplikasi',
      'Aplikasi',
      'Aplikasi {layanan} {paket}|Pembuatan Aplikasi {layanan} {paket} {merek}',
      {
        axes: {
          layanan:
            'Antrean Pelayanan|Surat Masuk dan Keluar|Presensi Pegawai=0.9|Pengaduan Warga=1.1|Inventaris Barang|Perpustakaan=0.8|Retribusi=1.4|Wisata Kota=1.5|Data Stunting=1.2',
          paket: 'Web|Android=1.2|Web dan Android=1.7',
        },
        price: 24_500_000,
        text: 'Aplikasi {layanan} berbasis {paket}: analisis, pembuatan, uji coba, pelatihan dan dokumentasi.',
      },
    ),
    family(
      'pemeliharaan',
      'Pemeliharaan sistem',
      'Pemeliharaan {layanan} {durasi}|Jasa Pemeliharaan {layanan} {durasi} {merek}',
      {
        axes: {
          layanan:
            'Website|Aplikasi=1.6|Server=1.5|Basis Data=1.4|Keamanan Siber=2.2|Jaringan Kantor=1.2',
          durasi: '1 bulan|3 bulan=2.8|6 bulan=5.4|12 bulan=10',
        },
        price: 1_350_000,
        kbki: '83132',
        kbli: '62029',
        lead: 3,
        text: 'Pemeliharaan {layanan} selama {durasi}, cadangan harian, pembaruan dan bantuan jarak jauh.',
      },
    ),
    family(
      'hosting',
      'Hosting dan domain',
      '{layanan} {penyimpanan} {durasi}|{layanan} {durasi} {penyimpanan} {merek}',
      {
        axes: {
          layanan: 'Hosting Web|VPS=2.2|Surel Instansi=1.3|Penyimpanan Awan=1.4',
          penyimpanan: '10 GB=0.6|50 GB|100 GB=1.5',
          durasi: '6 bulan=0.55|12 bulan',
        },
        price: 1_650_000,
        kbki: '83151',
        kbli: '63112',
        lead: 1,
        picture: 'website',
        text: '{layanan} kapasitas {penyimpanan} selama {durasi}, pusat data di Indonesia.',
      },
    ),
    family(
      'internet',
      'Akses internet',
      'Internet {tipe} {kecepatan} {durasi}|Langganan Internet {tipe} {kecepatan} {durasi} {merek}',
      {
        axes: {
          tipe: 'Serat Optik|Dedicated=5|Wi-Fi Publik=1.5|Radio Link=1.4',
          kecepatan: '20 Mbps=0.7|50 Mbps|100 Mbps=1.6|200 Mbps=2.6',
          durasi: '1 bulan|12 bulan=11',
        },
        price: 420_000,
        kbki: '84222',
        kbli: '61921',
        lead: 4,
        picture: 'internet',
        subsector: null,
        text: 'Internet {tipe} {kecepatan} langganan {durasi}, teknisi lokal, gangguan ditangani dalam 6 jam.',
      },
    ),
    family('data', 'Pengolahan data', 'Jasa {layanan} {kapasitas}|{layanan} {kapasitas} {merek}', {
      axes: {
        layanan:
          'Alih Media Arsip|Entri Data=0.6|Pemetaan Digital=2.6|Survei Kepuasan=2.2|Visualisasi Data=1.8|Pemindaian Peta=1.3',
        kapasitas: '1.000 berkas=0.4|5.000 berkas|10.000 berkas=1.8',
      },
      price: 6_200_000,
      kbki: '83990',
      kbli: '63111',
      lead: 10,
      subsector: null,
      text: '{layanan} sebanyak {kapasitas}, hasil diperiksa dua kali, data diserahkan seluruhnya.',
    }),
    family(
      'gim',
      'Gim dan media interaktif',
      '{layanan} {topik} {paket}|{layanan} {topik} {paket} {merek}',
      {
        not: 'Tur Virtual 360&Pertanian Apel|Tur Virtual 360&Antikorupsi|Tur Virtual 360&Pilah Sampah|Tur Virtual 360&Keselamatan Jalan',
        axes: {
          layanan: 'Gim Edukasi|Kuis Interaktif=0.4|Tur Virtual 360=0.8|Realitas Tertambah=1.4',
          topik: 'Sejarah Kota Batu|Pertanian Apel|Keselamatan Jalan|Pilah Sampah|Antikorupsi',
          paket: 'Web|Android=1.2|Kios Layar Sentuh=1.9',
        },
        price: 12_500_000,
        subsector: 'pengembang-permainan',
        text: '{layanan} tema {topik} untuk {paket}, cocok bagi siswa dan pengunjung layanan.',
      },
    ),
  ],
});
