import type { Ctx } from '../../../platform/index.ts';
import {
  Checkbox,
  DateField,
  Details,
  Fieldset,
  MoneyField,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { t as catalogueWords } from '../../messages.ts';
import { LIMITS } from '../domain/completeness.ts';
import { EMPTY_CONTENT } from '../domain/content.ts';
import { fittingKbli } from '../domain/fitting.ts';
import type { PageKey } from '../domain/form-pages.ts';
import { type Typed, typedOf } from '../domain/form-values.ts';
import { UNITS } from '../domain/units.ts';
import type { UsualWords } from '../form-facts.sql.ts';
import { sellerWords as t } from '../seller-messages.ts';
import type { OwnListing } from './own-listing.ts';
import { AttributeFields } from './product-form-attributes.tsx';
import { PermitFields } from './product-form-permits.tsx';
import { PriceRows } from './product-form-rows.tsx';

export interface FieldsProps {
  readonly c: Ctx;
  readonly own: OwnListing;
  readonly typed: Typed;
  readonly errorOf: (field: string) => string | undefined;
  /** What others write in this etalase. */
  readonly usual: UsualWords;
  /** Titles of the seller's lines of business, by code. */
  readonly kbliTitles: ReadonlyMap<string, string>;
  /** The districts of the city, where its lists are loaded. */
  readonly districts: readonly string[];
}

/** What every field of a page is made with. */
function common({ c, typed, errorOf }: FieldsProps, name: string) {
  const { locale } = c.var;
  const w = t(locale);
  return {
    locale,
    name,
    label: w.fields[name] ?? name,
    hint: w.hints[name],
    error: errorOf(name),
    value: typed[name] ?? '',
  };
}

/** Answers that may wait stand folded, but open where one was given or refused. */
function More(
  props: FieldsProps & {
    page: PageKey;
    fields: readonly string[];
    summary: string;
    children: preact.ComponentChildren;
  },
) {
  const asNew = typedOf(props.page, EMPTY_CONTENT);
  const open = props.fields.some(
    (field) => (props.typed[field] ?? '') !== (asNew[field] ?? '') || props.errorOf(field),
  );
  return (
    <Details summary={props.summary} open={open}>
      <div class="k-form">{props.children}</div>
    </Details>
  );
}

const text = (n: number | null): string => (n === null ? '' : String(n));

function Thing(props: FieldsProps) {
  const { usual, typed } = props;
  const w = t(props.c.var.locale);
  const units = [...new Set([...usual.units, typed['unit'] ?? '', ...UNITS])].filter(Boolean);
  return (
    <>
      <TextField
        {...common(props, 'name')}
        maxLength={LIMITS.name.most}
        autocomplete="off"
        required
      />
      <TextArea
        {...common(props, 'specification')}
        rows={5}
        maxLength={LIMITS.specification}
        required
      />
      <Select
        {...common(props, 'unit')}
        value={typed['unit'] || usual.units[0]}
        required
        choices={units.map((unit) => ({ value: unit, label: unit }))}
      />
      <More {...props} page="barang" fields={['brand']} summary={w.form.addBrand}>
        <TextField
          {...common(props, 'brand')}
          maxLength={100}
          autocomplete="off"
          suggestions={usual.brands}
        />
      </More>
    </>
  );
}

function Price(props: FieldsProps) {
  const { own, kbliTitles } = props;
  const w = t(props.c.var.locale);
  const { unit } = own.content;
  const fitting = fittingKbli(own.loaded.etalase.kbli, own.loaded.supplier.kbli);
  const { hint: _hint, ...price } = common(props, 'price');
  const more = ['minQuantity', 'quantityStep', 'preorder', 'freight', 'weightGram'];
  return (
    <>
      <MoneyField {...price} label={w.form.priceOf(unit)} hint={w.hints['price']} required />
      <NumberField
        {...common(props, 'leadTimeDays')}
        value={props.typed['leadTimeDays'] || text(props.usual.leadTimeDays)}
        width="tiny"
        required
      />
      <NumberField {...common(props, 'stock')} decimals suffix={unit || undefined} />
      <NumberField {...common(props, 'capacityPerDay')} decimals suffix={unit || undefined} />
      {fitting.length > 1 && (
        <Select
          {...common(props, 'kbli')}
          value={props.typed['kbli'] || fitting[0]}
          placeholder={null}
          choices={fitting.map((code) => ({
            value: code,
            label: `${code} ${kbliTitles.get(code) ?? ''}`.trim(),
          }))}
        />
      )}
      <More {...props} page="harga" fields={more} summary={w.form.addAmounts}>
        <NumberField {...common(props, 'minQuantity')} decimals suffix={unit || undefined} />
        <NumberField {...common(props, 'quantityStep')} decimals suffix={unit || undefined} />
        <MoneyField {...common(props, 'freight')} />
        <NumberField {...common(props, 'weightGram')} suffix="gram" />
        <Checkbox
          {...common(props, 'preorder')}
          value="ya"
          checked={props.typed['preorder'] === 'ya'}
        />
      </More>
      <PriceRows {...props} />
    </>
  );
}

function Origin(props: FieldsProps) {
  const { c, own } = props;
  const w = t(c.var.locale);
  const subsectors = catalogueWords(c.var.locale).subsectors;
  const more = ['subsector', 'tkdnPercent', 'tkdnCertificate', 'tkdnExpiresOn', 'sniNumber'];
  const { required, others } = PermitFields(props);
  return (
    <>
      <Radios
        {...common(props, 'origin')}
        required={own.loaded.etalase.kind === 'goods'}
        choices={(['domestic', 'import'] as const).map((value) => ({
          value,
          label: w.origins[value],
        }))}
      />
      {required && (
        <Fieldset legend={w.fields['permits'] ?? ''} hint={w.form.permitIntro}>
          {required}
        </Fieldset>
      )}
      <More {...props} page="asal" fields={[...more, ...others.fields]} summary={w.form.addOrigin}>
        <Select
          {...common(props, 'subsector')}
          placeholder="–"
          choices={Object.entries(subsectors).map(([value, label]) => ({ value, label }))}
        />
        <NumberField {...common(props, 'tkdnPercent')} decimals suffix="%" width="tiny" />
        <TextField {...common(props, 'tkdnCertificate')} maxLength={100} />
        <DateField {...common(props, 'tkdnExpiresOn')} />
        <TextField {...common(props, 'sniNumber')} maxLength={100} />
        {others.rows}
      </More>
    </>
  );
}

/** The questions of each page; KBKI searches and photos are sent one by one, so they have their own. */
export const PAGE_QUESTIONS: Readonly<
  Record<Exclude<PageKey, 'kbki' | 'foto'>, (props: FieldsProps) => preact.JSX.Element>
> = { barang: Thing, isian: AttributeFields, harga: Price, asal: Origin };
