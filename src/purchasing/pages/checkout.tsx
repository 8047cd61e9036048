import { asksRegion, likeOffers, OUTSIDE, priceSteps } from '../../catalogue/index.ts';
import {
  dayOf,
  formatInstant,
  formatRupiah,
  isUuid,
  parseDay,
  parsePlainRupiah,
  type Refusal,
  type Rupiah,
  refuse,
  yearOfDay,
} from '../../kernel/index.ts';
import { type Ctx, type Route, readForm, redirectDone, useCaseEnv } from '../../platform/index.ts';
import { actorFor, type PaymentChannel, ruleSetFor } from '../../rules/index.ts';
import { districtsOf } from '../../suppliers/index.ts';
import {
  ButtonRow,
  ErrorSummary,
  fieldErrors,
  LinkButton,
  Notice,
  page,
  refusedPage,
} from '../../ui/index.ts';
import { type BasketProduct, basketOf } from '../basket.sql.ts';
import { sumsOf } from '../domain/decide-place.ts';
import { fitPlans } from '../domain/plan-fit.ts';
import { availableMethod } from '../domain/policy.ts';
import { proposedDay } from '../domain/wanted-day.ts';
import { likeListings } from '../like-listings.ts';
import { t } from '../messages.ts';
import { lastOrderWith } from '../order-list.sql.ts';
import { agencyAddress } from '../parties.sql.ts';
import { freightOf, type PlaceCommand, placeOrder, wanted } from '../place-order.ts';
import { openPlans } from '../plans.sql.ts';
import { shoppingPlan } from '../shopping-plan.sql.ts';
import { BUYERS } from './access.ts';
import { CheckoutForm, untouched, type Values, valuesOf } from './checkout-form.tsx';
import { CheckoutLines } from './checkout-lines.tsx';
import { RegionChoice } from './checkout-region.tsx';
import { LikePurchases, likeOrders } from './checkout-split.tsx';
import { Ways } from './checkout-ways.tsx';

/** A list longer than this helps nobody; the best fits stand first. */
const MOST_PLANS = 400;

async function load(
  c: Ctx,
  supplierId: string,
  channel: PaymentChannel,
  asked: string | undefined,
  ownerEstimate: Rupiah | null,
) {
  const { viewer, db, pemda } = c.var;
  if (!viewer || !isUuid(supplierId)) return null;
  const districts = await districtsOf(db, pemda.regionCode);
  const region = [...districts, OUTSIDE].find((one) => one === asked) ?? null;
  const lines = (await basketOf(db, viewer.personId, region)).filter(
    (line) => line.supplier.id === supplierId,
  );
  const supplier = lines[0]?.supplier;
  if (!supplier) return null;
  const today = dayOf(c.var.services.clock.now(), pemda.zone);
  const compared = await likeOffers(db, lines, today, region);
  const products = wanted(lines, compared);
  const sums = sumsOf(
    { products, freight: freightOf(lines), supplierTax: supplier, channel },
    today,
  );
  const agencyId = viewer.role === 'pokja' ? null : viewer.agencyId;
  const [likes, prices, open, address, shopping, like] = await Promise.all([
    likeListings(db, lines, today),
    priceSteps(
      db,
      lines.map((line) => line.productId),
    ),
    openPlans(db, agencyId, yearOfDay(today), sums.total),
    viewer.agencyId ? agencyAddress(db, viewer.agencyId) : '',
    shoppingPlan(db, viewer.personId),
    viewer.agencyId
      ? likeOrders(c, viewer.agencyId, {
          supplierId,
          productIds: lines.map((line) => line.productId),
          sums,
          ownerEstimate,
          today,
        })
      : null,
  ]);
  const fitting = fitPlans(open.plans, {
    etalaseIds: lines.map((line) => line.etalase.id),
    texts: lines.flatMap((line) => [line.name, line.etalase.name, line.kbki]),
    total: sums.total,
  });
  const shownPlans = fitting.filter(({ plan }, at) => at < MOST_PLANS || plan.id === shopping?.id);
  const choice = {
    plans: shownPlans,
    tooSmall: open.tooSmall,
    beyond: fitting.length - shownPlans.length,
  };
  const regions = lines.some((line) => asksRegion(line.terms)) ? [...districts, OUTSIDE] : [];
  return {
    supplier,
    lines,
    products,
    compared,
    prices,
    choice,
    shopping,
    sums,
    today,
    able: likes.able,
    address,
    like,
    region,
    regions,
  };
}

