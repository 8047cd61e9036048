import type { Role } from '../../kernel/index.ts';
import type { Ctx, Viewer } from './context.ts';

/** Who may use a route. There is no default: a route that says nothing does not compile. */
export type Access = 'public' | 'signed-in' | readonly Role[];

/**
 * What a route answers with. `page` routes are walked by the accessibility test, and every route
 * that is not public by the deny test: both lists come from the router itself.
 */
export type RouteKind = 'page' | 'form' | 'api' | 'file';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Hono pattern, for example '/produk/:slug'. */
  readonly path: string;
  readonly access: Access;
  readonly kind: RouteKind;
  readonly handle: (c: Ctx) => Promise<Response> | Response;
  /** Largest body in bytes; 64 KiB where it says nothing. */
  readonly bodyLimit?: number;
  /** Other sites may show this one in a frame: it has no session, no form and no script. */
  readonly framing?: 'anywhere';
}

export type Authorisation =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'denied'; readonly needs: readonly Role[] };

/** Decides on a route alone; what a person may see of one order is decided by the room. A tagged result, never a boolean. */
export function authorise(access: Access, viewer: Viewer | null): Authorisation {
  if (access === 'public') return { kind: 'allowed' };
  if (!viewer) return { kind: 'sign-in' };
  if (access === 'signed-in' || access.includes(viewer.role)) return { kind: 'allowed' };
  return { kind: 'denied', needs: access };
}
