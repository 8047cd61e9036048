import type { Tone } from '../../../ui/index.ts';
import type { CompetitionState } from '../domain/types.ts';

const TONES: Readonly<Record<CompetitionState, Tone>> = Object.freeze({
  draft: 'neutral',
  open: 'info',
  closed: 'warning',
  half_open: 'warning',
  evaluating: 'warning',
  decided: 'success',
  failed: 'danger',
  cancelled: 'neutral',
});

export const toneOf = (state: CompetitionState): Tone => TONES[state];
