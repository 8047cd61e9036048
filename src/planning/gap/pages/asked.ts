import { type Day, dayOf, type Locale } from '../../../kernel/index.ts';
import type { Ctx } from '../../../platform/index.ts';
import type { PlanFilter } from '../../plans/domain/plan-filter.ts';
import { planAddress } from '../../plans/domain/plan-filter.ts';
import { planChoices, planYears } from '../../plans/plans.sql.ts';
import type { GapScope, OpenEtalase } from '../gap.sql.ts';
import { chosenYear } from '../gap.ts';

export const HOME = '/kesenjangan';

/** What the address asks for; an agency that has no lines in the year is not asked for. */
export interface Asked {
  readonly scope: GapScope;
  readonly years: readonly number[];
  readonly agencies: Awaited<ReturnType<typeof planChoices>>['agencies'];
  readonly now: Date;
  readonly today: Day;
}

export async function asked(c: Ctx): Promise<Asked> {
  const now = c.var.services.clock.now();
  const today = dayOf(now, c.var.pemda.zone);
  const years = await planYears(c.var.read);
  const year = chosenYear(years, c.req.query('tahun'), today);
  const { agencies } = await planChoices(c.var.read, year);
  const agency = agencies.find(({ slug }) => slug === c.req.query('dinas'))?.slug ?? null;
  return { scope: { year, agency }, years, agencies, now, today };
}

/** The address of a gap page for a scope. */
export const gapAddress = ({ year, agency }: GapScope, path = HOME): string =>
  `${path}?${new URLSearchParams({ tahun: String(year), ...(agency ? { dinas: agency } : {}) })}`;

/** The plan lines behind a figure of the gap. */
export const linesAddress = (
  { year, agency }: GapScope,
  change: Partial<Pick<PlanFilter, 'etalase' | 'month' | 'method'>>,
): string =>
  planAddress({
    year,
    words: [],
    agency,
    method: null,
    month: null,
    etalase: null,
    state: null,
    pdn: null,
    umk: null,
    ...change,
  });

export const nameOf = (one: OpenEtalase, locale: Locale): string =>
  locale === 'en' ? one.nameEn || one.name : one.name;

/** Who makes notices and reads what a gap says of single sellers. */
export const OFFICERS = ['catalogue_officer', 'programme_officer'] as const;
