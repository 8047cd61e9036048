import { dayOf, yearOfDay } from '../../../kernel/index.ts';
import { AgedValues, type Ctx } from '../../../platform/index.ts';
import { spendingYears } from '../../spending.sql.ts';
import type { Facing } from '../drawings.ts';
import { type Pride, prideOf } from '../pride.ts';

/** Pages that other sites show are asked often: their figures are at most this old. */
const AGE_MS = 5_000;
const KEPT = new AgedValues<Pride>(AGE_MS);

/** The asked year where it is on record, this year otherwise; and the years there are. */
export async function yearsOf(c: Ctx): Promise<{ year: number; years: number[] }> {
  const { services, pemda, read } = c.var;
  const thisYear = yearOfDay(dayOf(services.clock.now(), pemda.zone));
  const years = [...new Set([thisYear, ...(await spendingYears(read))])].sort((a, b) => b - a);
  const asked = Number(c.req.query('tahun'));
  return { year: years.includes(asked) ? asked : thisYear, years };
}

/** What the city is proud of in a year, counted five seconds ago at the most. */
export function prideNow(c: Ctx, year: number): Promise<Pride> {
  const { pemda, read, services } = c.var;
  return KEPT.get(`${pemda.id}:${year}`, services.clock.now().getTime(), () =>
    prideOf(read, year, pemda.settings.buysLocal),
  );
}

export const facing = (c: Ctx): Facing => ({
  city: c.var.pemda.name,
  today: dayOf(c.var.services.clock.now(), c.var.pemda.zone),
  locale: c.var.locale,
});
