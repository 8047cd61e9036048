import { etalase, family } from '../define.ts';

/** Hire of tents, stages and sound systems. */
export const tenda = etalase({
  code: 'TENDA',
  slug: 'sewa-tenda-dan-sound-system',
  name: 'Sewa Tenda, Panggung dan Sound System',
  nameEn: 'Tents, Stages and Sound Hire',
  summary: 'Sewa tenda, kursi, panggung, tata suara, tata cahaya, genset dan perlengkapan acara.',
  kind: 'service',
  openedOn: '2022-07-04',
  picture: 'tenda',
  weight: 360,
  kbli: ['77291', '77299', '77395', '82302'],
  documents: ['NIB berbasis risiko', 'Daftar peralatan milik sendiri'],
  uses: 'upacara hari besar|pameran UMKM|pengajian akbar|festival budaya|pelantikan dan rapat akbar',
  defaults: { unit: 'Hari', kbki: '73290', lead: 3, stock: [1, 20] },
  families: [
    family(
      'tenda',
      'Sewa tenda',
      'Sewa Tenda {tipe} {ukuran} {durasi}|Tenda {tipe} {ukuran} {durasi} {merek}',
      {
        axes: {
          tipe: 'Plafon Serut|Sarnafil=1.6|Kerucut=1.3|Roder=4.2|Pleton=0.6',
          ukuran: '3 x 3 meter=0.6|4 x 6 meter|5 x 5 meter=1.1|6 x 12 meter=2.4',
          durasi: '1 hari|2 hari=1.7|3 hari=2.2',
        },
        price: 420_000,
        unit: 'Unit',
        text: 'Sewa tenda {tipe} ukuran {ukuran} selama {durasi}, termasuk pasang, bongkar dan angkut dalam kota.',
      },
    ),
    family(
      'kursi',
      'Sewa kursi dan meja',
      'Sewa {tipe} {durasi} {paket}|{tipe} {durasi} {paket} {merek}',
      {
        axes: {
          tipe: 'Kursi Plastik=0.5|Kursi Futura|Kursi Tiffany=2.6|Meja Bulat=4|Meja Panjang=2.6|Sofa VIP=22',
          durasi: '1 hari|2 hari=1.7',
          paket: 'Polos|Sarung Putih=1.3|Sarung Pita=1.5',
        },
        price: 7_000,
        unit: 'Buah',
        kbki: '73230',
        min: 20,
        text: 'Sewa {tipe} {paket} selama {durasi}, diantar dan ditata di lokasi dengan bersih dan rapi.',
      },
    ),
    family(
      'panggung',
      'Sewa panggung',
      'Sewa Panggung {ukuran} {tipe}|Panggung {tipe} {ukuran} {merek}',
      {
        axes: {
          ukuran: '4 x 6 meter|6 x 8 meter=1.7|8 x 10 meter=2.8|10 x 12 meter=4',
          tipe: 'Tanpa Atap=0.7|Atap Sarnafil|Rigging=2.4|Level Karpet=0.8',
        },
        price: 1_850_000,
        unit: 'Kegiatan',
        text: 'Panggung ukuran {ukuran} {tipe}, tinggi 80 cm, tangga dan karpet, termasuk kru.',
      },
    ),
    family(
      'sound',
      'Sewa sound system',
      'Sewa Sound System {paket} {kapasitas} {durasi}|Sound System {kapasitas} {durasi} {paket} {merek}',
      {
        axes: {
          kapasitas: '500 watt=0.5|2.000 watt|5.000 watt=2.1|10.000 watt=3.8',
          durasi: 'setengah hari=0.7|1 hari|2 hari=1.8',
          paket: 'Rapat=0.9|Upacara|Konser=1.6',
        },
        price: 950_000,
        unit: 'Paket',
        kbki: '73210',
        kbli: '77395',
        picture: 'sound-system',
        subsector: 'musik',
        text: 'Sound system {kapasitas} paket {paket} selama {durasi}, mik nirkabel, operator dan genset bila diminta.',
      },
    ),
    family(
      'lampu',
      'Sewa tata cahaya dan layar',
      'Sewa {tipe} {ukuran} {durasi}|{tipe} {ukuran} {durasi} {merek}',
      {
        axes: {
          tipe: 'Videotron|Layar dan Proyektor=0.25|Lampu Panggung=0.6|Lampu Sorot Taman=0.3',
          ukuran: '2 x 3 meter|3 x 4 meter=1.8|4 x 6 meter=3.2',
          durasi: '1 hari|2 hari=1.7',
        },
        price: 2_900_000,
        unit: 'Paket',
        kbki: '73210',
        kbli: '77395',
        picture: 'sound-system',
        text: 'Sewa {tipe} bidang {ukuran} selama {durasi}, operator dan kabel termasuk.',
      },
    ),
    family(
      'genset',
      'Sewa genset dan pendingin',
      'Sewa {tipe} {kapasitas} {durasi}|{tipe} {kapasitas} {durasi} {merek}',
      {
        axes: {
          tipe: 'Genset Senyap|Kipas Embun=0.25|Pemanas Ruang=0.3|AC Berdiri=0.6',
          kapasitas: 'Kecil=0.6|Sedang|Besar=1.9',
          durasi: '1 hari|2 hari=1.75|3 hari=2.4',
        },
        price: 1_450_000,
        unit: 'Unit',
        kbki: '73290',
        kbli: '77395',
        picture: 'listrik',
        text: 'Sewa {tipe} kapasitas {kapasitas} selama {durasi}, bahan bakar 8 jam pertama termasuk.',
      },
    ),
    family(
      'dekor',
      'Dekorasi acara',
      'Dekorasi {layanan} {paket}|Dekorasi {layanan} {paket} {merek}',
      {
        axes: {
          layanan:
            'Panggung|Backdrop=0.6|Pelaminan Adat=2.2|Gapura=0.9|Stan Pameran=1.2|Meja VIP=0.3',
          paket: 'Bunga Segar=1.4|Kain dan Lampu|Janur=1.1|Sederhana=0.6',
        },
        price: 2_300_000,
        unit: 'Kegiatan',
        kbki: '85962',
        kbli: '82302',
        subsector: 'desain-interior',
        picture: 'bunga',
        text: 'Dekorasi {layanan} gaya {paket}, survei lokasi gratis, dibongkar setelah acara.',
      },
    ),
    family(
      'hiburan',
      'Pertunjukan seni',
      'Pertunjukan {layanan} {durasi}|Jasa {layanan} {durasi} {merek}',
      {
        axes: {
          layanan:
            'Bantengan=1.2|Tari Beskalan|Campursari=1.6|Hadrah=0.7|Keroncong=1.3|Pembawa Acara=0.5|Wayang Kulit=5|Musik Akustik=0.7',
          durasi: '1 jam|3 jam=1.9|semalam=3.5',
        },
        price: 1_900_000,
        unit: 'Kegiatan',
        kbki: '96310',
        kbli: '90011',
        subsector: 'seni-pertunjukan',
        picture: 'sound-system',
        text: 'Penampilan {layanan} durasi {durasi} oleh seniman Kota Batu, kostum dan alat sendiri.',
      },
    ),
  ],
});

