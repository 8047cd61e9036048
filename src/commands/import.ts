import { importProducts } from '../catalogue/index.ts';
import { foundPemda } from '../identity/index.ts';
import type { Refusal } from '../kernel/index.ts';
import { importPlans } from '../planning/index.ts';
import { OperatorError, type Pemda, readConfig, readCsv } from '../platform/index.ts';
import { systemEnv } from '../system-env.ts';
import { type Command, printJson, readOptions } from './command.ts';
import { type OpenServices, openServices } from './open-services.ts';
import { terminalProgress } from './progress.ts';

const HELP = `katalokal import plans FILE [--dry-run] [--json]
katalokal import products FILE [--supplier NAME] [--nib NIB] [--dry-run] [--json]

plans     RUP-PaketPenyedia-Terumumkan as CSV. In an installation without a pemda, the pemda is
          made from kd_klpd and nama_klpd; agencies are made from the rows.
products  a price list as CSV (kd_brg, nm_brg, spesifikasi, satuan, nm_perk, harga) as products
          of one supplier. A row without a price stays a draft.

Each row that is not simply taken in gets a verdict with its reason; the same file twice changes nothing.`;

async function pemdaFor(services: OpenServices, path: string): Promise<Pemda> {
  const [known] = await services.connections.pemda();
  if (known) return known;
  for await (const { fields } of readCsv(path)) {
    const code = fields['kd_klpd']?.trim();
    const name = fields['nama_klpd']?.trim();
    if (!code || !name) break;
    return foundPemda(
      services.connections,
      {
        code,
        name,
        shortName: name.replace(/^(Provinsi|Kabupaten|Kota|Pemerintah)\s+/i, ''),
        office: 'UKPBJ',
        regionCode: '',
        klpdCode: code,
        zone: 'Asia/Jakarta',
        demo: false,
      },
      services.clock.now(),
    );
  }
  throw new OperatorError(
    'There is no pemda yet, and the file does not name one (kd_klpd, nama_klpd). Make the first administrator at /mulai first.',
  );
}

interface Verdict {
  readonly line: number;
  readonly verdict: string;
  readonly refusal: Refusal;
}

/** The supplier of a price list: named, or the pemda's own stock under a number that says so. */
function supplierOf(values: { supplier?: string | undefined; nib?: string | undefined }): {
  name: string;
  nib: string;
} {
  const nib = values.nib ?? '0000000000001';
  if (!/^\d{13}$/.test(nib)) throw new OperatorError('--nib has 13 digits.', 2);
  return { name: values.supplier ?? 'Daftar Persediaan', nib };
}

/** Nothing that could be read is a failure, also for a script that only looks at the exit code. */
function outcome(done: { rows: number; refused: number }): number {
  return done.rows === 0 || done.refused === done.rows ? 1 : 0;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function printVerdicts(services: OpenServices, verdicts: readonly Verdict[]): void {
  const kinds = groupBy(
    verdicts,
    (v) => `${v.verdict}: ${services.lexicon.refusal(v.refusal, 'en')}`,
  );
  for (const [kind, rows] of kinds) {
    const lines = rows.slice(0, 12).map((v) => v.line);
    const more = rows.length > lines.length ? `, … (${rows.length} in all; --json lists them)` : '';
    process.stdout.write(`  ${kind}\n    lines ${lines.join(', ')}${more}\n`);
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    argv,
    {
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      supplier: { type: 'string' },
      nib: { type: 'string' },
    },
    'import',
  );
  const [kind, path] = positionals;
  if (kind !== 'plans' && kind !== 'products')
    throw new OperatorError(
      'Say "import plans FILE" or "import products FILE"; --help says more.',
      2,
    );
  if (!path) throw new OperatorError(`Name the file: import ${kind} FILE.`, 2);
  const progress = terminalProgress();
  const services = await openServices(readConfig(process.env), { quiet: true });
  try {
    const pemda = await pemdaFor(services, path);
    const env = systemEnv(services, pemda, 'command:import');
    progress.step(`Reading ${path}`);
    const dryRun = values['dry-run'] ?? false;
    const pool = services.connections.poolFor(pemda.id);
    const done =
      kind === 'plans'
        ? await importPlans(env, pool, path, { dryRun, klpdCode: pemda.klpdCode })
        : await importProducts(env, pool, path, { dryRun, supplier: supplierOf(values) });
    progress.end();
    if (values.json) {
      printJson({
        ...done,
        verdicts: done.verdicts.map((v) => ({
          line: v.line,
          verdict: v.verdict,
          field: v.refusal.field,
          code: v.refusal.code,
          reason: services.lexicon.refusal(v.refusal, 'en'),
        })),
      });
      return outcome(done);
    }
    const rest =
      'agenciesAdded' in done
        ? `${done.agenciesAdded} agencies added`
        : `${done.onShow} on show, ${done.drafts} drafts`;
    process.stdout.write(
      `${done.dryRun ? 'Dry run, nothing kept. ' : ''}${done.rows} rows: ${done.added} added, ${done.changed} changed, ${done.unchanged} unchanged, ${done.refused} refused; ${rest}; ${done.seconds} s\n`,
    );
    printVerdicts(services, done.verdicts);
    return outcome(done);
  } finally {
    await services.close();
  }
}

export const importCommand: Command = {
  name: 'import',
  summary: 'bring in plan lines or products',
  help: HELP,
  run,
};
