import { dayOf, formatNumber, formatShare } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { BarChart, Button, DataTable, EmptyState, Form, page, Select } from '../../ui/index.ts';
import { funnelOf, type StepSum } from '../domain/funnel.ts';
import { waysOf } from '../funnel.sql.ts';
import { reasonText, t } from '../funnel-words.ts';
import { t as coaching } from '../messages.ts';
import { COACHES, READERS } from './access.ts';
import { CoachTable } from './coach-table.tsx';
import { type Chosen, chosenOf, FUNNEL, LIST, rowsPath } from './funnel-cohort.ts';
import { funnelRowsRoutes } from './funnel-rows.tsx';

async function funnelPage(c: Ctx): Promise<Response> {
  const { locale, db, pemda, services } = c.var;
  const w = t(locale);
  const chosen = await chosenOf(c);
  const today = dayOf(services.clock.now(), pemda.zone);
  const sums = funnelOf(await waysOf(db, chosen.cohort, pemda.zone), chosen.steps, today);
  const n = (value: number) => formatNumber(value, locale);
  const title = `${w.title}: ${chosen.name}`;
  return page(c, {
    title,
    wide: true,
    breadcrumbs: [{ href: LIST, label: coaching(locale).title }, { label: w.title }],
    body: (
      <>
        <h1>{title}</h1>
        <p class="k-lead">{w.lead}</p>
        <Form locale={locale} action={FUNNEL} method="get" label={w.cohort}>
          <Select
            locale={locale}
            name="usaha"
            label={w.cohort}
            choices={chosen.choices}
            value={chosen.value}
            placeholder={null}
          />
          <Button variant="secondary">{w.show}</Button>
        </Form>
        {(sums[0]?.reached ?? 0) === 0 ? (
          <EmptyState title={w.none} text={w.noneText} />
        ) : (
          <>
            <BarChart
              locale={locale}
              id="corong"
              title={w.chart}
              points={sums.map((one) => ({ label: w.steps[one.step], value: one.reached }))}
              format={(value) => formatNumber(Number(value), locale)}
              labelHead={w.step}
              valueHead={w.reached}
            />
            <StepTable c={c} chosen={chosen} sums={sums} />
            <h2>{w.whyTitle}</h2>
            <DataTable
              locale={locale}
              id="sebab"
              caption={w.whyCaption}
              columns={[
                { key: 'reason', header: w.reason, rowHeader: true, cell: (row) => row.reason },
                { key: 'step', header: w.stopped, cell: (row) => w.steps[row.step] },
                {
                  key: 'count',
                  header: w.businesses,
                  numeric: true,
                  cell: (row) => <a href={rowsPath(chosen, row.step)}>{n(row.count)}</a>,
                },
              ]}
              rows={sums.flatMap(({ step, reasons }) =>
                reasons.map(({ reason, count }) => ({
                  step,
                  reason: reasonText(reason, locale),
                  count,
                })),
              )}
              rowKey={(row) => `${row.step} ${row.reason}`}
            />
            <p class="k-hint">{w.how}</p>
          </>
        )}
        {chosen.year !== null && (await CoachTable({ c, year: chosen.year }))}
      </>
    ),
  });
}

function StepTable({ c, chosen, sums }: { c: Ctx; chosen: Chosen; sums: readonly StepSum[] }) {
  const { locale } = c.var;
  const w = t(locale);
  const n = (value: number) => formatNumber(value, locale);
  const before = (row: StepSum) => sums[sums.indexOf(row) - 1];
  return (
    <DataTable
      locale={locale}
      id="langkah"
      caption={w.caption}
      columns={[
        { key: 'step', header: w.step, rowHeader: true, cell: (row) => w.steps[row.step] },
        { key: 'reached', header: w.reached, numeric: true, cell: (row) => n(row.reached) },
        {
          key: 'share',
          header: w.ofBefore,
          numeric: true,
          cell: (row) => {
            const whole = before(row)?.reached;
            return whole ? formatShare(BigInt(row.reached), BigInt(whole), 0, locale) : '–';
          },
        },
        {
          key: 'days',
          header: w.days,
          numeric: true,
          cell: (row) =>
            row.medianDays === null ? '–' : w.daysOf(n(row.medianDays), n(row.timed)),
        },
        {
          key: 'stopped',
          header: w.stopped,
          numeric: true,
          cell: (row) =>
            row.stopped === 0 ? '0' : <a href={rowsPath(chosen, row.step)}>{n(row.stopped)}</a>,
        },
      ]}
      rows={sums}
      rowKey={(row) => row.step}
    />
  );
}

const access = [...COACHES, ...READERS];
export const funnelRoutes: Route[] = [
  { method: 'GET', path: FUNNEL, access, kind: 'page', handle: funnelPage },
  ...funnelRowsRoutes,
];