/** The owner's estimate as far as it can be read; a fault of it is told at its field. */
function estimateOf(typed: Values | null): Rupiah | null {
  if (!typed?.ownerEstimate) return null;
  const read = parsePlainRupiah(typed.ownerEstimate, 'ownerEstimate');
  return read.ok ? read.value : null;
}

/** Until the seller can have a line ready: the lead time, or as long as making so much takes. */
function daysUntilReady({ leadTimeDays, quantity, capacityPerDay }: BasketProduct): number {
  if (capacityPerDay === null) return leadTimeDays;
  return Math.max(leadTimeDays, Number((quantity - 1n) / capacityPerDay));
}

/** The fields in the order of the page; faults of the lines come first. */
const FIELDS = [
  'tujuan',
  'plan',
  'method',
  'channel',
  'deliveryAddress',
  'wantedOn',
  'ownerEstimate',
  'referenceReason',
  'costlierReason',
  'splitReason',
  'exceptionCode',
  'note',
];
const byField = (a: Refusal, b: Refusal) =>
  FIELDS.indexOf(a.field ?? '') - FIELDS.indexOf(b.field ?? '');

async function checkoutPage(
  c: Ctx,
  typed: Values | null,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { locale, pemda } = c.var;
  const w = t(locale).checkout;
  const asked = typed ? typed.region : c.req.query('tujuan');
  const loaded = await load(
    c,
    c.req.param('supplierId') ?? '',
    typed?.channel ?? 'LS',
    asked,
    estimateOf(typed),
  );
  if (!loaded) return orderedPage(c, typed !== null);
  const { supplier, sums, today, lines } = loaded;
  const errors = fieldErrors(c, [...refusals].sort(byField));
  const rules = ruleSetFor(today);
  const due = actorFor(rules, sums.value, typed?.exceptionCode || undefined);
  const ready = Math.max(...lines.map(daysUntilReady));
  const now = c.var.services.clock.now();
  const { shopping } = loaded;
  const pays = loaded.choice.plans.some(({ plan }) => plan.id === shopping?.id);
  const values = typed ?? {
    ...untouched(proposedDay(pemda.calendar, now, ready), loaded.address),
    plan: pays && shopping ? shopping.id : '',
  };
  return page(c, {
    title: w.title(supplier.name),
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: '/keranjang', label: t(locale).basket.title }, { label: supplier.name }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title(supplier.name)}</h1>
        {shopping && !pays && (
          <Notice locale={locale} tone="warning">
            {t(locale).planLine.shoppingTooSmall(
              `${shopping.rupCode} ${shopping.name}`,
              formatRupiah(shopping.left, locale),
            )}
          </Notice>
        )}
        <RegionChoice c={c} supplierId={supplier.id} loaded={loaded} error={errors.of('tujuan')} />
        <CheckoutLines c={c} loaded={loaded} />
        <Ways
          c={c}
          supplierId={supplier.id}
          products={loaded.products}
          able={loaded.able}
          today={today}
        />
        {loaded.like && <LikePurchases c={c} like={loaded.like} />}
        <Notice locale={locale} tone="info" title={w.rules}>
          <p>
            {w.rulesText(
              c.var.services.lexicon.role(due, locale),
              formatRupiah(rules.values.procurementOfficerLimit.value, locale),
            )}
          </p>
          <p class="k-hint">{rules.legalBasis.join('; ')}</p>
        </Notice>
        <CheckoutForm
          c={c}
          supplierId={supplier.id}
          loaded={loaded}
          values={values}
          errorOf={errors.of}
        />
      </>
    ),
  });
}

