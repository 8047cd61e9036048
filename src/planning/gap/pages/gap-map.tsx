import {
  formatNumber,
  formatRupiah,
  formatRupiahCompact,
  type Locale,
  monthShortName,
  rupiah,
} from '../../../kernel/index.ts';
import { type Ctx, csvResponse, type Route, writeCsv } from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  Details,
  EmptyState,
  Figure,
  Figures,
  Form,
  HeatMap,
  LinkButton,
  page,
  Select,
  Tabs,
} from '../../../ui/index.ts';
import { heatOf } from '../domain/gap.ts';
import { type Gap, type GapMap, gapMap, gapWords, type Words } from '../gap.ts';
import { g } from '../gap-words.ts';
import { type Asked, asked, gapAddress, HOME, linesAddress, nameOf, OFFICERS } from './asked.ts';

const MILLION = 1_000_000n;

/** Millions without a decimal point; less than one as '<1'. */
const inMillions = (value: bigint, locale: Locale): string =>
  value === 0n
    ? ''
    : value < MILLION
      ? '<1'
      : formatNumber((value + MILLION / 2n) / MILLION, locale);

/** Etalase by month: what no order holds yet. */
function MonthMap({ locale, map }: { locale: Locale; map: GapMap }) {
  const w = g(locale);
  const shown = map.gaps.filter(({ left }) => left > 0n);
  const undated = shown.some((gap) => gap.undated > 0n);
  const largest = shown
    .flatMap(({ months }) => months)
    .reduce((most, value) => (value > most ? value : most), 0n);
  const cell = (gap: Gap, value: bigint, month: number) => ({
    text: inMillions(value, locale),
    step: heatOf(value, largest),
    href: value > 0n ? linesAddress(map.scope, { etalase: gap.etalase.slug, month }) : undefined,
  });
  return (
    <>
      <HeatMap
        locale={locale}
        id="peta"
        caption={w.map(map.scope.year)}
        corner={w.etalase}
        columns={[
          ...Array.from({ length: 12 }, (_, index) => monthShortName(index + 1, locale)),
          ...(undated ? [w.undated] : []),
        ]}
        rows={shown.map((gap) => ({
          key: gap.etalase.id,
          name: nameOf(gap.etalase, locale),
          href: gapAddress(map.scope, `${HOME}/${gap.etalase.slug}`),
          cells: [
            ...gap.months.map((value, index) => cell(gap, value, index + 1)),
            ...(undated ? [{ text: inMillions(gap.undated, locale), step: 0 }] : []),
          ],
        }))}
      />
      <p class="k-hint">{w.mapHint}</p>
    </>
  );
}

function Ranking({ locale, map, said }: { locale: Locale; map: GapMap; said: Words }) {
  const w = g(locale);
  const money = (value: bigint) => formatRupiah(rupiah(value), locale);
  const compact = (value: bigint) => formatRupiahCompact(value, locale);
  const count = (n: number) => formatNumber(n, locale);
  return (
    <DataTable
      locale={locale}
      id="urutan"
      caption={w.table}
      columns={[
        {
          key: 'etalase',
          header: w.etalase,
          rowHeader: true,
          cell: (gap: Gap) => (
            <>
              <a href={gapAddress(map.scope, `${HOME}/${gap.etalase.slug}`)}>
                {nameOf(gap.etalase, locale)}
              </a>
              <p class="k-hint">{w.linesHint(count(gap.lines), count(gap.agencies))}</p>
            </>
          ),
        },
        { key: 'stay', header: w.stay, numeric: true, cell: (gap) => money(gap.couldStay) },
        {
          key: 'left',
          header: w.left,
          numeric: true,
          cell: (gap) => (
            <a href={linesAddress(map.scope, { etalase: gap.etalase.slug })}>{money(gap.left)}</a>
          ),
        },
        {
          key: 'plan',
          header: w.plan,
          cell: (gap) =>
            w.planValue(compact(gap.planned), compact(gap.elsewhere), compact(gap.ordered)),
        },
        {
          key: 'offer',
          header: w.shown,
          cell: ({ offer }) =>
            w.shownValue(count(offer.products), count(offer.localSellers), count(offer.sellers)),
        },
        {
          key: 'missed',
          header: w.missed,
          cell: (gap) => {
            const missed = said.missed.get(gap.etalase.id) ?? [];
            const times = missed.reduce((sum, one) => sum + one.times, 0);
            return times === 0 ? '–' : w.times(count(times));
          },
        },
      ]}
      rows={map.gaps.filter((gap) => gap.lines > 0)}
      rowKey={(gap) => gap.etalase.id}
    />
  );
}

