import { etalase, family } from '../define.ts';

/** Cleaning services. */
export const bersih = etalase({
  code: 'BERSIH',
  slug: 'jasa-kebersihan',
  name: 'Jasa Kebersihan',
  nameEn: 'Cleaning Services',
  summary:
    'Tenaga kebersihan, pembersihan khusus, penyedotan tinja, pengangkutan sampah dan pengendalian hama.',
  kind: 'service',
  openedOn: '2022-02-14',
  picture: 'jasa-kebersihan',
  weight: 300,
  kbli: ['81210', '81290', '81300'],
  documents: [
    'NIB berbasis risiko',
    'Bukti BPJS Ketenagakerjaan',
    'Contoh kontrak kerja tenaga kebersihan',
  ],
  uses: 'gedung perkantoran|puskesmas dan rumah sakit|pasar dan terminal|sekolah|gedung pertemuan',
  defaults: { unit: 'Orang/Bulan', kbki: '85330', lead: 7, stock: [2, 40] },
  families: [
    family(
      'tenaga',
      'Tenaga kebersihan',
      'Jasa Tenaga Kebersihan {lokasi} {jam} {paket}|Tenaga Kebersihan {lokasi} {jam} {paket} {merek}',
      {
        axes: {
          lokasi: 'Gedung|Puskesmas=1.05|Pasar=1.03|Taman Kota=1.02|Sekolah=0.98|Toilet Umum=1.02',
          jam: '6 jam=0.82|8 jam|12 jam=1.42',
          paket: 'per Orang/Bulan|Termasuk Alat=1.08|Termasuk Alat dan Bahan=1.2',
        },
        price: 3_150_000,
        text: 'Tenaga kebersihan {lokasi} dengan jam kerja {jam} sehari, {paket}. Upah sesuai UMK Kota Batu, BPJS, seragam, pengawas dan pengganti bila sakit. Hasil bersih dan rapi.',
      },
    ),
    family(
      'pengawas',
      'Pengawas kebersihan',
      'Jasa Pengawas Kebersihan {lokasi} {jam}|Supervisor Kebersihan {lokasi} {jam} {merek}',
      {
        axes: { lokasi: 'Gedung|Puskesmas|Pasar|Kawasan Wisata', jam: '8 jam|12 jam=1.4' },
        price: 3_900_000,
        text: 'Pengawas lapangan untuk tim kebersihan {lokasi}, {jam} sehari, laporan harian berfoto.',
      },
    ),
    family(
      'general',
      'Pembersihan menyeluruh',
      'General Cleaning {lokasi} {paket}|Jasa Pembersihan Menyeluruh {lokasi} {paket} {merek}',
      {
        axes: {
          lokasi: 'Kantor|Aula=1.05|Rumah Dinas=0.95|Ruang Rawat=1.4|Sekolah=0.9|Pasca Bangun=1.5',
          paket: 'Standar|Premium=1.4|Plus Disinfeksi=1.6',
        },
        price: 9_500,
        unit: 'M²',
        kbki: '85340',
        kbli: '81290',
        min: 50,
        text: 'Pembersihan menyeluruh {lokasi} paket {paket}: lantai, dinding, plafon, kaca bagian dalam dan perabot.',
      },
    ),
    family(
      'khusus',
      'Pembersihan khusus',
      'Jasa Cuci {layanan} {paket}|Cuci {layanan} {paket} {merek}',
      {
        axes: {
          layanan:
            'Karpet|Kaca Gedung Bertingkat=1.6|Sofa Kantor=1.5|Kursi Aula=0.9|Gorden=1.1|Toren Air=1.8|Poles Lantai Marmer=2.2',
          paket: 'Reguler|Cepat Sehari=1.3|Plus Pengharum=1.1',
        },
        price: 17_500,
        unit: 'M²',
        kbki: '85340',
        kbli: '81290',
        min: 10,
        text: 'Jasa cuci {layanan} layanan {paket}, bahan aman, dikerjakan di tempat.',
      },
    ),
    family(
      'hama',
      'Pengendalian hama',
      'Pengendalian {layanan} {lokasi}|Jasa Pembasmian {layanan} {lokasi} {merek}',
      {
        axes: {
          layanan: 'Rayap|Tikus=0.8|Kecoa=0.75|Nyamuk Fogging=0.7|Ular dan Tawon=0.9',
          lokasi: 'Kantor|Sekolah|Gudang=1.1|Kelurahan=1.4|Arsip=1.2',
        },
        price: 950_000,
        unit: 'Kegiatan',
        kbki: '85310',
        kbli: '81290',
        text: 'Pengendalian {layanan} di {lokasi}, bahan terdaftar, kunjungan ulang sekali dalam garansi.',
      },
    ),
    family(
      'limbah',
      'Sampah dan limbah',
      '{layanan} {kapasitas}|Jasa {layanan} {kapasitas} {merek}',
      {
        not: 'Sewa Toilet Portabel&1 m³|Sewa Toilet Portabel&2 m³|Sewa Toilet Portabel&4 m³|Sapu Jalan Acara&1 m³|Sapu Jalan Acara&2 m³|Sapu Jalan Acara&4 m³',
        axes: {
          layanan:
            'Angkut Sampah Kantor|Sedot Tinja=1.1|Angkut Puing=1.2|Sapu Jalan Acara=1.5|Sewa Toilet Portabel=1.9',
          kapasitas: '1 m³=0.6|2 m³|4 m³=1.8',
        },
        price: 420_000,
        unit: 'Ritase',
        kbki: '94239',
        kbli: '38110',
        picture: 'jasa-kebersihan',
        lead: 2,
        text: '{layanan} kapasitas {kapasitas} sekali jalan, sampah dibuang ke tempat resmi.',
      },
    ),
    family(
      'laundry',
      'Laundry dinas',
      'Laundry {layanan} {paket}|Jasa Laundry {layanan} {paket} {merek}',
      {
        axes: {
          layanan:
            'Linen Puskesmas=1.3|Seragam|Sprei Rumah Singgah|Karpet Masjid=1.8|Taplak dan Sarung Kursi=1.1',
          paket: 'Cuci Lipat=0.8|Cuci Setrika|Kilat 6 Jam=1.7',
        },
        price: 9_000,
        unit: 'Kilogram',
        kbki: '97130',
        kbli: '96200',
        min: 10,
        lead: 2,
        text: 'Laundry {layanan} {paket}, dijemput dan diantar, dipisah per unit.',
      },
    ),
  ],
});

