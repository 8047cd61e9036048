import { isUuid } from '../../../kernel/index.ts';
import {
  type Ctx,
  fileStore,
  PAPER_MAX_BYTES,
  type Route,
  readForm,
  useCaseEnv,
} from '../../../platform/index.ts';
import { refusedPage } from '../../../ui/index.ts';
import { findDocument } from '../documents.sql.ts';
import { addDocument, removeDocument } from '../documents.ts';
import { maySeeFile } from './file-sight.ts';
import { addressOfProduct, HOME, ownListing, SELLERS } from './own-listing.ts';
import { picturesPage } from './pictures.tsx';
import { notOwn } from './product-form-frame.tsx';

/** A little above the largest file, so that the page itself can say what is too large. */
const BODY_LIMIT = PAPER_MAX_BYTES + 1024 * 1024;

async function postDocument(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!(await ownListing(c))) return notOwn(c);
  const form = await readForm(c);
  const store = fileStore(c.var.services.config.dataDir, c.var.pemda.id);
  const file = await form.file('documents');
  const added = await addDocument(useCaseEnv(c), store, id, form.text('judul'), file);
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  return added.ok
    ? c.redirect(`${addressOfProduct(id)}/foto#dokumen`, 303)
    : picturesPage(c, own, added.error);
}

async function postRemoval(c: Ctx): Promise<Response> {
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  const id = own.loaded.listing.id;
  const done = await removeDocument(useCaseEnv(c), id, (await readForm(c)).text('dokumen'));
  return done.ok
    ? c.redirect(`${addressOfProduct(id)}/foto#dokumen`, 303)
    : picturesPage(c, own, done.error);
}

async function documentBytes(c: Ctx): Promise<Response> {
  const { db, services, pemda } = c.var;
  const id = c.req.param('id') ?? '';
  const found = isUuid(id) ? await findDocument(db, id) : undefined;
  const bytes =
    found && maySeeFile(c, found)
      ? await fileStore(services.config.dataDir, pemda.id).get(found.fileKey)
      : undefined;
  if (!found || !bytes) return refusedPage(c, { code: 'document.not-found' }, { href: '/' });
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/pdf',
    // Never opened inside the site: what a stranger wrote into a PDF has no business on its pages.
    'Content-Disposition': `attachment; filename="${id}.pdf"`,
    'Cache-Control': 'private, no-store',
  });
}

export const documentRoutes: Route[] = [
  {
    method: 'POST',
    path: `${HOME}/:id/dokumen`,
    access: SELLERS,
    kind: 'form',
    handle: postDocument,
    bodyLimit: BODY_LIMIT,
  },
  {
    method: 'POST',
    path: `${HOME}/:id/dokumen/hapus`,
    access: SELLERS,
    kind: 'form',
    handle: postRemoval,
  },
  {
    method: 'GET',
    path: '/dokumen-produk/:id',
    access: 'public',
    kind: 'file',
    handle: documentBytes,
  },
];
