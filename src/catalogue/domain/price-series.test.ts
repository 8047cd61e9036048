import { describe, expect, it } from 'vitest';
import { day } from '../../kernel/index.ts';
import { dailyPrices, priceChanges, tellingDays } from './price-series.ts';

const zone = 'Asia/Jakarta';
const today = day('2026-03-04');
const point = (at: string, price: bigint) => ({ at: new Date(at), price });

describe('dailyPrices', () => {
  it('is two points when nothing moved, and none when nothing is known', () => {
    expect(dailyPrices([point('2024-01-01T00:00:00Z', 5n)], today, zone)).toEqual([
      { day: '2025-12-05', price: 5n },
      { day: '2026-03-04', price: 5n },
    ]);
    expect(dailyPrices([], today, zone)).toEqual([]);
  });

  it('is one point on the first day, and a day each once a price moved', () => {
    expect(dailyPrices([point('2026-03-04T01:00:00Z', 5n)], today, zone)).toHaveLength(1);
    const moved = [point('2024-01-01T00:00:00Z', 5n), point('2026-03-02T20:00:00Z', 9n)];
    const daily = dailyPrices(moved, today, zone);
    expect(daily).toHaveLength(90);
    // 20:00 UTC of the 2nd is the 3rd in Jakarta.
    expect(daily.slice(-3).map((p) => p.price)).toEqual([5n, 9n, 9n]);
  });
});

describe('priceChanges', () => {
  it('keeps a spike that was taken back within a day', () => {
    const spike = [
      point('2024-01-01T00:00:00Z', 5n),
      point('2026-03-02T01:00:00Z', 10n),
      point('2026-03-02T05:00:00Z', 5n),
    ];
    expect(priceChanges(spike).map((c) => [c.from, c.to])).toEqual([
      [5n, 10n],
      [10n, 5n],
    ]);
  });
});

it('the table lists the days that say something new', () => {
  const on = (d: number, price: bigint) => ({ day: day(`2026-11-0${d}`), price });
  const series = [on(1, 5n), on(2, 5n), on(3, 7n), on(4, 7n), on(5, 7n)];
  expect(tellingDays(series).map((one) => one.day)).toEqual([
    '2026-11-01',
    '2026-11-03',
    '2026-11-05',
  ]);
});
