import { EVENT_TRANSITIONS, type EventFact, type EventStep, type Happening } from './event.ts';

const STEP_OF: Readonly<Record<Exclude<EventFact['kind'], 'drafted'>, EventStep>> = {
  changed: 'change',
  arranged: 'arrange',
  published: 'publish',
  cancelled: 'cancel',
  closed: 'close',
  begun: 'begin',
  finished: 'finish',
};

/** The event after one fact; the first one drafts it. Where it goes stands in the table of transitions. */
export function evolveEvent(one: Happening | null, fact: EventFact): Happening | null {
  if (fact.kind === 'drafted')
    return {
      id: fact.id,
      programmeId: fact.programmeId,
      slug: fact.slug,
      state: 'draft',
      version: 1,
      content: fact.content,
      sessions: [],
      cancelReason: '',
      createdAt: fact.at,
      publishedAt: null,
      endedAt: null,
    };
  if (one === null) return null;
  const state = EVENT_TRANSITIONS[one.state][STEP_OF[fact.kind]]?.to ?? one.state;
  return {
    ...one,
    state,
    version: one.version + 1,
    content: fact.kind === 'changed' ? fact.content : one.content,
    sessions: fact.kind === 'arranged' ? fact.sessions : one.sessions,
    cancelReason: fact.kind === 'cancelled' ? fact.reason : one.cancelReason,
    publishedAt: fact.kind === 'published' ? fact.at : one.publishedAt,
    endedAt: state === 'over' || state === 'cancelled' ? fact.at : null,
  };
}
