import { randomUUID } from 'node:crypto';
import {
  addDays,
  type Day,
  dayOf,
  formatRupiah,
  isUuid,
  parseDay,
  parsePlainRupiah,
  type Refusal,
  type Rupiah,
  refuse,
  yearOfDay,
} from '../../kernel/index.ts';
import {
  type Ctx,
  type Form as PostedForm,
  type Route,
  readForm,
  useCaseEnv,
} from '../../platform/index.ts';
import { actorFor, needsOwnerEstimate, ruleSetFor } from '../../rules/index.ts';
import {
  Button,
  DataTable,
  DateField,
  ErrorSummary,
  Form,
  fieldErrors,
  MoneyField,
  Notice,
  page,
  Radios,
  refusedPage,
  Select,
  SummaryList,
  TextArea,
} from '../../ui/index.ts';
import { type BasketProduct, basketOf, openPlans, type PlanChoice } from '../basket.sql.ts';
import type { PlaceOrder } from '../domain/commands.ts';
import { sumsOf } from '../domain/decide-place.ts';
import { availableMethod } from '../domain/policy.ts';
import type { Totals } from '../domain/totals.ts';
import { t } from '../messages.ts';
import { freightOf, type PlaceCommand, placeOrder, wanted } from '../place-order.ts';
import { BUYERS } from './access.ts';
import { shown } from './basket.tsx';

const EMPTY = {
  plan: '',
  method: 'direct',
  channel: 'LS',
  address: '',
  wantedOn: '',
  note: '',
  ownerEstimate: '',
  costlierReason: '',
  exceptionCode: '',
  key: '',
};
type Values = typeof EMPTY;

interface Shown {
  readonly lines: readonly BasketProduct[];
  readonly products: PlaceOrder['products'];
  readonly plans: readonly PlanChoice[];
  readonly sums: Totals;
  readonly today: Day;
}

async function load(
  c: Ctx,
  supplierId: string,
  channel: 'UP' | 'LS' | 'KKPD',
): Promise<Shown | null> {
  const { viewer, db, pemda } = c.var;
  if (!viewer || !isUuid(supplierId)) return null;
  const lines = (await basketOf(db, viewer.personId)).filter(
    (line) => line.supplier.id === supplierId,
  );
  const supplier = lines[0]?.supplier;
  if (!supplier) return null;
  const today = dayOf(c.var.services.clock.now(), pemda.zone);
  const products = await wanted(db, lines, today);
  const plans = await openPlans(
    db,
    viewer.role === 'pokja' ? null : viewer.agencyId,
    yearOfDay(today),
  );
  const sums = sumsOf(
    { products, freight: freightOf(lines), supplierTax: supplier, channel },
    today,
  );
  return { lines, products, plans, sums, today };
}

