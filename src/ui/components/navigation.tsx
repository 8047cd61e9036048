import { formatNumber } from '../../kernel/index.ts';
import { words } from '../messages.ts';
import type { Localised } from './types.ts';

export interface Crumb {
  label: string;
  /** Missing on the last one: the page itself. */
  href?: string | undefined;
}

/** The way back up. */
export function Breadcrumbs({
  locale,
  items,
  label,
}: Localised & { items: readonly Crumb[]; label?: string | undefined }) {
  if (items.length === 0) return null;
  return (
    <nav class="k-crumbs" aria-label={label ?? words(locale).crumb.nav}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? (
              <a href={item.href}>{item.label}</a>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** First, last, and the neighbours of the current page; 0 stands for a gap. */
function pageNumbers(page: number, pages: number): number[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  return wanted.flatMap((n, i) => {
    const before = wanted[i - 1];
    return before !== undefined && n - before > 1 ? [0, n] : [n];
  });
}

/** Pages of results as plain links. `hrefFor` keeps the caller's query. */
export function Pagination(
  props: Localised & {
    page: number;
    pages: number;
    hrefFor: (page: number) => string;
    label?: string | undefined;
  },
) {
  const { page, pages, hrefFor, locale } = props;
  const t = words(locale).page;
  if (pages <= 1) return null;
  return (
    <nav class="k-pages" aria-label={props.label ?? t.nav}>
      {page > 1 && (
        <a class="k-pages__step" href={hrefFor(page - 1)} rel="prev">
          <span aria-hidden="true">← </span>
          {t.previous}
        </a>
      )}
      <p class="k-pages__range">{t.range(page, formatNumber(pages, locale))}</p>
      <ul>
        {pageNumbers(page, pages).map((n, i) =>
          n === 0 ? (
            <li key={`gap${String(i)}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={n}>
              <a
                href={hrefFor(n)}
                aria-label={t.page(n)}
                aria-current={n === page ? 'page' : undefined}
              >
                {n}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <a class="k-pages__step" href={hrefFor(page + 1)} rel="next">
          {t.next}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}

export interface TabItem {
  label: string;
  href: string;
  current?: boolean | undefined;
  count?: number | undefined;
}

/** Sibling pages as plain links: each is an address of its own, so nothing hides without script. */
export function Tabs({
  locale,
  label,
  items,
}: Localised & { label: string; items: readonly TabItem[] }) {
  return (
    <nav class="k-tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && (
                <span class="k-count"> {formatNumber(item.count, locale)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
