import { words } from '../messages.ts';
import { StatusTag } from './notice.tsx';
import { type Children, classes, type LinkItem, type Localised, type Tone } from './types.ts';

export interface SummaryRow {
  key: string;
  value: Children;
  /** `hidden` completes the words for screen readers: "Ubah" + "alamat". */
  actions?: readonly (LinkItem & { hidden?: string | undefined })[] | undefined;
}

/** Questions and answers to look over, each with its way to change. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="k-summary">
      {rows.map((row) => (
        <div key={row.key} class="k-summary__row">
          <dt>{row.key}</dt>
          <dd>{row.value}</dd>
          {row.actions && row.actions.length > 0 && (
            <dd class="k-summary__actions">
              {row.actions.map((action) => (
                <a key={action.href + action.label} href={action.href}>
                  {action.label}
                  {action.hidden && <span class="k-hidden"> {action.hidden}</span>}
                </a>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface Task {
  id: string;
  title: string;
  href?: string | undefined;
  hint?: string | undefined;
  status: { label: string; tone?: Tone | undefined };
}

/** Parts of a longer piece of work with the state of each. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="k-tasks">
      {tasks.map((task) => (
        <li key={task.id} class="k-tasks__item">
          <div>
            {task.href ? (
              <a href={task.href} aria-describedby={`${task.id}-status`}>
                {task.title}
              </a>
            ) : (
              <span>{task.title}</span>
            )}
            {task.hint && <p class="k-hint">{task.hint}</p>}
          </div>
          <span id={`${task.id}-status`}>
            <StatusTag tone={task.status.tone}>{task.status.label}</StatusTag>
          </span>
        </li>
      ))}
    </ul>
  );
}

export interface TimelineStep {
  title: string;
  state: 'done' | 'current' | 'next';
  /** Machine time (ISO) and its words; the zone is part of the words. */
  at?: { iso: string; text: string } | undefined;
  by?: string | undefined;
  detail?: Children | undefined;
}

/** The way of an order: what happened, where it is now, what comes. */
export function Timeline({ locale, steps }: Localised & { steps: readonly TimelineStep[] }) {
  const t = words(locale).timeline;
  return (
    <ol class="k-timeline">
      {steps.map((step) => (
        <li
          key={`${step.title}${step.at?.iso ?? ''}`}
          class={classes('k-timeline__step', `is-${step.state}`)}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <p class="k-timeline__title">
            {step.title}
            <span class="k-hidden"> ({t[step.state]})</span>
          </p>
          {(step.at || step.by) && (
            <p class="k-hint">
              {step.at && <time dateTime={step.at.iso}>{step.at.text}</time>}
              {step.at && step.by && ' · '}
              {step.by}
            </p>
          )}
          {step.detail && <div>{step.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
