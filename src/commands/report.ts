import { formatNumber, formatRupiah } from '../kernel/index.ts';
import { type Db, OperatorError, readConfig } from '../platform/index.ts';
import { asNumber, awardOf, checkSums, cityFigures } from '../reporting/index.ts';
import { type Command, printJson, readOptions } from './command.ts';
import { openServices } from './open-services.ts';

const HELP = `katalokal report figures [--json]
katalokal report award [--year YYYY] [--json]
katalokal report verify-sums [--json]

figures  every figure with its period, unit, scope and formula, computed from the rows
award    the e-Purchasing Award of a year: rank, agency, index, realised, budget, orders
verify-sums  recounts every kept sum from all rows and compares; ends with 1 when they differ`;

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    argv,
    { json: { type: 'boolean' }, year: { type: 'string' } },
    'report',
  );
  const [kind] = positionals;
  if (kind !== 'figures' && kind !== 'award' && kind !== 'verify-sums')
    throw new OperatorError('Say "report figures", "report award" or "report verify-sums".', 2);
  if (values.year && !/^20\d\d$/.test(values.year))
    throw new OperatorError('--year is four digits, for example 2023.', 2);
  const services = await openServices(readConfig(process.env), { quiet: true });
  try {
    const [pemda] = await services.connections.pemda();
    if (!pemda)
      throw new OperatorError(
        'There is no pemda yet. Run "katalokal start" or "katalokal demo" first.',
      );
    const db = services.connections.for(pemda.id);
    if (kind === 'verify-sums') return await verifySums(db, values.json === true);
    if (kind === 'figures') {
      const figures = await cityFigures(db, pemda.zone, services.clock.now());
      if (values.json) printJson(figures);
      else
        for (const f of figures)
          process.stdout.write(
            `${f.key.padEnd(30)} ${f.period.padEnd(17)} ${(f.unit === 'rupiah' ? formatRupiah(f.value) : formatNumber(f.value)).padStart(26)} ${f.unit} (${f.scope})\n`,
          );
      return 0;
    }
    const year = Number(values.year ?? services.clock.now().getUTCFullYear());
    const rows = await awardOf(db, year);
    if (rows.length === 0)
      process.stderr.write(`No plan line and no order is recorded in ${year}.\n`);
    if (values.json) {
      printJson(
        rows.map((r) => ({
          rank: r.rank,
          agency: r.agency,
          index: asNumber(r.index),
          realised: r.realised,
          budget: r.budget,
          orders: Number(r.orders),
        })),
      );
    } else {
      printAward(rows);
    }
    return 0;
  } finally {
    await services.close();
  }
}

async function verifySums(db: Db, json: boolean): Promise<number> {
  const started = performance.now();
  const check = await checkSums(db);
  const seconds = Math.round(performance.now() - started) / 1000;
  if (json) printJson({ ...check, seconds });
  else
    process.stdout.write(
      `${formatNumber(check.orders)} pesanan, ${formatRupiah(check.value)} dihitung ulang dalam ${formatNumber(seconds, 'id', 1)} detik; ${formatNumber(check.differences)} selisih.\n`,
    );
  return check.differences === 0 ? 0 : 1;
}

/** A table in Indonesian, as the award is announced: a comma for the decimals of the index. */
function printAward(rows: Awaited<ReturnType<typeof awardOf>>): void {
  if (rows.length === 0) return;
  const line = (rank: string, agency: string, index: string, money: [string, string], n: string) =>
    process.stdout.write(
      `${rank.padStart(3)}  ${agency.padEnd(30)} ${index.padStart(8)} ${money[0].padStart(20)} / ${money[1].padStart(20)}  ${n.padStart(7)}\n`,
    );
  line('No.', 'Perangkat daerah', 'Indeks', ['Realisasi', 'Pagu e-purchasing'], 'Pesanan');
  for (const { rank, agency, index: milli, realised, budget, orders } of rows) {
    const index = asNumber(milli);
    line(
      String(rank ?? '-'),
      agency,
      index === null ? '-' : formatNumber(index, 'id', 3),
      [formatRupiah(realised), formatRupiah(budget)],
      formatNumber(orders),
    );
  }
}

export const report: Command = {
  name: 'report',
  summary: 'print figures and the award',
  help: HELP,
  run,
};
