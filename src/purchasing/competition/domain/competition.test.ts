import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, quantity, rupiah } from '../../../kernel/index.ts';
import { ruleSetFor } from '../../../rules/index.ts';
import { type Candidate, preflightFaults, preflightOf } from './preflight.ts';
import { awardsOf, type FittingOffer, rankLots } from './rank.ts';
import type { CompetitionLine, Terms } from './types.ts';

const TODAY = day('2026-11-02');
const rules = ruleSetFor(TODAY);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const line = (lineNo: number, estimate = 60_000): CompetitionLine => ({
  lineNo,
  name: `Barang ${lineNo}`,
  specification: '',
  etalaseId: 'e',
  kbki: '32129',
  unit: 'Rim',
  kind: 'goods',
  quantity: quantity(10),
  estimate: rupiah(estimate),
});

const terms = (more: Partial<Terms> = {}): Terms => ({
  title: 'Kertas triwulan empat',
  kind: 'product',
  awardBy: 'whole',
  planId: 'p',
  lines: [line(1), line(2)],
  requirements: [],
  narrowReason: null,
  deliveryAddress: 'Jalan Panglima Sudirman 507',
  wantedOn: day('2026-12-01'),
  offersUntil: new Date('2026-11-10T03:00:00Z'),
  note: '',
  ...more,
});

const offer = (
  supplierId: string,
  prices: readonly number[],
  more: { pdnClass?: 'tkdn-high' | 'domestic' | 'other'; taxable?: boolean; freight?: number } = {},
): FittingOffer => ({
  supplierId,
  content: {
    freight: rupiah(more.freight ?? 0),
    supplierTax: { taxable: more.taxable ?? false, finalTaxLetter: false, hasNpwp: true },
    lines: prices.flatMap((price, at) =>
      price === 0
        ? []
        : [
            {
              lineNo: at + 1,
              productId: `${supplierId}-${at}`,
              productVersion: 1,
              productName: 'Kertas',
              unitPrice: rupiah(price),
              pdnClass: more.pdnClass ?? 'domestic',
              answer: '',
            },
          ],
    ),
  },
});

const rank = (of: Terms, offers: readonly FittingOffer[], seed = 'benih') =>
  rankLots({ terms: of, offers, rules, day: TODAY, seed, hash });

describe('the ranking of a mini-competition', () => {
  it('prefers domestic goods before price, and then what the agency pays with freight and tax', () => {
    const [lot] = rank(terms(), [
      offer('murah-impor', [10_000, 10_000], { pdnClass: 'other' }),
      offer('pkp', [50_000, 50_000], { taxable: true }),
      offer('bukan-pkp', [52_000, 52_000], { freight: 10_000 }),
      offer('tkdn', [59_000, 59_000], { pdnClass: 'tkdn-high' }),
    ]);
    expect(lot?.ranks.map(({ supplierId }) => supplierId)).toEqual([
      'tkdn',
      'bukan-pkp',
      'pkp',
      'murah-impor',
    ]);
    // 20 x 52,000 and freight without tax; 20 x 50,000 with 11 percent.
    expect(lot?.ranks.slice(1, 3).map(({ total }) => total)).toEqual([1_050_000n, 1_110_000n]);
    expect(lot?.awardedTo).toBe('tkdn');
  });

  it('leaves out who does not cover a lot, and awards line by line over several suppliers', () => {
    const offers = [offer('a', [40_000, 0]), offer('b', [41_000, 41_000]), offer('c', [0, 39_000])];
    expect(rank(terms(), offers)[0]?.ranks.map(({ supplierId }) => supplierId)).toEqual(['b']);
    const results = rank(terms({ awardBy: 'item' }), offers);
    expect(results.map(({ awardedTo }) => awardedTo)).toEqual(['a', 'c']);
    expect(awardsOf(results)).toEqual([
      { supplierId: 'a', lineNos: [1], total: 400_000n, alone: false },
      { supplierId: 'c', lineNos: [2], total: 390_000n, alone: false },
    ]);
    // Who has no rival in one of his lots gets that apart: its price is negotiated.
    const rivals = [offer('a', [40_000, 40_000]), offer('b', [41_000, 0])];
    expect(awardsOf(rank(terms({ awardBy: 'item' }), rivals))).toEqual([
      { supplierId: 'a', lineNos: [1], total: 400_000n, alone: false },
      { supplierId: 'a', lineNos: [2], total: 400_000n, alone: true },
    ]);
  });

  it('breaks a tie by the seed alone, whatever the order in which offers came', () => {
    const tied = ['a', 'b', 'c', 'd'].map((id) => offer(id, [40_000, 40_000]));
    const expected = [...'abcd'].sort((x, y) =>
      hash(`benih:1,2:${x}`) < hash(`benih:1,2:${y}`) ? -1 : 1,
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(tied, { minLength: 4 }), (offers) => {
        const [lot] = rank(terms(), offers);
        expect(lot?.ranks.map(({ supplierId }) => supplierId)).toEqual(expected);
        expect(lot?.ranks.every(({ byLot }) => byLot)).toBe(true);
      }),
    );
  });
});

