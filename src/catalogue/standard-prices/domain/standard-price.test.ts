import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../platform/index.ts';
import { priceStyle, readPrice } from './price-style.ts';
import { readPriceList } from './standard-price.ts';

const HEADS = ['Kode', 'Nama Barang', 'Spesifikasi', 'Satuan', 'Harga Satuan 2025'];

function sheet(...rows: (string | number | null)[][]): Sheet[] {
  return [{ name: '', rows: [HEADS, ...rows].map((cells, n) => ({ line: n + 1, cells })) }];
}

function list(...rows: (string | number | null)[][]) {
  const read = readPriceList(sheet(...rows));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('the mark of thousands', () => {
  it.each([
    [['49.000', '1.250.000', '500'], 'dot', '49.000'],
    [['1,010,000', '750,000'], 'comma', '1,010,000'],
    [['7800.1', '99'], 'comma', '7800.1'],
    [['7.800,50', 'Rp 1.000,-'], 'dot', '7.800,50'],
    [['5000', '12'], 'plain', null],
  ] as const)('of %j is %s', (texts, style, example) => {
    const chosen = priceStyle(texts.map((text, n) => ({ line: n + 1, text })));
    expect(chosen.ok && chosen.value).toMatchObject({ style, example });
  });

  it('is not guessed where rows contradict each other; both kinds are named', () => {
    const chosen = priceStyle(
      ['49.000', '12', '1,010,000'].map((text, n) => ({ line: n + 2, text })),
    );
    expect(chosen).toMatchObject({
      ok: false,
      error: {
        code: 'standard-price.contradiction',
        params: { dots: '2 (49.000)', commas: '4 (1,010,000)' },
      },
    });
  });

  it('gives back every price that was written with it', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.constantFrom('dot', 'comma'),
        (price, style) => {
          const mark = style === 'dot' ? '.' : ',';
          const text = price.toString().replace(/\B(?=(\d{3})+$)/g, mark);
          expect(readPrice(text, style)).toEqual({ price, rounded: false });
        },
      ),
    );
  });

  it('rounds cents half-up and says so', () => {
    expect(readPrice('7.800,50', 'dot')).toEqual({ price: 7801n, rounded: true });
    expect(readPrice('145.01', 'comma')).toEqual({ price: 145n, rounded: true });
    expect(readPrice(52500.5, 'dot')).toEqual({ price: 52501n, rounded: true });
    expect(readPrice('5.000,00', 'dot')).toEqual({ price: 5000n, rounded: false });
    expect(readPrice('sesuai pasar', 'dot')).toBeNull();
    expect(readPrice('49.000', 'plain')).toBeNull();
    expect(readPrice('49000', 'plain')).toEqual({ price: 49_000n, rounded: false });
  });
});

describe('a list of standard prices', () => {
  it('tells repeated codes apart by name, specification and unit', () => {
    const { prices, verdicts } = list(
      ['1.1', 'Kertas', 'A4', 'Rim', '49.000'],
      ['1.1', 'Kertas', 'F4', 'Rim', '51.000'],
      ['1.1', 'Kertas', 'A4', 'Dus', '240.000'],
    );
    expect(prices.map(({ price }) => price)).toEqual([49_000n, 51_000n, 240_000n]);
    expect(verdicts).toEqual([]);
  });

  it('takes the same thing once, and none of it at two prices', () => {
    const same = ['1.1', 'Kertas', 'A4', 'Rim', '49.000'];
    const { prices, verdicts } = list(
      same,
      same,
      ['2', 'Tinta', '', 'Botol', '5.000'],
      ['2', 'Tinta', '', 'Botol', '6.000'],
    );
    expect(prices.map(({ name }) => name)).toEqual(['Kertas']);
    expect(verdicts.map(({ line, verdict, refusal }) => [line, verdict, refusal.code])).toEqual([
      [3, 'repeated', 'standard-price.repeated'],
      [4, 'refused', 'standard-price.two-prices'],
      [5, 'refused', 'standard-price.two-prices'],
    ]);
  });

  it('gives each row that is not simply taken a verdict', () => {
    const { prices, verdicts, header } = list(
      ['1', 'Kertas', 'A4', '', '49.000'],
      ['2', 'Tinta', '', 'Botol', '-'],
      ['3', '', '', 'Botol', '5.000'],
      ['4', 'Lem', '', 'Botol', 'nego'],
      ['5', 'Map', '', 'Buah', 1500.5],
      ['6', 'Pita', '', 'Buah', 0],
    );
    expect(header.year).toBe(2025);
    expect(prices.map(({ name, price }) => [name, price])).toEqual([
      ['Kertas', 49_000n],
      ['Map', 1_501n],
    ]);
    expect(verdicts.map(({ line, verdict, refusal }) => [line, verdict, refusal.code])).toEqual([
      [2, 'taken-with-warning', 'standard-price.no-unit'],
      [3, 'refused', 'standard-price.no-price'],
      [4, 'refused', 'standard-price.no-name'],
      [5, 'refused', 'standard-price.not-a-price'],
      [6, 'taken-with-warning', 'standard-price.rounded'],
      [7, 'refused', 'standard-price.no-price'],
    ]);
  });

  it('finds the heads under a title, and refuses a file without prices or without the columns', () => {
    const titled = readPriceList([
      {
        name: 'Usulan',
        rows: [
          { line: 1, cells: ['Data Usulan'] },
          { line: 4, cells: ['No', 'Nama Barang', 'Satuan', 'Harga Dasar'] },
          { line: 5, cells: ['1', 'Kajian', '1 Paket', '50000000'] },
        ],
      },
    ]);
    expect(titled.ok && titled.value.prices[0]).toMatchObject({
      name: 'Kajian',
      price: 50_000_000n,
      line: 5,
    });
    expect(readPriceList(sheet(['-', '-', '-', '-', '-']))).toMatchObject({
      ok: false,
      error: { code: 'standard-price.no-prices', params: { column: 'Harga Satuan 2025', rows: 1 } },
    });
    const bare = readPriceList([
      { name: '', rows: [{ line: 1, cells: ['kode', 'uraian', 'satuan', 'tenaga'] }] },
    ]);
    expect(bare).toMatchObject({
      ok: false,
      error: {
        code: 'standard-price.no-columns',
        params: { missing: 'price', found: 'kode, uraian, satuan, tenaga' },
      },
    });
  });
});
