import { yearOf } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { OWN_STEPS, STEPS, type Step } from '../domain/funnel.ts';
import { type Cohort, yearsBegun } from '../funnel.sql.ts';
import { t } from '../funnel-words.ts';
import { matchingEvents } from '../matching/index.ts';

export const LIST = '/meja/pembinaan';
export const FUNNEL = `${LIST}/corong`;

export interface Chosen {
  /** As the address names it: a year or the name of an event in addresses. */
  readonly value: string;
  readonly name: string;
  readonly year: number | null;
  readonly cohort: Cohort;
  readonly steps: readonly Step[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The cohort that the address names; the year of today where it names none that there is. */
export async function chosenOf(c: Ctx): Promise<Chosen> {
  const { db, pemda, services, locale } = c.var;
  const w = t(locale);
  const thisYear = yearOf(services.clock.now(), pemda.zone);
  const [years, events] = await Promise.all([yearsBegun(db, pemda.zone), matchingEvents(db)]);
  const all = [...new Set([thisYear, ...years])].sort((a, b) => b - a);
  const choices = [
    ...all.map((year) => ({ value: String(year), label: w.inYear(year) })),
    ...events.map((one) => ({ value: one.slug, label: w.ofEvent(one.name) })),
  ];
  const asked = c.req.query('usaha') ?? '';
  const event = events.find(({ slug }) => slug === asked);
  if (event)
    return {
      value: event.slug,
      name: w.ofEvent(event.name),
      year: null,
      cohort: { eventId: event.id },
      steps: STEPS,
      choices,
    };
  const year = all.find((one) => String(one) === asked) ?? thisYear;
  return {
    value: String(year),
    name: w.inYear(year),
    year,
    cohort: { year },
    steps: OWN_STEPS,
    choices,
  };
}

/** Where the businesses are that stopped at a step. */
export const rowsPath = (chosen: Chosen, step: Step) =>
  `${FUNNEL}/usaha?usaha=${chosen.value}&di=${step}`;
