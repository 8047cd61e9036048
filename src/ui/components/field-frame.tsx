import { words } from '../messages.ts';
import { type Children, classes, type Localised } from './types.ts';

/** What all fields share. `id` defaults to `name`, so an ErrorSummary may link to `#name`. */
export interface FieldProps extends Localised {
  name: string;
  label: string;
  id?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Keep the label for screen readers only (a search box with a button beside). */
  labelHidden?: boolean | undefined;
}

/** Id of the control itself. */
export const fieldId = (props: FieldProps): string => props.id ?? props.name;

/** Attributes that tie a control to its hint and error. */
export function described(props: FieldProps, extra?: string) {
  const id = fieldId(props);
  const ids = [props.hint && `${id}-petunjuk`, props.error && `${id}-galat`, extra].filter(Boolean);
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': props.error ? ('true' as const) : undefined,
  };
}

/** The words that mark a required field, said to all. */
export function RequiredMark({ locale }: Localised) {
  return <span class="k-required"> ({words(locale).form.required})</span>;
}

/** Hint and error of one control, with the ids that `described` refers to. */
export function FieldNotes(props: FieldProps) {
  const id = fieldId(props);
  return (
    <>
      {props.hint && (
        <p class="k-hint" id={`${id}-petunjuk`}>
          {props.hint}
        </p>
      )}
      {props.error && (
        <p class="k-error" id={`${id}-galat`}>
          <span class="k-hidden">{words(props.locale).form.errorPrefix} </span>
          {props.error}
        </p>
      )}
    </>
  );
}

/** Label, hint and error around one control. */
export function FieldFrame(props: FieldProps & { children: Children }) {
  return (
    <div class={classes('k-field', props.error && 'k-field--error')}>
      <label class={props.labelHidden ? 'k-hidden' : 'k-label'} for={fieldId(props)}>
        {props.label}
        {props.required && <RequiredMark locale={props.locale} />}
      </label>
      <FieldNotes {...props} />
      {props.children}
    </div>
  );
}
