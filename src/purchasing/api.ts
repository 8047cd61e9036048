import { z } from 'zod';
import { isUuid, type Refusal, refuse } from '../kernel/index.ts';
import { type Ctx, type Route, statusOf, useCaseEnv } from '../platform/index.ts';
import { maySee } from './domain/party.ts';
import { ORDER_STATES, type OrderState } from './domain/types.ts';
import { ordersToJson, orderToJson } from './order-json.ts';
import { facesOf, ordersAfter } from './order-list.sql.ts';
import { eventsOf, loadOrder } from './orders.sql.ts';
import { READERS } from './pages/access.ts';

const PAGE = 50;

const filters = z.object({
  state: z.enum(ORDER_STATES as [OrderState, ...OrderState[]]).optional(),
  agency: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  cursor: z.uuid().optional(),
});

function refused(c: Ctx, refusal: Refusal): Response {
  const { services, locale } = c.var;
  services.metrics.refusals.inc({ code: refusal.code });
  const message = services.lexicon.refusal(refusal, locale);
  const { code, field } = refusal;
  return c.json({ error: { code, message, ...(field ? { field } : {}) } }, statusOf(refusal));
}

/** GET /api/paket: the orders that the signed-in person may see, as the pages list them; last placed first. */
async function listOrdersJson(c: Ctx): Promise<Response> {
  const asked = filters.safeParse(c.req.query());
  if (!asked.success) {
    const field = String(asked.error.issues[0]?.path[0] ?? 'state');
    return refused(c, refuse('order.filter', field, { field }).error);
  }
  const { cursor, ...filter } = asked.data;
  const { state, agency, year } = filter;
  const rows = await ordersAfter(
    c.var.db,
    useCaseEnv(c).actor,
    { state, agency, year, before: cursor },
    PAGE + 1,
  );
  const shown = rows.slice(0, PAGE);
  const next = rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null;
  c.header('Cache-Control', 'private, no-store');
  return c.json(ordersToJson(shown, next));
}

/** GET /api/paket/:id: one order, to whom its page would open; a stranger learns nothing of it. */
async function oneOrderJson(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const { db, pemda, services } = c.var;
  const order = isUuid(id) ? await loadOrder(db, id) : undefined;
  const faces = order && maySee(order, useCaseEnv(c).actor) ? await facesOf(db, id) : undefined;
  if (!order || !faces) return refused(c, refuse('order.not-found').error);
  const events = await eventsOf(db, id);
  c.header('Cache-Control', 'private, no-store');
  // The reason tells of cheaper offers, which the seller does not read (as on the page).
  const seen =
    c.var.viewer?.role === 'seller' ? { ...order, costlierReason: null, split: null } : order;
  return c.json(orderToJson(seen, faces, events, services.clock.now(), pemda.zone));
}

export const orderApi: readonly Route[] = [
  { method: 'GET', path: '/api/paket', access: READERS, kind: 'api', handle: listOrdersJson },
  { method: 'GET', path: '/api/paket/:id', access: READERS, kind: 'api', handle: oneOrderJson },
];
