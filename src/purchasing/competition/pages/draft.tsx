import {
  dayOf,
  isUuid,
  momentField,
  type Refusal,
  rupiah,
  yearOfDay,
  zoneLabel,
} from '../../../kernel/index.ts';
import {
  type Ctx,
  type Form,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import { EmptyState, ErrorSummary, fieldErrors, page, refusedPage } from '../../../ui/index.ts';
import { basketOf } from '../../basket.sql.ts';
import { fitPlans } from '../../domain/plan-fit.ts';
import { BUYERS } from '../../pages/access.ts';
import { agencyAddress } from '../../parties.sql.ts';
import { openPlans } from '../../plans.sql.ts';
import { shoppingPlan } from '../../shopping-plan.sql.ts';
import { loadCompetition } from '../competition.sql.ts';
import type { Competition } from '../domain/types.ts';
import { t } from '../messages.ts';
import { changeDraft, draftCompetition } from '../prepare-competition.ts';
import { numbered, postedRows, type RowSource, rowSources } from './form-rows.ts';
import { readTerms } from './read-terms.ts';
import { TermsForm, type TermsValues } from './terms-form.tsx';
import { competitionFor, LIST, pathOf, stepsOf } from './viewing.ts';

const MOST_PLANS = 400;

/** The draft that the form changes, or the published one that it is copied from. */
interface Base {
  readonly draft: Competition | null;
  readonly copied: Competition | null;
}

async function baseOf(c: Ctx, copyId: string): Promise<Base | null> {
  if (c.req.param('id') !== undefined) {
    const draft = await competitionFor(c);
    return draft && stepsOf(c, draft).includes('change') ? { draft, copied: null } : null;
  }
  const copied = isUuid(copyId) ? await loadCompetition(c.var.db, copyId) : undefined;
  return { draft: null, copied: copied?.publishedAt ? copied : null };
}

const linesOf = ({ draft, copied }: Base) => (draft ?? copied)?.terms.lines ?? [];

async function sourcesOf(c: Ctx, base: Base, from: string | null): Promise<RowSource[]> {
  const basket = c.var.viewer ? await basketOf(c.var.db, c.var.viewer.personId) : [];
  return rowSources(linesOf(base), basket, from);
}

/** The fields as they stand in a draft; a copy has no dates yet. */
function valuesOf(base: Base, zone: string, first: { address: string; plan: string }): TermsValues {
  const terms = (base.draft ?? base.copied)?.terms;
  if (!terms) {
    const start: Readonly<Record<string, string>> = {
      kind: 'product',
      awardBy: 'whole',
      deliveryAddress: first.address,
      planId: first.plan,
    };
    return { text: (name) => start[name] ?? '', all: () => [] };
  }
  const number = (code: string) =>
    String(terms.requirements.find((one) => one.code === code)?.value ?? '');
  const texts: Readonly<Record<string, string>> = {
    title: terms.title,
    kind: terms.kind,
    awardBy: terms.awardBy,
    planId: terms.planId,
    tkdn: number('tkdn'),
    'lead-time': number('lead-time'),
    narrowReason: terms.narrowReason ?? '',
    deliveryAddress: terms.deliveryAddress,
    note: terms.note,
    ...(base.draft
      ? { offersUntil: momentField(terms.offersUntil, zone), wantedOn: terms.wantedOn }
      : {}),
  };
  return {
    text: (name) => texts[name] ?? '',
    all: () => terms.requirements.map(({ code }) => code),
  };
}

async function formPage(
  c: Ctx,
  base: Base,
  sent: { form: Form; rows: readonly RowSource[] } | null,
  refusals: readonly Refusal[] = [],
): Promise<Response> {
  const { locale, viewer, pemda, db } = c.var;
  const w = t(locale).form;
  const title = base.draft ? w.changeTitle : w.newTitle;
  const from = c.req.query('dari') ?? null;
  const sources = sent?.rows ?? (await sourcesOf(c, base, from));
  const crumbs = [{ href: LIST, label: t(locale).list.title }, { label: title }];
  if (sources.length === 0)
    return page(c, {
      title,
      breadcrumbs: crumbs,
      body: (
        <>
          <h1>{title}</h1>
          <EmptyState
            title={w.emptyTitle}
            text={w.emptyText}
            action={{ href: '/cari', label: w.search }}
          />
        </>
      ),
    });
  const agencyId = viewer?.role === 'pokja' ? null : (viewer?.agencyId ?? null);
  const today = dayOf(c.var.services.clock.now(), pemda.zone);
  const [open, address, shopping] = await Promise.all([
    openPlans(db, agencyId, yearOfDay(today), rupiah(1)),
    viewer?.agencyId ? agencyAddress(db, viewer.agencyId) : '',
    viewer ? shoppingPlan(db, viewer.personId) : undefined,
  ]);
  const taken = sources.filter((row) => row.taken);
  const plans = fitPlans(open.plans, {
    etalaseIds: taken.map(({ goods }) => goods.etalaseId),
    texts: taken.flatMap(({ name, goods }) => [name, goods.kbki]),
    total: rupiah(1),
  }).slice(0, MOST_PLANS);
  const values = sent?.form ?? valuesOf(base, pemda.zone, { address, plan: shopping?.id ?? '' });
  const errors = fieldErrors(c, inPageOrder(refusals), {
    offersUntil: w.until(zoneLabel(pemda.zone)),
    wantedOn: w.wanted,
  });
  const hidden: Record<string, string> = base.draft
    ? { version: String(base.draft.version) }
    : { salin: base.copied?.id ?? '' };
  return page(c, {
    title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: crumbs,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{title}</h1>
        <p class="k-lead">{w.lead}</p>
        <TermsForm
          c={c}
          action={base.draft ? `${pathOf(base.draft)}/ubah` : `${LIST}/baru`}
          hidden={hidden}
          rows={numbered(sources)}
          plans={plans}
          values={values}
          errorOf={errors.of}
          zone={zoneLabel(pemda.zone)}
        />
      </>
    ),
  });
}

