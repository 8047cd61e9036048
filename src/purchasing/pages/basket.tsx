import { asksRegion, pictureAddress, productPage } from '../../catalogue/index.ts';
import {
  dayOf,
  formatQuantity,
  formatRupiah,
  isUuid,
  lineAmount,
  ok,
  parseQuantity,
  type Quantity,
  quantityToDecimal,
  type Refusal,
  type Result,
  refuse,
  roundAmount,
  rupiah,
} from '../../kernel/index.ts';
import {
  audit,
  type Ctx,
  inTransaction,
  ownPath,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../platform/index.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  DoneNotice,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  NumberField,
  Picture,
  page,
  refusedPage,
  SummaryList,
} from '../../ui/index.ts';
import {
  addLine,
  type BasketProduct,
  basketOf,
  productForBasket,
  removeLines,
  setLine,
} from '../basket.sql.ts';
import { quantityFaults, sumsOf } from '../domain/decide-place.ts';
import { t } from '../messages.ts';
import { freightOf, wanted } from '../place-order.ts';
import { shoppingPlan } from '../shopping-plan.sql.ts';
import { BUYERS } from './access.ts';
import { ShoppingFor } from './shopping-for.tsx';

/** A quantity as people type it, comma for the decimals, no grouping: what a field shows can be sent back. */
export const shown = (quantity: Quantity) => quantityToDecimal(quantity).replace('.', ',');

const NOTHING = 0n as Quantity;

function bySupplier(lines: readonly BasketProduct[]): BasketProduct[][] {
  const groups = new Map<string, BasketProduct[]>();
  for (const line of lines)
    groups.set(line.supplier.id, [...(groups.get(line.supplier.id) ?? []), line]);
  return [...groups.values()];
}

async function basketPage(
  c: Ctx,
  refusals: Refusal[] = [],
  typed: ReadonlyMap<string, string> = new Map(),
): Promise<Response> {
  const { locale, viewer } = c.var;
  const w = t(locale).basket;
  const [lines, plan] = viewer
    ? await Promise.all([
        basketOf(c.var.db, viewer.personId),
        shoppingPlan(c.var.db, viewer.personId),
      ])
    : [[], undefined];
  const errors = fieldErrors(c, refusals);
  return page(c, {
    title: w.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <DoneNotice c={c} words={w.done} />
        <ShoppingFor c={c} plan={plan} back="/keranjang" />
        {lines.length === 0 ? (
          <EmptyState
            picture="kosong"
            title={w.empty}
            text={w.emptyText}
            action={{ href: '/cari', label: w.search }}
          />
        ) : (
          <>
            <p>{w.split}</p>
            {bySupplier(lines).map((group) => (
              <SupplierGroup
                key={group[0]?.supplier.id}
                c={c}
                group={group}
                errorOf={errors.of}
                typed={typed}
              />
            ))}
          </>
        )}
      </>
    ),
  });
}

