import { dateOf, dayOf, weekdayWithin } from './dates.ts';
import { demoEtalase } from './etalase/index.ts';
import type { EtalaseDefinition, LegalForm, Scale, SupplierSeed } from './model.ts';
import { person } from './people-names.ts';
import { createRandom, type Random } from './random.ts';
import { businessName } from './supplier-names.ts';
import { streets, villages } from './villages.ts';

/** Sellers on the catalogue at the end of May 2024. */
export const SUPPLIER_COUNT = 604;
const FIRST_DAY = dayOf('2022-01-10');
const LAST_DAY = dayOf('2024-05-28');

/** Etalase that one small business plausibly serves together. */
const FITTING: Readonly<Record<string, string>> = {
  ATK: 'CETAK KOMP BUKU BAHBERSIH',
  CETAK: 'ATK SUVENIR MEDIA SERAGAM',
  KOMP: 'ATK APLIKASI LISTRIK PELIHARA',
  MEBEL: 'BANGUN BUKU BATIK',
  BANGUN: 'LISTRIK SELAMAT PELIHARA TANI',
  SERAGAM: 'BATIK SUVENIR OLAHRAGA',
  BATIK: 'SERAGAM SUVENIR WISATA',
  BERSIH: 'BAHBERSIH PELIHARA AMAN',
  AMAN: 'BERSIH SELAMAT SEWAKEND',
  SEWAKEND: 'WISATA BENGKEL',
  BENGKEL: 'SEWAKEND SELAMAT',
  TENDA: 'MEDIA LATIH MAMIN',
  MEDIA: 'APLIKASI CETAK TENDA',
  APLIKASI: 'MEDIA KOMP LATIH',
  LATIH: 'INAP MEDIA WISATA',
  INAP: 'MAMIN WISATA LATIH',
  WISATA: 'INAP SEWAKEND MAMIN',
  TANAMAN: 'TANI PELIHARA SUVENIR',
  TANI: 'TANAMAN TERNAK',
  TERNAK: 'TANI SEMBAKO',
  ALKES: 'BAHBERSIH SELAMAT',
  BAHBERSIH: 'ATK ALKES SEMBAKO',
  LISTRIK: 'BANGUN PELIHARA KOMP',
  OLAHRAGA: 'SERAGAM BUKU SUVENIR',
  BUKU: 'ATK OLAHRAGA',
  SUVENIR: 'CETAK BATIK MAMIN',
  MAMIN: 'SEMBAKO SUVENIR',
  SEMBAKO: 'MAMIN BAHBERSIH',
  PELIHARA: 'LISTRIK KOMP TANAMAN',
  SELAMAT: 'ALKES BANGUN',
};

const digits = (random: Random, length: number): string =>
  Array.from({ length }, () => String(random.int(0, 9))).join('');

