import { hashPassword } from '../../src/identity/index.ts';
import type { Role } from '../../src/kernel/index.ts';
import { type Db, newId, type Pemda } from '../../src/platform/index.ts';

export const TEST_PASSWORD = 'sandi-untuk-uji-coba';

export interface SmallPerson {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly supplierId: string | null;
}

/** Two agencies, two suppliers, two etalase, five products, three plan lines and a person a role. */
export interface SmallCity {
  readonly agencies: { readonly office: string; readonly other: string };
  readonly suppliers: { readonly paper: string; readonly kitchen: string };
  readonly etalase: { readonly stationery: string; readonly food: string };
  readonly products: {
    readonly paper: string;
    readonly paperDearer: string;
    readonly pen: string;
    readonly lunch: string;
    readonly frozen: string;
  };
  readonly plans: {
    readonly stationery: string;
    readonly food: string;
    readonly ofOther: string;
    readonly lastYear: string;
  };
  readonly people: {
    readonly officer: SmallPerson;
    readonly ppk: SmallPerson;
    readonly treasurer: SmallPerson;
    readonly pokja: SmallPerson;
    readonly otherOfficer: SmallPerson;
    readonly applicant: SmallPerson;
    readonly seller: SmallPerson;
    readonly otherSeller: SmallPerson;
    readonly catalogueOfficer: SmallPerson;
    readonly programmeOfficer: SmallPerson;
    readonly head: SmallPerson;
    readonly auditor: SmallPerson;
    readonly administrator: SmallPerson;
  };
}

type Inserter = ReturnType<typeof inserter>;

function inserter(db: Db, pemda: Pemda, at: Date) {
  return { db, pemda_id: pemda.id, at, id: () => newId(at) };
}

async function agency(i: Inserter, code: string, shortName: string): Promise<string> {
  const id = i.id();
  await i.db
    .insertInto('agency')
    .values({
      pemda_id: i.pemda_id,
      id,
      code,
      name: `Dinas ${shortName}`,
      short_name: shortName,
      slug: shortName.toLowerCase(),
      numbering: shortName.toUpperCase(),
      created_at: i.at,
    })
    .execute();
  return id;
}

async function supplier(i: Inserter, name: string, nib: string, taxable: boolean): Promise<string> {
  const id = i.id();
  await i.db
    .insertInto('supplier')
    .values({
      pemda_id: i.pemda_id,
      id,
      slug: name.toLowerCase().replaceAll(' ', '-'),
      name,
      legal_form: 'UD',
      scale: 'mikro',
      taxable,
      nib,
      npwp: '013245677901000',
      region_code: '99.01.01.1001',
      village: 'Desa Uji',
      district_code: '99.01.01',
      district: 'Kecamatan Uji',
      city: 'Kota Contoh',
      representative: 'Sri Wahyuni',
      address: 'Jalan Uji 1',
      registered_on: '2025-01-02',
      created_at: i.at,
    })
    .execute();
  return id;
}

async function etalase(i: Inserter, code: string, name: string): Promise<string> {
  const id = i.id();
  await i.db
    .insertInto('etalase')
    .values({
      pemda_id: i.pemda_id,
      id,
      code,
      slug: code.toLowerCase(),
      name,
      name_en: name,
      kind: 'goods',
      opened_on: '2025-01-01',
    })
    .execute();
  return id;
}

interface SmallProduct {
  supplier: string;
  etalase: string;
  name: string;
  unit: string;
  price: bigint;
  stock: number | null;
  state?: string;
  master?: string;
}

async function product(i: Inserter, p: SmallProduct): Promise<string> {
  const id = i.id();
  await i.db
    .insertInto('product')
    .values({
      pemda_id: i.pemda_id,
      id,
      supplier_id: p.supplier,
      etalase_id: p.etalase,
      master_id: p.master ?? null,
      sku: id.slice(-8),
      slug: `${p.name.toLowerCase().replaceAll(' ', '-')}-${id.slice(-6)}`,
      state: p.state ?? 'live',
      kind: 'goods',
      name: p.name,
      specification: `${p.name}, rapi dan bersih.`,
      unit: p.unit,
      price: p.price,
      price_since: i.at,
      origin: 'domestic',
      stock: p.stock,
      freight: 10_000,
      kbki: '32129',
      kbli: '47611',
      first_shown_at: i.at,
      created_at: i.at,
      updated_at: i.at,
    })
    .execute();
  await i.db
    .insertInto('product_version')
    .values({
      pemda_id: i.pemda_id,
      product_id: id,
      version: 1,
      content: JSON.stringify({ name: p.name, price: p.price.toString() }),
      created_at: i.at,
    })
    .execute();
  await i.db
    .insertInto('product_price')
    .values({ pemda_id: i.pemda_id, product_id: id, from_at: i.at, price: p.price })
    .execute();
  return id;
}

async function plan(
  i: Inserter,
  agencyId: string,
  rup: string,
  name: string,
  year: number,
  budget: bigint,
): Promise<string> {
  const id = i.id();
  await i.db
    .insertInto('plan')
    .values({
      pemda_id: i.pemda_id,
      id,
      agency_id: agencyId,
      year,
      rup_code: rup,
      name,
      method: 'e_purchasing',
      method_raw: 'E-Purchasing',
      budget,
      created_at: i.at,
      updated_at: i.at,
    })
    .execute();
  return id;
}

