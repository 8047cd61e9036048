import { DoneNotice } from '../../ui/index.ts';
import { tAddendum } from '../addendum-words.ts';
import { waitsFor } from '../domain/transitions.ts';
import { t } from '../messages.ts';
import type { Part } from './order-parts.tsx';

/** What the step just taken has done, and whose move comes next: of the order as it is now. */
export function OrderDone({ c, order, mine }: Part & { mine: boolean }) {
  const w = t(c.var.locale);
  const turn = waitsFor(order);
  const who = turn === 'buyer' ? w.order.buyer : turn && turn !== 'system' ? w.owners[turn] : null;
  const what =
    (turn === 'seller' ? w.next.seller[order.state] : undefined) ?? w.next.all[order.state];
  return (
    <DoneNotice c={c} words={{ ...w.done, ...tAddendum(c.var.locale).done }}>
      <p>
        {who ? w.order.nextUp(who, what ?? '') : w.order.ended(w.states[order.state])}
        {who && !mine && ` ${w.order.nothing}`}
      </p>
    </DoneNotice>
  );
}
