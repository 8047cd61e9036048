import { describe, expect, test } from 'vitest';
import { addWorkingDays, day, quantity, rupiah } from '../../kernel/index.ts';
import { contentOf } from './content.ts';
import { documentKinds } from './documents.ts';
import {
  all,
  CALENDAR,
  codes,
  envOf,
  hash,
  PEOPLE,
  placing,
  pricesAt,
  run,
  seen,
  withPapers,
} from './fixtures.ts';
import { moneyClock } from './money-clock.ts';
import { payableOf, realisedOf, reservedOf } from './progress.ts';
import type { Order } from './types.ts';

const officer = envOf(PEOPLE.officer);
const ppk = envOf(PEOPLE.ppk);
const seller = envOf(PEOPLE.seller);
const treasurer = envOf(PEOPLE.treasurer);
const approving = (order: Order, sign = true) =>
  ({ kind: 'approve', ...seen(order), contentHash: hash(contentOf(order)), sign }) as const;

function accepted(): Order {
  let order = run(null, placing(), officer);
  order = run(order, approving(order), ppk);
  return run(order, { kind: 'accept', ...seen(order) }, seller);
}

function shipped(order: Order, part = quantity(10)): Order {
  const lines = all(order, () => part);
  return run(order, { kind: 'ship', ...seen(order), lines, proof: 'SJ-001', note: '' }, seller);
}

function arrived(order: Order, deliveryNo = 1): Order {
  return run(order, { kind: 'mark-arrived', ...seen(order), deliveryNo }, seller);
}

const inspecting = (order: Order, received: bigint, accept: bigint, difference: string | null) =>
  ({
    kind: 'inspect',
    ...seen(order),
    deliveryNo: 1,
    lines: order.lines.map(({ lineNo }) => ({
      lineNo,
      received: quantity(received),
      accepted: quantity(accept),
      difference,
    })),
  }) as const;

describe('negotiation', () => {
  const start = () => run(null, placing({ method: 'negotiation' }), officer);
  const offer = (order: Order, percent: bigint, freight = 10_000n) =>
    ({
      kind: 'make-offer',
      ...seen(order),
      prices: pricesAt(order, percent),
      freight: rupiah(freight),
      note: '',
    }) as const;

  test('goes in turns, below the listed price or the last offer, and recomputes the tax', () => {
    let order = start();
    expect(codes(order, offer(order, 90n), seller)).toEqual(['offer.not-your-turn']);
    expect(codes(order, { kind: 'accept-offer', ...seen(order) }, officer)).toEqual(['offer.none']);
    expect(codes(order, offer(order, 100n), officer)).toEqual(['offer.not-lower']);
    expect(codes(order, { ...offer(order, 90n), prices: [rupiah(1), null] }, officer)).toEqual([
      'offer.all-lines',
    ]);
    order = run(order, offer(order, 80n, 0n), officer);
    expect(codes(order, offer(order, 70n), officer)).toEqual(['offer.not-your-turn']);
    expect(codes(order, offer(order, 101n), seller)).toEqual([
      'offer.above-seller',
      'offer.above-seller',
    ]);
    order = run(order, offer(order, 90n), seller);
    expect(codes(order, offer(order, 90n), officer)).toEqual(['offer.not-lower']);
    expect(codes(order, offer(order, 95n), officer)).toEqual([
      'offer.above-buyer',
      'offer.above-buyer',
    ]);
    order = run(order, offer(order, 85n, 5_000n), officer);
    expect(codes(order, offer(order, 91n), seller)).toEqual([
      'offer.above-seller',
      'offer.above-seller',
    ]);
    order = run(order, { kind: 'accept-offer', ...seen(order) }, seller);
    expect(order.state).toBe('awaiting_ppk');
    expect([order.goods, order.freight, order.tax]).toEqual([629_000n, 5_000n, 69_740n]);
    expect(documentKinds(order)).toEqual(['negotiation']);
  });

  test('the deadline moves with each round, is extended once, and expiry ends with its reason', () => {
    let order = start();
    const next = new Date('2026-03-05T03:00:00Z');
    order = run(order, offer(order, 80n), envOf(PEOPLE.officer, next));
    expect(order.deadlineAt).toEqual(addWorkingDays(CALENDAR, next, 3));
    order = run(order, { kind: 'extend-deadline', ...seen(order) }, seller);
    expect(order.deadlineAt).toEqual(addWorkingDays(CALENDAR, next, 6));
    expect(codes(order, { kind: 'extend-deadline', ...seen(order) }, seller)).toEqual([
      'offer.extended-already',
    ]);
    expect(codes(order, { kind: 'expire' }, envOf(PEOPLE.system))).toEqual([]);
    const late = new Date('2026-03-20T03:00:00Z');
    expect(
      codes(order, { kind: 'accept-offer', ...seen(order) }, envOf(PEOPLE.seller, late)),
    ).toEqual(['order.deadline-passed']);
    order = run(order, { kind: 'expire' }, envOf(PEOPLE.system, late));
    expect([order.state, order.endReason]).toEqual([
      'cancelled_negotiation',
      'negotiation-expired',
    ]);
    expect(reservedOf(order)).toBe(0n);
  });

  test('a seller who asks for less than the buyer offered is asked whether he means it', () => {
    const order = run(start(), offer(start(), 80n), officer);
    expect(codes(order, offer(order, 79n), seller)).toEqual(['offer.below-buyer']);
    expect(codes(order, { ...offer(order, 79n), belowMeant: true }, seller)).toEqual([]);
    // The same sum, or more on the goods and less freight, is an answer like any other.
    expect(codes(order, offer(order, 80n), seller)).toEqual([]);
    expect(codes(order, offer(order, 81n, 5_000n), seller)).toEqual([]);
  });

  test('a product costs at least Rp 1, freight may be 0', () => {
    const order = start();
    const free = { ...offer(order, 50n, 0n), prices: [rupiah(0), rupiah(1)] };
    expect(codes(order, free, officer)).toEqual(['offer.min-price']);
    expect(codes(order, { ...free, prices: [rupiah(1), rupiah(1)] }, officer)).toEqual([]);
  });
});

