// npm run bench: figures of this machine, each beside a raw limit of the same run. JSON to bench/results, a table to the terminal.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openServices } from '../src/commands/open-services.ts';
import { dayOf } from '../src/kernel/index.ts';
import { readConfig } from '../src/platform/index.ts';
import { systemEnv } from '../src/system-env.ts';
import { type ImportFigure, imports } from './imports.ts';
import { load } from './load.ts';
import { orders } from './orders.ts';
import { bareSearch, distinctAddresses, WORDS } from './search.ts';
import { bulkUpload, pictures, queueAtTenThousand, UPLOAD_ROWS, WAITING } from './seller.ts';
import { memoryOf, startProduct, stopProduct } from './server.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const folder = mkdtempSync(join(tmpdir(), 'katalokal-bench-'));
const rows: {
  what: string;
  value: number;
  unit: string;
  beside?: string;
  raw?: number;
  ratio?: number;
}[] = [];

function row(what: string, value: number, unit: string, beside?: string, raw?: number): void {
  const ratio = raw ? Math.round((value / raw) * 100) / 100 : undefined;
  rows.push({
    what,
    value,
    unit,
    ...(beside ? { beside } : {}),
    ...(raw === undefined ? {} : { raw }),
    ...(ratio === undefined ? {} : { ratio }),
  });
  process.stdout.write(
    `${what.padEnd(58)} ${String(value).padStart(9)} ${unit.padEnd(6)} ${beside ? `${beside}: ${raw} (x ${ratio})` : ''}\n`,
  );
}

const filled = performance.now();
spawnSync(process.execPath, ['dist/main.js', 'demo'], {
  env: { ...process.env, DATA_DIR: folder },
  stdio: 'ignore',
});
row('demo city filled', Math.round(performance.now() - filled) / 1000, 's');

const bare = spawn(
  process.execPath,
  [
    '-e',
    `
  import('hono').then(async ({ Hono }) => { const { serve } = await import('@hono/node-server');
  const app = new Hono(); app.get('*', (c) => c.html('<!doctype html><title>x</title>')); serve({ fetch: app.fetch, port: 34991, hostname: '127.0.0.1' }, () => console.log('up')); });`,
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
await new Promise((done) => bare.stdout.once('data', done));
const hono = await load('http://127.0.0.1:34991', ['/'], SECONDS);
bare.kill();

let product = await startProduct(folder, 34992);
await stopProduct(product);
product = await startProduct(folder, 34992);
row('restart, command to ready', product.readyMs, 'ms');
row('memory after start, without the database', memoryOf(product.child.pid), 'MB');

const api = WORDS.map((word) => `/api/cari?q=${encodeURIComponent(word)}`);
const pages = WORDS.map((word) => `/cari?q=${encodeURIComponent(word)}`);
const slug =
  /\/produk\/[^"]+/.exec(await (await fetch(`${product.base}/cari?q=kertas`)).text())?.[0] ?? '/';
// Each connection plans a statement on its first use: steady state is what is measured, as in the raw limit.
await load(product.base, distinctAddresses('/api/cari', [5]), SECONDS / 2);
const coldApi = await load(product.base, distinctAddresses('/api/cari'), SECONDS);
const warmApi = await load(product.base, api, SECONDS);
const coldPage = await load(product.base, distinctAddresses('/cari').reverse(), SECONDS);
const warmPage = await load(product.base, pages, SECONDS);
const home = await load(product.base, ['/'], SECONDS);
const one = await load(product.base, [slug], SECONDS);
row('memory after load, without the database', memoryOf(product.child.pid), 'MB');
const assets = readdirSync('dist/assets').filter((name) => /\.(css|js)$/.test(name));
for (const name of assets)
  row(
    name.endsWith('.css') ? 'style of every page, gzip' : `script ${name.split('.')[0]}, gzip`,
    gzipSync(readFileSync(join('dist/assets', name))).length,
    'B',
  );
for (const [name, path] of [
  ['home', '/'],
  ['search', pages[0] ?? '/'],
  ['product', slug],
] as const) {
  const html = await (await fetch(`${product.base}${path}`)).text();
  row(`HTML of the ${name} page, gzip`, gzipSync(html).length, 'B');
}
await stopProduct(product);

const services = await openServices(
  readConfig({ ...process.env, DATA_DIR: folder, BASE_URL: '' }),
  { quiet: true },
);
const [pemda] = await services.connections.pemda();
if (!pemda) throw new Error('no demo');
const raw = await bareSearch(
  services.connections.preparedFor(pemda.id),
  pemda.id,
  dayOf(services.clock.now(), pemda.zone),
  SECONDS,
);
row('search API, words not in the cache', coldApi.requestsPerSecond, 'req/s', 'bare SQL', raw);
row('search API, words asked before', warmApi.requestsPerSecond, 'req/s', 'bare SQL', raw);
for (const [name, figure] of [
  ['search API, not cached', coldApi],
  ['search API, cached', warmApi],
  ['search page, not cached', coldPage],
  ['search page, cached', warmPage],
  ['home page', home],
  ['product page', one],
] as const) {
  row(`${name}: requests`, figure.requestsPerSecond, 'req/s', 'bare Hono', hono.requestsPerSecond);
  row(`${name}: p50`, figure.p50, 'ms');
  row(`${name}: p95`, figure.p95, 'ms');
  row(`${name}: p99`, figure.p99, 'ms');
  if (figure.errors > 0) row(`${name}: errors`, figure.errors, '');
}
const placed = await orders(systemEnv(services, pemda, 'bench'), pemda, SECONDS);
row(
  'orders placed with 10 buyers',
  placed.placed,
  '/s',
  'bare transaction of the same rows',
  placed.bare,
);
const bench = systemEnv(services, pemda, 'bench');
const uploaded = await bulkUpload(bench, services.connections.poolFor(pemda.id));
row(
  `upload of ${UPLOAD_ROWS} products to drafts`,
  uploaded.rowsPerSecond,
  'rows/s',
  'csv-parse and bare insert',
  uploaded.bare,
);
row('upload: most memory above the start', uploaded.peakMegabytes, 'MB');
const photos = await pictures();
row(
  'photos of 12 megapixels in three sizes',
  photos.perSecond,
  '/s',
  'one bare resize',
  photos.bare,
);
row(`verification queue with ${WAITING} waiting, median`, await queueAtTenThousand(bench), 'ms');
await services.close();
const imported = await imports();
for (const [name, figure] of Object.entries(imported) as [string, ImportFigure][]) {
  row(
    `import of ${figure.rows} ${name}, ${figure.refused} refused`,
    figure.seconds,
    's',
    'csv-parse and bare COPY',
    Math.round((figure.parse + figure.copy) * 1000) / 1000,
  );
  row(`bare COPY of the same ${name}`, figure.copy, 's');
}
rmSync(folder, { recursive: true, force: true });

mkdirSync('bench/results', { recursive: true });
const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model ?? '',
  memoryGB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
writeFileSync(
  'bench/results/latest.json',
  `${JSON.stringify({ machine, seconds: SECONDS, connections: 4, rows }, null, 2)}\n`,
);
