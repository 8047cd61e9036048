import { refuse } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { page, refusedPage } from '../../ui/index.ts';
import { renderDocumentPdf } from '../documents/render.ts';
import type { DocumentContent } from '../domain/documents.ts';
import { t } from '../messages.ts';
import { storedDocuments } from '../orders.sql.ts';
import { READERS } from './access.ts';
import { orderFor } from './order.tsx';
import { Offers } from './order-parts.tsx';

async function documentPdf(c: Ctx): Promise<Response> {
  const order = await orderFor(c);
  const kind = c.req.param('file')?.replace(/\.pdf$/, '');
  const stored =
    order && (await storedDocuments(c.var.db, order.id)).find((one) => one.kind === kind);
  if (!stored)
    return refusedPage(c, refuse('document.not-found').error, {
      href: order ? `/pesanan/${order.id}` : '/pesanan',
    });
  const pdf = renderDocumentPdf(stored.content as DocumentContent, c.var.pemda.zone);
  return c.body(pdf, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${stored.number.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}.pdf"`,
    'Cache-Control': 'private, no-store',
  });
}

async function negotiationPage(c: Ctx): Promise<Response> {
  const order = await orderFor(c);
  if (!order) return refusedPage(c, refuse('order.not-found').error, { href: '/pesanan' });
  const w = t(c.var.locale).order;
  return page(c, {
    title: `${w.print}: ${order.number}`,
    breadcrumbs: [{ href: `/pesanan/${order.id}`, label: order.number }, { label: w.rounds }],
    wide: true,
    body: (
      <>
        <h1>{w.title(order.number)}</h1>
        <Offers c={c} order={order} />
      </>
    ),
  });
}

export const documentRoutes: Route[] = [
  {
    method: 'GET',
    path: '/pesanan/:id/dokumen/:file',
    access: READERS,
    kind: 'file',
    handle: documentPdf,
  },
  {
    method: 'GET',
    path: '/pesanan/:id/negosiasi',
    access: READERS,
    kind: 'page',
    handle: negotiationPage,
  },
];
