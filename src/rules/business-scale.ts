import { type Day, day, type Rupiah, rupiah } from '../kernel/index.ts';
import { deepFreeze, type Sourced, sourced } from './sourced.ts';

export type BusinessScale = 'mikro' | 'kecil' | 'menengah' | 'besar';

/** A class of business: up to and including the amounts; null is without end. Rupiah. */
export type ScaleBand = {
  readonly scale: BusinessScale;
  /** Capital without the land and building of the place of business. */
  readonly capitalUpTo: Rupiah | null;
  /** Sales of a year. */
  readonly salesUpTo: Rupiah | null;
};

const billion = (n: number): Rupiah => rupiah(n * 1_000_000_000);

const SCALES: readonly { from: Day; bands: Sourced<readonly ScaleBand[]> }[] = deepFreeze([
  {
    from: day('2021-02-02'),
    bands: sourced(
      [
        { scale: 'mikro', capitalUpTo: billion(1), salesUpTo: billion(2) },
        { scale: 'kecil', capitalUpTo: billion(5), salesUpTo: billion(15) },
        { scale: 'menengah', capitalUpTo: billion(10), salesUpTo: billion(50) },
        { scale: 'besar', capitalUpTo: null, salesUpTo: null },
      ],
      'B',
      'PP 7/2021 Ps 35; coesmanafamily.com/2021/09/kriteria-modal-usaha-mikro-kecil-dan.html',
    ),
  },
]);

/** The classes of business in force on a day, smallest first. Days before the first rule get it too. */
export function scaleBandsOn(on: Day): Sourced<readonly ScaleBand[]> {
  const found = SCALES.findLast((rule) => rule.from <= on) ?? SCALES[0];
  if (!found) throw new RangeError('no rule of business scale');
  return found.bands;
}

/**
 * The larger of the classes that capital and sales fall in. The rule reads capital for a new
 * business and sales for an older one; who gives both is never put in too small a class.
 */
export function scaleOf(
  bands: readonly ScaleBand[],
  capitalBand: number | null,
  salesBand: number | null,
): BusinessScale | null {
  const index = Math.max(capitalBand ?? -1, salesBand ?? -1);
  return bands[index]?.scale ?? null;
}
