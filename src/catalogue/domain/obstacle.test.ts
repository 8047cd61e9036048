import { describe, expect, it } from 'vitest';
import { obstacleOf } from './obstacle.ts';

const LISTING = {
  state: 'live',
  supplierState: 'active',
  expiresOn: null,
  available: 5,
  minQuantity: 1,
};

describe('obstacleOf', () => {
  it.each([
    [{}, null],
    [{ available: null }, null],
    [{ state: 'frozen' }, 'frozen'],
    [{ supplierState: 'blacklisted' }, 'supplier'],
    [{ supplierState: 'warned' }, null],
    [{ expiresOn: '2026-11-24' }, 'expired'],
    [{ expiresOn: '2026-11-25' }, null],
    [{ available: 0 }, 'sold-out'],
    [{ available: 2, minQuantity: 3 }, 'sold-out'],
  ] as const)('%j is %s', (change, obstacle) => {
    expect(obstacleOf({ ...LISTING, ...change }, '2026-11-25')).toBe(obstacle);
  });
});
