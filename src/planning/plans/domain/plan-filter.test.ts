import { describe, expect, test } from 'vitest';
import { isFiltered, planAddress, readPlanFilter } from './plan-filter.ts';

const of = (search: string) => {
  const given = new URLSearchParams(search);
  return readPlanFilter((name) => given.get(name) ?? undefined, 2026);
};

describe('filter of plan lines', () => {
  test('an address that is read and written again stays the same', () => {
    const search =
      'tahun=2026&q=makan+rapat&dinas=dinkes&metode=direct&bulan=3&etalase=katering&keadaan=late&pdn=ya&umk=tidak';
    expect(planAddress(of(search))).toBe(`/rencana?${search}`);
  });

  test.each([
    ['bulan=13', 'month'],
    ['bulan=1.5', 'month'],
    ['bulan=abc', 'month'],
    ['keadaan=apa', 'state'],
    ['metode=lelang', 'method'],
    ['pdn=mungkin', 'pdn'],
  ] as const)('%s is not filtered by', (search, field) => {
    expect(of(search)[field]).toBeNull();
    expect(isFiltered(of(search))).toBe(false);
  });

  test('words are cut to a bearable number, a changed part replaces the old, the first page has no number', () => {
    expect(of(`q=${'a '.repeat(50)}`).words).toHaveLength(8);
    expect(planAddress(of('bulan=3'), { month: 4, page: 2 })).toBe(
      '/rencana?tahun=2026&bulan=4&hal=2',
    );
    expect(planAddress(of('bulan=3'), { month: null, page: 1 })).toBe('/rencana?tahun=2026');
  });
});
