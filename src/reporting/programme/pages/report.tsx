import { dayOf, formatDay, formatNumber, formatRupiah } from '../../../kernel/index.ts';
import type { Ctx, Route } from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  Form,
  LinkButton,
  Notice,
  page,
  Select,
} from '../../../ui/index.ts';
import { sendTable } from '../../pages/send-table.ts';
import { PARTS, type Part } from '../domain/measures.ts';
import {
  daysOf,
  type Quarter,
  quarterBefore,
  quarterKey,
  quarterWith,
  readQuarter,
} from '../domain/quarter.ts';
import { type QuarterReport, quarterReport, type ReportLine } from '../programme-report.ts';
import { daysText, reportPdf, reportWorkbook } from '../report-files.ts';
import { coachingText, t, valueText } from '../report-words.ts';
import { READERS, REPORT, rowsPath } from './access.ts';
import { reportRowsRoutes } from './report-rows.tsx';

/** So many quarters can be chosen. */
const QUARTERS = 20;
const COACHING = ['kind', 'obstacle', 'outcome'] as const;

const todayOf = (c: Ctx) => dayOf(c.var.services.clock.now(), c.var.pemda.zone);

/** The quarter that the address names, at most the running one. */
export function quarterOf(c: Ctx): Quarter {
  const running = quarterWith(todayOf(c));
  const asked = readQuarter(c.req.query('triwulan') ?? '');
  return asked && quarterKey(asked) <= quarterKey(running) ? asked : running;
}

const reportOf = (c: Ctx, quarter: Quarter): Promise<QuarterReport> =>
  quarterReport(c.var.read, c.var.pemda.zone, c.var.services.clock.now(), quarter);

function choices(c: Ctx): { value: string; label: string }[] {
  const w = t(c.var.locale);
  const list: Quarter[] = [quarterWith(todayOf(c))];
  for (let n = 1; n < QUARTERS; n++) list.push(quarterBefore(list[n - 1] as Quarter));
  return list.map((one) => ({
    value: quarterKey(one),
    label: w.ofQuarter(one.quarter, one.year),
  }));
}

async function reportPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const quarter = quarterOf(c);
  const report = await reportOf(c, quarter);
  const today = todayOf(c);
  const key = quarterKey(quarter);
  const title = `${w.title}, ${w.ofQuarter(quarter.quarter, quarter.year)}`;
  const days = daysText(report, locale);
  return page(c, {
    title,
    wide: true,
    body: (
      <>
        <h1>{title}</h1>
        <p class="k-lead">{w.lead}</p>
        <Form locale={locale} action={REPORT} method="get" label={w.choose}>
          <Select
            locale={locale}
            name="triwulan"
            label={w.choose}
            choices={choices(c)}
            value={key}
            placeholder={null}
          />
          <Button variant="secondary">{w.show}</Button>
        </Form>
        {daysOf(quarter).to >= today && (
          <Notice locale={locale} tone="info">
            <p>{w.running(formatDay(today, locale))}</p>
          </Notice>
        )}
        <ButtonRow>
          <LinkButton variant="secondary" href={`${REPORT}/laporan.pdf?triwulan=${key}`}>
            {w.pdf}
          </LinkButton>
          <LinkButton variant="secondary" href={`${REPORT}/laporan.xlsx?triwulan=${key}`}>
            {w.xlsx}
          </LinkButton>
        </ButtonRow>
        {(Object.keys(PARTS) as Part[]).map((part) => (
          <PartTable key={part} c={c} part={part} quarter={quarter} lines={report.lines} />
        ))}
        {days && <p>{days}</p>}
        <Matchings c={c} report={report} />
        <CoachingLists c={c} report={report} />
      </>
    ),
  });
}

