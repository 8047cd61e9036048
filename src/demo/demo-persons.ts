import type { Role } from '../kernel/index.ts';
import type { City, CityPerson } from './city.ts';

export interface ShownPerson {
  readonly person: CityPerson;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly supplierId: string | null;
  readonly totp?: string;
}

/** The key of the one demo person who signs in with two steps; docs/operations.md prints it too. */
export const DEMO_TOTP = 'KATALOKALBATU234';

/** The people that the sign-in page of the demo lists: one a role, and a second of buyers and sellers. */
export function demoPersons(city: City): ShownPerson[] {
  const agency = (shortName: string) => {
    const found = city.agencies.find((one) => one.seed.shortName === shortName);
    if (!found) throw new RangeError(`no agency ${shortName}`);
    return found;
  };
  const bpbj = agency('BPBJ');
  const dishub = agency('Dishub');
  const ofEtalase = (code: string) => {
    const counts = new Map<number, number>();
    for (const product of city.products) {
      if (product.seed.etalaseCode === code)
        counts.set(product.seed.supplierIndex, (counts.get(product.seed.supplierIndex) ?? 0) + 1);
    }
    const index = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
    const supplier = city.suppliers[index];
    if (!supplier) throw new RangeError(`no supplier of ${code}`);
    return supplier;
  };
  const stationer = ofEtalase('ATK');
  const caterer = ofEtalase('MAMIN');
  const renamed = (person: CityPerson, email: string): CityPerson => ({ ...person, email });
  const office = (
    index: number,
    email: string,
    name: string,
    role: Role,
    totp?: string,
  ): ShownPerson => ({
    person: { id: officeId(index), name, email, employeeNumber: null },
    role,
    agencyId: null,
    supplierId: null,
    ...(totp ? { totp } : {}),
  });
  return [
    {
      person: renamed(bpbj.officer, 'pembeli@demo.test'),
      role: 'procurement_officer',
      agencyId: bpbj.id,
      supplierId: null,
    },
    {
      person: renamed(bpbj.ppk, 'ppk@demo.test'),
      role: 'ppk',
      agencyId: bpbj.id,
      supplierId: null,
    },
    {
      person: renamed(bpbj.treasurer, 'bendahara@demo.test'),
      role: 'treasurer',
      agencyId: bpbj.id,
      supplierId: null,
    },
    {
      person: renamed(dishub.officer, 'pembeli2@demo.test'),
      role: 'procurement_officer',
      agencyId: dishub.id,
      supplierId: null,
    },
    {
      person: renamed(dishub.ppk, 'ppk2@demo.test'),
      role: 'ppk',
      agencyId: dishub.id,
      supplierId: null,
    },
    {
      person: renamed(city.pokja[0] ?? bpbj.ppk, 'pokja@demo.test'),
      role: 'pokja',
      agencyId: null,
      supplierId: null,
    },
    {
      person: renamed(stationer.seller, 'penyedia@demo.test'),
      role: 'seller',
      agencyId: null,
      supplierId: stationer.id,
    },
    {
      person: renamed(caterer.seller, 'penyedia2@demo.test'),
      role: 'seller',
      agencyId: null,
      supplierId: caterer.id,
    },
    office(1, 'katalog@demo.test', 'Ratna Wulandari, S.Kom.', 'catalogue_officer'),
    office(2, 'pembina@demo.test', 'Bayu Prasetyo, S.AP.', 'programme_officer'),
    office(3, 'kepala@demo.test', 'Endang Rahayu, M.AP.', 'head'),
    office(4, 'auditor@demo.test', 'Hendra Basuki, S.E.', 'auditor'),
    office(5, 'admin@demo.test', 'Yudha Firmansyah, S.Kom.', 'administrator'),
    office(6, 'keamanan@demo.test', 'Titin Agustina, S.Kom.', 'administrator', DEMO_TOTP),
  ];
}

/** Fixed ids for the people of the office, who come from no list. */
function officeId(index: number): string {
  return `017e1d6a-4000-7000-8000-00000000000${index}`;
}
