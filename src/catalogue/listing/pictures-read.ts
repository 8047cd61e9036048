import sharp from 'sharp';
import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';

/** Longest sides of a kept picture in pixels: card, product page, full screen. */
export const PICTURE_SIZES = [320, 800, 1600] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

export interface ReadPicture {
  /** Of the largest kept size. */
  readonly width: number;
  readonly height: number;
  readonly files: readonly { readonly size: PictureSize; readonly bytes: Buffer }[];
}

/** A full photo of today's phones; above it stands a file that is no photo. */
export const PICTURE_MAX_BYTES = 15 * 1024 * 1024;

/** A small file can unfold into a picture that fills the memory. */
const MAX_PIXELS = 50_000_000;
/** Catalogue v6 asks for 300 pixels at least (rules.md 2.1). */
const LEAST_SIDE = 300;
const QUALITY = 80;

const text = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** What the first bytes say it is, whatever the name says. */
function kindOf(bytes: Uint8Array): 'picture' | 'heic' | null {
  const starts = text(bytes, 0, 8);
  if (starts.startsWith('\xff\xd8\xff') || starts === '\x89PNG\r\n\x1a\n') return 'picture';
  if (starts.startsWith('RIFF') && text(bytes, 8, 12) === 'WEBP') return 'picture';
  return text(bytes, 4, 8) === 'ftyp' &&
    /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(text(bytes, 8, 12))
    ? 'heic'
    : null;
}

/**
 * A photo in three sizes, each turned upright and written anew, so that nothing but the picture is
 * kept: no place, no device, no hidden part. Codes: 'picture.empty', 'picture.large' {most},
 * 'picture.kind', 'picture.heic', 'picture.pixels' {most}, 'picture.small' {least}, 'picture.broken'.
 */
export async function readPicture(
  bytes: Uint8Array,
  field: string,
): Promise<Result<ReadPicture, Refusal>> {
  if (bytes.length === 0) return refuse('picture.empty', field);
  if (bytes.length > PICTURE_MAX_BYTES)
    return refuse('picture.large', field, { most: `${PICTURE_MAX_BYTES / 1_048_576} MB` });
  const kind = kindOf(bytes);
  if (kind === null) return refuse('picture.kind', field);
  if (kind === 'heic') return refuse('picture.heic', field);
  try {
    // The header alone tells the size: a bomb is never unfolded.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MAX_PIXELS)
      return refuse('picture.pixels', field, { most: MAX_PIXELS / 1_000_000 });
    if (Math.min(width, height) < LEAST_SIDE)
      return refuse('picture.small', field, { least: LEAST_SIDE });
    return ok(await shrink(bytes));
  } catch {
    return refuse('picture.broken', field);
  }
}

/** Read once, as the largest size; the others are made from that. */
async function shrink(bytes: Uint8Array): Promise<ReadPicture> {
  const [largest] = PICTURE_SIZES.slice(-1);
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .rotate()
    .resize(largest, largest, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const files = await Promise.all(
    PICTURE_SIZES.map(async (size) => ({
      size,
      bytes: await sharp(data, { raw: { width, height, channels } })
        .resize(size, size, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toBuffer(),
    })),
  );
  return { width, height, files };
}
