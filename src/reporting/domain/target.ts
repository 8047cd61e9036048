import { fail, ok, type Refusal, type Result, type Role, refuse } from '../../kernel/index.ts';
import { MEASURE, type Measure } from './measures.ts';
import { textFaults } from './objection.ts';

export const TARGET_SCOPES = ['local', 'national', 'online_shop'] as const;
export type TargetScope = (typeof TARGET_SCOPES)[number] | 'all';

/** Who sets targets. */
export const TARGET_SETTERS: readonly Role[] = ['head', 'programme_officer'];

export interface Target {
  readonly measure: Measure;
  readonly year: number;
  readonly scope: TargetScope;
  /** In the measure's unit; shares in thousandths of a percent. */
  readonly value: bigint;
  /** The document that it stands in. */
  readonly source: string;
  readonly version: number;
}

export type TargetCommand = Omit<Target, 'version'>;

export const MOST_SOURCE = 300;
const MOST_SHARE = 100_000n;
const FIRST_YEAR = 2020;

/** Scopes that a measure can have: the city's purchases elsewhere have no local one, its own suppliers no other. */
export function scopesOf(measure: Measure): readonly TargetScope[] {
  if (measure === 'purchases') return ['national', 'online_shop'];
  return ['value', 'products'].includes(measure) ? ['local', 'national'] : ['local'];
}

/** The target as it is to be saved. Refusals: 'target.*', 'text.*', each at its field. */
export function decideTarget(
  before: Target | null,
  command: TargetCommand,
  env: { readonly role: Role | 'system'; readonly thisYear: number },
): Result<Target, readonly Refusal[]> {
  if (env.role === 'system' || !TARGET_SETTERS.includes(env.role))
    return fail([refuse('target.forbidden').error]);
  const faults = textFaults(command.source, 'source', MOST_SOURCE);
  const add = (...error: Parameters<typeof refuse>) => faults.push(refuse(...error).error);
  if (command.year < FIRST_YEAR || command.year > env.thisYear + 5)
    add('target.year', 'year', { from: FIRST_YEAR, to: env.thisYear + 5 });
  if (!scopesOf(command.measure).includes(command.scope)) add('target.scope', 'scope');
  if (command.value <= 0n) add('target.value', 'value');
  if (MEASURE[command.measure].unit === 'milli_percent' && command.value > MOST_SHARE)
    add('target.share', 'value');
  if (faults.length > 0) return fail(faults);
  if (before && before.value === command.value && before.source === command.source)
    return fail([refuse('target.same', 'value').error]);
  return ok({ ...command, version: (before?.version ?? 0) + 1 });
}
