import {
  type Day,
  dayOf,
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  type Locale,
  monthShortName,
  rupiah,
  yearOfDay,
} from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import {
  ColumnChart,
  DataTable,
  Details,
  EmptyState,
  Figure,
  Figures,
  Pagination,
  page,
  StatusTag,
  Tabs,
} from '../../../ui/index.ts';
import { t } from '../../messages.ts';
import { isFiltered, type PlanFilter, planAddress, readPlanFilter } from '../domain/plan-filter.ts';
import { planState } from '../domain/plan-state.ts';
import {
  listPlans,
  type PlanLine,
  type PlanMonth,
  planChoices,
  planMonths,
  planYears,
} from '../plans.sql.ts';
import { plansCsv } from './plan-csv.ts';
import { PlanFilterForm } from './plan-filter-form.tsx';
import { etalaseName, methodWords, quarterWords, TONES } from './plan-words.ts';

const HOME = '/rencana';
const PER_PAGE = 25;
const HIGHEST_PAGE = 10_000;

const today = (c: Ctx): Day => dayOf(c.var.services.clock.now(), c.var.pemda.zone);

/** The filter of an address; the year is the running one, or the newest with lines, where none is asked for. */
async function asked(c: Ctx): Promise<{ filter: PlanFilter; years: number[] }> {
  const years = await planYears(c.var.read);
  const running = yearOfDay(today(c));
  const year =
    years.find((one) => String(one) === c.req.query('tahun')) ??
    years.find((one) => one === running) ??
    years[0] ??
    running;
  return { filter: readPlanFilter((name) => c.req.query(name), year), years };
}

interface Sums {
  readonly lines: number;
  readonly budget: bigint;
  readonly committed: bigint;
  readonly realised: bigint;
  readonly late: number;
  readonly lateBudget: bigint;
}

const sumOf = (months: readonly PlanMonth[]): Sums =>
  months.reduce<Sums>(
    (sum, one) => ({
      lines: sum.lines + one.lines,
      budget: sum.budget + one.budget,
      committed: sum.committed + one.committed,
      realised: sum.realised + one.realised,
      late: sum.late + one.late,
      lateBudget: sum.lateBudget + one.lateBudget,
    }),
    { lines: 0, budget: 0n, committed: 0n, realised: 0n, late: 0, lateBudget: 0n },
  );

function PlanFigures({ locale, filter, sums }: { locale: Locale; filter: PlanFilter; sums: Sums }) {
  const w = t(locale).plans;
  const money = (label: string, value: bigint) => (
    <Figure
      locale={locale}
      label={label}
      value={formatRupiahCompact(value, locale)}
      hint={formatRupiah(rupiah(value), locale)}
    />
  );
  return (
    <Figures>
      <Figure locale={locale} label={w.lines} value={formatNumber(sums.lines, locale)} />
      {money(w.budget, sums.budget)}
      {money(w.ordered, sums.committed)}
      {money(w.realised, sums.realised)}
      {money(w.left, sums.budget - sums.committed)}
      {filter.state !== 'late' && (
        <Figure
          locale={locale}
          label={w.late}
          value={formatNumber(sums.late, locale)}
          hint={formatRupiah(rupiah(sums.lateBudget), locale)}
          href={planAddress(filter, { state: 'late' })}
          tone={sums.late > 0 ? 'warning' : undefined}
        />
      )}
    </Figures>
  );
}

function MonthChart({
  locale,
  filter,
  months,
}: {
  locale: Locale;
  filter: PlanFilter;
  months: readonly PlanMonth[];
}) {
  const w = t(locale).plans;
  const budgets = new Map(months.map((one) => [one.month, one.budget]));
  const undated = budgets.get(0);
  const points = Array.from({ length: 12 }, (_, index) => ({
    label: monthShortName(index + 1, locale),
    value: budgets.get(index + 1) ?? 0n,
    href: planAddress(filter, { month: index + 1 }),
  }));
  return (
    <ColumnChart
      locale={locale}
      id="per-bulan"
      title={w.byMonth}
      points={points}
      table={undated ? [...points, { label: w.noMonth, value: undated }] : undefined}
      format={(n) => formatRupiahCompact(BigInt(n), locale)}
    />
  );
}

