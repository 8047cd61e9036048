import type { Rupiah } from '../../kernel/index.ts';

/** A plan line as far as it tells what may be bought on it. */
export interface PlanText {
  readonly rupCode: string;
  readonly etalaseId: string | null;
  /** Its name, description and specification. */
  readonly text: string;
  readonly left: Rupiah;
}

/** What of a basket tells which plan line it belongs to. */
export interface BasketText {
  readonly etalaseIds: readonly string[];
  /** Names of products and etalase, and KBKI codes. */
  readonly texts: readonly string[];
  readonly total: Rupiah;
}

/** Words that stand in every plan line and so tell nothing. */
const EMPTY_WORDS = new Set(
  'alat bahan barang belanja biaya dalam dan dari dengan dinas jasa kantor kegiatan kota lain lainnya modal paket pada pemerintah pengadaan per tahun untuk yang'.split(
    ' ',
  ),
);
const SHORTEST = 3;
const ETALASE_MATCHES = 100;

/** The words of a text that say what is bought. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= SHORTEST && !EMPTY_WORDS.has(word)));
}

/**
 * Plan lines on which the basket can be bought, best fit first: those of its etalase, then by the
 * words they share with it, then with the least budget left over, so that large lines stay for large
 * purchases. `matches` says that etalase or words speak for the line.
 */
export function fitPlans<P extends PlanText>(
  plans: readonly P[],
  basket: BasketText,
): { readonly plan: P; readonly matches: boolean }[] {
  const words = tellingWords(basket.texts.join(' '));
  return plans
    .filter((plan) => plan.left >= basket.total)
    .map((plan) => {
      const shared = [...tellingWords(plan.text)].filter((word) => words.has(word)).length;
      const own = plan.etalaseId !== null && basket.etalaseIds.includes(plan.etalaseId);
      return { plan, score: shared + (own ? ETALASE_MATCHES : 0) };
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(a.plan.left - b.plan.left) ||
        (a.plan.rupCode < b.plan.rupCode ? -1 : 1),
    )
    .map(({ plan, score }) => ({ plan, matches: score > 0 }));
}
