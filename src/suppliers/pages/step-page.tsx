import type { Refusal } from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { type Children, ErrorSummary, fieldErrors, page } from '../../ui/index.ts';
import type { LoadedRegistration } from '../load-registration.ts';
import { t } from '../messages.ts';
import { RemarkNote } from './remark-note.tsx';

/** The frame of every page of the registration: way back, errors, heading, the officer's remarks. */
export function stepPage(
  c: Ctx,
  loaded: LoadedRegistration,
  key: string,
  refusals: readonly Refusal[],
  body: (errors: ReturnType<typeof fieldErrors>) => Children,
): Response {
  const { locale } = c.var;
  const w = t(locale);
  const title = w.steps[key] ?? key;
  const errors = fieldErrors(c, refusals, w.fields);
  const remarks = loaded.tasks.find((task) => task.key === key)?.remarks ?? [];
  return page(c, {
    title,
    search: false,
    error: refusals.length > 0,
    // A draft that is opened again shows its faults too; only what was just sent is refused.
    status: refusals.length > 0 && c.req.method === 'POST' ? 422 : 200,
    breadcrumbs: [{ href: '/daftar', label: w.list.title }, { label: title }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{title}</h1>
        {remarks.map((remark) => (
          <RemarkNote key={remark.id} locale={locale} remark={remark} />
        ))}
        {body(errors)}
        <p>
          <a href="/daftar">{w.backToList}</a>
        </p>
      </>
    ),
  });
}
