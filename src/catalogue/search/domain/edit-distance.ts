/** How many slips of the finger are forgiven in a word: none in short words and codes. */
export function forgiven(word: string): 0 | 1 | 2 {
  if (word.length <= 4 || /\d/.test(word)) return 0;
  return word.length <= 7 ? 1 : 2;
}

/**
 * Damerau-Levenshtein distance (a letter added, lost, changed, or two neighbours swapped), as far as
 * `most`; a larger one is given as `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    twoBack = back;
    back = row;
  }
  return Math.min(back[b.length] ?? 0, most + 1);
}

export interface Correction {
  readonly term: string;
  readonly distance: number;
  readonly documents: number;
}

/** The words of the catalogue nearest to a misspelt one: nearest first, then the commonest. */
export function corrections(
  word: string,
  vocabulary: Iterable<readonly [string, number]>,
  limit = 3,
): Correction[] {
  const most = forgiven(word);
  if (most === 0) return [];
  const found: Correction[] = [];
  for (const [term, documents] of vocabulary) {
    if (term.startsWith('~') || term.length < 4 || /\d/.test(term)) continue;
    const distance = editDistance(word, term, most);
    if (distance <= most) found.push({ term, distance, documents });
  }
  return found
    .sort(
      (a, b) =>
        a.distance - b.distance || b.documents - a.documents || a.term.localeCompare(b.term),
    )
    .slice(0, limit);
}
