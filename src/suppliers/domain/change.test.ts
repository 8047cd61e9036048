import { describe, expect, it } from 'vitest';
import { changedFields, changesAccount, strangeHolder } from './change.ts';
import { KITCHEN, paper } from './fixtures.ts';

const APPROVED = { answers: KITCHEN, papers: ['nib', 'npwp'] };
const PAPERS = [paper('nib'), paper('npwp')];

describe('a change of an approved business', () => {
  it('is nothing while nothing differs', () => {
    expect(changedFields(APPROVED, { ...KITCHEN, name: 'Dapur Mbak Rini ' }, PAPERS).size).toBe(0);
  });

  it('names answers, lists and papers that differ, the size once', () => {
    const answers = { ...KITCHEN, sales: '1', kbli: ['56210', '10792'], address: 'Jalan Mawar 1' };
    const papers = [paper('nib', { id: 'nib-2' }), paper('npwp')];
    const changed = changedFields(APPROVED, answers, papers);
    expect([...changed].sort()).toEqual(['address', 'capital', 'document-nib', 'kbli']);
    expect(changesAccount(changed)).toBe(false);
  });

  it.each(['bankName', 'bankAccount', 'bankHolder'])('of %s is one of the account', (field) => {
    expect(changesAccount(changedFields(APPROVED, { ...KITCHEN, [field]: 'x1' }, PAPERS))).toBe(
      true,
    );
  });
});

describe('the holder of an account', () => {
  it.each([
    ['Rini Astuti', false],
    ['RINI ASTUTI', false],
    ['Ibu Hj. Rini Astuti', false],
    ['Dapur Mbak Rini', false],
    ['Rini', false],
    ['', false],
    ['Joko Susilo', true],
    ['Rini Joko', true],
  ])('%s: strange %s', (bankHolder, strange) => {
    expect(strangeHolder({ ...KITCHEN, bankHolder })).toBe(strange);
  });
});
