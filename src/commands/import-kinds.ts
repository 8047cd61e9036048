import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importProducts, importStandardPrices } from '../catalogue/index.ts';
import { dayOf, type Refusal, yearOfDay } from '../kernel/index.ts';
import {
  ALL_KINDS,
  classifyPlans,
  openImport,
  openRecordFile,
  type RecordKind,
  takeRecords,
} from '../planning/index.ts';
import { checkFile, OperatorError, type Pemda } from '../platform/index.ts';
import { importCodes, type Scheme } from '../suppliers/index.ts';
import { systemEnv } from '../system-env.ts';
import type { OpenServices } from './open-services.ts';

export interface Verdict {
  readonly line: number;
  readonly verdict: string;
  readonly refusal: Refusal;
}

/** What an import of any kind tells at its end. */
export interface ImportOutcome {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly seconds: number;
  readonly verdicts: readonly Verdict[];
}

export interface ImportOptions {
  readonly dryRun: boolean;
  readonly supplier: string | undefined;
  readonly nib: string | undefined;
  readonly year: string | undefined;
  /** Told what should be seen before anything is stored. */
  readonly say: (line: string) => void;
}

export interface ImportKind {
  /** What `--help` says of it. */
  readonly help: string;
  run(
    services: OpenServices,
    pemda: () => Promise<Pemda>,
    path: string,
    options: ImportOptions,
  ): Promise<{ outcome: ImportOutcome; rest: string }>;
}

/**
 * A file of records, of the kind that is named or of whatever kind its fields say. Its import stands among
 * those of /impor and can be undone there or with `import undo`.
 */
const records = (asked: RecordKind | null, help: string): ImportKind => ({
  help,
  async run(services, pemda, path, { dryRun, say }) {
    const file = await openRecordFile(path);
    if (!file.ok) throw refusedFile(services, path, file.error);
    const { kind } = file.value;
    if (asked && asked !== kind)
      throw refusedFile(services, path, {
        code: 'records.other-kind',
        params: { found: kind, asked },
      });
    const own = await pemda();
    const env = systemEnv(services, own, 'command:import');
    const pool = services.connections.poolFor(own.id);
    say(`${path}: ${kind}`);
    const importId = await openImport(env, file.value, dryRun ? 'checking' : 'taking', null);
    const taken = await takeRecords(env, pool, file.value, { importId, dryRun });
    for (const remark of taken.remarks) say(services.lexicon.refusal(remark, 'en'));
    const rest = [
      kind,
      `${taken.agenciesAdded} agencies added`,
      ...(dryRun ? [] : [`import ${importId}`]),
    ];
    const outcome = { ...taken, dryRun };
    if (dryRun || (kind !== 'plans' && kind !== 'plan-revisions'))
      return { outcome, rest: rest.join('; ') };
    say('Reading which etalase sells what the lines ask for');
    const read = await classifyPlans(env, services.connections, 'new');
    rest.push(
      `of ${read.lines} lines ${read.placed} belong to an etalase, ${read.notSold} to none, ${read.doubtful} are in doubt`,
    );
    return { outcome, rest: rest.join('; ') };
  },
});

const RECORD_HELP: Readonly<Record<RecordKind, string>> = {
  plans: `RUP-PaketPenyedia-Terumumkan. In an installation without a pemda, the pemda is
made from kd_klpd and nama_klpd; agencies are made from the rows.`,
  'plans-self-managed': 'RUP-PaketSwakelola-Terumumkan: plan lines that the agency works itself.',
  agencies: 'RUP-MasterSatker, Ecat-InstansiSatker.',
  budgets: 'RUP-StrukturAnggaranPD: what each agency may spend in a year.',
  'plan-funding': 'RUP-PaketAnggaranPenyedia: where the money of plan lines comes from.',
  'plan-locations': 'RUP-PaketPenyediaLokasi: where the work of plan lines is done.',
  'plan-revisions': 'history-kaji-ulang: plan lines replaced, split, cancelled, brought back.',
  'e-purchasing-v6': 'Ecat-PaketEPurchasingV6, paket-e-purchasing of the interface.',
  'e-purchasing-v5': 'paket-e-purchasing of the archive.',
  'online-shops': 'Bela-TokoDaringRealisasi.',
  'non-tender': 'SPSE-PencatatanNonTender.',
  'non-tender-realisation': 'SPSE-PencatatanNonTenderRealisasi: its receipts.',
  'self-managed': 'SPSE-PencatatanSwakelola.',
  'self-managed-realisation': 'SPSE-PencatatanSwakelolaRealisasi: its receipts.',
};

