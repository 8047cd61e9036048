import type { Db } from '../../platform/index.ts';
import { type FoundCode, findCodes } from '../../suppliers/index.ts';
import type { StoredRow } from './bulk.sql.ts';

const CANDIDATES = 12;

/**
 * A KBKI for each row that has none, by the words of its name: the best that the etalase takes, else
 * none. A proposal is shown, never written.
 */
export async function proposedKbki(
  db: Db,
  rows: readonly StoredRow[],
  allowed: readonly string[],
): Promise<Map<number, FoundCode>> {
  const proposals = new Map<number, FoundCode>();
  for (const { line, content } of rows) {
    if (content.kbki !== '' || content.name === '') continue;
    const found = await findCodes(db, 'kbki', content.name, CANDIDATES);
    const fit = found.find(
      ({ code }) => allowed.length === 0 || allowed.some((one) => code.startsWith(one)),
    );
    const best = fit ?? found[0];
    if (best) proposals.set(line, best);
  }
  return proposals;
}
