import sharp from 'sharp';
import { ok, type Refusal, type Result, refuse } from '../../kernel/index.ts';

export interface CheckedUpload {
  readonly bytes: Uint8Array;
  readonly contentType: 'application/pdf' | 'image/jpeg';
}

/** The largest paper people may hand over (catalogue v6: PDF up to 10 MB; rules.md 2.1). */
export const PAPER_MAX_BYTES = 10 * 1024 * 1024;

/** Long side of a kept photo in pixels: small print of an A4 page stays readable. */
const PHOTO_SIDE = 2400;
/** A small file can unfold into a picture that fills the memory. */
const PHOTO_MAX_PIXELS = 60_000_000;

const starts = (bytes: Uint8Array, ...magic: number[]) =>
  magic.every((byte, index) => bytes[index] === byte);

/** What the content says it is, whatever the name says; null for all that is not taken. */
export function kindOfContent(bytes: Uint8Array): 'pdf' | 'jpeg' | 'png' | null {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1');
  return head.startsWith('%PDF-') && tail.includes('%%EOF') ? 'pdf' : null;
}

/** What keeps bytes from being taken as a PDF: 'upload.empty', 'upload.large' {max}, 'upload.pdf'. */
export function checkPdf(bytes: Uint8Array, field: string): Refusal | null {
  if (bytes.length === 0) return { code: 'upload.empty', field };
  if (bytes.length > PAPER_MAX_BYTES) return tooLarge(field);
  return kindOfContent(bytes) === 'pdf' ? null : { code: 'upload.pdf', field };
}

const tooLarge = (field: string): Refusal => ({
  code: 'upload.large',
  field,
  params: { max: `${PAPER_MAX_BYTES / 1_048_576} MB` },
});

/**
 * A paper as PDF, or as a photo: turned upright, without the place it was taken at, written anew, so
 * that nothing but the picture is kept. Codes: 'upload.empty', 'upload.large' {max}, 'upload.kind',
 * 'upload.broken'.
 */
export async function checkPaper(
  bytes: Uint8Array,
  field: string,
): Promise<Result<CheckedUpload, Refusal>> {
  if (bytes.length === 0) return refuse('upload.empty', field);
  if (bytes.length > PAPER_MAX_BYTES) return { ok: false, error: tooLarge(field) };
  const kind = kindOfContent(bytes);
  if (kind === null) return refuse('upload.kind', field);
  if (kind === 'pdf') return ok({ bytes, contentType: 'application/pdf' });
  try {
    const photo = await sharp(bytes, { limitInputPixels: PHOTO_MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize(PHOTO_SIDE, PHOTO_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer();
    return ok({ bytes: photo, contentType: 'image/jpeg' });
  } catch {
    return refuse('upload.broken', field);
  }
}
