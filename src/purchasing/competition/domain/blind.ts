/**
 * What an opened offer is called until the decision: six letters of a hash that nobody can compute while
 * the seed is not published, so that neither name nor order of arrival shows.
 */
export function labelOf(seed: string, supplierId: string, hash: (text: string) => string): string {
  return hash(`label:${seed}:${supplierId}`).slice(0, 6).toUpperCase();
}
