import { dayOf, ok, type Refusal, type Result, yearOfDay } from '../../../kernel/index.ts';
import { ruleSetFor } from '../../../rules/index.ts';
import { BUYER_ROLES, MIN_REASON } from '../../domain/decide-place.ts';
import type { BuyerRole } from '../../domain/types.ts';
import type { CompetitionCommand, CompetitionEnv, DraftCompetition } from './commands.ts';
import { offerFaults } from './offer.ts';
import { preflightOf } from './preflight.ts';
import { type FittingOffer, rankLots } from './rank.ts';
import { COMPETITION_STEPS, partsOf } from './table.ts';
import { MOST_TEXT, pinnedRules, publishFaults, termFaults } from './terms-faults.ts';
import type {
  Competition,
  CompetitionEvent,
  CompetitionEventData,
  CompetitionEventKind,
} from './types.ts';

export type CompetitionDecision = Result<readonly CompetitionEvent[], readonly Refusal[]>;

const HOUR_MS = 3_600_000;

/** An outage that is shorter is no reason to move a deadline; the product's own number. */
export const OUTAGE_FROM_MS = 5 * 60_000;
/** What is given on top of an outage: two hours, as KONEPS gives (faults 70). */
export const OUTAGE_EXTRA_MS = 2 * HOUR_MS;

const no = (code: string, field?: string, params?: Refusal['params']): CompetitionDecision => ({
  ok: false,
  error: [{ code, ...(field ? { field } : {}), ...(params ? { params } : {}) }],
});

function happened<K extends CompetitionEventKind>(
  env: CompetitionEnv,
  kind: K,
  data: CompetitionEventData[K],
): CompetitionDecision {
  const { personId, role } = env.actor;
  return ok([{ kind, at: env.now, actor: { personId, role }, data } as CompetitionEvent]);
}

/** A new draft. Refusals: 'competition.*', 'plan.*', 'order.*', 'text.*'. */
export function decideDraft(command: DraftCompetition, env: CompetitionEnv): CompetitionDecision {
  const today = dayOf(env.now, env.calendar.zone);
  if (!BUYER_ROLES.includes(env.actor.role)) return no('order.forbidden');
  const faults = termFaults(command.terms, command.plan, env);
  if (faults.length > 0 || !command.plan) return { ok: false, error: faults };
  return happened(env, 'drafted', {
    id: command.id,
    number: command.number,
    agencyId: command.plan.agencyId,
    buyerRole: env.actor.role as BuyerRole,
    year: yearOfDay(today),
    ruleSet: ruleSetFor(today).id,
    terms: command.terms,
  });
}

/**
 * What a command makes of a competition: events, or every reason why not. Pure. Whether it is there for
 * him, whether the table knows it for his part, whether there is time; then the command's own rules.
 */
export function decideCompetition(
  one: Competition,
  command: CompetitionCommand,
  env: CompetitionEnv,
): CompetitionDecision {
  const parts = partsOf(one, env.actor);
  if (parts.length === 0) return no('competition.not-found');
  if ('expectedVersion' in command && command.expectedVersion !== one.version)
    return no('competition.stale');
  const step = COMPETITION_STEPS.find((row) => row.command === command.kind);
  if (!step?.from.includes(one.state)) return no('competition.state');
  if (!step.by.some((part) => parts.includes(part))) return no('competition.forbidden');
  const unready = step.unless?.(one, env.actor);
  if (unready) return no(unready);
  const over = one.state === 'open' && env.now >= one.terms.offersUntil;
  if (over && command.kind !== 'close' && command.kind !== 'cancel')
    return no('competition.over', 'offersUntil');
  return run(one, command, env);
}

