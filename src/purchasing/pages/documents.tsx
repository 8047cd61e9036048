import { dayOf, refuse } from '../../kernel/index.ts';
import type { Ctx, Route } from '../../platform/index.ts';
import { page, refusedPage } from '../../ui/index.ts';
import { renderDocumentPdf, renderOrderFile } from '../documents/render.ts';
import { type DocumentContent, draftContent } from '../domain/documents.ts';
import { draftKind } from '../domain/signatures.ts';
import type { Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import { facesOf } from '../order-list.sql.ts';
import { eventsOf, storedDocuments } from '../orders.sql.ts';
import { partiesOf } from '../parties.sql.ts';
import { READERS } from './access.ts';
import { orderFor } from './order.tsx';
import { titleOf } from './order-history.tsx';
import { Offers } from './order-parts.tsx';

const missing = (c: Ctx, order: Order | null) =>
  refusedPage(c, refuse('document.not-found').error, {
    href: order ? `/pesanan/${order.id}` : '/pesanan',
  });

function pdf(c: Ctx, file: Uint8Array<ArrayBuffer>, name: string): Response {
  return c.body(file, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${name.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}.pdf"`,
    'Cache-Control': 'private, no-store',
  });
}

const kindOf = (c: Ctx) => c.req.param('file')?.replace(/\.pdf$/, '');

async function documentPdf(c: Ctx): Promise<Response> {
  const order = await orderFor(c);
  const kind = kindOf(c);
  const stored =
    order && (await storedDocuments(c.var.db, order.id)).find((one) => one.file === kind);
  if (!stored) return missing(c, order);
  const { zone } = c.var.pemda;
  const { baseUrl } = c.var.services.config;
  const { hash } = stored;
  const file = renderDocumentPdf(stored.content as DocumentContent, zone, { hash, baseUrl });
  return pdf(c, file, stored.number);
}

/** The document that waits for signatures, marked DRAF and without a number. */
async function draftPdf(c: Ctx): Promise<Response> {
  const order = await orderFor(c);
  const kind = order && draftKind(order);
  if (!kind || kind !== kindOf(c)) return missing(c, order);
  const { pemda, db, services } = c.var;
  const now = services.clock.now();
  const parties = await partiesOf(db, pemda, order);
  const content = draftContent(kind, order, parties, now, dayOf(now, pemda.zone));
  return pdf(c, renderDocumentPdf(content, pemda.zone), `draf-${kind}-${order.number}`);
}

/** Everything of the order in one file, with an index: what an auditor asks for. */
async function orderFilePdf(c: Ctx): Promise<Response> {
  const order = await orderFor(c);
  const { db, pemda, services } = c.var;
  const faces = order && (await facesOf(db, order.id));
  if (!order || !faces) return missing(c, order);
  const [documents, events] = await Promise.all([
    storedDocuments(db, order.id),
    eventsOf(db, order.id),
  ]);
  const file = renderOrderFile(
    {
      order,
      agency: faces.agency,
      supplier: faces.supplier,
      state: t('id').states[order.state],
      pemda: pemda.name,
      documents: documents
        .map(({ content, hash }) => ({ content: content as DocumentContent, hash }))
        .sort((a, b) => (a.content.issuedAt < b.content.issuedAt ? -1 : 1)),
      history: events.map((event) => ({
        at: event.at,
        what: titleOf(event, 'id'),
        by: [event.actor, event.role ? services.lexicon.role(event.role as 'ppk', 'id') : null]
          .filter(Boolean)
          .join(', '),
      })),
      zone: pemda.zone,
      baseUrl: services.config.baseUrl,
    },
    services.clock.now(),
  );
  return pdf(c, file, `berkas-${order.number}`);
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
    path: '/pesanan/:id/draf/:file',
    access: READERS,
    kind: 'file',
    handle: draftPdf,
  },
  {
    method: 'GET',
    path: '/pesanan/:id/berkas.pdf',
    access: READERS,
    kind: 'file',
    handle: orderFilePdf,
  },
  {
    method: 'GET',
    path: '/pesanan/:id/negosiasi',
    access: READERS,
    kind: 'page',
    handle: negotiationPage,
  },
];
