import { formatNumber, formatRupiah, type Locale } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { DataTable, Details, StatusTag } from '../../ui/index.ts';
import { awardYears } from '../award.sql.ts';
import { tAward } from '../award-words.ts';
import { formulaOf } from '../domain/formulas.ts';
import {
  type AwardRule,
  DEFAULT_RULE,
  type RankedAgency,
  ruleOf,
  SMALL_SAMPLE,
} from '../domain/ranking.ts';
import { t } from '../messages.ts';

/** '82,183': three decimals, as the award was announced (rules.md 3.3). */
export function indexText(milli: bigint | null, locale: Locale): string | null {
  return milli === null ? null : formatNumber(Number(milli) / 1000, locale, 3);
}

/** The asked year, or the newest where none is asked; null when there is no award for it. */
export async function chosenYear(c: Ctx): Promise<{ year: number; years: number[] } | null> {
  const years = await awardYears(c.var.read);
  const asked = c.req.query('tahun');
  const year = asked === undefined ? years[0] : years.find((one) => String(one) === asked);
  return year === undefined ? null : { year, years };
}

/** The formula asked for; an unknown one is the default. */
export const chosenRule = (c: Ctx): AwardRule => ruleOf(c.req.query('rumus') ?? '') ?? DEFAULT_RULE;

/** The address of a year's award under a rule; the default rule needs no word. */
export const awardQuery = (year: number, rule: AwardRule): string =>
  `tahun=${year}${rule === DEFAULT_RULE ? '' : `&rumus=${rule.key}`}`;

export const ruleName = (key: string, locale: Locale): string =>
  (tAward(locale).rules as Readonly<Record<string, string>>)[key] ?? key;

/** 'best–worst', or one number where they are the same. */
export const rangeText = (best: number | null, worst: number | null): string =>
  best === null || worst === null ? '–' : best === worst ? String(best) : `${best}–${worst}`;

/** How an award is computed: each part with its weight, text, version and source. */
export function FormulaDetails({ rule, locale }: { rule: AwardRule; locale: Locale }) {
  const w = tAward(locale);
  const formulas = rule.parts.map((part) => ({ ...part, of: formulaOf(part.formula) }));
  return (
    <Details summary={t(locale).award.formulaTitle} open>
      <ul>
        {formulas.map(({ of, weight }) => (
          <li key={of.key}>
            <strong>{w.rules[of.key]}</strong>
            {formulas.length > 1 &&
              `, ${w.weight.toLowerCase()} ${formatNumber(Number(weight) / 100, locale)}%`}
            : {w.texts[of.key]}. {w.version(of.version)} {w.source}: {of.source}.
          </li>
        ))}
      </ul>
      <p>{w.value}</p>
      <p>{formulas.every(({ of }) => of.basis === 'value') ? w.splitSafe : w.splitMoves}</p>
      <p>{t(locale).award.ties}</p>
      {rule.parts.length > 1 && <p>{w.rangeHint}</p>}
      <p>{w.smallHint(Number(SMALL_SAMPLE))}</p>
    </Details>
  );
}

/** What a ranking shows of an agency, live or announced. */
export type ShownRow = Pick<
  RankedAgency,
  'rank' | 'bestRank' | 'worstRank' | 'agencyId' | 'agency' | 'smallSample' | 'localSuppliers'
> & {
  readonly index: bigint | null;
  readonly realised: bigint;
  readonly budget: bigint;
  readonly orders: bigint;
};

/** The ranking as a table; with the range of ranks where a rule has weights to move. */
export function RankingTable(props: {
  locale: Locale;
  caption: string;
  rows: readonly ShownRow[];
  ranged: boolean;
  hrefOf: (row: ShownRow) => string;
}) {
  const { locale } = props;
  const w = t(locale).award;
  const wa = tAward(locale);
  const linkOf = (row: ShownRow) => props.hrefOf(row);
  return (
    <DataTable
      locale={locale}
      id="peringkat"
      caption={props.caption}
      columns={[
        { key: 'rank', header: w.rank, numeric: true, cell: (row) => row.rank ?? '–' },
        ...(props.ranged
          ? [
              {
                key: 'range',
                header: wa.range,
                numeric: true,
                cell: (row: ShownRow) => rangeText(row.bestRank, row.worstRank),
              },
            ]
          : []),
        {
          key: 'agency',
          header: w.agency,
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={linkOf(row)}>{row.agency}</a>
              {row.smallSample && row.rank !== null && (
                <>
                  {' '}
                  <StatusTag tone="warning">{wa.small}</StatusTag>
                </>
              )}
            </>
          ),
        },
        {
          key: 'index',
          header: w.index,
          numeric: true,
          cell: (row) => indexText(row.index, locale) ?? w.noPlan,
        },
        {
          key: 'realised',
          header: w.realised,
          numeric: true,
          cell: (row) => formatRupiah(row.realised, locale),
        },
        {
          key: 'budget',
          header: w.budget,
          numeric: true,
          cell: (row) => formatRupiah(row.budget, locale),
        },
        {
          key: 'orders',
          header: w.orders,
          numeric: true,
          cell: (row) => formatNumber(row.orders, locale),
        },
        {
          key: 'suppliers',
          header: w.suppliers,
          numeric: true,
          cell: (row) => formatNumber(row.localSuppliers, locale),
        },
      ]}
      rows={props.rows}
      rowKey={(row) => row.agencyId}
    />
  );
}
