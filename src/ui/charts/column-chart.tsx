import { classes } from '../components/types.ts';
import {
  type Amount,
  ChartFrame,
  type ChartProps,
  highest,
  pct,
  peakSentence,
  percent,
} from './frame.tsx';

const PLOT = 170;
const TOP = 22;

/**
 * A round step so that about three lines fit: 1, 2 or 5 times a power of ten, never below 1: rupiah and
 * orders come whole, and a year in which nothing happened yet still has its chart.
 */
export function niceStep(top: number): number {
  if (top <= 0) return 1;
  const rough = top / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((f) => f * power >= rough) ?? 10;
  return Math.max(1, factor * power);
}

/** Lines across with their value written on them, inside the plot to save width. */
export function GridLines({
  max,
  step,
  format,
}: {
  max: number;
  step: number;
  /** Given: the words, drawn over the columns; missing: the lines, drawn under them. */
  format?: ((n: Amount) => string) | undefined;
}) {
  const ticks = Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, i) => i * step);
  return (
    <g class="k-chart__grid">
      {ticks.map((tick) => {
        const y = TOP + PLOT - (percent(tick, max) / 100) * PLOT;
        return (
          <g key={tick}>
            {!format && <line x1="0" x2="100%" y1={y} y2={y} />}
            {format && tick > 0 && (
              <text x="0" y={y - 4}>
                {format(tick)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Columns over time, one a month. `formatAxis` may be shorter than `format`. */
export function ColumnChart(
  props: ChartProps & {
    formatAxis?: ((value: Amount) => string) | undefined;
    /** Second measure drawn as a level over each column (a target). */
    target?: { label: string; value: Amount } | undefined;
  },
) {
  const top = Math.max(highest(props.points), Number(props.target?.value ?? 0));
  const step = niceStep(top);
  const max = Math.max(step, Math.ceil(top / step - 1e-9) * step);
  const slot = 100 / Math.max(1, props.points.length);
  const targetY = props.target ? TOP + PLOT - (percent(props.target.value, max) / 100) * PLOT : 0;
  const drawing = (
    <>
      <GridLines max={max} step={step} />
      {props.points.map((point, i) => {
        const height = (percent(point.value, max) / 100) * PLOT;
        return (
          <g key={point.label}>
            <rect
              class="k-chart__bar"
              x={pct(i * slot + slot * 0.18)}
              y={TOP + PLOT - height}
              width={pct(slot * 0.64)}
              height={height}
              rx="2"
            />
            <text
              class={classes('k-chart__tick', props.points.length > 8 && i % 2 === 1 && 'is-minor')}
              x={pct(i * slot + slot / 2)}
              y={TOP + PLOT + 18}
              text-anchor="middle"
            >
              {point.label}
            </text>
          </g>
        );
      })}
      <GridLines max={max} step={step} format={props.formatAxis ?? props.format} />
      {props.target && (
        <g class="k-chart__target">
          <line x1="0" x2="100%" y1={targetY} y2={targetY} />
          <text x="100%" y={targetY - 5} text-anchor="end">
            {props.target.label}
          </text>
        </g>
      )}
    </>
  );
  return (
    <ChartFrame {...props} desc={peakSentence(props)} height={TOP + PLOT + 26} drawing={drawing} />
  );
}