async function checkoutPage(
  c: Ctx,
  values: Values,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).checkout;
  const loaded = await load(c, c.req.param('supplierId') ?? '', values.channel as 'LS');
  const supplier = loaded?.lines[0]?.supplier;
  if (!loaded || !supplier)
    return refusedPage(c, refuse('basket.empty').error, { href: '/keranjang' });
  const errors = fieldErrors(c, refusals);
  const { sums, today } = loaded;
  const rules = ruleSetFor(today);
  const due = actorFor(rules, sums.value, values.exceptionCode || undefined);
  // Asked for as long as the rule without it names the pokja, so that a refused form keeps it.
  const exceptions =
    c.var.viewer?.role === 'ppk' && actorFor(rules, sums.value) === 'pokja'
      ? rules.values.ppkExceptions.value
      : [];
  const costlier = loaded.products.some((product) => product.cheaper !== null);
  const above = formatRupiah(rules.values.ownerEstimateAbove.value, locale);
  return page(c, {
    title: w.title(supplier.name),
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: '/keranjang', label: t(locale).basket.title }, { label: supplier.name }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title(supplier.name)}</h1>
        <Lines c={c} shown={loaded} />
        <Notice locale={locale} tone="info" title={w.rules}>
          <p>
            {w.rulesText(
              c.var.services.lexicon.role(due, locale),
              formatRupiah(rules.values.procurementOfficerLimit.value, locale),
            )}
          </p>
          <p class="k-hint">
            {rules.id}: {rules.legalBasis.join('; ')}
          </p>
        </Notice>
        <Form
          locale={locale}
          action={`/keranjang/${supplier.id}/pesan`}
          hidden={{ key: values.key || randomUUID() }}
        >
          {loaded.plans.length === 0 ? (
            <Notice locale={locale} tone="warning">
              {w.noPlans}
            </Notice>
          ) : (
            <Select
              locale={locale}
              name="plan"
              label={w.plan}
              hint={w.planHint}
              value={values.plan}
              error={errors.of('plan')}
              required
              choices={loaded.plans.map((plan) => ({
                value: plan.id,
                label: `${plan.rupCode} ${plan.name} (${w.left} ${formatRupiah(plan.left, locale)})`,
              }))}
            />
          )}
          <Radios
            locale={locale}
            name="method"
            label={w.method}
            value={values.method}
            error={errors.of('method')}
            choices={[
              { value: 'direct', label: w.direct, hint: w.directHint },
              { value: 'negotiation', label: w.negotiation, hint: w.negotiationHint },
            ]}
          />
          <Select
            locale={locale}
            name="channel"
            label={w.channel}
            value={values.channel}
            placeholder={null}
            error={errors.of('channel')}
            choices={['LS', 'UP', 'KKPD'].map((value) => ({ value, label: value }))}
          />
          <TextArea
            locale={locale}
            name="deliveryAddress"
            label={w.address}
            rows={3}
            value={values.address}
            error={errors.of('deliveryAddress')}
            required
          />
          <DateField
            locale={locale}
            name="wantedOn"
            label={w.wanted}
            min={today}
            max={`${yearOfDay(today)}-12-31`}
            value={values.wantedOn || defaultWanted(today, loaded.lines)}
            error={errors.of('wantedOn')}
            required
          />
          <MoneyField
            locale={locale}
            name="ownerEstimate"
            label={w.estimate}
            hint={w.estimateHint(above)}
            value={values.ownerEstimate}
            required={needsOwnerEstimate(rules, sums.value)}
            error={errors.of('ownerEstimate')}
          />
          {(costlier || values.costlierReason) && (
            <TextArea
              locale={locale}
              name="costlierReason"
              label={w.reason}
              hint={w.reasonHint}
              rows={3}
              maxLength={1000}
              value={values.costlierReason}
              error={errors.of('costlierReason')}
              required={costlier}
            />
          )}
          {exceptions.length > 0 && (
            <Select
              locale={locale}
              name="exceptionCode"
              label={w.exception}
              choices={exceptions.map((one) => ({ value: one.code, label: one.label[locale] }))}
              value={values.exceptionCode}
              error={errors.of('exceptionCode')}
            />
          )}
          <TextArea
            locale={locale}
            name="note"
            label={w.note}
            rows={2}
            maxLength={1000}
            value={values.note}
            error={errors.of('note')}
          />
          <Button>{w.place}</Button>
        </Form>
      </>
    ),
  });
}

function defaultWanted(today: Day, lines: readonly BasketProduct[]): string {
  const soon = addDays(today, Math.max(3, lines.length));
  const last = `${yearOfDay(today)}-12-31`;
  return soon > last ? last : soon;
}