/** The fields in the order of the page; those of the lines stand after the plan. */
const FIELDS = [
  'title',
  'kind',
  'awardBy',
  'planId',
  'lines',
  '-',
  'requirements',
  'tkdn',
  'lead-time',
  'narrowReason',
  'deliveryAddress',
  'offersUntil',
  'wantedOn',
  'note',
];
const placeOf = ({ field = '' }: Refusal): number =>
  FIELDS.indexOf(/-\d+$/.test(field) ? '-' : field);

const inPageOrder = (refusals: readonly Refusal[]): Refusal[] =>
  [...refusals].sort((a, b) => placeOf(a) - placeOf(b));

const missing = (c: Ctx) =>
  refusedPage(
    c,
    { code: 'competition.not-found' },
    { href: LIST, label: t(c.var.locale).list.title },
  );

async function getForm(c: Ctx): Promise<Response> {
  const base = await baseOf(c, c.req.query('salin') ?? '');
  return base ? formPage(c, base, null) : missing(c);
}

async function postForm(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const base = await baseOf(c, form.text('salin'));
  if (!base) return missing(c);
  const rows = postedRows(form, await sourcesOf(c, base, null));
  const now = c.var.services.clock.now();
  const { zone } = c.var.pemda;
  const { terms, unread } = readTerms(form, rows, { zone, today: dayOf(now, zone), now });
  const env = useCaseEnv(c);
  const version = Number(form.text('version'));
  const done = base.draft
    ? await changeDraft(env, base.draft.id, Number.isInteger(version) ? version : -1, terms, unread)
    : await draftCompetition(env, terms, unread);
  if (!done.ok) return formPage(c, base, { form, rows }, done.error);
  return redirectDone(c, pathOf(done.value), base.draft ? 'change' : 'draft');
}

export const draftRoutes: Route[] = [`${LIST}/baru`, `${LIST}/:id/ubah`].flatMap(
  (path): Route[] => [
    { method: 'GET', path, access: BUYERS, kind: 'page', handle: getForm },
    { method: 'POST', path, access: BUYERS, kind: 'form', handle: postForm },
  ],
);
