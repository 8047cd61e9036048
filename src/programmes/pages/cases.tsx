import { dayOf, diffDays, formatDayShort, formatNumber, type Refusal } from '../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../platform/index.ts';
import {
  Button,
  DataTable,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  Pagination,
  page,
  StatusTag,
  Tabs,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { CASES_PAGE, type CaseRow, caseCounts, casesIn } from '../coaching.sql.ts';
import { CASE_STATES, type CaseState } from '../domain/coaching.ts';
import { t } from '../messages.ts';
import { MOST_A_DAY, openByHand } from '../open-case.ts';
import { STAGES, type Stage, type StuckRow, stuckAt, stuckCounts } from '../stuck.sql.ts';
import { COACHES, READERS } from './access.ts';

const PATH = '/meja/pembinaan';
const MOST_STUCK = 50;

/** What was typed for a case by hand. */
interface Typed {
  readonly business: string;
  readonly reason: string;
}

const daysSince = (c: Ctx, at: Date): string => {
  const { services, pemda, locale } = c.var;
  const from = dayOf(at, pemda.zone);
  return t(locale).days(Math.max(0, diffDays(from, dayOf(services.clock.now(), pemda.zone))));
};

async function casesPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Typed = { business: c.req.query('usaha') ?? '', reason: '' },
): Promise<Response> {
  const { locale, db, services, viewer } = c.var;
  const w = t(locale);
  const tab: CaseState = CASE_STATES.find((one) => one === c.req.query('tab')) ?? 'open';
  const at = Math.max(1, Math.trunc(Number(c.req.query('hal')) || 1));
  const now = services.clock.now();
  const [rows, counts, stuck] = await Promise.all([
    casesIn(db, tab, at),
    caseCounts(db),
    stuckCounts(db, now),
  ]);
  const errors = fieldErrors(c, refusals);
  return page(c, {
    title: w.title,
    wide: true,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.title}</h1>
        <p>{w.intro}</p>
        <p class="k-hint">{w.limit(MOST_A_DAY)}</p>
        <Tabs
          locale={locale}
          label={w.caption}
          items={CASE_STATES.map((one) => ({
            label: w.tabs[one],
            href: `${PATH}?tab=${one}`,
            current: one === tab,
            count: counts[one],
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          <CaseTable c={c} rows={rows} />
        )}
        <Pagination
          locale={locale}
          page={at}
          pages={Math.max(1, Math.ceil(counts[tab] / CASES_PAGE))}
          hrefFor={(n) => `${PATH}?tab=${tab}&hal=${n}`}
        />
        {viewer && COACHES.includes(viewer.role) && (
          <Details summary={w.open.title} open={refusals.length > 0 || typed.business !== ''}>
            <Form locale={locale} action={PATH}>
              <TextField
                locale={locale}
                name="usaha"
                label={w.open.business}
                hint={w.open.businessHint}
                value={typed.business}
                error={errors.of('usaha')}
                maxLength={120}
                required
              />
              <TextArea
                locale={locale}
                name="sebab"
                label={w.open.reason}
                value={typed.reason}
                error={errors.of('sebab')}
                rows={3}
                required
              />
              <Button>{w.open.submit}</Button>
            </Form>
          </Details>
        )}
        <p>
          <a href={`${PATH}/corong`}>{w.funnel}</a>
        </p>
        <h2>{w.stuckTitle}</h2>
        <DataTable
          locale={locale}
          id="tertahan"
          caption={w.stuckCaption}
          columns={[
            {
              key: 'stage',
              header: w.stage,
              rowHeader: true,
              cell: (row) => <a href={`${PATH}/tertahan?di=${row.stage}`}>{w.stages[row.stage]}</a>,
            },
            {
              key: 'count',
              header: w.count,
              numeric: true,
              cell: (row) => formatNumber(row.count, locale),
            },
            {
              key: 'longest',
              header: w.longest,
              cell: (row) => (row.oldest ? daysSince(c, row.oldest) : '–'),
            },
          ]}
          rows={STAGES.map(
            (stage) =>
              stuck.find((one) => one.stage === stage) ?? { stage, count: 0, oldest: null },
          )}
          rowKey={(row) => row.stage}
        />
      </>
    ),
  });
}

