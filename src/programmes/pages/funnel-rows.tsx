import { dayOf, formatDayShort, formatNumber } from '../../kernel/index.ts';
import { type Ctx, csvResponse, type Route, writeCsv } from '../../platform/index.ts';
import { Button, DataTable, Form, LinkButton, page, Select } from '../../ui/index.ts';
import { counted, furthest, reasonOf } from '../domain/funnel.ts';
import { waysOf } from '../funnel.sql.ts';
import { reasonText, t } from '../funnel-words.ts';
import { t as coaching } from '../messages.ts';
import { COACHES, READERS } from './access.ts';
import { chosenOf, FUNNEL, LIST } from './funnel-cohort.ts';

/** The businesses that stopped at a step, each with its reason. */
async function stoppedAt(c: Ctx) {
  const { db, pemda, services, locale } = c.var;
  const chosen = await chosenOf(c);
  const today = dayOf(services.clock.now(), pemda.zone);
  const step = chosen.steps.find((one) => one === c.req.query('di')) ?? chosen.steps[0] ?? 'begun';
  const rows = (await waysOf(db, chosen.cohort, pemda.zone))
    .filter((way) => furthest(way, chosen.steps) === step)
    .map((way) => ({ ...way, why: reasonOf(way, step, today), since: way.days[step] ?? null }))
    .sort((a, b) => (a.since ?? '').localeCompare(b.since ?? '') || a.name.localeCompare(b.name));
  const reasons = counted(rows.map(({ why }) => why));
  const asked = reasons.find(({ reason }) => reason === c.req.query('sebab'))?.reason ?? null;
  return {
    chosen,
    step,
    reasons,
    asked,
    rows: rows
      .filter(({ why }) => asked === null || why === asked)
      .map((row) => ({ ...row, reason: reasonText(row.why, locale) })),
  };
}

async function stoppedPage(c: Ctx): Promise<Response> {
  const { locale, viewer } = c.var;
  const w = t(locale);
  const { chosen, step, reasons, asked, rows } = await stoppedAt(c);
  const may = viewer !== null && COACHES.includes(viewer.role);
  const title = `${w.stopped}: ${w.steps[step]}`;
  const query = c.req.url.includes('?') ? c.req.url.slice(c.req.url.indexOf('?')) : '';
  return page(c, {
    title,
    wide: true,
    breadcrumbs: [
      { href: LIST, label: coaching(locale).title },
      { href: `${FUNNEL}?usaha=${chosen.value}`, label: w.title },
      { label: w.steps[step] },
    ],
    body: (
      <>
        <h1>{title}</h1>
        <p class="k-lead">
          {w.cohort} {chosen.name}
        </p>
        <Form
          locale={locale}
          action={`${FUNNEL}/usaha`}
          method="get"
          label={w.reason}
          hidden={{ usaha: chosen.value, di: step }}
        >
          <Select
            locale={locale}
            name="sebab"
            label={w.reason}
            value={asked ?? ''}
            placeholder={w.all}
            choices={reasons.map(({ reason, count }) => ({
              value: reason,
              label: `${reasonText(reason, locale)} (${formatNumber(count, locale)})`,
            }))}
          />
          <Button variant="secondary">{w.show}</Button>
        </Form>
        <DataTable
          locale={locale}
          id="usaha"
          caption={title}
          captionHidden
          columns={[
            { key: 'name', header: w.businesses, rowHeader: true, cell: (row) => row.name },
            { key: 'reason', header: w.reason, cell: (row) => row.reason },
            {
              key: 'since',
              header: w.since,
              cell: (row) => (row.since ? formatDayShort(row.since, locale) : '–'),
            },
            {
              key: 'phone',
              header: w.phone,
              cell: (row) => (row.phone ? <a href={`tel:${row.phone}`}>{row.phone}</a> : '–'),
            },
            {
              key: 'case',
              header: w.case,
              cell: (row) =>
                row.caseId ? (
                  <a href={`${LIST}/${row.caseId}`}>{w.seeCase}</a>
                ) : may && row.supplierId ? (
                  <a href={`${LIST}?usaha=${encodeURIComponent(row.name)}`}>{w.openCase}</a>
                ) : (
                  '–'
                ),
            },
          ]}
          rows={rows}
          rowKey={(row) => row.key}
        />
        <p>
          <LinkButton variant="secondary" href={`${FUNNEL}/usaha.csv${query}`}>
            {w.csv}
          </LinkButton>
        </p>
      </>
    ),
  });
}

async function stoppedCsv(c: Ctx): Promise<Response> {
  const { rows, step } = await stoppedAt(c);
  return csvResponse(
    `corong-${step}.csv`,
    writeCsv(
      ['name', 'step', 'reason', 'since', 'phone'],
      rows.map((row) => [row.name, step, row.reason, row.since, row.phone]),
    ),
  );
}

const access = [...COACHES, ...READERS];
export const funnelRowsRoutes: Route[] = [
  { method: 'GET', path: `${FUNNEL}/usaha`, access, kind: 'page', handle: stoppedPage },
  { method: 'GET', path: `${FUNNEL}/usaha.csv`, access, kind: 'file', handle: stoppedCsv },
];
