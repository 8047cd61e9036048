import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundPemda } from '../../src/identity/index.ts';
import type { Role } from '../../src/kernel/index.ts';
import { connect, migrate, newId, openEmbedded } from '../../src/platform/index.ts';
import { seedSmallCity } from './small-city.ts';

export interface KillRun {
  readonly victim: 'process' | 'database';
  readonly acknowledged: number;
  readonly missing: number;
  readonly twice: number;
  readonly stockAgrees: boolean;
  readonly budgetAgrees: boolean;
}

/**
 * Places orders over ten buyers on a database of their own, kills the process or the database with
 * SIGKILL after `orders` were acknowledged, starts again, and compares what is there with what was said.
 */
export async function killRun(victim: KillRun['victim'], orders: number): Promise<KillRun> {
  const dataDir = mkdtempSync(join(tmpdir(), 'katalokal-kill-'));
  try {
    const setup = await prepare(dataDir);
    const acknowledged = await runUntil(dataDir, setup, victim, orders);
    return { victim, ...(await compare(dataDir, setup, acknowledged)) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Setup {
  readonly pemdaId: string;
  readonly productId: string;
  readonly supplierId: string;
  readonly planId: string;
  readonly people: readonly string[];
}

async function prepare(dataDir: string): Promise<Setup> {
  const database = await openEmbedded(dataDir);
  const connections = await connect({ url: database.url, poolSize: 4 });
  const at = new Date();
  await migrate(connections.system, at);
  const pemda = await foundPemda(
    connections,
    {
      code: '99.01',
      name: 'Kota Contoh',
      shortName: 'Contoh',
      office: 'BPBJ',
      regionCode: '99.01',
      klpdCode: null,
      zone: 'Asia/Jakarta',
      demo: false,
    },
    at,
  );
  const db = connections.for(pemda.id);
  const city = await seedSmallCity(db, pemda, at);
  await db
    .updateTable('product')
    .set({ stock: '1000000', price: 60_000n })
    .where('id', '=', city.products.paper)
    .execute();
  await db
    .updateTable('product')
    .set({ state: 'delisted' })
    .where('id', '=', city.products.paperDearer)
    .execute();
  await db
    .updateTable('plan')
    .set({ budget: 10n ** 13n })
    .where('id', '=', city.plans.stationery)
    .execute();
  const people: string[] = [];
  for (let n = 0; n < 10; n++) {
    const id = newId(at);
    await db
      .insertInto('person')
      .values({
        pemda_id: pemda.id,
        id,
        email: `b${n}@contoh.test`,
        name: `B${n}`,
        password_hash: 'none',
        created_at: at,
      })
      .execute();
    await db
      .insertInto('assignment')
      .values({
        pemda_id: pemda.id,
        id: newId(at),
        person_id: id,
        role: 'procurement_officer' satisfies Role,
        agency_id: city.agencies.office,
        created_at: at,
      })
      .execute();
    people.push(id);
  }
  await connections.close();
  await database.stop();
  return {
    pemdaId: pemda.id,
    productId: city.products.paper,
    supplierId: city.suppliers.paper,
    planId: city.plans.stationery,
    people,
  };
}

async function runUntil(
  dataDir: string,
  setup: Setup,
  victim: KillRun['victim'],
  orders: number,
): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(import.meta.dirname, 'order-loop.ts'),
      dataDir,
      setup.productId,
      setup.supplierId,
      setup.planId,
      ...setup.people,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  let killed = false;
  child.stdout.on('data', (chunk) => {
    output += chunk;
    if (killed || output.split('\n').length - 1 < orders) return;
    killed = true;
    if (victim === 'process') child.kill('SIGKILL');
    else process.kill(postmaster(dataDir), 'SIGKILL');
  });
  await exited;
  if (!killed) throw new Error(`the loop ended by itself: ${complaints.slice(0, 500)}`);
  return output.split('\n').filter((line) => line.length === 36);
}

function postmaster(dataDir: string): number {
  const { folder } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as {
    folder: string;
  };
  return Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function compare(
  dataDir: string,
  setup: Setup,
  acknowledged: readonly string[],
): Promise<Omit<KillRun, 'victim'>> {
  const database = await openEmbedded(dataDir);
  const connections = await connect({ url: database.url, poolSize: 4 });
  const db = connections.for(setup.pemdaId);
  const stored = await db.selectFrom('orders').select(['id', 'reserved']).execute();
  const ids = new Set(stored.map((row) => row.id));
  const lines = await db.selectFrom('order_line').select('reserved').execute();
  const product = await db
    .selectFrom('product')
    .select('reserved')
    .where('id', '=', setup.productId)
    .executeTakeFirstOrThrow();
  const plan = await db
    .selectFrom('plan')
    .select('committed')
    .where('id', '=', setup.planId)
    .executeTakeFirstOrThrow();
  const result = {
    acknowledged: acknowledged.length,
    missing: acknowledged.filter((id) => !ids.has(id)).length,
    twice: acknowledged.length - new Set(acknowledged).size + (stored.length - ids.size),
    stockAgrees:
      Number(product.reserved) === lines.reduce((sum, line) => sum + Number(line.reserved), 0),
    budgetAgrees: plan.committed === stored.reduce((sum, row) => sum + row.reserved, 0n),
  };
  await connections.close();
  await database.stop();
  // The database may have been left by a killed process: joined, not started, so stop it by its own pid.
  if (!database.started) process.kill(postmaster(dataDir), 'SIGINT');
  await new Promise((done) => setTimeout(done, 500));
  return result;
}
