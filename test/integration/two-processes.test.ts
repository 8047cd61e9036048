import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { TEST_PASSWORD } from '../support/small-city.ts';
import { openWorld, type World } from '../support/world.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const BUYERS = 50;

/** One signed-in buyer: the process that answers him and his session there. */
interface Buyer {
  readonly id: string;
  readonly base: string;
  readonly cookie: string;
}

let world: World;
const processes: ChildProcess[] = [];
let buyers: Buyer[] = [];

async function startWeb(): Promise<string> {
  const child = spawn(process.execPath, [MAIN, 'start', '--empty'], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATABASE_URL: world.url,
      TODAY: '2026-03-04',
      // The cluster is shared with the other tests of the run.
      DATABASE_POOL: '6',
      PORT: '0',
      RATE_LIMIT: '0',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  for (let n = 0; n < 600; n++) {
    const address = /Katalokal: (http:\/\/\S+)/.exec(output)?.[1];
    if (address) return address.replace(/\/$/, '');
    if (child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(output);
}

function post(base: string, path: string, fields: Record<string, string>, cookie = '') {
  return fetch(`${base}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', cookie },
  });
}

async function signedIn(n: number, base: string, passwordHash: string): Promise<Buyer> {
  const name = `pembeli${n}`;
  const id = await Browser.person(world, name, 'procurement_officer', world.city.agencies.office);
  await world.db
    .updateTable('person')
    .set({ password_hash: passwordHash })
    .where('id', '=', id)
    .execute();
  const email = `${name}@contoh.test`;
  const answer = await post(base, '/masuk', { email, password: TEST_PASSWORD });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${email}: ${answer.status}`);
  return { id, base, cookie };
}

const checkout = (plan: string) => ({
  plan,
  method: 'direct',
  channel: 'LS',
  deliveryAddress: 'Jalan Uji 1, Kota Contoh',
  wantedOn: '2026-03-20',
  note: '',
  ownerEstimate: '',
  costlierReason: 'Alasan yang cukup panjang untuk diterima',
  key: crypto.randomUUID(),
});

/** Everybody has the product in the basket, then all submit at once. */
async function race(product: string, supplier: string, plan: string, quantity: string) {
  await world.db.deleteFrom('basket_line').execute();
  await Promise.all(
    buyers.map(({ base, cookie }) =>
      post(base, '/keranjang/tambah', { produk: product, jumlah: quantity }, cookie),
    ),
  );
  const answers = await Promise.all(
    buyers.map(({ base, cookie }) =>
      post(base, `/keranjang/${supplier}/pesan`, checkout(plan), cookie),
    ),
  );
  return Promise.all(
    answers.map(async (answer) => ({ status: answer.status, text: await answer.text() })),
  );
}

const ordersOf = async (plan: string) =>
  Number(
    (
      await world.db
        .selectFrom('orders')
        .select((e) => e.fn.countAll().as('n'))
        .where('plan_id', '=', plan)
        .executeTakeFirstOrThrow()
    ).n,
  );

describe.skipIf(!existsSync(MAIN))('fifty buyers over two web processes (needs the build)', () => {
  beforeAll(async () => {
    world = await openWorld();
    const bases = await Promise.all([startWeb(), startWeb()]);
    const { password_hash } = await world.db
      .selectFrom('person')
      .select('password_hash')
      .where('id', '=', world.city.people.officer.id)
      .executeTakeFirstOrThrow();
    buyers = await Promise.all(
      Array.from({ length: BUYERS }, (_, n) => signedIn(n, bases[n % 2] ?? '', password_hash)),
    );
  }, 300_000);
  afterAll(async () => {
    await Promise.all(
      processes.map((child) => {
        const ended = new Promise((done) => child.once('exit', done));
        child.kill('SIGINT');
        return ended;
      }),
    );
    await world.close();
  });

  it('for the last unit: one has it, the others are told of the stock', async () => {
    const { city } = world;
    await world.db
      .updateTable('product')
      .set({ stock: '1' })
      .where('id', '=', city.products.pen)
      .execute();
    const answers = await race(city.products.pen, city.suppliers.paper, city.plans.stationery, '1');
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    for (const { status, text } of answers)
      if (status !== 303) {
        expect(status).toBe(422);
        expect(text).toMatch(/[Ss]tok/);
      }
    expect(await ordersOf(city.plans.stationery)).toBe(1);
  });

  it('for the last rupiah of a budget: one has it, the others are told of the budget', async () => {
    const { city } = world;
    await world.db
      .updateTable('plan')
      .set((e) => ({ budget: e('committed', '+', 60_000n) }))
      .where('id', '=', city.plans.food)
      .execute();
    const answers = await race(city.products.lunch, city.suppliers.kitchen, city.plans.food, '2');
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    for (const { status, text } of answers)
      if (status !== 303) {
        expect(status).toBe(422);
        expect(text).toMatch(/[Pp]agu/);
      }
    expect(await ordersOf(city.plans.food)).toBe(1);
  });

  it('one submit sent to both at once is one order, and both are told of it', async () => {
    const { city } = world;
    const [buyer] = buyers;
    const bases = [...new Set(buyers.map(({ base }) => base))];
    if (!buyer) throw new Error('nobody');
    expect(bases).toHaveLength(2);
    await world.db.deleteFrom('basket_line').execute();
    await post(
      buyer.base,
      '/keranjang/tambah',
      { produk: city.products.paper, jumlah: '1' },
      buyer.cookie,
    );
    const before = await ordersOf(city.plans.stationery);
    const form = checkout(city.plans.stationery);
    const answers = await Promise.all(
      [...bases, ...bases, ...bases].map((base) =>
        post(base, `/keranjang/${city.suppliers.paper}/pesan`, form, buyer.cookie),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303));
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await ordersOf(city.plans.stationery)).toBe(before + 1);
  });
});
