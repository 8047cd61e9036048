import { describe, expect, test } from 'vitest';
import { day, quantity, rupiah } from '../../kernel/index.ts';
import { ruleSetById } from '../../rules/index.ts';
import { openAddendum } from './addendum.ts';
import { addendumContent } from './addendum-document.ts';
import type { OrderCommand, ProposeAddendum } from './commands.ts';
import { contentOf } from './content.ts';
import { documentKinds } from './documents.ts';
import {
  codes,
  envOf,
  hash,
  NOW,
  PARTIES,
  PEOPLE,
  placing,
  product,
  run,
  seen,
  ZONE,
} from './fixtures.ts';
import { lateOn } from './late.ts';
import type { Order } from './types.ts';

const ppk = envOf(PEOPLE.ppk);
const seller = envOf(PEOPLE.seller);
const reason = 'Kebutuhannya bertambah sejak dipesan.';

/** Ten reams at 50,000, accepted by the supplier, wanted on the 20th. */
function running(): Order {
  const products = [product({ quantity: quantity(10) })];
  const wantedOn = day('2026-03-20');
  const placed = run(
    null,
    placing({ products, freight: rupiah(0), wantedOn }),
    envOf(PEOPLE.officer),
  );
  const contentHash = hash(contentOf(placed));
  const approved = run(placed, { kind: 'approve', ...seen(placed), contentHash, sign: true }, ppk);
  return run(approved, { kind: 'accept', ...seen(approved) }, seller);
}

const propose = (
  order: Order,
  amount: number,
  more: Partial<ProposeAddendum> = {},
): ProposeAddendum => ({
  kind: 'propose-addendum',
  ...seen(order),
  lines: [{ lineNo: 1, quantity: quantity(amount) }],
  wantedOn: order.wantedOn,
  reason,
  ...more,
});
const step = (order: Order, kind: 'accept-addendum' | 'resume', env = seller) =>
  run(order, { kind, ...seen(order) }, env);

