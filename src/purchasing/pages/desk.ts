import { type Desk, useCaseEnv } from '../../platform/index.ts';
import { t } from '../messages.ts';
import { waitingOrders } from '../order-list.sql.ts';

/** Orders whose next move is the viewer's, on his desk. */
export const ordersDesk: Desk = async (c) => {
  const w = t(c.var.locale);
  const rows = await waitingOrders(c.var.db, useCaseEnv(c).actor);
  return rows.map(({ state, count, oldest, due }) => ({
    key: `orders-${state}`,
    title: state === 'completed' ? w.desk.unrated : w.desk.title(w.states[state]),
    count,
    href: `/pesanan?tahap=${state}`,
    oldest,
    due,
    ifNothing: w.desk.ifNothing[state] ?? '',
  }));
};
