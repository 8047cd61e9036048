import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type Quantity, quantity, rupiah } from '../../kernel/index.ts';
import { type TotalsInput, totals } from './totals.ts';

const base: Omit<TotalsInput, 'lines'> = {
  freight: rupiah(0),
  supplier: { taxable: true, finalTaxLetter: false, hasNpwp: true },
  day: day('2026-03-04'),
  channel: 'LS',
};

const anyLine = fc.record({
  unitPrice: fc.bigInt({ min: 1n, max: 1_000_000_000_000n }).map(rupiah),
  // From a ten-thousandth to a million units.
  quantity: fc.bigInt({ min: 1n, max: 10_000_000_000n }).map((q) => q as Quantity),
  kind: fc.constantFrom('goods', 'service', 'catering'),
});

const anyInput = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 12 }),
  freight: fc.bigInt({ min: 0n, max: 1_000_000_000n }).map(rupiah),
  supplier: fc.record({
    taxable: fc.boolean(),
    finalTaxLetter: fc.boolean(),
    hasNpwp: fc.boolean(),
  }),
  day: fc.constantFrom(day('2022-03-01'), day('2023-06-01'), day('2026-03-04')),
  channel: fc.constantFrom('UP', 'LS', 'KKPD'),
}) as fc.Arbitrary<TotalsInput>;

const sums = ({ goods, value, tax, total, withheld, net }: ReturnType<typeof totals>) => ({
  goods,
  value,
  tax,
  total,
  withheld,
  net,
});

describe('the one calculator', () => {
  test('a worked order: 10 rim, one service, freight with the goods', () => {
    const made = totals({
      ...base,
      freight: rupiah(10_000),
      lines: [
        { unitPrice: rupiah(50_000), quantity: quantity(10), kind: 'goods' },
        { unitPrice: rupiah(300_000), quantity: quantity(2), kind: 'service' },
      ],
    });
    expect(sums(made)).toEqual({
      goods: 1_100_000n,
      value: 1_110_000n,
      tax: 56_100n + 66_000n,
      total: 1_232_100n,
      // PPh 23 of 2% on the service; both groups are too small for the treasurer to hand in PPN.
      withheld: 12_000n,
      net: 1_220_100n,
    });
    expect(made.freightTax).toBe(1_100n);
  });

  test('22 lines of the same subtotal bear the tax of one line (faults.md 52)', () => {
    const line = { unitPrice: rupiah(771_667), quantity: 100n as Quantity, kind: 'goods' as const };
    const many = totals({ ...base, lines: Array.from({ length: 22 }, () => line) });
    const one = totals({ ...base, lines: [{ ...line, quantity: 2200n as Quantity }] });
    expect(sums(many)).toEqual(sums(one));
  });

  test('lines add up to the total, always', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const made = totals(input);
        const lines = made.lines.reduce((sum, line) => sum + line.amount + line.tax, 0n);
        expect(lines + made.freight + made.freightTax).toBe(made.total);
        expect(made.goods + made.freight + made.tax).toBe(made.total);
        for (const line of made.lines) expect(line.amount >= 0n && line.tax >= 0n).toBe(true);
      }),
    );
  });

  test('the order of lines moves nothing', () => {
    fc.assert(
      fc.property(anyInput, fc.integer(), (input, seed) => {
        const lines = [...input.lines].sort((a, b) =>
          Number(((a.unitPrice ^ BigInt(seed)) % 97n) - ((b.unitPrice ^ BigInt(seed)) % 97n)),
        );
        expect(sums(totals({ ...input, lines }))).toEqual(sums(totals(input)));
      }),
    );
  });

  test('splitting a line, or merging the parts again, moves nothing', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.nat(),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (input, at, share) => {
          const index = at % input.lines.length;
          const line = input.lines[index];
          if (!line || line.quantity < 2n) return;
          const cut = BigInt(
            Math.max(1, Math.floor(Number(line.quantity - 1n) * share)),
          ) as Quantity;
          const lines = [
            ...input.lines.slice(0, index),
            { ...line, quantity: cut },
            { ...line, quantity: (line.quantity - cut) as Quantity },
            ...input.lines.slice(index + 1),
          ];
          expect(sums(totals({ ...input, lines }))).toEqual(sums(totals(input)));
        },
      ),
    );
  });

  test('the payment channel changes who collects, never what the buyer pays', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const by = (channel: TotalsInput['channel']) => totals({ ...input, channel }).total;
        expect(by('KKPD')).toBe(by('LS'));
        expect(by('UP')).toBe(by('LS'));
      }),
    );
  });
});
