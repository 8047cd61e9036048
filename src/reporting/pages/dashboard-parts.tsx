import {
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  type Locale,
  monthShortName,
} from '../../kernel/index.ts';
import {
  ColumnChart,
  DataTable,
  Details,
  Figure,
  Figures,
  LinesChart,
  ProgressBar,
} from '../../ui/index.ts';
import type { Dashboard } from '../dashboard.ts';
import { tDashboard } from '../dashboard-words.ts';
import { MEASURE, type MeasureUnit, type Standing } from '../domain/measures.ts';

/** A value in its unit: rupiah short, shares with a percent sign, counts grouped. */
export function measureText(value: bigint | null, unit: MeasureUnit, locale: Locale): string {
  if (value === null) return '–';
  if (unit === 'rupiah') return formatRupiahCompact(value, locale);
  if (unit === 'milli_percent') return `${formatNumber(Number(value) / 1000, locale, 1)}%`;
  return formatNumber(value, locale);
}

const unitOf = (one: Standing) => MEASURE[one.measure].unit;

/** Where the rows of a measure are; `query` keeps year and part. */
export type RowsHref = (measure: Standing['measure']) => string;

function ForecastText({ one, locale }: { one: Standing; locale: Locale }) {
  const w = tDashboard(locale);
  const { forecast } = one;
  if (!forecast || forecast.method === 'closed') return '–';
  const text = (value: bigint) => measureText(value, unitOf(one), locale);
  if (forecast.method === 'none') return w.methods.none;
  if (forecast.low === forecast.high) return text(forecast.middle);
  return (
    <span>
      <strong>{text(forecast.middle)}</strong>
      <span class="k-hint">
        {' '}
        {w.between(text(forecast.low), text(forecast.high))},{' '}
        {forecast.years.length > 0
          ? w.following(forecast.years.join(', '))
          : w.methods[forecast.method]}
      </span>
    </span>
  );
}

/** All measures with target, realisation, last year and forecast, each open to its rows. */
export function StandingsTable(props: {
  board: Dashboard;
  locale: Locale;
  href: RowsHref;
  /** Of an agency the plan's budget stands where the city has its target. */
  targetHead?: string | undefined;
}) {
  const { board, locale } = props;
  const w = tDashboard(locale);
  return (
    <DataTable
      locale={locale}
      id="ukuran"
      caption={w.standings}
      columns={[
        {
          key: 'measure',
          header: w.measure,
          rowHeader: true,
          cell: (one) => <a href={props.href(one.measure)}>{w.measures[one.measure]}</a>,
        },
        {
          key: 'reached',
          header: w.reached,
          numeric: true,
          cell: (one) => measureText(one.reached, unitOf(one), locale),
        },
        {
          key: 'target',
          header: props.targetHead ?? w.target,
          numeric: true,
          cell: (one) =>
            one.target === null ? w.noTarget : measureText(one.target, unitOf(one), locale),
        },
        {
          key: 'share',
          header: w.ofTarget,
          numeric: true,
          cell: (one) => measureText(one.ofTarget, 'milli_percent', locale),
        },
        {
          key: 'last',
          header: w.lastYear,
          numeric: true,
          cell: (one) => measureText(one.lastYear, unitOf(one), locale),
        },
        {
          key: 'forecast',
          header: w.forecast,
          cell: (one) => <ForecastText one={one} locale={locale} />,
        },
      ]}
      rows={board.standings}
      rowKey={(one) => one.measure}
    />
  );
}

/** The first figures large, and how far the value is on its way. */
export function Headlines(props: { board: Dashboard; locale: Locale; href: RowsHref }) {
  const { board, locale } = props;
  const w = tDashboard(locale);
  const [value] = board.standings;
  return (
    <>
      <Figures>
        {board.standings.slice(0, 4).map((one) => (
          <Figure
            key={one.measure}
            locale={locale}
            label={w.measures[one.measure]}
            value={measureText(one.reached, unitOf(one), locale)}
            hint={
              one.measure === 'value' && one.reached !== null
                ? formatRupiah(one.reached, locale)
                : undefined
            }
            href={props.href(one.measure)}
          />
        ))}
      </Figures>
      {value?.target && value.reached !== null ? (
        <ProgressBar
          locale={locale}
          label={w.measures.value}
          value={value.reached}
          target={value.target}
          format={(n) => formatRupiahCompact(BigInt(n), locale)}
        />
      ) : (
        <p>{w.noTargets}</p>
      )}
    </>
  );
}

/** Month by month, and the year's course against last year's and the target. */
export function Months({ board, locale }: { board: Dashboard; locale: Locale }) {
  const w = tDashboard(locale);
  const names = Array.from({ length: 12 }, (_, i) => monthShortName(i + 1, locale));
  const lastMonth = Number(board.asOf.slice(5, 7));
  const gathered = (months: readonly bigint[]) => {
    let sum = 0n;
    return months.map((value) => {
      sum += value;
      return sum;
    });
  };
  const money = (n: number | bigint) => formatRupiahCompact(BigInt(n), locale);
  const target = board.standings.find((one) => one.measure === 'value')?.target;
  return (
    <>
      <ColumnChart
        locale={locale}
        id="per-bulan"
        title={w.byMonth(board.year)}
        points={board.months.map((value, i) => ({ label: names[i] ?? '', value }))}
        format={money}
      />
      <LinesChart
        locale={locale}
        id="terkumpul"
        title={w.course}
        ticks={names}
        lines={[
          {
            label: String(board.year),
            values: gathered(board.months).map((value, i) => (i < lastMonth ? value : null)),
          },
          ...(board.lastMonths
            ? [{ label: String(board.year - 1), values: gathered(board.lastMonths) }]
            : []),
        ]}
        target={target ? { label: w.target, value: target } : undefined}
        format={money}
      />
    </>
  );
}

/** How a forecast comes about. */
export function ForecastMethod({ locale }: { locale: Locale }) {
  const w = tDashboard(locale);
  return (
    <Details summary={w.methodTitle}>
      <p>{w.method}</p>
    </Details>
  );
}
