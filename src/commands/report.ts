import { formatNumber, formatRupiah, yearOf } from '../kernel/index.ts';
import { gapMap } from '../planning/index.ts';
import { type Db, OperatorError, type Pemda, readConfig } from '../platform/index.ts';
import { programmeReport } from '../programmes/index.ts';
import {
  AWARD_RULES,
  asNumber,
  awardOf,
  channelIndexOf,
  checkSums,
  cityFigures,
  DEFAULT_RULE,
  dashboardOf,
  FORMULAS,
  MEASURE,
  type MeasureUnit,
  reportedBeside,
  ruleOf,
} from '../reporting/index.ts';
import { type Command, printJson, readOptions } from './command.ts';
import { openServices } from './open-services.ts';

const KINDS = ['figures', 'award', 'targets', 'index', 'gap', 'programme', 'verify-sums'] as const;
type Kind = (typeof KINDS)[number];

const HELP = `katalokal report figures [--json]
katalokal report award [--year YYYY] [--formula KEY] [--json]
katalokal report targets [--year YYYY] [--json]
katalokal report index [--year YYYY] [--json]
katalokal report gap [--year YYYY] [--json]
katalokal report programme [--year YYYY] [--json]
katalokal report verify-sums [--json]

figures  every figure with its period, unit, scope and formula, computed from the rows
award    the e-Purchasing Award of a year: rank, range of ranks, agency, index, realised, budget, orders
         formulas: ${AWARD_RULES.map((rule) => rule.key).join(', ')}
targets  target, realisation, the same day last year and forecast of a year; figures as reported beside
index    every formula for every agency of a year, and the index of three channels
gap      what agencies plan, what is on show, and the money that could stay local, by etalase
programme what the business matchings of a year led to: invited, came, met, committed, ordered, paid
verify-sums  recounts every kept sum from all rows and compares; ends with 1 when they differ`;

interface Asked {
  readonly db: Db;
  readonly pemda: Pemda;
  readonly now: Date;
  readonly year: number;
  readonly formula: string | undefined;
  readonly json: boolean;
}

const line = (text: string) => process.stdout.write(`${text}\n`);

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    argv,
    { json: { type: 'boolean' }, year: { type: 'string' }, formula: { type: 'string' } },
    'report',
  );
  const kind = KINDS.find((one) => one === positionals[0]);
  if (!kind) throw new OperatorError(`Say "report" and one of: ${KINDS.join(', ')}.`, 2);
  if (values.year && !/^20\d\d$/.test(values.year))
    throw new OperatorError('--year is four digits, for example 2023.', 2);
  if (values.formula && !ruleOf(values.formula))
    throw new OperatorError(
      `--formula is one of: ${AWARD_RULES.map((rule) => rule.key).join(', ')}.`,
      2,
    );
  const services = await openServices(readConfig(process.env), { quiet: true });
  try {
    const [pemda] = await services.connections.pemda();
    if (!pemda)
      throw new OperatorError(
        'There is no pemda yet. Run "katalokal start" or "katalokal demo" first.',
      );
    const now = services.clock.now();
    return await REPORTS[kind]({
      db: services.connections.for(pemda.id),
      pemda,
      now,
      year: Number(values.year ?? yearOf(now, pemda.zone)),
      formula: values.formula,
      json: values.json === true,
    });
  } finally {
    await services.close();
  }
}

const REPORTS: Readonly<Record<Kind, (asked: Asked) => Promise<number>>> = {
  figures: reportFigures,
  award: reportAward,
  targets: reportTargets,
  index: reportIndex,
  gap: reportGap,
  programme: reportProgramme,
  'verify-sums': verifySums,
};

async function reportFigures({ db, pemda, now, json }: Asked): Promise<number> {
  const figures = await cityFigures(db, pemda.zone, now);
  if (json) printJson(figures);
  else
    for (const f of figures)
      line(
        `${f.key.padEnd(30)} ${f.period.padEnd(17)} ${(f.unit === 'rupiah' ? formatRupiah(f.value) : formatNumber(f.value)).padStart(26)} ${f.unit} (${f.scope})`,
      );
  return 0;
}

