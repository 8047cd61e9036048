import type { Locale } from '../../../kernel/index.ts';
import {
  Button,
  ButtonRow,
  Checkboxes,
  Details,
  Select,
  StatusTag,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { FIELD_TYPES, type TypedField } from '../domain/etalase-form.ts';
import { t } from '../messages.ts';

interface Props {
  readonly locale: Locale;
  /** Where the form is sent. */
  readonly action: string;
  readonly fields: readonly TypedField[];
  /** The field that was just added or moved, shown open. */
  readonly touched: number | null;
  readonly error: (field: string) => string | undefined;
}

/** The fields of the template: each with its own buttons, which post the form and give it back changed. */
export function TemplateFields(props: Props) {
  const { locale, fields, action } = props;
  const w = t(locale).form;
  return (
    <section id="templat" class="k-stack">
      <h2>{w.template}</h2>
      <p class="k-hint">{w.templateHint}</p>
      {fields.length === 0 && <p>{w.noFields}</p>}
      <input type="hidden" name="fields" value={String(fields.length)} />
      {fields.map((field, n) => (
        <FieldEditor key={`${n} ${field.key}`} {...props} field={field} n={n} />
      ))}
      <Button
        variant="secondary"
        name="langkah"
        value="add"
        formAction={`${action}#isian-${fields.length}`}
      >
        {w.add}
      </Button>
    </section>
  );
}

const FLAGS = ['required', 'searchable', 'comparable'] as const;

function FieldEditor(props: Props & { field: TypedField; n: number }) {
  const { locale, field, n, action, fields } = props;
  const w = t(locale).form;
  const name = (part: string) => `field.${n}.${part}`;
  const error = props.error(`field.${n}`);
  const label = (locale === 'en' ? field.labelEn : field.label) || w.fieldNew;
  const type = [w.types[field.type], field.unit].filter(Boolean).join(', ');
  const about = `${n + 1}. ${label} (${type})`;
  const steps = [
    ...(n > 0 ? [['up', n - 1] as const] : []),
    ...(n < fields.length - 1 ? [['down', n + 1] as const] : []),
    ['remove', Math.max(0, n - 1)] as const,
  ];
  return (
    <div id={`isian-${n}`}>
      <Details
        summary={field.required ? `${about}, ${w.required.toLowerCase()}` : about}
        open={error !== undefined || props.touched === n}
      >
        <div class="k-stack">
          {error && <StatusTag tone="danger">{error}</StatusTag>}
          <TextField
            locale={locale}
            name={name('label')}
            label={w.label}
            value={field.label}
            maxLength={80}
            required
          />
          <TextField
            locale={locale}
            name={name('labelEn')}
            label={w.labelEn}
            value={field.labelEn}
            maxLength={80}
          />
          <TextField
            locale={locale}
            name={name('key')}
            id={`field.${n}`}
            label={w.key}
            hint={w.keyHint}
            value={field.key}
            maxLength={40}
            width="medium"
            error={error}
            required
          />
          <Select
            locale={locale}
            name={name('type')}
            label={w.type}
            value={field.type}
            placeholder={null}
            choices={FIELD_TYPES.map((value) => ({ value, label: w.types[value] }))}
          />
          <TextField
            locale={locale}
            name={name('unit')}
            label={w.unit}
            value={field.unit}
            maxLength={20}
            width="short"
          />
          <TextArea
            locale={locale}
            name={name('choices')}
            label={w.choices}
            hint={w.linesHint}
            value={field.choices}
            rows={4}
          />
          <Checkboxes
            locale={locale}
            name={name('flags')}
            label={w.flags}
            values={FLAGS.filter((flag) => field[flag])}
            choices={FLAGS.map((value) => ({ value, label: w[value] }))}
          />
          <ButtonRow>
            {steps.map(([step, to]) => (
              <Button
                key={step}
                small
                variant={step === 'remove' ? 'danger' : 'secondary'}
                name="langkah"
                value={`${step}.${n}`}
                formAction={`${action}#isian-${to}`}
                ariaLabel={`${w[step]}: ${label}`}
              >
                {w[step]}
              </Button>
            ))}
          </ButtonRow>
        </div>
      </Details>
    </div>
  );
}
