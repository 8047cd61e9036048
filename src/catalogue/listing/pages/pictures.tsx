import { isUuid, type Refusal } from '../../../kernel/index.ts';
import { type Ctx, fileStore, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  FileField,
  Form,
  LinkButton,
  Picture,
  refusedPage,
  StatusTag,
  words,
} from '../../../ui/index.ts';
import { pictureAddress } from '../../card.tsx';
import { LIMITS } from '../domain/completeness.ts';
import type { PictureMove } from '../domain/picture-order.ts';
import { findPicture } from '../pictures.sql.ts';
import { addPicture, movePicture } from '../pictures.ts';
import { PICTURE_MAX_BYTES, PICTURE_SIZES } from '../pictures-read.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { DocumentFields } from './document-fields.tsx';
import { maySeeFile } from './file-sight.ts';
import { addressOfProduct, HOME, type OwnListing, ownListing, SELLERS } from './own-listing.ts';
import { framedPage, notOwn } from './product-form-frame.tsx';
import { onward } from './product-form-page.tsx';

const MAX_WORDS = `${PICTURE_MAX_BYTES / 1_048_576} MB`;
/** A little above the largest file, so that the page itself can say what is too large. */
const BODY_LIMIT = PICTURE_MAX_BYTES + 1024 * 1024;

/** Photos and documents: what is handed over as a file, one by one. */
export function picturesPage(c: Ctx, own: OwnListing, refusals: readonly Refusal[] = []): Response {
  const { locale } = c.var;
  const w = t(locale);
  const { loaded, content, tasks } = own;
  const address = addressOfProduct(loaded.listing.id);
  if (!own.may.includes('save')) return c.redirect(address, 302);
  const full = content.pictures.length >= LIMITS.pictures;
  return framedPage(c, own, {
    title: w.pages.foto,
    refusals,
    remarks: tasks.find((task) => task.key === 'foto')?.remarks,
    body: (errorOf) => (
      <>
        <p>{w.photos.intro(LIMITS.pictures)}</p>
        {content.pictures.length > 0 && (
          <ul class="k-tasks">
            {content.pictures.map((photo, n) => (
              <Photo key={photo} c={c} own={own} photo={photo} at={n} />
            ))}
          </ul>
        )}
        {full ? (
          <p>{w.photos.full}</p>
        ) : (
          <k-photo data-shrinking={words(locale).client.photoShrinking}>
            <Form locale={locale} action={`${address}/foto`} multipart>
              <FileField
                locale={locale}
                name="pictures"
                label={w.photos.add}
                hint={w.photos.formats(MAX_WORDS)}
                accept="image/*"
                error={errorOf('pictures')}
                required={content.pictures.length === 0}
              />
              <p class="k-hint" role="status" data-photo-state />
              <Button variant={content.pictures.length > 0 ? 'secondary' : 'primary'}>
                {w.photos.upload}
              </Button>
            </Form>
          </k-photo>
        )}
        <DocumentFields c={c} own={own} errorOf={errorOf} />
        {(content.pictures.length > 0 || loaded.etalase.kind === 'service') && (
          <LinkButton href={onward(own, 'foto')}>{w.photos.next}</LinkButton>
        )}
      </>
    ),
  });
}

function Photo({ c, own, photo, at }: { c: Ctx; own: OwnListing; photo: string; at: number }) {
  const { locale } = c.var;
  const w = t(locale).photos;
  const last = own.content.pictures.length - 1;
  const moves: readonly PictureMove[] = [
    ...(at > 1 ? (['main', 'earlier'] as const) : at === 1 ? (['main'] as const) : []),
    ...(at < last ? (['later'] as const) : []),
    'remove',
  ];
  const src = pictureAddress({ id: own.loaded.listing.id, picture: '', photo }, 320);
  return (
    <li class="k-tasks__item">
      <div class="k-photo">
        <Picture source={{ src, alt: w.photo(at + 1) }} />
        {at === 0 && <StatusTag tone="success">{w.isMain}</StatusTag>}
      </div>
      <Form
        locale={locale}
        action={`${addressOfProduct(own.loaded.listing.id)}/foto/atur`}
        hidden={{ foto: photo }}
        label={w.photo(at + 1)}
      >
        <ButtonRow>
          {moves.map((move) => (
            <Button
              key={move}
              small
              variant="secondary"
              name="langkah"
              value={move}
              ariaLabel={`${w[move]}: ${w.photo(at + 1)}`}
            >
              {w[move]}
            </Button>
          ))}
        </ButtonRow>
      </Form>
    </li>
  );
}

async function postPicture(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!(await ownListing(c))) return notOwn(c);
  const file = await (await readForm(c)).file('pictures');
  const store = fileStore(c.var.services.config.dataDir, c.var.pemda.id);
  const added = await addPicture(useCaseEnv(c), store, id, file);
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  return added.ok
    ? c.redirect(`${addressOfProduct(id)}/foto`, 303)
    : picturesPage(c, own, added.error);
}

const MOVES: readonly PictureMove[] = ['main', 'earlier', 'later', 'remove'];

async function postMove(c: Ctx): Promise<Response> {
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  const id = own.loaded.listing.id;
  const form = await readForm(c);
  const move = MOVES.find((one) => one === form.text('langkah')) ?? 'later';
  const done = await movePicture(useCaseEnv(c), id, form.text('foto'), move);
  return done.ok
    ? c.redirect(`${addressOfProduct(id)}/foto`, 303)
    : picturesPage(c, own, done.error);
}

async function pictureBytes(c: Ctx): Promise<Response> {
  const { db, services, pemda } = c.var;
  const id = c.req.param('id') ?? '';
  const size = PICTURE_SIZES.find((one) => String(one) === c.req.param('size'));
  const picture = isUuid(id) ? await findPicture(db, id) : undefined;
  const bytes =
    picture && size && maySeeFile(c, picture)
      ? await fileStore(services.config.dataDir, pemda.id).get(picture.files[`${size}`])
      : undefined;
  if (!picture || !bytes) return refusedPage(c, { code: 'picture.not-found' }, { href: '/' });
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'image/webp',
    // A picture is never changed, only another one put in its place.
    'Cache-Control': picture.shown ? 'public, max-age=31536000, immutable' : 'private, no-store',
  });
}

export const pictureRoutes: Route[] = [
  {
    method: 'GET',
    path: `${HOME}/:id/foto`,
    access: SELLERS,
    kind: 'page',
    handle: async (c) => {
      const own = await ownListing(c);
      return own ? picturesPage(c, own) : notOwn(c);
    },
  },
  {
    method: 'POST',
    path: `${HOME}/:id/foto`,
    access: SELLERS,
    kind: 'form',
    handle: postPicture,
    bodyLimit: BODY_LIMIT,
  },
  {
    method: 'POST',
    path: `${HOME}/:id/foto/atur`,
    access: SELLERS,
    kind: 'form',
    handle: postMove,
  },
  { method: 'GET', path: '/foto/:id/:size', access: 'public', kind: 'file', handle: pictureBytes },
];