/** A table in Indonesian, as the award is announced: a comma for the decimals of the index. */
async function reportAward({ db, year, formula, json }: Asked): Promise<number> {
  const rule = ruleOf(formula ?? '') ?? DEFAULT_RULE;
  const rows = await awardOf(db, year, rule);
  if (rows.length === 0)
    process.stderr.write(`No plan line and no order is recorded in ${year}.\n`);
  if (json) {
    printJson(
      rows.map((row) => ({
        rank: row.rank,
        bestRank: row.bestRank,
        worstRank: row.worstRank,
        agency: row.agency,
        index: asNumber(row.index),
        realised: row.realised,
        budget: row.budget,
        orders: row.orders,
        smallSample: row.smallSample,
        formula: rule.key,
        version: rule.version,
      })),
    );
    return 0;
  }
  if (rows.length === 0) return 0;
  const tell = (cells: readonly [string, string, string, string, string, string, string]) => {
    const [rank, range, agency, index, realised, budget, orders] = cells;
    line(
      `${rank.padStart(3)} ${range.padStart(7)}  ${agency.padEnd(30)} ${index.padStart(8)} ${realised.padStart(20)} / ${budget.padStart(20)}  ${orders.padStart(7)}`,
    );
  };
  tell([
    'No.',
    'Rentang',
    'Perangkat daerah',
    'Indeks',
    'Realisasi',
    'Pagu e-purchasing',
    'Pesanan',
  ]);
  for (const row of rows) {
    const index = asNumber(row.index);
    tell([
      String(row.rank ?? '-'),
      row.rank === null ? '-' : `${row.bestRank}-${row.worstRank}`,
      row.agency,
      index === null ? '-' : formatNumber(index, 'id', 3),
      formatRupiah(row.realised),
      formatRupiah(row.budget),
      formatNumber(row.orders),
    ]);
  }
  return 0;
}

const inUnit = (value: bigint | null, unit: MeasureUnit): string => {
  if (value === null) return '-';
  if (unit === 'rupiah') return formatRupiah(value);
  if (unit === 'milli_percent') return `${formatNumber(Number(value) / 1000, 'id', 2)}%`;
  return formatNumber(value);
};

async function reportTargets({ db, pemda, now, year, json }: Asked): Promise<number> {
  const board = await dashboardOf(db, year, now, pemda.zone);
  const reported = await reportedBeside(db, pemda.zone, now, year);
  if (json) {
    printJson({
      year,
      asOf: board.asOf,
      scope: 'local',
      measures: board.standings.map((one) => ({ ...one, unit: MEASURE[one.measure].unit })),
      reported: reported.map(
        ({ key, period, scope, unit, value, computed, source, explanation }) => ({
          key,
          period,
          scope,
          unit,
          value,
          computed,
          source,
          explanation,
        }),
      ),
    });
    return 0;
  }
  line(`Sampai ${board.asOf}, katalog lokal`);
  const tell = (cells: readonly string[]) =>
    line(
      `${(cells[0] ?? '').padEnd(10)} ${cells
        .slice(1)
        .map((one) => one.padStart(22))
        .join(' ')}`,
    );
  tell(['Ukuran', 'Realisasi', 'Target', 'Terhadap target', 'Tahun lalu', 'Perkiraan']);
  for (const one of board.standings) {
    const { unit } = MEASURE[one.measure];
    tell([
      one.measure,
      inUnit(one.reached, unit),
      inUnit(one.target, unit),
      inUnit(one.ofTarget, 'milli_percent'),
      inUnit(one.lastYear, unit),
      one.forecast && one.forecast.method !== 'none'
        ? `${inUnit(one.forecast.middle, unit)} (${one.forecast.method})`
        : '-',
    ]);
  }
  return 0;
}

