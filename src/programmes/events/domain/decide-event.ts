import { fail, ok, type Refusal, refuse } from '../../../kernel/index.ts';
import {
  EVENT_TRANSITIONS,
  type EventCommand,
  type EventContent,
  type EventDecision,
  type EventEnv,
  type Happening,
  isOrganiser,
  type Session,
} from './event.ts';

export const MOST_NAME = 140;
export const MOST_SUMMARY = 300;
export const MOST_TEXT = 6000;
export const MOST_REASON = 1000;
export const MOST_PLACE = 200;
export const MOST_CAPACITY = 100_000;
/** Longer than any fair; a year that was typed wrong shows here. */
const MOST_DAYS = 60;

const DAY_MS = 86_400_000;

/**
 * What a command makes of an event; null is one that does not exist yet. Pure. Refusals: 'event.*',
 * 'text.*', each at its field. Begin and finish are the clock's.
 */
export function decideEvent(
  one: Happening | null,
  command: EventCommand,
  env: EventEnv,
): EventDecision {
  const no = (code: string) => fail([refuse(code).error]);
  const { role, personId: by } = env.actor;
  const at = env.now;
  if (command.kind === 'draft') {
    if (!isOrganiser(role)) return no('event.forbidden');
    if (one !== null) return no('event.state');
    const faults = contentFaults(command.content);
    const { id, programmeId, slug, content } = command;
    return faults.length > 0
      ? fail(faults)
      : ok([{ kind: 'drafted', at, by, id, programmeId, slug, content }]);
  }
  if (one === null) return no('event.not-found');
  const byClock = command.kind === 'begin' || command.kind === 'finish';
  if (!byClock && !isOrganiser(role)) return no('event.forbidden');
  if ('expectedVersion' in command && command.expectedVersion !== one.version)
    return no('event.stale');
  if (!EVENT_TRANSITIONS[one.state][command.kind]) return no('event.state');
  switch (command.kind) {
    case 'change': {
      const faults = [
        ...contentFaults(command.content),
        ...sessionFaults(one.sessions, command.content, 'endsAt'),
      ];
      return faults.length > 0
        ? fail(faults)
        : ok([{ kind: 'changed', at, by, content: command.content }]);
    }
    case 'arrange': {
      const faults = sessionFaults(command.sessions, one.content, 'startsAt');
      return faults.length > 0
        ? fail(faults)
        : ok([{ kind: 'arranged', at, by, sessions: command.sessions }]);
    }
    case 'publish': {
      // A draft may have waited so long that its days are over.
      if (one.content.endsAt <= at) return fail([refuse('event.past', 'startsAt').error]);
      const faults = contentFaults(one.content);
      return faults.length > 0 ? fail(faults) : ok([{ kind: 'published', at, by }]);
    }
    case 'cancel': {
      const reason = command.reason.trim();
      if (reason === '') return fail([refuse('text.empty', 'reason').error]);
      if (reason.length > MOST_REASON)
        return fail([refuse('text.long', 'reason', { max: MOST_REASON }).error]);
      return ok([{ kind: 'cancelled', at, by, reason }]);
    }
    case 'close':
      return ok([{ kind: 'closed', at, by }]);
    case 'begin':
      return at >= one.content.startsAt ? ok([{ kind: 'begun', at, by: null }]) : no('event.early');
    case 'finish':
      return at >= one.content.endsAt
        ? ok([{ kind: 'finished', at, by: null }])
        : no('event.early');
  }
}

function contentFaults(content: EventContent): Refusal[] {
  const faults: Refusal[] = [];
  const add = (...error: Parameters<typeof refuse>) => faults.push(refuse(...error).error);
  const text = (field: keyof EventContent & string, value: string, max: number, needed = true) => {
    if (needed && value.trim() === '') add('text.empty', field);
    else if (value.length > max) add('text.long', field, { max });
  };
  text('name', content.name, MOST_NAME);
  text('summary', content.summary, MOST_SUMMARY);
  text('description', content.description, MOST_TEXT, false);
  text('place', content.place, MOST_PLACE, content.placeKind !== 'online');
  if (content.onlineUrl !== '' && !/^https:\/\/[^\s]{3,400}$/.test(content.onlineUrl))
    add('event.online-url', 'onlineUrl');
  if (content.startsAt >= content.endsAt) add('event.order', 'endsAt');
  else if (content.endsAt.getTime() - content.startsAt.getTime() > MOST_DAYS * DAY_MS)
    add('event.too-long', 'endsAt', { max: MOST_DAYS });
  if (content.signupOpensAt > content.signupClosesAt) add('event.signup-order', 'signupClosesAt');
  // Sign-up offered after the event ended helps nobody.
  if (content.signupClosesAt > content.endsAt) add('event.signup-late', 'signupClosesAt');
  if (content.capacity !== null && (content.capacity < 1 || content.capacity > MOST_CAPACITY))
    add('event.capacity', 'capacity', { max: MOST_CAPACITY });
  return faults;
}

/** Faults of an agenda: names, order, and that every session lies within the event. */
function sessionFaults(
  sessions: readonly Session[],
  content: Pick<EventContent, 'startsAt' | 'endsAt'>,
  field: string,
): Refusal[] {
  const faults: Refusal[] = [];
  for (const one of sessions) {
    if (one.title.trim() === '') faults.push(refuse('text.empty', 'title').error);
    if (one.title.length > MOST_NAME)
      faults.push(refuse('text.long', 'title', { max: MOST_NAME }).error);
    if (one.startsAt >= one.endsAt)
      faults.push(refuse('event.session-order', 'endsAt', { session: one.title }).error);
    if (one.startsAt < content.startsAt || one.endsAt > content.endsAt)
      faults.push(refuse('event.session-outside', field, { session: one.title }).error);
  }
  return faults;
}
