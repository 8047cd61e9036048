import { formatPercent } from '../../kernel/index.ts';
import { words } from '../messages.ts';
import { type Amount, ChartFrame, type ChartProps, percent } from './frame.tsx';

const RADIUS = 52;
const LENGTH = 2 * Math.PI * RADIUS;

/** Part of a target as a ring with the percentage inside; over the target stays a full ring. */
export function ProgressRing(
  props: Omit<ChartProps, 'points'> & {
    value: Amount;
    target: Amount;
    valueLabel: string;
    targetLabel: string;
  },
) {
  const filled = (percent(props.value, Number(props.target)) / 100) * LENGTH;
  const exact = Number(props.target) > 0 ? (Number(props.value) / Number(props.target)) * 100 : 0;
  const desc = words(props.locale).progress.of(
    props.format(props.value),
    props.format(props.target),
  );
  const drawing = (
    <>
      <circle class="k-ring__track" cx="64" cy="64" r={RADIUS} />
      <circle
        class="k-ring__fill"
        cx="64"
        cy="64"
        r={RADIUS}
        stroke-dasharray={`${filled.toFixed(1)} ${LENGTH.toFixed(1)}`}
        transform="rotate(-90 64 64)"
      />
      <text class="k-ring__text" x="64" y="72" text-anchor="middle">
        {formatPercent(exact, exact >= 100 ? 0 : 1, props.locale)}
      </text>
    </>
  );
  return (
    <ChartFrame
      {...props}
      points={[
        { label: props.valueLabel, value: props.value },
        { label: props.targetLabel, value: props.target },
      ]}
      desc={desc}
      width="128"
      height={128}
      viewBox="0 0 128 128"
      drawing={drawing}
      after={<p class="k-hint">{desc}</p>}
    />
  );
}
