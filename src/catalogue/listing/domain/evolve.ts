import { endsOn } from './content.ts';
import type { Listing, ListingEvent, Revision } from './listing.ts';

const remarksText = (event: Extract<ListingEvent, { kind: 'fix-asked' | 'refused' }>) =>
  event.remarks.map(({ fix }) => fix).join(' ');

const revised = (listing: Listing, change: Partial<Revision>): Listing => ({
  ...listing,
  revision: listing.revision ? { ...listing.revision, ...change } : null,
});

/** A listing not yet before buyers carries the state of its revision; one on show keeps its own. */
const hidden = (listing: Listing) => listing.shown === null;

/** The listing after an event. Pure; the version counts every event. */
export function evolveListing(listing: Listing, event: ListingEvent): Listing {
  return { ...apply(listing, event), version: listing.version + 1 };
}

function apply(listing: Listing, event: ListingEvent): Listing {
  switch (event.kind) {
    case 'saved':
      return {
        ...listing,
        revision: {
          remarks: [],
          submittedAt: null,
          claimedBy: null,
          state: 'editing',
          ...listing.revision,
          content: event.content,
        },
      };
    case 'submitted':
      return {
        ...revised(listing, { state: 'submitted', submittedAt: event.at, claimedBy: null }),
        ...(hidden(listing) ? { state: 'submitted' as const, reason: null } : {}),
      };
    case 'withdrawn':
      return {
        ...revised(listing, { state: 'editing', submittedAt: null, claimedBy: null }),
        ...(hidden(listing) ? { state: 'draft' as const } : {}),
      };
    case 'discarded':
      return { ...listing, revision: null };
    case 'claimed':
      return revised(listing, { claimedBy: event.by });
    case 'released':
      return revised(listing, { claimedBy: null });
    case 'shown':
      return {
        ...listing,
        state: 'live',
        shown: event.content,
        revision: null,
        reason: null,
        expiresOn: endsOn(event.content),
      };
    case 'fix-asked':
      return {
        ...revised(listing, {
          state: 'needs_fix',
          submittedAt: null,
          claimedBy: null,
          remarks: event.remarks,
        }),
        rejections: listing.rejections + 1,
        ...(hidden(listing) ? { state: 'needs_fix' as const, reason: remarksText(event) } : {}),
      };
    case 'refused':
      return {
        ...revised(listing, {
          state: 'needs_fix',
          submittedAt: null,
          claimedBy: null,
          remarks: event.remarks,
        }),
        rejections: listing.rejections + 1,
        ...(hidden(listing) ? { state: 'rejected' as const, reason: remarksText(event) } : {}),
      };
    case 'frozen':
      return { ...listing, state: 'frozen', reason: event.reason };
    case 'unfrozen':
      return { ...listing, state: 'live', reason: null };
    case 'delisted':
      return { ...listing, state: 'delisted', reason: event.reason };
    case 'expired':
      return { ...listing, state: 'expired', reason: null };
  }
}
