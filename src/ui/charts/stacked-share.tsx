import { formatPercent } from '../../kernel/index.ts';
import { ChartFrame, type ChartProps, pct, peakSentence, percent } from './frame.tsx';

/** Parts of one whole as a single bar; the list below names each part with its number and share. */
export function StackedShare(props: ChartProps) {
  const whole = props.points.reduce((sum, point) => sum + Number(point.value), 0);
  let x = 0;
  const drawing = props.points.map((point, i) => {
    const width = percent(point.value, whole);
    const part = (
      <rect
        key={point.label}
        class={`k-series-${(i % 6) + 1}`}
        x={pct(x)}
        y="0"
        width={pct(width)}
        height="28"
      />
    );
    x += width;
    return part;
  });
  const legend = (
    <ul class="k-legend">
      {props.points.map((point, i) => (
        <li key={point.label}>
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <rect class={`k-series-${(i % 6) + 1}`} width="14" height="14" rx="3" />
          </svg>
          <span>{point.label}</span>
          <strong>{props.format(point.value)}</strong>
          <span class="k-hint">{formatPercent(percent(point.value, whole), 1, props.locale)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <ChartFrame
      {...props}
      desc={peakSentence(props)}
      height={28}
      drawing={drawing}
      after={legend}
    />
  );
}
