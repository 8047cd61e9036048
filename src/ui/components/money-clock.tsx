import { words } from '../messages.ts';
import { StatusTag } from './notice.tsx';
import { classes, type Localised } from './types.ts';

export interface HandOver {
  /** The paper that moves the money: BAST, SPP, SPM, SP2D, bank. */
  label: string;
  /** Whose hands it is in. */
  owner: string;
  state: 'done' | 'current' | 'waiting';
  /** Whole days it lies (or lay) with the owner; `null` before it starts. */
  days: number | null;
  /** Days allowed by the rule, when there is one. */
  limitDays?: number | undefined;
}

function Age({ locale, step }: Localised & { step: HandOver }) {
  const t = words(locale).clock;
  if (step.days === null || step.state === 'waiting') {
    return <span class="k-hint">{t.waiting}</span>;
  }
  const late = step.limitDays !== undefined && step.days > step.limitDays;
  return (
    <>
      <span class="k-clock__days">
        {step.state === 'done' ? t.took(step.days) : t.days(step.days)}
      </span>
      {late && step.limitDays !== undefined ? (
        <StatusTag tone="danger">{t.late(step.days - step.limitDays)}</StatusTag>
      ) : (
        step.limitDays !== undefined && <span class="k-hint">{t.limit(step.limitDays)}</span>
      )}
    </>
  );
}

/** Where the seller's money is: every hand-over with its owner and its age in days. */
export function MoneyClock(
  props: Localised & { steps: readonly HandOver[]; label?: string | undefined },
) {
  const t = words(props.locale);
  return (
    <ol class="k-clock" aria-label={props.label ?? t.clock.title}>
      {props.steps.map((step) => (
        <li
          key={step.label}
          class={classes('k-clock__step', `is-${step.state === 'waiting' ? 'next' : step.state}`)}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="k-clock__label">{step.label}</span>
          <span class="k-clock__owner">
            <span class="k-hint">{t.clock.at} </span>
            {step.owner}
          </span>
          <span class="k-clock__age">
            <Age locale={props.locale} step={step} />
          </span>
        </li>
      ))}
    </ol>
  );
}