describe('approval', () => {
  test('binds to the content that was seen', () => {
    const order = run(null, placing(), officer);
    const altered = { ...order, deliveryAddress: 'Gudang lain, Jalan Lain 2' };
    expect(codes(altered, approving(order), ppk)).toEqual(['order.stale']);
    expect(codes(order, { ...approving(order), expectedVersion: 0 }, ppk)).toEqual(['order.stale']);
    expect(
      codes(order, approving(order), { ...ppk, actor: { ...PEOPLE.ppk, personId: 'p-officer' } }),
    ).toEqual(['order.own-approval']);
  });

  test('may wait for the signature, which is the approver’s own', () => {
    let order = run(null, placing(), officer);
    order = run(order, approving(order, false), ppk);
    expect(order.state).toBe('signing');
    const other = envOf({ ...PEOPLE.ppk, personId: 'p-ppk2' });
    expect(codes(order, { kind: 'sign', ...seen(order) }, other)).toEqual(['order.sign-other']);
    expect(codes({ ...order, freight: rupiah(0) }, { kind: 'sign', ...seen(order) }, ppk)).toEqual([
      'order.stale',
    ]);
    order = run(order, { kind: 'sign', ...seen(order) }, ppk);
    expect([order.state, documentKinds(order)]).toEqual(['awaiting_supplier', []]);
  });

  test('a rejection needs words; strangers do not even see the order', () => {
    const order = run(null, placing(), officer);
    expect(codes(order, { kind: 'reject', ...seen(order), reason: 'tidak' }, ppk)).toEqual([
      'order.reason',
    ]);
    expect(codes(order, approving(order), envOf(PEOPLE.stranger))).toEqual(['order.not-found']);
    expect(codes(order, approving(order), officer)).toEqual(['order.forbidden']);
    expect(codes(order, approving(order), envOf(PEOPLE.auditor))).toEqual(['order.forbidden']);
    expect(codes(order, { kind: 'accept', ...seen(order) }, seller)).toEqual(['order.state']);
  });
});

