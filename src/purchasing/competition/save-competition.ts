import type { Refusal, Result } from '../../kernel/index.ts';
import { refuse } from '../../kernel/index.ts';
import { inTransaction, sha256, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { announceCompetition } from './announce-competition.ts';
import { loadCompetition, saveCompetition } from './competition.sql.ts';
import type { CompetitionCommand, CompetitionEnv } from './domain/commands.ts';
import { type CompetitionDecision, decideCompetition } from './domain/decide.ts';
import { evolveCompetition, foldCompetition } from './domain/evolve.ts';
import type { Competition } from './domain/types.ts';

export type Outcome<T> = Result<T, readonly Refusal[]>;

/** A command, or what makes it from the locked competition. */
type Prepared =
  | CompetitionCommand
  | ((tx: Tx, one: Competition) => Promise<Outcome<CompetitionCommand>>);

/** What else belongs to the change, in its transaction; a refusal undoes all of it. */
type Beside = (tx: Tx, after: Competition) => Promise<Outcome<null>>;

export function competitionEnv(env: UseCaseEnv): CompetitionEnv {
  return {
    now: env.clock.now(),
    calendar: env.pemda.calendar,
    actor: env.actor,
    hash: sha256,
  };
}

/**
 * Gives one command to a competition: lock, decide, save, tell, in one transaction. Refusals are those of
 * `decideCompetition`, of what prepares the command, and of what goes with it; nothing is changed then.
 */
export async function actOnCompetition(
  env: UseCaseEnv,
  id: string,
  prepared: Prepared,
  beside?: Beside,
): Promise<Outcome<Competition>> {
  return inTransaction<Competition, readonly Refusal[]>(env.db, async (tx) => {
    const one = await loadCompetition(tx, id, true);
    if (!one) return { ok: false, error: [refuse('competition.not-found').error] };
    const command =
      typeof prepared === 'function'
        ? await prepared(tx, one)
        : ({ ok: true, value: prepared } as const);
    if (!command.ok) return command;
    return save(tx, env, one, decideCompetition(one, command.value, competitionEnv(env)), beside);
  });
}

/** Saves a new competition. */
export async function saveDraft(
  tx: Tx,
  env: UseCaseEnv,
  decision: CompetitionDecision,
): Promise<Outcome<Competition>> {
  return save(tx, env, null, decision);
}

async function save(
  tx: Tx,
  env: UseCaseEnv,
  before: Competition | null,
  decision: CompetitionDecision,
  beside?: Beside,
): Promise<Outcome<Competition>> {
  if (!decision.ok) return decision;
  const after = before
    ? decision.value.reduce(evolveCompetition, before)
    : foldCompetition(decision.value);
  if (!after) return { ok: false, error: [refuse('competition.not-found').error] };
  if (decision.value.length === 0) return { ok: true, value: after };
  if (!(await saveCompetition(tx, env.pemda.id, before, after, decision.value)))
    return { ok: false, error: [refuse('competition.stale').error] };
  const more = await beside?.(tx, after);
  if (more && !more.ok) return more;
  await announceCompetition(tx, env, before, after, decision.value);
  return { ok: true, value: after };
}
