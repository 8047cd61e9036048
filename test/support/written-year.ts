import { newId } from '../../src/platform/index.ts';
import type { World } from './world.ts';

/** Orders and plan lines of a year through a month, written as records are: two agencies, completed and open ones, paid and not. */
export async function writeYear(world: World, year: number, lastMonth = 12): Promise<void> {
  const { db, city, pemda, clock } = world;
  const at = clock.now();
  const base = { pemda_id: pemda.id, year, created_at: at, updated_at: at, source: 'test' };
  const plans = [city.agencies.office, city.agencies.other].map((agency_id, i) => ({
    ...base,
    id: newId(at),
    agency_id,
    rup_code: `${year}${i + 1}00`,
    name: `Belanja "ATK, ${i}"`,
    method: 'e_purchasing',
    method_raw: 'E-Purchasing',
    kind_raw: 'Barang',
    budget: 40_000_003n + BigInt(i) * 7n,
    selection_from: `${year}-01-15`,
    selection_to: `${year}-11-30`,
  }));
  await db.insertInto('plan').values(plans).execute();
  const products = [city.products.paper, city.products.pen, city.products.lunch];
  const suppliers = Object.values(city.suppliers);
  for (let i = 0; i < 24; i++) {
    const id = newId(at);
    const plan = plans[i % 2];
    const month = String((i % lastMonth) + 1).padStart(2, '0');
    const amounts = [300_001n + BigInt(i) * 1_003n, 77_777n];
    const goods = amounts.reduce((a, b) => a + b, 0n);
    const done = i % 3 !== 0;
    await db
      .insertInto('orders')
      .values({
        pemda_id: pemda.id,
        id,
        number: `P-${year}-${i}`,
        agency_id: plan?.agency_id ?? '',
        supplier_id: suppliers[i % suppliers.length] ?? '',
        plan_id: plan?.id ?? '',
        year,
        scope: 'local',
        method: 'direct',
        state: done ? 'completed' : 'processing',
        version: 1,
        rule_set: 'test',
        buyer_person_id: city.people.officer.id,
        buyer_role: 'procurement_officer',
        goods,
        freight: 5_000n,
        tax: 0n,
        total: goods + 5_000n,
        delivery_address: 'x',
        wanted_on: `${year}-12-31`,
        po_date: `${year}-${month}-15`,
        handover_on: done ? `${year}-${month}-20` : null,
        idempotency_key: id,
        created_at: at,
        updated_at: at,
      })
      .execute();
    await db
      .insertInto('order_line')
      .values(
        amounts.map((amount, index) => ({
          pemda_id: pemda.id,
          order_id: id,
          line_no: index + 1,
          product_id: products[(i + index) % products.length] ?? '',
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
    if (done && i % 2 === 0)
      await db
        .insertInto('payment')
        .values({
          pemda_id: pemda.id,
          order_id: id,
          payment_no: 1,
          channel: 'LS',
          amount: 1n,
          paid_on: `${year}-${month}-28`,
          idempotency_key: id,
          recorded_at: at,
        })
        .execute();
  }
}
