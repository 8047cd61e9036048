import { ChartFrame, type ChartProps, highest, pct, peakSentence, percent } from './frame.tsx';

const ROW = 58;

/**
 * Horizontal bars, the label over each and the number under it, so that a long label never meets it. Lengths are percentages and heights pixels,
 * so the words keep their size on a phone, where a scaled viewBox would shrink them.
 */
export function BarChart(props: ChartProps & { mark?: string | undefined }) {
  const top = highest(props.points);
  const drawing = props.points.map((point, i) => (
    <g key={point.label} class={point.label === props.mark ? 'is-marked' : undefined}>
      <text class="k-chart__label" x="0" y={i * ROW + 16}>
        {point.label}
      </text>
      <text class="k-chart__value" x="0" y={i * ROW + 33}>
        {props.format(point.value)}
      </text>
      <rect class="k-chart__track" x="0" y={i * ROW + 39} width="100%" height="12" rx="3" />
      <rect
        class="k-chart__bar"
        x="0"
        y={i * ROW + 39}
        width={pct(percent(point.value, top))}
        height="12"
        rx="3"
      />
    </g>
  ));
  return (
    <ChartFrame
      {...props}
      desc={peakSentence(props)}
      height={Math.max(1, props.points.length) * ROW}
      drawing={drawing}
    />
  );
}
