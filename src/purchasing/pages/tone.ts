import type { Tone } from '../../ui/index.ts';
import type { OrderState } from '../domain/types.ts';

/** Colour of a state, beside its words. */
export function toneOf(state: OrderState): Tone {
  if (state === 'completed') return 'success';
  if (state.startsWith('cancelled') || state === 'stopped' || state === 'terminated')
    return 'danger';
  if (state === 'processing' || state === 'shipped' || state === 'arrived') return 'info';
  return 'warning';
}
