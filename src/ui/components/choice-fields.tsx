import { words } from '../messages.ts';
import {
  described,
  FieldFrame,
  FieldNotes,
  type FieldProps,
  fieldId,
  RequiredMark,
} from './field-frame.tsx';
import { type Children, classes } from './types.ts';

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

/** A drop-down list; for few choices prefer Radios. */
export function Select(
  props: FieldProps & {
    choices: readonly Choice[];
    value?: string | undefined;
    /** Words of the empty first choice; `null` for none. */
    placeholder?: string | null | undefined;
  },
) {
  const first =
    props.placeholder === undefined ? words(props.locale).form.choose : props.placeholder;
  return (
    <FieldFrame {...props}>
      <select
        class="k-input k-select"
        id={fieldId(props)}
        name={props.name}
        required={props.required}
        disabled={props.disabled}
        {...described(props)}
      >
        {first !== null && (
          <option value="" selected={!props.value}>
            {first}
          </option>
        )}
        {props.choices.map((choice) => (
          <option
            key={choice.value}
            value={choice.value}
            selected={choice.value === props.value}
            disabled={choice.disabled}
          >
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

function ChoiceRow(props: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  disabled: boolean | undefined;
  required?: boolean | undefined;
  describedBy?: string | undefined;
  invalid?: 'true' | undefined;
}) {
  const { choice, id } = props;
  const hintId = choice.hint ? `${id}-ket` : undefined;
  const by = [props.describedBy, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div class="k-choice">
      <input
        type={props.type}
        id={id}
        name={props.name}
        value={choice.value}
        checked={props.checked}
        disabled={props.disabled || choice.disabled}
        required={props.required}
        aria-describedby={by}
        aria-invalid={props.invalid}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint && (
        <p class="k-hint" id={hintId}>
          {choice.hint}
        </p>
      )}
    </div>
  );
}

/** First choice carries the field's own id, so an error link lands on a control. */
const choiceId = (field: string, index: number) => (index === 0 ? field : `${field}-${index + 1}`);

function ChoiceGroup(props: FieldProps & { inline?: boolean | undefined; children: Children }) {
  return (
    <fieldset
      class={classes('k-field', 'k-group', props.error && 'k-field--error')}
      // A fieldset takes no aria-invalid; the error is in its description.
      aria-describedby={described(props)['aria-describedby']}
    >
      <legend class={props.labelHidden ? 'k-hidden' : 'k-label'}>
        {props.label}
        {props.required && <RequiredMark locale={props.locale} />}
      </legend>
      <FieldNotes {...props} />
      <div class={classes('k-choices', props.inline && 'k-choices--inline')}>{props.children}</div>
    </fieldset>
  );
}

/** One of several. */
export function Radios(
  props: FieldProps & {
    choices: readonly Choice[];
    value?: string | undefined;
    inline?: boolean | undefined;
  },
) {
  return (
    <ChoiceGroup {...props}>
      {props.choices.map((choice, i) => (
        <ChoiceRow
          key={choice.value}
          type="radio"
          id={choiceId(fieldId(props), i)}
          name={props.name}
          choice={choice}
          checked={choice.value === props.value}
          disabled={props.disabled}
          required={props.required}
        />
      ))}
    </ChoiceGroup>
  );
}

/** Any of several, sent under one name. */
export function Checkboxes(
  props: FieldProps & {
    choices: readonly Choice[];
    values?: readonly string[] | undefined;
    inline?: boolean | undefined;
  },
) {
  return (
    <ChoiceGroup {...props}>
      {props.choices.map((choice, i) => (
        <ChoiceRow
          key={choice.value}
          type="checkbox"
          id={choiceId(fieldId(props), i)}
          name={props.name}
          choice={choice}
          checked={props.values?.includes(choice.value) ?? false}
          disabled={props.disabled}
        />
      ))}
    </ChoiceGroup>
  );
}

/** A single yes: a statement to agree to. */
export function Checkbox(
  props: FieldProps & { value?: string | undefined; checked?: boolean | undefined },
) {
  const { 'aria-describedby': by, 'aria-invalid': invalid } = described(props);
  return (
    <div class={classes('k-field', props.error && 'k-field--error')}>
      <FieldNotes {...props} />
      <ChoiceRow
        type="checkbox"
        id={fieldId(props)}
        name={props.name}
        choice={{ value: props.value ?? 'ya', label: props.label }}
        checked={props.checked ?? false}
        disabled={props.disabled}
        required={props.required}
        describedBy={by}
        invalid={invalid}
      />
    </div>
  );
}
