import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttributeFilter,
  attributePath,
  type FacetField,
  readAttributes,
  writeAttributes,
} from './attribute-filter.ts';

const field = (type: FacetField['type'], key = 'warna'): FacetField => ({
  key,
  label: key,
  labelEn: key,
  type,
});
const asked = (change: Partial<AttributeFilter>): AttributeFilter => ({
  key: 'warna',
  values: [],
  min: null,
  max: null,
  ...change,
});

describe('filters by attributes in an address', () => {
  it('read values and ends, and leave out what makes no sense', () => {
    const params = new URLSearchParams(
      'a.warna=Biru&a.warna=Biru&a.warna=Abu&a.gramatur.min=70&a.gramatur.max=80,5&a.x.min=abc&a.Y=1&b=2&a.kosong=',
    );
    expect(readAttributes(params)).toEqual([
      { key: 'gramatur', values: [], min: 70, max: 80.5 },
      { key: 'warna', values: ['Abu', 'Biru'], min: null, max: null },
    ]);
  });

  it('are the same once written and read again', () => {
    const filters = fc.uniqueArray(
      fc.record({
        key: fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/),
        values: fc
          .uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 })
          .map((list) => list.filter((one) => !one.includes('\0')).sort()),
        min: fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null }),
        max: fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null }),
      }),
      { selector: ({ key }) => key, maxLength: 8 },
    );
    fc.assert(
      fc.property(filters, (list) => {
        const wanted = list
          .filter(({ values, min, max }) => values.length > 0 || min !== null || max !== null)
          .sort((a, b) => (a.key < b.key ? -1 : 1));
        const params = new URLSearchParams();
        writeAttributes(params, wanted);
        expect(readAttributes(new URLSearchParams(params.toString()))).toEqual(wanted);
      }),
    );
  });
});

describe('a filter as a predicate', () => {
  it.each([
    [
      'choice',
      { values: ['Biru', 'A"; $.x'] },
      '($."warna" == "Biru" || $."warna" == "A\\"; $.x")',
    ],
    ['boolean', { values: ['ya', 'mungkin'] }, '($."warna" == true)'],
    ['boolean', { values: ['mungkin'] }, null],
    ['number', { min: 70, max: 80.5 }, '($."warna" >= 70 && $."warna" <= 80.5)'],
    ['number', { values: ['Biru'] }, null],
    ['choice', { min: 1 }, null],
  ] as const)('%s %j', (type, change, path) => {
    expect(attributePath(asked(change), field(type))).toBe(path);
  });
});
