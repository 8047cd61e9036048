import {
  dayOf,
  formatDayShort,
  formatNumber,
  isWorkingDay,
  type Locale,
  type Refusal,
  workingDaysBetween,
} from '../../../kernel/index.ts';
import type { Ctx, Desk, Route } from '../../../platform/index.ts';
import {
  AutoSelect,
  Button,
  ButtonRow,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  Pagination,
  page,
  StatusTag,
  Tabs,
} from '../../../ui/index.ts';
import { readContent } from '../content-json.ts';
import type { Outcome } from '../decide-many.ts';
import type { ListingContent } from '../domain/content.ts';
import { checkPrice, priceFlag } from '../domain/price-check.ts';
import { likePrices } from '../like-prices.sql.ts';
import { hashOfContent } from '../listings.sql.ts';
import {
  QUEUE_PAGE,
  QUEUE_TABS,
  type QueueRow,
  queueCounts,
  queueEtalase,
  queueForDesk,
  queuePage,
} from '../queue.sql.ts';
import { t } from '../review-messages.ts';
import { OFFICERS, REVIEW_READERS } from './access.ts';
import { fieldLabel } from './review-content.ts';

/** A row of the queue with what its box stands for; null where it cannot be ticked. */
interface Shown extends QueueRow {
  readonly name: string;
  readonly flag: 'rise' | 'dear' | null;
  readonly tick: string | null;
}

/** What came of a bulk decision, told above the queue. */
export interface QueueAnswer {
  readonly verb: 'claim' | 'approve';
  readonly outcomes: readonly Outcome[];
  readonly refusals: readonly Refusal[];
}

const NOTHING = { same: [], alike: [] };

/** The page's rows with their price flags. */
async function shownRows(c: Ctx, rows: readonly QueueRow[]): Promise<Shown[]> {
  const { viewer, db } = c.var;
  const read = rows.map((row) => ({ row, content: readContent(row.content) }));
  const found = await likePrices(
    db,
    read.map(({ row, content: { name, unit, kbki } }) => ({ productId: row.id, name, unit, kbki })),
  );
  const deciding = viewer?.role === 'catalogue_officer';
  return read.map(({ row, content }) => {
    const check = checkPrice(Number(content.price ?? 0n), found.get(row.id) ?? NOTHING);
    const flag = priceFlag(row.reasons, check);
    const free = row.claimedBy === null;
    const mine = row.claimedBy === viewer?.personId;
    const may = deciding && (free || (mine && flag === null));
    return { ...row, name: content.name, flag, tick: may ? tickOf(row.id, content) : null };
  });
}

const tickOf = (id: string, content: ListingContent) => `${id} ${hashOfContent(content)}`;

/** The queue of revisions, with what came of the last decision. */
export async function queuePageView(c: Ctx, answer?: QueueAnswer): Promise<Response> {
  const { viewer, locale, db, pemda } = c.var;
  const w = t(locale).queue;
  const asked = c.req.query('milik');
  const tab = QUEUE_TABS.find((one) => one === asked) ?? 'all';
  const personId = viewer?.personId ?? '';
  const all = await queueEtalase(db);
  const etalase = all.find((one) => one.slug === c.req.query('etalase'))?.slug ?? null;
  const counts = await queueCounts(db, personId, etalase);
  const pages = Math.max(1, Math.ceil(counts[tab] / QUEUE_PAGE));
  const at = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('hal')) || 1)));
  const rows = await shownRows(c, await queuePage(db, { tab, personId, etalase }, at));
  const href = (change: { tab?: string; page?: number }) => {
    const params = new URLSearchParams({ milik: change.tab ?? tab });
    if (etalase) params.set('etalase', etalase);
    if (change.page && change.page > 1) params.set('hal', String(change.page));
    return `/meja/produk?${params}`;
  };
  const total = all.reduce((sum, one) => sum + one.count, 0);
  const errors = fieldErrors(c, answer?.refusals ?? []);
  return page(c, {
    title: w.title,
    wide: true,
    ...(errors.list.length > 0 ? { status: 422, error: true } : {}),
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <p>{w.rule(pemda.settings.reviewWorkingDays)}</p>
        {answer && <Told c={c} answer={answer} />}
        <Tabs
          locale={locale}
          label={w.title}
          items={QUEUE_TABS.map((one) => ({
            label: w.tabs[one],
            href: href({ tab: one }),
            current: one === tab,
            count: counts[one],
          }))}
        />
        {all.length > 0 && (
          <AutoSelect
            locale={locale}
            action="/meja/produk"
            name="etalase"
            label={w.etalase}
            hidden={{ milik: tab }}
            value={etalase ?? ''}
            choices={[
              { value: '', label: w.allEtalase(formatNumber(total, locale)) },
              ...all.map((one) => ({
                value: one.slug,
                label: `${locale === 'en' ? one.nameEn : one.name} (${formatNumber(one.count, locale)})`,
              })),
            ]}
          />
        )}
        {rows.length === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          <Form locale={locale} action={href({ page: at })} label={w.caption}>
            {rows.some((row) => row.flag !== null) && <p class="k-hint">{w.aloneWhy}</p>}
            <QueueTable c={c} rows={rows} />
            {rows.some((row) => row.tick !== null) && (
              <>
                <p>{w.withPicked}</p>
                <ButtonRow>
                  <Button name="langkah" value="claim" variant="secondary">
                    {w.claim}
                  </Button>
                  <Button name="langkah" value="approve">
                    {w.approve}
                  </Button>
                </ButtonRow>
              </>
            )}
          </Form>
        )}
        <Pagination locale={locale} page={at} pages={pages} hrefFor={(n) => href({ page: n })} />
      </>
    ),
  });
}

