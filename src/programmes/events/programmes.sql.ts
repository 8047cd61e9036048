import { sql } from 'kysely';
import type { Day } from '../../kernel/index.ts';
import type { Db, Tx } from '../../platform/index.ts';
import type { Group } from './domain/participant-sheet.ts';

export interface ProgrammeContent {
  readonly name: string;
  readonly theme: string;
  readonly description: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Rupiah. */
  readonly targetCommitment: bigint | null;
}

export interface Programme extends ProgrammeContent {
  readonly id: string;
  readonly state: 'open' | 'closed';
  readonly version: number;
  readonly events: number;
}

async function programmesWhere(
  db: Db | Tx,
  where: ReturnType<typeof sql<boolean>>,
): Promise<Programme[]> {
  const { rows } = await sql<Programme>`
    select g.id, g.name, g.theme, g.description, g.starts_on::text as "startsOn", g.ends_on::text as "endsOn",
           g.target_commitment as "targetCommitment", g.state, g.version,
           (select count(*)::int from event e where e.programme_id = g.id) as events
      from programme g where ${where} order by g.starts_on desc, g.name limit 200`.execute(db);
  return rows;
}

/** All programmes, the latest first. */
export const listProgrammes = (db: Db) => programmesWhere(db, sql<boolean>`true`);

export async function findProgramme(db: Db | Tx, id: string): Promise<Programme | undefined> {
  return (await programmesWhere(db, sql<boolean>`g.id = ${id}`))[0];
}

const columns = (content: ProgrammeContent) => ({
  name: content.name,
  theme: content.theme,
  description: content.description,
  starts_on: content.startsOn,
  ends_on: content.endsOn,
  target_commitment: content.targetCommitment,
});

export async function insertProgramme(
  tx: Tx,
  pemdaId: string,
  one: { id: string; at: Date; by: string | null; content: ProgrammeContent },
): Promise<void> {
  await tx
    .insertInto('programme')
    .values({
      pemda_id: pemdaId,
      id: one.id,
      state: 'open',
      created_at: one.at,
      created_by: one.by,
      ...columns(one.content),
    })
    .execute();
}

/** False when someone else saved in between. */
export async function updateProgramme(
  tx: Tx,
  id: string,
  expectedVersion: number,
  content: ProgrammeContent,
  state: Programme['state'],
): Promise<boolean> {
  const done = await tx
    .updateTable('programme')
    .set({ ...columns(content), state, version: expectedVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', expectedVersion)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The pemda's own groups, in their order. */
export async function listGroups(db: Db | Tx): Promise<Group[]> {
  return db
    .selectFrom('helix_group')
    .select(['code', 'name_id as nameId', 'name_en as nameEn'])
    .orderBy('position')
    .orderBy('code')
    .execute();
}

export async function saveGroup(
  tx: Tx,
  pemdaId: string,
  group: Group,
  position: number,
): Promise<void> {
  const values = { name_id: group.nameId, name_en: group.nameEn, position };
  await tx
    .insertInto('helix_group')
    .values({ pemda_id: pemdaId, code: group.code, ...values })
    .onConflict((at) => at.columns(['pemda_id', 'code']).doUpdateSet(values))
    .execute();
}
