import type { Ctx } from './context.ts';

/** The query's name for what a form has done; `DoneNotice` of the interface puts it into words. */
export const DONE_PARAM = 'selesai';

/** Leads on from a form that was obeyed, to a page that says so. `code` names what was done. */
export function redirectDone(c: Ctx, path: string, code: string): Response {
  const joint = path.includes('?') ? '&' : '?';
  return c.redirect(`${path}${joint}${DONE_PARAM}=${encodeURIComponent(code)}`, 303);
}