function Lines({ c, shown: loaded }: { c: Ctx; shown: Shown }) {
  const { locale } = c.var;
  const w = t(locale);
  const { sums } = loaded;
  const rows = loaded.lines.map((line, index) => ({
    line,
    product: loaded.products[index],
    amount: sums.lines[index]?.amount ?? 0n,
  }));
  return (
    <>
      <DataTable
        locale={locale}
        id="yang-dipesan"
        caption={w.checkout.lines}
        columns={[
          {
            key: 'product',
            header: w.basket.product,
            rowHeader: true,
            cell: ({ line, product }) => (
              <>
                <a href={`/produk/${line.slug}`}>{line.name}</a>
                {product?.cheaper && (
                  <p class="k-hint">{w.checkout.cheaper(formatRupiah(product.cheaper, locale))}</p>
                )}
              </>
            ),
          },
          {
            key: 'quantity',
            header: w.basket.quantity,
            numeric: true,
            cell: ({ line }) => `${shown(line.quantity)} ${line.unit}`,
          },
          {
            key: 'price',
            header: w.basket.price,
            numeric: true,
            cell: ({ line }) => formatRupiah(line.price, locale),
          },
          {
            key: 'amount',
            header: w.basket.amount,
            numeric: true,
            cell: ({ amount }) => formatRupiah(amount, locale),
          },
        ]}
        rows={rows}
        rowKey={({ line }) => line.productId}
      />
      <SummaryList
        rows={[
          { key: w.checkout.goods, value: formatRupiah(sums.goods, locale) },
          { key: w.checkout.freight, value: formatRupiah(sums.freight, locale) },
          { key: w.checkout.tax, value: formatRupiah(sums.tax, locale) },
          { key: w.checkout.total, value: <strong>{formatRupiah(sums.total, locale)}</strong> },
        ]}
      />
    </>
  );
}

function valuesOf(form: PostedForm): Values {
  return {
    plan: form.text('plan'),
    method: form.text('method'),
    channel: ['UP', 'LS', 'KKPD'].includes(form.text('channel')) ? form.text('channel') : 'LS',
    address: form.text('deliveryAddress'),
    wantedOn: form.text('wantedOn'),
    note: form.text('note'),
    ownerEstimate: form.text('ownerEstimate'),
    costlierReason: form.text('costlierReason'),
    exceptionCode: form.text('exceptionCode'),
    key: isUuid(form.text('key')) ? form.text('key') : '',
  };
}

function commandOf(supplierId: string, values: Values): PlaceCommand | Refusal[] {
  const refusals: Refusal[] = [];
  const wantedOn = parseDay(values.wantedOn, 'wantedOn');
  if (!wantedOn.ok) refusals.push(wantedOn.error);
  const method = availableMethod(values.method);
  if (!method) refusals.push(refuse('order.method', 'method').error);
  let ownerEstimate: Rupiah | null = null;
  if (values.ownerEstimate !== '') {
    const parsed = parsePlainRupiah(values.ownerEstimate, 'ownerEstimate');
    if (parsed.ok) ownerEstimate = parsed.value;
    else refusals.push(parsed.error);
  }
  if (!isUuid(values.plan)) refusals.push(refuse('plan.choose', 'plan').error);
  if (refusals.length > 0 || !wantedOn.ok || !method) return refusals;
  return {
    supplierId,
    planId: values.plan,
    method: method.method,
    channel: values.channel as 'LS',
    ownerEstimate,
    deliveryAddress: values.address,
    wantedOn: wantedOn.value,
    note: values.note,
    costlierReason: values.costlierReason || null,
    exceptionCode: values.exceptionCode || null,
    idempotencyKey: values.key || randomUUID(),
  };
}

async function postCheckout(c: Ctx): Promise<Response> {
  const values = valuesOf(await readForm(c));
  const command = commandOf(c.req.param('supplierId') ?? '', values);
  if (Array.isArray(command)) return checkoutPage(c, values, command);
  const placed = await placeOrder(useCaseEnv(c), command);
  if (!placed.ok) return checkoutPage(c, values, placed.error);
  return c.redirect(`/pesanan/${placed.value.id}`, 303);
}

export const checkoutRoutes: Route[] = [
  {
    method: 'GET',
    path: '/keranjang/:supplierId/pesan',
    access: BUYERS,
    kind: 'page',
    handle: (c) => checkoutPage(c, EMPTY),
  },
  {
    method: 'POST',
    path: '/keranjang/:supplierId/pesan',
    access: BUYERS,
    kind: 'form',
    handle: postCheckout,
  },
];
