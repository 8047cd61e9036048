import { type Day, roundHalfUp } from '../../kernel/index.ts';
import { type EarlierYear, type Forecast, forecast } from './forecast.ts';
import { shareOf } from './formulas.ts';
import type { YearSums } from './units.ts';

/** What a target can be set for. `purchases` are the city's own in the national catalogue or the online shops. */
export const MEASURES = [
  'value',
  'orders',
  'products',
  'suppliers',
  'etalase',
  'pdn',
  'umkk',
  'creative',
  'purchases',
] as const;
export type Measure = (typeof MEASURES)[number];

export type MeasureUnit = 'rupiah' | 'order' | 'product' | 'supplier' | 'etalase' | 'milli_percent';

/** A flow grows through the year, a stock stands on a day, a share is a part of the year's value. */
export type MeasureKind = 'flow' | 'stock' | 'share';

export const MEASURE: Readonly<
  Record<Measure, { readonly unit: MeasureUnit; readonly kind: MeasureKind }>
> = Object.freeze({
  value: { unit: 'rupiah', kind: 'flow' },
  orders: { unit: 'order', kind: 'flow' },
  products: { unit: 'product', kind: 'stock' },
  suppliers: { unit: 'supplier', kind: 'stock' },
  etalase: { unit: 'etalase', kind: 'stock' },
  pdn: { unit: 'milli_percent', kind: 'share' },
  umkk: { unit: 'milli_percent', kind: 'share' },
  creative: { unit: 'milli_percent', kind: 'share' },
  purchases: { unit: 'rupiah', kind: 'flow' },
});

export const isMeasure = (text: string): text is Measure => MEASURES.some((one) => one === text);

/** What was reached of a year by a day. */
export type Course = Pick<
  YearSums,
  'realised' | 'orders' | 'umkkValue' | 'pdnValue' | 'creativeValue'
>;

/** Measures that a dashboard of orders shows, from sums alone. */
export function reachedOf(measure: Measure, sums: Course): bigint | null {
  switch (measure) {
    case 'value':
      return sums.realised;
    case 'orders':
      return sums.orders;
    case 'pdn':
      return shareOf(sums.pdnValue, sums.realised);
    case 'umkk':
      return shareOf(sums.umkkValue, sums.realised);
    case 'creative':
      return shareOf(sums.creativeValue, sums.realised);
    default:
      return null;
  }
}

/** One line of a dashboard: where a measure stands, what it should be, what it may become. */
export interface Standing {
  readonly measure: Measure;
  readonly reached: bigint | null;
  /** The same measure on the same day of the year before; null where nothing is recorded. */
  readonly lastYear: bigint | null;
  readonly target: bigint | null;
  /** Thousandths of a percent of the target. */
  readonly ofTarget: bigint | null;
  readonly forecast: Forecast | null;
}

/**
 * The forecast of a measure. A flow follows the earlier years; of a stock, what was added since the
 * year began is carried on evenly; a share has none.
 */
export function forecastOf(
  measure: Measure,
  reached: bigint | null,
  asOf: Day,
  known: { readonly earlier: readonly EarlierYear[]; readonly atStart: bigint | null },
): Forecast | null {
  if (reached === null) return null;
  const { kind } = MEASURE[measure];
  if (kind === 'share') return null;
  if (kind === 'flow') return forecast(reached, asOf, known.earlier);
  if (known.atStart === null || reached < known.atStart) return null;
  const start = known.atStart;
  const grown = forecast(reached - start, asOf, []);
  return {
    ...grown,
    low: grown.low + start,
    middle: grown.middle + start,
    high: grown.high + start,
  };
}

/** A standing with its share of the target. */
export function standingOf(
  measure: Measure,
  figures: Omit<Standing, 'measure' | 'ofTarget'>,
): Standing {
  const { reached, target } = figures;
  return {
    measure,
    ...figures,
    ofTarget:
      reached === null || target === null || target <= 0n
        ? null
        : roundHalfUp(reached * 100_000n, target),
  };
}
