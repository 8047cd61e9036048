import { expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

test('a CSV keeps separators, quotes and rupiah, and disarms what a spreadsheet would run', () => {
  const text = writeCsv(
    ['nama', 'pagu'],
    [
      ['Makan, "rapat"', 9_007_199_254_740_993n],
      ['=1+1', -5],
      [null, 0],
    ],
  );
  expect(text).toBe('\uFEFFnama,pagu\n"Makan, ""rapat""",9007199254740993\n\'=1+1,-5\n,0\n');
});
