import type { Listing, ListingCommand } from './listing.ts';
import { listingCommandsFor } from './transitions.ts';

type Kind = ListingCommand['kind'];

/** Commands that only the officer who took the revision may give. */
const OF_HOLDER: readonly Kind[] = ['release', 'approve', 'ask-fix', 'refuse'];

/**
 * What this officer may do with a listing now: the table's commands, less those of the officer who
 * took it. One tied to the supplier may do nothing (rules.md 2.3).
 */
export function officerMoves(listing: Listing, personId: string, tied: boolean): readonly Kind[] {
  if (tied) return [];
  const holder = listing.revision?.claimedBy ?? null;
  return listingCommandsFor(listing, 'officer').filter((kind) => {
    if (kind === 'claim') return holder === null;
    return OF_HOLDER.includes(kind) ? holder === personId : true;
  });
}
