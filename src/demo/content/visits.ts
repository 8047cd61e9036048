import type { Kind, Obstacle } from '../../programmes/index.ts';

interface Visit {
  readonly reason: string;
  readonly kind: Kind;
  readonly topic: string;
  readonly obstacle: Obstacle;
  readonly found: string;
  readonly next: string;
}

/** What coaches of the demo city find, and agree on. */
export const VISITS: readonly Visit[] = [
  {
    reason: 'Sudah tayang lama, belum ada yang membeli.',
    kind: 'accompanying',
    topic: 'Memotret produk dengan ponsel',
    obstacle: 'photo',
    found: 'Foto gelap dan diambil dari jauh. Dipotret ulang bersama di dekat jendela.',
    next: 'Ganti foto tiga produk utama',
  },
  {
    reason: 'Harga sering ditanya, tidak pernah jadi pesanan.',
    kind: 'coaching',
    topic: 'Menghitung harga per satuan',
    obstacle: 'compare',
    found: 'Satuan "paket" tanpa isi, sehingga pembeli tidak bisa membandingkan.',
    next: 'Ubah satuan menjadi kotak dan tulis isinya',
  },
  {
    reason: 'Produk tidak muncul saat dinas mencari.',
    kind: 'accompanying',
    topic: 'Kata yang dicari pembeli',
    obstacle: 'unseen',
    found: 'Nama produk memakai merek saja. Ditunjukkan kata yang dipakai dinas pada rencananya.',
    next: 'Tambah kata umum pada nama produk',
  },
  {
    reason: 'Belum punya izin untuk makanan kemasan.',
    kind: 'advocacy',
    topic: 'PIRT dan sertifikat halal',
    obstacle: 'permit',
    found: 'Dapur sudah layak, izin belum diurus. Dihubungkan dengan pendamping halal.',
    next: 'Ajukan PIRT',
  },
  {
    reason: 'KBLI tidak memuat jasa yang ditawarkan.',
    kind: 'coaching',
    topic: 'Menambah KBLI di OSS',
    obstacle: 'nib-kbli',
    found: 'KBLI hanya perdagangan eceran, sedangkan yang ditawarkan jasa.',
    next: 'Tambah KBLI jasa, lalu ajukan perubahan data',
  },
  {
    reason: 'Menolak pesanan karena jumlahnya besar.',
    kind: 'training',
    topic: 'Kapasitas dan kerja sama antarusaha',
    obstacle: 'capacity',
    found: 'Kapasitas 80 porsi sehari. Dikenalkan dengan dua dapur lain di desa yang sama.',
    next: 'Tulis kapasitas dan hari siap kirim',
  },
  {
    reason: 'Pemilik belum terbiasa memakai aplikasi.',
    kind: 'accompanying',
    topic: 'Menjawab negosiasi dari ponsel',
    obstacle: 'device',
    found: 'Negosiasi lewat batas waktu karena pemberitahuan tidak terbaca.',
    next: 'Latihan menjawab negosiasi bersama anaknya',
  },
];
