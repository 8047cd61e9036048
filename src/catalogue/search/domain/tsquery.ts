import { etalaseLexeme, stemLexemes } from './document.ts';
import type { ParsedQuery, QueryUnit } from './query.ts';
import type { Phrase } from './synonyms.ts';

/** How a unit matches, best first; null where it cannot match so. Texts for `::tsquery`. */
export interface UnitQueries {
  readonly surface: string;
  readonly stem: string | null;
  readonly synonym: string | null;
  readonly kind: string;
}

export interface QueryTexts {
  /** Every unit somewhere in name, kind or seller. */
  readonly main: string;
  /** Every unit anywhere. */
  readonly all: string;
  /** The thing itself is what a unit names. */
  readonly head: string;
  /** The words stand beside each other in this order; null for one word. */
  readonly phrase: string | null;
  /** The whole query is an etalase's name. */
  readonly etalase: string;
  readonly units: readonly UnitQueries[];
}

/** A lexeme of a query, quoted: what is typed never becomes an operator. */
const lexeme = (text: string, weights = '', prefix = ''): string => {
  const marks = `${prefix}${weights}`;
  const quoted = `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
  return marks ? `${quoted}:${marks}` : quoted;
};

const oneOf = (texts: readonly string[]): string =>
  texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(' | ')})`;
const each = (texts: readonly string[], operator = ' & '): string =>
  texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(operator)})`;

type Mark = (word: string) => string;

const wordOr = (stemmed: boolean, weights: string): Mark => {
  return (word) =>
    oneOf([
      lexeme(word, weights),
      ...(stemmed ? stemLexemes(word).map((stem) => lexeme(stem, weights)) : []),
    ]);
};

/** A phrase's words stand beside each other; a single word needs no neighbour. */
const phraseText = (phrase: Phrase, mark: Mark): string => each(phrase.map(mark), ' <-> ');

function unitQueries(unit: QueryUnit, stemmed: boolean): UnitQueries {
  const { words, alternatives } = unit;
  if (unit.prefix) {
    const [word = ''] = words;
    return {
      surface: lexeme(word, 'A'),
      stem: lexeme(word, 'A', '*'),
      synonym: null,
      kind: lexeme(word, 'B', '*'),
    };
  }
  const other = (weights: string) =>
    alternatives.map((phrase) => phraseText(phrase, wordOr(stemmed, weights)));
  return {
    surface: each(words.map((word) => lexeme(word, 'A'))),
    stem: stemmed ? each(words.map(wordOr(true, 'A'))) : null,
    synonym: alternatives.length > 0 ? oneOf(other('A')) : null,
    kind: oneOf([each(words.map(wordOr(stemmed, 'AB'))), ...other('AB')]),
  };
}

function anywhere(unit: QueryUnit, stemmed: boolean, joint: string): string {
  if (unit.prefix) return lexeme(unit.words[0] ?? '', '', '*');
  const mark = wordOr(stemmed, '');
  return oneOf([
    each(unit.words.map(mark)),
    ...unit.alternatives.map((phrase) => each(phrase.map(mark), joint)),
  ]);
}

function etalaseNames(query: ParsedQuery): string {
  const [only] = query.units;
  const others = query.units.length === 1 ? (only?.alternatives ?? []) : [];
  const names = [query.units.flatMap((unit) => unit.words), ...others];
  return names.map((words) => lexeme(etalaseLexeme(words))).join(' | ');
}

function heads(unit: QueryUnit, stemmed: boolean): string[] {
  const firsts = [unit.words, ...unit.alternatives].map((phrase) => phrase[0] ?? '');
  return firsts.flatMap((word) => [
    lexeme(`^${word}`, '', unit.prefix ? '*' : ''),
    ...(stemmed ? stemLexemes(word).map((stem) => lexeme(`^${stem}`)) : []),
  ]);
}

/** Writes a query that has units as PostgreSQL asks it. */
export function queryTexts(query: ParsedQuery, stemmed: boolean): QueryTexts {
  const words = query.units.flatMap((unit) => (unit.prefix ? [] : unit.words));
  return {
    main: each(query.units.map((unit) => anywhere(unit, stemmed, ' <-> '))),
    all: each(query.units.map((unit) => anywhere(unit, stemmed, ' & '))),
    head: [...new Set(query.units.flatMap((unit) => heads(unit, stemmed)))].join(' | '),
    phrase: words.length > 1 ? words.map((word) => lexeme(word, 'A')).join(' <-> ') : null,
    etalase: etalaseNames(query),
    units: query.units.map((unit) => unitQueries(unit, stemmed)),
  };
}
