import { type Refusal, type Result, refuse, slugify } from '../../kernel/index.ts';
import {
  audit,
  inTransaction,
  isDatabaseError,
  newId,
  type Tx,
  type UseCaseEnv,
} from '../../platform/index.ts';
import { changedKeys, changesSearch, type Etalase } from './domain/etalase.ts';
import {
  bumpCatalogue,
  insertEtalase,
  keepTemplate,
  loadEtalase,
  productCounts,
  type StoredEtalase,
  slugTaken,
  unknownCodes,
  updateEtalase,
} from './etalase.sql.ts';
import { INDEX_ETALASE_JOB } from './index-etalase.ts';

type Saved = Result<{ id: string }, readonly Refusal[]>;

const no = (code: string, field?: string, params?: Refusal['params']): Saved => ({
  ok: false,
  error: [refuse(code, field, params).error],
});

/** A closing and a reopening are found by name in the audit trail. */
const actionOf = (before: Etalase, after: Etalase) =>
  before.closedOn === null && after.closedOn !== null
    ? 'etalase.closed'
    : before.closedOn !== null && after.closedOn === null
      ? 'etalase.reopened'
      : 'etalase.changed';

/**
 * Opens an etalase (`id` null) or changes one, with its audit row. A changed template is a new version:
 * what is on show keeps the one it was written by. Refuses with etalase.forbidden, etalase.not-found,
 * etalase.stale (somebody saved since `stamp`), etalase.code-taken, etalase.kind-fixed,
 * etalase.kbli-unknown or etalase.kbki-unknown.
 */
export async function saveEtalase(
  env: UseCaseEnv,
  id: string | null,
  etalase: Etalase,
  stamp = '',
): Promise<Saved> {
  if (env.actor.role !== 'catalogue_officer') return no('etalase.forbidden');
  try {
    return await inTransaction<{ id: string }, readonly Refusal[]>(env.db, async (tx) => {
      const before = id === null ? null : await loadEtalase(tx, id, true);
      if (before === undefined) return no('etalase.not-found');
      if (before && before.stamp !== stamp) return no('etalase.stale');
      const unknown = await codeFaults(tx, before?.etalase ?? null, etalase);
      if (unknown.length > 0) return { ok: false, error: unknown };
      return before ? change(tx, env, before, etalase) : open(tx, env, etalase);
    });
  } catch (error) {
    if (isDatabaseError(error, '23505', 'etalase_pemda_id_code_key'))
      return no('etalase.code-taken', 'code', { code: etalase.code });
    throw error;
  }
}

/** Codes that no list knows; one that stood there before is not asked about again. */
async function codeFaults(tx: Tx, before: Etalase | null, after: Etalase): Promise<Refusal[]> {
  const faults: Refusal[] = [];
  for (const scheme of ['kbli', 'kbki'] as const) {
    const fresh = after[scheme].filter((code) => !before?.[scheme].includes(code));
    const codes = await unknownCodes(tx, scheme, fresh);
    if (codes.length > 0)
      faults.push({
        code: `etalase.${scheme}-unknown`,
        field: scheme,
        params: { codes: codes.slice(0, 5).join(', ') },
      });
  }
  return faults;
}

async function open(tx: Tx, env: UseCaseEnv, etalase: Etalase): Promise<Saved> {
  const id = newId(env.clock.now());
  const plain = slugify(etalase.name);
  const slug = (await slugTaken(tx, plain)) ? `${plain}-${etalase.code.toLowerCase()}` : plain;
  await insertEtalase(tx, env, id, slug, etalase);
  await keepTemplate(tx, env, id, 1, etalase.template);
  await bumpCatalogue(tx, env);
  await audit(tx, env, {
    action: 'etalase.opened',
    subjectType: 'etalase',
    subjectId: id,
    after: etalase,
  });
  return { ok: true, value: { id } };
}

async function change(
  tx: Tx,
  env: UseCaseEnv,
  before: StoredEtalase,
  etalase: Etalase,
): Promise<Saved> {
  const { id, version } = before;
  const keys = changedKeys(before.etalase, etalase);
  if (keys.length === 0) return { ok: true, value: { id } };
  if (keys.includes('kind') && (await productCounts(tx, id)).all > 0)
    return no('etalase.kind-fixed', 'kind');
  const retold = keys.includes('template');
  if (retold) {
    // An etalase that was never changed has no row of its first template yet.
    await keepTemplate(tx, env, id, version, before.etalase.template);
    await keepTemplate(tx, env, id, version + 1, etalase.template);
  }
  await updateEtalase(tx, env, id, etalase, retold ? version + 1 : version);
  await bumpCatalogue(tx, env);
  if (changesSearch(keys))
    await env.jobs.enqueue(tx, env.pemda.id, INDEX_ETALASE_JOB, { etalaseId: id });
  const only = (of: Etalase) => Object.fromEntries(keys.map((key) => [key, of[key]]));
  await audit(tx, env, {
    action: actionOf(before.etalase, etalase),
    subjectType: 'etalase',
    subjectId: id,
    before: only(before.etalase),
    after: only(etalase),
  });
  return { ok: true, value: { id } };
}
