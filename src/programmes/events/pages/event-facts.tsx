import { formatDay, formatInstant, type Locale } from '../../../kernel/index.ts';
import type { Tone } from '../../../ui/index.ts';
import type { EventState, PlaceKind } from '../domain/event.ts';
import { clockOf, daysOf } from '../domain/moment.ts';
import type { ParticipantState, SignUpState } from '../domain/participation.ts';
import { t } from '../events-words.ts';

export const EVENT_TONES: Readonly<Record<EventState, Tone>> = {
  draft: 'neutral',
  published: 'info',
  running: 'success',
  over: 'neutral',
  cancelled: 'danger',
};

export const SIGN_UP_TONES: Readonly<Record<SignUpState, Tone>> = {
  'not-yet': 'neutral',
  open: 'success',
  full: 'warning',
  closed: 'neutral',
};

export const PERSON_TONES: Readonly<Record<ParticipantState, Tone>> = {
  invited: 'info',
  signed_up: 'success',
  waiting: 'warning',
  declined: 'neutral',
  cancelled: 'neutral',
};

/** When an event is, in words: one day with its hours, or two moments. */
export function whenText(
  at: { readonly startsAt: Date; readonly endsAt: Date },
  zone: string,
  locale: Locale,
): string {
  const [first, last] = daysOf(at.startsAt, at.endsAt, zone);
  if (first !== last)
    return t(locale).span(
      formatInstant(at.startsAt, zone, locale),
      formatInstant(at.endsAt, zone, locale),
    );
  const [label = ''] = formatInstant(at.endsAt, zone, locale).split(' ').slice(-1);
  return `${formatDay(first, locale)}, ${clockOf(at.startsAt, zone, locale)}–${clockOf(at.endsAt, zone, locale)} ${label}`;
}

export function placeText(
  at: { readonly placeKind: PlaceKind; readonly place: string },
  locale: Locale,
): string {
  const w = t(locale);
  if (at.placeKind === 'online') return w.placeKinds.online;
  return at.placeKind === 'both' ? `${at.place} (${w.placeKinds.both.toLowerCase()})` : at.place;
}
