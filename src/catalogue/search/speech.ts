import type pg from 'pg';
import { isStopWord, tokenise } from './domain/normalise.ts';
import { readQuery } from './domain/query.ts';
import { stems } from './domain/stem.ts';
import { readSynonyms, type Synonyms } from './domain/synonyms.ts';
import { readSynonymLines } from './lexicon.sql.ts';

/** How the catalogue reads a text: things that are named, their synonyms, roots of words. */
export interface Speech {
  units(
    text: string,
  ): readonly { words: readonly string[]; alternatives: readonly (readonly string[])[] }[];
  roots(word: string): readonly string[];
  /** The telling words of a name, in order. */
  words(text: string): readonly string[];
}

/** Whatever stands in a foreign text is taken for a word: it is looked up, not searched. */
const ANY_WORD = { has: () => true, hasPrefix: () => false };

/** Words before the thing itself. */
const LIGHT = new Set(['jasa', 'paket', 'layanan']);

/** The same reading over a ready list of synonyms; for tests and measurements. */
export function speechOf(synonyms: Synonyms): Speech {
  return {
    units: (text) => readQuery(text, { stems: true, synonyms, vocabulary: ANY_WORD }).units,
    roots: stems,
    words: (text) =>
      tokenise(text)
        .map((token) => token.text)
        .filter((word) => !isStopWord(word) && !LIGHT.has(word)),
  };
}

/** The pemda's own speech: its list of synonyms, and lines of the caller's besides. */
export async function catalogueSpeech(
  pool: pg.Pool,
  pemdaId: string,
  lines: readonly string[] = [],
): Promise<Speech> {
  return speechOf(readSynonyms([...(await readSynonymLines(pool, pemdaId)), ...lines]));
}
