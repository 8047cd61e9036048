import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isLocale } from '../kernel/index.ts';
import type { AppEnv, Pemda } from '../platform/index.ts';
import { sessionHash } from './session-cookie.ts';
import { touchSession, viewerOf } from './sessions.sql.ts';

const TOUCH_EVERY_MS = 5 * 60_000;

/** The pemda of the request: by host where several share the installation, else the only one. */
export function pemdaOf(list: readonly Pemda[], host: string): Pemda | undefined {
  return (
    list.find((pemda) => pemda.host !== null && pemda.host === host) ??
    list.find((pemda) => pemda.host === null) ??
    list[0]
  );
}

/** Sets the language: ?bahasa=, else the cookie of an earlier choice, else Indonesian. */
export const chooseLocale: MiddlewareHandler<AppEnv> = async (c, next) => {
  const asked = c.req.query('bahasa');
  const locale = isLocale(asked) ? asked : getCookie(c, 'bahasa');
  c.set('locale', isLocale(locale) ? locale : 'id');
  await next();
  if (isLocale(asked)) {
    setCookie(c, 'bahasa', asked, {
      sameSite: 'Lax',
      path: '/',
      maxAge: 31_536_000,
      httpOnly: true,
    });
  }
};

/** Finds who is signed in; a request without a session cookie costs no query. */
export const findViewer: MiddlewareHandler<AppEnv> = async (c, next) => {
  c.set('viewer', null);
  const hash = sessionHash(c);
  if (hash) {
    const at = c.var.services.clock.now();
    const found = await viewerOf(c.var.db, hash, at);
    if (found) {
      const { seenAt, ...viewer } = found;
      c.set('viewer', viewer);
      if (at.getTime() - seenAt.getTime() > TOUCH_EVERY_MS) await touchSession(c.var.db, hash, at);
    }
  }
  await next();
};
