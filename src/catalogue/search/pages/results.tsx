import { formatNumber, type Locale } from '../../../kernel/index.ts';
import {
  ActiveFilters,
  Button,
  CardGrid,
  CompareLimit,
  Details,
  EmptyState,
  FacetPanel,
  Pagination,
  Tabs,
} from '../../../ui/index.ts';
import { ListingCard } from '../../card.tsx';
import { OnShow } from '../../on-show.tsx';
import {
  addressOf,
  isFiltered,
  MOST_PAGES,
  PAGE_SIZE,
  type SearchRequest,
  SORTS,
} from '../domain/request.ts';
import { t } from '../messages.ts';
import type { SearchHit, SearchResult, Suggestion } from '../search-products.ts';
import { activeFilters, facetGroups } from './filters.ts';

interface Props {
  readonly locale: Locale;
  readonly request: SearchRequest;
  readonly result: SearchResult;
  readonly today: string;
}

const NO_FILTERS = { etalase: [], bands: [], districts: [], traits: [], attributes: [], page: 1 };

const COMPARE_FORM = 'bandingkan';

function Hit({ hit, today, locale }: { hit: SearchHit; today: string; locale: Locale }) {
  const w = t(locale);
  return (
    <ListingCard
      product={{ ...hit, price: BigInt(hit.price) }}
      today={today}
      locale={locale}
      compare={COMPARE_FORM}
      why={
        hit.why.length > 0
          ? hit.why.map((why) => w.level[why.level](why.words)).join('; ')
          : undefined
      }
    />
  );
}

/** Cards with boxes to compare; the form stands apart so that no card lies inside a form. */
function Hits({
  hits,
  today,
  locale,
  label,
}: {
  hits: readonly SearchHit[];
  today: string;
  locale: Locale;
  label: string;
}) {
  return (
    <CompareLimit locale={locale}>
      <CardGrid label={label}>
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} today={today} locale={locale} />
        ))}
      </CardGrid>
      <form id={COMPARE_FORM} action="/bandingkan" method="get">
        <Button variant="secondary">{t(locale).compare}</Button>
      </form>
    </CompareLimit>
  );
}

function Counts({ locale, request, result }: Omit<Props, 'today'>) {
  const w = t(locale);
  const n = (value: number) => formatNumber(value, locale);
  if (result.onlyDescribed) return <p>{w.onlyDescribed(request.query, n(result.total))}</p>;
  if (request.descriptions)
    return (
      <p>
        <OnShow count={result.total - result.described} locale={locale} />;{' '}
        {w.described(n(result.described))}.{' '}
        <a href={`/cari${addressOf(request, { descriptions: false, page: 1 })}`}>
          {w.hideDescribed}
        </a>
      </p>
    );
  if (result.described === 0)
    return (
      <p>
        <OnShow count={result.total} locale={locale} />
      </p>
    );
  return (
    <p>
      <OnShow count={result.total} locale={locale} />; {w.described(n(result.described))}.{' '}
      <a href={`/cari${addressOf(request, { descriptions: true, page: 1 })}`}>
        {w.showDescribed(n(result.described))}
      </a>
    </p>
  );
}

/** What may have been meant, in a block that says so. */
function Meant({
  locale,
  today,
  query,
  suggestion,
}: {
  locale: Locale;
  today: string;
  query: string;
  suggestion: Suggestion;
}) {
  const w = t(locale);
  const href = (text: string) => `/cari?${new URLSearchParams({ q: text }).toString()}`;
  return (
    <section aria-labelledby="maksud" class="k-stack">
      <h2 id="maksud">{w.meantTitle(query, suggestion.query)}</h2>
      {suggestion.others.length > 0 && (
        <p>
          {w.meantOthers}{' '}
          {suggestion.others.map((other, i) => (
            <>
              {i > 0 && ', '}
              <a href={href(other)}>{other}</a>
            </>
          ))}
        </p>
      )}
      <Hits
        hits={suggestion.hits}
        today={today}
        locale={locale}
        label={w.meantResults(suggestion.query)}
      />
      <p>
        <a href={href(suggestion.query)}>
          {w.meantAll(formatNumber(suggestion.total, locale), suggestion.query)}
        </a>
      </p>
    </section>
  );
}

function Nothing({ locale, request, result, today }: Props) {
  const w = t(locale);
  if (result.suggestion)
    return (
      <Meant locale={locale} today={today} query={request.query} suggestion={result.suggestion} />
    );
  const filtered = isFiltered(request);
  return (
    <>
      <EmptyState
        picture="cari"
        title={result.understood ? w.nothing(request.query) : w.noWords}
        text={!result.understood ? w.noWordsText : filtered ? w.nothingFiltered : w.nothingText}
        action={
          filtered
            ? { label: w.clearFilters, href: `/cari${addressOf(request, NO_FILTERS)}` }
            : undefined
        }
      />
      <nav aria-label={w.etalaseList}>
        <ul class="k-chips">
          {result.lookInto.map((e) => (
            <li key={e.slug}>
              <a class="k-chip" href={`/etalase/${e.slug}`}>
                {locale === 'en' ? e.name_en : e.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** What must survive a change of filters. */
function hiddenFields(request: SearchRequest): Record<string, string> {
  return {
    ...(request.query ? { q: request.query } : {}),
    ...(request.sort === 'fit' ? {} : { urut: request.sort }),
    ...(request.descriptions ? { keterangan: '1' } : {}),
  };
}

/** The whole of a search's answer; it holds nothing of the person who asks, so it may be kept. */
export function Results({ locale, request, result, today }: Props) {
  const w = t(locale);
  if (result.total === 0)
    return <Nothing locale={locale} request={request} result={result} today={today} />;
  const groups = facetGroups(request, result.facets, locale);
  const pages = Math.min(Math.ceil(result.total / PAGE_SIZE), MOST_PAGES);
  return (
    <>
      <Counts locale={locale} request={request} result={result} />
      <div class="k-split">
        <FacetPanel
          locale={locale}
          action="/cari"
          groups={groups}
          hidden={hiddenFields(request)}
          total={result.total}
        />
        <div class="k-stack">
          <ActiveFilters
            locale={locale}
            filters={activeFilters(request, groups)}
            clearHref={`/cari${addressOf(request, NO_FILTERS)}`}
          />
          <Tabs
            locale={locale}
            label={w.sort}
            items={SORTS.map((sort) => ({
              label: w.sorts[sort],
              href: `/cari${addressOf(request, { sort, page: 1 })}`,
              current: request.sort === sort,
            }))}
          />
          <h2 class="k-hidden">{w.results}</h2>
          <Hits hits={result.hits} today={today} locale={locale} label={w.results} />
          <Pagination
            locale={locale}
            page={request.page}
            pages={pages}
            hrefFor={(page) => `/cari${addressOf(request, { page })}`}
          />
          {request.query && (
            <Details summary={w.orderTitle}>
              <p>{w.order}</p>
            </Details>
          )}
        </div>
      </div>
    </>
  );
}
