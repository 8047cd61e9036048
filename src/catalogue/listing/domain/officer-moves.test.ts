import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT } from './content.ts';
import type { Listing } from './listing.ts';
import { officerMoves } from './officer-moves.ts';

const waiting = (claimedBy: string | null): Listing => ({
  id: 'p',
  supplierId: 's',
  etalaseId: 'e',
  state: 'live',
  version: 3,
  shown: EMPTY_CONTENT,
  revision: {
    content: EMPTY_CONTENT,
    state: 'submitted',
    submittedAt: new Date('2026-03-04T03:00:00Z'),
    claimedBy,
    remarks: [],
  },
  rejections: 0,
  reason: null,
  expiresOn: null,
});

describe('what an officer may do', () => {
  it('is to take what nobody has, to decide on what he took, and neither on what another has', () => {
    expect(officerMoves(waiting(null), 'me', false)).toEqual(['claim', 'freeze', 'delist']);
    expect(officerMoves(waiting('me'), 'me', false)).toEqual([
      'release',
      'approve',
      'ask-fix',
      'refuse',
      'freeze',
      'delist',
    ]);
    expect(officerMoves(waiting('you'), 'me', false)).toEqual(['freeze', 'delist']);
  });

  it('is nothing for one who is tied to the supplier', () => {
    expect(officerMoves(waiting('me'), 'me', true)).toEqual([]);
  });
});
