import { randomUUID } from 'node:crypto';
import { formatNumber, formatRupiah, isUuid, yearOfDay } from '../../kernel/index.ts';
import type { Ctx, Form as PostedForm } from '../../platform/index.ts';
import { actorFor, needsOwnerEstimate, ruleSetFor } from '../../rules/index.ts';
import {
  Button,
  DateField,
  Form,
  MoneyField,
  Notice,
  Radios,
  Select,
  TextArea,
} from '../../ui/index.ts';
import type { PlaceOrder } from '../domain/commands.ts';
import { AVAILABLE_METHODS } from '../domain/policy.ts';
import { t } from '../messages.ts';
import type { OpenPlan } from '../plans.sql.ts';
import { tReferences } from '../reference-words.ts';
import { tSplit } from '../split-words.ts';
import type { LinesShown } from './checkout-lines.tsx';
import type { LikeOrders } from './checkout-split.tsx';

const CHANNELS = ['LS', 'UP', 'KKPD'] as const;

/** The fields of the form as typed. */
export interface Values {
  readonly plan: string;
  readonly method: string;
  readonly channel: (typeof CHANNELS)[number];
  /** The region that the prices on the page are for; empty where none depends on it. */
  readonly region: string;
  readonly address: string;
  readonly wantedOn: string;
  readonly note: string;
  readonly ownerEstimate: string;
  readonly costlierReason: string;
  readonly splitReason: string;
  readonly referenceReason: string;
  readonly exceptionCode: string;
  readonly key: string;
}

export function valuesOf(form: PostedForm): Values {
  return {
    plan: form.text('plan'),
    method: form.text('method'),
    channel: CHANNELS.find((one) => one === form.text('channel')) ?? 'LS',
    region: form.text('tujuan'),
    address: form.text('deliveryAddress'),
    wantedOn: form.text('wantedOn'),
    note: form.text('note'),
    ownerEstimate: form.text('ownerEstimate'),
    costlierReason: form.text('costlierReason'),
    splitReason: form.text('splitReason'),
    referenceReason: form.text('referenceReason'),
    exceptionCode: form.text('exceptionCode'),
    key: isUuid(form.text('key')) ? form.text('key') : randomUUID(),
  };
}

/** The form as it is first seen; its key makes it one order however often it is sent. */
export const untouched = (wantedOn: string, address: string): Values => ({
  plan: '',
  method: 'direct',
  channel: 'LS',
  region: '',
  address,
  wantedOn,
  note: '',
  ownerEstimate: '',
  costlierReason: '',
  splitReason: '',
  referenceReason: '',
  exceptionCode: '',
  key: randomUUID(),
});

/** Plan lines for the list, best fit first, and what of them the list leaves out. */
export interface PlansShown {
  readonly plans: readonly { readonly plan: OpenPlan; readonly matches: boolean }[];
  readonly tooSmall: number;
  readonly beyond: number;
}

interface FormProps {
  readonly c: Ctx;
  readonly supplierId: string;
  readonly loaded: LinesShown & {
    readonly products: PlaceOrder['products'];
    readonly choice: PlansShown;
    /** The buyer's office; empty when it has none on record. */
    readonly address: string;
    readonly region: string | null;
    readonly like: LikeOrders | null;
  };
  readonly values: Values;
  readonly errorOf: (field: string) => string | undefined;
}

