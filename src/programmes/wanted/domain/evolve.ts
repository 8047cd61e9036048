import { TRANSITIONS, type Wanted, type WantedEvent, type WantedStep } from './wanted.ts';

const STEP_OF: Readonly<Record<Exclude<WantedEvent['kind'], 'drafted'>, WantedStep>> = {
  changed: 'change',
  published: 'publish',
  answered: 'answer',
  met: 'meet',
  closed: 'close',
  expired: 'expire',
};

/** The notice after one event; the first one drafts it. Where it goes stands in the table of transitions. */
export function evolveWanted(one: Wanted | null, event: WantedEvent): Wanted | null {
  if (event.kind === 'drafted')
    return {
      id: event.id,
      state: 'draft',
      version: 1,
      content: event.content,
      createdAt: event.at,
      publishedAt: null,
      endedAt: null,
    };
  if (one === null) return null;
  const state = TRANSITIONS[one.state][STEP_OF[event.kind]]?.to ?? one.state;
  const over = state === 'met' || state === 'closed' || state === 'expired';
  return {
    ...one,
    state,
    version: one.version + 1,
    content: event.kind === 'changed' ? event.content : one.content,
    publishedAt: event.kind === 'published' ? event.at : one.publishedAt,
    endedAt: over ? event.at : one.endedAt,
  };
}
