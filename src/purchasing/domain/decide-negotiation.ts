import { addWorkingDays, dayOf, type Refusal, type Rupiah, ZERO } from '../../kernel/index.ts';
import type { CommandOf, DecideEnv, MakeOffer } from './commands.ts';
import { moneyFrom } from './decide-place.ts';
import { type Decision, drawnNumber, eventOf, no, one, rulesOf } from './event-of.ts';
import type { AgreedPrices } from './events.ts';
import { capacitiesOf } from './party.ts';
import { orderValue } from './progress.ts';
import { totals } from './totals.ts';
import type { Offer, Order } from './types.ts';

const MAX_NOTE = 500;

function sideOf(order: Order, env: DecideEnv): 'buyer' | 'seller' {
  return capacitiesOf(order, env.actor).includes('seller') ? 'seller' : 'buyer';
}

/** The sums of an order at an offer's prices: what the other side sees before it says yes. */
export function pricedAt(order: Order, offer: Pick<Offer, 'prices' | 'freight'>): AgreedPrices {
  const prices = order.lines.map((line, index) => offer.prices[index] ?? line.listPrice);
  const sums = totals({
    lines: order.lines.map((line, index) => ({
      unitPrice: prices[index] ?? line.listPrice,
      quantity: line.quantity,
      kind: line.kind,
    })),
    freight: offer.freight,
    supplier: order.supplierTax,
    day: order.placedOn,
    channel: order.channel,
  });
  return {
    ...moneyFrom(sums),
    lines: order.lines.map((line, index) => ({
      lineNo: line.lineNo,
      unitPrice: prices[index] ?? line.listPrice,
      amount: sums.lines[index]?.amount ?? ZERO,
      tax: sums.lines[index]?.tax ?? ZERO,
    })),
  };
}

/**
 * What an offer is held against (rules.md 1.5): what the seller last asked, at first the listed price.
 * It binds both: the buyer must ask for less, the seller may not ask for more.
 */
export function ceilingFor(order: Order): Pick<Offer, 'prices' | 'freight'> {
  const listed = { prices: order.lines.map((line) => line.listPrice), freight: order.listFreight };
  return order.offers.findLast((offer) => offer.side === 'seller') ?? listed;
}

/**
 * An offer before tax on every line and the freight (rules.md 1.5, V6 rules 1 to 4). The buyer's is
 * nowhere above and somewhere below the listed price or the seller's last offer; the seller's is
 * nowhere above the listed price or his own last one. Products cost at least Rp 1, freight may be 0.
 */
export function decideOffer(order: Order, command: MakeOffer, env: DecideEnv): Decision {
  const side = sideOf(order, env);
  const ceiling = ceilingFor(order);
  const faults: Refusal[] = [];
  const prices: Rupiah[] = [];
  for (const [index, line] of order.lines.entries()) {
    const field = `price-${line.lineNo}`;
    const price = command.prices[index] ?? null;
    const most = ceiling.prices[index] ?? line.listPrice;
    if (price === null)
      faults.push({ code: 'offer.all-lines', field, params: { name: line.name } });
    else if (price < 1n)
      faults.push({ code: 'offer.min-price', field, params: { name: line.name } });
    else if (price > most) {
      faults.push({ code: `offer.above-${side}`, field, params: { name: line.name, most } });
    } else prices.push(price);
  }
  if (command.freight < 0n) faults.push({ code: 'money.negative', field: 'freight' });
  if (command.freight > ceiling.freight) {
    faults.push({ code: 'offer.freight', field: 'freight', params: { most: ceiling.freight } });
  }
  if (command.note.length > MAX_NOTE) {
    faults.push({ code: 'text.too-long', field: 'note', params: { max: MAX_NOTE } });
  }
  if (faults.length > 0) return { ok: false, error: faults };
  const lower =
    command.freight < ceiling.freight ||
    prices.some((price, index) => price < (ceiling.prices[index] ?? price));
  if (side === 'buyer' && !lower) return no('offer.not-lower', 'price-1');
  const asked =
    side === 'seller' ? valueBelowBuyer(order, { prices, freight: command.freight }) : null;
  if (asked !== null && !command.belowMeant)
    return no('offer.below-buyer', 'belowMeant', { asked });
  const data = { side, prices, freight: command.freight, note: command.note.trim() };
  return one(eventOf(env, rulesOf(order), 'offer-made', 'negotiating', data));
}

/** What the buyer offered last, when this offer of the seller comes to less: more likely a slip than a wish. */
function valueBelowBuyer(order: Order, offer: Pick<Offer, 'prices' | 'freight'>): Rupiah | null {
  const last = order.offers.findLast(({ side }) => side === 'buyer');
  if (!last) return null;
  const asked = orderValue(pricedAt(order, last));
  return orderValue(pricedAt(order, offer)) < asked ? asked : null;
}

/** Accepts the other side's last offer; the PPK then approves the agreed content. */
export function decideAcceptOffer(order: Order, env: DecideEnv): Decision {
  const last = order.offers.at(-1);
  if (last === undefined) return no('offer.none');
  const agreed = pricedAt(order, last);
  if (order.ownerEstimate !== null && agreed.total > order.ownerEstimate) {
    return no('order.above-estimate', undefined, {
      total: agreed.total,
      ownerEstimate: order.ownerEstimate,
    });
  }
  const data = {
    side: sideOf(order, env),
    agreed,
    number: drawnNumber(env),
    on: dayOf(env.now, env.calendar.zone),
  };
  return one(eventOf(env, rulesOf(order), 'offer-accepted', 'awaiting_ppk', data));
}

/** One more term on the running deadline, once an order (faults.md 37). */
export function decideExtend(order: Order, env: DecideEnv): Decision {
  const rules = rulesOf(order);
  const from = order.deadlineAt ?? env.now;
  const days = rules.values.negotiationDeadlineWorkingDays.value;
  const until = addWorkingDays(env.calendar, from, days);
  const data = { side: sideOf(order, env) };
  return one(eventOf(env, rules, 'deadline-extended', 'negotiating', data, until));
}

export function decideWithdraw(
  order: Order,
  command: CommandOf<'withdraw'>,
  env: DecideEnv,
): Decision {
  const data = { reason: command.reason.trim() };
  return one(eventOf(env, rulesOf(order), 'negotiation-withdrawn', 'cancelled_negotiation', data));
}
