import { formatQuantity, formatRupiah, type Quantity } from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import {
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  Fieldset,
  Form,
  MomentField,
  MoneyField,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { OpenPlan } from '../../plans.sql.ts';
import { AWARD_WAYS, COMPETITION_KINDS, REQUIREMENT_CODES } from '../domain/types.ts';
import { t } from '../messages.ts';
import type { FormRow } from './form-rows.ts';

/** What stands in the fields: typed before, or of the draft. */
export interface TermsValues {
  text(name: string): string;
  all(name: string): readonly string[];
}

/** Requirements that carry a number have a field of their own. */
const TICKED = REQUIREMENT_CODES.filter((code) => code !== 'tkdn' && code !== 'lead-time');

export interface TermsFormProps {
  readonly c: Ctx;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly rows: readonly FormRow[];
  readonly plans: readonly { readonly plan: OpenPlan; readonly matches: boolean }[];
  readonly values: TermsValues;
  readonly errorOf: (field: string) => string | undefined;
  readonly zone: string;
}

/** Everything that a competition asks for. */
export function TermsForm(props: TermsFormProps) {
  const { c, values, errorOf } = props;
  const { locale } = c.var;
  const w = t(locale);
  const field = (name: string) => ({
    locale,
    name,
    value: values.text(name),
    error: errorOf(name),
  });
  return (
    <Form locale={locale} action={props.action} hidden={props.hidden}>
      <TextField {...field('title')} label={w.form.name} maxLength={200} required />
      <Radios
        {...field('kind')}
        label={w.form.kind}
        choices={COMPETITION_KINDS.map((value) => ({
          value,
          label: w.kinds[value],
          hint: w.kindHints[value],
        }))}
      />
      <Radios
        {...field('awardBy')}
        label={w.form.awardBy}
        choices={AWARD_WAYS.map((value) => ({
          value,
          label: w.awards[value],
          hint: w.awardHints[value],
        }))}
      />
      <Select
        {...field('planId')}
        label={w.form.plan}
        hint={w.form.planHint}
        required
        choices={props.plans.map(({ plan, matches }) => ({
          value: plan.id,
          label: `${matches ? '★ ' : ''}${plan.rupCode} ${plan.name} (${w.form.left(formatRupiah(plan.left, locale))})`,
        }))}
      />
      <h2 id="lines" tabIndex={-1}>
        {w.form.lines}
      </h2>
      <p class="k-hint">{w.form.linesHint}</p>
      {errorOf('lines') && <p class="k-error">{errorOf('lines')}</p>}
      {props.rows.map((row) => (
        <RowFields key={row.no} {...props} row={row} />
      ))}
      <h2>{w.form.requirements}</h2>
      <p class="k-hint">{w.form.requirementsHint}</p>
      <Checkboxes
        locale={locale}
        name="requirements"
        label={w.form.requirements}
        labelHidden
        error={errorOf('requirements')}
        values={values.all('requirements')}
        choices={TICKED.map((value) => ({ value, label: w.requirements[value] }))}
      />
      <NumberField {...field('tkdn')} label={w.form.tkdn} />
      <NumberField {...field('lead-time')} label={w.form.leadTime} />
      <TextArea
        {...field('narrowReason')}
        label={w.form.narrow}
        hint={w.form.narrowHint}
        rows={2}
        maxLength={1000}
      />
      <TextArea {...field('deliveryAddress')} label={w.form.address} rows={2} required />
      <MomentField
        {...field('offersUntil')}
        label={w.form.until(props.zone)}
        hint={w.form.untilHint}
        required
      />
      <DateField {...field('wantedOn')} label={w.form.wanted} required />
      <TextArea {...field('note')} label={w.form.note} rows={2} maxLength={1000} />
      <Button>{w.form.save}</Button>
    </Form>
  );
}

function RowFields({ c, errorOf, row }: TermsFormProps & { row: FormRow }) {
  const { locale } = c.var;
  const w = t(locale).form;
  const field = (name: 'name' | 'quantity' | 'estimate' | 'specification') => ({
    locale,
    name: `${name}-${row.no}`,
    value: row[name],
    error: errorOf(`${name}-${row.no}`),
  });
  return (
    <Fieldset legend={w.row(row.no)}>
      <input type="hidden" name={`row-${row.no}`} value={row.source} />
      <Checkbox
        locale={locale}
        name={`take-${row.no}`}
        label={w.take(row.name)}
        checked={row.taken}
      />
      <TextField {...field('name')} label={w.lineName} hint={w.lineNameHint} maxLength={200} />
      <NumberField {...field('quantity')} label={w.quantity(row.unit)} decimals />
      <MoneyField {...field('estimate')} label={w.estimate(row.unit)} />
      <TextArea
        {...field('specification')}
        label={w.specification}
        hint={w.specificationHint}
        rows={2}
        maxLength={1000}
      />
    </Fieldset>
  );
}

/** A quantity with its unit, as a page says it. */
export const inUnits = (
  line: { readonly quantity: Quantity; readonly unit: string },
  locale: 'id' | 'en',
): string => `${formatQuantity(line.quantity, locale)} ${line.unit}`;