describe('an addendum', () => {
  test('holds once the other side agrees, with a number and a document of its own', () => {
    const order = running();
    const asked = run(order, propose(order, 11, { wantedOn: day('2026-03-25') }), ppk);
    expect(asked.lines[0]?.quantity).toBe(quantity(10));
    expect(codes(asked, { kind: 'accept-addendum', ...seen(asked) }, ppk)).toEqual([
      'addendum.own',
    ]);
    expect(codes(asked, propose(asked, 9), seller)).toEqual(['addendum.open-already']);
    const agreed = step(asked, 'accept-addendum');
    expect(agreed).toMatchObject({
      goods: 550_000n,
      wantedOn: '2026-03-25',
      state: 'processing',
      lines: [{ quantity: quantity(11), amount: 550_000n }],
      addenda: [
        { was: { value: 500_000n, wantedOn: '2026-03-20' }, outcome: { kind: 'accepted' } },
      ],
    });
    expect(agreed.goods + agreed.freight + agreed.tax).toBe(agreed.total);
    expect(documentKinds(agreed)).toEqual(['purchase_order']);
    const paper = addendumContent(agreed, 1, PARTIES, NOW);
    expect(paper).toMatchObject({
      kind: 'addendum',
      number: agreed.addenda[0]?.outcome?.number?.number,
      total: String(agreed.total),
      addendum: { no: 1, side: 'ppk', was: { wantedOn: '2026-03-20' } },
    });
    expect(paper.signatures.map(({ side }) => side)).toEqual(['ppk', 'seller']);
  });

  test('never passes a tenth above the first value, however many there are', () => {
    const percent = ruleSetById(running().ruleSet)?.values.addendumMaxPercent.value;
    expect(percent).toBe(10);
    const order = running();
    expect(codes(order, propose(order, 12), ppk)).toEqual(['addendum.ceiling']);
    const once = step(run(order, propose(order, 11), ppk), 'accept-addendum');
    // A tenth above 11 would be 12: the first value is what counts.
    expect(codes(once, propose(once, 12), ppk)).toEqual(['addendum.ceiling']);
    const less = step(run(once, propose(once, 5), ppk), 'accept-addendum');
    expect(codes(less, propose(less, 11), seller)).toEqual([]);
    expect(codes(less, propose(less, 12), seller)).toEqual(['addendum.ceiling']);
  });

  test('takes away nothing that was sent, before or since it was proposed', () => {
    const order = running();
    const ship: OrderCommand = {
      kind: 'ship',
      ...seen(order),
      lines: [{ lineNo: 1, quantity: quantity(6) }],
      proof: 'SJ-1',
      note: '',
    };
    const sent = run(order, ship, seller);
    expect(codes(sent, propose(sent, 5), ppk)).toEqual(['addendum.sent-already']);
    const asked = run(order, propose(order, 5), ppk);
    const since = run(asked, { ...ship, ...seen(asked) }, seller);
    const accept = { kind: 'accept-addendum', ...seen(since) } as const;
    expect(codes(since, accept, seller)).toEqual(['addendum.sent-already']);
  });

  test('that leaves nothing to come brings the order to its handover', () => {
    const order = running();
    const part = { lineNo: 1, quantity: quantity(6) };
    let now = run(
      order,
      { kind: 'ship', ...seen(order), lines: [part], proof: 'SJ-1', note: '' },
      seller,
    );
    now = run(now, { kind: 'mark-arrived', ...seen(now), deliveryNo: 1 }, ppk);
    const all = { lineNo: 1, received: quantity(6), accepted: quantity(6), difference: null };
    now = run(now, { kind: 'inspect', ...seen(now), deliveryNo: 1, lines: [all] }, ppk);
    expect(now.state).toBe('processing');
    now = step(run(now, propose(now, 6), seller), 'accept-addendum', ppk);
    expect(now).toMatchObject({ state: 'awaiting_handover', goods: 300_000n });
  });

  test('is refused or taken back with a reason, and then another can be proposed', () => {
    const order = running();
    const asked = run(order, propose(order, 11), seller);
    const end = (kind: 'refuse-addendum' | 'withdraw-addendum') =>
      ({ kind, ...seen(asked), reason }) as const;
    expect(codes(asked, end('withdraw-addendum'), ppk)).toEqual(['addendum.other-side']);
    expect(codes(asked, { ...end('refuse-addendum'), reason: 'x' }, ppk)).toEqual(['order.reason']);
    const refused = run(asked, end('refuse-addendum'), ppk);
    expect(refused.addenda[0]?.outcome).toMatchObject({ kind: 'refused', reason });
    expect(refused.goods).toBe(500_000n);
    const again = run(refused, propose(refused, 11), seller);
    expect(openAddendum(again)?.no).toBe(2);
    const back = run(again, { ...end('withdraw-addendum'), ...seen(again) }, seller);
    expect(openAddendum(back)).toBeUndefined();
  });

  test('names what is wrong with it', () => {
    const order = running();
    const wrong = (more: Partial<ProposeAddendum>) => codes(order, propose(order, 10, more), ppk);
    expect(wrong({})).toEqual(['addendum.nothing']);
    expect(wrong({ wantedOn: day('2026-03-01') })).toEqual(['order.wanted-past']);
    expect(wrong({ wantedOn: day('2027-01-02') })).toEqual(['order.wanted-year']);
    const none = { lines: [{ lineNo: 1, quantity: quantity(0) }] };
    expect(wrong(none)).toEqual(['quantity.zero']);
    expect(codes(order, propose(order, 11), envOf(PEOPLE.officer))).toEqual(['order.forbidden']);
  });
});

describe('a pause', () => {
  const at = (text: string) => envOf(PEOPLE.ppk, new Date(`${text}T03:00:00Z`));

  test('stops sending and lateness, and moves the wanted day by the days that it lasted', () => {
    const order = running();
    const paused = run(order, { kind: 'pause', ...seen(order), reason }, at('2026-03-10'));
    const ship = {
      kind: 'ship',
      ...seen(paused),
      lines: [{ lineNo: 1, quantity: quantity(1) }],
      proof: 'SJ-1',
      note: '',
    } as const;
    expect(codes(paused, ship, seller)).toEqual(['pause.running']);
    const rules = ruleSetById(order.ruleSet);
    if (!rules) throw new Error('no rules');
    const later = day('2026-04-20');
    expect(lateOn(order, rules, later, ZONE).parts).toHaveLength(1);
    expect(lateOn(paused, rules, later, ZONE).parts).toEqual([]);
    const on = run(paused, { kind: 'resume', ...seen(paused) }, at('2026-03-17'));
    expect(on).toMatchObject({
      wantedOn: '2026-03-27',
      pauses: [{ from: '2026-03-10', until: '2026-03-17', reason }],
    });
    expect(codes(on, { kind: 'resume', ...seen(on) }, at('2026-03-18'))).toEqual(['pause.none']);
    expect(codes(order, { kind: 'pause', ...seen(order), reason }, seller)).toEqual([
      'order.forbidden',
    ]);
  });
});
