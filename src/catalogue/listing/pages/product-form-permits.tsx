import { DateField, HiddenFields, TextField } from '../../../ui/index.ts';
import { sellerWords as t } from '../seller-messages.ts';
import type { FieldsProps } from './product-form-fields.tsx';

interface Row {
  readonly at: number;
  readonly kind: string;
}

const kindOf = (props: FieldsProps, at: number) => props.typed[`permit.${at}.kind`] ?? '';

/** Rows that were typed, by their number. */
function typedRows(props: FieldsProps): Row[] {
  const numbers = Object.keys(props.typed).flatMap(
    (name) => /^permit\.(\d)\.kind$/.exec(name)?.[1] ?? [],
  );
  return numbers.map((n) => ({ at: Number(n), kind: kindOf(props, Number(n)) }));
}

/**
 * The rows of permits: one for each kind that the etalase requires, always open, and the seller's own
 * with an empty one at the end.
 */
export function PermitFields(props: FieldsProps): {
  required: preact.ComponentChildren;
  others: { rows: preact.ComponentChildren; fields: readonly string[] };
} {
  const kinds = props.own.loaded.etalase.permits;
  const rows = typedRows(props);
  let free = Math.max(-1, ...rows.map(({ at }) => at)) + 1;
  const required = kinds.map(
    (kind): Row => rows.find((row) => row.kind === kind) ?? { at: free++, kind },
  );
  const own = rows.filter(({ kind, at }) => !kinds.includes(kind) && hasWords(props, at));
  const others = free < 10 ? [...own, { at: free, kind: '' }] : own;
  return {
    required:
      required.length > 0 &&
      required.map((row, n) => <Permit key={row.at} {...props} row={row} fixed first={n === 0} />),
    others: {
      rows: others.map((row, n) => (
        <Permit key={row.at} {...props} row={row} first={required.length === 0 && n === 0} />
      )),
      fields: own.map(({ at }) => `permit.${at}.number`),
    },
  };
}

const hasWords = (props: FieldsProps, at: number) =>
  ['kind', 'number', 'expiresOn'].some((part) => props.typed[`permit.${at}.${part}`]);

function Permit(props: FieldsProps & { row: Row; fixed?: boolean; first: boolean }) {
  const { c, typed, errorOf, row } = props;
  const { locale } = c.var;
  const w = t(locale);
  const at = `permit.${row.at}`;
  const part = (name: 'kind' | 'number' | 'expiresOn', label: string) => ({
    locale,
    name: `${at}.${name}`,
    label,
    error: errorOf(`${at}.${name}`),
    value: typed[`${at}.${name}`] ?? '',
  });
  // What is missing of the required ones is said of `permits` as a whole: at the first number.
  const missing = props.fixed && !typed[`${at}.number`] ? errorOf('permits') : undefined;
  const number = part('number', w.fields['permitNumber'] ?? '');
  return (
    <fieldset class="k-fieldset" id={props.first ? 'permits' : undefined} tabIndex={-1}>
      <legend class="k-label">{props.fixed ? w.form.permit(row.kind) : w.form.addPermit}</legend>
      {props.fixed ? (
        <HiddenFields values={{ [`${at}.kind`]: row.kind }} />
      ) : (
        <TextField {...part('kind', w.fields['permitKind'] ?? '')} maxLength={100} />
      )}
      <TextField
        {...number}
        error={number.error ?? missing}
        maxLength={100}
        required={props.fixed ?? false}
      />
      <DateField {...part('expiresOn', w.fields['permitExpires'] ?? '')} />
    </fieldset>
  );
}
