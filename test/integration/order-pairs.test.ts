import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandsFor } from '../../src/purchasing/domain/transitions.ts';
import { actOnOrder, loadOrder, type Order } from '../../src/purchasing/index.ts';
import { checkSums } from '../../src/reporting/index.ts';
import { commandFor, orderAt, STAGES } from '../support/order-stages.ts';
import { openWorld, type World } from '../support/world.ts';

const PEOPLE = ['officer', 'ppk', 'seller', 'treasurer'] as const;
let world: World;
let pairs = 0;

beforeAll(async () => {
  world = await openWorld();
  await world.db.updateTable('product').set({ stock: '1000000' }).execute();
  await world.db
    .updateTable('plan')
    .set({ budget: 10n ** 12n })
    .execute();
});
afterAll(() => world.close());

type Move = readonly [(typeof PEOPLE)[number], ReturnType<typeof commandsFor>[number]];

/** Everything that anyone can do with the order now. */
const movesOf = (order: Order): Move[] =>
  PEOPLE.flatMap((person) =>
    commandsFor(order, world.actor(person)).map((kind): Move => [person, kind]),
  );

const act = (order: Order, [person, kind]: Move) => {
  const actor = world.actor(person);
  return actOnOrder(world.env(actor), order.id, commandFor(order, kind, actor.role === 'seller'));
};

/** What is stored besides the order itself: how many documents, events and payments there are of it. */
async function traces(id: string) {
  const { rows } = await sql<{ documents: number; events: number; payments: number }>`
    select (select count(*)::int from document where order_id = ${id}) as documents,
           (select count(*)::int from order_event where order_id = ${id}) as events,
           (select count(*)::int from payment where order_id = ${id}) as payments`.execute(
    world.db,
  );
  return rows[0];
}

// Each pair at once, also a command beside itself: exactly one is done, and what is stored is what it
// alone makes of an order of its own.
it.each(Object.keys(STAGES))(
  'two commands at once on an order that is %s: one is done',
  async (stage) => {
    const moves = movesOf(await orderAt(world, stage));
    expect(moves.length).toBeGreaterThan(0);
    const alone = new Map<string, { state: string; total: bigint; traces: unknown }>();
    for (const move of moves) {
      const order = await orderAt(world, stage);
      const done = await act(order, move);
      if (!done.ok) throw new Error(`${move.join(' ')}: ${JSON.stringify(done.error)}`);
      const { state, total } = done.value;
      alone.set(move.join(' '), { state, total, traces: await traces(order.id) });
    }
    for (const [at, first] of moves.entries())
      for (const second of moves.slice(at)) {
        const order = await orderAt(world, stage);
        const both = await Promise.all([act(order, first), act(order, second)]);
        const done = [first, second].filter((_move, n) => both[n]?.ok);
        const codes = both.flatMap((one) => (one.ok ? [] : one.error.map(({ code }) => code)));
        expect([first, second, done.length, codes]).toEqual([first, second, 1, ['order.stale']]);
        const stored = await loadOrder(world.db, order.id);
        const found = {
          state: stored?.state,
          total: stored?.total,
          traces: await traces(order.id),
        };
        expect([done[0], found]).toEqual([done[0], alone.get(done[0]?.join(' ') ?? '')]);
        pairs += 1;
      }
  },
);

it('leaves stock, budget and kept sums as the orders say, and numbers without a gap', async () => {
  expect(pairs).toBeGreaterThan(100);
  const { rows } = await sql<{ budget: boolean; stock: boolean; gapless: boolean }>`
    select (select bool_and(p.committed = (select coalesce(sum(o.reserved), 0) from orders o where o.plan_id = p.id)) from plan p) as budget,
           (select bool_and(p.reserved = (select coalesce(sum(l.reserved), 0) from order_line l where l.product_id = p.id)) from product p) as stock,
           (select bool_and(c.last = (select count(*) from (
               select 1 from document d join orders o on o.id = d.order_id where o.agency_id = c.agency_id and d.kind = c.kind
               union all
               select 1 from orders o where o.agency_id = c.agency_id and c.kind = 'purchase_order' and o.po_number is not null
                  and not exists (select from document d where d.order_id = o.id and d.kind = c.kind)
               union all
               select 1 from orders o where o.agency_id = c.agency_id and c.kind = 'handover' and o.handover_number is not null
                  and not exists (select from document d where d.order_id = o.id and d.kind = c.kind)) x))
              from document_counter c) as gapless`.execute(world.db);
  expect(rows[0]).toEqual({ budget: true, stock: true, gapless: true });
  expect((await checkSums(world.db)).differences).toBe(0);
});
