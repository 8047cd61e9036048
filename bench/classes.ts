// npm run bench:classes -- FILE: how right the classifier of plan lines is, on the published lines of
// test/golden/plan-labels.md, by the product's own reader over a filled demo city (DATA_DIR).
import { createReadStream, readFileSync } from 'node:fs';
import { parse } from 'csv-parse';
import { openServices } from '../src/commands/open-services.ts';
import { demoEtalase } from '../src/demo/content/index.ts';
import { shareInterval } from '../src/kernel/index.ts';
import { say } from '../src/planning/classes/classify-plans.ts';
import { SURE } from '../src/planning/classes/domain/classify.ts';
import { planReader } from '../src/planning/classes/reader.ts';
import { readConfig } from '../src/platform/index.ts';

const NOT_SOLD = '-';
const LABELS = new URL('../test/golden/plan-labels.csv', import.meta.url);

const [path] = process.argv.slice(2);
if (!path) {
  process.stderr.write(
    'Name the file: RUP-PaketPenyedia-Terumumkan-2025.csv of Provinsi Kalimantan Barat.\n',
  );
  process.exit(2);
}

const labels = new Map(
  readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([code = '', etalase = '', set = '']) => [code, { etalase, set }] as const),
);

const services = await openServices(readConfig(process.env), { quiet: true });
const [pemda] = await services.connections.pemda();
if (!pemda) throw new Error('no demo city in DATA_DIR: run "bin/katalokal demo" first');
const reader = await planReader(services.connections, pemda);
const codeByName = new Map(demoEtalase.map(({ name, code }) => [name, code]));
const etalase = await services.connections
  .readFor(pemda.id)
  .selectFrom('etalase')
  .select(['id', 'name'])
  .execute();
const codeOf = new Map(etalase.map(({ id, name }) => [id, codeByName.get(name) ?? name]));

interface Judged {
  readonly set: string;
  readonly label: string;
  readonly said: string;
  readonly sure: boolean;
}

const judged: Judged[] = [];
const records = createReadStream(path).pipe(parse({ columns: true, bom: true }));
for await (const record of records as AsyncIterable<Record<string, string>>) {
  const label = labels.get(record['kd_rup'] ?? '');
  if (!label) continue;
  const said = say(reader, [], {
    id: '',
    name: record['nama_paket'] ?? '',
    items: record['urarian_pekerjaan'] ?? '',
    specification: record['spesifikasi_pekerjaan'] ?? '',
    kind: record['jenis_pengadaan'] ?? '',
  });
  judged.push({
    set: label.set,
    label: label.etalase,
    said: said.etalaseId === null ? NOT_SOLD : (codeOf.get(said.etalaseId) ?? '?'),
    sure: said.confidence >= SURE * 1000,
  });
}
await services.close();

function share(what: string, hits: number, trials: number): void {
  const range = shareInterval(hits, trials);
  const of = trials === 0 ? 'none' : (hits / trials).toFixed(3);
  const between = range ? `${range.low.toFixed(3)} to ${range.high.toFixed(3)}` : '';
  process.stdout.write(
    `  ${what.padEnd(34)} ${String(hits).padStart(4)} of ${String(trials).padStart(4)}  ${of}  ${between}\n`,
  );
}

const right = (one: Judged) => one.said === one.label;
process.stdout.write(
  `${judged.length} of ${labels.size} labelled lines found. Share and its 95 % interval (Wilson):\n`,
);
for (const set of ['tuning', 'held']) {
  const all = judged.filter((one) => one.set === set);
  const decided = all.filter((one) => one.sure);
  const placed = decided.filter((one) => one.said !== NOT_SOLD);
  process.stdout.write(`${set}\n`);
  share('coverage: decided without a person', decided.length, all.length);
  share('precision: of these right', decided.filter(right).length, decided.length);
  share('of those given an etalase right', placed.filter(right).length, placed.length);
}
