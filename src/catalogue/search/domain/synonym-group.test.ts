import { describe, expect, it } from 'vitest';
import { DEFAULT_SYNONYMS } from './default-synonyms.ts';
import { checkGroup, groupOf, lineOf, type SynonymGroup, typedWords } from './synonym-group.ts';

const codes = (asked: string[], found: string[] = [], others: SynonymGroup[] = []) => {
  const result = checkGroup({ asked, found }, others);
  return result.ok ? [] : result.error.map((one) => `${one.field} ${one.code}`);
};

describe('a group of synonyms', () => {
  it('is written as it is read, for every line that a catalogue begins with', () => {
    for (const line of DEFAULT_SYNONYMS) expect(lineOf(groupOf(line))).toBe(line);
  });

  it('passes for every line that a catalogue begins with, beside all the others', () => {
    const groups = DEFAULT_SYNONYMS.map(groupOf);
    for (const group of groups)
      expect(
        codes(
          [...group.asked],
          [...group.found],
          groups.filter((one) => one !== group),
        ),
        lineOf(group),
      ).toEqual([]);
  });

  it('is typed one word a line', () => {
    expect(typedWords(' nasi  kotak\n\nnasi box ')).toEqual(['nasi kotak', 'nasi box']);
  });

  it.each([
    ['nothing', [], [], 'kata synonym.empty'],
    ['one word that finds nothing', ['pena'], [], 'kata synonym.alone'],
    ['a word twice', ['pena', 'Pena'], [], 'kata synonym.twice'],
    ['a finding twice', ['pena'], ['pulpen', 'pulpen'], 'temuan synonym.twice'],
    ['a long word', ['x'.repeat(61), 'pena'], [], 'kata synonym.too-long'],
    ['signs alone', ['???', 'pena'], [], 'kata synonym.no-word'],
    ['a sign of the list', ['pena > pulpen', 'pena'], [], 'kata synonym.sign'],
  ])('is refused for %s', (_name, asked, found, code) => {
    expect(codes(asked, found)).toEqual([code]);
  });

  it('is refused for a word too many', () => {
    const many = Array.from({ length: 31 }, (_, i) => `kata${i}`);
    expect(codes(many)).toEqual(['kata synonym.too-many']);
    expect(codes(many.slice(1))).toEqual([]);
  });

  it('is refused where another group asks with the same word, not where it only finds it', () => {
    const others = [groupOf('pulpen = pena'), groupOf('kue > bolu')];
    expect(codes(['Pena', 'bolpoin'], [], others)).toEqual(['kata synonym.in-other-group']);
    expect(codes(['bolu', 'cake'], [], others)).toEqual([]);
  });
});
