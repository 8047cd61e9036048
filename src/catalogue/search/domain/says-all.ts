import { isStopWord, tokenise } from './normalise.ts';
import { stems } from './stem.ts';

const wordsOf = (text: string): string[] =>
  tokenise(text)
    .map(({ text: word }) => word)
    .filter((word) => !isStopWord(word));

/** The words of a text as the search compares them: each with its possible roots, without stop words. */
export const rootsOf = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap((word) => stems(word)));

/** Whether every word of a query stands in a text (its `rootsOf`) by one of its roots; never for a query of none. */
export function saysAll(roots: ReadonlySet<string>, query: string): boolean {
  const asked = wordsOf(query);
  return asked.length > 0 && asked.every((word) => stems(word).some((root) => roots.has(root)));
}
