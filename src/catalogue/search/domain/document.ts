import { isStopWord, type Token, titleKey, tokenise } from './normalise.ts';
import { stems } from './stem.ts';

/** What search knows of a product. */
export interface Findable {
  readonly name: string;
  readonly brand: string;
  readonly specification: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly kind: 'goods' | 'service';
  readonly kbki: string;
  readonly kbli: string;
  readonly supplierName: string;
  readonly etalaseName: string;
  readonly fields: readonly AttributeField[];
}

export interface AttributeField {
  readonly key: string;
  readonly unit?: string | undefined;
  readonly searchable: boolean;
}

/** The words of a product as two tsvector texts, and its title's key and length. */
export interface SearchWords {
  readonly titleKey: string;
  readonly titleWords: number;
  readonly main: string;
  readonly all: string;
  /** Lexemes of name, kind and seller; for the vocabulary, those that are words (isTerm). */
  readonly terms: ReadonlySet<string>;
}

type Weight = 'A' | 'B' | 'C';

/** Where the kind's and the seller's words stand, so that no phrase runs from one into the other. */
const KIND_AT = 200;
const NAMES_AT = 600;
const POSITIONS = 16_000;

/** Words before the thing itself: "Jasa Cuci Karpet" is about washing. */
const LIGHT = new Set(['jasa', 'paket', 'layanan']);

/** Needs no quotes in a tsvector. */
const PLAIN = /^[a-z0-9~^@]+$/;

