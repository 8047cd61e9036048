import { dayOf, diffDays } from '../../kernel/index.ts';
import type { Order, OrderState } from './types.ts';

export type ClockStep = 'handover' | 'billing' | 'spp' | 'spm' | 'payment';

/** In whose hands the money lies: 'bud' is the pemda's own treasury, which writes the SP2D of an LS. */
export type ClockOwner = 'ppk' | 'seller' | 'treasurer' | 'bud';

export interface ClockHand {
  readonly step: ClockStep;
  readonly owner: ClockOwner;
  readonly state: 'done' | 'current' | 'waiting';
  /** Whole days with this owner; null before it begins. */
  readonly days: number | null;
}

const STARTED: readonly OrderState[] = ['awaiting_handover', 'awaiting_payment', 'completed'];

/** SPP and SPM are the papers of a direct payment (LS); petty cash and card are paid on the bill. */
const needsPapers = (order: Order) => order.channel === 'LS';

/**
 * Where the seller's money is (issue 2, money clock): every hand-over from the accepted goods to the
 * payment, with its owner and age in days of the pemda's zone. Only the steps of the order's channel, and
 * papers that were recorded all the same.
 */
export function moneyClock(order: Order, now: Date, zone: string): readonly ClockHand[] {
  if (!STARTED.includes(order.state)) return [];
  const inspected = order.deliveries.findLast((delivery) => delivery.inspectedAt !== null);
  let from = inspected?.inspectedAt ?? order.updatedAt;
  const paid = order.state === 'completed';
  const hands: ClockHand[] = [];
  let running = true;
  for (const [step, owner, until] of ends(order)) {
    const paper = step === 'spp' || step === 'spm';
    if (until === null && (paid || (paper && !needsPapers(order)))) continue;
    const state = until ? 'done' : running ? 'current' : 'waiting';
    const end = until ?? now;
    const days = state === 'waiting' ? null : diffDays(dayOf(from, zone), dayOf(end, zone));
    hands.push({ step, owner, state, days });
    if (until) from = until;
    else running = false;
  }
  return hands;
}

function ends(order: Order): [ClockStep, ClockOwner, Date | null][] {
  const paper = (name: string) => order.papers.find((one) => one.paper === name)?.at ?? null;
  const handover = order.signatures.find(
    (one) => one.document === 'handover' && one.side === 'seller',
  );
  const issued = order.numbers.handover !== undefined;
  const last = order.payments.at(-1);
  return [
    ['handover', issued ? 'seller' : 'ppk', handover?.at ?? null],
    ['billing', 'seller', paper('billing')],
    ['spp', 'treasurer', paper('spp')],
    ['spm', 'treasurer', paper('spm')],
    [
      'payment',
      needsPapers(order) ? 'bud' : 'treasurer',
      order.state === 'completed' ? (last?.recordedAt ?? null) : null,
    ],
  ];
}
