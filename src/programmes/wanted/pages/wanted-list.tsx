import {
  addDays,
  type Day,
  dayOf,
  formatDayShort,
  formatNumber,
  type Refusal,
  yearOfDay,
} from '../../../kernel/index.ts';
import { gapMap, largestLines, openEtalase } from '../../../planning/index.ts';
import { type Ctx, type Desk, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  fieldErrors,
  LinkButton,
  page,
  StatusTag,
  Tabs,
} from '../../../ui/index.ts';
import { draftWanted } from '../act-on-wanted.ts';
import { AUTHORS, type WantedState } from '../domain/wanted.ts';
import { listWanted, unanswered } from '../wanted.sql.ts';
import { t } from '../wanted-words.ts';
import { readWanted, type Typed, WantedForm } from './wanted-form.tsx';

const PATH = '/dicari';
const MOST = 100;
const MOST_LINES = 5;

export const TONES = {
  draft: 'neutral',
  published: 'info',
  met: 'success',
  closed: 'neutral',
  expired: 'warning',
} as const;

const TABS = {
  open: ['published'],
  over: ['met', 'closed', 'expired'],
  draft: ['draft'],
} as const satisfies Record<string, readonly WantedState[]>;
type Tab = keyof typeof TABS;

const isAuthor = (c: Ctx) => c.var.viewer !== null && AUTHORS.includes(c.var.viewer.role);

async function listPage(c: Ctx): Promise<Response> {
  const { locale, read } = c.var;
  const w = t(locale);
  const tabs: readonly Tab[] = isAuthor(c) ? ['open', 'over', 'draft'] : ['open', 'over'];
  const tab = tabs.find((one) => one === c.req.query('tab')) ?? 'open';
  const rows = await listWanted(read, TABS[tab], MOST);
  return page(c, {
    title: w.title,
    description: w.lead,
    canonicalPath: PATH,
    body: (
      <>
        <h1>{w.title}</h1>
        <p class="k-lead">{w.lead}</p>
        {isAuthor(c) && <LinkButton href={`${PATH}/baru`}>{w.make}</LinkButton>}
        <Tabs
          locale={locale}
          label={w.state}
          items={tabs.map((one) => ({
            label: w.tabs[one],
            href: `${PATH}?tab=${one}`,
            current: one === tab,
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState
            title={w.none}
            text={w.noneText}
            action={{ href: '/kesenjangan', label: w.toGap }}
          />
        ) : (
          <DataTable
            locale={locale}
            id="pengumuman"
            caption={w.caption}
            columns={[
              {
                key: 'what',
                header: w.what,
                rowHeader: true,
                cell: (row) => (
                  <>
                    <a href={`${PATH}/${row.id}`}>{row.title}</a>
                    <p class="k-hint">{locale === 'en' ? row.etalaseEn : row.etalase}</p>
                  </>
                ),
              },
              { key: 'quantity', header: w.quantity, cell: (row) => row.quantity },
              {
                key: 'when',
                header: w.when,
                cell: (row) =>
                  w.span(
                    formatDayShort(row.neededFrom, locale),
                    formatDayShort(row.neededTo, locale),
                  ),
              },
              {
                key: 'until',
                header: w.until,
                cell: (row) => formatDayShort(row.answerUntil, locale),
              },
              {
                key: 'answers',
                header: w.answers,
                numeric: true,
                cell: (row) => formatNumber(row.products, locale),
              },
              {
                key: 'state',
                header: w.state,
                cell: (row) => <StatusTag tone={TONES[row.state]}>{w.states[row.state]}</StatusTag>,
              },
            ]}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </>
    ),
  });
}

const ANSWER_DAYS = 30;

/** A new notice begins with what the gap of its etalase says: its plan lines, money and days. */
async function suggested(c: Ctx, today: Day): Promise<Typed> {
  const { read, pemda, services, locale } = c.var;
  const w = t(locale);
  const scope = { year: yearOfDay(today), agency: null };
  const { gaps } = await gapMap(read, pemda, services.clock.now(), scope);
  const gap = gaps.find(({ etalase }) => etalase.slug === c.req.query('etalase'));
  const end = `${yearOfDay(today)}-12-31` as Day;
  const until = addDays(today, ANSWER_DAYS);
  const days = { neededFrom: today, neededTo: end, answerUntil: until > end ? end : until };
  if (!gap) return days;
  const lines = await largestLines(read, scope, gap.etalase.id, MOST_LINES);
  return {
    ...days,
    etalaseId: gap.etalase.id,
    title: gap.etalase.name,
    description: lines.map(({ name }) => name).join('\n'),
    quantity: w.defaultQuantity(formatNumber(gap.lines, locale)),
    budget: gap.left > 0n ? gap.left.toString() : '',
    phrases: gap.etalase.name.toLowerCase(),
    codes: lines.map(({ rupCode }) => rupCode).join(', '),
  };
}

async function newPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale, read, services, pemda } = c.var;
  const w = t(locale);
  const today = dayOf(services.clock.now(), pemda.zone);
  const errors = fieldErrors(c, refusals);
  const etalase = await openEtalase(read, today);
  return page(c, {
    title: w.make,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: PATH, label: w.title }, { label: w.make }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.make}</h1>
        <p>{w.makeLead}</p>
        <WantedForm
          c={c}
          action={PATH}
          hidden={{}}
          etalase={etalase}
          typed={typed ?? (await suggested(c, today))}
          today={today}
          error={errors.of}
        />
      </>
    ),
  });
}

async function postNew(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const typed: Typed = Object.fromEntries(form.entries());
  const today = dayOf(c.var.services.clock.now(), c.var.pemda.zone);
  const content = await readWanted(c.var.db, form, await openEtalase(c.var.db, today));
  if (Array.isArray(content)) return newPage(c, content, typed);
  const made = await draftWanted(useCaseEnv(c), content as Exclude<typeof content, unknown[]>);
  return made.ok ? c.redirect(`${PATH}/${made.value.id}`, 303) : newPage(c, made.error, typed);
}

/** Notices that nobody answers yet, on the programme desk. */
export const wantedDesk: Desk = async (c) => {
  const { viewer, locale, db } = c.var;
  if (viewer?.role !== 'programme_officer') return [];
  const { count, oldest } = await unanswered(db);
  const w = t(locale);
  return [
    {
      key: 'wanted',
      title: w.desk,
      href: PATH,
      count,
      oldest,
      due: null,
      ifNothing: w.ifNothing,
    },
  ];
};

export const wantedListRoutes: Route[] = [
  { method: 'GET', path: PATH, access: 'public', kind: 'page', handle: listPage },
  { method: 'GET', path: `${PATH}/baru`, access: AUTHORS, kind: 'page', handle: (c) => newPage(c) },
  { method: 'POST', path: PATH, access: AUTHORS, kind: 'form', handle: postNew },
];
