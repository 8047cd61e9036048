import type { OrderActor } from '../../domain/types.ts';
import type { CompetitionCommandKind } from './commands.ts';
import type { Competition, CompetitionState } from './types.ts';

/** What a person is to one competition. */
export type Part = 'buyer' | 'opener' | 'may-open' | 'seller' | 'system';

/** Who may keep a passphrase: those who buy for the agency, and auditors for every agency. */
const OPENING_ROLES: readonly string[] = ['procurement_officer', 'ppk', 'pokja', 'auditor'];

export function partsOf(
  one: Pick<Competition, 'agencyId' | 'buyerRole' | 'openers'>,
  actor: OrderActor,
): readonly Part[] {
  if (actor.role === 'system') return ['system'];
  if (actor.role === 'seller') return actor.supplierId ? ['seller'] : [];
  const parts: Part[] = [];
  const ofAgency = actor.agencyId === one.agencyId;
  const group = actor.role === 'pokja';
  if (actor.role === one.buyerRole && (group || ofAgency)) parts.push('buyer');
  if (!OPENING_ROLES.includes(actor.role)) return parts;
  if (ofAgency || actor.role === 'auditor' || (group && one.buyerRole === 'pokja'))
    parts.push('may-open');
  if (parts.includes('may-open') && one.openers.some((it) => it.personId === actor.personId))
    parts.push('opener');
  return parts;
}

/** Whether the actor may see it: a draft is the agency's own, and the auditors'. Everything else is public. */
export function maySeeCompetition(one: Competition, actor: OrderActor): boolean {
  if (one.publishedAt !== null) return true;
  if (['auditor', 'head', 'administrator'].includes(actor.role)) return true;
  const parts = partsOf(one, actor);
  return parts.includes('buyer') || parts.includes('may-open');
}

export interface CompetitionStep {
  readonly from: readonly CompetitionState[];
  readonly command: CompetitionCommandKind;
  readonly by: readonly Part[];
  /** The refusal while it is not ready for it; null when it is. */
  readonly unless?: (one: Competition, actor: OrderActor) => string | null;
}

const RUNNING: readonly CompetitionState[] = ['open'];
const UNDECIDED: readonly CompetitionState[] = [
  'draft',
  'open',
  'closed',
  'half_open',
  'evaluating',
];

const standing = (one: Competition, actor: OrderActor) =>
  one.offers.some(({ supplierId }) => supplierId === actor.supplierId)
    ? null
    : 'competition.no-own-offer';
const openedAlready = (one: Competition, actor: OrderActor) =>
  one.firstOpener === actor.personId ? 'competition.two-people' : null;
const notReady = (one: Competition, actor: OrderActor) =>
  one.openers.some(({ personId }) => personId === actor.personId) ? null : 'competition.not-opener';
const fullOfOpeners = (one: Competition, actor: OrderActor) =>
  one.openers.length >= MOST_OPENERS &&
  !one.openers.some(({ personId }) => personId === actor.personId)
    ? 'competition.openers-full'
    : null;
const nothingToPass = (one: Competition) =>
  one.results.some((lot) => lot.awardedTo !== null) ? null : 'competition.no-award';

/** Any two of them open; a third covers for one who is away. */
export const MOST_OPENERS = 3;

/** The places of a supplier in the lots, the best first; empty where it has none. */
export const ranksOf = (one: Competition, supplierId: string | null) =>
  one.results.flatMap((lot) => lot.ranks.filter((rank) => rank.supplierId === supplierId));

function notStandby(one: Competition, actor: OrderActor): string | null {
  if (one.standby.includes(actor.supplierId ?? '')) return 'competition.standby-already';
  const loses = one.results.some(
    (lot) =>
      lot.awardedTo !== null &&
      lot.awardedTo !== actor.supplierId &&
      lot.ranks.some((rank) => rank.supplierId === actor.supplierId),
  );
  return loses ? null : 'competition.no-place';
}

function notObjecting(one: Competition, actor: OrderActor): string | null {
  if (!one.opened.some(({ supplierId }) => supplierId === actor.supplierId))
    return 'competition.no-own-offer';
  return one.objections.some(({ supplierId }) => supplierId === actor.supplierId)
    ? 'competition.objected-already'
    : null;
}

/** The life of a competition: state x command, whose it is. Pages draw their forms from it alone. */
export const COMPETITION_STEPS: readonly CompetitionStep[] = Object.freeze([
  { from: ['draft'], command: 'change', by: ['buyer'] },
  { from: ['draft'], command: 'ready', by: ['may-open'], unless: fullOfOpeners },
  { from: ['draft'], command: 'leave', by: ['opener'], unless: notReady },
  { from: ['draft'], command: 'publish', by: ['buyer'] },
  { from: RUNNING, command: 'ask', by: ['seller'] },
  { from: RUNNING, command: 'answer', by: ['buyer'] },
  { from: RUNNING, command: 'offer', by: ['seller'] },
  { from: RUNNING, command: 'withdraw-offer', by: ['seller'], unless: standing },
  { from: RUNNING, command: 'extend', by: ['buyer'] },
  { from: RUNNING, command: 'close', by: ['system'] },
  { from: ['closed'], command: 'half-open', by: ['opener'], unless: notReady },
  { from: ['half_open'], command: 'open', by: ['opener'], unless: openedAlready },
  { from: ['evaluating'], command: 'assess', by: ['buyer'] },
  { from: ['evaluating'], command: 'decide', by: ['buyer'] },
  { from: ['decided'], command: 'confirm-standby', by: ['seller'], unless: notStandby },
  { from: ['decided'], command: 'pass-on', by: ['buyer'], unless: nothingToPass },
  { from: ['decided', 'failed'], command: 'object', by: ['seller'], unless: notObjecting },
  { from: ['decided', 'failed'], command: 'answer-objection', by: ['buyer'] },
  { from: UNDECIDED, command: 'cancel', by: ['buyer'] },
] as const satisfies readonly CompetitionStep[]);

/** What this actor can do now. */
export function stepsFor(one: Competition, actor: OrderActor): readonly CompetitionCommandKind[] {
  const parts = partsOf(one, actor);
  return COMPETITION_STEPS.filter(
    (step) =>
      step.from.includes(one.state) &&
      step.by.some((part) => parts.includes(part)) &&
      !step.unless?.(one, actor),
  ).map(({ command }) => command);
}
