import {
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  formatShare,
  monthName,
  refuse,
} from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  BarChart,
  ColumnChart,
  Details,
  EmptyState,
  Figure,
  Figures,
  ProgressBar,
  page,
  refusedPage,
  Tabs,
} from '../../ui/index.ts';
import { targets } from '../figures.sql.ts';
import { t } from '../messages.ts';
import { onShow, spendingOf, spendingYears } from '../spending.sql.ts';
import { isRecordable, recordNote } from './record-note.tsx';

async function spendingPage(c: Ctx): Promise<Response> {
  const { locale, read } = c.var;
  const w = t(locale).spending;
  const years = await spendingYears(read);
  const asked = c.req.query('tahun');
  const newest = years[0] ?? c.var.services.clock.now().getUTCFullYear();
  const found =
    asked === undefined ? newest : [newest, ...years].find((one) => String(one) === asked);
  const empty = found === undefined && /^\d{4}$/.test(asked ?? '') ? Number(asked) : undefined;
  const year = found ?? (empty && (await isRecordable(c, empty)) ? empty : undefined);
  if (year === undefined)
    return refusedPage(c, refuse('year.not-found').error, { href: '/belanja' });
  const [spending, shown, allTargets, note] = await Promise.all([
    spendingOf(read, year),
    onShow(read),
    targets(read),
    recordNote(c),
  ]);
  const target = allTargets.find(
    (row) => row.key === 'value' && row.scope === 'local' && row.year === year,
  );
  const money = (n: number | bigint) => formatRupiahCompact(BigInt(n), locale);
  return page(c, {
    title: `${w.title} ${year}`,
    description: w.lead,
    canonicalPath: `/belanja?tahun=${year}`,
    wide: true,
    body: (
      <>
        <h1>
          {w.title} {year}
        </h1>
        <p class="k-lead">{w.lead}</p>
        <Tabs
          locale={locale}
          label={w.year}
          items={years.map((y) => ({
            href: `/belanja?tahun=${y}`,
            label: String(y),
            current: y === year,
          }))}
        />
        {note}
        {found === undefined && <EmptyState title={w.nothing(year)} headingLevel={2} />}
        <Figures>
          <Figure
            locale={locale}
            label={w.value}
            value={formatRupiahCompact(spending.value, locale)}
            hint={formatRupiah(spending.value, locale)}
            href={`/penghargaan?tahun=${year}`}
          />
          <Figure
            locale={locale}
            label={w.orders}
            value={formatNumber(spending.orders, locale)}
            href={`/penghargaan?tahun=${year}`}
          />
          <Figure
            locale={locale}
            label={w.suppliersPaid}
            value={formatNumber(spending.suppliers, locale)}
          />
          <Figure
            locale={locale}
            label={w.umkk}
            value={
              spending.value > 0n ? formatShare(spending.umkk, spending.value, 1, locale) : '–'
            }
            hint={formatRupiah(spending.umkk, locale)}
          />
          <Figure
            locale={locale}
            label={w.never}
            value={
              shown.all > 0
                ? formatShare(BigInt(shown.neverBought), BigInt(shown.all), 1, locale)
                : '–'
            }
            hint={w.neverHint(
              formatNumber(shown.neverBought, locale),
              formatNumber(shown.all, locale),
            )}
          />
          <Figure
            locale={locale}
            label={w.creative}
            value={
              shown.all > 0
                ? formatShare(BigInt(shown.creative), BigInt(shown.all), 1, locale)
                : '–'
            }
            hint={w.creativeHint}
          />
        </Figures>
        {target ? (
          <ProgressBar
            locale={locale}
            label={w.target}
            value={spending.value}
            target={target.value}
            format={money}
          />
        ) : (
          <p>{w.noTarget}</p>
        )}
        <ColumnChart
          locale={locale}
          id="per-bulan"
          title={w.byMonth}
          points={spending.months.map((value, index) => ({
            label: monthName(index + 1, locale).slice(0, 3),
            value,
          }))}
          format={money}
        />
        {spending.agencies.length > 0 && (
          <BarChart
            locale={locale}
            id="per-perangkat"
            title={w.byAgency}
            points={spending.agencies.map((row) => ({
              label: row.name,
              value: row.value,
              href: `/penghargaan/${row.slug}?tahun=${year}`,
            }))}
            format={money}
          />
        )}
        {spending.etalase.length > 0 && (
          <BarChart
            locale={locale}
            id="per-etalase"
            title={w.byEtalase}
            points={spending.etalase.map((row) => ({
              label: locale === 'en' ? row.nameEn : row.name,
              value: row.value,
              href: `/etalase/${row.slug}`,
            }))}
            format={money}
          />
        )}
        <Details summary={t(locale).award.formulaTitle}>
          <p>{w.formula}</p>
          <p>
            <a href="/angka">{t(locale).figures.title}</a>
          </p>
        </Details>
      </>
    ),
  });
}

export const spendingRoutes: Route[] = [
  { method: 'GET', path: '/belanja', access: 'public', kind: 'page', handle: spendingPage },
];
