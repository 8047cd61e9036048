import { etalase, family } from '../define.ts';

/** Lodging and meeting rooms. */
export const inap = etalase({
  code: 'INAP',
  slug: 'penginapan-dan-ruang-rapat',
  name: 'Penginapan dan Ruang Rapat',
  nameEn: 'Lodging and Meeting Rooms',
  summary: 'Kamar hotel melati, vila, homestay, paket rapat dan gedung pertemuan di Kota Batu.',
  kind: 'service',
  openedOn: '2022-12-05',
  picture: 'penginapan',
  weight: 360,
  kbli: ['55130', '55193', '55120', '68111'],
  documents: ['NIB berbasis risiko', 'Sertifikat laik sehat', 'Foto kamar dan ruang'],
  uses: 'bimbingan teknis dua hari|tamu kedinasan|rapat kerja|pelatihan residensial|atlet dan kontingen',
  defaults: { unit: 'Malam', kbki: '63111', lead: 3, stock: [1, 30] },
  families: [
    family(
      'kamar',
      'Kamar',
      'Kamar {tipe} {lokasi} {paket}|Kamar {tipe} {merek} {lokasi} {paket}',
      {
        axes: {
          tipe: 'Standar=0.75|Deluxe|Twin|Keluarga=1.5|Ekonomi=0.55',
          lokasi: 'Songgokerto|Sisir|Oro-oro Ombo=1.1|Punten=0.95|Tulungrejo',
          paket: 'Tanpa Sarapan=0.85|Sarapan 2 Orang|Menginap Akhir Pekan=1.3',
        },
        price: 385_000,
        text: 'Kamar {tipe} di {lokasi}, {paket}, air panas, Wi-Fi, parkir luas dan pemandangan gunung.',
      },
    ),
    family(
      'vila',
      'Vila dan homestay',
      '{tipe} {kapasitas} {lokasi}|{tipe} {merek} {kapasitas} {lokasi}',
      {
        axes: {
          tipe: 'Vila|Homestay=0.5|Glamping=0.7|Joglo=0.9',
          kapasitas: '2 kamar=0.65|3 kamar|4 kamar=1.35|6 kamar=2',
          lokasi: 'Songgokerto|Oro-oro Ombo=1.1|Bumiaji|Tlekung=0.95|Sumberejo',
        },
        price: 1_250_000,
        kbki: '63112',
        kbli: '55193',
        text: '{tipe} {kapasitas} di {lokasi}, dapur, ruang keluarga dan halaman, untuk rombongan kecil.',
      },
    ),
    family(
      'rapat',
      'Paket rapat',
      'Paket Rapat {paket} {lokasi} {peserta}|Paket Meeting {paket} {lokasi} {peserta} {merek}',
      {
        axes: {
          paket:
            'Setengah Hari=0.7|Sehari Penuh|Fullboard 2 Hari 1 Malam=3|Fullboard 3 Hari 2 Malam=5.5',
          lokasi: 'Songgokerto|Sisir|Punten|Oro-oro Ombo=1.1',
          peserta: '20 orang=1.05|50 orang|100 orang=0.95',
        },
        price: 235_000,
        unit: 'Orang',
        kbki: '63130',
        kbli: '55120',
        picture: 'gedung',
        min: 20,
        text: 'Paket rapat {paket} di {lokasi} untuk {peserta}: ruang, tata suara, proyektor, makan dan rehat kopi.',
      },
    ),
    family(
      'aula',
      'Sewa aula dan gedung',
      'Sewa {tipe} {kapasitas} {durasi}|{tipe} {kapasitas} {durasi} {merek}',
      {
        axes: {
          tipe: 'Aula|Gedung Serbaguna=1.8|Ruang Rapat=0.4|Pendopo=1.2|Studio Podcast=0.3|Ruang Kerja Bersama=0.25',
          kapasitas: '25 orang=0.6|50 orang=0.8|100 orang|300 orang=2.1',
          durasi: '4 jam=0.65|8 jam',
        },
        price: 1_500_000,
        unit: 'Kegiatan',
        kbki: '85531',
        kbli: '68111',
        picture: 'gedung',
        text: 'Sewa {tipe} kapasitas {kapasitas} selama {durasi}, kursi, tata suara dan petugas kebersihan.',
      },
    ),
    family(
      'kemah',
      'Bumi perkemahan',
      'Paket Kemah {paket} {lokasi}|Perkemahan {paket} {lokasi} {merek}',
      {
        axes: {
          paket: 'Tenda Sendiri=0.35|Tenda Disediakan|Pramuka 2 Hari=1.4|Keluarga=1.3',
          lokasi: 'Coban Talun|Bukit Panderman|Sumberbrantas|Giripurno',
        },
        price: 85_000,
        unit: 'Orang',
        kbki: '63120',
        kbli: '55192',
        picture: 'tenda',
        min: 15,
        text: 'Paket kemah {paket} di {lokasi}, api unggun, MCK dan penjaga malam.',
      },
    ),
  ],
});