function PlanTable(props: {
  locale: Locale;
  today: Day;
  rows: readonly PlanLine[];
  caption: string;
}) {
  const { locale } = props;
  const w = t(locale).plans;
  return (
    <DataTable
      locale={locale}
      id="paket"
      caption={props.caption}
      columns={[
        {
          key: 'name',
          header: w.name,
          rowHeader: true,
          cell: (line) => (
            <>
              <a href={`${HOME}/${line.rupCode}`}>{line.name}</a>
              <p class="k-hint">
                {[line.rupCode, methodWords(line.method, locale), etalaseName(line, locale)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </>
          ),
        },
        { key: 'agency', header: w.whose, cell: (line) => line.agency },
        { key: 'when', header: w.when, cell: (line) => quarterWords(line, locale) },
        {
          key: 'state',
          header: w.state,
          cell: (line) => {
            const state = planState(line, props.today);
            return <StatusTag tone={TONES[state]}>{w.states[state]}</StatusTag>;
          },
        },
        {
          key: 'budget',
          header: w.budget,
          numeric: true,
          cell: (line) => formatRupiah(rupiah(line.budget), locale),
        },
        {
          key: 'ordered',
          header: w.ordered,
          numeric: true,
          cell: (line) => formatRupiah(rupiah(line.committed), locale),
        },
        {
          key: 'left',
          header: w.left,
          numeric: true,
          cell: (line) => formatRupiah(rupiah(line.budget - line.committed), locale),
        },
      ]}
      rows={props.rows}
      rowKey={(line) => line.id}
    />
  );
}

async function plansPage(c: Ctx): Promise<Response> {
  const { locale, read } = c.var;
  const w = t(locale).plans;
  const { filter, years } = await asked(c);
  const now = today(c);
  const [months, choices] = await Promise.all([
    planMonths(read, filter, now),
    planChoices(read, filter.year),
  ]);
  const sums = sumOf(months);
  const pages = Math.max(1, Math.ceil(sums.lines / PER_PAGE));
  const number = Number(c.req.query('hal') ?? '1');
  const at = Number.isInteger(number) && number >= 1 ? Math.min(number, pages, HIGHEST_PAGE) : 1;
  const rows = await listPlans(read, filter, now, PER_PAGE, (at - 1) * PER_PAGE);
  const count = (n: number) => formatNumber(n, locale);
  const first = (at - 1) * PER_PAGE;
  return page(c, {
    title: `${w.title} ${filter.year}`,
    description: w.lead,
    canonicalPath: planAddress({ ...filter, words: [] }),
    wide: true,
    body: (
      <>
        <h1>
          {w.title} {filter.year}
        </h1>
        <p class="k-lead">{w.lead}</p>
        {years.length === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          <>
            <Tabs
              locale={locale}
              label={w.year}
              items={years.map((year) => ({
                href: planAddress(filter, { year }),
                label: String(year),
                current: year === filter.year,
              }))}
            />
            <PlanFilterForm locale={locale} filter={filter} choices={choices} />
            {rows.length === 0 ? (
              <EmptyState title={w.empty} text={w.emptyText} />
            ) : (
              <>
                <PlanFigures locale={locale} filter={filter} sums={sums} />
                {filter.month === null && (
                  <MonthChart locale={locale} filter={filter} months={months} />
                )}
                <PlanTable
                  locale={locale}
                  today={now}
                  rows={rows}
                  caption={w.caption(
                    count(first + 1),
                    count(first + rows.length),
                    count(sums.lines),
                  )}
                />
                <Pagination
                  locale={locale}
                  page={at}
                  pages={pages}
                  hrefFor={(n) => planAddress(filter, { page: n })}
                />
                <p>
                  <a href={planAddress(filter, {}, '/rencana.csv')}>{w.csv}</a>
                </p>
              </>
            )}
            <Details summary={w.formulaTitle} open={isFiltered(filter) && filter.state === 'late'}>
              <p>{w.formula}</p>
              <p>{w.lateRule}</p>
            </Details>
          </>
        )}
      </>
    ),
  });
}

async function csvFile(c: Ctx): Promise<Response> {
  const { filter } = await asked(c);
  return plansCsv(c, filter, today(c));
}

export const planListRoutes: Route[] = [
  { method: 'GET', path: HOME, access: 'public', kind: 'page', handle: plansPage },
  { method: 'GET', path: '/rencana.csv', access: 'public', kind: 'file', handle: csvFile },
];
