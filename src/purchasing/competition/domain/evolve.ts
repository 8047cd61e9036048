import type { Competition, CompetitionEvent, CompetitionState, Question } from './types.ts';

/** The state of a competition after one more event. Pure; it never refuses what has happened. */
export function evolveCompetition(
  before: Competition | null,
  event: CompetitionEvent,
): Competition {
  if (before === null) {
    if (event.kind !== 'drafted')
      throw new RangeError(`a competition cannot begin with ${event.kind}`);
    return {
      ...event.data,
      buyerPersonId: event.actor.personId,
      state: 'draft',
      version: 1,
      openers: [],
      publishedAt: null,
      invited: [],
      seedDigest: null,
      seed: null,
      references: [],
      referenceReason: null,
      questions: [],
      offers: [],
      withdrawn: [],
      extensions: [],
      firstOpener: null,
      opened: [],
      assessments: [],
      results: [],
      decidedAt: null,
      standby: [],
      objections: [],
      endReason: null,
    };
  }
  return { ...apply(before, event), version: before.version + 1 };
}

/** The competition that its events make; null when there are none. */
export function foldCompetition(events: readonly CompetitionEvent[]): Competition | null {
  return events.reduce<Competition | null>(evolveCompetition, null);
}

const answered = (list: readonly Question[], id: string, text: string, at: Date): Question[] =>
  list.map((one) => (one.id === id ? { ...one, answer: text, answeredAt: at } : one));

function apply(before: Competition, event: CompetitionEvent): Competition {
  const to = (state: CompetitionState, more: Partial<Competition> = {}) => ({
    ...before,
    ...more,
    state,
  });
  const without = (supplierId: string) =>
    before.offers.filter((one) => one.supplierId !== supplierId);
  switch (event.kind) {
    case 'drafted':
      throw new RangeError('a competition is drafted once');
    case 'changed':
      return { ...before, terms: event.data.terms };
    case 'opener-ready':
      return {
        ...before,
        openers: [
          ...before.openers.filter(({ personId }) => personId !== event.data.personId),
          event.data,
        ],
      };
    case 'opener-left':
      return {
        ...before,
        openers: before.openers.filter(({ personId }) => personId !== event.data.personId),
      };
    case 'published':
      return to('open', { ...event.data, publishedAt: event.at });
    case 'asked':
      return { ...before, questions: [...before.questions, asked(event)] };
    case 'answered': {
      const { id, text } = event.data;
      return { ...before, questions: answered(before.questions, id, text, event.at) };
    }
    case 'offered': {
      const { supplierId, digest } = event.data;
      const offer = { supplierId, digest, at: event.at, personId: event.actor.personId };
      return {
        ...before,
        offers: [...without(supplierId), offer],
        withdrawn: before.withdrawn.filter((id) => id !== supplierId),
      };
    }
    case 'offer-withdrawn': {
      const { supplierId } = event.data;
      return {
        ...before,
        offers: without(supplierId),
        withdrawn: [...before.withdrawn, supplierId],
      };
    }
    case 'extended':
      return {
        ...before,
        terms: { ...before.terms, offersUntil: event.data.until },
        extensions: [...before.extensions, { ...event.data, at: event.at }],
      };
    case 'closed':
      return to('closed');
    case 'half-opened':
      return to('half_open', { firstOpener: event.data.personId });
    case 'opened':
      return to('evaluating', { seed: event.data.seed, opened: event.data.offers });
    case 'assessed':
      return {
        ...before,
        assessments: [
          ...before.assessments.filter((one) => one.supplierId !== event.data.supplierId),
          event.data,
        ],
      };
    case 'decided':
      return to('decided', { results: event.data.results, decidedAt: event.at });
    case 'standby-confirmed':
      return { ...before, standby: [...before.standby, event.data.supplierId] };
    case 'passed-on': {
      const { lineNos, to: next } = event.data;
      return {
        ...before,
        results: before.results.map((lot) =>
          lot.lineNos.every((no) => lineNos.includes(no)) ? { ...lot, awardedTo: next } : lot,
        ),
      };
    }
    case 'objected':
      return { ...before, objections: [...before.objections, asked(event)] };
    case 'objection-answered': {
      const { id, text } = event.data;
      return { ...before, objections: answered(before.objections, id, text, event.at) };
    }
    case 'failed':
      return to('failed', { endReason: event.data.reason });
    case 'cancelled':
      return to('cancelled', { endReason: event.data.reason });
  }
}

const asked = (event: CompetitionEvent & { kind: 'asked' | 'objected' }): Question => ({
  ...event.data,
  askedAt: event.at,
  answer: null,
  answeredAt: null,
});
