import { addDays, type Day, dayOf, type Refusal, yearOfDay } from '../../../kernel/index.ts';
import { actorFor, type RuleSet, ruleSetById } from '../../../rules/index.ts';
import type { PlanFacts } from '../../domain/commands.ts';
import { MIN_REASON, planFaults } from '../../domain/decide-place.ts';
import { LEAST_REFERENCES, thinLines } from '../../domain/references.ts';
import type { CompetitionCommand, CompetitionEnv } from './commands.ts';
import { preflightFaults, preflightOf } from './preflight.ts';
import { estimateValue } from './rank.ts';
import type { Competition, Terms } from './types.ts';

/** Offers can be handed in for at least so long; the product's own number, the law's was not seen. */
export const LEAST_OPEN_HOURS = 24;
export const MOST_OPEN_DAYS = 60;
export const MOST_LINES = 20;
/** Characters of a text that somebody writes. */
export const MOST_TEXT = 1000;
const HOUR_MS = 3_600_000;

type Publish = Extract<CompetitionCommand, { kind: 'publish' }>;

/** The rules that the competition is pinned to. */
export function pinnedRules(one: Pick<Competition, 'ruleSet'>): RuleSet {
  const rules = ruleSetById(one.ruleSet);
  if (!rules) throw new RangeError(`unknown rule set: ${one.ruleSet}`);
  return rules;
}

/** Why a draft cannot be published: its terms, the market, who may buy, the prices, and who opens. */
export function publishFaults(one: Competition, command: Publish, env: CompetitionEnv): Refusal[] {
  const today = dayOf(env.now, env.calendar.zone);
  const { terms } = one;
  const found = preflightOf(terms, command.candidates, today);
  return [
    ...termFaults(terms, command.plan, env),
    ...(command.plan
      ? preflightFaults(terms, found, command.plan, pinnedRules(one), MIN_REASON)
      : []),
    ...valueFaults(one, today),
    ...referenceFaults(terms, command),
    ...(one.openers.length < 2 ? [{ code: 'competition.openers', field: 'openers' }] : []),
  ];
}

/** Faults of the terms alone, each at its field of the form. */
export function termFaults(terms: Terms, plan: PlanFacts | null, env: CompetitionEnv): Refusal[] {
  const faults: Refusal[] = [];
  const add = (code: string, field: string, params?: Refusal['params']) =>
    faults.push({ code, field, ...(params ? { params } : {}) });
  const today = dayOf(env.now, env.calendar.zone);
  if (terms.title.trim().length < 5) add('competition.title', 'title');
  if (terms.title.length > 200) add('text.too-long', 'title', { max: 200 });
  if (terms.note.length > MOST_TEXT) add('text.too-long', 'note', { max: MOST_TEXT });
  if (!plan) add('plan.choose', 'planId');
  else
    for (const { code, params } of planFaults(plan, env.actor, yearOfDay(today)))
      add(code, 'planId', params);
  if (terms.lines.length === 0) add('competition.no-lines', 'lines');
  if (terms.lines.length > MOST_LINES) add('competition.many-lines', 'lines', { max: MOST_LINES });
  for (const line of terms.lines) {
    const named = line.name.trim().length;
    if (named < 3) add('competition.line-name', `name-${line.lineNo}`);
    if (named > 200) add('text.too-long', `name-${line.lineNo}`, { max: 200 });
    if (line.quantity <= 0n) add('quantity.zero', `quantity-${line.lineNo}`);
    if (line.estimate < 1n) add('competition.estimate', `estimate-${line.lineNo}`);
    if (terms.kind === 'specification' && line.specification.trim().length < 10)
      add('competition.specification', `specification-${line.lineNo}`, { name: line.name });
    if (line.specification.length > MOST_TEXT)
      add('text.too-long', `specification-${line.lineNo}`, { max: MOST_TEXT });
  }
  for (const { code, value } of terms.requirements) {
    if (code === 'tkdn' && !(value !== null && value > 0 && value <= 100))
      add('competition.tkdn', 'tkdn');
    if (code === 'lead-time' && !(value !== null && value >= 1 && value <= 365))
      add('competition.lead-time', 'lead-time');
  }
  if (terms.deliveryAddress.trim().length < 10) add('order.address', 'deliveryAddress');
  if (terms.deliveryAddress.length > MOST_TEXT)
    add('text.too-long', 'deliveryAddress', { max: MOST_TEXT });
  const least = new Date(env.now.getTime() + LEAST_OPEN_HOURS * HOUR_MS);
  if (terms.offersUntil < least)
    add('competition.too-soon', 'offersUntil', { hours: LEAST_OPEN_HOURS });
  const closes = dayOf(terms.offersUntil, env.calendar.zone);
  if (closes > addDays(today, MOST_OPEN_DAYS))
    add('competition.too-far', 'offersUntil', { days: MOST_OPEN_DAYS });
  if (terms.wantedOn <= closes) add('competition.wanted', 'wantedOn');
  if (yearOfDay(terms.wantedOn) !== yearOfDay(today))
    add('order.wanted-year', 'wantedOn', { year: String(yearOfDay(today)) });
  return faults;
}

/** The estimate's value decides who may buy, as the order's would (rules.md 1.3). */
function valueFaults(one: Competition, today: Day): Refusal[] {
  const value = estimateValue(one.terms.lines, today);
  const due = actorFor(pinnedRules(one), value);
  if (due === one.buyerRole) return [];
  const limit = pinnedRules(one).values.procurementOfficerLimit.value;
  return [{ code: `order.actor-${due}`, field: 'lines', params: { limit, value } }];
}

function referenceFaults(terms: Terms, command: Publish): Refusal[] {
  const field = 'referenceReason';
  const { length } = command.referenceReason.trim();
  if (length > MOST_TEXT) return [{ code: 'text.too-long', field, params: { max: MOST_TEXT } }];
  const [thin] = thinLines(terms.lines, command.references);
  if (!thin || length >= MIN_REASON) return [];
  const params = { name: thin.name, least: LEAST_REFERENCES, min: MIN_REASON };
  return [{ code: 'competition.references', field, params }];
}
