import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Ctx, sha256Bytes } from '../platform/index.ts';

const NAME = 'katalokal_sesi';

const overHttps = (c: Ctx) => c.var.services.config.baseUrl.startsWith('https:');

/** The hash of the session token that the browser sent, or undefined. */
export function sessionHash(c: Ctx): Buffer | undefined {
  const token = getCookie(c, NAME);
  return token && token.length <= 100 ? sha256Bytes(token) : undefined;
}

export function setSessionCookie(c: Ctx, token: string): void {
  setCookie(c, NAME, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure: overHttps(c) });
}

export function clearSessionCookie(c: Ctx): void {
  deleteCookie(c, NAME, { path: '/' });
}
