import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, quantity } from '../../src/kernel/index.ts';
import { addLine, loadOrder, type Order, placeOrder } from '../../src/purchasing/index.ts';
import { insertOrder } from '../../src/purchasing/orders.sql.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Counts the answers of the database: each is one way there and back. BEGIN and COMMIT are two more. */
function counting(): { plugin: KyselyPlugin; count: () => number } {
  let count = 0;
  return {
    plugin: {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        count += 1;
        return result;
      },
    },
    count: () => count,
  };
}

async function place(products: readonly string[]): Promise<{ order: Order; asked: number }> {
  const { db, pemda, city, clock } = world;
  const buyer = city.people.officer.id;
  for (const id of products) await addLine(db, pemda.id, buyer, id, quantity(1), clock.now());
  const counter = counting();
  const env = { ...world.env(world.actor('officer')), db: db.withPlugin(counter.plugin) };
  const placed = await placeOrder(env, {
    supplierId: city.suppliers.paper,
    planId: city.plans.stationery,
    method: 'direct',
    channel: 'LS',
    ownerEstimate: null,
    region: null,
    deliveryAddress: 'Jalan Uji 1, Kota Contoh',
    wantedOn: day('2026-03-20'),
    note: '',
    costlierReason: null,
    exceptionCode: null,
    idempotencyKey: crypto.randomUUID(),
  });
  if (!placed.ok) throw new Error(placed.error.map((one) => one.code).join());
  return { order: placed.value, asked: counter.count() };
}

describe('placing an order', () => {
  it('asks the database eight times between BEGIN and COMMIT, however many lines it has', async () => {
    const { products } = world.city;
    const one = await place([products.paper]);
    const two = await place([products.paper, products.pen]);
    expect([one.asked, two.asked]).toEqual([8, 8]);
  });

  it('leaves every row where it belongs, and the basket empty', async () => {
    const { db, city } = world;
    const { order } = await place([city.products.paper]);
    const count = async (table: 'order_line' | 'order_event' | 'order_tax') =>
      (await db.selectFrom(table).select('order_id').where('order_id', '=', order.id).execute())
        .length;
    expect([await count('order_line'), await count('order_event')]).toEqual([1, 1]);
    expect(await count('order_tax')).toBe(order.taxLines.length);
    expect(await loadOrder(db, order.id)).toEqual(order);
    const left = await db
      .selectFrom('basket_line')
      .select('product_id')
      .where('person_id', '=', city.people.officer.id)
      .execute();
    expect(left).toEqual([]);
    const jobs = await world.services.connections.system.query(
      `select name, count(*)::int as n from jobs.job
        where data -> 'data' ->> 'orderId' = $1 group by 1 order by 1`,
      [order.id],
    );
    expect(jobs.rows).toEqual([
      { name: 'purchasing.deadline', n: 1 },
      { name: 'purchasing.reminder', n: 1 },
    ]);
  });

  it('holds the plan line before any product: of two faults the plan’s is told', async () => {
    const { db, pemda, city } = world;
    const { order } = await place([city.products.paper]);
    const id = crypto.randomUUID();
    const goods = (10n ** 12n) as typeof order.goods;
    const [line] = order.lines;
    if (!line) throw new Error('no line');
    const both = {
      ...order,
      id,
      number: id,
      idempotencyKey: id,
      goods,
      total: (goods + order.freight + order.tax) as typeof order.total,
      lines: [{ ...line, quantity: quantity(1_000_000) }],
    };
    const event = {
      kind: 'placed' as const,
      at: order.createdAt,
      actor: { personId: order.buyerPersonId, role: order.buyerRole },
      state: order.state,
      deadlineAt: order.deadlineAt,
      data: { content: both },
    };
    const wrong = db.transaction().execute((tx) => insertOrder(tx, pemda.id, both, [event]));
    await expect(wrong).rejects.toMatchObject({ constraint: 'plan_budget_kept' });
  });
});
