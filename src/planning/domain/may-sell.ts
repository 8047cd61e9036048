/** Where a word or a code pointed to an etalase. */
export interface EtalaseHint {
  readonly etalaseId: string;
  /** Lines of business that the etalase takes and that fit what was asked. */
  readonly kbli: readonly string[];
  /** Products on show there that the words found. */
  readonly products: number;
}

export interface EtalaseOffer {
  readonly id: string;
  readonly kbli: readonly string[];
}

const fits = (taken: string, code: string) => code.startsWith(taken) || taken.startsWith(code);

/** Far weaker hints than the best one are chance: a batik with apples is no place for apple chips. */
const LEAST_OF_BEST = 0.2;

/**
 * The etalase that somebody may enter, best first: those that take one of the lines of business (in
 * the order in which these fit the words), then those where the words find products. A code that was
 * given outright admits only etalase that take it; an etalase without a list takes all.
 */
export function mayEnter(
  etalase: readonly EtalaseOffer[],
  codes: readonly string[],
  products: ReadonlyMap<string, number>,
  codeGiven: boolean,
): EtalaseHint[] {
  const found = [...products.values()].reduce((sum, n) => sum + n, 0);
  const ranked = etalase.flatMap((one) => {
    const kbli = codes.filter((code) => one.kbli.some((taken) => fits(taken, code)));
    const count = products.get(one.id) ?? 0;
    if (codeGiven && kbli.length === 0 && one.kbli.length > 0) return [];
    if (!codeGiven && kbli.length === 0 && count === 0) return [];
    const rank = codes.findIndex((code) => kbli.includes(code));
    const byCode = rank < 0 ? 0 : 1 / (1 + rank);
    const byWords = found === 0 ? 0 : count / found;
    return [{ etalaseId: one.id, kbli, products: count, score: byCode + byWords }];
  });
  const best = Math.max(0, ...ranked.map(({ score }) => score));
  return ranked
    .filter(({ score }) => codeGiven || score >= best * LEAST_OF_BEST)
    .sort((a, b) => b.score - a.score || (a.etalaseId < b.etalaseId ? -1 : 1))
    .map(({ score: _score, ...hint }) => hint);
}
