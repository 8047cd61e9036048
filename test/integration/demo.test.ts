import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_SEED, fillCity } from '../../src/demo/index.ts';
import type { Day } from '../../src/kernel/index.ts';
import { type Connections, connect, type Pemda } from '../../src/platform/index.ts';
import { awardOf, checkSums, cityFigures } from '../../src/reporting/index.ts';
import { emptyDatabase } from '../support/world.ts';

let connections: Connections;
let drop: () => Promise<void>;
let pemda: Pemda;
const NOW = new Date('2026-11-25T03:00:00Z');

beforeAll(async () => {
  const database = await emptyDatabase();
  drop = database.drop;
  connections = await connect({ url: database.url, poolSize: 4 });
  pemda = await fillCity(connections, {
    seed: DEMO_SEED,
    asOf: '2026-11-25' as Day,
    step: () => {},
    share: () => {},
  });
}, 180_000);
afterAll(async () => {
  await connections.close();
  await drop();
});

const figures = async () =>
  new Map(
    (await cityFigures(connections.for(pemda.id), pemda.zone, NOW)).map((f) => [
      `${f.key} ${f.period}`,
      f.value,
    ]),
  );

describe('the demo city', () => {
  it('gives every figure of the interview from its rows', async () => {
    const found = await figures();
    const expected: Record<string, bigint> = {
      'packages_all_methods 2022': 1_454n,
      'packages_all_methods 2023': 3_279n,
      'products_live 2023-12-31': 10_067n,
      'products_live 2024-05-31': 14_441n,
      'etalase_open 2023-12-31': 27n,
      'etalase_open 2024-05-31': 30n,
      'suppliers_registered 2024-05-31': 604n,
      'orders_local_catalogue 2023': 2_626n,
      'orders_local_catalogue 2024-01..2024-05': 1_843n,
      'value_local_catalogue 2023': 26_000_000_000n,
      'value_local_catalogue 2024-01..2024-05': 11_400_000_000n,
      'target_products 2023': 2_500n,
      'target_products 2024': 10_000n,
      'target_etalase 2024': 30n,
      'target_value_local_catalogue 2023': 105_000_000_000n,
      'target_products_national 2023': 5_000_000n,
      'target_value_national 2023': 500_000_000_000_000n,
      'matching_invited 2023': 130n,
    };
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, found.get(key)]))).toEqual(
      expected,
    );
  });

  it('has registrations at the desk that no figure counts, one of them overdue', async () => {
    const db = connections.for(pemda.id);
    const rows = await db
      .selectFrom('registration as r')
      .leftJoin('supplier as s', 's.id', 'r.supplier_id')
      .select(['r.state', 's.state as supplier', 'r.due_at'])
      .execute();
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    expect(['submitted', 'in_review', 'needs_fix', 'draft'].map(count)).toEqual([6, 1, 1, 1]);
    expect(rows.filter((row) => row.due_at && row.due_at < NOW).length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.supplier))).toEqual(
      new Set(['submitted', 'needs_fix', null]),
    );
    const { n } = await db
      .selectFrom('supplier')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('state', 'in', ['active', 'warned'])
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(604);
  });

  it('gives the award of 2023', async () => {
    const rows = await awardOf(connections.for(pemda.id), 2023);
    expect(
      rows.slice(0, 5).map((row) => [row.rank, row.agency, Math.round(Number(row.index) / 1000)]),
    ).toEqual([
      [1, 'BPBJ', 82],
      [2, 'Disnaker', 81],
      [3, 'Kecamatan Junrejo', 70],
      [4, 'Kecamatan Batu', 68],
      [5, 'Dishub', 63],
    ]);
    const [official] = await connections
      .for(pemda.id)
      .selectFrom('award')
      .select(['year', 'version', 'content'])
      .execute();
    const announced = official?.content as unknown as { rows: { index: string; rank: number }[] };
    expect(announced.rows.slice(0, 5).map((row) => row.index)).toEqual(
      rows.slice(0, 5).map((row) => String(row.index)),
    );
  });

  it('has orders in every state, and sums that agree with them', async () => {
    const db = connections.for(pemda.id);
    const states = await db.selectFrom('orders').select('state').distinct().execute();
    expect(states.length).toBeGreaterThanOrEqual(14);
    const wrong = await db
      .selectFrom('plan as p')
      .leftJoin('orders as o', 'o.plan_id', 'p.id')
      .select((eb) => [
        'p.id',
        'p.committed',
        'p.realised',
        eb.fn.coalesce(eb.fn.sum<string>('o.reserved'), eb.val('0')).as('reserved'),
        eb.fn.coalesce(eb.fn.sum<string>('o.realised'), eb.val('0')).as('done'),
      ])
      .groupBy(['p.id', 'p.committed', 'p.realised'])
      .execute();
    expect(
      wrong.filter(
        (row) => row.committed !== BigInt(row.reserved) || row.realised !== BigInt(row.done),
      ),
    ).toEqual([]);
  });

  it('keeps its sums as a recount of all orders gives them', async () => {
    const check = await checkSums(connections.for(pemda.id));
    expect(check.differences).toBe(0);
    expect(check.keptValue).toBe(check.value);
  });

  it('leaves every counter at the last number that was given out', async () => {
    const db = connections.for(pemda.id);
    const orders = await db
      .selectFrom('orders')
      .select(['agency_id', 'po_number', 'po_date'])
      .where('po_number', 'is not', null)
      .execute();
    const highest = new Map<string, number>();
    for (const row of orders) {
      const key = `${row.agency_id} ${row.po_date?.slice(0, 4)}`;
      highest.set(key, Math.max(highest.get(key) ?? 0, Number(row.po_number?.split('/')[1])));
    }
    const counters = await db
      .selectFrom('document_counter')
      .selectAll()
      .where('kind', '=', 'purchase_order')
      .execute();
    expect(counters.length).toBe(highest.size);
    expect(
      counters.filter((row) => highest.get(`${row.agency_id} ${row.year}`) !== row.last),
    ).toEqual([]);
  });

  it('shows a value changed by hand in figures and award', async () => {
    const db = connections.for(pemda.id);
    const order = await db
      .selectFrom('orders')
      .innerJoin('agency', 'agency.id', 'orders.agency_id')
      .select(['orders.id', 'orders.goods', 'orders.total'])
      .where('agency.short_name', '=', 'BPBJ')
      .where('orders.po_date', '>=', '2023-02-01')
      .where('orders.po_date', '<', '2023-12-01')
      .where('orders.state', '=', 'completed')
      .limit(1)
      .executeTakeFirstOrThrow();
    const before = await awardOf(db, 2023);
    await db
      .updateTable('orders')
      .set({ goods: order.goods + 1_000_000n, total: order.total + 1_000_000n })
      .where('id', '=', order.id)
      .execute();
    expect((await figures()).get('value_local_catalogue 2023')).toBe(26_001_000_000n);
    const after = await awardOf(db, 2023);
    expect((after[0]?.index ?? 0n) > (before[0]?.index ?? 0n)).toBe(true);
  });
});
