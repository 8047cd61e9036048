import type { Ctx } from '../platform/index.ts';
import type { Children } from './components/types.ts';
import { renderDocument } from './layout.tsx';

/**
 * Answers with a small page for a frame of another site: title, body and our style; no session, no form
 * and no script. Its links open beside the other site's page, not inside it.
 */
export function embedPage(
  c: Ctx,
  props: { readonly title: string; readonly body: Children },
): Response {
  const { locale, services } = c.var;
  c.header('Cache-Control', 'public, max-age=300');
  return c.html(
    renderDocument(
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{props.title}</title>
          <link rel="stylesheet" href={services.assets.css} />
        </head>
        <body class="k-embed">
          <main>{props.body}</main>
        </body>
      </html>,
    ),
  ) as Response;
}
