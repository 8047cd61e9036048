import type { Refusal } from '../../kernel/index.ts';
import { type Ctx, type Route, useCaseEnv } from '../../platform/index.ts';
import {
  Button,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  StatusTag,
  SummaryList,
} from '../../ui/index.ts';
import { changedFields, changesAccount } from '../domain/change.ts';
import { checkAnswers } from '../domain/check-answers.ts';
import { t } from '../messages.ts';
import { submitRegistration } from '../submit-registration.ts';
import { REGISTRANTS } from './access.ts';
import { shownAnswers } from './answers-list.tsx';
import { mayEdit, ownLoaded } from './own.ts';

async function checkPage(c: Ctx, refusals: readonly Refusal[] = []): Promise<Response> {
  const loaded = await ownLoaded(c);
  if (!mayEdit(c, loaded)) return c.redirect('/daftar', 302);
  const { locale, services } = c.var;
  const w = t(locale);
  const errors = fieldErrors(c, refusals);
  const { warnings } = checkAnswers(loaded.answers, loaded.refs);
  const changed = loaded.registration?.approved
    ? changedFields(loaded.registration.approved, loaded.answers, loaded.papers)
    : null;
  const again = (loaded.registration?.rejections ?? 0) > 0;
  return page(c, {
    title: w.check.title,
    search: false,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: '/daftar', label: w.list.title }, { label: w.check.title }],
    body: (
      <>
        <ErrorSummary
          locale={locale}
          title={w.check.notYet}
          errors={errors.list.map((error) => ({
            ...error,
            message: error.field
              ? `${w.fields[error.field] ?? ''}: ${error.message}`
              : error.message,
          }))}
        />
        <h1>{w.check.title}</h1>
        <p>{w.check.intro}</p>
        {warnings.length > 0 && (
          <Notice locale={locale} tone="warning" title={w.check.warnings}>
            <ul>
              {warnings.map((doubt) => {
                const text = services.lexicon.refusal(doubt, locale);
                return <li key={text}>{text}</li>;
              })}
            </ul>
          </Notice>
        )}
        {changed && changesAccount(changed) && (
          <Notice locale={locale} tone="warning" title={w.change.account}>
            {w.change.accountSeller}
          </Notice>
        )}
        {changed && <p>{w.change.markedHint}</p>}
        <SummaryList
          rows={shownAnswers(loaded, locale).map((row) => ({
            key: row.label,
            value: (
              <span id={row.field} tabIndex={-1}>
                {row.value || <em>{w.check.empty}</em>}{' '}
                {changed?.has(row.field) && <StatusTag tone="info">{w.change.marked}</StatusTag>}
              </span>
            ),
            actions: [
              {
                label: w.check.change,
                hidden: row.label,
                href: `/daftar/${row.page}`,
              },
            ],
          }))}
        />
        <Form locale={locale} action="/daftar/kirim">
          <Button>{changed ? w.change.send : again ? w.check.resend : w.check.send}</Button>
        </Form>
        <p>
          <a href="/daftar">{w.backToList}</a>
        </p>
      </>
    ),
  });
}

async function postSend(c: Ctx): Promise<Response> {
  const result = await submitRegistration(useCaseEnv(c), c.var.viewer?.email ?? '');
  if (result.ok) return c.redirect('/daftar', 303);
  return checkPage(c, result.error);
}

export const checkRoutes: Route[] = [
  {
    method: 'GET',
    path: '/daftar/periksa',
    access: REGISTRANTS,
    kind: 'page',
    handle: (c) => checkPage(c),
  },
  { method: 'POST', path: '/daftar/kirim', access: REGISTRANTS, kind: 'form', handle: postSend },
];
