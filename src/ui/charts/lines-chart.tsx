import { DataTable } from '../components/data-table.tsx';
import { classes, type Localised } from '../components/types.ts';
import { words } from '../messages.ts';
import { GridLines, niceStep } from './column-chart.tsx';
import { type Amount, ChartFrame, pct, percent } from './frame.tsx';

const PLOT = 170;
const TOP = 22;
/** Room for the names of the ticks. */
const BELOW = 26;
const RANK_STEP = 30;
const COLOURS = 6;

/** One line: a value for each tick, null where there is none. */
export interface ChartLine {
  readonly label: string;
  readonly values: readonly (Amount | null)[];
  readonly href?: string | undefined;
}

export interface LinesChartProps extends Localised {
  /** Unique on the page. */
  id: string;
  title: string;
  ticks: readonly string[];
  lines: readonly ChartLine[];
  /** Lines that the table lists and the drawing leaves out. */
  undrawn?: readonly ChartLine[] | undefined;
  format: (value: Amount) => string;
  /** Values are ranks: 1 is on top, and each end has its number. */
  ranks?: boolean | undefined;
  target?: { label: string; value: Amount } | undefined;
}

const colour = (i: number) => `k-course k-course--${(i % COLOURS) + 1}`;

/** A line that breaks where a value is missing, on a field of 100 by 100. */
function pathOf(values: readonly (Amount | null)[], y: (value: Amount) => number): string {
  const last = Math.max(1, values.length - 1);
  return values
    .map((value, i) => {
      if (value === null) return '';
      const before = i > 0 ? values[i - 1] : null;
      const pen = before === null || before === undefined ? 'M' : 'L';
      return `${pen}${((i / last) * 100).toFixed(2)} ${y(value).toFixed(2)}`;
    })
    .join('');
}

function Legend({ lines, format }: LinesChartProps) {
  return (
    <ul class="k-legend">
      {lines.map((line, i) => {
        const end = line.values.findLast((value) => value !== null);
        return (
          <li key={line.label}>
            <svg width="26" height="14" aria-hidden="true" focusable="false">
              <line class={colour(i)} x1="0" x2="26" y1="7" y2="7" />
            </svg>
            <span>{line.href ? <a href={line.href}>{line.label}</a> : line.label}</span>
            <strong>{end === undefined || end === null ? '–' : format(end)}</strong>
          </li>
        );
      })}
    </ul>
  );
}

/** Several courses over the same ticks: sums through a year, or ranks by month. All numbers are in the table. */
export function LinesChart(props: LinesChartProps) {
  const t = words(props.locale).chart;
  const { lines, ticks, format, ranks } = props;
  const all = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const top = Math.max(1, Number(props.target?.value ?? 0), ...all.map(Number));
  const plot = ranks ? Math.max(2, top) * RANK_STEP : PLOT;
  const step = niceStep(top);
  const max = Math.ceil(top / step - 1e-9) * step;
  const y = (value: Amount) =>
    ranks ? ((Number(value) - 0.5) / Math.max(2, top)) * 100 : 100 - percent(value, max);
  const lastTick = Math.max(1, ticks.length - 1);
  const drawing = (
    <>
      {!ranks && <GridLines max={max} step={step} />}
      <svg
        aria-hidden="true"
        x="0"
        y={TOP}
        width="100%"
        height={plot}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
      >
        {lines.map((line, i) => (
          <path
            key={line.label}
            class={colour(i)}
            d={pathOf(line.values, y)}
            vector-effect="non-scaling-stroke"
          />
        ))}
      </svg>
      {!ranks && <GridLines max={max} step={step} format={format} />}
      {ranks &&
        lines.map((line) => {
          const end = line.values.at(-1);
          return end === null || end === undefined ? null : (
            <text
              key={line.label}
              class="k-chart__value"
              x="100%"
              y={TOP + (y(end) / 100) * plot - 8}
              text-anchor="end"
            >
              {format(end)} {line.label}
            </text>
          );
        })}
      {props.target && (
        <g class="k-chart__target">
          <line
            x1="0"
            x2="100%"
            y1={TOP + (y(props.target.value) / 100) * plot}
            y2={TOP + (y(props.target.value) / 100) * plot}
          />
          <text x="100%" y={TOP + (y(props.target.value) / 100) * plot - 5} text-anchor="end">
            {props.target.label}
          </text>
        </g>
      )}
      {ticks.map((tick, i) => (
        <text
          key={tick}
          class={classes('k-chart__tick', ticks.length > 8 && i % 2 === 1 && 'is-minor')}
          x={pct((i / lastTick) * 100)}
          y={TOP + plot + 18}
          text-anchor={i === 0 ? 'start' : i === lastTick ? 'end' : 'middle'}
        >
          {tick}
        </text>
      ))}
    </>
  );
  const table = (
    <DataTable
      locale={props.locale}
      id={`${props.id}-tabel`}
      caption={props.title}
      captionHidden
      rows={[...lines, ...(props.undrawn ?? [])]}
      rowKey={(line) => line.label}
      columns={[
        {
          key: 'l',
          header: t.label,
          rowHeader: true,
          cell: (line: ChartLine) =>
            line.href ? <a href={line.href}>{line.label}</a> : line.label,
        },
        ...ticks.map((tick, i) => ({
          key: `t${i}`,
          header: tick,
          numeric: true,
          cell: (line: ChartLine) => {
            const value = line.values[i];
            return value === null || value === undefined ? '–' : format(value);
          },
        })),
      ]}
    />
  );
  return (
    <ChartFrame
      locale={props.locale}
      id={props.id}
      title={props.title}
      format={format}
      points={all.map((value, i) => ({ label: String(i), value }))}
      desc={lines
        .map(
          (line) =>
            `${line.label}: ${line.values.map((v) => (v === null ? '–' : format(v))).join(', ')}`,
        )
        .join('. ')}
      height={TOP + plot + BELOW}
      drawing={drawing}
      after={<Legend {...props} />}
      ownTable={table}
    />
  );
}
