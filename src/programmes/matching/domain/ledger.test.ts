import { expect, it } from 'vitest';
import type { Day } from '../../../kernel/index.ts';
import {
  type LedgerMeeting,
  type LedgerOrganisation,
  promiseState,
  sumsBy,
  sumUp,
} from './ledger.ts';

const day = (text: string) => text as Day;
const meeting = (rest: Partial<LedgerMeeting>): LedgerMeeting => ({
  id: 'm', host: 'Dinas', guest: 'Keripik', agencyId: 'a', supplierId: 's', outcome: null, committed: null,
  dueOn: null, etalase: null, need: null, officer: '', group: 'business', orders: 0, realised: 0n, firstOrder: null, paid: 0n,
  firstPaid: null, ...rest,
}); // biome-ignore format: one row
const organisation = (rest: Partial<LedgerOrganisation>): LedgerOrganisation => ({
  key: 'k', name: 'Keripik', group: 'business', people: 1, invited: new Date(0), came: null, supplierId: 's', slug: 's',
  met: 0, committed: null, registered: null, firstShown: null, firstOrder: null, realised: 0n, paid: null,
  firstPaid: null, ...rest,
}); // biome-ignore format: one row

it('tells how a promise stands', () => {
  const promised = { committed: 100n, dueOn: day('2023-10-01') };
  const on = (realised: bigint, today: string) =>
    promiseState({ ...promised, realised }, day(today));
  expect(on(0n, '2023-10-01')).toBe('open');
  expect(on(0n, '2023-10-02')).toBe('broken');
  expect(on(99n, '2023-12-01')).toBe('partly');
  expect(on(100n, '2023-09-01')).toBe('kept');
  expect(promiseState({ committed: null, dueOn: null, realised: 5n }, day('2023-10-02'))).toBe(
    'none',
  );
});

it('sums up an event from its rows', () => {
  const done = sumUp(
    [
      organisation({ came: new Date(0), met: 2, committed: 100n, registered: day('2023-01-05'), firstShown: day('2023-09-08'), firstOrder: day('2023-09-18'), paid: 40n }),
      organisation({ firstShown: day('2022-03-01'), firstOrder: day('2023-08-29') }),
      organisation({ group: 'media', supplierId: null, people: 3 }),
    ],
    [
      meeting({ outcome: 'commitment', committed: 100n, dueOn: day('2023-09-30'), realised: 60n, orders: 2, paid: 40n }),
      meeting({ outcome: 'interest' }),
      meeting({}),
    ],
    { day: day('2023-08-09'), today: day('2024-01-01'), cost: 1_000_001n },
  ); // biome-ignore format: rows
  expect(done.stages).toEqual({
    invited: 3, came: 1, met: 1, committed: 1, registered: 1, shown: 2, ordered: 2, paid: 1,
  }); // biome-ignore format: one row
  expect([done.people, done.meetings, done.held]).toEqual([5, 3, 2]);
  expect([done.committed, done.realised, done.paid]).toEqual([100n, 60n, 40n]);
  expect(done.fulfilled).toBe(60n);
  expect(done.promises).toEqual({ none: 2, open: 0, kept: 0, partly: 1, broken: 0 });
  // A product on show before the event is no result of it.
  expect([done.daysToShow, done.daysToOrder]).toEqual([30, 30]);
  expect(done.costPerOrder).toBe(500_000n);
});

it('lets a promise over-fulfilled fulfil no other', () => {
  const given = { day: day('2023-08-09'), today: day('2024-01-01'), cost: null };
  const rows = [
    meeting({ committed: 10n, dueOn: day('2023-09-01'), realised: 50n }),
    meeting({ committed: 30n, dueOn: day('2023-09-01'), realised: 5n }),
    meeting({ realised: 99n }),
  ];
  expect(sumUp([], rows, given).fulfilled).toBe(15n);
});

it('sums committed and realised by what is asked', () => {
  const rows = [
    meeting({ etalase: 'ATK', committed: 5n, realised: 1n, orders: 1 }),
    meeting({ etalase: 'ATK', realised: 2n, orders: 1 }),
    meeting({ etalase: 'Makan', committed: 9n }),
  ];
  expect(sumsBy(rows, (one) => one.etalase)).toEqual([
    { key: 'Makan', meetings: 1, commitments: 1, committed: 9n, realised: 0n, orders: 0 },
    { key: 'ATK', meetings: 2, commitments: 1, committed: 5n, realised: 3n, orders: 2 },
  ]);
});
