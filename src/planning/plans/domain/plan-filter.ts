import { PLAN_METHODS, type PlanMethod } from '../../domain/plan-row.ts';
import { PLAN_STATES, type PlanState } from './plan-state.ts';

export const PLAN_METHOD_LIST: readonly PlanMethod[] = [
  ...new Set(Object.values(PLAN_METHODS)),
  'unknown',
];

/** The value of a filter for lines that nobody gave an etalase. */
export const NO_ETALASE = 'tanpa';

/** Which plan lines a page shows; every field that is not asked for is null. */
export interface PlanFilter {
  readonly year: number;
  /** Words that must all stand in name, description or code. */
  readonly words: readonly string[];
  /** Slug of an agency. */
  readonly agency: string | null;
  readonly method: PlanMethod | null;
  /** Month that a line is meant to begin in, 1 to 12. */
  readonly month: number | null;
  /** Slug of an etalase, or NO_ETALASE. */
  readonly etalase: string | null;
  readonly state: PlanState | null;
  readonly pdn: boolean | null;
  readonly umk: boolean | null;
}

const MOST_WORDS = 8;
const LONGEST = 200;

const oneOf = <T extends string>(all: readonly T[], given: string | undefined): T | null =>
  all.find((one) => one === given) ?? null;

const yesNo = (given: string | undefined): boolean | null =>
  given === 'ya' ? true : given === 'tidak' ? false : null;

/**
 * The filter that an address asks for; what is not known is not filtered by. `query` gives the value of
 * a parameter of the address.
 */
export function readPlanFilter(
  query: (name: string) => string | undefined,
  year: number,
): PlanFilter {
  const month = Number(query('bulan') ?? '');
  return {
    year,
    words: (query('q') ?? '')
      .slice(0, LONGEST)
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS),
    agency: query('dinas') || null,
    method: oneOf(PLAN_METHOD_LIST, query('metode')),
    month: Number.isInteger(month) && month >= 1 && month <= 12 ? month : null,
    etalase: query('etalase') || null,
    state: oneOf(PLAN_STATES, query('keadaan')),
    pdn: yesNo(query('pdn')),
    umk: yesNo(query('umk')),
  };
}

/** The address of a filter, with what shall be changed in it; parts that are null or empty are left out. */
export function planAddress(
  filter: PlanFilter,
  change: Partial<PlanFilter> & { readonly page?: number } = {},
  path = '/rencana',
): string {
  const { page, ...to } = { ...filter, ...change };
  const word = (given: boolean | null) => (given === null ? '' : given ? 'ya' : 'tidak');
  const parts: [string, string][] = [
    ['tahun', String(to.year)],
    ['q', to.words.join(' ')],
    ['dinas', to.agency ?? ''],
    ['metode', to.method ?? ''],
    ['bulan', to.month === null ? '' : String(to.month)],
    ['etalase', to.etalase ?? ''],
    ['keadaan', to.state ?? ''],
    ['pdn', word(to.pdn)],
    ['umk', word(to.umk)],
    ['hal', page !== undefined && page > 1 ? String(page) : ''],
  ];
  return `${path}?${new URLSearchParams(parts.filter(([, value]) => value !== ''))}`;
}

/** Whether anything but the year is asked for. */
export const isFiltered = ({ year: _, words, ...rest }: PlanFilter): boolean =>
  words.length > 0 || Object.values(rest).some((value) => value !== null);
