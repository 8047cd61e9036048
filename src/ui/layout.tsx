import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Footer } from './chrome/footer.tsx';
import { Header } from './chrome/header.tsx';
import { RoleBar } from './chrome/role-bar.tsx';
import { Breadcrumbs } from './components/navigation.tsx';
import { classes } from './components/types.ts';
import type { LayoutProps } from './layout-types.ts';
import { words } from './messages.ts';

/**
 * JSON-LD as text of a script element. `<` is escaped so that no value can close the element;
 * the strict policy allows it because a data block is never executed.
 */
export function jsonLdText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function Head(props: LayoutProps) {
  const t = words(props.locale).layout;
  const prefix = props.error ? `${t.errorPrefix} ` : '';
  const title = `${prefix}${props.title} - ${t.productName} ${props.pemda.shortName}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {props.description && <meta name="description" content={props.description} />}
      {props.robots && <meta name="robots" content={props.robots} />}
      {props.canonical && <link rel="canonical" href={props.canonical} />}
      {props.alternates && (
        <>
          <link rel="alternate" hreflang="id" href={props.alternates.id} />
          <link rel="alternate" hreflang="en" href={props.alternates.en} />
          <link rel="alternate" hreflang="x-default" href={props.alternates.id} />
        </>
      )}
      <meta property="og:title" content={props.title} />
      <meta property="og:site_name" content={`${t.productName} ${props.pemda.name}`} />
      <meta property="og:locale" content={props.locale === 'en' ? 'en_GB' : 'id_ID'} />
      {props.description && <meta property="og:description" content={props.description} />}
      {props.canonical && <meta property="og:url" content={props.canonical} />}
      {props.image && (
        <>
          <meta property="og:image" content={props.image} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#17492d" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={props.assets.css} />
      <script type="module" src={props.assets.js} />
      {props.jsonLd?.map((block) => (
        <script
          key={jsonLdText(block)}
          type="application/ld+json"
          // Safe: a data block; jsonLdText escapes what could close it
          dangerouslySetInnerHTML={{ __html: jsonLdText(block) }}
        />
      ))}
    </head>
  );
}

/** The whole document around a page, without the doctype: send it with `renderDocument`. */
export function Layout(props: LayoutProps) {
  const t = words(props.locale).layout;
  return (
    <html lang={props.locale} data-theme={props.theme}>
      <Head {...props} />
      <body>
        <a class="k-skip" href="#isi">
          {t.skip}
        </a>
        {props.pemda.demo && (
          <aside class="k-demo" aria-label={t.demoTitle}>
            <strong>{t.demoTitle}</strong>: {t.demoText}
          </aside>
        )}
        <Header {...props} />
        {props.viewer && (
          <RoleBar
            locale={props.locale}
            viewer={props.viewer}
            signOutHidden={props.signOutHidden}
          />
        )}
        <div class={classes('k-container', 'k-page', props.wide && 'k-container--wide')}>
          {props.breadcrumbs && <Breadcrumbs locale={props.locale} items={props.breadcrumbs} />}
          <main id="isi" class="k-main" tabIndex={-1}>
            {props.children}
          </main>
        </div>
        <Footer {...props} />
      </body>
    </html>
  );
}

/** The text of a response: doctype and the rendered document. */
export function renderDocument(document: VNode): string {
  return `<!doctype html>${renderToString(document)}`;
}
