import { formatNumber, formatRupiah } from '../kernel/index.ts';
import { OperatorError, readConfig } from '../platform/index.ts';
import { awardOf, cityFigures, indexNumber } from '../reporting/index.ts';
import { type Command, printJson, readOptions } from './command.ts';
import { openServices } from './open-services.ts';

const HELP = `katalokal report figures [--json]
katalokal report award [--year YYYY] [--json]

figures  every figure with its period, unit, scope and formula, computed from the rows
award    the e-Purchasing Award of a year: rank, agency, index, realised, budget, orders`;

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    argv,
    { json: { type: 'boolean' }, year: { type: 'string' } },
    'report',
  );
  const [kind] = positionals;
  if (kind !== 'figures' && kind !== 'award')
    throw new OperatorError('Say "report figures" or "report award"; --help says more.', 2);
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
    if (values.json) {
      printJson(
        rows.map((r) => ({
          rank: r.rank,
          agency: r.agency,
          index: indexNumber(r.indexMilli),
          realised: r.realised,
          budget: r.budget,
          orders: r.orders,
        })),
      );
    } else {
      for (const r of rows)
        process.stdout.write(
          `${String(r.rank ?? '-').padStart(3)}  ${r.agency.padEnd(30)} ${String(indexNumber(r.indexMilli) ?? '-').padStart(8)} ${formatRupiah(r.realised).padStart(20)} / ${formatRupiah(r.budget).padStart(20)}  ${r.orders}\n`,
        );
    }
    return 0;
  } finally {
    await services.close();
  }
}

export const report: Command = {
  name: 'report',
  summary: 'print figures and the award',
  help: HELP,
  run,
};
