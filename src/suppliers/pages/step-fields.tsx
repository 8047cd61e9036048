import { formatNumber, type Rupiah } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { type ScaleBand, scaleBandsOn } from '../../rules/index.ts';
import { Checkbox, Details, Radios, Select, TextArea, TextField } from '../../ui/index.ts';
import {
  type Answers,
  answer,
  INSIDE,
  LEGAL_FORMS,
  nikFromNpwp,
  OUTSIDE,
  type StepKey,
} from '../domain/answers.ts';
import type { LoadedRegistration } from '../load-registration.ts';
import { t } from '../messages.ts';

export interface FieldsProps {
  readonly c: Ctx;
  readonly loaded: LoadedRegistration;
  readonly answers: Answers;
  readonly error: (field: string) => string | undefined;
}

/** What every field of a page is made with. */
function common(props: FieldsProps, name: string) {
  const { locale } = props.c.var;
  const w = t(locale);
  return {
    locale,
    name,
    label: w.fields[name] ?? name,
    hint: w.hints[name],
    error: props.error(name),
    value: answer(props.answers, name),
  };
}

function Business(props: FieldsProps) {
  const w = t(props.c.var.locale);
  return (
    <>
      <Radios
        {...common(props, 'legalForm')}
        required
        choices={LEGAL_FORMS.map((value) => ({ value, label: w.legalForms[value] ?? value }))}
      />
      <TextField {...common(props, 'name')} autocomplete="organization" maxLength={120} required />
    </>
  );
}

function Tax(props: FieldsProps) {
  const w = t(props.c.var.locale);
  const taxable = common(props, 'taxable');
  // Below the turnover of a taxable business, as nearly every one-person business is: a filled answer to check.
  const usual = answer(props.answers, 'legalForm') === 'perorangan' ? 'no' : '';
  return (
    <>
      <TextField
        {...common(props, 'npwp')}
        inputMode="numeric"
        autocomplete="off"
        width="medium"
        required
      />
      <Radios
        {...taxable}
        value={taxable.value || usual}
        required
        inline
        choices={[
          { value: 'no', label: w.no },
          { value: 'yes', label: w.yes },
        ]}
      />
    </>
  );
}

const BILLION = 1_000_000_000n;

/** "Sampai Rp 1 miliar", "Lebih dari Rp 1 miliar sampai Rp 5 miliar", …: the value is the band's place. */
function bandChoices(c: Ctx, bands: readonly ScaleBand[], of: 'capitalUpTo' | 'salesUpTo') {
  const { locale } = c.var;
  const w = t(locale);
  // In full words: "M" is not plain to everyone. The bands of the law are whole billions.
  const money = (amount: Rupiah) => w.billion(formatNumber(Number(amount / BILLION), locale));
  return bands.map((band, index) => {
    const to = band[of];
    const from = bands[index - 1]?.[of] ?? null;
    const label =
      from === null
        ? w.bandUpTo(to === null ? '' : money(to))
        : to === null
          ? w.bandAbove(money(from))
          : w.bandBetween(money(from), money(to));
    return { value: String(index), label };
  });
}

function Size(props: FieldsProps) {
  const { c, loaded } = props;
  const { bands } = loaded.refs;
  return (
    <>
      <Radios
        {...common(props, 'capital')}
        required
        choices={bandChoices(c, bands, 'capitalUpTo')}
      />
      <Select
        {...common(props, 'sales')}
        placeholder="–"
        choices={bandChoices(c, bands, 'salesUpTo')}
      />
      <p class="k-hint">
        {t(c.var.locale).scaleSource(scaleBandsOn(loaded.today).source.split(';')[0] ?? '')}
      </p>
    </>
  );
}

function Place(props: FieldsProps) {
  const { c, loaded } = props;
  const w = t(c.var.locale);
  const { villages, city } = loaded.refs;
  const outside = { value: OUTSIDE, label: w.outside(city) };
  return (
    <>
      {villages.length > 0 ? (
        <Select
          {...common(props, 'village')}
          required
          choices={[
            ...villages.map((one) => ({
              value: one.code,
              label: `${one.name} (${one.district})`,
            })),
            outside,
          ]}
        />
      ) : (
        <Radios
          {...common(props, 'village')}
          required
          choices={[{ value: INSIDE, label: w.inside(city) }, outside]}
        />
      )}
      <TextArea {...common(props, 'address')} rows={2} required />
      {villages.length > 0 ? (
        <Details
          summary={w.elsewhere(city)}
          open={answer(props.answers, 'village') === OUTSIDE || Boolean(props.error('city'))}
        >
          <Elsewhere {...props} />
        </Details>
      ) : (
        <Elsewhere {...props} />
      )}
    </>
  );
}

function Elsewhere(props: FieldsProps) {
  return (
    <>
      <TextField {...common(props, 'villageName')} maxLength={120} />
      <TextField {...common(props, 'district')} maxLength={120} />
      <TextField {...common(props, 'city')} maxLength={120} />
    </>
  );
}

function Responsible(props: FieldsProps) {
  const { c, answers } = props;
  const known = nikFromNpwp(answer(answers, 'npwp'));
  const name = common(props, 'representative');
  return (
    <>
      <TextField
        {...name}
        value={name.value || (c.var.viewer?.name ?? '')}
        autocomplete="name"
        maxLength={120}
        required
      />
      {known ? (
        <p>{t(c.var.locale).nikKnown}</p>
      ) : (
        <TextField
          {...common(props, 'nik')}
          inputMode="numeric"
          autocomplete="off"
          width="medium"
          required
        />
      )}
      <TextField
        {...common(props, 'phone')}
        type="tel"
        autocomplete="tel"
        width="medium"
        required
      />
    </>
  );
}

/** A one-person business keeps its money on its owner's account; a firm on its own. */
const holderOf = (answers: Answers): string =>
  answer(answers, answer(answers, 'legalForm') === 'perorangan' ? 'representative' : 'name');

function Bank(props: FieldsProps) {
  const holder = common(props, 'bankHolder');
  return (
    <>
      <TextField {...common(props, 'bankName')} maxLength={120} required />
      <TextField
        {...common(props, 'bankAccount')}
        inputMode="numeric"
        autocomplete="off"
        width="medium"
        required
      />
      <TextField
        {...holder}
        value={holder.value || holderOf(props.answers)}
        maxLength={120}
        required
      />
    </>
  );
}

function Statement(props: FieldsProps) {
  const w = t(props.c.var.locale).declaration;
  const { value, ...field } = common(props, 'declaration');
  return (
    <>
      <p>{w.intro}</p>
      <ul>
        {w.items.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Checkbox {...field} label={w.label} value="yes" checked={value === 'yes'} required />
    </>
  );
}

function Nib(props: FieldsProps) {
  return (
    <TextField
      {...common(props, 'nib')}
      inputMode="numeric"
      autocomplete="off"
      width="medium"
      required
    />
  );
}

/** The questions of each page; KBLI has a page of its own, because it searches. */
export const STEP_FIELDS: Readonly<
  Record<Exclude<StepKey, 'kbli'>, (props: FieldsProps) => preact.JSX.Element>
> = {
  usaha: Business,
  nib: Nib,
  pajak: Tax,
  skala: Size,
  alamat: Place,
  'penanggung-jawab': Responsible,
  rekening: Bank,
  pernyataan: Statement,
};
