import type { Route } from '../../platform/index.ts';
import { page } from '../../ui/index.ts';
import { t } from '../messages.ts';

export const wordsRoutes: Route[] = [
  {
    method: 'GET',
    path: '/bantuan',
    access: 'public',
    kind: 'page',
    handle: (c) => {
      const w = t(c.var.locale).help;
      return page(c, {
        title: w.title,
        canonicalPath: '/bantuan',
        body: (
          <>
            <h1>{w.title}</h1>
            <p class="k-lead">{w.lead}</p>
            {w.items.map(([title, text]) => (
              <section key={title}>
                <h2>{title}</h2>
                <p>{text}</p>
              </section>
            ))}
            <p>{w.about}</p>
          </>
        ),
      });
    },
  },
  {
    method: 'GET',
    path: '/tentang',
    access: 'public',
    kind: 'page',
    handle: (c) => {
      const w = t(c.var.locale).about;
      return page(c, {
        title: w.title,
        canonicalPath: '/tentang',
        body: (
          <>
            <h1>{w.title}</h1>
            <p class="k-lead">{w.text(c.var.pemda.name, c.var.pemda.office)}</p>
            {c.var.pemda.demo && <p>{w.demo}</p>}
          </>
        ),
      });
    },
  },
];
