import { type Day, dayOf, isUuid, type Refusal, yearOfDay } from '../../kernel/index.ts';
import {
  type Db,
  inTransaction,
  newId,
  randomToken,
  sha256,
  type Tx,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { ownNumber } from '../domain/number.ts';
import type { Reference } from '../domain/references.ts';
import { planFacts } from '../plans.sql.ts';
import { priceReferences } from '../price-references.ts';
import { candidatesFor } from './candidates.sql.ts';
import { replaceSeals } from './competition.sql.ts';
import { type CompetitionDecision, decideCompetition, decideDraft } from './domain/decide.ts';
import type { Candidate } from './domain/preflight.ts';
import type { Competition, Terms } from './domain/types.ts';
import { actOnCompetition, competitionEnv, type Outcome, saveDraft } from './save-competition.ts';
import { LEAST_PASSPHRASE, newOpener, type SealedCopy, sealText } from './sealing.ts';

/** The holder under which the seed of the lot is sealed, beside the suppliers' own. */
export const SEED = 'seed';

const planOf = (tx: Db | Tx, planId: string) => (isUuid(planId) ? planFacts(tx, planId) : null);

/**
 * A new draft of a competition. Refusals: those of `decideDraft`, and with them what the form could not
 * read (`unread`), which alone is enough to save nothing.
 */
export async function draftCompetition(
  env: UseCaseEnv,
  terms: Terms,
  unread: readonly Refusal[] = [],
): Promise<Outcome<Competition>> {
  return inTransaction<Competition, readonly Refusal[]>(env.db, async (tx) => {
    const at = env.clock.now();
    const id = newId(at);
    const number = ownNumber('MK', yearOfDay(dayOf(at, env.pemda.zone)), id);
    const plan = await planOf(tx, terms.planId);
    const command = { kind: 'draft', id, number, terms, plan } as const;
    return saveDraft(tx, env, withUnread(unread, decideDraft(command, competitionEnv(env))));
  });
}

/** What could not be read stands for its field; the decision saw a substitute there. */
function withUnread(
  unread: readonly Refusal[],
  decision: CompetitionDecision,
): CompetitionDecision {
  if (unread.length === 0) return decision;
  const others = decision.ok ? [] : decision.error;
  const read = others.filter((one) => !unread.some((gap) => gap.field === one.field));
  return { ok: false, error: [...unread, ...read] };
}

/** Writes a draft anew. Refusals as for a new one. */
export async function changeDraft(
  env: UseCaseEnv,
  id: string,
  expectedVersion: number,
  terms: Terms,
  unread: readonly Refusal[] = [],
): Promise<Outcome<Competition>> {
  return actOnCompetition(env, id, async (tx, one) => {
    const plan = await planOf(tx, terms.planId);
    const command = { kind: 'change', expectedVersion, terms, plan } as const;
    if (unread.length === 0) return { ok: true, value: command };
    const decision = withUnread(unread, decideCompetition(one, command, competitionEnv(env)));
    return decision.ok ? { ok: true, value: command } : decision;
  });
}

/**
 * Makes the actor one of those who open the offers, with a passphrase that is kept nowhere; again, he
 * gets a new one. Refusals: 'competition.passphrase-short', 'competition.passphrase-twice', and those of the decision.
 */
export async function becomeOpener(
  env: UseCaseEnv,
  id: string,
  expectedVersion: number,
  given: { readonly name: string; readonly passphrase: string; readonly again: string },
): Promise<Outcome<Competition>> {
  const { passphrase, again, name } = given;
  if (passphrase.length < LEAST_PASSPHRASE) {
    const params = { min: LEAST_PASSPHRASE };
    return {
      ok: false,
      error: [{ code: 'competition.passphrase-short', field: 'passphrase', params }],
    };
  }
  if (passphrase !== again)
    return { ok: false, error: [{ code: 'competition.passphrase-twice', field: 'again' }] };
  const opener = await newOpener({ personId: env.actor.personId ?? '', name }, passphrase);
  return actOnCompetition(env, id, { kind: 'ready', expectedVersion, opener });
}

/** Who could answer, and the prices that the estimate is measured on. */
export async function marketOf(
  db: Db | Tx,
  terms: Terms,
  today: Day,
  zone: string,
): Promise<{ candidates: Candidate[]; references: Reference[] }> {
  const candidates = await candidatesFor(db, terms, today);
  const references = await priceReferences(db, terms.lines, candidates, { today, zone });
  return { candidates, references };
}

/**
 * Publishes a draft: the prices behind the estimate are kept, all who fit are invited, and a seed for ties
 * is drawn, whose hash all can read and which itself is sealed like an offer.
 */
export async function publishCompetition(
  env: UseCaseEnv,
  id: string,
  expectedVersion: number,
  referenceReason: string,
): Promise<Outcome<Competition>> {
  const seed = randomToken();
  const today = dayOf(env.clock.now(), env.pemda.zone);
  let sealed: SealedCopy[] = [];
  return actOnCompetition(
    env,
    id,
    async (tx, one) => {
      sealed = await sealText(seed, one.openers);
      return {
        ok: true,
        value: {
          kind: 'publish',
          expectedVersion,
          seedDigest: sha256(seed),
          ...(await marketOf(tx, one.terms, today, env.pemda.zone)),
          referenceReason,
          plan: (await planOf(tx, one.terms.planId)) ?? null,
        },
      };
    },
    async (tx) => {
      await replaceSeals(tx, env.pemda.id, id, SEED, sealed);
      return { ok: true, value: null };
    },
  );
}
