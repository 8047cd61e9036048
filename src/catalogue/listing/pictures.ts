import { fail, ok, type Refusal, type Result } from '../../kernel/index.ts';
import { type FileStore, newId, type SentFile, type UseCaseEnv } from '../../platform/index.ts';
import { actOnListing } from './act-on-listing.ts';
import { LIMITS } from './domain/completeness.ts';
import type { ListingContent } from './domain/content.ts';
import type { Listing } from './domain/listing.ts';
import { moved, type PictureMove } from './domain/picture-order.ts';
import { loadListing } from './listings.sql.ts';
import { deletePicture, insertPicture, type PictureFiles } from './pictures.sql.ts';
import { PICTURE_SIZES, readPicture } from './pictures-read.ts';
import { contentOf, ofOwn } from './save-page.ts';

type Changed = Result<Listing, readonly Refusal[]>;

const FIELD = 'pictures';

/** Saves other pictures of a product; `change` sees the list as it stands under lock. */
function withPictures(
  env: UseCaseEnv,
  productId: string,
  change: (pictures: readonly string[]) => Result<readonly string[], Refusal>,
): Promise<Changed> {
  return actOnListing(
    env,
    productId,
    ofOwn(env, ({ listing }) => {
      const content: ListingContent = contentOf(listing);
      const changed = change(content.pictures);
      return changed.ok
        ? ok({ kind: 'save', content: { ...content, pictures: changed.value } })
        : fail([changed.error]);
    }),
  );
}

const full = (pictures: readonly string[]): Refusal | null =>
  pictures.length >= LIMITS.pictures
    ? { code: 'picture.many', field: FIELD, params: { most: LIMITS.pictures } }
    : null;

/**
 * Takes a photo of a product: read by its bytes, turned, shrunk, kept in three sizes, put last. The
 * first one is the main one. Refusals: those of readPicture, 'picture.many', and those of a save.
 */
export async function addPicture(
  env: UseCaseEnv,
  store: FileStore,
  productId: string,
  file: SentFile | undefined,
): Promise<Changed> {
  const loaded = await loadListing(env.db, productId);
  const { supplierId } = env.actor;
  if (!loaded || supplierId === null || loaded.listing.supplierId !== supplierId)
    return fail([{ code: 'listing.not-found' }]);
  const tooMany = full(contentOf(loaded.listing).pictures);
  if (tooMany) return fail([tooMany]);
  const read = await readPicture(file?.bytes ?? new Uint8Array(), FIELD);
  if (!read.ok) return fail([read.error]);
  const { width, height } = read.value;
  const keys = await Promise.all(read.value.files.map(({ bytes }) => store.put(bytes)));
  const files = Object.fromEntries(
    PICTURE_SIZES.map((size, n) => [String(size), keys[n] ?? '']),
  ) as PictureFiles;
  const id = newId(env.clock.now());
  await insertPicture(env.db, env, { id, supplierId, productId, width, height, files });
  const saved = await withPictures(env, productId, (pictures) => {
    const many = full(pictures);
    return many ? fail(many) : ok([...pictures, id]);
  });
  if (saved.ok) return saved;
  await deletePicture(env.db, id);
  await Promise.all(keys.map((key) => store.remove(key)));
  return saved;
}

/**
 * Moves a picture or takes it out of the product. Its files stay: an order or the version on show may
 * name it. One that is not there is no fault, so that a second click does no harm.
 */
export function movePicture(
  env: UseCaseEnv,
  productId: string,
  id: string,
  move: PictureMove,
): Promise<Changed> {
  return withPictures(env, productId, (pictures) => ok(moved(pictures, id, move)));
}
