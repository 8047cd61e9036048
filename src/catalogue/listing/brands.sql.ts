import { sql } from 'kysely';
import type { Db, Tx, UseCaseEnv } from '../../platform/index.ts';
import { brandKey } from './domain/brand.ts';

/** More than any catalogue's brands; beyond it a new spelling is compared with the first ones only. */
const MOST_BRANDS = 5_000;

/** The brands as this catalogue spells them. */
export async function knownBrands(db: Db | Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from brand order by key limit ${MOST_BRANDS}`.execute(db);
  return rows.map(({ name }) => name);
}

/** Notes a brand that goes on show for the first time; a known one keeps its spelling. */
export async function confirmBrand(tx: Tx, env: UseCaseEnv, name: string): Promise<void> {
  const key = brandKey(name);
  if (key === '') return;
  await tx
    .insertInto('brand')
    .values({
      pemda_id: env.pemda.id,
      key,
      name: name.trim(),
      confirmed_at: env.clock.now(),
      confirmed_by: env.actor.personId,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}
