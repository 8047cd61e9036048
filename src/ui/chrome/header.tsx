import type { LayoutProps, NavItem } from '../layout-types.ts';
import { Mark } from '../mark.tsx';
import { words } from '../messages.ts';

type Part = Pick<LayoutProps, 'locale' | 'pemda' | 'viewer' | 'nav' | 'path' | 'query' | 'search'>;

/** Same page in the other language; the rest of the query stays. */
function otherLanguageHref({ path, query }: Pick<Part, 'path' | 'query'>, tag: string): string {
  const params = new URLSearchParams(query ?? '');
  params.set('bahasa', tag);
  return `${path}?${params.toString()}`;
}

/** The language switch. */
export function LanguageSwitch(props: Pick<Part, 'locale' | 'path' | 'query'>) {
  const t = words(props.locale).layout;
  return (
    <a
      class="k-language"
      href={otherLanguageHref(props, t.otherLanguageTag)}
      hreflang={t.otherLanguageTag}
      lang={t.otherLanguageTag}
    >
      {t.otherLanguage}
    </a>
  );
}

/** Search in the catalogue: a GET form that any browser can send. */
export function SearchBox(props: Pick<Part, 'locale' | 'query'> & { id?: string | undefined }) {
  const t = words(props.locale).layout;
  const id = props.id ?? 'cari-q';
  return (
    <search class="k-search">
      <form action="/cari" method="get">
        <label class="k-hidden" for={id}>
          {t.search}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          placeholder={t.searchPlaceholder}
          value={new URLSearchParams(props.query ?? '').get('q') ?? undefined}
          autocomplete="off"
          enterkeyhint="search"
          maxLength={200}
        />
        <button type="submit">{t.searchButton}</button>
      </form>
    </search>
  );
}

function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Brand, search, menu and language under the awning. */
export function Header(props: Part) {
  const t = words(props.locale).layout;
  return (
    <header class="k-header">
      <div class="k-header__top k-container">
        <a class="k-brand" href="/">
          <Mark size={40} />
          <span class="k-brand__words">
            <span class="k-brand__name">{t.productName}</span>{' '}
            <span class="k-brand__pemda">{props.pemda.name}</span>
          </span>
        </a>
        {props.search !== false && <SearchBox locale={props.locale} query={props.query} />}
        <div class="k-header__side">
          <LanguageSwitch {...props} />
          {props.viewer === null && (
            <a class="k-header__sign-in" href="/masuk">
              {t.signIn}
            </a>
          )}
        </div>
        {props.nav.length > 0 && (
          <k-menu class="k-menu">
            <details>
              <summary>{t.menu}</summary>
              <nav aria-label={t.mainNav}>
                <NavList items={props.nav} />
                <LanguageSwitch {...props} />
              </nav>
            </details>
          </k-menu>
        )}
      </div>
      {/* Shown instead of the folded menu where there is room; one of the two is always display:none. */}
      {props.nav.length > 0 && (
        <nav class="k-nav k-container" aria-label={t.mainNav}>
          <NavList items={props.nav} />
        </nav>
      )}
      <div class="k-awning" aria-hidden="true" />
    </header>
  );
}
