import { addDays, type Day, dayOf, rupiah, yearOfDay } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';
import {
  channelYears,
  monthsOf,
  type Part,
  stockOn,
  type YearCourse,
  yearCourses,
} from './dashboard.sql.ts';
import { sameDay } from './domain/begun-month.ts';
import { type ChannelIndex, channelIndex } from './domain/channel-index.ts';
import { recordedYear } from './domain/figures.ts';
import type { EarlierYear } from './domain/forecast.ts';
import {
  type Course,
  forecastOf,
  MEASURE,
  type Measure,
  reachedOf,
  type Standing,
  standingOf,
} from './domain/measures.ts';
import { orders } from './domain/units.ts';
import { yearsOnRecord } from './figures.sql.ts';
import { targetsOf } from './targets.sql.ts';

export interface Dashboard {
  readonly year: number;
  /** Through this day everything is counted: today, or the last day that the record of a past year has. */
  readonly asOf: Day;
  readonly standings: readonly Standing[];
  readonly months: readonly bigint[];
  readonly lastMonths: readonly bigint[] | null;
}

const CITY: readonly Measure[] = [
  'value',
  'orders',
  'products',
  'suppliers',
  'etalase',
  'pdn',
  'umkk',
  'creative',
];
const AGENCY: readonly Measure[] = ['value', 'orders', 'pdn', 'umkk', 'creative'];
const ETALASE: readonly Measure[] = ['value', 'products', 'pdn', 'creative'];
/** A forecast follows at most so many earlier years. */
const MOST_EARLIER = 3;

const NOTHING: Course = {
  realised: rupiah(0n),
  orders: orders(0),
  umkkValue: rupiah(0n),
  pdnValue: rupiah(0n),
  creativeValue: rupiah(0n),
};

/** Where a year of the city, of an agency or of an etalase stands: targets, realisation, forecast, months. */
export async function dashboardOf(
  db: Db,
  year: number,
  now: Date,
  zone: string,
  part: Part & { readonly budget?: bigint } = {},
): Promise<Dashboard> {
  const today = dayOf(now, zone);
  const thisYear = yearOfDay(today);
  const record = await yearsOnRecord(db);
  const lastOrder = record.find((one) => one.year === year)?.lastOrder ?? null;
  const asOf = year === thisYear ? today : recordedYear(year, lastOrder, today).lastDay;
  // A year whose record ends early would teach a forecast that nothing is bought in its last months.
  const whole = record.flatMap((one) =>
    one.year < year && one.lastOrder?.slice(5, 7) === '12' ? [one.year] : [],
  );
  const earlierYears = whole.slice(-MOST_EARLIER);
  // Of the asked year all is counted: no order is later than the day that it is counted through.
  const years = [...new Set([year, year - 1, ...earlierYears])];
  const courses = await yearCourses(db, years, asOf, part);
  const [months, targets, stocks] = await Promise.all([
    monthsOf(db, [year, year - 1], part),
    part.agencyId || part.etalaseId ? new Map<Measure, bigint>() : targetsOf(db, year),
    stocksOf(db, asOf, zone, part),
  ]);
  const courseOf = (of: number): YearCourse | undefined => courses.find((one) => one.year === of);
  const reached = courseOf(year)?.through ?? NOTHING;
  const before = courseOf(year - 1)?.through ?? null;
  const earlierOf = (measure: Measure): EarlierYear[] =>
    earlierYears.flatMap((of) => {
      const course = courseOf(of);
      if (!course) return [];
      return [
        measure === 'orders'
          ? { year: of, throughSameDay: course.through.orders, total: course.totalOrders }
          : { year: of, throughSameDay: course.through.realised, total: course.total },
      ];
    });
  const measures = part.etalaseId ? ETALASE : part.agencyId ? AGENCY : CITY;
  const standings = measures.map((measure) => {
    const stock = MEASURE[measure].kind === 'stock' ? (measure as keyof typeof stocks.now) : null;
    const value = stock ? stocks.now[stock] : reachedOf(measure, reached);
    const known = {
      earlier: earlierOf(measure),
      atStart: stock ? stocks.atStart[stock] : null,
    };
    return standingOf(measure, {
      reached: value,
      lastYear: stock ? stocks.lastYear[stock] : before && reachedOf(measure, before),
      target: measure === 'value' && part.budget ? part.budget : (targets.get(measure) ?? null),
      forecast: year === thisYear ? forecastOf(measure, value, asOf, known) : null,
    });
  });
  return {
    year,
    asOf,
    standings,
    months: months.get(year) ?? Array.from({ length: 12 }, () => 0n),
    lastMonths: months.get(year - 1) ?? null,
  };
}

async function stocksOf(db: Db, asOf: Day, zone: string, part: Part) {
  const firstDay = `${asOf.slice(0, 4)}-01-01` as Day;
  const none = { products: 0n, suppliers: 0n, etalase: 0n };
  if (part.agencyId) return { now: none, lastYear: none, atStart: none };
  const [now, lastYear, atStart] = await Promise.all([
    stockOn(db, asOf, zone, part),
    stockOn(db, sameDay(asOf, yearOfDay(asOf) - 1), zone, part),
    stockOn(db, addDays(firstDay, -1), zone, part),
  ]);
  return { now, lastYear, atStart };
}

/** Batu's index of three channels for a year; a channel without realisation or target stays unknown. */
export async function channelIndexOf(db: Db, year: number): Promise<ChannelIndex> {
  return channelIndex(await channelYears(db, year));
}

/** The years a dashboard can show, newest first: this one, and each with an order, a plan or a target. */
export async function dashboardYears(db: Db, now: Date, zone: string): Promise<number[]> {
  const thisYear = yearOfDay(dayOf(now, zone));
  const years = (await yearsOnRecord(db)).map((one) => one.year).filter((one) => one <= thisYear);
  return [...new Set([thisYear, ...years])].sort((a, b) => b - a);
}
