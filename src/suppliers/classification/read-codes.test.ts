import { describe, expect, it } from 'vitest';
import { readCodes, type Scheme } from './read-codes.ts';

function read(scheme: Scheme, rows: (string | number | null)[][], from = 1) {
  const done = readCodes(scheme, [
    { name: '', rows: rows.map((cells, n) => ({ line: n + from, cells })) },
  ]);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

describe('a list of codes', () => {
  it('is read without heads, its groups skipped, its capitals made a sentence', () => {
    const { codes, verdicts, rows } = read('kbli', [
      ['C', 'C', 'INDUSTRI PENGOLAHAN', ''],
      ['C', '1079', 'INDUSTRI MAKANAN LAINNYA', ''],
      ['C', '10794', 'INDUSTRI KERUPUK, KERIPIK', 'Kelompok ini mencakup keripik.'],
    ]);
    expect(rows).toBe(3);
    expect(codes).toEqual([
      {
        line: 3,
        code: '10794',
        title: 'Industri kerupuk, keripik',
        detail: 'Kelompok ini mencakup keripik.',
      },
    ]);
    expect(verdicts.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, 'skipped'],
      [2, 'skipped'],
    ]);
  });

  it('is read with heads, by the column that holds the codes, with zeros that a sheet dropped', () => {
    const json = read(
      'kbli',
      [
        ['id', 'code', 'title', 'detail'],
        ['3', '01111', 'Pertanian Jagung', ''],
      ],
      0,
    );
    expect(json.codes).toMatchObject([{ code: '01111', line: 1 }]);
    const sheet = read('kbli', [
      ['KBLI', 'Judul'],
      [1111, 'Pertanian Jagung'],
      [10794, 'Keripik'],
    ]);
    expect(sheet.codes.map(({ code }) => code)).toEqual(['01111', '10794']);
  });

  it('keeps the first of a repeated code, and says what is no code or has no title', () => {
    const { codes, verdicts } = read('kbki', [
      ['6', '61127', 'Jasa A', ''],
      ['6', '61127', 'Jasa B', ''],
      ['6', '611273', 'Jasa C', ''],
      ['6', '6112745', '', ''],
      ['1', '1631000002', 'Rubi', ''],
    ]);
    expect(codes.map(({ code, title }) => [code, title])).toEqual([
      ['61127', 'Jasa A'],
      ['1631000002', 'Rubi'],
    ]);
    expect(verdicts.map(({ line, refusal }) => [line, refusal.code])).toEqual([
      [2, 'classification.repeated'],
      [3, 'classification.shape'],
      [4, 'classification.no-title'],
    ]);
  });

  it('is refused when no column holds codes', () => {
    expect(readCodes('kbli', [{ name: '', rows: [{ line: 1, cells: ['a', 'b'] }] }])).toMatchObject(
      {
        ok: false,
        error: { code: 'classification.no-codes' },
      },
    );
  });
});
