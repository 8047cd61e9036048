import { describe, expect, it } from 'vitest';
import { likeBrands, newBrand } from './brand.ts';

const KNOWN = ['Sinar Dunia', 'SiDU', 'Joyko', 'Faber-Castell', 'Bantex', 'Kenko'];

describe('a brand that the list does not have', () => {
  it.each([
    ['SINAR  DUNIA', ['Sinar Dunia']],
    ['Faber Castel', ['Faber-Castell']],
    ['Joiko', ['Joyko']],
    ['Joyko Premium', ['Joyko']],
    ['Sidu', ['SiDU']],
    ['Nabati', []],
  ])('%s may mean %j', (name, like) => {
    expect(likeBrands(name, KNOWN)).toEqual(like);
  });

  it('is none where nothing was named, or it is spelt as the list spells it', () => {
    expect(newBrand('', KNOWN)).toBeNull();
    expect(newBrand('SiDU', KNOWN)).toBeNull();
    expect(newBrand('sidu', KNOWN)?.same).toBe('SiDU');
    expect(newBrand('Nabati', KNOWN)).toEqual({ name: 'Nabati', like: [], same: null });
  });
});