function SupplierGroup(props: {
  c: Ctx;
  group: readonly BasketProduct[];
  errorOf: (field: string) => string | undefined;
  typed: ReadonlyMap<string, string>;
}) {
  const { locale } = props.c.var;
  const w = t(locale).basket;
  const { group } = props;
  const supplier = group[0]?.supplier;
  if (!supplier) return null;
  const today = dayOf(props.c.var.services.clock.now(), props.c.var.pemda.zone);
  const products = wanted(group, new Map());
  const sums = sumsOf(
    { products, freight: freightOf(group), supplierTax: supplier, channel: 'LS' },
    today,
  );
  return (
    <section>
      <h2>
        <a href={`/penyedia/${supplier.slug}`}>{supplier.name}</a>
      </h2>
      <Form locale={locale} action="/keranjang" label={w.caption(supplier.name)}>
        {/* Enter in a quantity saves it: the first button of a form is what Enter presses. */}
        <button type="submit" hidden />
        <DataTable
          locale={locale}
          id={`keranjang-${supplier.slug}`}
          caption={w.caption(supplier.name)}
          captionHidden
          columns={[
            {
              key: 'product',
              header: w.product,
              rowHeader: true,
              cell: (line) => (
                <span class="k-named">
                  <Picture
                    source={{ src: pictureAddress({ ...line, id: line.productId }), alt: '' }}
                    lazy
                  />
                  <a href={`/produk/${line.slug}`}>{line.name}</a>
                </span>
              ),
            },
            {
              key: 'price',
              header: w.price,
              numeric: true,
              cell: (line) => (
                <>
                  {`${formatRupiah(line.price, locale)} / ${line.unit}`}
                  <PriceNotes c={props.c} line={line} />
                </>
              ),
            },
            {
              key: 'quantity',
              header: w.quantity,
              cell: (line) => (
                <NumberField
                  locale={locale}
                  name={`quantity-${line.productId}`}
                  label={`${w.quantity}: ${line.name}`}
                  labelHidden
                  decimals
                  width="tiny"
                  value={props.typed.get(line.productId) ?? shown(line.quantity)}
                  error={props.errorOf(`quantity-${line.productId}`)}
                />
              ),
            },
            {
              key: 'amount',
              header: w.amount,
              numeric: true,
              cell: (line) =>
                formatRupiah(rupiah(roundAmount(lineAmount(line.price, line.quantity))), locale),
            },
            {
              key: 'remove',
              header: w.action,
              cell: (line) => (
                <Button
                  variant="quiet"
                  small
                  name="hapus"
                  value={line.productId}
                  ariaLabel={`${w.remove}: ${line.name}`}
                >
                  {w.remove}
                </Button>
              ),
            },
          ]}
          rows={group}
          rowKey={(line) => line.productId}
        />
        <SummaryList
          rows={[
            { key: w.subtotal, value: formatRupiah(sums.goods, locale) },
            { key: t(locale).checkout.freight, value: formatRupiah(sums.freight, locale) },
            { key: t(locale).checkout.tax, value: formatRupiah(sums.tax, locale) },
            { key: w.total, value: <strong>{formatRupiah(sums.total, locale)}</strong> },
          ]}
        />
        <ButtonRow>
          <Button name="lanjut" value={supplier.id}>
            {w.checkout}
          </Button>
          <Button variant="secondary">{w.save}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

/** What moves the price of a line: the tier reached, the next one, the region. */
function PriceNotes({ c, line }: { c: Ctx; line: BasketProduct }) {
  const { locale } = c.var;
  const w = t(locale).basket;
  const next = line.terms.tiers.find((tier) => tier.from > line.quantity);
  return (
    <>
      {next && (
        <p class="k-hint">
          {w.nextTier(
            `${formatQuantity(next.from, locale)} ${line.unit}`,
            formatRupiah(next.price, locale),
          )}
        </p>
      )}
      {asksRegion(line.terms) && <p class="k-hint">{w.byRegion}</p>}
    </>
  );
}

/** A quantity that this product can be bought in; `had` is what the basket holds of it already. */
function checked(
  text: string,
  product: BasketProduct,
  field: string,
  had: Quantity,
): Result<Quantity, Refusal> {
  const parsed = parseQuantity(text, { maxDecimals: 2, field });
  if (!parsed.ok) return parsed;
  if (parsed.value <= 0n) return refuse('quantity.zero', field);
  const quantity = (had + parsed.value) as Quantity;
  const fault = quantityFaults({ ...product, quantity })[0];
  if (!fault) return ok(parsed.value);
  if (fault.code !== 'product.stock' || had === 0n)
    return { ok: false, error: { ...fault, field } };
  const params = { ...fault.params, had: shown(had) };
  return { ok: false, error: { code: 'product.stock-basket', field, params } };
}

async function postBasket(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const personId = env.actor.personId ?? '';
  const remove = form.text('hapus');
  if (remove) {
    if (isUuid(remove)) await removeLines(c.var.db, personId, [remove]);
    return redirectDone(c, '/keranjang', 'removed');
  }
  const refusals: Refusal[] = [];
  const typed = new Map<string, string>();
  const changes: { productId: string; quantity: Quantity }[] = [];
  for (const line of await basketOf(c.var.db, personId)) {
    const name = `quantity-${line.productId}`;
    if (!form.has(name)) continue;
    typed.set(line.productId, form.text(name));
    const quantity = checked(form.text(name), line, name, NOTHING);
    if (quantity.ok) changes.push({ productId: line.productId, quantity: quantity.value });
    else refusals.push(quantity.error);
  }
  if (refusals.length > 0) return basketPage(c, refusals, typed);
  await inTransaction(c.var.db, async (tx) => {
    for (const change of changes) await setLine(tx, personId, change.productId, change.quantity);
    await audit(tx, env, {
      action: 'basket.changed',
      subjectType: 'person',
      subjectId: personId,
      after: changes.length,
    });
    return ok(null);
  });
  // Going on keeps what was typed: a quantity on the page is never another than the one ordered.
  const onward = form.text('lanjut');
  return isUuid(onward)
    ? c.redirect(`/keranjang/${onward}/pesan`, 303)
    : redirectDone(c, '/keranjang', 'saved');
}

/** Listings that no buyer has seen yet, or may see no more. */
const NOT_SHOWN = ['draft', 'submitted', 'needs_fix', 'rejected'];

async function postAdd(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const personId = env.actor.personId ?? '';
  const id = form.text('produk');
  const product = isUuid(id) ? await productForBasket(c.var.db, id, personId) : undefined;
  if (!product || NOT_SHOWN.includes(product.state))
    return refusedPage(c, refuse('product.not-found').error, {
      href: ownPath(form.text('kembali'), '/keranjang'),
    });
  const typed = form.text('jumlah');
  const refused = (refusal: Refusal) =>
    productPage(c, { slug: product.slug, typed, refusals: [refusal] });
  const { name } = product;
  if (product.state === 'frozen')
    return refused(refuse('product.frozen', undefined, { name }).error);
  if (product.state !== 'live')
    return refusedPage(c, refuse('product.not-live', undefined, { name }).error, { href: '/cari' });
  const quantity = checked(typed, product, 'jumlah', product.quantity);
  if (!quantity.ok) return refused(quantity.error);
  await inTransaction(c.var.db, async (tx) => {
    await addLine(tx, env.pemda.id, personId, product.productId, quantity.value, env.clock.now());
    await audit(tx, env, {
      action: 'basket.added',
      subjectType: 'product',
      subjectId: product.productId,
      after: shown(quantity.value),
    });
    return ok(null);
  });
  return redirectDone(c, '/keranjang', 'added');
}

export const basketRoutes: Route[] = [
  { method: 'GET', path: '/keranjang', access: BUYERS, kind: 'page', handle: (c) => basketPage(c) },
  { method: 'POST', path: '/keranjang', access: BUYERS, kind: 'form', handle: postBasket },
  { method: 'POST', path: '/keranjang/tambah', access: BUYERS, kind: 'form', handle: postAdd },
];
