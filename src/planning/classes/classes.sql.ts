import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/index.ts';
import type { NamedProduct, PlanText } from './domain/classify.ts';
import type { Correction } from './domain/likeness.ts';

/** Names of an etalase say the same from so many on: a bigger catalogue is read in part. */
const MOST_NAMES = 3_000;

/** The names on show by etalase, and each etalase's own name: what plan lines are read against. */
export async function namesOnShow(db: Db): Promise<NamedProduct[]> {
  const { rows } = await sql<NamedProduct>`
    select etalase_id as "etalaseId", name
      from (select etalase_id, name, row_number() over (partition by etalase_id order by id) as n
              from product where state in ('live', 'frozen')) p where n <= ${MOST_NAMES}
    union all
    select id, name from etalase`.execute(db);
  return rows;
}

/** A plan line as the classifier reads it. */
export interface PlanLineText extends PlanText {
  readonly id: string;
}

const TEXT = sql`id, name, description as items, specification, kind_raw as kind`;

/** Which lines are read: only those that nobody looked at, or all that no person decided. */
export type Scope = 'new' | 'all';

/** Active lines after an id, in the order of their ids; what an officer or the source said is left alone. */
export async function linesAfter(
  db: Db | Tx,
  scope: Scope,
  after: string,
  limit: number,
): Promise<PlanLineText[]> {
  const { rows } = await sql<PlanLineText>`
    select ${TEXT} from plan
     where active and id > ${after}::uuid
       and etalase_by = any(${scope === 'new' ? ['nobody'] : ['nobody', 'classifier', 'like']}::text[])
     order by id limit ${limit}`.execute(db);
  return rows;
}

/** One line with what is said of it now. */
export async function lineText(db: Db | Tx, id: string): Promise<PlanLineText | undefined> {
  const { rows } = await sql<PlanLineText>`select ${TEXT} from plan where id = ${id}`.execute(db);
  return rows[0];
}

export interface Said {
  readonly id: string;
  readonly etalaseId: string | null;
  /** Thousandths. */
  readonly confidence: number;
  readonly by: 'classifier' | 'like' | 'officer';
}

/** Keeps what was said of lines; rows that say the same stay untouched. */
export async function saveClasses(db: Db | Tx, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return;
  await sql`
    update plan p set etalase_id = s.etalase_id, etalase_confidence = s.confidence, etalase_by = s.by
      from unnest(${said.map((one) => one.id)}::uuid[], ${said.map((one) => one.etalaseId)}::uuid[],
                  ${said.map((one) => one.confidence)}::int[], ${said.map((one) => one.by)}::text[])
           as s(id, etalase_id, confidence, by)
     where p.id = s.id
       and (p.etalase_id, p.etalase_confidence, p.etalase_by) is distinct from (s.etalase_id, s.confidence, s.by)`.execute(
    db,
  );
}

/** All corrections, the latest first. */
export async function corrections(db: Db | Tx): Promise<Correction[]> {
  const { rows } = await sql<Correction>`
    select roots, etalase_id as "etalaseId" from plan_correction order by at desc, id desc`.execute(
    db,
  );
  return rows;
}

export async function insertCorrection(
  tx: Tx,
  row: {
    pemdaId: string;
    id: string;
    planId: string;
    roots: readonly string[];
    etalaseId: string | null;
    personId: string;
    at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('plan_correction')
    .values({
      pemda_id: row.pemdaId,
      id: row.id,
      plan_id: row.planId,
      roots: [...row.roots],
      etalase_id: row.etalaseId,
      by_person_id: row.personId,
      at: row.at,
    })
    .execute();
}

/** A line that a person should look at. */
export interface DoubtfulLine extends PlanLineText {
  readonly agency: string;
  readonly budget: bigint;
  readonly year: number;
}

/** What counts as doubtful: read by the classifier, not sure enough, and bought by a method that may use the catalogue. */
const DOUBTFUL = (year: number, sure: number) => sql`
  active and year = ${year} and etalase_by = 'classifier' and etalase_id is null and etalase_confidence < ${sure}
  and method in ('e_purchasing', 'direct')`;

/** Doubtful lines of a year, the most money first. */
export async function doubtfulLines(
  db: Db,
  year: number,
  sure: number,
  limit: number,
): Promise<DoubtfulLine[]> {
  const { rows } = await sql<DoubtfulLine>`
    select p.id, p.name, p.description as items, p.specification, p.kind_raw as kind, a.short_name as agency, p.budget, p.year
      from plan p join agency a on a.id = p.agency_id
     where p.id in (select id from plan where ${DOUBTFUL(year, sure)})
     order by p.budget desc, p.id limit ${limit}`.execute(db);
  return rows;
}

/** How many doubtful lines wait, and what they are worth in rupiah. */
export async function doubtfulSum(
  db: Db,
  year: number,
  sure: number,
): Promise<{ lines: number; budget: bigint; oldest: Date | null }> {
  const { rows } = await sql<{ lines: number; budget: bigint; oldest: Date | null }>`
    select count(*)::int as lines, coalesce(sum(budget), 0)::bigint as budget, min(updated_at) as oldest
      from plan where ${DOUBTFUL(year, sure)}`.execute(db);
  return rows[0] ?? { lines: 0, budget: 0n, oldest: null };
}

/** Etalase by id, for names and choices. */
export async function etalaseChoices(
  db: Db,
): Promise<{ id: string; slug: string; name: string; nameEn: string }[]> {
  const { rows } = await sql<{ id: string; slug: string; name: string; nameEn: string }>`
    select id, slug, name, name_en as "nameEn" from etalase order by name`.execute(db);
  return rows;
}