function PartTable(props: { c: Ctx; part: Part; quarter: Quarter; lines: readonly ReportLine[] }) {
  const { c, part, quarter } = props;
  const { locale } = c.var;
  const w = t(locale);
  return (
    <DataTable
      locale={locale}
      id={`bagian-${part}`}
      caption={w.parts[part]}
      columns={[
        {
          key: 'measure',
          header: w.measure,
          rowHeader: true,
          cell: ({ measure }) => w.measures[measure],
        },
        {
          key: 'now',
          header: w.now,
          numeric: true,
          cell: ({ measure, now }) => (
            <a
              href={rowsPath(quarter, measure)}
              aria-label={`${valueText(measure, now, locale)}, ${w.rowsOf(w.measures[measure])}`}
            >
              {valueText(measure, now, locale)}
            </a>
          ),
        },
        {
          key: 'before',
          header: w.before,
          numeric: true,
          cell: ({ measure, before }) => valueText(measure, before, locale),
        },
        {
          key: 'yearAgo',
          header: w.yearAgo,
          numeric: true,
          cell: ({ measure, yearAgo }) => valueText(measure, yearAgo, locale),
        },
        {
          key: 'formula',
          header: w.formula,
          cell: ({ measure }) => w.formulas[measure],
        },
      ]}
      rows={props.lines.filter(({ measure }) => PARTS[part].some((one) => one === measure))}
      rowKey={({ measure }) => measure}
    />
  );
}

function Matchings({ c, report }: { c: Ctx; report: QuarterReport }) {
  const { locale } = c.var;
  const w = t(locale);
  if (report.ledgers.length === 0) return null;
  return (
    <DataTable
      locale={locale}
      id="temu"
      caption={w.ledgers}
      columns={[
        {
          key: 'event',
          header: w.event,
          rowHeader: true,
          cell: ({ event }) => <a href={`/meja/temu/${event.slug}/buku`}>{event.name}</a>,
        },
        {
          key: 'committed',
          header: w.measures.committed,
          numeric: true,
          cell: ({ summary }) => formatRupiah(summary.committed, locale),
        },
        {
          key: 'realised',
          header: w.realised,
          numeric: true,
          cell: ({ summary }) => formatRupiah(summary.realised, locale),
        },
      ]}
      rows={report.ledgers}
      rowKey={({ event }) => event.id}
    />
  );
}

function CoachingLists({ c, report }: { c: Ctx; report: QuarterReport }) {
  const { locale } = c.var;
  const w = t(locale);
  return (
    <>
      {COACHING.map((what) => {
        const rows = report.coaching.filter((one) => one.what === what);
        return (
          rows.length > 0 && (
            <DataTable
              key={what}
              locale={locale}
              id={`daftar-${what}`}
              caption={w.coaching[what]}
              columns={[
                {
                  key: 'name',
                  header: w.coaching.name,
                  rowHeader: true,
                  cell: (row) => coachingText(what, row.code, locale),
                },
                {
                  key: 'count',
                  header: w.coaching.count,
                  numeric: true,
                  cell: (row) => formatNumber(row.count, locale),
                },
              ]}
              rows={rows}
              rowKey={(row) => row.code}
            />
          )
        );
      })}
    </>
  );
}

async function getPdf(c: Ctx): Promise<Response> {
  const { locale, pemda, services } = c.var;
  const quarter = quarterOf(c);
  const bytes = reportPdf(await reportOf(c, quarter), pemda, {
    today: todayOf(c),
    now: services.clock.now(),
    locale,
  });
  return c.body(bytes, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="laporan-program-${quarterKey(quarter)}.pdf"`,
    'Cache-Control': 'private, no-store',
  });
}

async function getWorkbook(c: Ctx): Promise<Response> {
  const { locale, pemda, read } = c.var;
  const quarter = quarterOf(c);
  const file = await reportWorkbook(read, pemda.zone, await reportOf(c, quarter), locale);
  return sendTable(c, file, `laporan-program-${quarterKey(quarter)}`);
}

const access = READERS;
export const programmeReportRoutes: Route[] = [
  { method: 'GET', path: REPORT, access, kind: 'page', handle: reportPage },
  { method: 'GET', path: `${REPORT}/laporan.pdf`, access, kind: 'file', handle: getPdf },
  { method: 'GET', path: `${REPORT}/laporan.xlsx`, access, kind: 'file', handle: getWorkbook },
  ...reportRowsRoutes(quarterOf),
];
