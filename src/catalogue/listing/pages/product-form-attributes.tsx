import { DateField, Details, NumberField, Radios, Select, TextField } from '../../../ui/index.ts';
import { type AttributeField, attributeName } from '../domain/template.ts';
import { sellerWords as t } from '../seller-messages.ts';
import type { FieldsProps } from './product-form-fields.tsx';

/** Few choices are seen at a glance; many are folded into a list. */
const MOST_RADIOS = 5;

/** The etalase's own questions: those it requires, and the others folded below. */
export function AttributeFields(props: FieldsProps) {
  const { template } = props.own.loaded.etalase;
  const w = t(props.c.var.locale);
  const required = template.filter((field) => field.required);
  const others = template.filter((field) => !field.required);
  const touched = (field: AttributeField) => {
    const name = attributeName(field.key);
    return Boolean(props.typed[name]) || Boolean(props.errorOf(name));
  };
  const fields = (list: readonly AttributeField[]) =>
    list.map((field) => <Attribute key={field.key} {...props} field={field} />);
  if (required.length === 0) return <>{fields(others)}</>;
  return (
    <>
      {fields(required)}
      {others.length > 0 && (
        <Details summary={w.form.addAttributes} open={others.some(touched)}>
          <div class="k-form">{fields(others)}</div>
        </Details>
      )}
    </>
  );
}

function Attribute({ c, typed, errorOf, field }: FieldsProps & { field: AttributeField }) {
  const { locale } = c.var;
  const w = t(locale);
  const name = attributeName(field.key);
  const shared = {
    locale,
    name,
    label: locale === 'en' ? field.labelEn : field.label,
    error: errorOf(name),
    value: typed[name] ?? '',
    required: field.required,
  };
  switch (field.type) {
    case 'number':
      return <NumberField {...shared} decimals suffix={field.unit} />;
    case 'date':
      return <DateField {...shared} />;
    case 'boolean':
      return (
        <Radios
          {...shared}
          inline
          choices={[
            { value: 'ya', label: w.yes },
            { value: 'tidak', label: w.no },
          ]}
        />
      );
    case 'choice': {
      const choices = (field.choices ?? []).map((value) => ({ value, label: value }));
      return choices.length <= MOST_RADIOS && field.required ? (
        <Radios {...shared} choices={choices} />
      ) : (
        <Select {...shared} choices={choices} />
      );
    }
    case 'text':
      return <TextField {...shared} maxLength={200} />;
  }
}