/** Fills the small city. Everyone's password is TEST_PASSWORD, e-mail <key>@contoh.test. */
export async function seedSmallCity(db: Db, pemda: Pemda, at: Date): Promise<SmallCity> {
  const i = inserter(db, pemda, at);
  const agencies = {
    office: await agency(i, '4.01', 'Umum'),
    other: await agency(i, '1.01', 'Pendidikan'),
  };
  const suppliers = {
    paper: await supplier(i, 'UD Kertas Jaya', '1234567890123', true),
    kitchen: await supplier(i, 'Dapur Bu Sri', '1234567890124', false),
  };
  const showcases = {
    stationery: await etalase(i, 'ATK', 'Alat Tulis Kantor'),
    food: await etalase(i, 'MAMIN', 'Makanan dan Minuman'),
  };
  const master = i.id();
  await db
    .insertInto('master_product')
    .values({
      pemda_id: pemda.id,
      id: master,
      etalase_id: showcases.stationery,
      name: 'Kertas HVS A4 80 gsm',
      unit: 'Rim',
    })
    .execute();
  const products = {
    paper: await product(i, {
      supplier: suppliers.paper,
      etalase: showcases.stationery,
      name: 'Kertas HVS A4 80 gsm',
      unit: 'Rim',
      price: 50_000n,
      stock: 1000,
      master,
    }),
    paperDearer: await product(i, {
      supplier: suppliers.kitchen,
      etalase: showcases.stationery,
      name: 'Kertas HVS A4 80 gsm',
      unit: 'Rim',
      price: 60_000n,
      stock: 100,
      master,
    }),
    pen: await product(i, {
      supplier: suppliers.paper,
      etalase: showcases.stationery,
      name: 'Pulpen Biru',
      unit: 'Lusin',
      price: 24_000n,
      stock: 1,
    }),
    lunch: await product(i, {
      supplier: suppliers.kitchen,
      etalase: showcases.food,
      name: 'Nasi Kotak Ayam',
      unit: 'Kotak',
      price: 25_000n,
      stock: null,
    }),
    frozen: await product(i, {
      supplier: suppliers.paper,
      etalase: showcases.stationery,
      name: 'Map Plastik',
      unit: 'Buah',
      price: 3_000n,
      stock: 50,
      state: 'frozen',
    }),
  };
  const year = at.getUTCFullYear();
  const plans = {
    stationery: await plan(
      i,
      agencies.office,
      '60000001',
      'Belanja Alat Tulis Kantor',
      year,
      500_000_000n,
    ),
    food: await plan(
      i,
      agencies.office,
      '60000002',
      'Belanja Makan dan Minum Rapat',
      year,
      50_000_000n,
    ),
    ofOther: await plan(
      i,
      agencies.other,
      '60000003',
      'Belanja Alat Tulis Sekolah',
      year,
      80_000_000n,
    ),
    lastYear: await plan(
      i,
      agencies.office,
      '50000001',
      'Belanja ATK tahun lalu',
      year - 1,
      80_000_000n,
    ),
  };
  const passwordHash = await hashPassword(TEST_PASSWORD);
  const person = async (
    key: string,
    role: Role,
    agencyId: string | null,
    supplierId: string | null,
  ): Promise<SmallPerson> => {
    const id = i.id();
    const email = `${key}@contoh.test`;
    await db
      .insertInto('person')
      .values({
        pemda_id: pemda.id,
        id,
        email,
        name: `Orang ${key}`,
        password_hash: passwordHash,
        created_at: at,
      })
      .execute();
    await db
      .insertInto('assignment')
      .values({
        pemda_id: pemda.id,
        id: i.id(),
        person_id: id,
        role,
        agency_id: agencyId,
        supplier_id: supplierId,
        created_at: at,
      })
      .execute();
    return { id, email, role, agencyId, supplierId };
  };
  return {
    agencies,
    suppliers,
    etalase: showcases,
    products,
    plans,
    people: {
      officer: await person('officer', 'procurement_officer', agencies.office, null),
      ppk: await person('ppk', 'ppk', agencies.office, null),
      treasurer: await person('treasurer', 'treasurer', agencies.office, null),
      pokja: await person('pokja', 'pokja', agencies.office, null),
      otherOfficer: await person('otherofficer', 'procurement_officer', agencies.other, null),
      applicant: await person('applicant', 'applicant', null, null),
      seller: await person('seller', 'seller', null, suppliers.paper),
      otherSeller: await person('otherseller', 'seller', null, suppliers.kitchen),
      catalogueOfficer: await person('catalogueofficer', 'catalogue_officer', null, null),
      programmeOfficer: await person('programmeofficer', 'programme_officer', null, null),
      head: await person('head', 'head', null, null),
      auditor: await person('auditor', 'auditor', null, null),
      administrator: await person('administrator', 'administrator', null, null),
    },
  };
}
