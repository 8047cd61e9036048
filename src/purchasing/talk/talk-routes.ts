import { isUuid, refuse } from '../../kernel/index.ts';
import {
  type Ctx,
  DONE_PARAM,
  fileStore,
  PAPER_MAX_BYTES,
  type Route,
  readForm,
  useCaseEnv,
} from '../../platform/index.ts';
import { refusedPage } from '../../ui/index.ts';
import { PARTIES, READERS } from '../pages/access.ts';
import { orderFor, orderPage } from '../pages/order.tsx';
import { sayOnOrder } from './say.ts';
import { fileOfSaid } from './talk.sql.ts';

const storeOf = (c: Ctx) => fileStore(c.var.services.config.dataDir, c.var.pemda.id);

async function say(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const order = await orderFor(c);
  if (!order) return orderPage(c);
  const said = { text: form.text('talk'), file: await form.file('talk-file') };
  const done = await sayOnOrder(useCaseEnv(c), storeOf(c), order.id, said);
  if (!done.ok) return orderPage(c, [done.error], { command: 'percakapan', form });
  return c.redirect(`/pesanan/${order.id}?${DONE_PARAM}=percakapan#percakapan`, 303);
}

/** The file of a message, for those who may see the order; it is shown, never run. */
async function file(c: Ctx): Promise<Response> {
  const order = await orderFor(c);
  const id = c.req.param('message') ?? '';
  const found = order && isUuid(id) ? await fileOfSaid(c.var.db, order.id, id) : undefined;
  const bytes = found && (await storeOf(c).get(found.key));
  if (!found || !bytes)
    return refusedPage(c, refuse('document.not-found').error, {
      href: order ? `/pesanan/${order.id}` : '/pesanan',
    });
  const name = found.name.replaceAll(/[^\w.-]+/g, '-');
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': found.contentType,
    'Content-Disposition': `inline; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  });
}

export const talkRoutes: Route[] = [
  {
    method: 'POST',
    path: '/pesanan/:id/percakapan',
    access: PARTIES,
    kind: 'form',
    handle: say,
    bodyLimit: PAPER_MAX_BYTES + 65_536,
  },
  {
    method: 'GET',
    path: '/pesanan/:id/percakapan/:message',
    access: READERS,
    kind: 'file',
    handle: file,
  },
];
