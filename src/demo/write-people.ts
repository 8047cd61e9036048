import type pg from 'pg';
import type { Role } from '../kernel/index.ts';
import { type City, type CityPerson, FOUNDED, wib } from './city.ts';
import { villages } from './content/index.ts';
import { demoPersons } from './demo-persons.ts';
import { insertRows } from './insert-rows.ts';

interface Holder {
  readonly person: CityPerson;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly supplierId: string | null;
  readonly at: Date;
  readonly totp?: string;
}

/** Agencies, suppliers, and everyone with a role. People with a short address stand on the sign-in page. */
export async function writePeople(
  client: pg.PoolClient,
  pemdaId: string,
  city: City,
  passwordHash: string,
): Promise<void> {
  await insertRows(
    client,
    'agency',
    city.agencies.map(({ id, seed }) => ({
      pemda_id: pemdaId,
      id,
      code: seed.code,
      satker_id: seed.satkerId,
      name: seed.name,
      short_name: seed.shortName,
      slug: slug(seed.shortName),
      numbering: seed.numbering,
      address: 'Balai Kota Among Tani, Jalan Panglima Sudirman 507, Kota Batu',
      created_at: FOUNDED,
    })),
  );
  await insertRows(client, 'supplier', supplierRows(pemdaId, city));
  const holders: Holder[] = [
    ...city.agencies.flatMap(({ id, officer, ppk, treasurer }): Holder[] => [
      { person: officer, role: 'procurement_officer', agencyId: id, supplierId: null, at: FOUNDED },
      { person: ppk, role: 'ppk', agencyId: id, supplierId: null, at: FOUNDED },
      { person: treasurer, role: 'treasurer', agencyId: id, supplierId: null, at: FOUNDED },
    ]),
    ...city.pokja.map(
      (person): Holder => ({
        person,
        role: 'pokja',
        agencyId: null,
        supplierId: null,
        at: FOUNDED,
      }),
    ),
    ...city.suppliers.map(
      (supplier): Holder => ({
        person: supplier.seller,
        role: 'seller',
        agencyId: null,
        supplierId: supplier.id,
        at: wib(supplier.seed.registeredOn, 9),
      }),
    ),
  ];
  const shown = demoPersons(city);
  for (const entry of shown) {
    const known = holders.findIndex((holder) => holder.person.id === entry.person.id);
    const at = new Date(FOUNDED.getTime() + shown.indexOf(entry) * 1_000);
    const holder: Holder = { ...entry, at };
    if (known >= 0) holders[known] = holder;
    else holders.push(holder);
  }
  await insertRows(
    client,
    'person',
    holders.map(({ person, at, totp }) => ({
      pemda_id: pemdaId,
      id: person.id,
      email: person.email,
      name: person.name,
      employee_number: person.employeeNumber,
      password_hash: passwordHash,
      totp_secret: totp ?? null,
      demo: true,
      created_at: at,
    })),
  );
  await insertRows(
    client,
    'assignment',
    holders.map(({ person, role, agencyId, supplierId, at }) => ({
      pemda_id: pemdaId,
      // One role a person: his id serves the assignment too, so that both stay the same for a seed.
      id: person.id,
      person_id: person.id,
      role,
      agency_id: agencyId,
      supplier_id: supplierId,
      created_at: at,
    })),
  );
}

const slug = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

function supplierRows(pemdaId: string, city: City) {
  const districts = new Map(villages.map((village) => [village.code, village.district]));
  return city.suppliers.map(({ id, slug: own, seed }) => ({
    pemda_id: pemdaId,
    id,
    slug: own,
    name: seed.name,
    legal_form: seed.legalForm,
    scale: seed.scale,
    taxable: seed.taxable,
    nib: seed.nib,
    npwp: seed.npwp,
    kbli: seed.kbli,
    representative: seed.representative,
    region_code: seed.villageCode,
    village: seed.villageName,
    district_code: seed.villageCode.slice(0, 8),
    district: districts.get(seed.villageCode) ?? seed.districtName,
    city: 'Kota Batu',
    local: true,
    address: seed.address,
    phone: seed.phone,
    email: seed.email,
    bank_name: seed.bankName,
    bank_account: seed.bankAccount,
    bank_holder: seed.name,
    state: 'active',
    registered_on: seed.registeredOn,
    created_at: wib(seed.registeredOn, 9),
  }));
}
