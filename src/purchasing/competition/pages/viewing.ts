import { isUuid } from '../../../kernel/index.ts';
import { type Ctx, useCaseEnv } from '../../../platform/index.ts';
import { loadCompetition } from '../competition.sql.ts';
import type { CompetitionCommandKind } from '../domain/commands.ts';
import { maySeeCompetition, stepsFor } from '../domain/table.ts';
import type { Competition } from '../domain/types.ts';
import { competitionEnv } from '../save-competition.ts';

export const LIST = '/kompetisi';
export const pathOf = (one: Pick<Competition, 'id'>): string => `${LIST}/${one.id}`;

/** The competition of the address, if this viewer may see it; a stranger learns nothing of a draft. */
export async function competitionFor(c: Ctx): Promise<Competition | null> {
  const id = c.req.param('id') ?? '';
  const one = isUuid(id) ? await loadCompetition(c.var.db, id) : undefined;
  return one && maySeeCompetition(one, useCaseEnv(c).actor) ? one : null;
}

/** What the viewer can do now; who has not signed in can only read. What time alone refuses is left out too. */
export function stepsOf(c: Ctx, one: Competition): readonly CompetitionCommandKind[] {
  if (!c.var.viewer) return [];
  const env = competitionEnv(useCaseEnv(c));
  const over = one.state === 'open' && env.now >= one.terms.offersUntil;
  return stepsFor(one, env.actor).filter((step) => !over || step === 'cancel');
}
