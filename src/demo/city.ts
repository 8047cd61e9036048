import { type Day, fixedHolidays, uuidv7, type WorkCalendar } from '../kernel/index.ts';
import {
  type AgencySeed,
  demoAgencies,
  demoEtalase,
  demoProducts,
  demoSuppliers,
  type EtalaseDefinition,
  officialName,
  type ProductSeed,
  type Random,
  type SupplierSeed,
} from './content/index.ts';

export interface CityAgency {
  readonly id: string;
  readonly seed: AgencySeed;
  readonly officer: CityPerson;
  readonly ppk: CityPerson;
  readonly treasurer: CityPerson;
}

export interface CityPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly employeeNumber: string | null;
}

export interface CitySupplier {
  readonly id: string;
  readonly slug: string;
  readonly seed: SupplierSeed;
  readonly seller: CityPerson;
}

export interface CityProduct {
  readonly id: string;
  readonly seed: ProductSeed;
  readonly supplier: CitySupplier;
  readonly etalase: CityEtalase;
  readonly masterId: string | null;
  readonly sku: string;
}

export interface CityEtalase {
  readonly id: string;
  readonly definition: EtalaseDefinition;
}

export interface City {
  readonly agencies: readonly CityAgency[];
  readonly suppliers: readonly CitySupplier[];
  readonly etalase: readonly CityEtalase[];
  readonly products: readonly CityProduct[];
  readonly pokja: readonly CityPerson[];
  readonly calendar: WorkCalendar;
}

export type IdSource = (at: Date) => string;

/** UUIDv7 from the seed: the same seed and moments give the same ids. */
export function idsFrom(random: Random): IdSource {
  const bytes = new Uint8Array(10);
  return (at) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = random.int(0, 255);
    return uuidv7(at.getTime(), bytes);
  };
}

export const FOUNDED = new Date('2022-01-03T01:00:00Z');

/** A day at an hour of Kota Batu (WIB). */
export function wib(day: string, hour: number, minute = 0): Date {
  return new Date(
    `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`,
  );
}

function officials(seed: AgencySeed, random: Random, ids: IdSource): CityAgency {
  const tag = seed.shortName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const person = (key: string, index: number): CityPerson => ({
    id: ids(FOUNDED),
    name: officialName(random),
    email: `${key}.${tag}@kotabatu.contoh.test`,
    employeeNumber: `19${random.int(70, 95)}${String(random.int(1, 12)).padStart(2, '0')}${String(random.int(1, 28)).padStart(2, '0')}20${random.int(10, 19)}0${random.int(1, 9)}${random.int(1, 2)}00${index}`,
  });
  return {
    id: ids(FOUNDED),
    seed,
    officer: person('pp', 1),
    ppk: person('ppk', 2),
    treasurer: person('bendahara', 3),
  };
}

function slugs(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const base = text
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 70);
    const n = (used.get(base) ?? 0) + 1;
    used.set(base, n);
    return n === 1 ? base : `${base}-${n}`;
  };
}

/** The invented city of the seed: agencies with officials, suppliers with sellers, etalase with products. */
export function buildCity(seed: number, random: Random, lastYear: number): City {
  const ids = idsFrom(random.fork('ids'));
  const names = random.fork('names');
  const slug = slugs();
  const suppliers = demoSuppliers(seed).map((supplier): CitySupplier => {
    const at = wib(supplier.registeredOn, 9);
    const seller = {
      id: ids(at),
      name: supplier.representative,
      email: supplier.email,
      employeeNumber: null,
    };
    return { id: ids(at), slug: slug(supplier.name), seed: supplier, seller };
  });
  const etalase = demoEtalase.map((definition): CityEtalase => ({ id: ids(FOUNDED), definition }));
  const byCode = new Map(etalase.map((one) => [one.definition.code, one]));
  const masters = new Map<string, string>();
  const counters = new Map<string, number>();
  const products = demoProducts(seed, demoSuppliers(seed)).map((product): CityProduct => {
    const supplier = suppliers[product.supplierIndex];
    const own = byCode.get(product.etalaseCode);
    if (!supplier || !own)
      throw new RangeError(`product without supplier or etalase: ${product.name}`);
    const at = wib(product.shownOn, 10);
    if (product.masterKey && !masters.has(product.masterKey))
      masters.set(product.masterKey, ids(at));
    const key = `${product.etalaseCode}-${product.familyKey}`;
    const n = (counters.get(key) ?? 0) + 1;
    counters.set(key, n);
    return {
      id: ids(at),
      seed: product,
      supplier,
      etalase: own,
      masterId: product.masterKey ? (masters.get(product.masterKey) ?? null) : null,
      sku: `${key}-${String(n).padStart(4, '0')}`.toUpperCase(),
    };
  });
  const holidays = new Set<Day>();
  for (let year = 2022; year <= lastYear + 1; year++)
    for (const day of fixedHolidays(year)) holidays.add(day);
  return {
    agencies: demoAgencies.map((agency) => officials(agency, names, ids)),
    suppliers,
    etalase,
    products,
    pokja: [1, 2].map((n) => ({
      id: ids(FOUNDED),
      name: officialName(names),
      email: `pokja${n}@kotabatu.contoh.test`,
      employeeNumber: null,
    })),
    calendar: { zone: 'Asia/Jakarta', holidays },
  };
}
