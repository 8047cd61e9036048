import { words } from '../messages.ts';
import { type Amount, ChartFrame, type ChartPoint, type ChartProps, pct } from './frame.tsx';

const PLOT = 150;
const TOP = 26;

interface Scale {
  low: ChartPoint;
  high: ChartPoint;
  y: (value: Amount) => number;
}

function scaleOf(points: readonly ChartPoint[]): Scale | null {
  const [first] = points;
  if (!first) return null;
  const low = points.reduce((a, b) => (b.value < a.value ? b : a), first);
  const high = points.reduce((a, b) => (b.value > a.value ? b : a), first);
  const span = Number(high.value) - Number(low.value);
  // A flat price is a line in the middle, not on the floor.
  const y = (value: Amount) =>
    span === 0 ? 50 : 100 - ((Number(value) - Number(low.value)) / span) * 100;
  return { low, high, y };
}

/** Prices keep until they change, so the line goes in steps and never invents a value between. */
function stepPath(points: readonly ChartPoint[], y: Scale['y']): string {
  const last = Math.max(1, points.length - 1);
  return points
    .map((point, i) => {
      const x = ((i / last) * 100).toFixed(2);
      return i === 0 ? `M${x} ${y(point.value).toFixed(2)}` : `H${x}V${y(point.value).toFixed(2)}`;
    })
    .join('');
}

/** One value over time, such as a price over 90 days. Lowest and highest are written out. */
export function LineChart(props: ChartProps & { stepped?: boolean | undefined }) {
  const t = words(props.locale).chart;
  const { points, format } = props;
  const scale = scaleOf(points);
  const lastIndex = Math.max(1, points.length - 1);
  const path = !scale
    ? ''
    : props.stepped === false
      ? points
          .map(
            (p, i) =>
              `${i === 0 ? 'M' : 'L'}${((i / lastIndex) * 100).toFixed(2)} ${scale.y(p.value).toFixed(2)}`,
          )
          .join('')
      : stepPath(points, scale.y);
  const first = points[0];
  const last = points.at(-1);
  const drawing = scale && first && last && (
    <>
      <g class="k-chart__grid">
        <line x1="0" x2="100%" y1={TOP} y2={TOP} />
        <line x1="0" x2="100%" y1={TOP + PLOT} y2={TOP + PLOT} />
        <text x="0" y={TOP - 7}>
          {format(scale.high.value)}
        </text>
        {scale.low.value !== scale.high.value && (
          <text x="0" y={TOP + PLOT - 7}>
            {format(scale.low.value)}
          </text>
        )}
      </g>
      {/* Stretched: the outer svg keeps the words unstretched. */}
      <svg
        aria-hidden="true"
        x="0"
        y={TOP}
        width="100%"
        height={PLOT}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
      >
        <path class="k-chart__area" d={`${path}V100H0z`} />
        <path class="k-chart__line" d={path} vector-effect="non-scaling-stroke" />
      </svg>
      <circle
        class="k-chart__dot"
        cx={pct(points.length > 1 ? 100 : 0)}
        cy={TOP + (scale.y(last.value) / 100) * PLOT}
        r="5"
      />
      <text class="k-chart__value" x="100%" y={TOP - 7} text-anchor="end">
        {format(last.value)}
      </text>
      <text class="k-chart__tick" x="0" y={TOP + PLOT + 20}>
        {first.label}
      </text>
      <text class="k-chart__tick" x="100%" y={TOP + PLOT + 20} text-anchor="end">
        {last.label}
      </text>
    </>
  );
  const desc = scale ? t.range(format(scale.low.value), format(scale.high.value)) : t.none;
  return <ChartFrame {...props} desc={desc} height={TOP + PLOT + 28} drawing={drawing} />;
}