/** Security services. */
export const aman = etalase({
  code: 'AMAN',
  slug: 'jasa-keamanan',
  name: 'Jasa Keamanan',
  nameEn: 'Security Services',
  summary: 'Satuan pengamanan kantor, pengamanan acara, pemantauan CCTV dan tenaga parkir.',
  kind: 'service',
  openedOn: '2022-03-14',
  picture: 'jasa-keamanan',
  weight: 220,
  kbli: ['80100', '80200'],
  documents: [
    'NIB berbasis risiko',
    'Surat izin operasional badan usaha jasa pengamanan',
    'Sertifikat Gada Pratama',
  ],
  uses: 'kantor pemerintah|rumah sakit dan puskesmas|aset daerah|kawasan wisata|kegiatan malam hari',
  defaults: { unit: 'Orang/Bulan', kbki: '85250', lead: 7, stock: [2, 30] },
  families: [
    family(
      'satpam',
      'Tenaga pengamanan',
      'Jasa Tenaga Satpam {tipe} {jam} {lokasi}|Satpam {tipe} {lokasi} {jam} {merek}',
      {
        axes: {
          tipe: 'Gada Pratama|Gada Madya=1.25|Wanita=1.02',
          jam: '8 jam|12 jam=1.38',
          lokasi:
            'Kantor Dinas|Puskesmas|Gudang Obat=1.03|Balai Kota=1.05|Tempat Wisata=1.04|Sekolah=0.97',
        },
        price: 3_550_000,
        text: 'Satpam {tipe} berjaga {jam} di {lokasi}, upah UMK, BPJS, seragam lengkap dan buku mutasi.',
      },
    ),
    family(
      'jaga-malam',
      'Penjaga malam',
      'Jasa Penjaga Malam {lokasi} {jam}|Penjaga Malam {lokasi} {jam} {merek}',
      {
        axes: {
          lokasi: 'Kantor Kelurahan|Sekolah|Pasar|Proyek=1.1|Balai Benih|Museum=1.05',
          jam: '8 jam|10 jam=1.15|12 jam=1.3',
        },
        price: 2_900_000,
        text: 'Penjaga malam {lokasi} {jam}, ronda tiap dua jam dengan laporan.',
      },
    ),
    family(
      'acara',
      'Pengamanan acara',
      'Pengamanan {layanan} {jam} {paket}|Jasa Pengamanan {layanan} {jam} {paket} {merek}',
      {
        axes: {
          layanan: 'Konser|Pameran=0.9|Pertandingan|Pawai Budaya=1.1|Tamu VIP=1.5',
          jam: '6 jam=0.8|8 jam|12 jam=1.4',
          paket: 'Tanpa Alat|Dengan HT=1.1|Dengan Metal Detector=1.25',
        },
        price: 235_000,
        unit: 'Orang/Hari',
        lead: 3,
        min: 4,
        text: 'Pengamanan {layanan} selama {jam} {paket}, personel terlatih dan berkoordinasi dengan polsek.',
      },
    ),
    family(
      'parkir',
      'Petugas parkir dan lalu lintas',
      'Tenaga {layanan} {shift}|Jasa {layanan} {shift} {merek}',
      {
        axes: {
          layanan:
            'Juru Parkir|Pengatur Lalu Lintas=1.05|Resepsionis=1.1|Operator CCTV=1.15|Penjaga Loket=1.05',
          shift: 'Shift Pagi|Shift Siang|Shift Malam=1.1|Tiga Shift=3',
        },
        price: 2_950_000,
        kbki: '85290',
        text: 'Tenaga {layanan} {shift}, berseragam, ramah dan disiplin.',
      },
    ),
    family(
      'cctv',
      'Sistem pengamanan',
      '{layanan} {kapasitas}|Jasa {layanan} {kapasitas} {merek}',
      {
        axes: {
          layanan:
            'Pemantauan CCTV|Perawatan CCTV=0.6|Pemasangan Alarm=1.5|Kontrol Akses Pintu=1.8',
          kapasitas: '4 titik=0.6|8 titik|16 titik=1.7|32 titik=3',
        },
        price: 1_650_000,
        unit: 'Bulan',
        kbki: '85230',
        kbli: '80200',
        text: '{layanan} untuk {kapasitas}, teknisi siaga, laporan bulanan.',
      },
    ),
    family(
      'pelatihan-satpam',
      'Pelatihan pengamanan',
      'Pelatihan {layanan} {durasi}|Pelatihan {layanan} {durasi} {merek}',
      {
        axes: {
          layanan:
            'Bela Diri Petugas|Pemadaman Api Dasar=1.1|Pengamanan VIP=1.3|Penyegaran Satpam|Linmas Desa=0.8',
          durasi: '1 hari|2 hari=1.9|3 hari=2.7',
        },
        price: 385_000,
        unit: 'Orang',
        kbki: '92919',
        min: 10,
        text: 'Pelatihan {layanan} selama {durasi}, instruktur bersertifikat, termasuk makan siang.',
      },
    ),
  ],
});

