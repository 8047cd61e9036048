import {
  formatDay,
  formatNumber,
  formatRupiah,
  type Locale,
  monthName,
  parseDay,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { DataTable, page } from '../../ui/index.ts';
import { cityFigures } from '../figures.ts';
import { t } from '../messages.ts';

/** '2023' as it is, '2024-01..2024-05' as months of the year, a day as a day. */
function periodText(period: string, locale: Locale): string {
  const months = /^(\d{4})-(\d\d)\.\.\d{4}-(\d\d)$/.exec(period);
  if (months) {
    const [, year, from, to] = months;
    const names = [...new Set([from, to])].map((month) => monthName(Number(month), locale));
    return `${names.join('–')} ${year}`;
  }
  const found = parseDay(period);
  return found.ok ? formatDay(found.value, locale) : period;
}

async function figuresPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale);
  const figures = await cityFigures(c.var.read, c.var.pemda.zone, c.var.services.clock.now());
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
