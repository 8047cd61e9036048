import { notify } from '../identity/index.ts';
import { fail, ok, type Refusal, type Result, refuse, yearOf } from '../kernel/index.ts';
import {
  audit,
  canonicalJson,
  inTransaction,
  sha256,
  type Tx,
  type UseCaseEnv,
} from '../platform/index.ts';
import { rowPrints } from './award.sql.ts';
import { awardOf } from './award.ts';
import { decideObjection, evolveObjection } from './domain/objection.ts';
import { decideFreeze, type OfficialAward, officialAward, substanceOf } from './domain/official.ts';
import { type AwardRule, ruleOf } from './domain/ranking.ts';
import {
  awardVersions,
  insertAward,
  lockYear,
  objections,
  updateObjection,
} from './official.sql.ts';

/** Stores a version of an award with the hash of its canonical content. */
export async function storeAward(
  tx: Tx,
  pemdaId: string,
  content: OfficialAward,
  told: { readonly reason: string; readonly at: Date; readonly by: string | null },
): Promise<string> {
  const canonical = canonicalJson(content);
  const hash = sha256(canonical);
  await insertAward(tx, pemdaId, { content, canonical, hash, ...told });
  return hash;
}

/** What an announcement of a year under a rule would hold now. */
export async function officialNow(
  tx: Tx,
  pemda: string,
  year: number,
  version: number,
  rule: AwardRule,
): Promise<OfficialAward> {
  const ranking = await awardOf(tx, year, rule);
  return officialAward(pemda, year, version, rule, ranking, await rowPrints(tx, year));
}

/**
 * Announces the award of a year: ranking, rule and prints of the rows are stored and stay. Accepted
 * objections to the version before are settled by it. Refusals: 'award.*', 'text.*'.
 */
export async function freezeAward(
  env: UseCaseEnv,
  command: { readonly year: number; readonly rule: string; readonly reason: string },
): Promise<Result<number, readonly Refusal[]>> {
  const rule = ruleOf(command.rule);
  if (!rule) return fail([refuse('award.rule', 'rule').error]);
  const { pemda, actor } = env;
  return inTransaction<number, readonly Refusal[]>(env.db, async (tx) => {
    await lockYear(tx, pemda.id, command.year);
    const at = env.clock.now();
    const [last] = await awardVersions(tx, command.year);
    const filed = await objections(tx, { year: command.year });
    const lastVersion = last?.version ?? 0;
    const content = await officialNow(tx, pemda.name, command.year, lastVersion + 1, rule);
    const decided = decideFreeze(command, {
      actor,
      thisYear: yearOf(at, pemda.zone),
      lastVersion,
      unanswered: filed.filter((one) => one.state === 'filed').length,
      unchanged:
        last !== undefined &&
        canonicalJson(substanceOf(last.content)) === canonicalJson(substanceOf(content)),
      ranked: content.rows.filter((row) => row.rank !== null).length,
    });
    if (!decided.ok) return decided;
    const hash = await storeAward(tx, pemda.id, content, {
      reason: command.reason,
      at,
      by: actor.personId,
    });
    for (const one of filed.filter(({ state }) => state === 'accepted')) {
      const corrected = decideObjection(
        one,
        { kind: 'correct', correctedIn: decided.value },
        { now: at, actor },
      );
      if (!corrected.ok) return corrected;
      await updateObjection(tx, pemda.id, evolveObjection(one, corrected.value), corrected.value);
      await notify(tx, env, [one.filedBy], {
        kind: 'award.objection-corrected',
        params: { year: String(command.year), version: String(decided.value) },
        link: `/penghargaan/resmi/${command.year}`,
      });
    }
    await audit(tx, env, {
      action: 'award.freeze',
      subjectType: 'award',
      subjectId: `${command.year}/${decided.value}`,
      after: { rule: rule.key, hash, reason: command.reason },
    });
    return ok(decided.value);
  });
}
