import type { Refusal, Role } from '../kernel/index.ts';
import { authorise, type Ctx, statusOf } from '../platform/index.ts';
import type { FieldError } from './components/error-summary.tsx';
import type { Crumb } from './components/navigation.tsx';
import { ErrorPage, type ErrorPageKind } from './components/panels.tsx';
import type { Children } from './components/types.ts';
import { Layout, renderDocument } from './layout.tsx';
import { words } from './messages.ts';

/** Roles that hold a basket. */
const BUYERS: readonly Role[] = ['procurement_officer', 'ppk', 'pokja'];

export interface PageProps {
  readonly title: string;
  readonly body: Children;
  readonly status?: number;
  readonly description?: string;
  readonly breadcrumbs?: readonly Crumb[];
  /** The page shows an ErrorSummary. */
  readonly error?: boolean;
  readonly wide?: boolean;
  readonly jsonLd?: readonly unknown[];
  /** Path and query under which search engines should know this page; pages without one are not indexed. */
  readonly canonicalPath?: string;
  readonly search?: boolean;
  /** Path of the picture shown where the page is shared, 1200 by 630. */
  readonly imagePath?: string;
}

/** Answers with a whole page in the viewer's language, with navigation by role. */
export function page(c: Ctx, props: PageProps): Response {
  c.status((props.status ?? 200) as 200);
  if (c.var.viewer) c.header('Cache-Control', cacheOf(c.req.method));
  return c.html(pageText(c, props)) as Response;
}

/**
 * A person's page is kept nowhere. The answer to a form is kept by his own browser alone: Back to a
 * refused form shows it as it was, where it would otherwise show a failure (a POST is never asked for
 * again unasked). Signing out clears that cache.
 */
const cacheOf = (method: string) => (method === 'GET' ? 'private, no-store' : 'private, no-cache');

/** The text of a whole page; who keeps it keeps it for the same address, language and viewer only. */
export function pageText(c: Ctx, props: PageProps): string {
  const { viewer, locale, services, pemda } = c.var;
  const url = new URL(c.req.url);
  const base = services.config.baseUrl;
  const canonical = props.canonicalPath ? `${base}${props.canonicalPath}` : undefined;
  const joint = props.canonicalPath?.includes('?') ? '&' : '?';
  const open = services.lexicon.nav.filter(
    (entry) => authorise(entry.access, viewer).kind === 'allowed',
  );
  // Of '/meja' and '/meja/produk' only the nearer one is where the reader is.
  const here = open
    .map((entry) => entry.href)
    .filter((href) => url.pathname === href || url.pathname.startsWith(`${href}/`))
    .reduce((longest, href) => (href.length > longest.length ? href : longest), '');
  const nav = open.map((entry) => ({
    href: entry.href,
    label: entry.label[locale],
    current: entry.href === here,
  }));
  return renderDocument(
    <Layout
      locale={locale}
      title={props.title}
      description={props.description}
      canonical={canonical}
      image={props.imagePath ? `${base}${props.imagePath}` : undefined}
      alternates={
        canonical
          ? { id: `${canonical}${joint}bahasa=id`, en: `${canonical}${joint}bahasa=en` }
          : undefined
      }
      robots={canonical ? undefined : 'noindex'}
      jsonLd={props.jsonLd}
      pemda={pemda}
      viewer={
        viewer && {
          name: viewer.name,
          roleLabel: services.lexicon.role(viewer.role, locale),
          organisation: viewer.organisation,
          notifications: viewer.notifications,
          roleCount: viewer.roleCount,
          basketCount: BUYERS.includes(viewer.role) ? viewer.basketCount : undefined,
        }
      }
      nav={nav}
      path={url.pathname}
      query={url.search}
      assets={services.assets}
      error={props.error}
      wide={props.wide}
      breadcrumbs={props.breadcrumbs}
      search={props.search}
    >
      {props.body}
    </Layout>,
  );
}

/** Refusals whose words fit any field: away from it they need its name. */
const UNNAMED = [
  'choice.missing',
  'text.empty',
  'text.long',
  'day.empty',
  'day.format',
  'moment.format',
];

/**
 * The refusals of a form as an ErrorSummary's and the fields' texts. With `labels`, by field, the
 * summary names the fields of what would not say so itself.
 */
export function fieldErrors(
  c: Ctx,
  refusals: readonly Refusal[],
  labels: Readonly<Record<string, string>> = {},
): { list: FieldError[]; of: (field: string) => string | undefined } {
  const messageOf = (refusal: Refusal) => c.var.services.lexicon.refusal(refusal, c.var.locale);
  return {
    list: refusals.map((refusal) => {
      const label = UNNAMED.includes(refusal.code) ? labels[refusal.field ?? ''] : undefined;
      const message = messageOf(refusal);
      return { field: refusal.field, message: label ? `${label}: ${message}` : message };
    }),
    of: (field) => {
      const found = refusals.find((refusal) => refusal.field === field);
      return found && messageOf(found);
    },
  };
}

/** A whole page that says why something was refused and the way back; the status follows from the refusal. */
export function refusedPage(
  c: Ctx,
  refusal: Refusal,
  back: { href: string; label?: string },
): Response {
  const { locale, services } = c.var;
  const status = statusOf(refusal);
  const t = words(locale).error;
  const kind: ErrorPageKind = status === 404 ? 'not-found' : 'forbidden';
  services.metrics.refusals.inc({ code: refusal.code });
  return page(c, {
    title: status === 404 ? t.notFoundTitle : t.refusedTitle,
    status,
    body: (
      <ErrorPage
        locale={locale}
        kind={kind}
        title={status === 404 ? undefined : t.refusedTitle}
        text={services.lexicon.refusal(refusal, locale)}
        actions={[{ href: back.href, label: back.label ?? t.back }]}
      />
    ),
  });
}
