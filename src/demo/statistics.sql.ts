import type pg from 'pg';

/** Lets the server count what was just written: plans made before it did read whole tables. */
export async function refreshStatistics(pool: pg.Pool): Promise<void> {
  await pool.query('analyze');
}
