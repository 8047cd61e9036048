import { stemLexemes } from './document.ts';
import { equalAmounts, isAsking, isStopWord, type Token, titleKey, tokenise } from './normalise.ts';
import type { Phrase, Synonyms } from './synonyms.ts';

/** More words than this say nothing more; a title of the catalogue has fewer. */
const MOST_UNITS = 16;
const SHORTEST_PREFIX = 2;

/** The words of the catalogue that a query is read against. */
export interface Vocabulary {
  has(term: string): boolean;
  hasPrefix(prefix: string): boolean;
}

/** One thing that is asked for: a word, an amount, or a phrase that has synonyms. */
export interface QueryUnit {
  readonly words: Phrase;
  readonly alternatives: readonly Phrase[];
  /** The last word is none of the catalogue's: it is taken as the beginning of one. */
  readonly prefix: boolean;
  /** Neither word, root, synonym nor beginning is known. */
  readonly unknown: boolean;
}

export interface ParsedQuery {
  /** One spelling for all ways of typing the same; part of the cache's key. */
  readonly normal: string;
  readonly titleKey: string;
  readonly units: readonly QueryUnit[];
}

export interface ReadOptions {
  readonly stems: boolean;
  readonly synonyms: Synonyms;
  readonly vocabulary: Vocabulary;
}

/** What is left of a text when the words that say nothing are out; all of it when nothing else is left. */
function meaningful(tokens: readonly Token[]): Token[] {
  const spoken = tokens.filter((token) => !isStopWord(token.text));
  const wanted = spoken.filter((token) => !isAsking(token.text));
  return wanted.length > 0 ? wanted : spoken.length > 0 ? spoken : [...tokens];
}

/** Reads a query: its words in order, the longest phrases that have synonyms taken as one. */
export function readQuery(text: string, options: ReadOptions): ParsedQuery {
  const tokens = tokenise(text);
  const words = meaningful(tokens).slice(0, MOST_UNITS);
  const units: QueryUnit[] = [];
  for (let at = 0; at < words.length; ) {
    const unit = unitAt(words, at, options);
    units.push(unit);
    at += unit.words.length;
  }
  return { normal: titleKey(words), titleKey: titleKey(tokens), units };
}

function unitAt(words: readonly Token[], at: number, options: ReadOptions): QueryUnit {
  for (let length = Math.min(options.synonyms.longest, words.length - at); length > 1; length--) {
    const phrase = words.slice(at, at + length).map((token) => token.text);
    const alternatives = options.synonyms.of(phrase);
    if (alternatives.length > 0)
      return { words: phrase, alternatives, prefix: false, unknown: false };
  }
  const token = words[at] ?? { text: '', parts: [] };
  const alternatives = [
    ...options.synonyms.of([token.text]),
    ...equalAmounts(token.text).map((amount) => [amount]),
    ...looserSize(token),
  ];
  const known =
    /\d/.test(token.text) ||
    options.vocabulary.has(token.text) ||
    (options.stems && stemLexemes(token.text).some((stem) => options.vocabulary.has(stem)));
  const last = at === words.length - 1;
  const prefix =
    last &&
    !known &&
    alternatives.length === 0 &&
    token.text.length >= SHORTEST_PREFIX &&
    options.vocabulary.hasPrefix(token.text);
  return {
    words: [token.text],
    alternatives,
    prefix,
    unknown: !known && !prefix && alternatives.length === 0,
  };
}

/** "2x3 meter" also finds a size whose unit nobody wrote. */
const looserSize = (token: Token): Phrase[] => {
  const [size] = token.parts;
  return size?.includes('x') ? [[size]] : [];
};
