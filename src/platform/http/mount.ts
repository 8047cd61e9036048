import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv, Ctx } from './context.ts';
import { RateLimit } from './rate-limit.ts';
import { authorise, type Route } from './route.ts';
import { comesFromOwnPages } from './security.ts';

const DEFAULT_BODY = 64 * 1024;

/** How the application answers what a route never sees: pages for people, JSON for programs. */
export interface Answers {
  signInFirst(c: Ctx, route: Route): Response;
  denied(c: Ctx, route: Route): Response | Promise<Response>;
  refused(
    c: Ctx,
    route: Route,
    code: 'request.too-large' | 'request.too-many' | 'request.other-site',
    params?: Record<string, string>,
  ): Response | Promise<Response>;
}

/** The room that a form leaves for its file: limits in megabytes hold the form's own fields on top. */
const room = (bytes: number) =>
  bytes >= 1_048_576 ? `${Math.floor((bytes - 1) / 1_048_576)} MB` : `${bytes / 1024} KB`;

/** Mounts routes: deny by default, own pages only, limited bodies and rates for what changes things. */
export function mount(
  routes: readonly Route[],
  answers: Answers,
  perMinute: number,
  callerOf: (c: Ctx) => string,
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const rate = perMinute > 0 ? new RateLimit(perMinute) : null;
  for (const route of routes) {
    const limit = route.bodyLimit ?? DEFAULT_BODY;
    const changes = route.method !== 'GET';
    app.on(
      route.method,
      route.path,
      async (c, next) => {
        if (!changes) return next();
        if (!comesFromOwnPages(c.req.raw.headers, new URL(c.req.url).host))
          return answers.refused(c, route, 'request.other-site');
        const caller = c.var.viewer?.personId ?? callerOf(c);
        if (rate && !rate.allows(caller, c.var.services.clock.now().getTime()))
          return answers.refused(c, route, 'request.too-many');
        return bodyLimit({
          maxSize: limit,
          onError: (context) =>
            answers.refused(context as Ctx, route, 'request.too-large', {
              max: room(limit),
            }) as Response,
        })(c, next);
      },
      async (c) => {
        const verdict = authorise(route.access, c.var.viewer);
        if (verdict.kind === 'sign-in') return answers.signInFirst(c, route);
        if (verdict.kind === 'denied') return answers.denied(c, route);
        if (route.framing) c.set('framing', route.framing);
        return route.handle(c);
      },
    );
  }
  return app;
}
