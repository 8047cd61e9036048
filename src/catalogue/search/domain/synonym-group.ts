import { ok, type Refusal, type Result, refuse } from '../../../kernel/index.ts';
import { tokenise } from './normalise.ts';

/** One group of the list: what buyers type, and what is found besides. */
export interface SynonymGroup {
  readonly asked: readonly string[];
  /** Empty: the asked words find each other. */
  readonly found: readonly string[];
}

export const LONGEST_WORD = 60;
export const MOST_WORDS = 30;

const words = (text: string, sign: string): string[] =>
  text
    .split(sign)
    .map((word) => word.trim())
    .filter(Boolean);

/** Reads a stored line: `a = b` both ways, `a > b, c` one way. */
export function groupOf(line: string): SynonymGroup {
  const [left = '', right = ''] = line.split('>');
  return { asked: words(left, '='), found: words(right, ',') };
}

/** The line of a group, as `groupOf` reads it. */
export function lineOf({ asked, found }: SynonymGroup): string {
  return found.length > 0 ? `${asked.join(' = ')} > ${found.join(', ')}` : asked.join(' = ');
}

/** The words of a text area, one a line. */
export const typedWords = (text: string): string[] =>
  words(text, '\n').map((word) => word.replaceAll(/\s+/g, ' '));

/** One spelling for all ways of typing a word, as search reads it. */
const keyOf = (word: string): string =>
  tokenise(word)
    .map((token) => token.text)
    .join(' ');

function checkWords(list: readonly string[], field: string): Refusal | undefined {
  const no = (code: string, params?: Refusal['params']) => refuse(code, field, params).error;
  if (list.length > MOST_WORDS) return no('synonym.too-many', { max: MOST_WORDS });
  const seen = new Set<string>();
  for (const word of list) {
    if (word.length > LONGEST_WORD)
      return no('synonym.too-long', { word: word.slice(0, 20), max: LONGEST_WORD });
    if (/[=>,]/.test(word)) return no('synonym.sign', { word });
    const key = keyOf(word);
    if (key === '') return no('synonym.no-word', { word });
    if (seen.has(key)) return no('synonym.twice', { word });
    seen.add(key);
  }
  return undefined;
}

/**
 * Whether a group may stand in the list beside the others. Refusals, all 'synonym.*': empty, alone,
 * too-many, too-long, sign, no-word, twice, and in-other-group, since two groups that ask with the same
 * word would be one that nobody sees whole.
 */
export function checkGroup(
  group: SynonymGroup,
  others: readonly SynonymGroup[],
): Result<SynonymGroup, Refusal[]> {
  const refusals = [checkWords(group.asked, 'kata'), checkWords(group.found, 'temuan')].filter(
    (one) => one !== undefined,
  );
  if (group.asked.length === 0) refusals.push(refuse('synonym.empty', 'kata').error);
  else if (group.asked.length === 1 && group.found.length === 0)
    refusals.push(refuse('synonym.alone', 'kata').error);
  for (const word of group.asked) {
    const other = others.find((one) => one.asked.some((asked) => keyOf(asked) === keyOf(word)));
    if (other)
      refusals.push(refuse('synonym.in-other-group', 'kata', { word, group: lineOf(other) }).error);
  }
  return refusals.length > 0 ? { ok: false, error: refusals } : ok(group);
}