function run(
  one: Competition,
  command: CompetitionCommand,
  env: CompetitionEnv,
): CompetitionDecision {
  const supplierId = env.actor.supplierId ?? '';
  switch (command.kind) {
    case 'change': {
      const faults = termFaults(command.terms, command.plan, env);
      if (command.plan && command.plan.agencyId !== one.agencyId)
        faults.push({ code: 'plan.other-agency', field: 'planId' });
      return faults.length > 0
        ? { ok: false, error: faults }
        : happened(env, 'changed', { terms: command.terms });
    }
    case 'ready':
      return happened(env, 'opener-ready', command.opener);
    case 'leave':
      return happened(env, 'opener-left', { personId: env.actor.personId ?? '' });
    case 'publish':
      return decidePublish(one, command, env);
    case 'ask':
      return (
        textFault(command.text, 'text') ??
        happened(env, 'asked', { id: command.id, supplierId, text: command.text.trim() })
      );
    case 'object':
      return (
        textFault(command.text, 'text') ??
        happened(env, 'objected', { id: command.id, supplierId, text: command.text.trim() })
      );
    case 'answer':
    case 'answer-objection':
      return decideAnswer(one, command, env);
    case 'offer': {
      const faults = offerFaults(one, command, dayOf(env.now, env.calendar.zone));
      return faults.length > 0
        ? { ok: false, error: faults }
        : happened(env, 'offered', { supplierId, digest: command.digest });
    }
    case 'withdraw-offer':
      return happened(env, 'offer-withdrawn', { supplierId });
    case 'extend':
      return decideExtend(one, command, env);
    case 'close':
      return decideClose(one, command.outageMs, env);
    case 'half-open':
      return happened(env, 'half-opened', { personId: env.actor.personId ?? '' });
    case 'open':
      return env.hash(command.seed) === one.seedDigest
        ? happened(env, 'opened', { seed: command.seed, offers: command.offers })
        : no('competition.seed');
    case 'assess':
      return decideAssess(one, command, env);
    case 'decide':
      return decideAward(one, env);
    case 'confirm-standby':
      return happened(env, 'standby-confirmed', { supplierId });
    case 'pass-on':
      return decidePassOn(one, command, env);
    case 'cancel':
      return (
        reasonFault(command.reason) ?? happened(env, 'cancelled', { reason: command.reason.trim() })
      );
  }
}

type Of<K extends CompetitionCommand['kind']> = Extract<CompetitionCommand, { kind: K }>;

function reasonFault(reason: string, field = 'reason'): CompetitionDecision | null {
  const { length } = reason.trim();
  if (length < MIN_REASON) return no('order.reason', field, { min: MIN_REASON });
  return length > MOST_TEXT ? no('text.too-long', field, { max: MOST_TEXT }) : null;
}

function textFault(text: string, field: string): CompetitionDecision | null {
  const { length } = text.trim();
  if (length === 0) return no('text.empty', field);
  return length > MOST_TEXT ? no('text.too-long', field, { max: MOST_TEXT }) : null;
}

function decidePublish(
  one: Competition,
  command: Of<'publish'>,
  env: CompetitionEnv,
): CompetitionDecision {
  const faults = publishFaults(one, command, env);
  if (faults.length > 0) return { ok: false, error: faults };
  const { seedDigest, references, referenceReason, candidates } = command;
  return happened(env, 'published', {
    seedDigest,
    invited: preflightOf(one.terms, candidates, dayOf(env.now, env.calendar.zone)).fitting,
    references,
    referenceReason: referenceReason.trim() || null,
  });
}

function decideAnswer(
  one: Competition,
  command: Of<'answer' | 'answer-objection'>,
  env: CompetitionEnv,
): CompetitionDecision {
  const list = command.kind === 'answer' ? one.questions : one.objections;
  const found = list.find(({ id }) => id === command.id);
  if (!found) return no('competition.no-question');
  if (found.answer !== null) return no('competition.answered');
  const fault = textFault(command.text, `text-${command.id}`);
  if (fault) return fault;
  const kind = command.kind === 'answer' ? 'answered' : 'objection-answered';
  return happened(env, kind, { id: command.id, text: command.text.trim() });
}

function decideExtend(
  one: Competition,
  command: Of<'extend'>,
  env: CompetitionEnv,
): CompetitionDecision {
  if (command.until <= one.terms.offersUntil) return no('competition.not-later', 'offersUntil');
  if (dayOf(command.until, env.calendar.zone) >= one.terms.wantedOn)
    return no('competition.wanted', 'offersUntil');
  return (
    reasonFault(command.reason) ??
    happened(env, 'extended', { until: command.until, reason: command.reason.trim() })
  );
}

