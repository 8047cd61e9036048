import { catalogueDesk, type FoundWords, foundWordsOf } from '../../catalogue/index.ts';
import {
  addDays,
  type Day,
  dayOf,
  formatDay,
  formatNumber,
  formatRupiah,
  yearOfDay,
} from '../../kernel/index.ts';
import type { Ctx, Desk, Route } from '../../platform/index.ts';
import { listWanted, ownCoaching, WantedLinks } from '../../programmes/index.ts';
import { purchasingDesk } from '../../purchasing/index.ts';
import { registrationsDesk } from '../../suppliers/index.ts';
import {
  DataTable,
  DeskTasks,
  EmptyState,
  Figure,
  Figures,
  Notice,
  page,
  StatusTag,
} from '../../ui/index.ts';
import { promiseOf } from '../domain/promise.ts';
import { t } from '../messages.ts';
import {
  type OwnMoney,
  type OwnOrder,
  type OwnProduct,
  ownMoney,
  ownProducts,
  type WantedLine,
  wantedLines,
} from '../seller-summary.sql.ts';

const MOST_NOTICES = 5;
const MOST_LINES = 6;
const MOST_ORDERS = 12;
const MOST_PRODUCTS = 10;
const MOST_WORDS = 8;
/** How far back looks and words are counted. */
const DAYS = 30;

/** What of all rooms waits for a seller. */
const DESKS: readonly Desk[] = [registrationsDesk, catalogueDesk, purchasingDesk];

async function summaryPage(c: Ctx): Promise<Response> {
  const { locale, viewer, pemda, services, db } = c.var;
  const w = t(locale).seller;
  const supplierId = viewer?.supplierId ?? '';
  const today = dayOf(services.clock.now(), pemda.zone);
  const year = yearOfDay(today);
  const since = addDays(today, 1 - DAYS);
  const [waiting, advice, products, words, money, wanted, notices] = await Promise.all([
    Promise.all(DESKS.map((desk) => desk(c))),
    ownCoaching(db, supplierId),
    ownProducts(db, supplierId, since, MOST_PRODUCTS),
    foundWordsOf(db, supplierId, since, MOST_WORDS),
    ownMoney(db, supplierId, MOST_ORDERS),
    wantedLines(c.var.read, supplierId, today, MOST_LINES),
    listWanted(c.var.read, ['published'], MOST_NOTICES),
  ]);
  const tasks = waiting.flat().filter(({ count }) => count > 0);
  const count = (n: number) => formatNumber(n, locale);
  return page(c, {
    title: w.title,
    body: (
      <>
        <h1>{w.title}</h1>
        <section class="k-stack">
          <h2>{w.next}</h2>
          {tasks.length === 0 ? <p>{w.nothing}</p> : <DeskTasks c={c} entries={tasks} />}
          {advice?.nextStep && (
            <Notice locale={locale} tone="info" title={w.advice(advice.coach)}>
              <p>{advice.nextStep}</p>
              {advice.nextOn && <p>{w.adviceOn(formatDay(advice.nextOn, locale))}</p>}
            </Notice>
          )}
        </section>
        <Figures>
          <Figure locale={locale} label={w.onShow} value={count(products.onShow)} />
          <Figure locale={locale} label={w.views(DAYS)} value={count(products.views)} />
          <Figure locale={locale} label={w.neverBought} value={count(products.neverBought)} />
          <Figure locale={locale} label={w.open} value={formatRupiah(money.open, locale)} />
        </Figures>
        <h2>{w.money}</h2>
        <Orders c={c} money={money} />
        <h2>{w.fare}</h2>
        <Fare c={c} products={products.products} />
        <h2>{w.words}</h2>
        <Words c={c} words={words} />
        <h2>{w.wanted(year)}</h2>
        <Wanted c={c} lines={wanted} />
        <WantedLinks locale={locale} items={notices} />
      </>
    ),
  });
}