/** Tourism. */
export const wisata = etalase({
  code: 'WISATA',
  slug: 'wisata',
  name: 'Wisata dan Pemandu',
  nameEn: 'Tourism and Guides',
  summary: 'Tiket masuk wisata desa, paket wisata edukasi, pemandu dan perjalanan kunjungan kerja.',
  kind: 'service',
  openedOn: '2024-01-15',
  picture: 'tiket-wisata',
  weight: 260,
  kbli: ['79121', '93231', '79921', '93239'],
  documents: ['NIB berbasis risiko', 'Asuransi pengunjung', 'Sertifikat pemandu (bila ada)'],
  uses: 'kunjungan kerja tamu daerah|studi tiru desa|wisata edukasi siswa|promosi pariwisata|apresiasi pegawai',
  defaults: { unit: 'Orang', kbki: '85540', lead: 2, min: 10, stock: [50, 800] },
  families: [
    family(
      'tiket',
      'Tiket wisata',
      'Tiket {layanan} {paket}|Tiket Masuk {layanan} {paket} {merek}',
      {
        axes: {
          layanan:
            'Petik Apel|Petik Stroberi=1.1|Kebun Bunga=0.8|Air Terjun=0.5|Pemandian Air Panas=0.7|Taman Kelinci=0.7|Kampung Jamu=0.6|Museum Tani=0.5',
          paket: 'Hari Kerja|Akhir Pekan=1.2|Terusan=1.9|Rombongan Sekolah=0.8',
        },
        price: 35_000,
        kbki: '96910',
        kbli: '93231',
        text: 'Tiket {layanan} {paket}, termasuk asuransi dan pemandu singkat di lokasi.',
      },
    ),
    family(
      'paket',
      'Paket wisata',
      'Paket Wisata {topik} {durasi} {peserta}|Wisata {topik} {durasi} {peserta} {merek}',
      {
        axes: {
          topik:
            'Desa Bumiaji|Agro Punten|Kampung Tani Sumberbrantas|Sejarah Songgoriti|Kuliner Malam Batu|Jelajah UMKM|Jip Lereng Panderman=1.7',
          durasi: 'setengah hari=0.6|1 hari|2 hari 1 malam=2.6',
          peserta: '10 orang=1.1|20 orang|40 orang=0.9',
        },
        price: 245_000,
        text: 'Paket wisata {topik} {durasi} untuk {peserta}: angkutan, tiket, makan dan pemandu.',
      },
    ),
    family(
      'pemandu',
      'Pemandu wisata',
      'Pemandu Wisata {tipe} {durasi}|Jasa Pemandu {tipe} {durasi} {merek}',
      {
        axes: {
          tipe: 'Bahasa Indonesia|Bahasa Inggris=1.5|Bahasa Mandarin=1.9|Bahasa Arab=1.8|Gunung=1.3|Bersepeda=1.1',
          durasi: '4 jam=0.6|8 jam|2 hari=1.9',
        },
        price: 350_000,
        unit: 'Kegiatan',
        kbki: '85550',
        kbli: '79921',
        min: 1,
        stock: [1, 8],
        text: 'Pemandu wisata {tipe} selama {durasi}, berlisensi dan hafal Kota Batu.',
      },
    ),
    family(
      'edukasi',
      'Wisata edukasi',
      'Wisata Edukasi {topik} {jenjang}|Kunjungan Belajar {topik} {jenjang} {merek}',
      {
        axes: {
          topik:
            'Menanam Apel|Memerah Susu Sapi=1.1|Membatik=1.3|Mengolah Keripik=1.2|Merangkai Bunga=1.1|Membuat Gerabah=1.2|Budidaya Jamur',
          jenjang: 'PAUD=0.8|SD=0.9|SMP|Umum=1.3',
        },
        price: 55_000,
        kbli: '93231',
        text: 'Kunjungan belajar {topik} untuk {jenjang}, praktik langsung dan bahan dibawa pulang.',
      },
    ),
    family('petualangan', 'Wisata petualangan', '{layanan} {paket}|{layanan} {paket} {merek}', {
      axes: {
        layanan:
          'Paralayang Tandem=2.4|Arung Jeram=1.4|Trekking Panderman=0.6|Sepeda Gunung|Berkuda=0.5|Flying Fox=0.3',
        paket: 'Reguler|Dengan Dokumentasi=1.25|Makan Siang=1.2',
      },
      price: 190_000,
      kbki: '96990',
      kbli: '93223',
      min: 4,
      text: '{layanan} paket {paket}, alat keselamatan lengkap dan instruktur berpengalaman.',
    }),
    family(
      'kunjungan',
      'Penyelenggaraan kunjungan',
      'Layanan {layanan} {peserta}|{layanan} {peserta} {merek}',
      {
        axes: {
          layanan:
            'Kunjungan Kerja|Studi Tiru Desa Wisata|Family Gathering=1.2|Temu Pelaku Wisata=0.9',
          peserta: '15 orang=0.6|30 orang|60 orang=1.7|100 orang=2.5',
        },
        price: 6_800_000,
        unit: 'Paket',
        min: 1,
        stock: [1, 6],
        text: 'Penanganan {layanan} untuk {peserta}: jadwal, angkutan, konsumsi, cendera mata dan pendamping.',
      },
    ),
  ],
});
