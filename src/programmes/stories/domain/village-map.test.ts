import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tilesOf } from './village-map.ts';

const village = (code: string, name: string, district: string) => ({ code, name, district });

describe('the map of villages', () => {
  it('puts the villages that were drawn where they lie', () => {
    const tiles = tilesOf('35.79', [
      village('35.79.01.1001', 'Temas', 'Batu'),
      village('35.79.01.2001', 'Oro-oro Ombo', 'Batu'),
      village('35.79.02.2009', 'Sumber Brantas', 'Bumiaji'),
    ]);
    expect([...tiles.values()]).toEqual([
      [2, 5],
      [1, 6],
      [2, 0],
    ]);
  });

  it('gives every village of any city a tile of its own', () => {
    const place = fc.record({
      name: fc.constantFrom('Temas', 'Sisir', 'Beji', 'Desa A', 'Desa B'),
      district: fc.constantFrom('Utara', 'Selatan'),
    });
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.constantFrom('35.79', '32.04'),
        (places, region) => {
          const villages = places.map((one, n) => ({ code: `${n}`, ...one }));
          const tiles = tilesOf(region, villages);
          expect(tiles.size).toBe(villages.length);
          expect(new Set([...tiles.values()].map((at) => at.join())).size).toBe(villages.length);
        },
      ),
    );
  });
});