/** Design, documentation and publicity. */
export const media = etalase({
  code: 'MEDIA',
  slug: 'desain-dokumentasi-dan-media',
  name: 'Desain, Dokumentasi dan Media',
  nameEn: 'Design, Documentation and Media',
  summary:
    'Foto dan video kegiatan, desain grafis, animasi, siaran langsung, iklan radio dan media daring.',
  kind: 'service',
  openedOn: '2022-09-05',
  picture: 'video',
  weight: 430,
  kbli: ['74201', '59112', '74130', '73100', '59122'],
  documents: ['NIB berbasis risiko', 'Portofolio'],
  uses: 'publikasi program dinas|dokumentasi kegiatan wali kota|promosi wisata|laporan kegiatan|kampanye layanan masyarakat',
  defaults: { unit: 'Paket', kbki: '83813', lead: 3, subsector: 'fotografi' },
  families: [
    family(
      'foto',
      'Dokumentasi foto',
      'Jasa Foto {layanan} {durasi} {paket}|Dokumentasi Foto {layanan} {durasi} {paket} {merek}',
      {
        axes: {
          layanan:
            'Kegiatan|Produk UMKM=0.9|Pejabat dan Pegawai=1.1|Udara dengan Drone=1.6|Arsitektur=1.2',
          durasi: 'setengah hari=0.65|1 hari|2 hari=1.8',
          paket: 'Berkas Digital|Album Cetak=1.5',
        },
        price: 1_350_000,
        picture: 'kamera',
        text: 'Foto {layanan} selama {durasi}, hasil {paket}, penyuntingan warna, serah terima tiga hari.',
      },
    ),
    family(
      'video',
      'Produksi video',
      'Produksi Video {layanan} {durasi} {paket}|Video {layanan} {durasi} {paket} {merek}',
      {
        axes: {
          layanan:
            'Profil Dinas=1.3|Liputan Kegiatan=0.7|Iklan Layanan Masyarakat|Wisata=1.2|Tutorial Pelayanan=0.8|Film Pendek=1.9',
          durasi: '1 menit=0.7|3 menit|5 menit=1.4|10 menit=2.1',
          paket: 'Satu Kamera=0.8|Dua Kamera|Drone dan Narasi=1.4',
        },
        price: 4_600_000,
        kbki: '96121',
        kbli: '59112',
        subsector: 'film-animasi-video',
        text: 'Video {layanan} durasi {durasi}, {paket}, naskah, pengambilan gambar, musik berlisensi dan dua kali revisi.',
      },
    ),
    family(
      'animasi',
      'Animasi',
      'Animasi {tipe} {durasi} {layanan}|Video Animasi {tipe} {layanan} {durasi} {merek}',
      {
        axes: {
          tipe: 'Motion Graphic|Kartun 2D=1.6|3D=2.8|Papan Tulis=0.7',
          durasi: '30 detik=0.6|1 menit|3 menit=2.4',
          layanan: 'Sosialisasi|Edukasi Anak|Infografis',
        },
        price: 3_200_000,
        kbki: '96135',
        kbli: '59112',
        subsector: 'film-animasi-video',
        text: 'Animasi {tipe} {durasi} untuk {layanan}, sulih suara bahasa Indonesia atau Jawa.',
      },
    ),
    family(
      'siaran',
      'Siaran langsung',
      'Siaran Langsung {paket} {durasi}|Live Streaming {paket} {durasi} {merek}',
      {
        axes: {
          paket: '1 Kamera=0.5|2 Kamera|3 Kamera dan Switcher=1.6|Rapat Hibrida=1.3',
          durasi: '3 jam=0.7|6 jam|1 hari=1.4',
        },
        price: 3_100_000,
        kbki: '84332',
        kbli: '59122',
        subsector: 'televisi-radio',
        text: 'Siaran langsung {paket} selama {durasi}, internet cadangan, rekaman diserahkan.',
      },
    ),
    family(
      'desain',
      'Desain grafis',
      'Desain {layanan} {paket}|Jasa Desain {layanan} {paket} {merek}',
      {
        axes: {
          layanan:
            'Logo=2|Brosur|Buku dan Laporan=3|Kemasan Produk=1.6|Spanduk=0.5|Konten Media Sosial=1.8|Maskot=3.2|Infografis=1.2',
          paket: '1 Alternatif=0.7|3 Alternatif|5 Alternatif=1.5',
        },
        price: 620_000,
        kbki: '83919',
        kbli: '74130',
        picture: 'desain',
        subsector: 'desain-komunikasi-visual',
        text: 'Desain {layanan} dengan {paket}, berkas siap cetak dan hak pakai penuh bagi instansi.',
      },
    ),
    family(
      'interior',
      'Desain ruang',
      'Desain {layanan} {paket}|Jasa Desain {layanan} {paket} {merek}',
      {
        axes: {
          layanan:
            'Interior Ruang Pelayanan|Stan Pameran=0.8|Taman=0.7|Gapura Desa=1.1|Denah Bangunan Sederhana=1.3',
          paket: 'Sketsa=0.5|Gambar 3D|Gambar Kerja dan RAB=1.8',
        },
        price: 3_800_000,
        kbki: '83911',
        kbli: '74120',
        picture: 'desain',
        subsector: 'arsitektur',
        lead: 10,
        text: 'Desain {layanan} berupa {paket}, termasuk survei dan dua kali pertemuan.',
      },
    ),
    family(
      'iklan',
      'Iklan dan publikasi',
      'Iklan {layanan} {durasi}|Publikasi {layanan} {durasi} {merek}',
      {
        axes: {
          layanan:
            'Radio Lokal=0.6|Media Daring|Videotron Kota=1.8|Koran Lokal=1.5|Podcast=0.7|Advertorial=1.3',
          durasi: '1 kali tayang|1 minggu=4|1 bulan=11',
        },
        price: 480_000,
        kbki: '83639',
        kbli: '73100',
        picture: 'spanduk',
        subsector: 'periklanan',
        text: 'Penayangan iklan {layanan} {durasi}, bukti tayang dilampirkan pada serah terima.',
      },
    ),
    family(
      'kelola',
      'Pengelolaan media sosial',
      'Kelola Media Sosial {paket} {durasi}|Pengelolaan Akun {paket} {durasi} {merek}',
      {
        axes: {
          paket: '8 unggahan=0.7|15 unggahan|30 unggahan=1.7',
          durasi: '1 bulan|3 bulan=2.8|6 bulan=5.4',
        },
        price: 2_400_000,
        kbki: '83619',
        kbli: '73100',
        picture: 'desain',
        subsector: 'periklanan',
        text: 'Pengelolaan akun resmi {paket} tiap bulan selama {durasi}, rencana isi dan laporan jangkauan.',
      },
    ),
  ],
});
