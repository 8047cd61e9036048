import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../src/kernel/index.ts';
import { inTransaction, newId } from '../../src/platform/index.ts';
import { checkSums, rebuildSums } from '../../src/reporting/index.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const STATES = [
  'draft',
  'awaiting_supplier',
  'processing',
  'shipped',
  'awaiting_payment',
  'completed',
  'cancelled',
  'terminated',
  'stopped',
] as const;

/** A small fixed generator, so that a failure can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

type Pick = (below: number) => number;
const one = <T>(random: Pick, list: readonly T[]): T => list[random(list.length)] as T;

async function insertOrder(random: Pick, state: string): Promise<string> {
  const { db, city, pemda, clock } = world;
  const id = newId(new Date(clock.now().getTime() + random(1_000_000)));
  const amounts = Array.from({ length: 1 + random(4) }, () => BigInt(1 + random(9_999_999)));
  const goods = amounts.reduce((a, b) => a + b, 0n);
  const freight = BigInt(random(50_000));
  await db
    .insertInto('orders')
    .values({
      pemda_id: pemda.id,
      id,
      number: id,
      agency_id: one(random, Object.values(city.agencies)),
      supplier_id: one(random, Object.values(city.suppliers)),
      plan_id: city.plans.stationery,
      year: 2026,
      scope: one(random, ['local', 'local', 'national']),
      method: 'direct',
      state,
      version: 1,
      rule_set: 'test',
      buyer_person_id: city.people.officer.id,
      buyer_role: 'procurement_officer',
      goods,
      freight,
      tax: 0n,
      total: goods + freight,
      delivery_address: 'x',
      wanted_on: '2026-12-31',
      po_date: `202${5 + random(2)}-${String(1 + random(12)).padStart(2, '0')}-15`,
      handover_on: random(2) === 0 ? null : '2026-02-01',
      idempotency_key: id,
      created_at: clock.now(),
      updated_at: clock.now(),
    })
    .execute();
  const products = [city.products.paper, city.products.pen, city.products.lunch];
  await db
    .insertInto('order_line')
    .values(
      amounts.map((amount, index) => ({
        pemda_id: pemda.id,
        order_id: id,
        line_no: index + 1,
        product_id: one(random, products),
        product_version: 1,
        name: 'x',
        unit: 'x',
        kind: 'goods',
        quantity: '1',
        list_price: amount,
        unit_price: amount,
        amount,
        tax: 0n,
      })),
    )
    .execute();
  return id;
}

/** One change by hand, as an order's life or a correction would make it. */
async function change(random: Pick, id: string): Promise<void> {
  const { db, city, pemda } = world;
  switch (random(8)) {
    case 0:
    case 1:
    case 2:
      await sql`update orders set state = ${one(random, STATES)} where id = ${id}`.execute(db);
      break;
    case 3:
      await sql`update orders set realised = (goods + freight) * ${random(100)} / 100, state = 'terminated' where id = ${id}`.execute(
        db,
      );
      break;
    case 4:
      await sql`update orders set po_date = po_date + ${random(90) - 45}::int, agency_id = ${one(random, Object.values(city.agencies))} where id = ${id}`.execute(
        db,
      );
      break;
    case 5:
      await sql`insert into payment (pemda_id, order_id, payment_no, channel, amount, paid_on, idempotency_key, recorded_at)
        select ${pemda.id}, ${id}, 1 + count(*), 'LS', 1, ${`2026-03-${10 + random(20)}`}, ${newId(new Date())}, ${new Date()} from payment where order_id = ${id}`.execute(
        db,
      );
      break;
    case 6:
      await sql`with l as (update order_line set amount = amount + ${random(5000)} where order_id = ${id} returning amount)
        select count(*) from l`.execute(db);
      await sql`update orders set goods = s.goods, total = s.goods + freight from (select sum(amount) as goods from order_line where order_id = ${id}) s where id = ${id}`.execute(
        db,
      );
      break;
    default:
      await sql`update order_line set etalase_id = ${one(random, Object.values(city.etalase))}, pdn = not pdn where order_id = ${id} and line_no = 1`.execute(
        db,
      );
  }
}

describe('the kept sums', () => {
  it('are, after any changes, what a recount of all rows gives, to the rupiah', async () => {
    await sql`update plan set budget = 1000000000000`.execute(world.db);
    const random = randomFrom(20_261_126);
    const ids: string[] = [];
    for (let i = 0; i < 60; i++) ids.push(await insertOrder(random, one(random, STATES)));
    for (let round = 0; round < 8; round++) {
      for (let i = 0; i < 25; i++) await change(random, one(random, ids));
      const check = await checkSums(world.db);
      expect({ round, differences: check.differences }).toEqual({ round, differences: 0 });
      expect(check.keptValue).toBe(check.value);
    }
    expect((await checkSums(world.db)).orders).toBeGreaterThan(10);
  });

  it('come out the same when orders of one agency change in parallel', async () => {
    const random = randomFrom(7);
    const ids: string[] = [];
    for (let i = 0; i < 24; i++) ids.push(await insertOrder(random, 'awaiting_supplier'));
    await Promise.all(
      ids.map((id) =>
        inTransaction(world.db, async (tx) => {
          await sql`update orders set state = 'processing' where id = ${id}`.execute(tx);
          return ok(null);
        }),
      ),
    );
    expect((await checkSums(world.db)).differences).toBe(0);
  });

  it('show a sum changed by hand, and are the same when written anew', async () => {
    const before = await checkSums(world.db);
    await sql`update order_tally set value = value + 1 where (year, agency_id, scope, month, slot) in (
      select year, agency_id, scope, month, slot from order_tally where orders > 0 limit 1)`.execute(
      world.db,
    );
    expect((await checkSums(world.db)).differences).toBeGreaterThan(0);
    await inTransaction(world.db, async (tx) => {
      await rebuildSums(tx);
      return ok(null);
    });
    expect(await checkSums(world.db)).toEqual({ ...before, differences: 0 });
  });
});
