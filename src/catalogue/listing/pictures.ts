import { fail, ok, type Refusal, type Result } from '../../kernel/index.ts';
import { type FileStore, newId, type SentFile, type UseCaseEnv } from '../../platform/index.ts';
import { LIMITS } from './domain/completeness.ts';
import type { Listing } from './domain/listing.ts';
import { moved, type PictureMove } from './domain/picture-order.ts';
import { deletePicture, insertPicture, type PictureFiles } from './pictures.sql.ts';
import { PICTURE_SIZES, readPicture } from './pictures-read.ts';
import { ownContent, saveContent } from './save-page.ts';

type Changed = Result<Listing, readonly Refusal[]>;

const FIELD = 'pictures';

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
  const own = await ownContent(env, productId);
  if (!own.ok) return own;
  const { supplierId, content: now } = own.value;
  const tooMany = full(now.pictures);
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
  const saved = await saveContent(env, productId, (content) => {
    const many = full(content.pictures);
    return many ? fail(many) : ok({ ...content, pictures: [...content.pictures, id] });
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
  return saveContent(env, productId, (content) =>
    ok({ ...content, pictures: moved(content.pictures, id, move) }),
  );
}
