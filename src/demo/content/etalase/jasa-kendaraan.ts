import { etalase, family } from '../define.ts';

/** Vehicle hire. */
export const sewa = etalase({
  code: 'SEWAKEND',
  slug: 'sewa-kendaraan',
  name: 'Sewa Kendaraan',
  nameEn: 'Vehicle Hire',
  summary: 'Sewa mobil, bus, truk dan alat angkut dengan atau tanpa pengemudi.',
  kind: 'service',
  openedOn: '2022-07-18',
  picture: 'mobil',
  weight: 310,
  kbli: ['77100', '49221', '49229'],
  documents: ['NIB berbasis risiko', 'STNK dan KIR', 'Asuransi kendaraan'],
  uses: 'perjalanan dinas|studi banding|pemantauan lapangan|antar jemput tamu|angkutan atlet dan siswa',
  defaults: { unit: 'Hari', kbki: '66011', lead: 2, stock: [1, 12] },
  families: [
    family(
      'mobil',
      'Sewa mobil',
      'Sewa {kendaraan} {paket} {durasi}|Rental {kendaraan} {paket} {durasi} {merek}',
      {
        axes: {
          kendaraan:
            'Mobil MPV 7 Kursi|Mobil MPV Premium=2.2|Minibus 15 Kursi=2.3|Mobil Kabin Ganda=1.9|Mobil SUV=1.7|Mobil Listrik=1.5',
          paket: 'Lepas Kunci=0.75|Dengan Pengemudi|Pengemudi dan BBM=1.5',
          durasi: '12 jam=0.85|1 hari|per Bulan=17',
        },
        unit: 'Paket',
        price: 475_000,
        kbki: '73111',
        text: 'Sewa {kendaraan} {paket} {durasi}, unit terawat, bersih dan wangi, siap ke luar kota.',
      },
    ),
    family('bus', 'Sewa bus', 'Sewa {kendaraan} {rute}|{kendaraan} Pariwisata {rute} {merek}', {
      axes: {
        kendaraan:
          'Bus Medium 31 Kursi|Bus Besar 50 Kursi=1.6|Bus Besar 59 Kursi=1.65|Elf Long 19 Kursi=0.6|Hiace 14 Kursi=0.65',
        rute: 'Batu-Malang=0.55|Batu-Surabaya|Batu-Kediri=0.9|Batu-Yogyakarta=2.2|Batu-Banyuwangi=2.1|Dalam Kota Batu=0.5|Batu-Semarang=2.3',
      },
      price: 2_350_000,
      unit: 'Trip',
      picture: 'bus',
      kbli: '49221',
      text: 'Sewa {kendaraan} rute {rute} pulang pergi sehari, pengemudi, BBM dan tol termasuk.',
    }),
    family(
      'truk',
      'Sewa truk dan angkutan',
      'Sewa {kendaraan} {rute} {durasi}|{kendaraan} {rute} {durasi} {merek}',
      {
        axes: {
          kendaraan:
            'Pikap=0.6|Truk Engkel|Truk Tangki Air=1.1|Dump Truck=1.2|Ambulans=1.3|Mobil Boks=0.9',
          rute: 'Dalam Kota|Malang Raya=1.3|Luar Kota=1.9',
          durasi: '1 rit=0.6|1 hari',
        },
        unit: 'Paket',
        price: 780_000,
        kbki: '66012',
        picture: 'bus',
        text: 'Sewa {kendaraan} {rute} {durasi}, pengemudi termasuk, tenaga muat dapat ditambah.',
      },
    ),
    family(
      'motor',
      'Sewa sepeda motor',
      'Sewa {kendaraan} {durasi}|Rental {kendaraan} {durasi} {merek}',
      {
        axes: {
          kendaraan:
            'Motor Matik|Motor Trail=1.7|Sepeda Gunung=0.6|Motor Roda Tiga=1.5|Sepeda Listrik=0.7',
          durasi: '1 hari|1 minggu=5|1 bulan=13',
        },
        price: 90_000,
        unit: 'Unit',
        kbki: '73114',
        picture: 'servis',
        text: 'Sewa {kendaraan} selama {durasi}, helm dua, surat lengkap.',
      },
    ),
    family('alat-berat', 'Sewa alat kerja', 'Sewa {tipe} {durasi}|{tipe} {durasi} {merek}', {
      axes: {
        tipe: 'Ekskavator Mini|Molen Beton=0.25|Stamper=0.2|Skylift=1.3|Mesin Potong Rumput=0.1|Traktor Tangan=0.3',
        durasi: '1 hari|3 hari=2.7|1 minggu=5.6',
      },
      price: 1_400_000,
      unit: 'Unit',
      kbki: '73122',
      kbli: '77393',
      picture: 'servis',
      text: 'Sewa {tipe} selama {durasi}, operator tersedia, ongkos angkut dalam kota termasuk.',
    }),
    family(
      'antar',
      'Jasa antar jemput',
      'Antar Jemput {rute} {kendaraan}|Jasa Antar Jemput {rute} {kendaraan} {merek}',
      {
        axes: {
          rute: 'Bandara Abdulrachman Saleh|Bandara Juanda=2.2|Stasiun Malang=0.9|Terminal Arjosari=0.85|Siswa Sekolah=0.5|Pasien Puskesmas=0.6',
          kendaraan: 'MPV|Minibus=1.6',
        },
        price: 260_000,
        unit: 'Trip',
        kbki: '64116',
        text: 'Antar jemput {rute} dengan {kendaraan}, tepat waktu, dapat dipesan sehari sebelumnya.',
      },
    ),
  ],
});

