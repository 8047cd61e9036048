import { tokenise } from './normalise.ts';
import { stems } from './stem.ts';

/** A phrase of one word or more. */
export type Phrase = readonly string[];

/** What a list of synonyms says, ready for looking up. */
export interface Synonyms {
  /** Longest phrase that anything is known about, in words. */
  readonly longest: number;
  /** Other phrases for this one; empty when the list has none. */
  of(words: Phrase): readonly Phrase[];
}

export const NO_SYNONYMS: Synonyms = { longest: 1, of: () => [] };

const phraseOf = (text: string): string[] => tokenise(text).map((token) => token.text);

/** One line: the phrases that ask, and those that are found besides each other. */
function readLine(line: string): { asking: Phrase[]; found: Phrase[] } {
  const [left = '', right] = line.split('>');
  const asking = left.split('=').map(phraseOf).filter(some);
  const found = right === undefined ? asking : right.split(',').map(phraseOf).filter(some);
  return { asking, found };
}

const some = (phrase: Phrase): boolean => phrase.length > 0;
const keyOf = (words: Phrase): string => words.join(' ');

/** Reads an editable list; a line that makes no sense is one that changes nothing. */
export function readSynonyms(lines: Iterable<string>): Synonyms {
  const table = new Map<string, Map<string, Phrase>>();
  const add = (asked: Phrase, phrase: Phrase) => {
    if (keyOf(asked) === keyOf(phrase)) return;
    const known = table.get(keyOf(asked)) ?? new Map<string, Phrase>();
    known.set(keyOf(phrase), phrase);
    table.set(keyOf(asked), known);
  };
  let longest = 1;
  for (const line of lines) {
    const { asking, found } = readLine(line);
    for (const asked of asking) {
      longest = Math.max(longest, asked.length);
      for (const phrase of found) add(asked, phrase);
      // "a = b > c": a and b are found by each other only where the line has no arrow.
    }
  }
  return {
    longest,
    of: (words) => {
      const exact = table.get(keyOf(words));
      if (exact) return [...exact.values()];
      const [only] = words;
      if (words.length !== 1 || only === undefined) return [];
      // "penyewaan" asks for what "sewa" asks for.
      return stems(only).flatMap((stem) => [...(table.get(stem)?.values() ?? [])]);
    },
  };
}
