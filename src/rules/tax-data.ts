import { type Day, day, type Rate, type Rupiah, rate, rupiah } from '../kernel/index.ts';
import { deepFreeze, type Strength } from './sourced.ts';

/** One tax from a day on, until the next entry of its series. */
export type TaxRule = {
  readonly from: Day;
  readonly rate: Rate;
  /** Only a base above this is taxed or withheld from; absent: every base. */
  readonly above?: Rupiah;
  /** On a base above this the treasurer hands the tax in, below it the supplier. */
  readonly treasurerAbove?: Rupiah;
  /** The rate for a supplier without an NPWP, where it differs. */
  readonly rateWithoutNpwp?: Rate;
  readonly legalBasis: string;
  readonly source: string;
  readonly strength: Strength;
};

/** A tax over time, oldest first. */
export type TaxSeries = readonly [TaxRule, ...TaxRule[]];

/** The law's names for what a series holds. */
export type TaxName = 'vat' | 'luxuryVat' | 'pph22' | 'pph23' | 'finalIncome' | 'pbjt';

const RULES_4 = 'rules.md section 4';

/** Before any order of the system; the first entry of each series serves older days too. */
const START = day('2021-01-01');

/** Collected and withheld by the treasurer only above Rp 2 million before PPN (PMK 231/2019 jo 59/2022, [C]). */
const TREASURER_ABOVE = rupiah(2_000_000);

/** The law of PPnBM. It has no one rate: each luxury good brings its own. */
export const LUXURY_SALES_LAW: { readonly legalBasis: string; readonly strength: Strength } =
  deepFreeze({ legalBasis: 'UU PPN Ps 8 (PPnBM)', strength: 'C' });

const VAT_TO_2024: TaxSeries = [
  {
    from: START,
    rate: rate(10, 100),
    treasurerAbove: TREASURER_ABOVE,
    legalBasis: 'UU PPN Ps 7',
    source: `${RULES_4}; common knowledge`,
    strength: 'C',
  },
  {
    from: day('2022-04-01'),
    rate: rate(11, 100),
    treasurerAbove: TREASURER_ABOVE,
    legalBasis: 'UU 7/2021 (HPP)',
    source: `${RULES_4}; common knowledge`,
    strength: 'C',
  },
];

export const TAX_SERIES: Readonly<Record<TaxName, TaxSeries>> = deepFreeze({
  vat: [
    ...VAT_TO_2024,
    {
      from: day('2025-01-01'),
      // 12% of 11/12 of the price, kept as one rational: rounding the 11/12 first can be Rp 1 off.
      rate: rate(11, 100),
      treasurerAbove: TREASURER_ABOVE,
      legalBasis: 'PMK 131/2024; PMK 11/2025 (12% x DPP nilai lain 11/12)',
      source: `${RULES_4}; taxtime.id, mistar.id`,
      strength: 'B',
    },
  ],
  luxuryVat: [
    ...VAT_TO_2024,
    {
      from: day('2025-01-01'),
      rate: rate(12, 100),
      treasurerAbove: TREASURER_ABOVE,
      legalBasis: 'PMK 131/2024',
      source: `${RULES_4}; taxtime.id, mistar.id`,
      strength: 'B',
    },
  ],
  pph22: [
    {
      from: START,
      rate: rate(15, 1000),
      above: TREASURER_ABOVE,
      legalBasis: 'PMK 231/2019 jo 59/2022',
      source: `${RULES_4}; wibowopajak`,
      strength: 'C',
    },
  ],
  pph23: [
    {
      from: START,
      rate: rate(2, 100),
      rateWithoutNpwp: rate(4, 100),
      legalBasis: 'UU PPh Ps 23',
      source: `${RULES_4}; list of services scribd 698103169`,
      strength: 'C',
    },
  ],
  finalIncome: [
    {
      from: START,
      rate: rate(5, 1000),
      legalBasis: 'PP 23/2018',
      source: `${RULES_4}; common knowledge`,
      strength: 'C',
    },
    {
      from: day('2022-12-20'),
      rate: rate(5, 1000),
      legalBasis: 'PP 55/2022',
      source: `${RULES_4}; common knowledge`,
      strength: 'C',
    },
  ],
  pbjt: [
    {
      from: START,
      rate: rate(10, 100),
      legalBasis: 'UU 28/2009 (pajak restoran)',
      source: `${RULES_4}; common knowledge`,
      strength: 'C',
    },
    {
      from: day('2024-01-05'),
      rate: rate(10, 100),
      legalBasis: 'UU 1/2022 (PBJT makanan dan minuman)',
      source: `${RULES_4}; common knowledge`,
      strength: 'C',
    },
  ],
});
