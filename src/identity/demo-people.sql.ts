import { sql } from 'kysely';
import type { Role } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';

export interface DemoPerson {
  email: string;
  name: string;
  role: Role;
  organisation: string | null;
}

/** One demo person a role and agency, for the sign-in page and the terminal: those with a short address. */
export async function demoPeople(db: Db): Promise<DemoPerson[]> {
  const rows = await db
    .selectFrom('person as p')
    .innerJoin('assignment as a', 'a.person_id', 'p.id')
    .leftJoin('agency as g', 'g.id', 'a.agency_id')
    .leftJoin('supplier as s', 's.id', 'a.supplier_id')
    .select(['p.email', 'p.name', 'a.role'])
    .select(sql<string | null>`coalesce(g.short_name, s.name)`.as('organisation'))
    .where('p.demo', '=', true)
    .where('p.email', 'like', '%@demo.test')
    .orderBy('p.created_at')
    .orderBy('p.id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role }));
}
