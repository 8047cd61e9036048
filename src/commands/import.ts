import { foundPemda } from '../identity/index.ts';
import { openRecordFile, undoImport } from '../planning/index.ts';
import { OperatorError, type Pemda, readConfig } from '../platform/index.ts';
import { systemEnv } from '../system-env.ts';
import { type Command, printJson, readOptions } from './command.ts';
import { IMPORT_KINDS, type ImportOutcome, type Verdict } from './import-kinds.ts';
import { type OpenServices, openServices } from './open-services.ts';
import { terminalProgress } from './progress.ts';

const KINDS = Object.keys(IMPORT_KINDS);
const WIDTH = Math.max(...KINDS.map((kind) => kind.length)) + 2;

const HELP = `katalokal import KIND FILE… [--dry-run] [--json]
katalokal import undo IMPORT
katalokal import products FILE --supplier NAME --nib NIB
katalokal import ssh FILE [--year YEAR]

${KINDS.map(
  (kind) =>
    kind.padEnd(WIDTH) + IMPORT_KINDS[kind]?.help.split('\n').join(`\n${' '.repeat(WIDTH)}`),
).join('\n')}

Each row that is not simply taken in gets a verdict with its reason; the same file twice changes nothing.`;

async function pemdaFor(services: OpenServices, path: string): Promise<Pemda> {
  const [known] = await services.connections.pemda();
  if (known) return known;
  const file = await openRecordFile(path);
  if (!file.ok) throw new OperatorError(`${path}: ${services.lexicon.refusal(file.error, 'en')}`);
  for await (const { fields } of file.value.rows) {
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

/** Nothing that could be read is a failure, also for a script that only looks at the exit code. */
function exitCode(done: ImportOutcome): number {
  return done.rows === 0 || done.refused === done.rows ? 1 : 0;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function printVerdicts(services: OpenServices, verdicts: readonly Verdict[]): void {
  const kinds = groupBy(verdicts, (v) => `${v.verdict} ${v.refusal.code} ${v.refusal.field}`);
  for (const rows of kinds.values()) {
    const [first] = rows;
    if (!first) continue;
    const such = new Set(rows.map((v) => services.lexicon.refusal(v.refusal, 'en'))).size > 1;
    process.stdout.write(
      `  ${first.verdict}${such ? ', such as' : ''}: ${services.lexicon.refusal(first.refusal, 'en')}\n`,
    );
    const lines = rows.slice(0, 12).map((v) => v.line);
    const more = rows.length > lines.length ? `, … (${rows.length} in all; --json lists them)` : '';
    process.stdout.write(`    lines ${lines.join(', ')}${more}\n`);
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
      year: { type: 'string' },
    },
    'import',
  );
  const [name = '', ...paths] = positionals;
  if (name === 'undo') return undo(paths, values.json ?? false);
  const kind = Object.hasOwn(IMPORT_KINDS, name) ? IMPORT_KINDS[name] : undefined;
  if (!kind) throw new OperatorError(`Say "import KIND FILE" with one of: ${KINDS.join(', ')}.`, 2);
  if (paths.length === 0) throw new OperatorError(`Name the file: import ${name} FILE.`, 2);
  const progress = terminalProgress();
  const services = await openServices(readConfig(process.env), { quiet: true });
  let worst = 0;
  try {
    for (const path of paths) {
      progress.step(`Reading ${path}`);
      const { outcome, rest } = await kind.run(services, () => pemdaFor(services, path), path, {
        dryRun: values['dry-run'] ?? false,
        supplier: values.supplier,
        nib: values.nib,
        year: values.year,
        say: (line) => progress.step(line),
      });
      progress.end();
      if (values.json) printOutcome(services, outcome);
      else {
        process.stdout.write(
          `${outcome.dryRun ? 'Dry run, nothing kept. ' : ''}${outcome.rows} rows: ${outcome.added} added, ${outcome.changed} changed, ${outcome.unchanged} unchanged, ${outcome.refused} refused; ${rest}; ${outcome.seconds} s\n`,
        );
        printVerdicts(services, outcome.verdicts);
      }
      worst = Math.max(worst, exitCode(outcome));
    }
    return worst;
  } finally {
    await services.close();
  }
}

function printOutcome(services: OpenServices, outcome: ImportOutcome): void {
  printJson({
    ...outcome,
    verdicts: outcome.verdicts.map((v) => ({
      line: v.line,
      verdict: v.verdict,
      field: v.refusal.field,
      code: v.refusal.code,
      reason: services.lexicon.refusal(v.refusal, 'en'),
    })),
  });
}

/** Undoes a whole import by the number that its end told. */
async function undo([importId]: readonly string[], json: boolean): Promise<number> {
  if (!importId) throw new OperatorError('Name the import: import undo IMPORT.', 2);
  const services = await openServices(readConfig(process.env), { quiet: true });
  try {
    const [own] = await services.connections.pemda();
    if (!own) throw new OperatorError('There is no pemda yet, so nothing was imported.');
    const env = systemEnv(services, own, 'command:import');
    const known = /^[0-9a-f-]{36}$/.test(importId);
    const done = known
      ? await undoImport(env, services.connections.poolFor(own.id), importId)
      : { ok: false as const, error: [{ code: 'records.not-found' }] };
    if (!done.ok)
      throw new OperatorError(
        done.error.map((one) => services.lexicon.refusal(one, 'en')).join(' '),
      );
    const { removed, restored, kept } = done.value;
    const said = kept.map((one) => services.lexicon.refusal(one, 'en'));
    if (json) printJson({ removed, restored, kept: said });
    else
      process.stdout.write(
        `${removed} rows removed, ${restored} given their old values back.\n${said.map((one) => `  ${one}\n`).join('')}`,
      );
    return 0;
  } finally {
    await services.close();
  }
}

export const importCommand: Command = {
  name: 'import',
  summary: 'bring in records of other systems, products, standard prices, KBLI or KBKI',
  help: HELP,
  run,
};
