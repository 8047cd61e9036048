import type { Ctx, Form as Posted } from '../../../platform/index.ts';
import { Button, type Children, Form, TextArea } from '../../../ui/index.ts';
import type { CompetitionCommandKind } from '../domain/commands.ts';
import type { Competition } from '../domain/types.ts';
import { pathOf } from './viewing.ts';

/** The forms of the page; opening is one form for whichever layer is due. */
export type StepName = CompetitionCommandKind | 'open';

/** A form that was sent and refused: its step, and what was typed. */
export interface Typed {
  readonly step: string;
  readonly form: Posted;
}

/** What every part of the page gets. */
export interface Part {
  readonly c: Ctx;
  readonly one: Competition;
  readonly steps: readonly CompetitionCommandKind[];
  readonly typed: Typed | undefined;
  readonly errorOf: (field: string) => string | undefined;
}

/** Several forms of the page have a reason or a text: their controls take the step into their ids. */
export const controlId = (step: string, field: string): string =>
  field === 'reason' || field === 'text' ? `${field}-${step}` : field;

/** Name, error and value of a field: what was typed stays, if this very form was refused. */
export function fieldOf(part: Part, step: StepName) {
  const mine = part.typed?.step === step;
  return (name: string, value = '') => ({
    locale: part.c.var.locale,
    name,
    id: controlId(step, name),
    value: mine ? (part.typed?.form.text(name) ?? value) : value,
    error: mine ? part.errorOf(name) : undefined,
  });
}

/** A form that takes one step. */
export function StepForm(
  props: Part & {
    step: StepName;
    label: string;
    variant?: 'secondary' | 'danger';
    hidden?: Readonly<Record<string, string>>;
    children?: Children;
  },
) {
  const { c, one, step, label } = props;
  return (
    <Form
      locale={c.var.locale}
      action={`${pathOf(one)}/${step}`}
      label={label}
      hidden={{ version: String(one.version), ...props.hidden }}
    >
      {props.children}
      <Button variant={props.variant}>{label}</Button>
    </Form>
  );
}

/** A step that takes a text of its own and nothing else. */
export function TextStep(
  props: Part & {
    step: StepName;
    name: 'text' | 'reason';
    label: string;
    button: string;
    variant?: 'secondary' | 'danger';
  },
) {
  const field = fieldOf(props, props.step)(props.name);
  return (
    <StepForm {...props} label={props.button}>
      <TextArea {...field} label={props.label} rows={3} maxLength={1000} required />
    </StepForm>
  );
}
