// npm run bench:mixed: fifty people at once on a filled demo city in DATA_DIR (thrown away afterwards), over HTTP:
// of 100 acts 80 look around, 10 negotiate, 6 order and 4 approve. Prints requests a second and times of each.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { OUTSIDE } from '../src/catalogue/index.ts';
import { openServices } from '../src/commands/open-services.ts';
import { DEMO_PASSWORD } from '../src/identity/index.ts';
import { dayOf, yearOfDay } from '../src/kernel/index.ts';
import { readConfig } from '../src/platform/index.ts';
import { checkSums } from '../src/reporting/index.ts';
import { startProduct, stopProduct } from './server.ts';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 120);
const PAIRS = 25;
const DATA_DIR = process.env['DATA_DIR'];
if (!DATA_DIR)
  throw new Error('DATA_DIR names the folder of a demo city: run "bin/katalokal demo" first');

interface Office {
  readonly officer: string;
  readonly ppk: string;
  readonly planId: string;
}

interface Thing {
  readonly id: string;
  readonly slug: string;
  readonly supplierId: string;
}

/** Offices with a buyer, a PPK and a plan line that pays for everything; goods that anyone can order. */
async function prepare(): Promise<{ offices: Office[]; things: Thing[]; wantedOn: string }> {
  const services = await openServices(readConfig({ ...process.env, BASE_URL: '' }), {
    quiet: true,
  });
  try {
    const [pemda] = await services.connections.pemda();
    if (!pemda) throw new Error('no demo city in DATA_DIR');
    const db = services.connections.for(pemda.id);
    const today = dayOf(services.clock.now(), pemda.zone);
    const person = (role: 'procurement_officer' | 'ppk') =>
      db
        .selectFrom('assignment as a')
        .innerJoin('person as p', 'p.id', 'a.person_id')
        .select(['a.agency_id as agency', 'p.email'])
        .where('a.role', '=', role)
        .execute();
    const [officers, ppks] = await Promise.all([person('procurement_officer'), person('ppk')]);
    const plans = await db
      .selectFrom('plan')
      .select(['id', 'agency_id as agency'])
      .where('year', '=', yearOfDay(today))
      .where('method', '=', 'e_purchasing')
      .where('active', '=', true)
      .execute();
    const offices = officers.flatMap(({ agency, email }): Office[] => {
      const ppk = ppks.find((one) => one.agency === agency);
      const plan = plans.find((one) => one.agency === agency);
      return ppk && plan ? [{ officer: email, ppk: ppk.email, planId: plan.id }] : [];
    });
    const chosen = offices.slice(0, PAIRS);
    await db
      .updateTable('plan')
      .set({ budget: 10n ** 14n })
      .where(
        'id',
        'in',
        chosen.map(({ planId }) => planId),
      )
      .execute();
    const things = await db
      .selectFrom('product')
      .select(['id', 'slug', 'supplier_id as supplierId'])
      .where('state', '=', 'live')
      .where('stock', 'is', null)
      .where('price', '<', 200_000n)
      .where('price', '>', 20_000n)
      .where('min_quantity', '=', '1')
      .where('master_id', 'is', null)
      .limit(400)
      .execute();
    return { offices: chosen, things, wantedOn: `${yearOfDay(today)}-12-31` };
  } finally {
    await services.close();
  }
}

type Act = 'look' | 'negotiate' | 'order' | 'approve';
const times: Record<Act, number[]> = { look: [], negotiate: [], order: [], approve: [] };
const acts: Record<Act, number> = { look: 0, negotiate: 0, order: 0, approve: 0 };
const errors = new Map<string, number>();

/** One person with a session: every request is timed under the act that it belongs to. */
class Person {
  readonly #base: string;
  #cookie = '';
  constructor(base: string) {
    this.#base = base;
  }