async function reportIndex({ db, year, json }: Asked): Promise<number> {
  const [rows, channels] = [await awardOf(db, year), await channelIndexOf(db, year)];
  const agencies = rows.map((row) => ({
    agency: row.agency,
    indices: FORMULAS.map((formula) => {
      const score = formula.compute(row);
      return {
        formula: formula.key,
        version: formula.version,
        unit: score.unit,
        value: asNumber(score.value),
      };
    }),
  }));
  if (json) {
    printJson({
      year,
      formulas: FORMULAS.map(({ key, version, validFrom, source, text, basis }) => ({
        key,
        version,
        validFrom,
        source,
        text,
        basis,
      })),
      agencies,
      channels: {
        channels: channels.channels.map((one) => ({ ...one, index: asNumber(one.index) })),
        index: asNumber(channels.index),
      },
    });
    return 0;
  }
  line(
    `${'Perangkat daerah'.padEnd(24)} ${FORMULAS.map((one) => one.key.slice(0, 14).padStart(15)).join('')}`,
  );
  for (const { agency, indices } of agencies)
    line(
      `${agency.padEnd(24)} ${indices.map((one) => (one.value === null ? '-' : formatNumber(one.value, 'id', 3)).padStart(15)).join('')}`,
    );
  line('');
  for (const one of channels.channels)
    line(
      `${one.channel.padEnd(12)} ${inUnit(one.realised, 'rupiah').padStart(24)} ${inUnit(one.target, 'rupiah').padStart(24)} ${inUnit(one.index, 'milli_percent').padStart(10)}`,
    );
  line(
    `indeks tiga saluran: ${channels.index === null ? 'belum diketahui' : inUnit(channels.index, 'milli_percent')}`,
  );
  return 0;
}

/** Etalase by the money that could stay local; in JSON with the months and what is on show. */
async function reportGap({ db, pemda, now, year, json }: Asked): Promise<number> {
  const map = await gapMap(db, pemda, now, { year, agency: null });
  if (json) {
    printJson({
      year,
      unit: 'rupiah',
      unplaced: map.unplaced,
      etalase: map.gaps.map(({ etalase, ...gap }) => ({
        etalase: etalase.slug,
        name: etalase.name,
        ...gap,
      })),
    });
    return 0;
  }
  const tell = (cells: readonly string[]) =>
    line(
      `${(cells[0] ?? '').padEnd(36)} ${cells
        .slice(1)
        .map((one) => one.padStart(20))
        .join(' ')}`,
    );
  tell(['Etalase', 'Bisa tetap di daerah', 'Belum dipesan', 'Rencana', 'Metode lain', 'Dipesan']);
  for (const gap of map.gaps)
    tell([
      gap.etalase.name,
      ...[gap.couldStay, gap.left, gap.planned, gap.elsewhere, gap.ordered].map((value) =>
        formatRupiah(value),
      ),
    ]);
  return 0;
}

/** The ledger of each matching of a year; in JSON with every meeting's row. */
async function reportProgramme({ db, pemda, now, year, json }: Asked): Promise<number> {
  const ledgers = await programmeReport(db, pemda, now, year);
  if (json) {
    printJson({
      year,
      unit: 'rupiah',
      events: ledgers.map(({ event, day, summary, meetings }) => ({
        event: event.slug,
        name: event.name,
        day,
        ...summary,
        rows: meetings,
      })),
    });
    return 0;
  }
  if (ledgers.length === 0) process.stderr.write(`No business matching was held in ${year}.\n`);
  for (const { event, day, summary } of ledgers) {
    line(`${event.name} (${day})`);
    for (const [stage, count] of Object.entries(summary.stages))
      line(`  ${stage.padEnd(12)} ${formatNumber(count).padStart(20)}`);
    for (const key of ['committed', 'realised', 'paid'] as const)
      line(`  ${key.padEnd(12)} ${formatRupiah(summary[key]).padStart(20)}`);
  }
  return 0;
}

async function verifySums({ db, json }: Asked): Promise<number> {
  const started = performance.now();
  const check = await checkSums(db);
  const seconds = Math.round(performance.now() - started) / 1000;
  if (json) printJson({ ...check, seconds });
  else
    line(
      `${formatNumber(check.orders)} pesanan, ${formatRupiah(check.value)} dihitung ulang dalam ${formatNumber(seconds, 'id', 1)} detik; ${formatNumber(check.differences)} selisih.`,
    );
  return check.differences === 0 ? 0 : 1;
}

export const report: Command = {
  name: 'report',
  summary: 'print figures, targets, indices, the award, the gap and what programmes led to',
  help: HELP,
  run,
};
