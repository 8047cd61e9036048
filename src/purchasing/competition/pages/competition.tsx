import { type Day, dayOf, type Refusal } from '../../../kernel/index.ts';
import { type Ctx, type Route, useCaseEnv } from '../../../platform/index.ts';
import {
  DoneNotice,
  ErrorSummary,
  fieldErrors,
  LinkButton,
  Notice,
  page,
  refusedPage,
  StatusTag,
} from '../../../ui/index.ts';
import { BUYERS, READERS } from '../../pages/access.ts';
import { planFacts } from '../../plans.sql.ts';
import { candidatesFor } from '../candidates.sql.ts';
import { competitionHistory } from '../competition.sql.ts';
import { decideCompetition } from '../domain/decide.ts';
import { preflightOf } from '../domain/preflight.ts';
import type { Competition } from '../domain/types.ts';
import { competitionFaces, ordersOf, supplierFaces } from '../faces.sql.ts';
import { t } from '../messages.ts';
import { marketOf } from '../prepare-competition.ts';
import { competitionEnv } from '../save-competition.ts';
import { Assessing, BuyerWays, Opening, OwnOffer } from './offers.tsx';
import { CompetitionHistory, Outcome } from './outcome.tsx';
import { type Checked, Preparation } from './preparation.tsx';
import { Objections, Questions } from './questions.tsx';
import { controlId, type Part, type Typed } from './step-form.tsx';
import { endText, LinesShown, TermsShown } from './terms-shown.tsx';
import { toneOf } from './tone.ts';
import { competitionFor, LIST, stepsOf } from './viewing.ts';

/** Faults of a draft's terms lead to where the terms stand; the rest to the part of that name. */
const TERM_FIELDS: readonly string[] = [
  'title',
  'planId',
  'offersUntil',
  'wantedOn',
  'deliveryAddress',
  'narrowReason',
  'requirements',
  'note',
];

function anchorOf(step: string | undefined, field: string | undefined): string | undefined {
  if (!step || !field) return undefined;
  if (step === 'publish' && TERM_FIELDS.includes(field)) return 'terms';
  if (step === 'publish' && /^(quantity|estimate|specification)-/.test(field)) return 'lines';
  return controlId(step, field);
}

const statusOf = (refusals: readonly Refusal[]): number => {
  if (refusals.length === 0) return 200;
  if (refusals.some(({ code }) => code.endsWith('.stale'))) return 409;
  return refusals.some(({ code }) => code.endsWith('.forbidden')) ? 403 : 422;
};

/** One competition, for everyone who may see it, with the forms of what he can do now. */
export async function competitionPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale, db, pemda, viewer } = c.var;
  const w = t(locale);
  const one = await competitionFor(c);
  if (!one)
    return refusedPage(c, { code: 'competition.not-found' }, { href: LIST, label: w.list.title });
  const errors = fieldErrors(c, refusals);
  const part: Part = { c, one, steps: stepsOf(c, one), typed, errorOf: errors.of };
  const today = dayOf(c.var.services.clock.now(), pemda.zone);
  const [faces, events, body] = await Promise.all([
    competitionFaces(db, { agencyId: one.agencyId, planId: one.terms.planId }),
    competitionHistory(db, one.id),
    stageOf(part, today),
  ]);
  const buys = viewer !== null && BUYERS.includes(viewer.role);
  return page(c, {
    title: one.terms.title,
    error: refusals.length > 0,
    status: statusOf(refusals),
    breadcrumbs: [{ href: LIST, label: w.list.title }, { label: one.number }],
    wide: true,
    body: (
      <>
        <ErrorSummary
          locale={locale}
          errors={errors.list.map((error) => ({
            ...error,
            field: anchorOf(typed?.step, error.field),
          }))}
        />
        <h1>{one.terms.title}</h1>
        <DoneNotice c={c} words={w.done} />
        <p>
          <StatusTag tone={toneOf(one.state)}>{w.states[one.state]}</StatusTag>{' '}
          <span class="k-hint">{one.number}</span>
        </p>
        {one.endReason !== null && (
          <Notice locale={locale} tone="warning" title={w.facts.endReason}>
            {endText(one, locale)}
          </Notice>
        )}
        {body}
        <TermsShown {...part} faces={faces} />
        <LinesShown {...part} today={today} />
        {one.publishedAt !== null && <Questions {...part} />}
        <BuyerWays {...part} />
        {buys && one.publishedAt !== null && (
          <p>
            <LinkButton href={`${LIST}/baru?salin=${one.id}`} variant="secondary">
              {w.copy}
            </LinkButton>
          </p>
        )}
        <CompetitionHistory {...part} events={events} />
      </>
    ),
  });
}

/** What matters most at this stage, at the top of the page. */
async function stageOf(part: Part, today: Day) {
  const { c, one } = part;
  const { db, viewer } = c.var;
  switch (one.state) {
    case 'draft':
      return <Preparation {...part} checked={await checkedDraft(c, one, today)} />;
    case 'open': {
      const own = viewer?.supplierId;
      const able = own ? (await candidatesFor(db, one.terms, today, own)).length > 0 : false;
      return <OwnOffer {...part} able={able} />;
    }
    case 'closed':
    case 'half_open':
      return <Opening {...part} />;
    case 'evaluating':
      return <Assessing {...part} today={today} />;
    case 'decided':
    case 'failed':
      return outcomeOf(part);
    case 'cancelled':
      return null;
  }
}

async function outcomeOf(part: Part) {
  const { c, one } = part;
  const { db, viewer } = c.var;
  const named = await supplierFaces(
    db,
    one.opened.map(({ supplierId }) => supplierId),
  );
  const nameOf = (supplierId: string) => named.get(supplierId)?.name ?? '';
  const orders = await ordersOf(db, one.id);
  // Whose order it is not is not led to a page that he may not see.
  const mine = orders.filter(
    ({ supplierId }) =>
      viewer !== null &&
      READERS.includes(viewer.role) &&
      (viewer.role !== 'seller' || viewer.supplierId === supplierId) &&
      (viewer.agencyId === null || viewer.agencyId === one.agencyId),
  );
  return (
    <>
      {one.opened.length > 0 && <Outcome {...part} nameOf={nameOf} orders={mine} />}
      {one.opened.length > 0 && <Objections {...part} nameOf={nameOf} />}
    </>
  );
}

/** The draft against the market of today, with every fault that publishing would meet. */
async function checkedDraft(c: Ctx, one: Competition, today: Day): Promise<Checked> {
  const { db, pemda } = c.var;
  const env = competitionEnv(useCaseEnv(c));
  const { candidates, references } = await marketOf(db, one.terms, today, pemda.zone);
  const trial = decideCompetition(
    one,
    {
      kind: 'publish',
      expectedVersion: one.version,
      seedDigest: '',
      candidates,
      references,
      referenceReason: '',
      plan: await planFacts(db, one.terms.planId),
    },
    { ...env, actor: { ...env.actor, role: one.buyerRole, agencyId: one.agencyId } },
  );
  // A reason for few prices is asked for in the form itself.
  const faults = trial.ok ? [] : trial.error.filter(({ field }) => field !== 'referenceReason');
  return { found: preflightOf(one.terms, candidates, today), references, faults };
}

export const competitionRoutes: Route[] = [
  {
    method: 'GET',
    path: `${LIST}/:id`,
    access: 'public',
    kind: 'page',
    handle: (c) => competitionPage(c),
  },
];