/** Everything that an order needs besides its lines. */
export function CheckoutForm(props: FormProps) {
  const { c, values, errorOf, loaded } = props;
  const { locale } = c.var;
  const w = t(locale).checkout;
  const rules = ruleSetFor(loaded.today);
  // Asked for as long as the rule without it names the pokja, so that a refused form keeps it.
  const exceptions =
    c.var.viewer?.role === 'ppk' && actorFor(rules, loaded.sums.value) === 'pokja'
      ? rules.values.ppkExceptions.value
      : [];
  const costlier = loaded.products.some((product) => product.cheaper !== null);
  // The ways that every line's etalase opens; where none is common, all are shown and one is refused.
  const forms = AVAILABLE_METHODS.map(({ method }) => method as string).filter((method) =>
    loaded.products.every((product) => product.purchaseForms.includes(method)),
  );
  const above = formatRupiah(rules.values.ownerEstimateAbove.value, locale);
  return (
    <Form
      locale={locale}
      action={`/keranjang/${props.supplierId}/pesan`}
      hidden={{ key: values.key, tujuan: loaded.region ?? '' }}
    >
      <PlanField {...props} />
      <Radios
        locale={locale}
        name="method"
        label={w.method}
        value={forms.includes(values.method) ? values.method : (forms[0] ?? values.method)}
        error={errorOf('method')}
        choices={[
          { value: 'direct', label: w.direct, hint: w.directHint },
          { value: 'negotiation', label: w.negotiation, hint: w.negotiationHint },
        ].filter(({ value }) => forms.length === 0 || forms.includes(value))}
      />
      <Select
        locale={locale}
        name="channel"
        label={w.channel}
        value={values.channel}
        placeholder={null}
        error={errorOf('channel')}
        choices={CHANNELS.map((value) => ({ value, label: value }))}
      />
      <TextArea
        locale={locale}
        name="deliveryAddress"
        label={w.address}
        hint={loaded.address ? w.addressHint : undefined}
        rows={3}
        value={values.address}
        error={errorOf('deliveryAddress')}
        required
      />
      <DateField
        locale={locale}
        name="wantedOn"
        label={w.wanted}
        hint={w.wantedHint}
        min={loaded.today}
        max={`${yearOfDay(loaded.today)}-12-31`}
        value={values.wantedOn}
        error={errorOf('wantedOn')}
        required
      />
      <MoneyField
        locale={locale}
        name="ownerEstimate"
        label={w.estimate}
        hint={w.estimateHint(above)}
        value={values.ownerEstimate}
        required={needsOwnerEstimate(rules, loaded.sums.value)}
        error={errorOf('ownerEstimate')}
      />
      {(values.referenceReason || errorOf('referenceReason')) && (
        <TextArea
          locale={locale}
          name="referenceReason"
          label={tReferences(locale).reason}
          hint={tReferences(locale).reasonHint}
          rows={2}
          maxLength={1000}
          value={values.referenceReason}
          error={errorOf('referenceReason')}
        />
      )}
      {(costlier || values.costlierReason) && (
        <TextArea
          locale={locale}
          name="costlierReason"
          label={w.reason}
          hint={w.reasonHint}
          rows={3}
          maxLength={1000}
          value={values.costlierReason}
          error={errorOf('costlierReason')}
          required={costlier}
        />
      )}
      {(loaded.like?.split || values.splitReason || errorOf('splitReason')) && (
        <TextArea
          locale={locale}
          name="splitReason"
          label={tSplit(locale).reason}
          hint={tSplit(locale).reasonHint}
          rows={3}
          maxLength={1000}
          value={values.splitReason}
          error={errorOf('splitReason')}
          required={Boolean(loaded.like?.split)}
        />
      )}
      {exceptions.length > 0 && (
        <Select
          locale={locale}
          name="exceptionCode"
          label={w.exception}
          choices={exceptions.map((one) => ({ value: one.code, label: one.label[locale] }))}
          value={values.exceptionCode}
          error={errorOf('exceptionCode')}
        />
      )}
      <TextArea
        locale={locale}
        name="note"
        label={w.note}
        rows={2}
        maxLength={1000}
        value={values.note}
        error={errorOf('note')}
      />
      <Button>{w.place}</Button>
    </Form>
  );
}

/** The plan line: a list of what can pay the order, and words about what it leaves out. */
function PlanField({ c, loaded, values, errorOf }: FormProps) {
  const { locale } = c.var;
  const w = t(locale).checkout;
  const { plans, tooSmall, beyond } = loaded.choice;
  const total = formatRupiah(loaded.sums.total, locale);
  const left = [
    tooSmall > 0 ? w.tooSmall(formatNumber(tooSmall, locale), total) : '',
    beyond > 0 ? w.beyond(formatNumber(beyond, locale)) : '',
  ].filter(Boolean);
  if (plans.length === 0) {
    return (
      <div id="plan" tabIndex={-1}>
        <Notice locale={locale} tone="warning">
          {tooSmall > 0 ? w.nonePays(formatNumber(tooSmall, locale), total) : w.noPlans}
        </Notice>
      </div>
    );
  }
  return (
    <Select
      locale={locale}
      name="plan"
      label={w.plan}
      hint={[w.planHint, ...left].join(' ')}
      value={values.plan}
      error={errorOf('plan')}
      required
      choices={plans.map(({ plan, matches }) => ({
        value: plan.id,
        label: `${plan.rupCode} ${plan.name} (${w.left(formatRupiah(plan.left, locale))}${matches ? `, ${w.matches}` : ''})`,
      }))}
    />
  );
}
