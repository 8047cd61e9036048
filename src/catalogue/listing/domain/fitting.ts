/** Codes match where one begins with the other: an etalase may admit a whole group. */
export const codeFits = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

/** The lines of business of a NIB with which a product may stand in an etalase; one without a list takes all. */
export const fittingKbli = (
  etalase: readonly string[],
  supplier: readonly string[],
): readonly string[] =>
  etalase.length === 0
    ? supplier
    : supplier.filter((code) => etalase.some((taken) => codeFits(taken, code)));