describe('delivery and payment', () => {
  test('in parts, inspected line by line, more than ordered is a difference too', () => {
    let order = accepted();
    expect(realisedOf(order)).toBe(750_000n);
    const tooMany = {
      kind: 'ship',
      ...seen(order),
      lines: all(order, () => quantity(11)),
      proof: 'SJ-1',
      note: '',
    } as const;
    expect(codes(order, tooMany, seller)).toEqual(['delivery.too-many', 'delivery.too-many']);
    expect(
      codes(order, { ...tooMany, lines: all(order, () => quantity(5)), proof: '' }, seller),
    ).toEqual(['delivery.proof']);
    order = arrived(shipped(order));
    expect(codes(order, inspecting(order, 12n, 10n, null), ppk)).toEqual([
      'inspection.more-than-ordered',
      'inspection.more-than-ordered',
    ]);
    expect(codes(order, inspecting(order, 12n, 12n, 'lebih'), ppk)).toEqual([
      'inspection.accepted-over-ordered',
      'inspection.accepted-over-ordered',
    ]);
    expect(codes(order, inspecting(order, 9n, 9n, null), ppk)).toEqual([
      'inspection.difference',
      'inspection.difference',
    ]);
    const rejected = run(order, inspecting(order, 10n, 8n, 'dua rim basah'), ppk);
    expect(rejected.state).toBe('processing');
    const replaced = run(
      rejected,
      {
        kind: 'ship',
        ...seen(rejected),
        lines: all(rejected, () => quantity(2)),
        proof: 'SJ-2',
        note: '',
      },
      seller,
    );
    expect(replaced.state).toBe('shipped');
    order = run(order, inspecting(order, 12n, 10n, 'dua rim lebih, dikembalikan'), ppk);
    expect(order.state).toBe('awaiting_handover');
    expect(order.total).toBe(832_500n);
  });

  function handed(): Order {
    let order = arrived(shipped(accepted()));
    order = run(order, inspecting(order, 10n, 10n, null), ppk);
    expect(codes(order, { kind: 'confirm-handover', ...seen(order) }, seller)).toEqual([
      'handover.not-issued',
    ]);
    order = run(order, { kind: 'issue-handover', ...seen(order) }, ppk);
    return run(order, { kind: 'confirm-handover', ...seen(order) }, seller);
  }

  test('is paid once, in one channel, to the rupiah; then rated', () => {
    let order = handed();
    expect(documentKinds(order)).toEqual(['purchase_order', 'handover']);
    const pay = (amount: bigint, change: object = {}) =>
      ({
        kind: 'record-payment',
        ...seen(order),
        channel: 'LS',
        sp2dNumber: '00123/SP2D',
        amount: rupiah(amount),
        paidOn: day('2026-03-04'),
        idempotencyKey: `pay-${amount}`,
        ...change,
      }) as const;
    expect(codes(order, pay(1n), treasurer)).toEqual(['payment.papers-first']);
    order = withPapers(order);
    expect(codes(order, pay(832_501n), treasurer)).toEqual(['payment.too-much']);
    expect(codes(order, pay(1n, { sp2dNumber: ' ' }), treasurer)).toEqual(['payment.sp2d']);
    expect(codes(order, pay(1n, { paidOn: day('2026-03-05') }), treasurer)).toEqual([
      'payment.future',
    ]);
    const first = pay(500_000n);
    order = run(order, first, treasurer);
    expect([order.state, payableOf(order)]).toEqual(['awaiting_payment', 332_500n]);
    expect(codes(order, first, treasurer)).toEqual([]);
    expect(codes(order, pay(1n, { channel: 'UP' }), treasurer)).toEqual(['payment.one-channel']);
    order = run(order, pay(332_500n), treasurer);
    expect([order.state, documentKinds(order).includes('receipt')]).toEqual(['completed', true]);
    const rating = {
      kind: 'rate',
      ...seen(order),
      quality: 3,
      cost: 2,
      punctuality: 3,
      service: 3,
      note: '',
    } as const;
    order = run(order, rating, ppk);
    expect(codes(order, { ...rating, ...seen(order) }, ppk)).toEqual(['rating.given-already']);
  });

  test('a bill is of the day of the BAST or later, and not of a day to come', () => {
    const order = handed();
    const bill = (on: string) =>
      ({
        kind: 'record-paper',
        ...seen(order),
        paper: 'billing',
        number: 'INV-1',
        on: day(on),
      }) as const;
    expect(codes(order, bill('2026-03-03'), seller)).toEqual(['paper.before-handover']);
    expect(codes(order, bill('2026-03-05'), seller)).toEqual(['paper.future']);
    expect(codes(order, bill('2026-03-04'), seller)).toEqual([]);
  });

  test('the money clock names whose hands the money is in', () => {
    let order = handed();
    const on = day('2026-03-04');
    const later = new Date('2026-03-09T03:00:00Z');
    const owner = (now: Date) =>
      moneyClock(order, now, 'Asia/Jakarta').find((hand) => hand.state === 'current');
    expect(owner(later)).toMatchObject({ step: 'billing', owner: 'seller', days: 5 });
    expect(
      codes(
        order,
        { kind: 'record-paper', ...seen(order), paper: 'spp', number: '1', on },
        treasurer,
      ),
    ).toEqual(['paper.billing-first']);
    order = run(
      order,
      { kind: 'record-paper', ...seen(order), paper: 'billing', number: 'INV-1', on },
      envOf(PEOPLE.seller, later),
    );
    expect(owner(later)).toMatchObject({ step: 'spp', owner: 'treasurer', days: 0 });
  });

  test('the money clock of petty cash knows no SPP and no SPM, and the treasurer pays', () => {
    const order: Order = { ...handed(), channel: 'UP' };
    const hands = moneyClock(order, new Date('2026-03-09T03:00:00Z'), 'Asia/Jakarta');
    expect(hands.map(({ step }) => step)).toEqual(['handover', 'billing', 'payment']);
    expect(hands.at(-1)?.owner).toBe('treasurer');
  });

  test('the newest paper is taken back by who recorded it, before any payment, and recorded anew', () => {
    let order = withPapers(handed());
    const back = (paper: 'billing' | 'spp' | 'spm', reason = 'Nomor SPM salah ketik') =>
      ({ kind: 'withdraw-paper', ...seen(order), paper, reason }) as const;
    expect(codes(order, back('spp'), treasurer)).toEqual(['paper.newest-first']);
    expect(codes(order, back('spm'), seller)).toEqual(['paper.other-side']);
    expect(codes(order, back('spm', 'salah'), treasurer)).toEqual(['order.reason']);
    order = run(order, back('spm'), treasurer);
    expect(order.papers.map(({ paper }) => paper)).toEqual(['billing', 'spp']);
    const again = {
      kind: 'record-paper',
      ...seen(order),
      paper: 'spm',
      number: '2',
      on: day('2026-03-04'),
    } as const;
    order = run(order, again, treasurer);
    expect(order.papers.at(-1)?.number).toBe('2');
    const part = {
      kind: 'record-payment',
      ...seen(order),
      channel: 'LS',
      sp2dNumber: 'SP2D-1',
      amount: rupiah(1_000),
      paidOn: day('2026-03-04'),
      idempotencyKey: 'k-part',
    } as const;
    order = run(order, part, treasurer);
    expect(codes(order, back('spm'), treasurer)).toEqual(['paper.paid-already']);
  });

  test('an order stopped before anything came holds nothing, and can be rated', () => {
    const order = run(
      accepted(),
      {
        kind: 'terminate',
        ...seen(accepted()),
        reason: 'Penyedia tidak mengirim sampai batas akhir',
      },
      ppk,
    );
    expect([order.state, realisedOf(order), reservedOf(order)]).toEqual(['terminated', 0n, 0n]);
    const scores = { quality: 0, cost: 1, punctuality: 0, service: 0, note: '' } as const;
    const rated = run(order, { kind: 'rate', ...seen(order), ...scores }, ppk);
    expect([rated.state, rated.rating?.quality]).toEqual(['terminated', 0]);
  });

  test('an order cut short keeps what was accepted', () => {
    let order = arrived(shipped(accepted(), quantity(4)));
    order = run(order, inspecting(order, 4n, 4n, null), ppk);
    order = run(
      order,
      { kind: 'stop', ...seen(order), reason: 'Gudang penyedia terkena banjir bandang' },
      ppk,
    );
    expect([realisedOf(order), reservedOf(order)]).toEqual([306_000n, 339_660n]);
    // It goes on with that part to its handover and payment, and holds nothing of the rest.
    expect([order.state, order.total]).toEqual(['awaiting_handover', 339_660n]);
    expect(order.lines.map(({ quantity: left, accepted: good }) => left - good)).toEqual(
      order.lines.map(() => 0n),
    );
    expect(order.goods + order.freight + order.tax).toBe(order.total);
    expect(order.endReason).toBe('Gudang penyedia terkena banjir bandang');
    order = run(order, { kind: 'issue-handover', ...seen(order) }, ppk);
    order = run(order, { kind: 'confirm-handover', ...seen(order) }, seller);
    expect(order.state).toBe('awaiting_payment');
  });
});
