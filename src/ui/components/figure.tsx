import { formatPercent } from '../../kernel/index.ts';
import { words } from '../messages.ts';
import { type Children, classes, type Localised, type Tone } from './types.ts';

/** A number that opens to its rows. */
export function Figure(
  props: Localised & {
    label: string;
    value: string;
    hint?: Children | undefined;
    /** Where the rows and the formula of this number are. */
    href?: string | undefined;
    tone?: Tone | undefined;
  },
) {
  const t = words(props.locale).figure;
  return (
    <div class={classes('k-figure', props.tone && `k-figure--${props.tone}`)}>
      <p class="k-figure__label">{props.label}</p>
      <p class="k-figure__value">{props.value}</p>
      {props.hint && <p class="k-hint">{props.hint}</p>}
      {props.href && (
        <a class="k-figure__link" href={props.href} aria-label={t.rowsOf(props.label)}>
          {t.rows}
        </a>
      )}
    </div>
  );
}

/** Figures side by side. */
export function Figures({ children }: { children: Children }) {
  return <div class="k-figures">{children}</div>;
}

/** Share 0..1 of a target without the rounding of big rupiah to zero. */
export function share(value: number | bigint, target: number | bigint): number {
  const whole = Number(target);
  return whole > 0 ? Math.max(0, Number(value) / whole) : 0;
}

/** Realisation against target. The words carry the numbers; the bar only shows them. */
export function ProgressBar(
  props: Localised & {
    label: string;
    value: number | bigint;
    target: number | bigint;
    format: (n: number | bigint) => string;
    /** Words for the two numbers where the whole is no target. */
    of?: ((value: string, whole: string) => string) | undefined;
  },
) {
  const t = words(props.locale).progress;
  const part = share(props.value, props.target);
  const reached = part >= 1;
  return (
    <div class={classes('k-progress', reached && 'is-reached')}>
      <p class="k-progress__label">
        {props.label} <strong>{formatPercent(part * 100, 1, props.locale)}</strong>
      </p>
      <svg class="k-progress__bar" width="100%" height="12" aria-hidden="true" focusable="false">
        <rect class="k-progress__track" width="100%" height="12" rx="6" />
        <rect
          class="k-progress__fill"
          width={`${(Math.min(part, 1) * 100).toFixed(2)}%`}
          height="12"
          rx="6"
        />
      </svg>
      <p class="k-hint">
        {(props.of ?? t.of)(props.format(props.value), props.format(props.target))}
        {reached && <strong> · {t.reached}</strong>}
      </p>
    </div>
  );
}
