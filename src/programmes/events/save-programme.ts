import { fail, ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';
import { audit, inTransaction, newId, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { MOST_NAME, MOST_TEXT } from './domain/decide-event.ts';
import { isOrganiser } from './domain/event.ts';
import type { Group } from './domain/participant-sheet.ts';
import {
  findProgramme,
  insertProgramme,
  listGroups,
  type Programme,
  type ProgrammeContent,
  saveGroup,
  updateProgramme,
} from './programmes.sql.ts';

type Failed = readonly Refusal[];

/** The six groups that a new pemda begins with; the sixth differs from place to place. */
export const SIX_GROUPS: readonly Group[] = [
  { code: 'business', nameId: 'Pelaku usaha lokal', nameEn: 'Local businesses' },
  { code: 'community', nameId: 'Komunitas', nameEn: 'Communities' },
  { code: 'academia', nameId: 'Akademisi', nameEn: 'Academics' },
  { code: 'media', nameId: 'Media', nameEn: 'Media' },
  { code: 'government', nameId: 'Pemerintah', nameEn: 'Government' },
  { code: 'regulator', nameId: 'Regulator', nameEn: 'Regulators' },
];

/** A pemda without groups gets the six. */
async function ensureGroups(tx: Tx, pemdaId: string): Promise<void> {
  if ((await listGroups(tx)).length > 0) return;
  for (const [n, group] of SIX_GROUPS.entries()) await saveGroup(tx, pemdaId, group, n + 1);
}

function faultsOf(content: ProgrammeContent): Refusal[] {
  const faults: Refusal[] = [];
  const text = (field: string, value: string, max: number, needed: boolean) => {
    if (needed && value.trim() === '') faults.push(refuse('text.empty', field).error);
    else if (value.length > max) faults.push(refuse('text.long', field, { max }).error);
  };
  text('name', content.name, MOST_NAME, true);
  text('theme', content.theme, MOST_NAME, false);
  text('description', content.description, MOST_TEXT, false);
  if (content.startsOn > content.endsOn) faults.push(refuse('event.order', 'endsOn').error);
  return faults;
}

/**
 * Makes a programme, or changes one (`before` with the version that the page showed). Gives its id.
 * Refusals: 'event.forbidden', 'event.stale', 'event.no-programme', 'event.order', 'text.*'.
 */
export function saveProgramme(
  env: UseCaseEnv,
  content: ProgrammeContent,
  before: {
    readonly id: string;
    readonly version: number;
    readonly state: Programme['state'];
  } | null,
): Promise<Result<string, Failed>> {
  return inTransaction<string, Failed>(env.db, async (tx) => {
    if (!isOrganiser(env.actor.role)) return fail([refuse('event.forbidden').error]);
    const faults = faultsOf(content);
    if (faults.length > 0) return fail(faults);
    const at = env.clock.now();
    const id = before?.id ?? newId(at);
    if (before === null) {
      await ensureGroups(tx, env.pemda.id);
      await insertProgramme(tx, env.pemda.id, { id, at, by: env.actor.personId, content });
    } else {
      if (!(await findProgramme(tx, id))) return fail([refuse('event.no-programme').error]);
      if (!(await updateProgramme(tx, id, before.version, content, before.state)))
        return fail([refuse('event.stale').error]);
    }
    await audit(tx, env, {
      action: before ? 'programme.change' : 'programme.make',
      subjectType: 'programme',
      subjectId: id,
      after: { name: content.name, state: before?.state ?? 'open' },
    });
    return ok(id);
  });
}

const CODE = /^[a-z][a-z0-9-]{0,30}$/;
const MOST_GROUP = 60;

/** Adds a group or gives it other names. Refusals: 'event.forbidden', 'event.group-code', 'text.*'. */
export function nameGroup(env: UseCaseEnv, group: Group): Promise<Result<null, Failed>> {
  return inTransaction<null, Failed>(env.db, async (tx) => {
    if (!isOrganiser(env.actor.role)) return fail([refuse('event.forbidden').error]);
    const faults: Refusal[] = [];
    if (!CODE.test(group.code)) faults.push(refuse('event.group-code', 'code').error);
    for (const field of ['nameId', 'nameEn'] as const) {
      if (group[field].trim() === '') faults.push(refuse('text.empty', field).error);
      if (group[field].length > MOST_GROUP)
        faults.push(refuse('text.long', field, { max: MOST_GROUP }).error);
    }
    if (faults.length > 0) return fail(faults);
    await ensureGroups(tx, env.pemda.id);
    const groups = await listGroups(tx);
    const at = groups.findIndex(({ code }) => code === group.code);
    await saveGroup(tx, env.pemda.id, group, at < 0 ? groups.length + 1 : at + 1);
    await audit(tx, env, {
      action: 'helix-group.name',
      subjectType: 'helix_group',
      subjectId: group.code,
      before: groups[at],
      after: group,
    });
    return ok(null);
  });
}
