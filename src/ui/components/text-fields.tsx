import type { InputHTMLAttributes } from 'preact';
import { words } from '../messages.ts';
import { described, FieldFrame, type FieldProps, fieldId } from './field-frame.tsx';
import { classes } from './types.ts';

/** Width by the length of the expected answer, not by the room there is. */
export type FieldWidth = 'tiny' | 'short' | 'medium' | 'full';

type AutoFill = InputHTMLAttributes<HTMLInputElement>['autocomplete'];

export interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined;
  autocomplete?: AutoFill | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  maxLength?: number | undefined;
  width?: FieldWidth | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
  spellcheck?: boolean | undefined;
  /** Known answers to pick from; any other may be typed. */
  suggestions?: readonly string[] | undefined;
}

const inputClass = (width: FieldWidth | undefined, extra?: string | false) =>
  classes('k-input', width && width !== 'full' && `k-input--${width}`, extra);

/** One line of text. Also for e-mail, phone and password through `type`. */
export function TextField(props: TextFieldProps) {
  const input = (
    <input
      class={inputClass(props.width, props.inputMode === 'numeric' && 'k-input--number')}
      id={fieldId(props)}
      name={props.name}
      // Preact ties roles to each type; no role is set here, so one type stands for all.
      type={(props.type ?? 'text') as 'text'}
      value={props.value}
      required={props.required}
      disabled={props.disabled}
      maxLength={props.maxLength}
      autocomplete={props.autocomplete}
      inputMode={props.inputMode}
      spellcheck={props.spellcheck}
      list={props.suggestions ? `${fieldId(props)}-saran` : undefined}
      {...described(props)}
    />
  );
  if (props.suggestions)
    return (
      <FieldFrame {...props}>
        {input}
        <datalist id={`${fieldId(props)}-saran`}>
          {props.suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </FieldFrame>
    );
  if (!props.prefix && !props.suffix) return <FieldFrame {...props}>{input}</FieldFrame>;
  return (
    <FieldFrame {...props}>
      <div class="k-affix">
        {props.prefix && (
          <span class="k-affix__part" aria-hidden="true">
            {props.prefix}
          </span>
        )}
        {input}
        {props.suffix && (
          <span class="k-affix__part" aria-hidden="true">
            {props.suffix}
          </span>
        )}
      </div>
    </FieldFrame>
  );
}

/**
 * A number typed as text: `type=number` changes the value on scroll and hides what a person
 * really typed, so the server parses it strictly instead.
 */
export function NumberField(props: TextFieldProps & { decimals?: boolean | undefined }) {
  return (
    <TextField
      width="short"
      autocomplete="off"
      {...props}
      inputMode={props.decimals ? 'decimal' : 'numeric'}
      spellcheck={false}
    />
  );
}

/** An amount of whole rupiah. The server parses "1.250.000" strictly. */
export function MoneyField(props: Omit<TextFieldProps, 'prefix' | 'inputMode'>) {
  const hint = props.hint ?? words(props.locale).form.moneyHint;
  return (
    <TextField
      width="medium"
      autocomplete="off"
      {...props}
      hint={hint}
      prefix="Rp"
      inputMode="numeric"
      spellcheck={false}
    />
  );
}

/** A day, as `yyyy-mm-dd`. */
export function DateField(
  props: FieldProps & {
    value?: string | undefined;
    min?: string | undefined;
    max?: string | undefined;
  },
) {
  return (
    <FieldFrame {...props}>
      <input
        class="k-input k-input--medium"
        id={fieldId(props)}
        name={props.name}
        type="date"
        value={props.value}
        min={props.min}
        max={props.max}
        required={props.required}
        disabled={props.disabled}
        {...described(props)}
      />
    </FieldFrame>
  );
}

/** A day with its clock, as `yyyy-mm-ddThh:mm` on the wall clock that the page names. */
export function MomentField(props: FieldProps & { value?: string | undefined }) {
  return (
    <FieldFrame {...props}>
      <input
        class="k-input k-input--medium"
        id={fieldId(props)}
        name={props.name}
        type="datetime-local"
        value={props.value}
        required={props.required}
        disabled={props.disabled}
        {...described(props)}
      />
    </FieldFrame>
  );
}

/** Several lines of text; with `maxLength` the reader sees the limit, and script counts along. */
export function TextArea(
  props: FieldProps & {
    value?: string | undefined;
    rows?: number | undefined;
    maxLength?: number | undefined;
  },
) {
  const t = words(props.locale).form;
  const id = fieldId(props);
  const area = (
    <textarea
      class="k-input"
      id={id}
      name={props.name}
      rows={props.rows ?? 4}
      required={props.required}
      disabled={props.disabled}
      {...described(props, props.maxLength ? `${id}-batas` : undefined)}
    >
      {props.value}
    </textarea>
  );
  if (!props.maxLength) return <FieldFrame {...props}>{area}</FieldFrame>;
  return (
    <FieldFrame {...props}>
      <k-counter
        data-max={String(props.maxLength)}
        data-left={t.charactersLeft('#')}
        data-over={t.charactersOver('#')}
      >
        {area}
        <p class="k-hint" id={`${id}-batas`} data-count>
          {t.charactersMax(props.maxLength)}
        </p>
      </k-counter>
    </FieldFrame>
  );
}

/** A file to hand over. `accept` limits the picker only; the server checks the content. */
export function FileField(
  props: FieldProps & {
    accept?: string | undefined;
    multiple?: boolean | undefined;
    capture?: 'environment' | undefined;
  },
) {
  return (
    <FieldFrame {...props}>
      <input
        class="k-file"
        id={fieldId(props)}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture}
        required={props.required}
        disabled={props.disabled}
        {...described(props)}
      />
    </FieldFrame>
  );
}