/** Each decision's own result: how many went well, and for the others which and why. */
function Told({ c, answer }: { c: Ctx; answer: QueueAnswer }) {
  const { locale, services } = c.var;
  const w = t(locale).queue;
  if (answer.outcomes.length === 0) return null;
  const refused = answer.outcomes.filter(({ refusals }) => refusals.length > 0);
  const done = answer.outcomes.length - refused.length;
  const title = [
    w.done[answer.verb](done),
    ...(refused.length > 0 ? [w.refused(refused.length)] : []),
  ];
  return (
    <Notice
      locale={locale}
      tone={refused.length > 0 ? 'warning' : 'success'}
      title={title.join(', ')}
      live
    >
      {refused.length > 0 && (
        <ul>
          {refused.map(({ id, name, refusals }) => (
            <li key={id}>
              <a href={`/meja/produk/${id}`}>{name || id}</a>:{' '}
              {refusals.map((one) => services.lexicon.refusal(one, locale)).join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What was sent, in words: a new product, or the fields that changed. */
function reasonWords(reasons: readonly string[], locale: Locale): string {
  const w = t(locale).queue;
  if (reasons.length === 0 || reasons.includes('new')) return w.isNew;
  return w.changed(reasons.map((one) => fieldLabel(one, [], locale).toLowerCase()).join(', '));
}

function QueueTable({ c, rows }: { c: Ctx; rows: readonly Shown[] }) {
  const { locale, pemda, services, viewer } = c.var;
  const w = t(locale).queue;
  const now = services.clock.now();
  const officer = (row: Shown) =>
    row.claimedBy === viewer?.personId ? w.you : (row.officer ?? w.nobody);
  return (
    <DataTable
      locale={locale}
      id="antrean-produk"
      caption={w.caption}
      columns={[
        {
          key: 'pick',
          header: w.pick,
          cell: (row) =>
            row.tick ? (
              <label class="k-pick">
                <input type="checkbox" name="pilih" value={row.tick} />
                <span class="k-hidden">{w.pickOne(row.name)}</span>
              </label>
            ) : (
              <span class="k-hint">
                {row.flag && row.claimedBy === viewer?.personId ? w.alone : '–'}
              </span>
            ),
        },
        {
          key: 'product',
          header: w.product,
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`/meja/produk/${row.id}`}>{row.name || '–'}</a>
              <br />
              <span class="k-hint">{locale === 'en' ? row.etalaseEn : row.etalase}</span>
            </>
          ),
        },
        {
          key: 'due',
          header: w.due,
          cell: (row) =>
            row.dueAt ? (
              <>
                {formatDayShort(dayOf(row.dueAt, pemda.zone), locale)} {dueTag(c, row.dueAt, now)}
              </>
            ) : (
              '–'
            ),
        },
        {
          key: 'what',
          header: w.what,
          cell: (row) => (
            <>
              {reasonWords(row.reasons, locale)}{' '}
              {row.flag && <StatusTag tone="warning">{w.flags[row.flag]}</StatusTag>}
            </>
          ),
        },
        { key: 'supplier', header: w.supplier, cell: (row) => row.supplier },
        {
          key: 'age',
          header: w.age,
          cell: (row) => w.days(workingDaysBetween(pemda.calendar, row.submittedAt, now)),
        },
        { key: 'officer', header: w.officer, cell: officer },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function dueTag(c: Ctx, dueAt: Date, now: Date) {
  const { locale, pemda } = c.var;
  const w = t(locale).queue;
  if (now > dueAt) return <StatusTag tone="danger">{w.overdue}</StatusTag>;
  const today = dayOf(now, pemda.zone);
  const last = isWorkingDay(pemda.calendar, today) && today === dayOf(dueAt, pemda.zone);
  return last ? <StatusTag tone="warning">{w.dueSoon}</StatusTag> : null;
}

/** Revisions that wait, on the desks of those who decide on them. */
export const listingDesk: Desk = async (c) => {
  const { viewer, locale, db } = c.var;
  if (!viewer || !OFFICERS.includes(viewer.role)) return [];
  const w = t(locale).desk;
  const waiting = await queueForDesk(db, viewer.personId);
  return [
    {
      key: 'listings',
      title: w.title,
      href: '/meja/produk',
      ifNothing: w.ifNothing,
      ...waiting,
    },
  ];
};

export const queueRoutes: Route[] = [
  {
    method: 'GET',
    path: '/meja/produk',
    access: REVIEW_READERS,
    kind: 'page',
    handle: (c) => queuePageView(c),
  },
];
