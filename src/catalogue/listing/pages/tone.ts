import type { Tone } from '../../../ui/index.ts';
import type { ListingState } from '../domain/listing.ts';

const TONES: Readonly<Record<ListingState, Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  live: 'success',
  needs_fix: 'warning',
  rejected: 'danger',
  frozen: 'danger',
  delisted: 'neutral',
  expired: 'warning',
};

/** The colour of a listing's state. */
export const toneOfState = (state: ListingState): Tone => TONES[state];
