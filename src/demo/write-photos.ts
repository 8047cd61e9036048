import type pg from 'pg';
import sharp from 'sharp';
import { PICTURE_SIZES, readPicture } from '../catalogue/index.ts';
import { type FileStore, newId } from '../platform/index.ts';
import { isPictureKey, pictureSvg } from '../ui/index.ts';
import { hash32 } from './content/index.ts';
import { type Waiting, waitingProducts, writePhoto } from './photos.sql.ts';

/** Enough for an officer to try approving; each photo costs the filling a tenth of a second. */
const PHOTOS = 12;
/** Pixels to an inch at which a drawing of 120 by 90 becomes as large as a phone's photo. */
const DENSITY = 900;

/** A "photo" of a waiting product: its drawing, through the same door as a seller's own. */
async function photoOf(product: Waiting) {
  if (!isPictureKey(product.picture)) throw new RangeError(`no drawing: ${product.picture}`);
  const svg = pictureSvg(product.picture, hash32(product.id));
  const jpeg = await sharp(Buffer.from(svg), { density: DENSITY }).jpeg().toBuffer();
  const read = await readPicture(jpeg, 'pictures');
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** Gives some of the products that wait for the officer a photo in the store, so that they can be approved. */
export async function writePhotos(
  client: pg.PoolClient,
  pemdaId: string,
  files: FileStore,
): Promise<void> {
  for (const product of await waitingProducts(client, PHOTOS)) {
    const { width, height, files: sizes } = await photoOf(product);
    const keys = await Promise.all(sizes.map(({ bytes }) => files.put(bytes)));
    const stored = Object.fromEntries(PICTURE_SIZES.map((size, n) => [String(size), keys[n]]));
    await writePhoto(client, pemdaId, product, {
      id: newId(product.sentAt),
      width,
      height,
      files: JSON.stringify(stored),
    });
  }
}
