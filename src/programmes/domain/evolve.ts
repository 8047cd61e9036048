import type { CoachingCase, CoachingEvent } from './coaching.ts';

/** The case after one event; the first one opens it. */
export function evolveCoaching(
  one: CoachingCase | null,
  event: CoachingEvent,
): CoachingCase | null {
  if (event.kind === 'opened') {
    const { id, supplierId, trigger, productId, wantedId } = event;
    return {
      id,
      supplierId,
      trigger,
      productId,
      wantedId,
      state: 'open',
      version: 1,
      coachId: null,
      obstacle: null,
      nextStep: null,
      nextOn: null,
      outcome: null,
      openedAt: event.at,
      closedAt: null,
    };
  }
  if (one === null) return null;
  const next = { ...one, version: one.version + 1 };
  switch (event.kind) {
    case 'taken':
      return { ...next, state: 'in_progress', coachId: event.by };
    case 'noted': {
      const { obstacle, nextStep, nextOn } = event.meeting;
      const coachId = one.coachId ?? event.by;
      return { ...next, state: 'in_progress', coachId, obstacle, nextStep, nextOn };
    }
    case 'closed':
      return {
        ...next,
        state: 'closed',
        outcome: event.outcome,
        closedAt: event.at,
        nextStep: null,
        nextOn: null,
      };
  }
}