/** Check digit of an NPWP: Luhn over its first eight digits. */
export function npwpCheckDigit(firstEight: string): number {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) {
    const product = Number(firstEight[i]) * (i % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return (10 - (sum % 10)) % 10;
}

function chooseForm(
  mainEtalase: string,
  random: Random,
): { legalForm: LegalForm; scale: Scale; taxable: boolean } {
  const legalForm = random.weighted<LegalForm>(
    ['perorangan', 'UD', 'CV', 'PT', 'koperasi'],
    (form) => {
      // A security company must be a firm.
      if (mainEtalase === 'AMAN') return form === 'PT' ? 70 : form === 'CV' ? 30 : 0;
      return { perorangan: 52, UD: 15, CV: 22, PT: 6, koperasi: 5 }[form];
    },
  );
  if (legalForm === 'koperasi')
    return { legalForm, scale: 'koperasi', taxable: random.chance(0.1) };
  const micro = { perorangan: 0.93, UD: 0.6, CV: 0.25, PT: 0.08 }[legalForm];
  const scale = random.chance(micro)
    ? 'mikro'
    : legalForm === 'PT' && random.chance(0.25)
      ? 'menengah'
      : 'kecil';
  const taxable = random.chance({ mikro: 0.02, kecil: 0.32, menengah: 1, koperasi: 0.1 }[scale]);
  return { legalForm, scale, taxable };
}

function chooseMain(registered: number, random: Random): EtalaseDefinition {
  const open = demoEtalase.filter((one) => dayOf(one.openedOn) <= registered + 30);
  return random.weighted(open, (one) => {
    const age = registered - dayOf(one.openedOn);
    return Math.sqrt(one.weight) * (age < 120 ? 2.2 : 1);
  });
}

function chooseOthers(main: EtalaseDefinition, random: Random): string[] {
  const fitting = random.shuffle((FITTING[main.code] ?? '').split(' '));
  const count = random.weighted([0, 1, 2, 3], (n) => [34, 36, 21, 9][n] ?? 0);
  return fitting.slice(0, count);
}

/** The 604 invented small businesses of the demo city, in the order of their registration. */
export function demoSuppliers(seed: number): SupplierSeed[] {
  const random = createRandom(seed).fork('suppliers');
  const days = Array.from({ length: SUPPLIER_COUNT }, () => {
    const day = FIRST_DAY + Math.round((LAST_DAY - FIRST_DAY) * random.next() ** 0.62);
    return weekdayWithin(day, FIRST_DAY, LAST_DAY);
  }).sort((a, b) => a - b);
  const seen = new Set<string>();
  /** Draws until the value is new; numbers and names of businesses are distinct. */
  const distinct = <T>(draw: () => T, key: (value: T) => string): T => {
    for (;;) {
      const value = draw();
      if (seen.has(key(value))) continue;
      seen.add(key(value));
      return value;
    }
  };

  return days.map((day, index) => {
    const main = chooseMain(day, random);
    const { legalForm, scale, taxable } = chooseForm(main.code, random);
    const firm = legalForm === 'PT' || legalForm === 'CV';
    const others = chooseOthers(main, random).filter((code) => firm || code !== 'AMAN');
    const etalaseCodes = [main.code, ...others];
    const named = distinct(
      () => {
        const owner = person(random);
        return { owner, ...businessName(legalForm, main.code, owner, random) };
      },
      (value) => value.brand.toLowerCase(),
    );
    seen.add(named.name.toLowerCase());
    const village = random.weighted(villages, (one) => one.weight);
    const head = `${legalForm === 'perorangan' ? random.int(4, 9) : random.int(0, 3)}${digits(random, 7)}`;
    const slug = named.name.toLowerCase().replace(/[^a-z0-9]+/g, '.');
    const definitions = demoEtalase.filter((one) => etalaseCodes.includes(one.code));
    return {
      index,
      name: named.name,
      brand: named.brand,
      legalForm,
      scale,
      taxable,
      nib: distinct(
        () => `${random.int(1, 9)}${digits(random, 12)}`,
        (nib) => `nib ${nib}`,
      ),
      npwp: `${head}${npwpCheckDigit(head)}628000`,
      villageCode: village.code,
      villageName: village.name,
      districtName: village.district,
      address: `${random.pick(streets)} No. ${random.int(1, 180)} RT ${random.int(1, 9)} RW ${random.int(1, 12)}, ${village.name}`,
      phone: `0812-0000-${String(index + 1).padStart(4, '0')}`,
      email: `${slug}@contoh.test`,
      representative: named.owner.name,
      bankName: random.pick(['Bank Contoh Jatim', 'Bank Contoh Rakyat', 'BPR Contoh Batu']),
      bankAccount: `00${digits(random, 8)}`,
      registeredOn: dateOf(day),
      etalaseCodes,
      kbli: [
        ...new Set(definitions.flatMap((one) => one.kbli.slice(0, one.code === main.code ? 3 : 1))),
      ],
    };
  });
}
