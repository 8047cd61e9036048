import type { Connections, Pemda } from '../../platform/index.ts';
import { type PlanText, searchesOf } from './domain/classify.ts';
import { planReader } from './reader.ts';

/** What to search the pemda's catalogue for to find what a plan line asks for; the best first, at most four. */
export async function planSearches(
  connections: Connections,
  pemda: Pemda,
  line: PlanText,
): Promise<string[]> {
  const { model, speech } = await planReader(connections, pemda);
  return searchesOf(model, speech, line);
}
