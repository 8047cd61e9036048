import { day, rate, rupiah } from '../kernel/index.ts';
import { PDN_CLASSES, type RuleSet, type RuleValues } from './rule-values.ts';
import { deepFreeze, sourced } from './sourced.ts';

const INAPROC_ORDER =
  'INAPROC help: bantuan.inaproc.id/hc/id-id/articles/8167455220367 (Memulai Pesanan)';
const INAPROC_PPK =
  'INAPROC help: bantuan.inaproc.id/hc/id-id/articles/8167729525263 (Panduan PPK)';
const INAPROC_ACCEPT =
  'INAPROC help: bantuan.inaproc.id/hc/id-id/articles/8176727583247 (Menerima Pesanan)';
const LKPP_MODULE = 'LKPP module: anyflip.com/wlkpd/bztb/basic/51-82';
const PERLEM_2_2026 = 'Peraturan LKPP 2/2026, quoted in public code; text not read';

/**
 * Perpres 16/2018 as changed by 12/2021, with Peraturan LKPP 9/2021. Orders of 2022 to April 2025
 * in the history of a pemda fall under it, so it stays though the law has moved on.
 */
const REGIME_2021: RuleValues = {
  procurementOfficerLimit: sourced(rupiah(200_000_000), 'A', INAPROC_ORDER),
  aboveLimitActor: sourced('ppk', 'A', `${INAPROC_ORDER}; ${LKPP_MODULE}`),
  ppkExceptions: sourced([], 'D', 'The PPK is the rule, so there is nothing to except'),
  ownerEstimateAbove: sourced(
    rupiah(200_000_000),
    'D',
    `${LKPP_MODULE} has the PPK set the HPS; the amount follows from the limit of the PPK`,
  ),
  performanceBondAbove: sourced(
    null,
    'B',
    'E-purchasing was exempt until Perpres 46/2025 deleted the exemption; quoted in public code',
  ),
  performanceBondRate: sourced(rate(5, 100), 'C', 'Perpres 16/2018 Ps 33'),
  kkpdMax: sourced(rupiah(200_000_000), 'B', 'Permendagri 79/2022 Ps 19; radartasik.id'),
  addendumMaxPercent: sourced(10, 'B', 'Perpres 16/2018 Ps 54'),
  extraTimeMaxDays: sourced(50, 'C', 'Peraturan LKPP 12/2021; Perpres 16/2018 Ps 56'),
  latePenaltyPerMille: sourced(
    1,
    'B',
    'Perpres 16/2018 Ps 79(4)-(5): value of contract or part before PPN; SPK sample scribd 583924593',
  ),
  ppkReviewWorkingDays: sourced(3, 'A', INAPROC_PPK),
  supplierConfirmWorkingDays: sourced(3, 'A', INAPROC_ACCEPT),
  negotiationDeadlineWorkingDays: sourced(3, 'A', INAPROC_PPK),
  miniCompetitionMinSuppliers: sourced(
    2,
    'B',
    'christiangamas.net/kriteria-mini-kompetisi-pada-e-purchasing',
  ),
  contractForms: sourced(
    [
      { form: 'proof_of_purchase', upTo: rupiah(10_000_000) },
      { form: 'receipt', upTo: rupiah(50_000_000) },
      { form: 'work_order', upTo: rupiah(200_000_000) },
      { form: 'contract', upTo: null },
    ],
    'B',
    'Perpres 16/2018 Ps 28(4) for goods and services; the two lowest bands are common knowledge',
  ),
  requireUmkPercent: sourced(40, 'B', 'Inpres 2/2022; UU Cipta Kerja'),
  pdnTargetPercent: sourced(95, 'B', 'SE LKPP 8/2023'),
  stampDuty: sourced(
    { amount: rupiah(10_000), receiptAbove: rupiah(5_000_000) },
    'B',
    'UU 10/2020; kompas.com',
  ),
  pdnPreference: sourced(
    { tkdnFrom: 25, order: PDN_CLASSES },
    'D',
    'Perpres 12/2021 Ps 66 as far as it is quoted; the order of Perpres 46/2025 is taken for it',
  ),
};

/** Perpres 46/2025: owner's estimate above 100 million, and the bond's exemption is gone. */
const REGIME_2025: RuleValues = {
  ...REGIME_2021,
  ownerEstimateAbove: sourced(
    rupiah(100_000_000),
    'B',
    'Perpres 46/2025 Ps 26(7); quoted in public code',
  ),
  performanceBondAbove: sourced(
    rupiah(200_000_000),
    'B',
    'Perpres 46/2025 Ps 33; quoted in public code',
  ),
  performanceBondRate: sourced(rate(5, 100), 'B', 'Perpres 46/2025 Ps 33; quoted in public code'),
  pdnPreference: sourced(
    { tkdnFrom: 25, order: PDN_CLASSES },
    'B',
    'Perpres 46/2025 Ps 66, quoted by bloombergtechnoz.com/detail-news/70526',
  ),
};

/** Peraturan LKPP 2/2026: the pokja takes the place of the PPK, but for the criteria of Ps 16(2). */
const REGIME_2026: RuleValues = {
  ...REGIME_2025,
  aboveLimitActor: sourced('pokja', 'B', `${PERLEM_2_2026}, Ps 17(2)b`),
  ppkExceptions: sourced(
    [
      {
        code: 'perlem-2-2026-16-2',
        label: {
          id: 'Memenuhi kriteria Pasal 16 ayat (2) Peraturan LKPP 2/2026',
          en: 'Meets the criteria of Article 16(2), LKPP Regulation 2/2026',
        },
      },
    ],
    'B',
    `${PERLEM_2_2026}, Ps 16(2); the criteria themselves were not seen`,
  ),
  ownerEstimateAbove: sourced(
    rupiah(100_000_000),
    'B',
    `Perpres 46/2025 Ps 26(7); ${PERLEM_2_2026}, Ps 13`,
  ),
};

/** Every rule set, oldest first. A new law is a new entry here and an end date on the last one. */
export const RULE_SETS: readonly [RuleSet, ...RuleSet[]] = deepFreeze<
  readonly [RuleSet, ...RuleSet[]]
>([
  {
    id: 'perpres-12-2021',
    legalBasis: ['Perpres 16/2018 jo 12/2021', 'Peraturan LKPP 9/2021', 'Kepka LKPP 122/2022'],
    effectiveFrom: day('2021-02-02'),
    effectiveTo: day('2025-04-29'),
    values: REGIME_2021,
  },
  {
    id: 'perpres-46-2025',
    legalBasis: [
      'Perpres 16/2018 jo 12/2021 jo 46/2025',
      'Peraturan LKPP 9/2021',
      'Kepka LKPP 177/2024',
      'Kepka LKPP 93/2025',
    ],
    effectiveFrom: day('2025-04-30'),
    effectiveTo: day('2026-08-31'),
    values: REGIME_2025,
  },
  {
    id: 'perlem-2-2026',
    legalBasis: ['Perpres 16/2018 jo 12/2021 jo 46/2025', 'Peraturan LKPP 2/2026'],
    effectiveFrom: day('2026-09-01'),
    effectiveTo: null,
    values: REGIME_2026,
  },
]);
