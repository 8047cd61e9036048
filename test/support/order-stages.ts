import { day, quantity } from '../../src/kernel/index.ts';
import { newId, sha256 } from '../../src/platform/index.ts';
import {
  actOnOrder,
  addLine,
  contentOf,
  type Order,
  type OrderCommand,
  placeOrder,
} from '../../src/purchasing/index.ts';
import type { SmallCity } from './small-city.ts';
import type { World } from './world.ts';

type Person = keyof SmallCity['people'];
type Kind = OrderCommand['kind'];
export type Step = readonly [Person, Kind];

const REASON = 'Alasan yang cukup panjang untuk dibaca auditor.';
const AMOUNT = quantity(10);

const START: Readonly<Record<'direct' | 'negotiation', readonly Step[]>> = {
  direct: [],
  negotiation: [],
};

const accepted: readonly Step[] = [
  ['ppk', 'approve'],
  ['seller', 'accept'],
];
const handedOver: readonly Step[] = [
  ...accepted,
  ['seller', 'ship'],
  ['ppk', 'mark-arrived'],
  ['ppk', 'inspect'],
];
const unpaid: readonly Step[] = [
  ...handedOver,
  ['ppk', 'issue-handover'],
  ['seller', 'confirm-handover'],
];

/** Ways to bring an order to where two people can act on it at once. */
export const STAGES: Readonly<Record<string, readonly Step[]>> = {
  ...START,
  'an offer made': [['officer', 'make-offer']],
  accepted,
  'an addendum proposed': [...accepted, ['ppk', 'propose-addendum']],
  paused: [...accepted, ['ppk', 'pause']],
  shipped: [...accepted, ['seller', 'ship']],
  arrived: [...accepted, ['seller', 'ship'], ['ppk', 'mark-arrived']],
  'all accepted': handedOver,
  'a handover issued': [...handedOver, ['ppk', 'issue-handover']],
  unpaid,
  billed: [...unpaid, ['seller', 'record-paper']],
  paid: [...unpaid, ['seller', 'record-paper'], ['treasurer', 'record-payment']],
};

/** An order of ten reams, brought to a stage by the people of the small city. */
export async function orderAt(world: World, stage: string): Promise<Order> {
  let order = await placed(world, stage === 'negotiation' || stage === 'an offer made');
  for (const [person, kind] of STAGES[stage] ?? []) {
    const done = await actOnOrder(
      world.env(world.actor(person)),
      order.id,
      commandFor(order, kind, world.actor(person).role === 'seller'),
    );
    if (!done.ok) throw new Error(`${stage}, ${kind}: ${JSON.stringify(done.error)}`);
    order = done.value;
  }
  return order;
}

async function placed(world: World, negotiated: boolean): Promise<Order> {
  const officer = world.actor('officer');
  const now = world.clock.now();
  const { paper } = world.city.products;
  await addLine(world.db, world.pemda.id, officer.personId ?? '', paper, AMOUNT, now);
  const done = await placeOrder(world.env(officer), {
    supplierId: world.city.suppliers.paper,
    planId: world.city.plans.stationery,
    method: negotiated ? 'negotiation' : 'direct',
    channel: 'UP',
    ownerEstimate: null,
    region: null,
    deliveryAddress: 'Jalan Panglima Sudirman 507, Kota Batu',
    wantedOn: day('2026-03-20'),
    note: '',
    costlierReason: null,
    splitReason: 'Pesanan berulang dengan sengaja, untuk uji.',
    exceptionCode: null,
    idempotencyKey: newId(now),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** One sound command of a kind for the order as it is. */
export function commandFor(order: Order, kind: Kind, asSeller: boolean): OrderCommand {
  const seen = { expectedVersion: order.version };
  const all = order.lines.map(({ lineNo, quantity: ordered }) => ({ lineNo, quantity: ordered }));
  switch (kind) {
    case 'make-offer':
      return {
        kind,
        ...seen,
        prices: order.lines.map(({ unitPrice }) => (unitPrice - 1_000n) as typeof unitPrice),
        freight: order.freight,
        note: '',
        belowMeant: true,
      };
    case 'approve':
      return { kind, ...seen, contentHash: sha256(contentOf(order)), sign: true };
    case 'ship':
      return { kind, ...seen, lines: all, proof: 'SJ-1', note: '' };
    case 'mark-arrived':
      return { kind, ...seen, deliveryNo: 1 };
    case 'inspect':
      return {
        kind,
        ...seen,
        deliveryNo: 1,
        lines: all.map(({ lineNo, quantity: came }) => ({
          lineNo,
          received: came,
          accepted: came,
          difference: null,
        })),
      };
    case 'propose-addendum':
      return {
        kind,
        ...seen,
        lines: order.lines.map(({ lineNo }) => ({ lineNo, quantity: quantity(11) })),
        wantedOn: order.wantedOn,
        reason: REASON,
      };
    case 'record-paper': {
      const paper = asSeller
        ? 'billing'
        : order.papers.some((one) => one.paper === 'spp')
          ? 'spm'
          : 'spp';
      return { kind, ...seen, paper, number: 'K-1', on: day('2026-03-04') };
    }
    case 'withdraw-paper':
      return { kind, ...seen, paper: order.papers.at(-1)?.paper ?? 'billing', reason: REASON };
    case 'record-payment':
      return {
        kind,
        ...seen,
        channel: 'UP',
        sp2dNumber: null,
        amount: order.total,
        paidOn: day('2026-03-04'),
        idempotencyKey: newId(new Date()),
      };
    case 'rate':
      return { kind, ...seen, quality: 3, cost: 2, punctuality: 3, service: 2, note: '' };
    case 'expire':
      return { kind };
    case 'withdraw':
    case 'reject':
    case 'decline':
    case 'cancel':
    case 'stop':
    case 'terminate':
    case 'refuse-addendum':
    case 'withdraw-addendum':
    case 'pause':
      return { kind, ...seen, reason: REASON };
    default:
      return { kind, ...seen };
  }
}
