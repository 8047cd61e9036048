import { formatInstant, isUuid, type Refusal, refuse } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import {
  Button,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  refusedPage,
  SummaryList,
  Timeline,
} from '../../ui/index.ts';
import { personName } from '../desk.sql.ts';
import { strangeHolder } from '../domain/change.ts';
import { checkAnswers } from '../domain/check-answers.ts';
import { commandsFor } from '../domain/transitions.ts';
import { loadRegistration } from '../load-registration.ts';
import { t } from '../messages.ts';
import { papersById } from '../papers.sql.ts';
import { findRegistration, historyOf } from '../registrations.sql.ts';
import { likenesses } from '../suppliers.sql.ts';
import { OFFICERS } from './access.ts';
import { shownAnswers } from './answers-list.tsx';
import { Likenesses, PaperChecklist, Remarks, type RemarkValues, Verdict } from './case-parts.tsx';
import { ChangeCompared } from './change-compared.tsx';

/** What an officer sees of one registration, with only what he may do now. */
export async function casePage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed?: RemarkValues,
): Promise<Response> {
  const { viewer, locale, db, pemda, services } = c.var;
  const id = c.req.param('id') ?? '';
  const registration = isUuid(id) ? await findRegistration(db, { id }) : undefined;
  if (!registration?.supplierId || !viewer) {
    return refusedPage(c, refuse('registration.not-found').error, { href: '/meja/penyedia' });
  }
  const now = services.clock.now();
  const [loaded, history, same, officer] = await Promise.all([
    loadRegistration(db, pemda, registration, now),
    historyOf(db, id),
    likenesses(db, registration.supplierId),
    registration.claimedBy ? personName(db, registration.claimedBy) : null,
  ]);
  const inForce =
    registration.approved && registration.state !== 'active'
      ? { ...registration.approved, papers: await papersById(db, registration.approved.papers) }
      : null;
  const w = t(locale);
  const may = commandsFor(registration, viewer);
  const errors = fieldErrors(c, refusals);
  const doubts = checkAnswers(loaded.answers, loaded.refs).warnings;
  const name = String(loaded.answers['name'] ?? '');
  const step = (label: string, verb: string, variant: 'primary' | 'secondary') => (
    <Form
      locale={locale}
      action={`/meja/penyedia/${id}/langkah`}
      hidden={{ versi: String(registration.version) }}
    >
      <Button variant={variant} name="langkah" value={verb}>
        {label}
      </Button>
    </Form>
  );
  return page(c, {
    title: name,
    wide: true,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: '/meja/penyedia', label: w.desk.title }, { label: name }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{name}</h1>
        <DoneNotice c={c} words={w.review.done} />
        <Notice locale={locale} tone="info" title={w.states[registration.state]}>
          {officer && <p>{w.review.claimed(officer)}</p>}
          {registration.dueAt && (
            <p>
              {w.desk.due}: {formatInstant(registration.dueAt, pemda.zone, locale)}
            </p>
          )}
        </Notice>
        {may.includes('claim') && step(w.review.claim, 'claim', 'primary')}
        {may.includes('release') && step(w.review.release, 'release', 'secondary')}
        {may.includes('approve') && (
          <p>
            <a href="#putusan">{w.review.toVerdict}</a>
          </p>
        )}
        {doubts.length > 0 && (
          <Notice locale={locale} tone="warning" title={w.review.doubts}>
            <p>{w.review.doubtsHint}</p>
            <ul>
              {doubts.map((doubt) => {
                const text = services.lexicon.refusal(doubt, locale);
                return <li key={text}>{text}</li>;
              })}
            </ul>
          </Notice>
        )}
        {inForce ? (
          <ChangeCompared c={c} loaded={loaded} inForce={inForce} full={may.includes('approve')} />
        ) : null}
        {strangeHolder(loaded.answers) && (
          <Notice locale={locale} tone="warning" title={w.change.holder}>
            {w.change.holderHint}
          </Notice>
        )}
        <div class="k-split k-split--half">
          <div>
            <h2>{w.review.answers}</h2>
            <SummaryList
              rows={shownAnswers(loaded, locale, may.includes('approve') ? 'full' : 'masked')
                .filter((row) => !row.field.startsWith('document-'))
                .map((row) => ({ key: row.label, value: row.value || '–' }))}
            />
          </div>
          <div>
            <h2>{w.review.papers}</h2>
            <PaperChecklist c={c} loaded={loaded} id={id} judge={may.includes('approve')} />
          </div>
        </div>
        <h2>{w.review.same}</h2>
        <Likenesses locale={locale} rows={same} />
        <h2>{w.review.remarks}</h2>
        <Remarks
          c={c}
          id={id}
          remarks={loaded.allRemarks}
          write={may.includes('ask-fix')}
          typed={typed}
          error={errors.of}
        />
        {may.includes('approve') && <Verdict c={c} id={id} version={registration.version} />}
        <h2>{w.review.history}</h2>
        <Timeline
          locale={locale}
          steps={history.map((row) => ({
            title: w.review.events[row.kind],
            state: 'done' as const,
            at: { iso: row.at.toISOString(), text: formatInstant(row.at, pemda.zone, locale) },
            by: row.by ?? undefined,
          }))}
        />
      </>
    ),
  });
}

export const caseRoutes: Route[] = [
  {
    method: 'GET',
    path: '/meja/penyedia/:id',
    access: OFFICERS,
    kind: 'page',
    handle: (c) => casePage(c),
  },
];