const quoted = (lexeme: string): string =>
  PLAIN.test(lexeme) ? lexeme : `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Collects lexemes with their places and writes them as PostgreSQL reads a tsvector. */
class Vector {
  readonly #places = new Map<string, string>();
  add(lexeme: string, at: number, weight: Weight): void {
    const places = this.#places.get(lexeme);
    if (places === undefined) this.#places.set(lexeme, `${at}${weight}`);
    // No word stands in a name a hundred times for a good reason; PostgreSQL keeps 256 places.
    else if (places.length < 120) this.#places.set(lexeme, `${places},${at}${weight}`);
  }
  lexemes(): Iterable<string> {
    return this.#places.keys();
  }
  toString(): string {
    let text = '';
    for (const [lexeme, places] of this.#places) text += `${quoted(lexeme)}:${places} `;
    return text;
  }
}

/** The lexeme of an etalase's whole name, without the words before the thing itself. */
export const etalaseLexeme = (words: readonly string[]): string =>
  `@${words.filter((word) => !isStopWord(word) && !LIGHT.has(word)).join(' ')}`;

/** Words of measure and packing: they make a title longer, not about something else. */
const MEASURE = new Set(
  'isi ukuran kemasan warna paket rim rol roll lusin set pcs unit no tipe'.split(' '),
);

/** How many things a title names; the more beside what was asked, the less it is about that. */
const namingWords = (title: readonly Token[]): number =>
  title.filter(
    (token) => !/\d/.test(token.text) && !MEASURE.has(token.text) && !LIGHT.has(token.text),
  ).length;

/** Roots of words met before: a catalogue says the same few thousand words over and over. */
const KNOWN_ROOTS = new Map<string, readonly string[]>();
const MOST_KNOWN = 50_000;

/** The roots of a word as lexemes; numbers and codes have none. */
export function stemLexemes(word: string): readonly string[] {
  const known = KNOWN_ROOTS.get(word);
  if (known) return known;
  const found = /^[a-z]{3,}(?:-[a-z]+)?$/.test(word) ? stems(word).map((stem) => `~${stem}`) : [];
  if (KNOWN_ROOTS.size >= MOST_KNOWN) KNOWN_ROOTS.clear();
  KNOWN_ROOTS.set(word, found);
  return found;
}

const lexemesOf = (token: Token): readonly string[] =>
  token.parts.length === 0
    ? [token.text, ...stemLexemes(token.text)]
    : [token.text, ...token.parts, ...stemLexemes(token.text)];

/** The title without the brand: a seller called "Kopi Kartini" does not make its lunch box coffee. */
function withoutBrand(title: readonly Token[], brand: readonly Token[]): Token[] {
  if (brand.length === 0 || brand.length >= title.length) return [...title];
  for (let start = 0; start + brand.length <= title.length; start++) {
    if (brand.every((token, i) => title[start + i]?.text === token.text))
      return [...title.slice(0, start), ...title.slice(start + brand.length)];
  }
  return [...title];
}

/** An attribute's value with its unit, as a buyer would write it; true flags by their key. */
function attributeText(value: unknown, field: AttributeField): string {
  if (typeof value === 'boolean') return value ? field.key : '';
  if (typeof value === 'number') return `${String(value).replace('.', ',')} ${field.unit ?? ''}`;
  return typeof value === 'string' ? value : '';
}

/** What a product is, beside its name: etalase, kind, attributes, codes. */
function kindTexts(product: Findable): string[] {
  const values = product.fields
    .filter((field) => field.key !== 'merek')
    .filter((field) => field.searchable || product.attributes[field.key] === true)
    .map((field) => attributeText(product.attributes[field.key], field));
  return [
    product.etalaseName,
    product.kind === 'service' ? 'jasa' : '',
    ...values,
    product.kbki,
    product.kbli,
  ].filter(Boolean);
}

/** Tokens of short texts that return: etalase, sellers, brands, values of attributes. */
const KNOWN_TOKENS = new Map<string, readonly Token[]>();

function tokensOf(text: string): readonly Token[] {
  const known = KNOWN_TOKENS.get(text);
  if (known) return known;
  const tokens = tokenise(text);
  if (KNOWN_TOKENS.size >= MOST_KNOWN) KNOWN_TOKENS.clear();
  KNOWN_TOKENS.set(text, tokens);
  return tokens;
}

/** Makes a product findable: its words, each where it counts. */
export function searchWords(product: Findable): SearchWords {
  const title = tokenise(product.name);
  const brand = tokensOf(product.brand);
  const own = withoutBrand(title, brand).filter((token) => !isStopWord(token.text));
  const main = new Vector();
  own.forEach((token, i) => {
    for (const lexeme of lexemesOf(token)) main.add(lexeme, i + 1, 'A');
  });
  const head = own.find((token) => !LIGHT.has(token.text));
  if (head) for (const lexeme of lexemesOf(head)) main.add(`^${lexeme}`, 1, 'A');
  spread(main, kindTexts(product), KIND_AT, 'B', true);
  spread(main, [product.brand, product.supplierName], NAMES_AT, 'C', false);
  main.add(etalaseLexeme(tokensOf(product.etalaseName).map((token) => token.text)), KIND_AT, 'B');
  const terms = new Set(main.lexemes());
  const all = new Set(terms);
  for (const token of tokenise(product.specification)) {
    if (!isStopWord(token.text)) for (const lexeme of lexemesOf(token)) all.add(lexeme);
  }
  return {
    titleKey: titleKey(title),
    titleWords: namingWords(own),
    main: main.toString(),
    all: plainText(all),
    terms,
  };
}

/** Whether a lexeme is a word or a ~root that a buyer may type. */
export const isTerm = (lexeme: string): boolean => /^~?[a-z][a-z-]+$/.test(lexeme);

/** Lexemes without places, as PostgreSQL reads them; what marks a place in the title is left out. */
function plainText(lexemes: Iterable<string>): string {
  let text = '';
  for (const lexeme of lexemes)
    if (lexeme[0] !== '^' && lexeme[0] !== '@') text += `${quoted(lexeme)} `;
  return text;
}

/** Adds texts one after another, with a gap between them. */
function spread(
  vector: Vector,
  texts: readonly string[],
  from: number,
  weight: Weight,
  rooted: boolean,
): void {
  let at = from;
  for (const text of texts) {
    for (const token of tokensOf(text)) {
      at = Math.min(at + 1, POSITIONS);
      if (isStopWord(token.text)) continue;
      for (const lexeme of rooted ? lexemesOf(token) : [token.text, ...token.parts])
        vector.add(lexeme, at, weight);
    }
    at += 1;
  }
}
