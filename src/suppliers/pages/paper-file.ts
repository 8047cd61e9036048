import { isUuid, refuse } from '../../kernel/index.ts';
import { type Ctx, fileStore, type Route, type Viewer } from '../../platform/index.ts';
import { refusedPage } from '../../ui/index.ts';
import { paperFile } from '../papers.sql.ts';
import { PAPER_READERS } from './access.ts';

type Owner = NonNullable<Awaited<ReturnType<typeof paperFile>>>;

/** The registrant himself, sellers of his business, and officials who review or audit what was sent. */
function maySee(viewer: Viewer, owner: Owner): boolean {
  if (viewer.personId === owner.personId) return true;
  if (viewer.role === 'seller') {
    return owner.supplierId !== null && viewer.supplierId === owner.supplierId;
  }
  return PAPER_READERS.includes(viewer.role) && owner.state !== 'draft';
}

async function paperBytes(c: Ctx): Promise<Response> {
  const { viewer, db, services, pemda } = c.var;
  const id = c.req.param('id') ?? '';
  const owner = isUuid(id) ? await paperFile(db, id) : undefined;
  const bytes =
    viewer && owner && maySee(viewer, owner)
      ? await fileStore(services.config.dataDir, pemda.id).get(owner.fileKey)
      : undefined;
  if (!owner || !bytes) {
    return refusedPage(c, refuse('paper.not-found').error, { href: '/' });
  }
  const ending = owner.contentType === 'application/pdf' ? 'pdf' : 'jpg';
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': owner.contentType,
    'Content-Disposition': `inline; filename="${owner.kind}.${ending}"`,
    'Cache-Control': 'private, no-store',
  });
}

export const paperFileRoutes: Route[] = [
  {
    method: 'GET',
    path: '/berkas-usaha/:id',
    access: ['applicant', 'seller', ...PAPER_READERS],
    kind: 'file',
    handle: paperBytes,
  },
];
