import {
  dayOf,
  formatInstant,
  formatNumber,
  formatRupiah,
  refuse,
  rupiah,
  yearOfDay,
} from '../../kernel/index.ts';
import {
  type PlanDetail,
  PlanFacts,
  PlanOrigins,
  PlanRevisions,
  planByCode,
  planSearches,
  revisionsOf,
  sourcesOf,
} from '../../planning/index.ts';
import { type Ctx, ownPath, type Route, readForm, useCaseEnv } from '../../platform/index.ts';
import { Button, DataTable, Form, page, refusedPage, StatusTag } from '../../ui/index.ts';
import { planFaults } from '../domain/decide-place.ts';
import { t } from '../messages.ts';
import { countOfPlan, type OrderSummary, ordersOfPlan } from '../order-list.sql.ts';
import { shopForPlan, stopShopping } from '../shop-for-plan.ts';
import { BUYERS } from './access.ts';
import { toneOf } from './tone.ts';

const LIST = '/rencana';

const searchHref = (words: string | undefined, plan: PlanDetail) => {
  const given = new URLSearchParams();
  if (words) given.set('q', words);
  if (plan.etalaseSlug) given.set('etalase', plan.etalaseSlug);
  return `/cari?${given}`;
};

const todayOf = (c: Ctx) => dayOf(c.var.services.clock.now(), c.var.pemda.zone);

const searchesFor = (c: Ctx, plan: PlanDetail) =>
  planSearches(c.var.services.connections, c.var.pemda, todayOf(c), {
    etalaseSlug: plan.etalaseSlug,
    name: plan.name,
    items: plan.description,
    specification: plan.specification,
    kind: plan.kindRaw,
  });

/** How a buyer goes on from here: shopping for this line, or why that cannot be. */
function Shopping({
  c,
  plan,
  searches,
}: {
  c: Ctx;
  plan: PlanDetail;
  searches: readonly string[];
}) {
  const { locale, viewer } = c.var;
  const w = t(locale).planLine;
  const year = yearOfDay(todayOf(c));
  const mayBuy =
    viewer && BUYERS.includes(viewer.role) && planFaults(plan, viewer, year).length === 0;
  return (
    <section class="k-stack">
      <h2>{w.findTitle}</h2>
      {mayBuy && plan.budget > plan.committed && (
        <Form locale={locale} action={`${LIST}/${plan.rupCode}/belanja`}>
          <Button>{w.shop}</Button>
          <p class="k-hint">{w.shopHint}</p>
        </Form>
      )}
      {searches.length > 0 ? (
        <ul class="k-list">
          {searches.map((words) => (
            <li key={words}>
              <a href={searchHref(words, plan)}>{w.searchFor(words)}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{w.nothingKnown}</p>
      )}
      {plan.etalaseSlug && (
        <p>
          <a href={`/etalase/${plan.etalaseSlug}`}>{w.wholeEtalase}</a>
        </p>
      )}
    </section>
  );
}

function Orders({ c, orders, count }: { c: Ctx; orders: readonly OrderSummary[]; count: number }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  return (
    <section class="k-stack">
      <h2>{w.planLine.orders}</h2>
      <p>{w.planLine.count(formatNumber(count, locale))}</p>
      {orders.length > 0 && (
        <DataTable
          locale={locale}
          id="pesanan-paket"
          caption={w.planLine.orders}
          captionHidden
          columns={[
            {
              key: 'number',
              header: w.list.number,
              rowHeader: true,
              cell: (row) => <a href={`/pesanan/${row.id}`}>{row.number}</a>,
            },
            {
              key: 'state',
              header: w.list.state,
              cell: (row) => <StatusTag tone={toneOf(row.state)}>{w.states[row.state]}</StatusTag>,
            },
            { key: 'supplier', header: w.list.supplier, cell: (row) => row.supplier },
            {
              key: 'total',
              header: w.list.total,
              numeric: true,
              cell: (row) => formatRupiah(rupiah(row.total), locale),
            },
            {
              key: 'updated',
              header: w.list.updated,
              cell: (row) => formatInstant(row.updatedAt, pemda.zone, locale),
            },
          ]}
          rows={orders}
          rowKey={(row) => row.id}
        />
      )}
    </section>
  );
}

async function planPage(c: Ctx): Promise<Response> {
  const { locale, pemda, viewer, db } = c.var;
  const plan = await planByCode(db, c.req.param('rup') ?? '');
  if (!plan) return refusedPage(c, refuse('plan.not-found').error, { href: LIST });
  const [searches, orders, count, revisions, sources] = await Promise.all([
    searchesFor(c, plan),
    viewer ? ordersOfPlan(db, useCaseEnv(c).actor, plan.id) : [],
    countOfPlan(db, plan.id),
    revisionsOf(db, plan.rupCode),
    sourcesOf(db, plan.rupCode),
  ]);
  const w = t(locale).planLine;
  const today = todayOf(c);
  return page(c, {
    title: plan.name,
    canonicalPath: `${LIST}/${plan.rupCode}`,
    breadcrumbs: [
      { href: `${LIST}?tahun=${plan.year}`, label: w.list },
      { href: `${LIST}?tahun=${plan.year}&dinas=${plan.agencySlug}`, label: plan.agency },
      { label: plan.rupCode },
    ],
    body: (
      <>
        <h1>{plan.name}</h1>
        <PlanFacts locale={locale} zone={pemda.zone} today={today} plan={plan} />
        <Shopping c={c} plan={plan} searches={searches} />
        <Orders c={c} orders={orders} count={count} />
        <PlanRevisions locale={locale} zone={pemda.zone} revisions={revisions} />
        <PlanOrigins locale={locale} sources={sources} />
      </>
    ),
  });
}

/** From here on the buyer shops for this line; the search opens with what it asks for. */
async function postShop(c: Ctx): Promise<Response> {
  const rupCode = c.req.param('rup') ?? '';
  const done = await shopForPlan(useCaseEnv(c), rupCode);
  if (!done.ok) return refusedPage(c, done.error, { href: `${LIST}/${rupCode}` });
  const plan = await planByCode(c.var.db, rupCode);
  const searches = plan ? await searchesFor(c, plan) : [];
  return c.redirect(plan ? searchHref(searches[0], plan) : '/cari', 303);
}

async function postStop(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const done = await stopShopping(useCaseEnv(c));
  if (!done.ok) return refusedPage(c, done.error, { href: LIST });
  return c.redirect(ownPath(form.text('kembali'), '/keranjang'), 303);
}

export const planLineRoutes: Route[] = [
  { method: 'GET', path: `${LIST}/:rup`, access: 'public', kind: 'page', handle: planPage },
  { method: 'POST', path: `${LIST}/lepas`, access: BUYERS, kind: 'form', handle: postStop },
  { method: 'POST', path: `${LIST}/:rup/belanja`, access: BUYERS, kind: 'form', handle: postShop },
];
