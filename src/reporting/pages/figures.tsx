import { formatNumber, formatRupiah } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { DataTable, page } from '../../ui/index.ts';
import { tDashboard } from '../dashboard-words.ts';
import { cityFigures } from '../figures.ts';
import { t } from '../messages.ts';
import { reportedBeside } from '../reported.ts';
import { periodText } from './period-text.ts';
import { ReportedTable } from './reported-table.tsx';

async function figuresPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const now = c.var.services.clock.now();
  const [figures, reported] = await Promise.all([
    cityFigures(c.var.read, c.var.pemda.zone, now),
    reportedBeside(c.var.read, c.var.pemda.zone, now),
  ]);
  const wd = tDashboard(locale);
  return page(c, {
    title: w.figures.title,
    description: w.figures.lead,
    canonicalPath: '/angka',
    wide: true,
    body: (
      <>
        <h1>{w.figures.title}</h1>
        <p class="k-lead">{w.figures.lead}</p>
        <DataTable
          locale={locale}
          id="angka"
          caption={w.figures.caption}
          columns={[
            { key: 'key', header: w.figures.key, rowHeader: true, cell: (f) => w.keys[f.key] },
            { key: 'period', header: w.figures.period, cell: (f) => periodText(f.period, locale) },
            {
              key: 'value',
              header: w.figures.value,
              numeric: true,
              cell: (f) =>
                f.unit === 'rupiah' ? formatRupiah(f.value, locale) : formatNumber(f.value, locale),
            },
            { key: 'scope', header: w.figures.scope, cell: (f) => w.scopes[f.scope] },
            {
              key: 'formula',
              header: w.figures.formula,
              cell: (f) => w.formulas[f.key],
            },
          ]}
          rows={figures}
          rowKey={(f) => `${f.key}-${f.period}-${f.scope}`}
        />
        {reported.length > 0 && (
          <section>
            <h2>{wd.reportedTitle}</h2>
            <p>{wd.reportedLead}</p>
            <ReportedTable rows={reported} locale={locale} />
          </section>
        )}
        <p>
          <a href="/api/angka">{w.award.json}</a>
        </p>
      </>
    ),
  });
}

async function figuresJson(c: Ctx): Promise<Response> {
  const figures = await cityFigures(c.var.read, c.var.pemda.zone, c.var.services.clock.now());
  return c.json(figures.map((figure) => ({ ...figure, value: Number(figure.value) })));
}

export const figuresRoutes: Route[] = [
  { method: 'GET', path: '/angka', access: 'public', kind: 'page', handle: figuresPage },
  { method: 'GET', path: '/api/angka', access: 'public', kind: 'api', handle: figuresJson },
];