const candidate = (
  supplierId: string,
  lineNo: number,
  more: Partial<Candidate> = {},
): Candidate => ({
  lineNo,
  productId: `${supplierId}-${lineNo}`,
  productVersion: 1,
  productName: 'Kertas',
  supplierId,
  supplier: supplierId,
  price: rupiah(50_000),
  freight: rupiah(0),
  local: true,
  umkk: true,
  origin: 'domestic',
  tkdnPercent: null,
  taxable: false,
  leadTimeDays: 2,
  ...more,
});

describe('what is seen before a competition is published', () => {
  const both = (id: string, more: Partial<Candidate> = {}) => [
    candidate(id, 1, more),
    candidate(id, 2, more),
  ];
  const faults = (of: Terms, candidates: readonly Candidate[], left = 10_000_000) =>
    preflightFaults(of, preflightOf(of, candidates, TODAY), { left: rupiah(left) }, rules, 15).map(
      ({ code, field }) => `${code} ${field}`,
    );

  it('counts how many suppliers, and UMKK among them, each requirement leaves out', () => {
    const candidates = [
      ...both('a', { taxable: true, umkk: false }),
      ...both('b'),
      ...both('c', { taxable: true, leadTimeDays: 9 }),
      candidate('d', 1),
    ];
    const found = preflightOf(
      terms({
        requirements: [
          { code: 'taxable', value: null },
          { code: 'lead-time', value: 3 },
        ],
      }),
      candidates,
      TODAY,
    );
    expect(found.able).toEqual(['a', 'b', 'c']);
    expect(found.excluded.map(({ suppliers, umkk, left }) => [suppliers, umkk, left])).toEqual([
      [1, 1, 2],
      [1, 1, 1],
    ]);
    expect(found.fitting).toEqual(['a']);
  });

  it('stops one that nobody can answer, too few can, or that its budget cannot pay', () => {
    expect(faults(terms(), [])).toEqual(['competition.nobody lines']);
    expect(faults(terms(), both('a'))).toEqual(['competition.too-few lines']);
    const two = [...both('a'), ...both('b', { taxable: true })];
    expect(faults(terms(), two)).toEqual([]);
    expect(faults(terms(), two, 1_000_000)).toEqual(['competition.over-plan planId']);
    const cheap = terms({ lines: [line(1, 40_000), line(2, 40_000)] });
    expect(faults(cheap, two)).toEqual(['competition.below-lowest lines']);
    const pkp = terms({ requirements: [{ code: 'taxable', value: null }] });
    expect(faults(pkp, two)).toEqual(['competition.narrow narrowReason']);
    expect(
      faults({ ...pkp, narrowReason: 'Faktur pajak diminta penyandang dana hibah.' }, two),
    ).toEqual([]);
    const tkdn = terms({ requirements: [{ code: 'tkdn', value: 40 }] });
    expect(faults(tkdn, two)).toEqual(['competition.nobody-left requirements']);
  });
});