function CaseTable({ c, rows }: { c: Ctx; rows: readonly CaseRow[] }) {
  const { locale, services, pemda } = c.var;
  const w = t(locale);
  const today = dayOf(services.clock.now(), pemda.zone);
  return (
    <DataTable
      locale={locale}
      id="kasus"
      caption={w.caption}
      columns={[
        {
          key: 'business',
          header: w.business,
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`${PATH}/${row.id}`}>{row.supplier}</a>
              <br />
              <span class="k-hint">{row.district}</span>
            </>
          ),
        },
        { key: 'trigger', header: w.trigger, cell: (row) => w.triggers[row.trigger] },
        {
          key: 'since',
          header: w.age,
          cell: (row) =>
            row.outcome === null ? daysSince(c, row.openedAt) : w.outcomes[row.outcome],
        },
        {
          key: 'obstacle',
          header: w.obstacle,
          cell: (row) => (row.obstacle ? w.obstacles[row.obstacle] : '–'),
        },
        {
          key: 'next',
          header: w.next,
          cell: (row) =>
            row.nextOn === null ? (
              '–'
            ) : (
              <>
                {row.nextStep}, {formatDayShort(row.nextOn, locale)}{' '}
                {row.nextOn < today && <StatusTag tone="danger">{w.late}</StatusTag>}
              </>
            ),
        },
        { key: 'coach', header: w.coach, cell: (row) => row.coach ?? '–' },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

/** The businesses that are stuck at one stage, with the way to a case for each. */
async function stuckPage(c: Ctx): Promise<Response> {
  const { locale, db, services, viewer } = c.var;
  const w = t(locale);
  const stage: Stage = STAGES.find((one) => one === c.req.query('di')) ?? 'no-order';
  const rows = await stuckAt(db, services.clock.now(), stage, MOST_STUCK);
  const may = viewer !== null && COACHES.includes(viewer.role);
  const caseOf = (row: StuckRow) => {
    if (row.caseId) return <a href={`${PATH}/${row.caseId}`}>{w.seeCase}</a>;
    if (!may || row.supplierId === null) return '–';
    return <a href={`${PATH}?usaha=${encodeURIComponent(row.name)}`}>{w.openCase}</a>;
  };
  return page(c, {
    title: w.stages[stage],
    breadcrumbs: [{ href: PATH, label: w.title }, { label: w.stages[stage] }],
    body: (
      <>
        <h1>{w.stages[stage]}</h1>
        {rows.length === 0 && <EmptyState title={w.none} />}
        {rows.length === MOST_STUCK && <p>{w.firstOf(MOST_STUCK)}</p>}
        {rows.length > 0 && (
          <DataTable
            locale={locale}
            id="usaha"
            caption={w.stages[stage]}
            columns={[
              { key: 'name', header: w.business, rowHeader: true, cell: (row) => row.name },
              { key: 'since', header: w.since, cell: (row) => daysSince(c, row.since) },
              { key: 'phone', header: w.phone, cell: (row) => row.phone || '–' },
              { key: 'case', header: w.case, cell: caseOf },
            ]}
            rows={rows}
            rowKey={(row) => `${row.supplierId}${row.name}`}
          />
        )}
      </>
    ),
  });
}

async function postOpen(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const typed = { business: form.text('usaha'), reason: form.text('sebab') };
  const made = await openByHand(useCaseEnv(c), typed);
  return made.ok ? c.redirect(`${PATH}/${made.value.id}`, 303) : casesPage(c, made.error, typed);
}

export const casesRoutes: Route[] = [
  {
    method: 'GET',
    path: PATH,
    access: [...COACHES, ...READERS],
    kind: 'page',
    handle: (c) => casesPage(c),
  },
  { method: 'POST', path: PATH, access: COACHES, kind: 'form', handle: postOpen },
  {
    method: 'GET',
    path: `${PATH}/tertahan`,
    access: [...COACHES, ...READERS],
    kind: 'page',
    handle: stuckPage,
  },
];
