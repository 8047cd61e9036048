import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

/** Headers of every answer: nothing from elsewhere, no inline script or style, no framing but where a route says so. */
const HEADERS: readonly (readonly [string, string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
      "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(self), geolocation=(), microphone=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** What a page may do in a frame of another site: show style and pictures of ours, nothing more. */
const FRAMED =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors *; base-uri 'none'";

export const securityHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  for (const [name, value] of HEADERS) c.res.headers.set(name, value);
  if (c.get('framing') === 'anywhere') c.res.headers.set('Content-Security-Policy', FRAMED);
  if (c.var.services.config.baseUrl.startsWith('https:')) {
    c.res.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  }
};

/**
 * Whether a changing request comes from our own pages. Browsers send Sec-Fetch-Site or Origin with
 * every POST; cookies are SameSite=Lax besides. A request with neither (a script with its own
 * cookie jar) carries no person's ambient sign-in and passes.
 */
export function comesFromOwnPages(headers: Headers, host: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (!origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
