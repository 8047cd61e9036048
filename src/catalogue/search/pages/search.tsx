import type { Ctx, Route } from '../../../platform/index.ts';
import { page, pageText } from '../../../ui/index.ts';
import { answer, drawn } from '../answer.ts';
import { t } from '../messages.ts';
import { Results } from './results.tsx';

async function searchPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const { request, kept, today } = await answer(c);
  const w = t(locale);
  const title = request.query ? w.heading(request.query) : w.everything;
  const props = () => ({
    title,
    body: (
      <>
        <h1>{title}</h1>
        <div class="k-stack">
          <Results locale={locale} request={request} result={kept.result} today={today} />
        </div>
      </>
    ),
  });
  if (c.var.viewer) return page(c, props());
  // Without a person in it, the page of an address and language is the same for everyone.
  const url = new URL(c.req.url);
  return c.html(drawn(kept, `${locale} ${url.pathname}${url.search}`, () => pageText(c, props())));
}

export const searchPages: Route[] = [
  { method: 'GET', path: '/cari', access: 'public', kind: 'page', handle: searchPage },
];
