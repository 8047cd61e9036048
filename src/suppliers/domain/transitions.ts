import type {
  Registration,
  RegistrationCommandKind,
  RegistrationEnv,
  RegistrationState,
} from './registration.ts';

type Side = 'applicant' | 'officer' | 'claimer';

interface Transition {
  readonly from: RegistrationState;
  readonly command: RegistrationCommandKind;
  readonly by: Side;
  readonly to: RegistrationState;
}

const row = (
  from: RegistrationState,
  command: RegistrationCommandKind,
  by: Side,
  to: RegistrationState,
): Transition => ({ from, command, by, to });

/**
 * The life of a registration. Only who claimed it gives the verdict; any officer may release it, so
 * that nobody's leave stops a seller. A change of a registered business goes the same way. A refused one may be mended and sent again (faults 77).
 */
export const TRANSITIONS: readonly Transition[] = Object.freeze([
  row('draft', 'submit', 'applicant', 'submitted'),
  row('submitted', 'claim', 'officer', 'in_review'),
  row('in_review', 'release', 'officer', 'submitted'),
  row('in_review', 'approve', 'claimer', 'active'),
  row('in_review', 'ask-fix', 'claimer', 'needs_fix'),
  row('in_review', 'refuse', 'claimer', 'refused'),
  row('needs_fix', 'submit', 'applicant', 'submitted'),
  row('refused', 'submit', 'applicant', 'submitted'),
  row('active', 'change', 'applicant', 'changing'),
  row('changing', 'submit', 'applicant', 'submitted'),
  row('changing', 'drop-change', 'applicant', 'active'),
  row('needs_fix', 'drop-change', 'applicant', 'active'),
  row('refused', 'drop-change', 'applicant', 'active'),
]);

type Actor = RegistrationEnv['actor'];

/** Whether a person stands on the side that a row asks for. Nobody reviews his own registration. */
export function standsOn(side: Side, registration: Registration, actor: Actor): boolean {
  const own = actor.personId !== null && actor.personId === registration.personId;
  if (side === 'applicant') return own;
  if (own || actor.role !== 'catalogue_officer') return false;
  return side === 'officer' || registration.claimedBy === actor.personId;
}

export function transitionFor(
  state: RegistrationState,
  command: RegistrationCommandKind,
): Transition | undefined {
  return TRANSITIONS.find((one) => one.from === state && one.command === command);
}

/** What this person can do with the registration now; pages draw their buttons from it. */
export function commandsFor(
  registration: Registration,
  actor: Actor,
): readonly RegistrationCommandKind[] {
  return TRANSITIONS.filter(
    (one) =>
      one.from === registration.state &&
      standsOn(one.by, registration, actor) &&
      (one.command !== 'drop-change' || registration.approvedHash !== null),
  ).map((one) => one.command);
}
