/** Standings in which nothing of a supplier is on show; a frozen one is seen, but not bought from. */
const OFF: readonly string[] = ['delisted', 'blacklisted'];

/** What a supplier's new standing does to the products: off the show, back on it, or nothing. */
export function showAfter(from: string, to: string): 'leave' | 'return' | null {
  const [was, is] = [OFF.includes(from), OFF.includes(to)];
  if (was === is) return null;
  return is ? 'leave' : 'return';
}
