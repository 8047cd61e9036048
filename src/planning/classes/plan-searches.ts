import { foundByEtalase } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import type { Connections, Pemda } from '../../platform/index.ts';
import { type PlanText, searchesOf } from './domain/classify.ts';
import { planReader } from './reader.ts';

/**
 * What to search the pemda's catalogue for to find what a plan line asks for; the best first, at most
 * four. Each finds something on show in the line's etalase, or anywhere where it has none: words are let
 * go of from the end until one does.
 */
export async function planSearches(
  connections: Connections,
  pemda: Pemda,
  today: Day,
  line: PlanText & { readonly etalaseSlug: string | null },
): Promise<string[]> {
  const { model, speech } = await planReader(connections, pemda);
  const finding = async (text: string): Promise<string> => {
    const words = text.split(' ');
    for (let n = words.length; n > 0; n--) {
      const fewer = words.slice(0, n).join(' ');
      const found = await foundByEtalase(connections, pemda, today, fewer);
      if (line.etalaseSlug === null ? found.size > 0 : found.has(line.etalaseSlug)) return fewer;
    }
    return '';
  };
  const searches = await Promise.all(searchesOf(model, speech, line).map(finding));
  return [...new Set(searches.filter((text) => text !== ''))];
}
