import { OUTSIDE } from '../src/catalogue/index.ts';
import { dayOf, quantity, type Role, yearOfDay } from '../src/kernel/index.ts';
import type { Pemda } from '../src/platform/index.ts';
import { type Db, newId, type UseCaseEnv } from '../src/platform/index.ts';
import { addLine, type Order, placeOrder } from '../src/purchasing/index.ts';
import { insertOrder } from '../src/purchasing/orders.sql.ts';
import { perSecond } from './load.ts';

interface Buyer {
  readonly personId: string;
  readonly agencyId: string;
  readonly planId: string;
}

interface Thing {
  readonly id: string;
  readonly supplierId: string;
}

async function buyersOf(db: Db, year: number): Promise<Buyer[]> {
  return db
    .selectFrom('assignment as a')
    .innerJoin('plan as p', 'p.agency_id', 'a.agency_id')
    .select((eb) => [
      'a.person_id as personId',
      'a.agency_id as agencyId',
      eb.fn.max<string>(eb.cast<string>('p.id', 'text')).as('planId'),
    ])
    .where('a.role', '=', 'procurement_officer')
    .where('p.year', '=', year)
    .where('p.method', '=', 'e_purchasing')
    .groupBy(['a.person_id', 'a.agency_id'])
    .limit(10)
    .execute() as Promise<Buyer[]>;
}

/** Orders a second with 10 buyers, and a bare transaction that writes the same rows, in turn on the same database. */
export async function orders(
  env: UseCaseEnv,
  pemda: Pemda,
  seconds: number,
): Promise<{ placed: number; bare: number }> {
  const { db } = env;
  const today = dayOf(env.clock.now(), pemda.zone);
  const buyers = await buyersOf(db, yearOfDay(today));
  const things: Thing[] = await db
    .selectFrom('product')
    .select(['id', 'supplier_id as supplierId'])
    .where('state', '=', 'live')
    .where('stock', 'is', null)
    .where('price', '<', 200_000n)
    .where('min_quantity', '=', '1')
    .where('master_id', 'is', null)
    .limit(200)
    .execute();
  await db
    .updateTable('plan')
    .set({ budget: 10n ** 14n })
    .where(
      'id',
      'in',
      buyers.map((one) => one.planId),
    )
    .execute();
  const sample: Order[] = [];
  const one = async (lane: number, round: number) => {
    const buyer = buyers[lane % buyers.length];
    const thing = things[(lane * 13 + round) % things.length];
    if (!buyer || !thing) throw new Error('nothing to order');
    const actor = {
      personId: buyer.personId,
      role: 'procurement_officer' as Role,
      agencyId: buyer.agencyId,
      supplierId: null,
    };
    await addLine(db, pemda.id, buyer.personId, thing.id, quantity(1), env.clock.now());
    const placed = await placeOrder(
      { ...env, actor },
      {
        supplierId: thing.supplierId,
        planId: buyer.planId,
        method: 'direct',
        channel: 'LS',
        ownerEstimate: null,
        region: OUTSIDE,
        deliveryAddress: 'Balai Kota Among Tani, Kota Batu',
        wantedOn: today,
        note: '',
        costlierReason: null,
        splitReason: 'Pesanan berulang dengan sengaja, untuk uji.',
        exceptionCode: null,
        idempotencyKey: newId(env.clock.now()),
      },
    );
    if (!placed.ok) throw new Error(placed.error.map((e) => e.code).join());
    if (sample.length < 50) sample.push(placed.value);
  };
  await perSecond(10, 1, one);
  const placed = await perSecond(10, seconds, one);
  const bare = await perSecond(10, seconds, async (lane, round) => {
    const model = sample[(lane + round) % sample.length];
    if (!model) throw new Error('no sample');
    const at = env.clock.now();
    const id = newId(at);
    const order = {
      ...model,
      id,
      number: id,
      idempotencyKey: id,
      planId: buyers[lane % buyers.length]?.planId ?? model.planId,
    };
    const event = {
      kind: 'placed' as const,
      at,
      actor: { personId: model.buyerPersonId, role: 'procurement_officer' as const },
      state: model.state,
      deadlineAt: model.deadlineAt,
      data: { content: order },
    };
    await db.transaction().execute((tx) => insertOrder(tx, pemda.id, order, [event]));
  });
  return { placed, bare };
}
