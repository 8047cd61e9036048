import { Details, MoneyField, NumberField, Select, TextField } from '../../../ui/index.ts';
import { OUTSIDE } from '../../domain/offer-price.ts';
import { PRICE_ROWS, type PriceRow, ROW_KEY } from '../domain/price-rows.ts';
import { sellerWords as t } from '../seller-messages.ts';
import type { FieldsProps } from './product-form-fields.tsx';

/** Rows that stand ready below the filled ones: no script is needed to add one. */
const BLANK_ROWS = 3;

/** The lists of the price page: quantity prices, prices by region, services. */
export function PriceRows(props: FieldsProps) {
  return (
    <>
      {(Object.keys(PRICE_ROWS) as PriceRow[]).map((kind) => (
        <RowBlock key={kind} {...props} kind={kind} />
      ))}
    </>
  );
}

function RowBlock(props: FieldsProps & { kind: PriceRow }) {
  const { c, own, kind, typed, errorOf } = props;
  const w = t(c.var.locale);
  const numbers = Object.entries(typed).flatMap(([name, value]) => {
    const [first, n] = name.split('.');
    return first === kind && value !== '' ? [Number(n)] : [];
  });
  const filled = Math.max(-1, ...numbers) + 1;
  const rows = Array.from({ length: Math.min(PRICE_ROWS[kind], filled + BLANK_ROWS) }, (_, n) => n);
  const faulty = rows.some(
    (n) => errorOf(`${kind}.${n}.${ROW_KEY[kind]}`) || errorOf(`${kind}.${n}.price`),
  );
  return (
    <Details summary={w.rows[kind].title} open={filled > 0 || faulty}>
      <p class="k-hint">{w.rows[kind].intro(own.content.unit || w.fields['unit'] || '')}</p>
      {rows.map((n) => (
        <fieldset key={n} class="k-row-fields">
          <legend class="k-hint">{w.rows.row(n + 1)}</legend>
          <RowKey {...props} n={n} />
          <MoneyField {...cell(props, n, 'price', w.rows.price)} />
        </fieldset>
      ))}
    </Details>
  );
}

const cell = (props: FieldsProps & { kind: PriceRow }, n: number, part: string, label: string) => {
  const name = `${props.kind}.${n}.${part}`;
  return {
    locale: props.c.var.locale,
    name,
    label,
    error: props.errorOf(name),
    // Said once above the rows.
    hint: '',
    value: props.typed[name] ?? '',
  };
};

function RowKey(props: FieldsProps & { kind: PriceRow; n: number }) {
  const { kind, n, own, districts } = props;
  const w = t(props.c.var.locale).rows;
  const field = cell(props, n, ROW_KEY[kind], w[kind].key);
  if (kind === 'tier')
    return <NumberField {...field} decimals suffix={own.content.unit || undefined} />;
  if (kind === 'service') return <TextField {...field} maxLength={80} autocomplete="off" />;
  // What was chosen when other lists were loaded stays a choice.
  const known = [...new Set([...districts, field.value].filter((one) => one && one !== OUTSIDE))];
  return (
    <Select
      {...field}
      placeholder="–"
      choices={[
        ...known.map((value) => ({ value, label: value })),
        { value: OUTSIDE, label: w.outside },
      ]}
    />
  );
}
