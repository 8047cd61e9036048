import type { BesideGroup, Ctx, Route } from '../../../platform/index.ts';
import { page, pageText } from '../../../ui/index.ts';
import { answer, drawn } from '../answer.ts';
import type { SearchRequest } from '../domain/request.ts';
import { t } from '../messages.ts';
import { Results } from './results.tsx';

/** What the other rooms find for the words of a search; on its first page, where there are words. */
async function besideOf(c: Ctx, request: SearchRequest): Promise<BesideGroup[]> {
  if (!request.query || request.page > 1) return [];
  const groups = await Promise.all(
    c.var.services.lexicon.beside.map((ask) => ask(c, request.query)),
  );
  return groups.filter((group) => group !== null);
}

function BesideResults({ group }: { group: BesideGroup }) {
  return (
    <section class="k-stack">
      <h2>{group.title}</h2>
      <ul>
        {group.links.map((one) => (
          <li key={one.href}>
            <a href={one.href}>{one.label}</a> <span class="k-hint">{one.hint}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={group.more.href}>{group.more.label}</a>
      </p>
    </section>
  );
}

async function searchPage(c: Ctx): Promise<Response> {
  const { locale } = c.var;
  const { request, kept, today } = await answer(c);
  const w = t(locale);
  const beside = await besideOf(c, request);
  const title = request.query ? w.heading(request.query) : w.everything;
  const props = () => ({
    title,
    body: (
      <>
        <h1>{title}</h1>
        <div class="k-stack">
          <Results locale={locale} request={request} result={kept.result} today={today} />
          {beside.map((group) => (
            <BesideResults key={group.title} group={group} />
          ))}
        </div>
      </>
    ),
  });
  if (c.var.viewer) return page(c, props());
  // Without a person in it, the page of an address and language is the same for everyone.
  const url = new URL(c.req.url);
  // What other rooms found may change while the products stay the same.
  const others = beside.flatMap(({ links }) => links.map(({ href }) => href)).join(' ');
  return c.html(
    drawn(kept, `${locale} ${url.pathname}${url.search} ${others}`, () => pageText(c, props())),
  );
}

export const searchPages: Route[] = [
  { method: 'GET', path: '/cari', access: 'public', kind: 'page', handle: searchPage },
];
