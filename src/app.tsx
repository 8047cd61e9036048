import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { deskRoutes } from './desk-routes.tsx';
import { deskNav } from './desk-words.ts';
import { galleryRoutes } from './gallery-routes.tsx';
import {
  chooseLocale,
  clientAddress,
  findViewer,
  identityRoutes,
  identityWords,
  pemdaOf,
  roleNames,
  setupRoutes,
} from './identity/index.ts';
import { kernelWords } from './kernel-words.ts';
import { createNewDay } from './new-day.ts';
import { assetRoutes, operationRoutes } from './operation-routes.ts';
import {
  type AppEnv,
  type Ctx,
  createLexicon,
  DEFAULT_SETTINGS,
  type Lexicon,
  mount,
  type NavEntry,
  ownPath,
  type Pemda,
  type RoomWords,
  type Route,
  type Services,
  securityHeaders,
} from './platform/index.ts';
import { rooms } from './rooms.ts';
import { ErrorPage, page } from './ui/index.ts';

/** Stands in until the installation has a pemda; only /mulai and the files of the page see it. */
const UNFOUNDED: Pemda = {
  id: '',
  code: '',
  name: 'Katalokal',
  shortName: 'Katalokal',
  office: 'BPBJ',
  regionCode: '',
  klpdCode: null,
  zone: 'Asia/Jakarta',
  host: null,
  demo: false,
  letterhead: {},
  calendar: { zone: 'Asia/Jakarta', holidays: new Set() },
  settings: DEFAULT_SETTINGS,
};

const NAV: readonly NavEntry[] = [...rooms.flatMap((room) => room.nav ?? []), deskNav];

/** Every route of the product: pages to walk and roles to deny are read off this list. */
export function allRoutes(setupCode: string): Route[] {
  return [
    ...identityRoutes,
    ...setupRoutes(setupCode),
    ...galleryRoutes,
    ...deskRoutes(rooms.flatMap((room) => room.desk ?? [])),
    ...rooms.flatMap((room) => room.routes),
  ];
}

export function openLexicon(): Lexicon {
  const words: RoomWords[] = [kernelWords, identityWords, ...rooms.map((room) => room.words ?? {})];
  return createLexicon(
    words,
    roleNames,
    NAV,
    rooms.flatMap((room) => room.beside ?? []),
  );
}

const wantsJson = (route: Route) => route.kind === 'api';

function refusedAnswer(
  c: Ctx,
  route: Route,
  code: string,
  status: 401 | 403 | 413 | 429,
  params?: Record<string, string>,
) {
  const refusal = params ? { code, params } : { code };
  const message = c.var.services.lexicon.refusal(refusal, c.var.locale);
  c.var.services.metrics.refusals.inc({ code });
  if (wantsJson(route)) return c.json({ error: { code, message } }, status);
  return page(c, {
    title: message,
    status,
    body: (
      <ErrorPage
        locale={c.var.locale}
        kind="forbidden"
        title={message}
        text=""
        actions={[{ href: formBefore(c), label: c.var.locale === 'en' ? 'Back' : 'Kembali' }]}
      />
    ),
  });
}

/** The page that the refused form stood on, so that its person can go on there; the home page if unknown. */
function formBefore(c: Ctx): string {
  const given = c.req.header('referer');
  if (!given || !URL.canParse(given)) return '/';
  const { host, pathname, search } = new URL(given);
  return host === new URL(c.req.url).host ? ownPath(`${pathname}${search}`, '/') : '/';
}

/** A path as the log keeps it: one that ends in a secret (a ticket, a sign-up link) is known by its route. */
const loggedPath = (path: string, route: string): string =>
  route.includes(':token') ? route : path;

/** The web application over the services of this process: nothing here keeps state of its own. */
export function createApp(services: Services, setupCode: string): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const newDay = createNewDay(services);
  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = c.req.header('x-request-id')?.match(/^[\w-]{8,64}$/)?.[0] ?? randomUUID();
    c.set('services', services);
    c.set('requestId', requestId);
    c.set('log', services.log.child({ requestId }));
    c.set('locale', 'id');
    c.set('viewer', null);
    c.set('pemda', UNFOUNDED);
    await next();
    c.res.headers.set('X-Request-Id', requestId);
    const seconds = (performance.now() - started) / 1000;
    const route = routePath(c, -1);
    services.metrics.requests.observe(
      { method: c.req.method, route, status: c.res.status },
      seconds,
    );
    c.var.log.info(
      {
        method: c.req.method,
        path: loggedPath(c.req.path, route),
        route,
        status: c.res.status,
        ms: Math.round(seconds * 10_000) / 10,
        role: c.var.viewer?.role,
      },
      'request',
    );
  });
  app.use(securityHeaders);
  app.route('/', assetRoutes());
  app.route('/', operationRoutes());
  app.use(chooseLocale);
  app.use(async (c, next) => {
    const pemda = pemdaOf(await services.connections.pemda(), new URL(c.req.url).host);
    if (!pemda) return c.req.path === '/mulai' ? next() : c.redirect('/mulai', 302);
    c.set('pemda', pemda);
    c.set('db', services.connections.for(pemda.id));
    c.set('read', services.connections.readFor(pemda.id));
    await newDay(pemda);
    return findViewer(c, next);
  });
  app.route(
    '/',
    mount(
      allRoutes(setupCode),
      {
        signInFirst: (c, route) => {
          if (wantsJson(route)) return refusedAnswer(c, route, 'sign-in.first', 401);
          const url = new URL(c.req.url);
          const back = route.method === 'GET' ? `${url.pathname}${url.search}` : '/';
          return c.redirect(
            `/masuk?lanjut=${encodeURIComponent(back)}`,
            route.method === 'GET' ? 302 : 303,
          );
        },
        denied: (c, route) => {
          if (wantsJson(route)) return refusedAnswer(c, route, 'role.forbidden', 403);
          return page(c, {
            title: '403',
            status: 403,
            body: (
              <ErrorPage
                locale={c.var.locale}
                kind="forbidden"
                actions={[
                  { href: '/peran', label: c.var.locale === 'en' ? 'Switch role' : 'Ganti peran' },
                  { href: '/', label: c.var.locale === 'en' ? 'Home' : 'Beranda' },
                ]}
              />
            ),
          });
        },
        refused: (c, route, code, params) =>
          refusedAnswer(
            c,
            route,
            code,
            code === 'request.too-large' ? 413 : code === 'request.too-many' ? 429 : 403,
            params,
          ),
      },
      services.config.rateLimit,
      clientAddress,
    ),
  );
  app.notFound((c) =>
    page(c as Ctx, {
      title: '404',
      status: 404,
      body: <ErrorPage locale={c.var.locale} kind="not-found" />,
    }),
  );
  app.onError((error, c) => {
    c.var.log.error({ err: error, path: loggedPath(c.req.path, routePath(c, -1)) }, 'failure');
    return page(c as Ctx, {
      title: '500',
      status: 500,
      body: <ErrorPage locale={c.var.locale} kind="broken" reference={c.var.requestId} />,
    });
  });
  return app;
}
