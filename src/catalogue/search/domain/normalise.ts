/** One word of a text as search knows it. */
export interface Token {
  /** How it is looked for: a word, or a number with its unit as one (`80gsm`). */
  readonly text: string;
  /** Under which smaller words it is found besides: `80`, `gsm`. */
  readonly parts: readonly string[];
}

/** How a unit may be written, by its one spelling here. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  gsm: ['gsm', 'g/m2', 'gr/m2', 'gram/m2'],
  kg: ['kg', 'kgs', 'kilo', 'kilogram'],
  gram: ['gram', 'gr', 'g'],
  liter: ['liter', 'litre', 'ltr', 'lt', 'l'],
  ml: ['ml', 'mililiter', 'cc'],
  inci: ['inci', 'inch', 'inches'],
  meter: ['meter', 'mtr', 'm'],
  cm: ['cm', 'sentimeter'],
  mm: ['mm', 'milimeter'],
  km: ['km'],
  m2: ['m2', 'meter persegi'],
  m3: ['m3', 'meter kubik', 'kubik'],
  watt: ['watt', 'w'],
  gb: ['gb', 'giga'],
  tb: ['tb', 'tera'],
  mb: ['mb'],
  mbps: ['mbps'],
  va: ['va'],
  ah: ['ah'],
  pk: ['pk'],
  hp: ['hp'],
  mp: ['mp'],
  volt: ['volt', 'v'],
  orang: ['orang', 'org'],
  jam: ['jam'],
  hari: ['hari', 'hr'],
  bulan: ['bulan', 'bln'],
  lembar: ['lembar', 'lbr'],
  lumens: ['lumens', 'lumen'],
};

const UNIT_OF = new Map(
  Object.entries(UNITS).flatMap(([unit, spellings]) => spellings.map((s) => [s, unit] as const)),
);

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const UNIT = [...UNIT_OF.keys()].sort((a, b) => b.length - a.length).join('|');
// What follows may not go on with the same word: "10w-40" is a code, not 10 watt.
const END = '(?![-/]?[a-z0-9])';

// Plain words first: most are, and what begins with a digit is not tried as one.
const SCANNER = new RegExp(
  [
    '([a-z]+)(?![a-z0-9+]|[./-][a-z0-9])',
    String.raw`(${NUMBER}(?:\s*x\s*${NUMBER})+)(?:\s*(${UNIT})${END})?`,
    String.raw`(\d+/\d+|${NUMBER})\s*(${UNIT})${END}`,
    `(${NUMBER})${END}`,
    String.raw`([a-z0-9]+(?:[./+-][a-z0-9]+)*\+?)`,
  ].join('|'),
  'g',
);

const PLAIN = /^[ !#-&(-_a-~]*$/;

/** Small letters, no accents, one kind of quotes and fractions; `43"` says inches. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\u00d7/g, 'x')
    .replace(/(\d)\s*(?:"|\u201d|\u2033|'')/g, '$1 inci ')
    .replace(/['\u2018\u2019\u02bc`]/g, '');
}

/** `3.800` is three thousand eight hundred and `0,5` a half, as written in Indonesia; `1,0` is `1`. */
function canonicalNumber(written: string): string {
  if (/^0\d/.test(written) || written.length > 15) return written;
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(written)
    ? written.replaceAll('.', '')
    : written;
  const value = Number(plain.replace(',', '.'));
  return Number.isFinite(value) ? String(value) : written;
}

function sized(sizes: string, unit: string | undefined): Token {
  const numbers = sizes.split('x').map((part) => canonicalNumber(part.trim()));
  const size = numbers.join('x');
  if (!unit) return { text: size, parts: numbers };
  return { text: `${size}${unit}`, parts: [size, ...numbers, unit] };
}

const alone = (text: string): Token => ({ text, parts: [] });

/** Words with signs inside: codes stay whole, `oleh-oleh` is one word, `batu-malang` two. */
function inner(word: string): Token[] {
  const pieces = word.split(/[./+-]/).filter(Boolean);
  const [first = word, second] = pieces;
  if (second === undefined) return [alone(word.endsWith('+') ? `${first}+` : first)];
  if (pieces.length === 2 && first === second && /^[a-z]{3,}$/.test(first))
    return [{ text: `${first}-${first}`, parts: [first] }];
  if (pieces.every((piece) => /^\d+[a-z]?$/.test(piece))) return [{ text: word, parts: pieces }];
  if (pieces.some((piece) => piece.length <= 2)) return [{ text: pieces.join(''), parts: pieces }];
  return pieces.map(alone);
}

function scanned(match: RegExpMatchArray): Token[] {
  const [, plain, sizes, sizeUnit, amount, unit, number, word] = match;
  if (plain) return [alone(plain)];
  if (sizes) return [sized(sizes, sizeUnit && UNIT_OF.get(sizeUnit))];
  if (amount && unit) {
    const value = amount.includes('/') ? amount : canonicalNumber(amount);
    const name = UNIT_OF.get(unit) ?? unit;
    return [{ text: `${value}${name}`, parts: [value, name] }];
  }
  if (number) return [alone(canonicalNumber(number))];
  return word ? inner(word) : [];
}

/** The words of a text, in order; numbers with units and sizes are one word each. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of fold(text).matchAll(SCANNER)) {
    for (const token of scanned(match)) {
      const before = tokens.at(-1);
      // "oleh oleh" is "oleh-oleh" written without its hyphen.
      if (before?.text === token.text && /^[a-z]{3,}$/.test(token.text))
        tokens[tokens.length - 1] = { text: `${token.text}-${token.text}`, parts: [token.text] };
      else tokens.push(token);
    }
  }
  return tokens;
}

/** Words that say nothing about what is wanted. */
const STOP_WORDS = new Set('dan yang untuk dengan di ke dari atau per the of'.split(' '));
/** Words of a buyer about buying. */
const ASKING = new Set('harga beli jual murah cari mencari buat bikin butuh'.split(' '));

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
export const isAsking = (word: string): boolean => ASKING.has(word);

/** One text for all ways of writing the same title. */
export function titleKey(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ');
}

/** The same amount in other units: `5kg` is `5000gram`. Paper's `80 gram` means `80 gsm`. */
export function equalAmounts(text: string): string[] {
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(text) ?? [];
  const value = Number(amount);
  const as = (factor: number, other: string) => `${Math.round(value * factor * 1e6) / 1e6}${other}`;
  switch (unit) {
    case 'kg':
      return [as(1000, 'gram')];
    case 'gram':
      return value >= 40 && value <= 400 ? [as(0.001, 'kg'), as(1, 'gsm')] : [as(0.001, 'kg')];
    case 'liter':
      return [as(1000, 'ml')];
    case 'ml':
      return [as(0.001, 'liter')];
    case 'meter':
      return [as(100, 'cm')];
    case 'cm':
      return [as(0.01, 'meter'), as(10, 'mm')];
    case 'mm':
      return [as(0.1, 'cm')];
    case 'tb':
      return [as(1024, 'gb'), as(1000, 'gb')];
    default:
      return [];
  }
}
