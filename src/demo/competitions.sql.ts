import { sql } from 'kysely';
import type { Role } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';
import type { CompetitionLine } from '../purchasing/index.ts';

export interface Official {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyId: string | null;
}

/** A person of the demo by his address. */
export async function officialOf(db: Db, email: string): Promise<Official> {
  const { rows } = await sql<Official>`
    select p.id as "personId", p.name, a.role, a.agency_id as "agencyId"
      from person p join assignment a on a.person_id = p.id where p.email = ${email} limit 1`.execute(
    db,
  );
  const [row] = rows;
  if (!row) throw new RangeError(`nobody of the demo has the address ${email}`);
  return row;
}

/** What a competition asks for, taken from the listings whose name begins so: the kind that most of them are. */
export async function goodsLike(
  db: Db,
  etalaseCode: string,
  name: string,
): Promise<Pick<CompetitionLine, 'etalaseId' | 'kbki' | 'unit' | 'kind'> | undefined> {
  const { rows } = await sql<Pick<CompetitionLine, 'etalaseId' | 'kbki' | 'unit' | 'kind'>>`
    select p.etalase_id as "etalaseId", p.kbki, p.unit,
           case when p.kbli like '56%' then 'catering' when p.kind = 'service' then 'service' else 'goods' end as kind
      from product p join etalase e on e.id = p.etalase_id
     where e.code = ${etalaseCode} and p.name ilike ${`${name}%`} and p.state = 'live'
     group by 1, 2, 3, 4 order by count(distinct p.supplier_id) desc, 2, 3 limit 1`.execute(db);
  return rows[0];
}

/** A plan line of the agency for the etalase with at least so much left, the one with the most. */
export async function planWith(
  db: Db,
  agencyId: string,
  year: number,
  etalaseId: string,
  least: bigint,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from plan
     where agency_id = ${agencyId} and year = ${year} and method = 'e_purchasing' and active and budget - committed >= ${least}
     order by etalase_id is not distinct from ${etalaseId} desc, budget - committed desc, id limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}
