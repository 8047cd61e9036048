import { type Day, fail, ok, type Refusal, type Result, refuse } from '../../../kernel/index.ts';

export const OUTCOMES = ['interest', 'commitment', 'not_fitting'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];
export const REASONS = ['price', 'quality', 'capacity', 'papers', 'not-needed', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** What came of a meeting, as it is sent. */
export interface GivenOutcome {
  readonly kind: string;
  /** Rupiah before tax. */
  readonly amount: bigint | null;
  readonly what: string;
  readonly dueOn: Day | null;
  readonly reason: string;
  readonly note: string;
}

export interface Outcome {
  readonly kind: OutcomeKind;
  readonly amount: bigint | null;
  readonly what: string;
  readonly dueOn: Day | null;
  readonly reason: Reason | null;
  readonly note: string;
}

export const MOST_NOTE = 1_000;

/**
 * An outcome that can be kept: a commitment says how much and by which day (not before the event), "not
 * fitting" says why. Refusals: 'outcome.*', 'text.long', each at its field.
 */
export function checkOutcome(
  given: GivenOutcome,
  eventDay: Day,
): Result<Outcome, readonly Refusal[]> {
  const faults: Refusal[] = [];
  const add = (...error: Parameters<typeof refuse>) => faults.push(refuse(...error).error);
  const kind = OUTCOMES.find((one) => one === given.kind);
  if (!kind) return fail([refuse('outcome.kind', 'hasil').error]);
  const reason = REASONS.find((one) => one === given.reason) ?? null;
  if (kind === 'commitment') {
    if (given.amount === null || given.amount <= 0n) add('outcome.amount', 'nilai');
    if (given.dueOn === null) add('outcome.due', 'kapan');
    else if (given.dueOn < eventDay) add('outcome.due-early', 'kapan');
  }
  if (kind === 'not_fitting' && reason === null) add('outcome.reason', 'sebab');
  for (const [field, text] of [
    ['apa', given.what],
    ['catatan', given.note],
  ] as const)
    if (text.length > MOST_NOTE) add('text.long', field, { max: MOST_NOTE });
  if (faults.length > 0) return fail(faults);
  const commitment = kind === 'commitment';
  return ok({
    kind,
    amount: commitment ? given.amount : null,
    what: given.what.trim(),
    dueOn: commitment ? given.dueOn : null,
    reason: kind === 'not_fitting' ? reason : null,
    note: given.note.trim(),
  });
}
