import { describe, expect, it } from 'vitest';
import { DEFAULT_SYNONYMS } from './default-synonyms.ts';
import { corrections, editDistance, forgiven } from './edit-distance.ts';
import { explain } from './explain.ts';
import { readQuery } from './query.ts';
import { addressOf, readRequest } from './request.ts';
import { readSynonyms } from './synonyms.ts';
import { queryTexts } from './tsquery.ts';

const WORDS = ['kertas', 'kursi', 'printer', 'laptop', '~bersih', 'gedung', 'rapat'];
const vocabulary = {
  has: (term: string) => WORDS.includes(term),
  hasPrefix: (prefix: string) => WORDS.some((word) => word.startsWith(prefix)),
};
const synonyms = readSynonyms(DEFAULT_SYNONYMS);
const read = (text: string) => readQuery(text, { stems: true, synonyms, vocabulary });

describe('synonyms', () => {
  it('work both ways, or one way only', () => {
    const list = readSynonyms(['laptop = notebook', 'atk > alat tulis kantor, kertas', '', '= >']);
    expect(list.of(['laptop'])).toEqual([['notebook']]);
    expect(list.of(['notebook'])).toEqual([['laptop']]);
    expect(list.of(['atk'])).toEqual([['alat', 'tulis', 'kantor'], ['kertas']]);
    expect(list.of(['kertas'])).toEqual([]);
    expect(list.of(['tidak', 'ada'])).toEqual([]);
  });
  it('are found by words of the same root', () =>
    expect(readSynonyms(['sewa = rental']).of(['penyewaan'])).toEqual([['rental']]));
});

describe('misspellings', () => {
  it('counts neighbours swapped, letters lost, added and changed as one', () => {
    expect(editDistance('kertsa', 'kertas', 2)).toBe(1);
    expect(editDistance('prnter', 'printer', 2)).toBe(1);
    expect(editDistance('kursii', 'kursi', 2)).toBe(1);
    expect(editDistance('kertas', 'laptop', 2)).toBe(3);
  });
  it('forgives nothing in short words and codes', () => {
    expect(forgiven('snak')).toBe(0);
    expect(forgiven('80gsm1')).toBe(0);
    expect(forgiven('kertsa')).toBe(1);
    expect(forgiven('proyektr')).toBe(2);
  });
  it('takes the nearest, then the commonest', () => {
    const words = new Map([
      ['kertas', 5],
      ['kertos', 9],
      ['keras', 90],
      ['~kertsa', 1],
    ]);
    expect(corrections('kertsa', words).map((c) => c.term)).toEqual(['kertas']);
  });
});

describe('reading a query', () => {
  it('takes the longest phrase that has synonyms as one', () => {
    const { units } = read('konsumsi rapat');
    expect(units).toHaveLength(1);
    expect(units[0]?.alternatives).toContainEqual(['nasi', 'kotak']);
  });
  it('takes an unknown last word as a beginning, a known one not', () => {
    expect(read('kert').units[0]?.prefix).toBe(true);
    expect(read('kertas').units[0]?.prefix).toBe(false);
    expect(read('kebersihan').units[0]).toMatchObject({ prefix: false, unknown: false });
    expect(read('kertsa').units[0]).toMatchObject({ prefix: false, unknown: true });
  });
  it('leaves out words about buying, unless they are all there is', () => {
    expect(read('harga kertas dan kursi').normal).toBe('kertas kursi');
    expect(read('harga').normal).toBe('harga');
  });
  it('writes what was typed as words, never as operators', () => {
    const text = queryTexts(read("kertas' | !'x & <script>"), true);
    expect(text.main).toBe(
      "((('kertas' | '~kertas') | ('hvs' | '~hvs')) & 'x' & ('script' | '~script'))",
    );
  });
  it('keeps long queries short', () => {
    expect(read('kata '.repeat(200)).units.length).toBeLessThanOrEqual(16);
    expect(read(Array.from({ length: 99 }, (_, i) => `k${i}`).join(' ')).units).toHaveLength(16);
  });
  it('reads why a result stands where it stands', () => {
    const query = read('kertas laptop kert');
    expect(explain(query, { levels: String(1 | (3 << 3) | (2 << 6)) })).toEqual([
      { words: 'kertas', level: 'name' },
      { words: 'laptop', level: 'synonym' },
      { words: 'kert', level: 'beginning' },
    ]);
  });
});

describe('requests', () => {
  it('come back the same from their address', () => {
    const request = readRequest(
      new URLSearchParams(
        'q=kertas&etalase=b&etalase=a&harga=2&ciri=tkdn&urut=newest&hal=3&keterangan=1&kecamatan=35.79.01',
      ),
    );
    expect(request).toMatchObject({ etalase: ['a', 'b'], bands: [2], traits: ['tkdn'], page: 3 });
    expect(readRequest(new URLSearchParams(addressOf(request)))).toEqual(request);
  });
  it('leave out what makes no sense', () => {
    const request = readRequest(
      new URLSearchParams(
        "hal=-1&urut=boost&harga=99&harga=x&ciri=iklan&etalase='--&kecamatan=<b>",
      ),
    );
    expect(addressOf(request)).toBe('');
    expect(request.page).toBe(1);
    expect(readRequest(new URLSearchParams({ hal: '1e9' })).page).toBe(100);
  });
});
