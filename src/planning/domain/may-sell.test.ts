import { describe, expect, it } from 'vitest';
import { mayEnter } from './may-sell.ts';

const ETALASE = [
  { id: 'food', kbli: ['10794', '5621'] },
  { id: 'cleaning', kbli: ['81210'] },
  { id: 'open', kbli: [] },
];
const ids = (...args: Parameters<typeof mayEnter>) => mayEnter(...args).map((one) => one.etalaseId);

describe('which etalase somebody may enter', () => {
  it('follows the lines of business, in the order in which they fit, then what the words found', () => {
    expect(ids(ETALASE, ['81210', '10794'], new Map(), false)).toEqual(['cleaning', 'food']);
    expect(
      ids(
        ETALASE,
        [],
        new Map([
          ['open', 3],
          ['food', 9],
        ]),
        false,
      ),
    ).toEqual(['food', 'open']);
    expect(ids(ETALASE, ['10794'], new Map([['open', 1]]), false)).toEqual(['food', 'open']);
  });

  it('takes a code by its beginning, and one given outright opens nothing that does not take it', () => {
    expect(ids(ETALASE, ['56210'], new Map([['cleaning', 5]]), true)).toEqual(['food', 'open']);
    expect(ids(ETALASE, ['01111'], new Map(), true)).toEqual(['open']);
  });

  it('leaves out what is far weaker than the best', () => {
    const words = new Map([
      ['food', 1],
      ['cleaning', 9],
      ['open', 90],
    ]);
    expect(ids(ETALASE, [], words, false)).toEqual(['open']);
    expect(ids(ETALASE, ['10794'], words, false)).toEqual(['food', 'open']);
  });

  it('is nothing where neither points anywhere', () => {
    expect(mayEnter(ETALASE, ['01111'], new Map(), false)).toEqual([]);
  });
});