function Orders({ c, money }: { c: Ctx; money: OwnMoney }) {
  const { locale, pemda, services } = c.var;
  const w = t(locale).seller;
  const now = services.clock.now();
  if (money.orders.length === 0) return <p>{w.noMoney}</p>;
  const promised = (order: OwnOrder) => {
    const next = promiseOf(order, pemda.settings.paymentWorkingDays, pemda.calendar);
    if (!next) return w.noPromise;
    const words = w.promises[next.what](formatDay(dayOf(next.until, pemda.zone), locale));
    return next.until < now ? (
      <>
        {words} <StatusTag tone="danger">{w.late}</StatusTag>
      </>
    ) : (
      words
    );
  };
  return (
    <>
      <DataTable
        locale={locale}
        id="uang"
        caption={w.moneyCaption}
        columns={[
          {
            key: 'number',
            header: w.order,
            rowHeader: true,
            cell: (row) => (
              <a href={`/pesanan/${row.id}`}>
                {row.number}, {row.agency}
              </a>
            ),
          },
          { key: 'state', header: w.state, cell: (row) => w.states[row.state] ?? row.state },
          {
            key: 'open',
            header: w.toCome,
            numeric: true,
            cell: (row) => formatRupiah(row.open, locale),
          },
          { key: 'promised', header: w.promised, cell: promised },
        ]}
        rows={money.orders}
        rowKey={(row) => row.id}
      />
      {money.count > money.orders.length && (
        <p>
          <a href="/pesanan">{w.allOrders(formatNumber(money.count, locale))}</a>
        </p>
      )}
    </>
  );
}

function Fare({ c, products }: { c: Ctx; products: readonly OwnProduct[] }) {
  const { locale } = c.var;
  const w = t(locale).seller;
  const count = (n: number) => formatNumber(n, locale);
  if (products.length === 0)
    return (
      <EmptyState
        title={w.noProducts}
        action={{ href: '/usaha/produk', label: w.toProducts }}
        headingLevel={3}
      />
    );
  return (
    <DataTable
      locale={locale}
      id="laku"
      caption={w.fareCaption}
      columns={[
        {
          key: 'name',
          header: w.product,
          rowHeader: true,
          cell: (row) => <a href={`/produk/${row.slug}`}>{row.name}</a>,
        },
        { key: 'views', header: w.views(DAYS), numeric: true, cell: (row) => count(row.views) },
        { key: 'baskets', header: w.baskets, numeric: true, cell: (row) => count(row.baskets) },
        { key: 'sold', header: w.sold, numeric: true, cell: (row) => count(row.sold) },
      ]}
      rows={products}
      rowKey={(row) => row.slug}
    />
  );
}

function Words({ c, words }: { c: Ctx; words: readonly FoundWords[] }) {
  const { locale } = c.var;
  const w = t(locale).seller;
  const count = (n: number) => formatNumber(n, locale);
  if (words.length === 0) return <p>{w.noWords(DAYS)}</p>;
  return (
    <DataTable
      locale={locale}
      id="kata"
      caption={w.wordsCaption(DAYS)}
      columns={[
        { key: 'words', header: w.searched, rowHeader: true, cell: (row) => row.words },
        { key: 'times', header: w.times, numeric: true, cell: (row) => count(row.times) },
        {
          key: 'products',
          header: w.ofProducts,
          numeric: true,
          cell: (row) => count(row.products),
        },
      ]}
      rows={words}
      rowKey={(row) => row.words}
    />
  );
}

function Wanted({ c, lines }: { c: Ctx; lines: readonly WantedLine[] }) {
  const { locale } = c.var;
  const w = t(locale).seller;
  if (lines.length === 0) return <p>{w.noWanted}</p>;
  return (
    <DataTable
      locale={locale}
      id="rencana"
      caption={w.wantedCaption}
      columns={[
        {
          key: 'name',
          header: w.plan,
          rowHeader: true,
          cell: (row) => <a href={`/rencana/${row.rupCode}`}>{row.name}</a>,
        },
        { key: 'agency', header: w.agency, cell: (row) => row.agency },
        {
          key: 'etalase',
          header: w.etalase,
          cell: (row) => (locale === 'en' ? row.etalaseEn : row.etalase),
        },
        {
          key: 'left',
          header: w.left,
          numeric: true,
          cell: (row) => formatRupiah(row.left, locale),
        },
        {
          key: 'from',
          header: w.from,
          cell: (row) => (row.from ? formatDay(row.from as Day, locale) : '–'),
        },
      ]}
      rows={lines}
      rowKey={(row) => row.rupCode}
    />
  );
}

export const sellerSummaryRoutes: Route[] = [
  {
    method: 'GET',
    path: '/usaha/ringkasan',
    access: ['seller'],
    kind: 'page',
    handle: summaryPage,
  },
];
