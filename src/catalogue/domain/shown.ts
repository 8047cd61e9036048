/** Whether the public sees a listing in this state: on show includes frozen (product.md). */
export const isOnShow = (state: string): boolean => state === 'live' || state === 'frozen';

/** Taken down after it had been public: its address says so, and does not pretend it never was. */
export const wasTakenDown = (listing: {
  readonly state: string;
  readonly firstShownAt: Date | null;
}): boolean => listing.firstShownAt !== null && ['delisted', 'expired'].includes(listing.state);
