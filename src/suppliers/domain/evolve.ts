import type { Registration, RegistrationEvent } from './registration.ts';

/** The registration after one event; the first one starts it. */
export function evolve(
  registration: Registration | null,
  event: RegistrationEvent,
): Registration | null {
  if (event.kind === 'started') {
    return {
      id: event.id,
      personId: event.personId,
      supplierId: null,
      state: 'draft',
      version: 1,
      rejections: 0,
      submittedAt: null,
      dueAt: null,
      contentHash: null,
      approvedHash: null,
      claimedBy: null,
      claimedAt: null,
    };
  }
  if (registration === null) return null;
  const next = { ...registration, version: registration.version + 1 };
  const free = { claimedBy: null, claimedAt: null };
  switch (event.kind) {
    case 'submitted':
      return {
        ...next,
        state: 'submitted',
        supplierId: event.supplierId,
        contentHash: event.contentHash,
        submittedAt: event.at,
        dueAt: event.dueAt,
      };
    case 'claimed':
      return { ...next, state: 'in_review', claimedBy: event.by, claimedAt: event.at };
    case 'released':
      return { ...next, ...free, state: 'submitted' };
    case 'approved':
      return {
        ...next,
        ...free,
        state: 'active',
        dueAt: null,
        approvedHash: event.contentHash,
      };
    case 'enrolled':
      return {
        ...next,
        state: 'active',
        supplierId: event.supplierId,
        contentHash: event.contentHash,
        approvedHash: event.contentHash,
      };
    case 'change-started':
      return { ...next, state: 'changing', rejections: 0 };
    case 'change-dropped':
      return { ...next, state: 'active', contentHash: registration.approvedHash };
    case 'fix-asked':
    case 'refused':
      return {
        ...next,
        ...free,
        state: event.kind === 'refused' ? 'refused' : 'needs_fix',
        dueAt: null,
        rejections: registration.rejections + 1,
      };
  }
}

/** All events, one after the other. */
export function fold(
  events: readonly RegistrationEvent[],
  start: Registration | null = null,
): Registration | null {
  return events.reduce(evolve, start);
}

/** The rejection after which a seller gets a coach (faults 77). */
const COACH_AFTER = 2;

/** Whether these events bring the registration to the rejection that asks for a coach. */
export function needsCoach(before: Registration, after: Registration): boolean {
  return before.rejections < COACH_AFTER && after.rejections >= COACH_AFTER;
}
