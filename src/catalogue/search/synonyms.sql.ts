import { sql } from 'kysely';
import { type Db, newId, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { DEFAULT_SYNONYMS } from './domain/default-synonyms.ts';

export interface SynonymLine {
  readonly id: string;
  readonly line: string;
}

/** The pemda's own list in its order; empty where it still uses the default one. */
export async function synonymLines(db: Db): Promise<SynonymLine[]> {
  return db
    .selectFrom('search_synonym')
    .select(['id', 'line'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** Makes the default list the pemda's own, where it has none; one editor at a time. */
export async function ownSynonyms(tx: Tx, env: UseCaseEnv): Promise<SynonymLine[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`synonyms ${env.pemda.id}`}, 0))`.execute(
    tx,
  );
  const lines = await synonymLines(tx);
  if (lines.length > 0) return lines;
  const at = env.clock.now();
  await tx
    .insertInto('search_synonym')
    .values(
      DEFAULT_SYNONYMS.map((line, position) => ({
        pemda_id: env.pemda.id,
        id: newId(at),
        position,
        line,
      })),
    )
    .execute();
  return synonymLines(tx);
}

/** Puts a line at the end of the list. */
export async function insertSynonym(tx: Tx, env: UseCaseEnv, one: SynonymLine): Promise<void> {
  await sql`insert into search_synonym (pemda_id, id, position, line)
    select ${env.pemda.id}::uuid, ${one.id}::uuid, coalesce(max(position), -1) + 1, ${one.line} from search_synonym`.execute(
    tx,
  );
}

export async function updateSynonym(tx: Tx, one: SynonymLine): Promise<void> {
  await tx.updateTable('search_synonym').set({ line: one.line }).where('id', '=', one.id).execute();
}

export async function deleteSynonym(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('search_synonym').where('id', '=', id).execute();
}

/** Kept searches and the list read by other processes are of the version before. */
export async function bumpCatalogue(tx: Tx, env: UseCaseEnv): Promise<void> {
  await sql`select bump_catalogue_version(${env.pemda.id}::uuid)`.execute(tx);
}
