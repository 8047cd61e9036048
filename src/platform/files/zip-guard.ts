import { Unzip, UnzipInflate } from 'fflate';
import { ok, type Result, refuse } from '../../kernel/index.ts';

/** What a workbook may unpack to, and how many times its packed size: real ones stay far below. */
const MAX_UNPACKED = 300_000_000;
const MAX_FACTOR = 200;
const CHUNK = 65_536;

/** What the guard saw on its way through a workbook. */
export interface ZipSight {
  readonly names: readonly string[];
  /** Cell ranges like "A2:C2" that are merged, over all sheets. */
  readonly merged: readonly string[];
}

/**
 * Unpacks a zip piece by piece, keeping nothing, and stops at the first byte too many: a bomb never
 * gets to fill the memory. The sizes written in the file itself are not believed.
 */
export function sightZip(bytes: Uint8Array): Result<ZipSight> {
  const names: string[] = [];
  const merged: string[] = [];
  const limit = Math.min(MAX_UNPACKED, Math.max(10_000_000, bytes.length * MAX_FACTOR));
  let unpacked = 0;
  let broken = false;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    const sheet = /^xl\/worksheets\/[^/]+\.xml$/.test(file.name);
    let tail = '';
    file.ondata = (error, chunk, final) => {
      if (error) {
        broken = true;
        return;
      }
      unpacked += chunk.length;
      if (unpacked > limit) {
        file.terminate();
        return;
      }
      if (!sheet) return;
      tail = (tail + Buffer.from(chunk).toString('latin1')).slice(-CHUNK * 2);
      if (final) {
        for (const [, ref] of tail.matchAll(/<mergeCell [^>]*ref="([A-Z0-9:]+)"/g))
          if (ref) merged.push(ref);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && unpacked <= limit; at += CHUNK)
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
  } catch {
    broken = true;
  }
  if (unpacked > limit) return refuse('file.bomb', 'file');
  if (broken || names.length === 0) return refuse('file.broken', 'file');
  return ok({ names, merged });
}
