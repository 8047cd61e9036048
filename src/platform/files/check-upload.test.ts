import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkPaper, kindOfContent, PAPER_MAX_BYTES } from './check-upload.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#884422' } });

describe('papers', () => {
  it('are known by their content, not by their name', () => {
    expect(kindOfContent(pdf)).toBe('pdf');
    expect(kindOfContent(Buffer.from('%PDF-1.7 without an end'))).toBeNull();
    expect(kindOfContent(Buffer.from('<html>%PDF-1.7 %%EOF'))).toBeNull();
    expect(kindOfContent(Buffer.from('MZ'))).toBeNull();
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'upload.empty'],
    ['a page', Buffer.from('<script>alert(1)</script>'), 'upload.kind'],
    ['a picture cut short', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'upload.broken'],
    ['too much', Buffer.alloc(PAPER_MAX_BYTES + 1), 'upload.large'],
  ])('refuses %s', async (_name, bytes, code) => {
    expect(await checkPaper(bytes, 'file')).toMatchObject({ ok: false, error: { code } });
  });

  it('keeps a PDF as it is', async () => {
    expect(await checkPaper(pdf, 'file')).toEqual({
      ok: true,
      value: { bytes: pdf, contentType: 'application/pdf' },
    });
  });

  it('turns a phone photo upright, makes it smaller, and drops where it was taken', async () => {
    const taken = await photo(4000, 1000)
      .withExif({ IFD0: { Copyright: 'rumah saya' }, IFD3: { GPSLatitudeRef: 'S' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif?.includes('rumah saya')).toBe(true);
    const kept = await checkPaper(taken, 'file');
    if (!kept.ok) throw new Error(kept.error.code);
    const seen = await sharp(kept.value.bytes).metadata();
    expect([seen.format, seen.width, seen.height]).toEqual(['jpeg', 600, 2400]);
    expect(seen.exif).toBeUndefined();
  });

  it('takes a PNG and gives a JPEG', async () => {
    const kept = await checkPaper(await photo(30, 20).png().toBuffer(), 'file');
    expect(kept.ok && kept.value.contentType).toBe('image/jpeg');
  });
});
