import type { LegalForm } from './model.ts';
import type { Person } from './people-names.ts';
import type { Random } from './random.ts';

const words = (text: string): string[] => text.split('|');

const FORTUNE = words(
  'Sumber Rejeki|Barokah|Sinar Jaya|Maju Lancar|Berkah Abadi|Rejeki Lancar|Tirta Makmur|Karya Mulya|Sido Makmur|Murah Jaya|Sumber Urip|Lestari|Amanah|Mitra Usaha|Langgeng Jaya|Cahaya Baru|Anugerah|Guna Karya|Prima Jaya|Makmur Sentosa',
);
const SANSKRIT = words(
  'Arjuna|Panderman|Wijaya|Kencana|Buana|Cakra|Pandawa|Kartika|Nusa|Surya|Bhakti|Mahkota|Ranu|Tirta|Adhi|Graha|Satria|Dharma|Kendedes|Sekar|Welirang|Anjasmara|Candra|Lintang',
);
const TAIL = words(
  'Karya Mandiri|Jaya Abadi|Sentosa|Persada|Utama|Nusantara|Sejahtera|Perkasa|Makmur|Gemilang|Mitra Sarana|Sukses Bersama|Cipta|Raya|Artha|Teknik',
);
const PLACE = words(
  'Panderman|Bumiaji|Punten|Sidomulyo|Junrejo|Songgoriti|Temas|Sisir|Beji|Pendem|Torongrejo|Tulungrejo|Gunungsari|Pandanrejo|Giripurno|Bulukerto|Ngaglik|Dadaprejo|Mojorejo|Tlekung|Oro-oro Ombo|Sumbergondo|Pesanggrahan|Sumberejo|Batu',
);
const FLOWERS = words(
  'Sekar Arum|Melati|Mawar|Krisan Indah|Kenanga|Anggrek|Cempaka|Kartini|Srikandi|Dewi Sri|Teratai|Kemuning',
);

/** What a one-person business calls itself, by its main etalase. */
const TRADE: Readonly<Record<string, string>> = {
  ATK: 'Toko ATK|Toko Alat Tulis|Toko Buku',
  CETAK: 'Percetakan|Fotokopi|Digital Printing|Sablon',
  KOMP: 'Toko Komputer|Komputer',
  MEBEL: 'Mebel|Meubel Kayu',
  BANGUN: 'Toko Bangunan|Toko Besi',
  SERAGAM: 'Konveksi|Penjahit|Butik',
  BATIK: 'Batik|Griya Batik|Kriya|Sanggar',
  BERSIH: 'Jasa Bersih|Rumah Bersih',
  AMAN: 'Jasa Pengamanan',
  SEWAKEND: 'Rental Mobil|Rental',
  BENGKEL: 'Bengkel|Bengkel Motor|Ban dan Aki',
  TENDA: 'Persewaan|Terop|Sound',
  MEDIA: 'Studio|Foto|Kreatif',
  APLIKASI: 'Studio Digital|Solusi Digital',
  LATIH: 'Lembaga Kursus|LKP',
  INAP: 'Homestay|Vila|Penginapan|Guest House',
  WISATA: 'Wisata|Tour',
  TANAMAN: 'Kebun Bunga|Pembibitan|Taman',
  TANI: 'Toko Tani|Kios Tani',
  TERNAK: 'Peternakan|Toko Pakan',
  ALKES: 'Toko Alkes',
  BAHBERSIH: 'Toko Plastik|Rumah Sabun',
  LISTRIK: 'Toko Listrik|Elektrik',
  OLAHRAGA: 'Toko Olahraga|Sport',
  BUKU: 'Toko Buku|Taman Buku',
  SUVENIR: 'Suvenir|Toko Piala|Florist',
  MAMIN: 'Dapur|Katering|Warung|Kue|Keripik|Rumah Kue|Kopi',
  SEMBAKO: 'Toko Sembako|Pangan|Depot Air|Kios Sayur',
  PELIHARA: 'Servis|Teknik|Taman',
  SELAMAT: 'Toko Safety',
};

const call = (owner: Person, random: Random): string =>
  `${owner.woman ? random.pick(['Bu', 'Mbak', 'Bu']) : random.pick(['Pak', 'Cak', 'Mas'])} ${owner.given}`;

/** Makes up the name of a business and the short name under which it sells. */
export function businessName(
  form: LegalForm,
  mainEtalase: string,
  owner: Person,
  random: Random,
): { readonly name: string; readonly brand: string } {
  const place = random.chance(0.6) ? ` ${random.pick(PLACE)}` : '';
  switch (form) {
    case 'PT':
    case 'CV': {
      const first = random.pick(SANSKRIT);
      const second = random.chance(0.4)
        ? ` ${random.pick(SANSKRIT.filter((word) => word !== first))}`
        : '';
      const brand = `${first}${second} ${random.pick(TAIL)}`;
      return { name: `${form} ${brand}`, brand };
    }
    case 'UD': {
      const brand = `${random.pick(FORTUNE)}${place}`;
      return { name: `UD ${brand}`, brand };
    }
    case 'koperasi': {
      const brand = `${random.pick(FLOWERS)}${place}`;
      const kind = random.pick([
        'Koperasi Wanita',
        'Koperasi Produsen',
        'Koperasi Konsumen',
        'Koperasi Tani',
        'KUD',
      ]);
      return { name: `${kind} ${brand}`, brand };
    }
    case 'perorangan': {
      const trade = random.pick((TRADE[mainEtalase] ?? 'Toko').split('|'));
      const own = random.chance(0.55)
        ? call(owner, random)
        : `${random.pick([...FORTUNE, ...FLOWERS])}`;
      const name = `${trade} ${own}${random.chance(0.35) ? place : ''}`;
      return { name, brand: name };
    }
  }
}
