import { type PlanText, phrasesOf, type Speech } from './classify.ts';

/** From this share of common roots on, two plan lines ask for the same. */
export const ALIKE = 0.8;

/** What an officer decided for lines with these roots; null: no etalase sells it. */
export interface Correction {
  readonly roots: readonly string[];
  readonly etalaseId: string | null;
}

/** The roots of what a line names (not of its specification), each once, sorted. */
export function rootsOf(speech: Speech, line: PlanText): string[] {
  const found = new Set<string>();
  for (const { text } of phrasesOf({ ...line, specification: '' }))
    for (const word of speech.words(text))
      if (!/^\d/.test(word)) found.add(speech.roots(word)[0] ?? word);
  return [...found].sort();
}

/** Share of the roots of either that both have, 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const other = new Set(b);
  const common = a.filter((root) => other.has(root)).length;
  return common / (a.length + b.length - common);
}

/** The correction that a line follows: the most alike one, of equals the first in the list. */
export function correctionFor(
  corrections: readonly Correction[],
  roots: readonly string[],
): Correction | null {
  let best: Correction | null = null;
  let most = 0;
  for (const one of corrections) {
    const like = likeness(one.roots, roots);
    if (like >= ALIKE && like > most) {
      best = one;
      most = like;
    }
  }
  return best;
}