/** Vehicle servicing and spare parts. */
export const bengkel = etalase({
  code: 'BENGKEL',
  slug: 'servis-kendaraan-dan-suku-cadang',
  name: 'Servis Kendaraan dan Suku Cadang',
  nameEn: 'Vehicle Servicing and Spare Parts',
  summary: 'Servis berkala, perbaikan, cuci, ban, aki, oli dan suku cadang kendaraan dinas.',
  kind: 'service',
  openedOn: '2022-11-07',
  picture: 'servis',
  weight: 460,
  kbli: ['45201', '45302', '45407', '45406', '47303'],
  documents: ['NIB berbasis risiko', 'Daftar mekanik', 'Garansi pekerjaan'],
  uses: 'kendaraan dinas operasional|ambulans puskesmas|truk sampah|mobil pemadam|motor petugas lapangan',
  defaults: {
    unit: 'Unit',
    kbki: '87141',
    lead: 1,
    stock: [3, 60],
    origin: 'domestic',
    weight: 1500,
  },
  families: [
    family(
      'servis',
      'Servis mobil',
      'Servis {layanan} {kendaraan}|Jasa {layanan} {kendaraan} {merek}',
      {
        axes: {
          layanan:
            'Berkala 10.000 km|Tune Up=0.8|Rem=0.7|Kaki-kaki=1.6|AC Mobil=1.3|Turun Mesin=9|Kopling=1.9|Kelistrikan=0.9',
          kendaraan: 'MPV|Pikap=1.05|Kabin Ganda=1.5|Truk=1.9|Ambulans=1.2|Bus=2.3',
        },
        price: 420_000,
        text: 'Servis {layanan} untuk {kendaraan}, pengerjaan di bengkel atau di kantor, garansi dua minggu. Suku cadang terpisah.',
      },
    ),
    family(
      'servis-motor',
      'Servis motor',
      'Servis {layanan} {kendaraan}|Jasa Servis {layanan} {kendaraan} {merek}',
      {
        axes: {
          layanan: 'Ringan|Lengkap=1.7|CVT=1.2|Injeksi=1.3|Turun Mesin Motor=6',
          kendaraan: 'Motor Matik|Motor Bebek=0.95|Motor Trail=1.3|Motor Roda Tiga=1.6',
        },
        price: 75_000,
        kbki: '87142',
        kbli: '45407',
        text: 'Servis {layanan} {kendaraan}, ganti oli gratis ongkos, dicuci setelah selesai.',
      },
    ),
    family('cuci', 'Cuci dan salon', '{layanan} {kendaraan}|Jasa {layanan} {kendaraan} {merek}', {
      not: 'Ketok Magic&Motor|Salon Interior&Motor|Salon Interior&Truk',
      axes: {
        layanan:
          'Cuci|Cuci dan Vakum=1.4|Poles Bodi=9|Salon Interior=8|Cat Ulang Panel=13|Ketok Magic=11',
        kendaraan: 'MPV|Minibus=1.5|Truk=2|Motor=0.4|Bus=3',
      },
      price: 45_000,
      kbli: '45202',
      text: '{layanan} {kendaraan}, hasil bersih dan rapi tanpa gores.',
    }),
    family('oli', 'Oli dan cairan', '{tipe} {volume} {merek}|{merek} {tipe} {volume}', {
      axes: {
        tipe: 'Oli Mesin Bensin SAE 10W-40|Oli Mesin Diesel SAE 15W-40|Oli Motor Matik=0.8|Oli Transmisi=1.2|Cairan Rem=0.7|Air Radiator=0.4',
        volume: '800 ml=0.85|1 liter|4 liter=3.7',
      },
      brands: 'Lumasindo|Pelumas Arjuna|Mesinka|Gardan Mas',
      price: 72_000,
      kind: 'goods',
      unit: 'Botol',
      kbki: '35430',
      kbli: '47303',
      standard: true,
      tkdn: [0.3, 30, 55],
      text: '{tipe} kemasan {volume} menjaga mesin tetap dingin dan halus.',
    }),
    family('ban', 'Ban', 'Ban {tipe} {ukuran} {merek}|{merek} Ban {tipe} Ukuran {ukuran}', {
      axes: {
        tipe: 'Luar|Luar dan Dalam=1.15|Vulkanisir=0.6',
        ukuran: '185/70 R14|195/65 R15=1.15|205/65 R16=1.5|7.50-16=2.4|90/90-14=0.35|80/90-17=0.33',
      },
      brands: 'Jalanmas|Karetindo|Rodakarya',
      price: 640_000,
      kind: 'goods',
      unit: 'Buah',
      kbki: '36111',
      kbli: '45302',
      picture: 'ban',
      standard: true,
      weight: 8500,
      tkdn: [0.4, 35, 60],
      text: 'Ban {tipe} ukuran {ukuran}, pasang dan balans gratis di bengkel.',
      fixed: { sni: true },
    }),
    family('aki', 'Aki', 'Aki {tipe} {kapasitas} {merek}|{merek} Aki {tipe} {kapasitas}', {
      not: 'Motor&45 Ah|Motor&65 Ah|Motor&100 Ah|Motor&35 Ah',
      axes: {
        tipe: 'Basah=0.9|Kering MF|Motor=0.3',
        kapasitas: '35 Ah=0.8|45 Ah|65 Ah=1.35|100 Ah=2',
      },
      brands: 'Dayatama|Arusmas|Setrumindo',
      price: 890_000,
      kind: 'goods',
      unit: 'Buah',
      kbki: '46420',
      kbli: '45302',
      picture: 'listrik',
      standard: true,
      weight: 11_000,
      tkdn: [0.4, 35, 60],
      text: 'Aki {tipe} {kapasitas}, garansi enam bulan, tukar tambah aki lama.',
    }),
    family(
      'suku-cadang',
      'Suku cadang',
      '{tipe} {kendaraan} {merek}|{merek} {tipe} untuk {kendaraan}',
      {
        not: 'Tali Kipas&Motor Matik|Tali Kipas&Motor Bebek|Wiper Set&Motor Matik|Wiper Set&Motor Bebek|Kampas Kopling&Motor Matik',
        axes: {
          tipe: 'Kampas Rem|Filter Oli=0.35|Filter Udara=0.5|Busi Set=0.7|Kampas Kopling=2.6|Tali Kipas=0.6|Wiper Set=0.5|Lampu Depan=1.4|Shockbreaker=2.2',
          kendaraan: 'MPV|Pikap=1.05|Truk=1.8|Motor Matik=0.35|Motor Bebek=0.32',
        },
        brands: 'Partindo Jaya|Suku Karya|Rodakarya',
        price: 215_000,
        kind: 'goods',
        unit: 'Set',
        kbki: '49129',
        kbli: '45302',
        origin: 'mixed',
        standard: true,
        text: '{tipe} untuk {kendaraan}, mutu setara asli, dapat dipasang di bengkel kami.',
      },
    ),
    family('aksesori', 'Aksesori kendaraan', '{tipe} {kendaraan}|{tipe} {kendaraan} {merek}', {
      not: 'Rak Atap&Pikap|Rak Atap&Truk',
      axes: {
        tipe: 'Sarung Jok|Karpet Dasar=0.6|Kaca Film=1.4|Lampu Rotator=1.1|Stiker Kendaraan Dinas=0.7|Pelat Nomor Set=0.2|Rak Atap=1.6',
        kendaraan: 'MPV|Pikap=0.8|Minibus=1.6|Truk=1.2',
      },
      price: 850_000,
      kind: 'goods',
      unit: 'Set',
      kbki: '49129',
      kbli: '45302',
      lead: 4,
      stock: null,
      text: '{tipe} {kendaraan}, ukuran pas, dipasang di bengkel.',
    }),
  ],
});
