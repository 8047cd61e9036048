import { fail, ok, type Refusal, refuse } from '../../kernel/index.ts';
import type {
  CoachingCase,
  CoachingCommand,
  CoachingDecision,
  CoachingEnv,
  Meeting,
} from './coaching.ts';

export const MOST_TEXT = 2000;
export const MOST_STEP = 200;
export const MOST_TOPIC = 120;

type Kind = CoachingCommand['kind'];

/** What can be done in each state; a closed case stays closed, a new sign opens a new one. */
const COMMANDS: Readonly<Record<CoachingCase['state'], readonly Kind[]>> = {
  open: ['take', 'note', 'close'],
  in_progress: ['take', 'note', 'close'],
  closed: [],
};

/** What this person can do with the case now; pages draw their forms from it. Taking one's own is nothing. */
export function coachingMoves(one: CoachingCase, actor: CoachingEnv['actor']): readonly Kind[] {
  if (actor.role !== 'programme_officer') return [];
  return COMMANDS[one.state].filter(
    (kind) => kind !== 'take' || one.coachId !== actor.personId || one.coachId === null,
  );
}

/** What a command makes of a case. Pure; refusals: 'coaching.*', 'text.*', each at its field. */
export function decideCoaching(
  one: CoachingCase,
  command: CoachingCommand,
  env: CoachingEnv,
): CoachingDecision {
  const no = (code: string) => fail([refuse(code).error]);
  const by = env.actor.personId;
  if (env.actor.role !== 'programme_officer' || by === null) return no('coaching.forbidden');
  if ('expectedVersion' in command && command.expectedVersion !== one.version) {
    return no('coaching.stale');
  }
  if (!coachingMoves(one, env.actor).includes(command.kind)) return no('coaching.state');
  const at = env.now;
  switch (command.kind) {
    case 'take':
      return ok([{ kind: 'taken', at, by }]);
    case 'note': {
      const faults = faultsOf(command.meeting, env);
      if (faults.length > 0) return fail(faults);
      return ok([{ kind: 'noted', at, by, meeting: command.meeting }]);
    }
    case 'close': {
      const faults = textFaults(command.text, 'text');
      if (faults.length > 0) return fail(faults);
      return ok([{ kind: 'closed', at, by, outcome: command.outcome, text: command.text }]);
    }
  }
}

function faultsOf(meeting: Meeting, env: CoachingEnv): Refusal[] {
  const { on, nextOn, nextStep } = meeting;
  const faults = textFaults(meeting.text, 'text');
  const add = (...error: Parameters<typeof refuse>) => faults.push(refuse(...error).error);
  for (const field of ['topic', 'people'] as const)
    if (meeting[field].length > MOST_TOPIC) add('text.long', field, { max: MOST_TOPIC });
  if (on > env.today) add('coaching.future', 'on');
  if (nextStep !== null && nextOn === null) add('coaching.next-day', 'nextOn');
  if (nextStep === null && nextOn !== null) add('coaching.next-step', 'nextStep');
  if (nextStep !== null && nextStep.length > MOST_STEP)
    add('text.long', 'nextStep', { max: MOST_STEP });
  if (nextOn !== null && nextOn < env.today) add('coaching.next-past', 'nextOn');
  return faults;
}

function textFaults(text: string, field: string): Refusal[] {
  if (text.trim() === '') return [refuse('text.empty', field).error];
  return text.length > MOST_TEXT ? [refuse('text.long', field, { max: MOST_TEXT }).error] : [];
}