/**
 * The deadline has come: an outage before it moves it by its own length and two hours, no offer ends the
 * competition, anything else waits for two people. Too early it does nothing.
 */
function decideClose(one: Competition, outageMs: number, env: CompetitionEnv): CompetitionDecision {
  if (env.now < one.terms.offersUntil) return ok([]);
  if (outageMs >= OUTAGE_FROM_MS) {
    const until = new Date(
      Math.max(env.now.getTime(), one.terms.offersUntil.getTime()) + outageMs + OUTAGE_EXTRA_MS,
    );
    return happened(env, 'extended', { until, reason: `outage:${Math.round(outageMs / 60_000)}` });
  }
  if (one.offers.length === 0) return happened(env, 'failed', { reason: 'no-offer' });
  return happened(env, 'closed', {});
}

function decideAssess(
  one: Competition,
  command: Of<'assess'>,
  env: CompetitionEnv,
): CompetitionDecision {
  const offer = one.opened.find(({ supplierId }) => supplierId === command.supplierId);
  if (!offer?.content) return no('competition.no-offer-there');
  if (!command.fits) {
    const fault = reasonFault(command.reason, `reason-${command.supplierId}`);
    if (fault) return fault;
  }
  const { supplierId, fits } = command;
  return happened(env, 'assessed', { supplierId, fits, reason: command.reason.trim() });
}

/** Offers that can win: read, and not found unfit. A written specification needs a verdict on each. */
export function fittingOffers(one: Competition): { fitting: FittingOffer[]; open: string[] } {
  const fitting: FittingOffer[] = [];
  const open: string[] = [];
  for (const { supplierId, content } of one.opened) {
    if (!content) continue;
    const verdict = one.assessments.find((it) => it.supplierId === supplierId);
    if (!verdict && one.terms.kind === 'specification') open.push(supplierId);
    if (verdict ? verdict.fits : one.terms.kind === 'product')
      fitting.push({ supplierId, content });
  }
  return { fitting, open };
}

function decideAward(one: Competition, env: CompetitionEnv): CompetitionDecision {
  const { fitting, open } = fittingOffers(one);
  if (open.length > 0) return no('competition.unassessed', 'offers', { left: open.length });
  if (fitting.length === 0) return happened(env, 'failed', { reason: 'none-fits' });
  const results = rankLots({
    terms: one.terms,
    offers: fitting,
    rules: pinnedRules(one),
    day: dayOf(env.now, env.calendar.zone),
    seed: one.seed ?? '',
    hash: env.hash,
  });
  if (results.every((lot) => lot.awardedTo === null))
    return happened(env, 'failed', { reason: 'none-fits' });
  return happened(env, 'decided', { results });
}

/**
 * The best one of the standby list takes the place of a winner whose order ended before he accepted it:
 * who confirmed, and has not had it before.
 */
function decidePassOn(
  one: Competition,
  command: Of<'pass-on'>,
  env: CompetitionEnv,
): CompetitionDecision {
  const lots = one.results.filter((lot) => lot.awardedTo === command.from);
  const lineNos = lots.flatMap((lot) => lot.lineNos);
  if (lots.length === 0) return no('competition.no-award');
  if (!command.ended) return no('competition.order-runs');
  const events = lots.flatMap((lot) => {
    const at = lot.ranks.findIndex((rank) => rank.supplierId === command.from);
    const next = lot.ranks.slice(at + 1).find((rank) => one.standby.includes(rank.supplierId));
    if (!next) return [];
    const decision = happened(env, 'passed-on', {
      lineNos: lot.lineNos,
      from: command.from,
      to: next.supplierId,
    });
    return decision.ok ? decision.value : [];
  });
  return events.length > 0
    ? ok(events)
    : no('competition.no-standby', undefined, { lines: lineNos.join(', ') });
}