  async signIn(email: string): Promise<void> {
    const answer = await this.#ask('/masuk', { email, password: DEMO_PASSWORD });
    this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    if (!this.#cookie) throw new Error(`${email} could not sign in: ${answer.status}`);
  }

  #ask(path: string, form?: Record<string, string>): Promise<Response> {
    return fetch(`${this.#base}${path}`, {
      redirect: 'manual',
      headers: { cookie: this.#cookie, 'sec-fetch-site': 'same-origin' },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
  }

  /** The answer and its text; anything but `expected` counts as an error under its act. */
  async do(act: Act, path: string, expected: number, form?: Record<string, string>) {
    const began = performance.now();
    const answer = await this.#ask(path, form);
    const text = await answer.text();
    times[act].push(performance.now() - began);
    if (answer.status !== expected) {
      const what = `${act} ${path.replaceAll(/[0-9a-f-]{36}/g, ':id')}: ${answer.status}`;
      errors.set(what, (errors.get(what) ?? 0) + 1);
    }
    return { ok: answer.status === expected, text, location: answer.headers.get('location') ?? '' };
  }
}

const { offices, things, wantedOn } = await prepare();
const product = await startProduct(DATA_DIR, 34_994);
const WORDS = ['kertas', 'nasi kotak', 'sewa tenda', 'pulpen', 'servis', 'batik', 'kopi', 'bibit'];
let turn = 0;
const next = <T>(list: readonly T[]): T => {
  const one = list[turn++ % list.length];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
};

async function look(person: Person): Promise<void> {
  const paths = [
    `/cari?q=${encodeURIComponent(next(WORDS))}`,
    `/produk/${next(things).slug}`,
    '/etalase',
    '/pesanan',
    '/',
  ];
  await person.do('look', next(paths), 200);
}

/** Puts one thing into the basket and orders it; gives the order's address. */
async function place(person: Person, act: Act, office: Office, method: string): Promise<string> {
  const thing = next(things);
  await person.do(act, '/keranjang/tambah', 303, { produk: thing.id, jumlah: '1' });
  const done = await person.do(act, `/keranjang/${thing.supplierId}/pesan`, 303, {
    key: randomUUID(),
    plan: office.planId,
    method,
    channel: 'LS',
    tujuan: OUTSIDE,
    deliveryAddress: 'Balai Kota Among Tani, Jalan Panglima Sudirman 507, Kota Batu',
    wantedOn,
    note: '',
    splitReason: 'Pesanan berulang dengan sengaja, untuk uji beban.',
    costlierReason: 'Dipilih dengan sengaja untuk uji beban ini.',
  });
  return done.ok ? (done.location.split('?')[0] ?? '') : '';
}

const field = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

async function negotiate(person: Person, office: Office): Promise<void> {
  const path = await place(person, 'negotiate', office, 'negotiation');
  if (!path) return;
  const { text } = await person.do('negotiate', path, 200);
  const price = /id="price-1"[^>]*value="(\d+)"/.exec(text)?.[1] ?? '';
  await person.do('negotiate', `${path}/make-offer`, 303, {
    version: field(text, 'version'),
    'price-1': String(Math.max(1, Number(price) - 1_000)),
    freight: /id="freight"[^>]*value="(\d+)"/.exec(text)?.[1] ?? '0',
    note: '',
  });
}

/** Approves the oldest order that waits for this PPK; with none there he looks at the list. */
async function approve(person: Person): Promise<void> {
  const list = await person.do('approve', '/pesanan?tahap=awaiting_ppk', 200);
  const path = /href="(\/pesanan\/[0-9a-f-]{36})"/.exec(list.text)?.[1];
  if (!path) return;
  const { text } = await person.do('approve', path, 200);
  const contentHash = field(text, 'contentHash');
  if (!contentHash) return;
  const version = field(text, 'version');
  await person.do('approve', `${path}/approve`, 303, { version, contentHash });
}

/** Set once everyone has signed in. */
let ends = 0;

/** Of a hundred acts. */
const SHARES: Readonly<Record<Act, number>> = { look: 80, negotiate: 10, order: 6, approve: 4 };
const OF_BUYER: readonly Act[] = ['look', 'negotiate', 'order'];
const OF_PPK: readonly Act[] = ['look', 'approve'];

/** What the whole crowd has done too little of so far, of what this person can do. */
function due(can: readonly Act[]): Act {
  const total = Object.values(acts).reduce((a, b) => a + b, 0) + 1;
  const behind = (act: Act) => (SHARES[act] / 100) * total - acts[act];
  return can.reduce((most, act) => (behind(act) > behind(most) ? act : most));
}

async function work(person: Person, office: Office, buys: boolean): Promise<void> {
  while (performance.now() < ends) {
    const act = due(buys ? OF_BUYER : OF_PPK);
    acts[act] += 1;
    if (act === 'look') await look(person);
    else if (act === 'negotiate') await negotiate(person, office);
    else if (act === 'order') await place(person, 'order', office, 'direct');
    else await approve(person);
  }
}

const people = await Promise.all(
  offices.flatMap((office) =>
    [true, false].map(async (buys) => {
      const person = new Person(product.base);
      await person.signIn(buys ? office.officer : office.ppk);
      return { person, office, buys };
    }),
  ),
);
const started = performance.now();
ends = started + SECONDS * 1_000;
await Promise.all(people.map((one) => work(one.person, one.office, one.buys)));
const seconds = (performance.now() - started) / 1_000;
await stopProduct(product);

const all = Object.values(times).flat();
const at = (list: number[], share: number) =>
  Math.round([...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? 0);
const rows = [
  { what: 'all', acts: Object.values(acts).reduce((a, b) => a + b, 0), list: all },
  ...(Object.keys(times) as Act[]).map((act) => ({ what: act, acts: acts[act], list: times[act] })),
].map(({ what, acts: count, list }) => ({
  what,
  acts: count,
  requests: list.length,
  requestsPerSecond: Math.round(list.length / seconds),
  p50: at(list, 0.5),
  p95: at(list, 0.95),
  p99: at(list, 0.99),
}));
for (const one of rows)
  process.stdout.write(
    `${one.what.padEnd(10)} ${String(one.acts).padStart(7)} acts ${String(one.requests).padStart(7)} requests ${String(one.requestsPerSecond).padStart(6)}/s  p50 ${one.p50} ms  p95 ${one.p95} ms  p99 ${one.p99} ms\n`,
  );
const services = await openServices(readConfig({ ...process.env, BASE_URL: '' }), { quiet: true });
const [pemda] = await services.connections.pemda();
const { differences } = pemda
  ? await checkSums(services.connections.for(pemda.id))
  : { differences: -1 };
await services.close();
process.stdout.write(
  `people ${people.length}, errors ${[...errors.values()].reduce((a, b) => a + b, 0)}, kept sums that differ ${differences}\n`,
);
for (const [what, count] of errors) process.stdout.write(`  ${count} x ${what}\n`);
writeFileSync(
  'bench/results/mixed.json',
  `${JSON.stringify({ seconds: Math.round(seconds), people: people.length, rows, errors: Object.fromEntries(errors), differences }, null, 2)}\n`,
);
