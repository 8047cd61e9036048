import { formatNumber, monthShortName, refuse } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  AutoSelect,
  BarChart,
  EmptyState,
  LinesChart,
  Notice,
  page,
  refusedPage,
  Tabs,
} from '../../ui/index.ts';
import { type AwardYear, awardYear } from '../award.ts';
import { tAward } from '../award-words.ts';
import { formulaOf } from '../domain/formulas.ts';
import { AWARD_RULES, type AwardRule } from '../domain/ranking.ts';
import { asNumber } from '../domain/units.ts';
import { t } from '../messages.ts';
import { awardVersions } from '../official.sql.ts';
import {
  awardQuery,
  chosenRule,
  chosenYear,
  FormulaDetails,
  RankingTable,
  ruleName,
} from './award-parts.tsx';
import { isRecordable, recordNote } from './record-note.tsx';

const DRAWN = 6;

/** A year within the record that has no award: said so, with what the record holds. */
async function withoutAward(c: Ctx, asked: string | undefined): Promise<Response> {
  const { locale } = c.var;
  const w = t(locale).award;
  if (asked === undefined)
    return page(c, {
      title: w.title,
      canonicalPath: '/penghargaan',
      body: <EmptyState title={w.title} text={w.empty} headingLevel={2} />,
    });
  if (!/^\d{4}$/.test(asked) || !(await isRecordable(c, Number(asked))))
    return refusedPage(c, refuse('year.not-found').error, { href: '/penghargaan' });
  return page(c, {
    title: `${w.title} ${asked}`,
    body: (
      <>
        <EmptyState title={t(locale).spending.nothing(Number(asked))} headingLevel={2} />
        {await recordNote(c)}
        <p>
          <a href="/penghargaan">{w.title}</a>
        </p>
      </>
    ),
  });
}

async function awardPage(c: Ctx): Promise<Response> {
  const { locale, read } = c.var;
  const w = t(locale).award;
  const wa = tAward(locale);
  const chosen = await chosenYear(c);
  if (!chosen) return withoutAward(c, c.req.query('tahun'));
  const { year, years } = chosen;
  const rule = chosenRule(c);
  const [award, [official], note] = await Promise.all([
    awardYear(read, year, rule),
    awardVersions(read, year),
    recordNote(c),
  ]);
  const ranked = award.rows.filter((row) => row.rank !== null);
  const query = awardQuery(year, rule);
  return page(c, {
    title: `${w.title} ${year}`,
    description: w.lead(year),
    canonicalPath: `/penghargaan?${query}`,
    wide: true,
    body: (
      <>
        <h1>
          {w.title} {year}
        </h1>
        <p class="k-lead">{w.lead(year)}</p>
        <Tabs
          locale={locale}
          label={w.year}
          items={years.map((y) => ({
            href: `/penghargaan?${awardQuery(y, rule)}`,
            label: String(y),
            current: y === year,
          }))}
        />
        {official && (
          <Notice locale={locale} tone="success" title={wa.official.banner(year, official.version)}>
            <p>
              <a href={`/penghargaan/resmi/${year}`}>{wa.official.open}</a>
            </p>
          </Notice>
        )}
        {note}
        <AutoSelect
          locale={locale}
          action="/penghargaan"
          name="rumus"
          label={wa.chooseRule}
          choices={AWARD_RULES.map((one) => ({ value: one.key, label: ruleName(one.key, locale) }))}
          value={rule.key}
          hidden={{ tahun: String(year) }}
        />
        <BarChart
          locale={locale}
          id="lima-besar"
          title={w.caption}
          points={ranked.slice(0, 5).map((row) => ({
            label: `${row.rank}. ${row.agency}`,
            value: asNumber(row.index) ?? 0,
            href: `/penghargaan/${row.slug}?tahun=${year}`,
          }))}
          format={(n) => formatNumber(Number(n), locale, 3)}
        />
        <RankingTable
          locale={locale}
          caption={`${w.caption} ${year}`}
          rows={award.rows}
          ranged={rule.parts.length > 1}
          hrefOf={(row) => `/penghargaan/${slugOf(award, row.agencyId)}?tahun=${year}`}
        />
        <Race c={c} award={award} year={year} />
        <FormulaDetails rule={rule} locale={locale} />
        <p>
          <a href={`/api/penghargaan?${query}`}>{w.json}</a>
        </p>
      </>
    ),
  });
}

const slugOf = (award: AwardYear, agencyId: string) =>
  award.rows.find((row) => row.agencyId === agencyId)?.slug ?? '';

function Race({ c, award, year }: { c: Ctx; award: AwardYear; year: number }) {
  const { locale } = c.var;
  const wa = tAward(locale);
  if (award.lastMonth < 2) return null;
  const lines = award.racers.map((one) => ({
    label: one.agency,
    values: one.ranks,
    href: `/penghargaan/${slugOf(award, one.agencyId)}?tahun=${year}`,
  }));
  return (
    <>
      <LinesChart
        locale={locale}
        id="perlombaan"
        title={`${wa.race}, ${year}`}
        ranks
        ticks={Array.from({ length: award.lastMonth }, (_, i) => monthShortName(i + 1, locale))}
        lines={lines.slice(0, DRAWN)}
        undrawn={lines.slice(DRAWN)}
        format={String}
      />
      {lines.length > DRAWN && <p class="k-hint">{wa.raceNote}</p>}
    </>
  );
}

/** A rule as JSON says it: its formulas with version, weight and source. */
export const ruleJson = (rule: AwardRule) => ({
  key: rule.key,
  version: rule.version,
  parts: rule.parts.map((part) => {
    const { key, version, text, source } = formulaOf(part.formula);
    return { formula: key, version, weight: Number(part.weight) / 10_000, text, source };
  }),
});

async function awardJson(c: Ctx): Promise<Response> {
  const chosen = await chosenYear(c);
  const rule = chosenRule(c);
  if (!chosen) return c.json({ year: null, rule: ruleJson(rule), rows: [] });
  const { year } = chosen;
  const { rows } = await awardYear(c.var.read, year, rule);
  return c.json({
    year,
    scope: 'local',
    rule: ruleJson(rule),
    formula: rule.parts.map((part) => formulaOf(part.formula).text).join('; '),
    rows: rows.map((row) => ({
      rank: row.rank,
      bestRank: row.bestRank,
      worstRank: row.worstRank,
      agency: row.agency,
      index: asNumber(row.index),
      realised: Number(row.realised),
      budget: Number(row.budget),
      orders: Number(row.orders),
      localSuppliers: row.localSuppliers,
      smallSample: row.smallSample,
      rows: `/penghargaan/${row.slug}?tahun=${year}`,
    })),
  });
}

export const awardRoutes: Route[] = [
  { method: 'GET', path: '/penghargaan', access: 'public', kind: 'page', handle: awardPage },
  { method: 'GET', path: '/api/penghargaan', access: 'public', kind: 'api', handle: awardJson },
];
