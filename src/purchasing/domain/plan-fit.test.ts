import { describe, expect, test } from 'vitest';
import { rupiah } from '../../kernel/index.ts';
import { fitPlans, type PlanText, tellingWords } from './plan-fit.ts';

const line = (rupCode: string, left: number, text: string, etalaseId: string | null = null) =>
  ({ rupCode, left: rupiah(left), text, etalaseId }) satisfies PlanText;
const basket = {
  etalaseIds: ['atk'],
  texts: ['Kertas HVS A4 80 gsm', 'Alat Tulis Kantor', '32129'],
  total: rupiah(1_000_000),
};
const order = (plans: PlanText[]) => fitPlans(plans, basket).map(({ plan }) => plan.rupCode);

describe('plan lines for a basket', () => {
  test('leave out what cannot pay it, to the rupiah', () => {
    expect(order([line('a', 999_999, 'kertas'), line('b', 1_000_000, 'kertas')])).toEqual(['b']);
  });

  test('put the etalase before words, words before nothing', () => {
    const plans = [
      line('none', 2_000_000, 'Belanja makan rapat'),
      line('words', 2_000_000, 'Belanja kertas dan tulis'),
      line('etalase', 9_000_000, 'Belanja rutin', 'atk'),
      line('kbki', 2_000_000, 'Paket 32129'),
    ];
    expect(order(plans)).toEqual(['etalase', 'words', 'kbki', 'none']);
    expect(fitPlans(plans, basket).map(({ matches }) => matches)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('among equals take the one with least left over', () => {
    const plans = [line('big', 500_000_000, 'kertas'), line('near', 1_500_000, 'kertas')];
    expect(order(plans)).toEqual(['near', 'big']);
  });

  test('words that every line has tell nothing', () => {
    expect([
      ...tellingWords('Belanja Alat/Bahan untuk Kegiatan Kantor - Kertas dan Cover'),
    ]).toEqual(['kertas', 'cover']);
  });
});
