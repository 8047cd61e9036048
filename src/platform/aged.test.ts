import { describe, expect, it } from 'vitest';
import { AgedValues } from './aged.ts';

describe('AgedValues', () => {
  it('computes again after its age, once for all who wait, and keeps no failure', async () => {
    let n = 0;
    const aged = new AgedValues<number>(1_000);
    const compute = async () => {
      n += 1;
      if (n === 2) throw new Error('away');
      return n;
    };
    const at = (ms: number) => aged.get('key', ms, compute);
    expect(await Promise.all([at(0), at(999)])).toEqual([1, 1]);
    await expect(at(1_000)).rejects.toThrow('away');
    expect(await at(1_001)).toBe(3);
    expect(await aged.get('other', 1_001, async () => 7)).toBe(7);
  });
});
