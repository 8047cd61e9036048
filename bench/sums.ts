// npm run bench:sums: award and dashboards over one million orders of history, added to a filled demo
// city in DATA_DIR (thrown away afterwards). Prints times of pages, of a recount and of a rebuild.
import { createApp } from '../src/app.tsx';
import { openServices } from '../src/commands/open-services.ts';
import { type Day, dayOf, diffDays, yearOfDay } from '../src/kernel/index.ts';
import { readConfig } from '../src/platform/index.ts';
import { checkSums } from '../src/reporting/index.ts';
import { timedRebuild, writeHistory } from './history.sql.ts';

const COUNT = Number(process.env['BENCH_ORDERS'] ?? 1_000_000);
const YEARS = 5;
const ROUNDS = 15;
const services = await openServices(
  readConfig({ ...process.env, BASE_URL: '', RATE_LIMIT: '0', LOG_LEVEL: 'silent' }),
  { quiet: true },
);
const [pemda] = await services.connections.pemda();
if (!pemda) throw new Error('no demo city in DATA_DIR: run "bin/katalokal demo" first');
const db = services.connections.for(pemda.id);
const today = dayOf(services.clock.now(), pemda.zone);
const first = `${yearOfDay(today) - YEARS + 1}-01-01` as Day;
const say = (what: string, value: string) => process.stdout.write(`${what.padEnd(56)} ${value}\n`);

const started = performance.now();
if (!process.env['BENCH_KEEP']) await writeHistory(db, COUNT, first, diffDays(first, today));
say(`${COUNT} orders written`, `${Math.round((performance.now() - started) / 1000)} s`);
say('kept sums written anew', `${await timedRebuild(db)} s`);
const recount = performance.now();
const check = await checkSums(db);
say(
  `recount of ${check.orders} orders in one statement, ${check.differences} differences`,
  `${Math.round(performance.now() - recount) / 1000} s`,
);

const app = createApp(services, 'code');
const agency = await db.selectFrom('agency').select('slug').limit(1).executeTakeFirstOrThrow();
const etalase = await db.selectFrom('etalase').select('slug').limit(1).executeTakeFirstOrThrow();
const year = yearOfDay(today);
for (const path of [
  `/penghargaan?tahun=${year - 1}`,
  `/penghargaan?tahun=${year - 1}&rumus=combined`,
  `/api/penghargaan?tahun=${year}`,
  `/penghargaan/${agency.slug}?tahun=${year}`,
  `/dasbor?tahun=${year}`,
  `/dasbor?tahun=${year - 1}`,
  `/dasbor/${agency.slug}?tahun=${year}`,
  `/dasbor/etalase/${etalase.slug}?tahun=${year}`,
  `/dasbor/angka/value?tahun=${year}`,
  `/belanja?tahun=${year}`,
  '/angka',
  '/',
]) {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const from = performance.now();
    const answer = await app.request(path);
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const ms = (part: number) => `${Math.round(times[Math.floor(times.length * part)] ?? 0)} ms`;
  say(path, `median ${ms(0.5)}, slowest ${ms(0.99)}`);
}
await services.close();
