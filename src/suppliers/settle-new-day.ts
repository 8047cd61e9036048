import type { UseCaseEnv } from '../platform/index.ts';
import { settlePapers } from './settle-papers.ts';
import { settleStandings } from './settle-standings.ts';

/** What a new day changes for suppliers: standings by their sanctions, and papers that end. */
export async function settleNewDay(env: UseCaseEnv): Promise<void> {
  await settleStandings(env);
  await settlePapers(env);
}