/** Maintenance of buildings, gardens and equipment. */
export const pelihara = etalase({
  code: 'PELIHARA',
  slug: 'jasa-pemeliharaan',
  name: 'Jasa Servis, Pemeliharaan dan Taman',
  nameEn: 'Repair, Maintenance and Gardening Services',
  summary:
    'Servis AC, komputer dan mesin kantor, perbaikan gedung ringan, serta pembuatan dan perawatan taman.',
  kind: 'service',
  openedOn: '2024-02-12',
  picture: 'servis',
  weight: 300,
  kbli: ['95220', '95110', '81300', '43211', '43309'],
  documents: ['NIB berbasis risiko', 'Sertifikat kompetensi teknisi (bila ada)'],
  uses: 'gedung kantor|puskesmas pembantu|sekolah|taman kota dan median jalan|rumah dinas',
  defaults: { unit: 'Unit', kbki: '87151', lead: 3, stock: [5, 60] },
  families: [
    family('ac', 'Servis AC', 'Servis AC {layanan} {daya}|Jasa {layanan} AC {daya} {merek}', {
      axes: {
        layanan: 'Cuci|Isi Freon=2.6|Bongkar Pasang=3.8|Ganti Kapasitor=3.2|Perbaikan Bocor=2.4',
        daya: '0,5 PK=0.9|1 PK|1,5 PK=1.1|2 PK=1.3|Cassette 5 PK=3',
      },
      price: 85_000,
      text: 'Servis AC {layanan} {daya}, teknisi datang ke kantor, garansi 30 hari.',
    }),
    family('komputer', 'Servis komputer', 'Servis {tipe} {layanan}|Jasa {layanan} {tipe} {merek}', {
      axes: {
        tipe: 'Laptop=1.2|PC|Printer|Proyektor=1.4|Server=3|Mesin Fotokopi=2',
        layanan:
          'Perawatan Rutin|Instal Ulang=1.1|Ganti Suku Cadang=2.2|Pemulihan Data=4|Pembersihan Virus=0.9',
      },
      price: 135_000,
      kbki: '87130',
      kbli: '95110',
      picture: 'komputer',
      text: 'Servis {tipe}: {layanan}. Data pengguna dijaga, suku cadang ditagihkan sesuai nota.',
    }),
    family('taman', 'Jasa taman', '{layanan} {paket}|Jasa {layanan} {paket} {merek}', {
      axes: {
        layanan:
          'Pembuatan Taman|Perawatan Taman=0.12|Taman Vertikal=3.2|Kolam Hias=4|Penanaman Rumput=0.35|Hidroponik Kantor=2.2',
        paket: 'Standar|Tanaman Bunga=1.2|Premium=1.6',
      },
      price: 185_000,
      unit: 'M²',
      kbki: '85970',
      kbli: '81300',
      picture: 'taman',
      min: 10,
      text: '{layanan} paket {paket}, tanaman dari pembibit Batu, dirawat dua minggu pertama.',
    }),
    family('pohon', 'Pemangkasan pohon', '{layanan} {tinggi}|Jasa {layanan} {tinggi} {merek}', {
      axes: {
        layanan: 'Pemangkasan Pohon|Penebangan Pohon=2.2|Pemindahan Pohon=3|Potong Rumput=0.4',
        tinggi: 'sampai 3 meter=0.6|sampai 6 meter|sampai 12 meter=1.9',
      },
      price: 350_000,
      unit: 'Pohon',
      kbki: '85970',
      kbli: '81300',
      picture: 'taman',
      text: '{layanan} {tinggi}, ranting dibersihkan dan diangkut.',
    }),
    family(
      'gedung',
      'Perbaikan ringan gedung',
      'Jasa {layanan} {lokasi}|{layanan} {lokasi} {merek}',
      {
        axes: {
          layanan:
            'Pengecatan|Perbaikan Atap Bocor=2.6|Pasang Plafon=3.4|Pasang Keramik=3.1|Perbaikan Pintu=2.8|Partisi Gipsum=4.2',
          lokasi: 'Dalam Ruang|Luar Ruang=1.15|Lantai Dua=1.2',
        },
        price: 38_000,
        unit: 'M²',
        kbki: '54730',
        kbli: '43309',
        picture: 'cat',
        min: 10,
        lead: 5,
        text: 'Jasa {layanan} {lokasi}, tenaga tukang setempat, area kerja dibersihkan kembali.',
      },
    ),
    family(
      'listrik',
      'Instalasi listrik dan air',
      '{layanan} {kapasitas}|Jasa {layanan} {kapasitas} {merek}',
      {
        not: 'Penangkal Petir&5 titik|Penangkal Petir&10 titik|Servis Genset&5 titik|Servis Genset&10 titik|Perbaikan Korsleting&10 titik',
        axes: {
          layanan:
            'Instalasi Titik Lampu|Pasang Pompa Air=1.7|Perbaikan Korsleting=1.3|Pasang Pipa Air=1.1|Servis Genset=2.6|Penangkal Petir=6',
          kapasitas: '1 titik|5 titik=4.6|10 titik=8.8',
        },
        price: 175_000,
        unit: 'Pekerjaan',
        kbki: '54611',
        kbli: '43211',
        picture: 'listrik',
        text: '{layanan} {kapasitas}, diuji sebelum serah terima, garansi tiga bulan.',
      },
    ),
    family(
      'kontrak',
      'Kontrak perawatan',
      'Kontrak Perawatan {layanan} {durasi} {kapasitas}|Perawatan Berkala {layanan} {durasi} {kapasitas} {merek}',
      {
        not: 'Lift Barang&5 unit|Lift Barang&10 unit|Lift Barang&20 unit|Genset&20 unit|Genset&10 unit|Jaringan&5 unit|Jaringan&10 unit|Jaringan&20 unit',
        axes: {
          layanan: 'AC|Komputer|Genset=1.4|Lift Barang=3|Jaringan=1.2|CCTV=0.9',
          durasi: '3 bulan|6 bulan=1.9|12 bulan=3.6',
          kapasitas: '5 unit=0.6|10 unit|20 unit=1.8',
        },
        price: 2_400_000,
        unit: 'Paket',
        kbki: '87151',
        text: 'Perawatan berkala {layanan} selama {durasi} untuk {kapasitas}, kunjungan sebulan sekali.',
      },
    ),
  ],
});
