import { describe, expect, it } from 'vitest';
import { checkPrice, priceFlag } from './price-check.ts';

const FIVE = [18_000, 19_000, 20_000, 21_000, 22_000];

describe('a price beside others', () => {
  it('is measured against the same good, and against its class where too few offer that', () => {
    expect(checkPrice(20_000, { same: FIVE, alike: [1, ...FIVE] })).toMatchObject({
      basis: 'same',
      count: 5,
      spread: { min: 18_000, q1: 19_000, median: 20_000, q3: 21_000, max: 22_000 },
    });
    expect(checkPrice(20_000, { same: FIVE.slice(1), alike: FIVE }).basis).toBe('alike');
    expect(checkPrice(20_000, { same: [], alike: FIVE.slice(1) })).toEqual({
      basis: null,
      count: 4,
      spread: null,
      dear: false,
    });
  });

  it('is dear from 3.5 robust deviations above the median, never below it', () => {
    // MAD 1,000: the line lies at 20,000 + 3.5 × 1,482.6 = 25,189.1
    const dear = (price: number) => checkPrice(price, { same: FIVE, alike: FIVE }).dear;
    expect([25_189, 25_190].map(dear)).toEqual([false, true]);
    expect(dear(1)).toBe(false);
  });

  it('is dear when all others ask one price and this one more', () => {
    const alike = [5_000, 5_000, 5_000, 5_000, 5_000];
    const dear = (price: number) => checkPrice(price, { same: [], alike }).dear;
    expect([4_999, 5_000, 5_001].map(dear)).toEqual([false, false, true]);
  });

  it('needs an own look when it rises above the band or is dear', () => {
    const check = checkPrice(20_000, { same: FIVE, alike: FIVE });
    expect(priceFlag(['name', 'price'], check)).toBe('rise');
    expect(priceFlag(['name'], check)).toBeNull();
    expect(priceFlag(['new'], { ...check, dear: true })).toBe('dear');
  });
});
