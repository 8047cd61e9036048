import { dayOf, monthName, yearOfDay } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { Notice } from '../../ui/index.ts';
import { recordGaps } from '../domain/record-gaps.ts';
import { yearsOnRecord } from '../figures.sql.ts';
import { t } from '../messages.ts';

/** Whether a year lies between the first with orders and today's: it may be asked for, though nothing is recorded. */
export async function isRecordable(c: Ctx, year: number): Promise<boolean> {
  const first = (await yearsOnRecord(c.var.read)).find(({ lastOrder }) => lastOrder !== null);
  return first !== undefined && year >= first.year && year <= thisYear(c);
}

/** The year of today in the pemda's zone. */
export const thisYear = (c: Ctx) => yearOfDay(dayOf(c.var.services.clock.now(), c.var.pemda.zone));

/** Says which years have no orders and which end early, so that a gap is not read as a fall; of rows alone. */
export async function recordNote(c: Ctx) {
  const { locale, pemda } = c.var;
  const w = t(locale).record;
  const { missing, partial } = recordGaps(await yearsOnRecord(c.var.read), thisYear(c));
  if (missing.length + partial.length === 0) return null;
  return (
    <Notice locale={locale} tone="info" title={pemda.demo ? w.demo : undefined}>
      {partial.map(({ year, month }) => (
        <p key={year}>{w.until(year, monthName(month, locale))}</p>
      ))}
      {missing.length > 0 && <p>{w.none(missing.join(', '))}</p>}
    </Notice>
  );
}
