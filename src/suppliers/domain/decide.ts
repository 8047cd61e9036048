import { addWorkingDays, fail, ok, type Refusal, refuse } from '../../kernel/index.ts';
import type {
  Registration,
  RegistrationCommand,
  RegistrationDecision,
  RegistrationEnv,
} from './registration.ts';
import { standsOn, transitionFor } from './transitions.ts';

const no = (...error: Parameters<typeof refuse>): RegistrationDecision =>
  fail([refuse(...error).error]);

/**
 * What a command makes of a registration: one event, or every reason why not. Pure. First the newest
 * version, then the table, then whose it is, then the command's own rules.
 */
export function decide(
  registration: Registration,
  command: RegistrationCommand,
  env: RegistrationEnv,
): RegistrationDecision {
  const row = transitionFor(registration.state, command.kind);
  if (command.kind === 'claim' && registration.state === 'in_review') {
    return registration.claimedBy === env.actor.personId ? ok([]) : no('registration.claimed');
  }
  if ('expectedVersion' in command && command.expectedVersion !== registration.version) {
    return no('registration.stale');
  }
  if (!row) return no('registration.state');
  if (!standsOn(row.by, registration, env.actor)) return no('registration.forbidden');
  return run(registration, command, env);
}

function run(
  registration: Registration,
  command: RegistrationCommand,
  env: RegistrationEnv,
): RegistrationDecision {
  const at = env.now;
  const by = env.actor.personId;
  switch (command.kind) {
    case 'submit': {
      const faults = [...command.faults, ...command.unanswered.map(unanswered)];
      if (faults.length > 0) return fail(faults);
      const { supplierId, contentHash } = command;
      if (contentHash === registration.approvedHash) return no('registration.unchanged');
      const dueAt = addWorkingDays(env.calendar, at, env.reviewWorkingDays);
      return ok([{ kind: 'submitted', at, by, supplierId, contentHash, dueAt }]);
    }
    case 'claim':
      return by === null ? no('registration.forbidden') : ok([{ kind: 'claimed', at, by }]);
    case 'release':
      return ok([{ kind: 'released', at, by }]);
    case 'change':
      return ok([{ kind: 'change-started', at, by }]);
    case 'drop-change':
      // Before the first approval there is nothing to go back to.
      if (registration.approvedHash === null) return no('registration.state');
      return ok([{ kind: 'change-dropped', at, by }]);
    case 'approve': {
      if (command.contentHash !== registration.contentHash) return no('registration.altered');
      if (command.remarks.length > 0) return no('registration.remarks-left', 'remarks');
      if (command.unverified.length > 0) return no('registration.unverified', 'documents');
      return ok([{ kind: 'approved', at, by, contentHash: command.contentHash }]);
    }
    case 'ask-fix':
    case 'refuse': {
      if (command.remarks.length === 0) return no('registration.no-remark', 'field');
      const kind = command.kind === 'refuse' ? 'refused' : 'fix-asked';
      return ok([{ kind, at, by, remarks: command.remarks }]);
    }
  }
}

const unanswered = (field: string): Refusal => refuse('registration.remark-open', field).error;