const products: ImportKind = {
  help: `a price list as CSV (kd_brg, nm_brg, spesifikasi, satuan, nm_perk, harga) as products of
the supplier named with --supplier and --nib. A row without a price stays a draft.`,
  async run(services, pemda, path, { dryRun, supplier, nib }) {
    if (!supplier || !nib)
      throw new OperatorError(
        'Products need their supplier: --supplier "NAME" --nib NIB (13 digits).',
        2,
      );
    if (!/^\d{13}$/.test(nib)) throw new OperatorError('--nib has 13 digits.', 2);
    const own = await pemda();
    const env = systemEnv(services, own, 'command:import');
    const pool = services.connections.poolFor(own.id);
    const options = { dryRun, supplier: { name: supplier, nib } };
    const outcome = await importProducts(env, pool, path, options);
    return { outcome, rest: `${outcome.onShow} on show, ${outcome.drafts} drafts` };
  },
};

const STYLES = {
  dot: 'a dot stands between thousands',
  comma: 'a comma stands between thousands',
  plain: 'nothing stands between thousands',
} as const;

const ssh: ImportKind = {
  help: `a city's standard prices (SSH, SBU) as CSV, XLSX or JSON with columns for name, unit and price.
The mark of thousands is decided from all rows and shown; --year sets the budget year.`,
  async run(services, pemda, path, { dryRun, year, say }) {
    checkFile(path);
    if (year !== undefined && !/^20\d\d$/.test(year))
      throw new OperatorError('--year has four digits.', 2);
    const own = await pemda();
    const env = systemEnv(services, own, 'command:import');
    const done = await importStandardPrices(
      env,
      services.connections.poolFor(own.id),
      await readFile(path),
      {
        file: basename(path),
        year: year ? Number(year) : null,
        thisYear: yearOfDay(dayOf(env.clock.now(), own.zone)),
        dryRun,
        onRead: ({ header, style }) => {
          const heads = Object.entries(header.columns).map(([key, c]) => `${key} = "${c?.name}"`);
          const rows = style.rows > 0 ? ` (${style.rows} rows say so, as "${style.example}")` : '';
          say(`Columns: ${heads.join(', ')}`);
          say(`Prices: ${STYLES[style.style]}${rows}`);
        },
      },
    );
    if (!done.ok) throw refusedFile(services, path, done.error);
    return { outcome: done.value, rest: `standard prices of ${done.value.year}` };
  },
};

const codes = (scheme: Scheme, help: string): ImportKind => ({
  help,
  async run(services, _pemda, path, { dryRun }) {
    checkFile(path);
    const bytes = await readFile(path);
    const done = await importCodes(services.connections.system, scheme, bytes, dryRun);
    if (!done.ok) throw refusedFile(services, path, done.error);
    return { outcome: done.value, rest: `codes of ${scheme.toUpperCase()}` };
  },
});

/** A file refused whole, as one line for the terminal. */
function refusedFile(services: OpenServices, path: string, refusal: Refusal): OperatorError {
  return new OperatorError(`${path}: ${services.lexicon.refusal(refusal, 'en')}`);
}

/** What `import KIND` knows. */
export const IMPORT_KINDS: Readonly<Record<string, ImportKind>> = {
  records: records(
    null,
    `any of the records below, as CSV, XLSX or JSON (also the interface's pages with
success, data and meta), recognised by its fields; several files one after the other.`,
  ),
  ...Object.fromEntries(ALL_KINDS.map((kind) => [kind, records(kind, RECORD_HELP[kind])])),
  products,
  ssh,
  kbli: codes('kbli', 'lines of business (KBLI 2020), five digits, as CSV, XLSX or JSON.'),
  kbki: codes(
    'kbki',
    'goods and services (KBKI), five, seven or ten digits, as CSV, XLSX or JSON.',
  ),
};
