import type { Pick } from './assortment.ts';
import { dateOf, dayOf } from './dates.ts';
import type {
  AttributeValue,
  Origin,
  ProductFamily,
  ProductSeed,
  SupplierSeed,
  Variant,
} from './model.ts';
import { hash32, hashUnit, type Random } from './random.ts';

const GOODS_CLOSINGS = [
  'Barang baru, dikemas rapi dan dikirim dari Kota Batu.',
  'Bisa diantar ke kantor pada jam kerja.',
  'Stok siap, barang diganti bila cacat.',
  'Harga belum termasuk pajak.',
  'Pengiriman dalam kota setiap hari kerja, bersih dan rapi.',
  'Contoh barang dapat dilihat di toko.',
  'Jumlah besar dapat dibicarakan lewat negosiasi.',
];
const SERVICE_CLOSINGS = [
  'Dikerjakan tenaga setempat yang berpengalaman, bersih dan rapi.',
  'Jadwal menyesuaikan kegiatan pemesan.',
  'Laporan dan foto pekerjaan diserahkan bersama berita acara.',
  'Harga sudah termasuk tenaga dan transportasi dalam kota.',
  'Survei lokasi tanpa biaya.',
  'Pesanan mendadak dapat dibicarakan.',
];

/** Rounds a price as sellers do. */
export function roundPrice(price: number): number {
  const step =
    price < 1000
      ? 10
      : price < 10_000
        ? 100
        : price < 100_000
          ? 500
          : price < 1_000_000
            ? 2500
            : price < 10_000_000
              ? 10_000
              : 50_000;
  return Math.round(price / step) * step;
}

function factorOf(family: ProductFamily, variant: Variant): number {
  return family.axes.reduce((product, axis) => {
    const value = axis.values.find((one) => one.text === variant[axis.key]);
    return product * (value?.factor ?? 1);
  }, 1);
}

function priceOf(pick: Pick, random: Random): number {
  const { family, supplier } = pick;
  const brand = 0.92 + 0.2 * hashUnit(`${family.key}:${pick.brand}`);
  const seller = 0.95 + 0.12 * hashUnit(`seller:${supplier.brand}`);
  const own = 0.975 + 0.05 * random.next();
  return roundPrice(family.basePrice * factorOf(family, pick.variant) * brand * seller * own);
}

function originOf(family: ProductFamily, brand: string): Origin {
  if (family.origin !== 'mixed') return family.origin;
  return hashUnit(`origin:${family.key}:${brand}`) < 0.45 ? 'import' : 'domestic';
}

type Tkdn = {
  readonly tkdnPercent: number | null;
  readonly tkdnCertificate: string | null;
  readonly tkdnExpiresOn: string | null;
};

/** TKDN certificate: of the good for branded goods, of the seller for what a seller makes. */
function tkdnOf(pick: Pick, origin: Origin, shownOn: string): Tkdn {
  const { family } = pick;
  const key = `tkdn:${pick.etalase.code}:${family.key}:${pick.brand}`;
  if (family.kind === 'service' || origin === 'import' || hashUnit(key) >= family.tkdnShare) {
    return { tkdnPercent: null, tkdnCertificate: null, tkdnExpiresOn: null };
  }
  const chance = hashUnit(`${key}:percent`);
  const percent = family.tkdnFrom + (family.tkdnTo - family.tkdnFrom) * chance;
  const issued =
    family.brands.length > 0
      ? dayOf('2021-07-01') + Math.floor(hashUnit(`${key}:issued`) * 180)
      : dayOf(pick.supplier.registeredOn) - 7 - Math.floor(hashUnit(`${key}:issued`) * 90);
  const [year, month] = dateOf(issued).split('-');
  const number = 100 + (hash32(key) % 9900);
  const expires = dateOf(issued + 3 * 365);
  if (expires < shownOn) return { tkdnPercent: null, tkdnCertificate: null, tkdnExpiresOn: null };
  return {
    tkdnPercent: Math.round(percent * 100) / 100,
    tkdnCertificate: `${number}/SJ-IND.8/TKDN/${Number(month)}/${year}`,
    tkdnExpiresOn: expires,
  };
}

function freightOf(family: ProductFamily, random: Random): number {
  if (family.kind === 'service') return 0;
  const load = (family.weightGram ?? 500) * family.minQuantity;
  const choices =
    load > 100_000
      ? [0, 100_000, 150_000]
      : load > 15_000
        ? [0, 25_000, 50_000, 75_000]
        : [0, 0, 0, 10_000, 15_000, 20_000];
  return random.pick(choices);
}

function stockOf(family: ProductFamily, random: Random): number | null {
  if (family.stock === null) return null;
  const { from, to } = family.stock;
  const drawn = from * (to / from) ** random.next();
  return drawn > 60 ? Math.round(drawn / 10) * 10 : Math.round(drawn);
}

function describe(pick: Pick, text: string, random: Random): string {
  const { uses } = pick.etalase;
  const first = random.pick(uses);
  const second = random.pick(uses);
  const use =
    first === second
      ? first
      : `${first}${/ dan /.test(first + second) ? ', serta' : ' dan'} ${second}`;
  const opening = random.pick([
    'Cocok untuk',
    'Biasa dipesan untuk',
    'Sesuai untuk',
    'Sering dipakai pada',
  ]);
  const closing = random.pick(pick.family.kind === 'goods' ? GOODS_CLOSINGS : SERVICE_CLOSINGS);
  const head = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return random.chance(0.75) ? `${head} ${opening} ${use}. ${closing}` : `${head} ${closing}`;
}

/** Weight of a variant: what its net weight says, else the family's. */
function weightOf(
  family: ProductFamily,
  attributes: Readonly<Record<string, AttributeValue>>,
): number | null {
  if (family.kind === 'service') return null;
  const liquid = /^(2|34|35)/.test(family.kbki);
  const net = attributes['berat'] ?? (liquid ? attributes['volume'] : undefined);
  return typeof net === 'number' && net >= 1 ? Math.round(net * 1.05) : family.weightGram;
}

/** Completes a picked product to a listing. */
export function listingOf(
  pick: Pick,
  masterKey: string | null,
  shownOn: string,
  random: Random,
): ProductSeed {
  const { family, supplier } = pick;
  const { text, attributes } = family.spec(pick.variant);
  const origin = originOf(family, pick.brand);
  return {
    supplierIndex: supplier.index,
    etalaseCode: pick.etalase.code,
    familyKey: family.key,
    masterKey,
    name: pick.name,
    brand: pick.brand,
    specification: describe(pick, text, random),
    attributes: { ...attributes, merek: pick.brand },
    unit: family.unit,
    price: priceOf(pick, random),
    kbki: family.kbki,
    kbli: family.kbli,
    kind: family.kind,
    origin,
    ...tkdnOf(pick, origin, shownOn),
    subsector: family.subsector,
    stock: stockOf(family, random),
    minQuantity: family.minQuantity,
    leadTimeDays: Math.max(1, family.leadTimeDays + random.int(-1, 2)),
    preorder: family.preorder,
    weightGram: weightOf(family, attributes),
    freight: freightOf(family, random),
    picture: family.picture,
    shownOn,
  };
}

/** First day on which a supplier can have a product on show in an etalase. */
export function firstDay(supplier: SupplierSeed, openedOn: string): number {
  return Math.max(dayOf(supplier.registeredOn) + 2, dayOf(openedOn));
}