function FilterForm({ locale, ask }: { locale: Locale; ask: Asked }) {
  const w = g(locale);
  return (
    <Form
      locale={locale}
      action={HOME}
      method="get"
      hidden={{ tahun: String(ask.scope.year) }}
      label={w.filter}
    >
      <Select
        locale={locale}
        name="dinas"
        label={w.agency}
        value={ask.scope.agency ?? undefined}
        placeholder={w.all}
        choices={ask.agencies.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Button variant="secondary">{w.show}</Button>
    </Form>
  );
}

/** Plans that belong to no etalase are not "no plans". */
function NoGap({ locale, map }: { locale: Locale; map: GapMap }) {
  const w = g(locale);
  const { lines, budget } = map.unplaced;
  if (lines === 0) return <EmptyState title={w.none} text={w.noneText} />;
  return (
    <EmptyState
      title={w.nowhere(formatNumber(lines, locale))}
      text={w.nowhereText(formatRupiah(rupiah(budget), locale))}
      action={{ href: linesAddress(map.scope, { etalase: 'tanpa' }), label: w.seeLines }}
    />
  );
}

async function mapPage(c: Ctx): Promise<Response> {
  const { locale, read, pemda, services, viewer } = c.var;
  const w = g(locale);
  const ask = await asked(c);
  const [map, said] = await Promise.all([
    gapMap(read, pemda, ask.now, ask.scope),
    gapWords(read, services.connections, pemda, ask.now, ask.scope),
  ]);
  const sum = (of: (gap: Gap) => bigint) => map.gaps.reduce((all, gap) => all + of(gap), 0n);
  const figure = (label: string, value: bigint, hint?: string) => (
    <Figure
      locale={locale}
      label={label}
      value={formatRupiahCompact(value, locale)}
      hint={hint ?? formatRupiah(rupiah(value), locale)}
    />
  );
  const officer = OFFICERS.some((role) => role === viewer?.role);
  return page(c, {
    title: w.title(ask.scope.year),
    description: w.lead,
    canonicalPath: gapAddress(ask.scope),
    wide: true,
    body: (
      <>
        <h1>{w.title(ask.scope.year)}</h1>
        <p class="k-lead">{w.lead}</p>
        {ask.years.length > 0 && (
          <Tabs
            locale={locale}
            label={w.year}
            items={ask.years.map((year) => ({
              href: gapAddress({ ...ask.scope, year }),
              label: String(year),
              current: year === ask.scope.year,
            }))}
          />
        )}
        <FilterForm locale={locale} ask={ask} />
        {map.gaps.every((gap) => gap.lines === 0) ? (
          <NoGap locale={locale} map={map} />
        ) : (
          <>
            <Figures>
              {figure(
                w.stay,
                sum((gap) => gap.couldStay),
              )}
              {figure(
                w.left,
                sum((gap) => gap.left),
              )}
              {figure(
                w.planned,
                sum((gap) => gap.planned),
              )}
              {figure(
                w.elsewhere,
                sum((gap) => gap.elsewhere),
              )}
              {map.unplaced.lines > 0 && (
                <Figure
                  locale={locale}
                  label={w.unplaced}
                  value={formatRupiahCompact(map.unplaced.budget, locale)}
                  hint={w.unplacedHint(formatNumber(map.unplaced.lines, locale))}
                  href={linesAddress(ask.scope, { etalase: 'tanpa' })}
                />
              )}
              {said.recordsNowhere.packages > 0 &&
                figure(
                  w.recorded,
                  said.recordsNowhere.value,
                  w.recordedHint(formatNumber(said.recordsNowhere.packages, locale)),
                )}
            </Figures>
            <MonthMap locale={locale} map={map} />
            <Ranking locale={locale} map={map} said={said} />
            {said.missedNowhere.length > 0 && (
              <Details summary={w.missesNowhere}>
                <ul>
                  {said.missedNowhere.slice(0, 20).map(({ query, times }) => (
                    <li key={query}>
                      {query} ({w.times(formatNumber(times, locale))})
                    </li>
                  ))}
                </ul>
              </Details>
            )}
            <p>
              <a href={gapAddress(ask.scope, `${HOME}.csv`)}>{w.csv}</a>
            </p>
          </>
        )}
        <p>
          <a href={`${HOME}/belum-laku`}>{w.unsoldLink}</a> · <a href="/dicari">{w.notices}</a>
        </p>
        {officer && <LinkButton href="/dicari/baru">{w.makeNotice}</LinkButton>}
        <Details summary={w.formulaTitle}>
          <p>{w.formula}</p>
          <p>{w.assumptions}</p>
          <p>{w.scopes}</p>
        </Details>
      </>
    ),
  });
}

const COLUMNS = [
  'tahun',
  'etalase',
  'paket',
  'perangkat_daerah',
  'rencana_e_purchasing',
  'rencana_metode_lain',
  'dipesan',
  'dipesan_tahun_lalu',
  'belum_dipesan',
  'bisa_tetap_di_daerah',
  'produk_tayang',
  'penyedia',
  'penyedia_lokal',
  'siap_dipesan',
  'belum_pernah_dibeli',
  'dicari_tanpa_hasil',
  ...Array.from({ length: 12 }, (_, index) => `belum_dipesan_bulan_${index + 1}`),
  'belum_dipesan_tanpa_tanggal',
];

/** The whole table as a file; money in rupiah. */
async function csvFile(c: Ctx): Promise<Response> {
  const { read, pemda, services } = c.var;
  const ask = await asked(c);
  const { gaps } = await gapMap(read, pemda, ask.now, ask.scope);
  const said = await gapWords(read, services.connections, pemda, ask.now, ask.scope);
  const rows = gaps.map((gap) => [
    ask.scope.year,
    gap.etalase.slug,
    gap.lines,
    gap.agencies,
    gap.planned,
    gap.elsewhere,
    gap.ordered,
    gap.orderedBefore,
    gap.left,
    gap.couldStay,
    gap.offer.products,
    gap.offer.sellers,
    gap.offer.localSellers,
    gap.offer.inStock,
    gap.offer.neverBought,
    (said.missed.get(gap.etalase.id) ?? []).reduce((sum, one) => sum + one.times, 0),
    ...gap.months,
    gap.undated,
  ]);
  return csvResponse(`kesenjangan-${ask.scope.year}.csv`, writeCsv(COLUMNS, rows));
}

export const gapMapRoutes: Route[] = [
  { method: 'GET', path: HOME, access: 'public', kind: 'page', handle: mapPage },
  { method: 'GET', path: `${HOME}.csv`, access: 'public', kind: 'file', handle: csvFile },
];
