/** Why a listing on show cannot be bought now; null when it can. */
export type Obstacle = 'frozen' | 'supplier' | 'expired' | 'sold-out' | null;

export interface Buyable {
  readonly state: string;
  readonly supplierState: string;
  readonly expiresOn?: string | null;
  /** What is left of the stock; null where none is counted. */
  readonly available?: number | null;
  readonly minQuantity?: number;
}

const SELLING = ['active', 'warned'];

/** Frozen is on show but not for sale (rules.md 1.7); so is all of a supplier who may not sell. */
export function obstacleOf(listing: Buyable, today: string): Obstacle {
  if (listing.state === 'frozen') return 'frozen';
  if (!SELLING.includes(listing.supplierState)) return 'supplier';
  if (listing.expiresOn && listing.expiresOn < today) return 'expired';
  const left = listing.available ?? null;
  return left !== null && left < (listing.minQuantity ?? 0) ? 'sold-out' : null;
}
