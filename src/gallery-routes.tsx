import type { Route } from './platform/index.ts';
import { GayaPage, page } from './ui/index.ts';

/** /gaya: every component with its examples, which are also its tests. */
export const galleryRoutes: Route[] = [
  {
    method: 'GET',
    path: '/gaya',
    access: 'public',
    kind: 'page',
    handle: (c) => page(c, { title: 'Gaya', wide: true, body: <GayaPage locale={c.var.locale} /> }),
  },
];