const A_DAY_MS = 86_400_000;

/**
 * A basket that is empty because it was just ordered (Back, or a second tab) says so and leads to the
 * order; one that never held anything of this supplier is refused.
 */
async function orderedPage(c: Ctx, posted: boolean): Promise<Response> {
  const { locale, viewer, pemda } = c.var;
  const w = t(locale).checkout;
  const supplierId = c.req.param('supplierId') ?? '';
  const since = new Date(c.var.services.clock.now().getTime() - A_DAY_MS);
  const order =
    viewer && isUuid(supplierId)
      ? await lastOrderWith(c.var.db, viewer.personId, supplierId, since)
      : undefined;
  if (!order) return refusedPage(c, refuse('basket.empty').error, { href: '/keranjang' });
  return page(c, {
    title: w.orderedTitle,
    status: posted ? 409 : 200,
    breadcrumbs: [{ href: '/keranjang', label: t(locale).basket.title }, { label: order.supplier }],
    body: (
      <>
        <h1>{w.orderedTitle}</h1>
        <p class="k-lead">
          {w.ordered(
            order.number,
            order.supplier,
            formatInstant(order.createdAt, pemda.zone, locale),
          )}
        </p>
        <ButtonRow>
          <LinkButton href={`/pesanan/${order.id}`}>{w.openOrder(order.number)}</LinkButton>
          <LinkButton href="/keranjang" variant="secondary">
            {t(locale).basket.title}
          </LinkButton>
        </ButtonRow>
      </>
    ),
  });
}

/** The form as a command; a field that cannot be read gets a substitute and its refusal. */
function read(
  supplierId: string,
  values: Values,
  today: PlaceCommand['wantedOn'],
): { command: PlaceCommand; unread: Refusal[] } {
  const unread: Refusal[] = [];
  const wantedOn = parseDay(values.wantedOn, 'wantedOn');
  if (!wantedOn.ok) unread.push(wantedOn.error);
  const method = availableMethod(values.method);
  if (!method) unread.push(refuse('order.method', 'method').error);
  let ownerEstimate: Rupiah | null = null;
  if (values.ownerEstimate !== '') {
    const parsed = parsePlainRupiah(values.ownerEstimate, 'ownerEstimate');
    if (parsed.ok) ownerEstimate = parsed.value;
    else unread.push(parsed.error);
  }
  return {
    unread,
    command: {
      supplierId,
      planId: values.plan,
      method: method?.method ?? 'direct',
      channel: values.channel,
      ownerEstimate,
      region: values.region || null,
      deliveryAddress: values.address,
      wantedOn: wantedOn.ok ? wantedOn.value : today,
      note: values.note,
      costlierReason: values.costlierReason || null,
      splitReason: values.splitReason || null,
      referenceReason: values.referenceReason || null,
      exceptionCode: values.exceptionCode || null,
      idempotencyKey: values.key,
    },
  };
}

async function postCheckout(c: Ctx): Promise<Response> {
  const values = valuesOf(await readForm(c));
  const today = dayOf(c.var.services.clock.now(), c.var.pemda.zone);
  const { command, unread } = read(c.req.param('supplierId') ?? '', values, today);
  const placed = await placeOrder(useCaseEnv(c), command, unread);
  if (!placed.ok) return checkoutPage(c, values, placed.error);
  return redirectDone(c, `/pesanan/${placed.value.id}`, 'place');
}

export const checkoutRoutes: Route[] = [
  {
    method: 'GET',
    path: '/keranjang/:supplierId/pesan',
    access: BUYERS,
    kind: 'page',
    handle: (c) => checkoutPage(c, null),
  },
  {
    method: 'POST',
    path: '/keranjang/:supplierId/pesan',
    access: BUYERS,
    kind: 'form',
    handle: postCheckout,
  },
];
