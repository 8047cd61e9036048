import { describe, expect, it } from 'vitest';
import { Aged, Lru } from './cache.ts';

describe('Lru', () => {
  it('forgets what was not asked for longest', () => {
    const lru = new Lru<number>(2);
    lru.set('a', 1);
    lru.set('b', 2);
    lru.get('a');
    lru.set('c', 3);
    expect([lru.get('a'), lru.get('b'), lru.get('c'), lru.size]).toEqual([1, undefined, 3, 2]);
  });
});

describe('Aged', () => {
  it('reads again after its age, once for all who wait, and keeps no failure', async () => {
    let n = 0;
    const aged = new Aged(1_000, async () => {
      n += 1;
      if (n === 2) throw new Error('away');
      return n;
    });
    expect(await Promise.all([aged.get(0), aged.get(999)])).toEqual([1, 1]);
    await expect(aged.get(1_000)).rejects.toThrow('away');
    expect(await aged.get(1_001)).toBe(3);
  });
});
