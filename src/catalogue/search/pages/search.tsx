import { renderToString } from 'preact-render-to-string';
import type { Ctx, Route } from '../../../platform/index.ts';
import { page } from '../../../ui/index.ts';
import { answer, drawn } from '../answer.ts';
import { t } from '../messages.ts';
import { Results } from './results.tsx';

async function searchPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const { request, kept } = await answer(c);
  const w = t(locale);
  const title = request.query ? w.heading(request.query) : w.everything;
  const html = drawn(kept, locale, () =>
    renderToString(<Results locale={locale} request={request} result={kept.result} />),
  );
  return page(c, {
    title,
    body: (
      <>
        <h1>{title}</h1>
        {/* Our own rendering of a moment ago, with every value escaped in it. */}
        <div class="k-stack" dangerouslySetInnerHTML={{ __html: html }} />
      </>
    ),
  });
}

export const searchPages: Route[] = [
  { method: 'GET', path: '/cari', access: 'public', kind: 'page', handle: searchPage },
];
