import type { Listing, ListingActor, ListingCommand, ListingState } from './listing.ts';

type Side = ListingActor['as'];
type Kind = ListingCommand['kind'];

/** The states in which the listing is, or was, before buyers. */
const BEFORE: readonly ListingState[] = ['draft', 'needs_fix', 'rejected'];
const SHOWN: readonly ListingState[] = ['live', 'frozen'];
const ENDED: readonly ListingState[] = ['delisted', 'expired'];

export interface ListingTransition {
  readonly command: Kind;
  readonly by: readonly Side[];
  /** States of the listing that know the command. */
  readonly from: readonly ListingState[];
  /** Where the revision must stand; 'any' where it does not matter, 'none' where there must be none waiting. */
  readonly revision: 'editable' | 'submitted' | 'open' | 'any';
}

const row = (
  command: Kind,
  by: Side | readonly Side[],
  from: readonly ListingState[],
  revision: ListingTransition['revision'] = 'any',
): ListingTransition => ({
  command,
  by: typeof by === 'string' ? [by] : by,
  from,
  revision,
});

/**
 * The life of a listing (rules.md 2.3). A revision of a listing on show is written, sent and judged
 * beside it, while the old version stays on sale. Pages draw their buttons from these rows alone.
 */
export const LISTING_TRANSITIONS: readonly ListingTransition[] = Object.freeze([
  row('save', 'seller', [...BEFORE, 'live', ...ENDED], 'editable'),
  row('submit', 'seller', [...BEFORE, 'live', ...ENDED], 'open'),
  row('withdraw', 'seller', ['submitted', 'live', ...ENDED], 'submitted'),
  row('discard', 'seller', [...BEFORE, 'live', ...ENDED], 'open'),
  row('claim', 'officer', ['submitted', 'live', ...ENDED], 'submitted'),
  row('release', 'officer', ['submitted', 'live', ...ENDED], 'submitted'),
  row('approve', 'officer', ['submitted', 'live', ...ENDED], 'submitted'),
  row('ask-fix', 'officer', ['submitted', 'live', ...ENDED], 'submitted'),
  row('refuse', 'officer', ['submitted', 'live', ...ENDED], 'submitted'),
  row('freeze', 'officer', ['live']),
  row('unfreeze', 'officer', ['frozen']),
  row('delist', ['seller', 'officer'], SHOWN),
  row('expire', 'system', SHOWN),
]);

function fits(one: ListingTransition, listing: Listing): boolean {
  if (!one.from.includes(listing.state)) return false;
  const at = listing.revision?.state ?? null;
  switch (one.revision) {
    case 'any':
      return true;
    case 'submitted':
      return at === 'submitted';
    case 'open':
      return at === 'editing' || at === 'needs_fix';
    case 'editable':
      return at !== 'submitted';
  }
}

/** The row of the table for a listing as it stands, or undefined when it does not know the command. */
export function transitionFor(listing: Listing, command: Kind): ListingTransition | undefined {
  return LISTING_TRANSITIONS.find((one) => one.command === command && fits(one, listing));
}

/** What one side may do with the listing now. */
export function listingCommandsFor(listing: Listing, side: Side): readonly Kind[] {
  return LISTING_TRANSITIONS.filter((one) => one.by.includes(side) && fits(one, listing)).map(
    (one) => one.command,
  );
}
