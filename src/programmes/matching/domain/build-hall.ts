import type { Hall, LockedMeeting } from './hall.ts';
import {
  type Between,
  type Item,
  type Score,
  scorePairing,
  type Weights,
  type Wish,
} from './score.ts';

/** A delegation as it is kept, with what it needs and offers. */
export interface DelegationRow {
  readonly id: string;
  readonly name: string;
  readonly side: 'host' | 'guest';
  readonly supplierId: string | null;
  readonly agencyId: string | null;
  readonly scope: Between['scope'];
  readonly languages: readonly string[];
  readonly most: number | null;
  readonly seats: number;
  readonly stepFree: boolean;
  readonly away: readonly number[];
  readonly needs: readonly (Item & { readonly id: string })[];
  readonly offers: readonly (Item & { readonly id: string })[];
}

export interface HallRows {
  readonly weights: Weights;
  readonly least: number;
  readonly slots: number;
  readonly tables: readonly { readonly id: string; readonly stepFree: boolean }[];
  readonly delegations: readonly DelegationRow[];
  readonly wishes: readonly { readonly from: string; readonly to: string; readonly wish: Wish }[];
  /** Orders between a host's agency and a guest's supplier before the event. */
  readonly trades: readonly {
    readonly host: string;
    readonly guest: string;
    readonly orders: number;
  }[];
  readonly locked: readonly LockedMeeting[];
}

export type Scores = ReadonlyMap<string, Score>;
export const pairKey = (host: string, guest: string): string => `${host} ${guest}`;

/** The hall that the scheduler works on, and the score of every pairing in it. */
export function buildHall(rows: HallRows): { hall: Hall; scores: Scores } {
  const wishes = new Map(rows.wishes.map((one) => [pairKey(one.from, one.to), one.wish]));
  const trades = new Map(rows.trades.map((one) => [pairKey(one.host, one.guest), one.orders]));
  const hosts = rows.delegations.filter((one) => one.side === 'host');
  const guests = rows.delegations.filter((one) => one.side === 'guest');
  const scores = new Map<string, Score>();
  for (const host of hosts)
    for (const guest of guests) {
      const score = scorePairing(
        { ...host, wish: wishes.get(pairKey(host.id, guest.id)) ?? null },
        { ...guest, wish: wishes.get(pairKey(guest.id, host.id)) ?? null },
        { scope: guest.scope, orders: trades.get(pairKey(host.id, guest.id)) ?? 0 },
        rows.weights,
      );
      if (score) scores.set(pairKey(host.id, guest.id), score);
    }
  const hall: Hall = {
    slots: rows.slots,
    tables: rows.tables,
    delegations: rows.delegations.map((one) => ({
      id: one.id,
      side: one.side,
      name: one.name,
      free: Array.from({ length: rows.slots }, (_, slot) => !one.away.includes(slot)),
      most: one.most ?? rows.slots * one.seats,
      least: one.side === 'guest' ? rows.least : 0,
      seats: one.seats,
      stepFree: one.stepFree,
    })),
    pairings: [...scores].map(([key, score]) => {
      const [host = '', guest = ''] = key.split(' ');
      return { host, guest, score: score.points, must: score.must };
    }),
    // A "no" ends a meeting that was fixed or locked before it was said.
    locked: rows.locked.filter(
      ({ host, guest }) =>
        wishes.get(pairKey(host, guest)) !== 'no' && wishes.get(pairKey(guest, host)) !== 'no',
    ),
  };
  return { hall, scores };
}

/** Something that happens on the day. `from` is the first slot it is about. */
export type Happening =
  | { readonly kind: 'late' | 'leaves' | 'no-show'; readonly who: string; readonly slot: number }
  | { readonly kind: 'table-out'; readonly table: string }
  | { readonly kind: 'table-in'; readonly table: string; readonly stepFree: boolean };

/** The hall after it: `slot` is the first slot there again (late), or the first one away (leaves). */
export function happened(rows: HallRows, what: Happening): HallRows {
  switch (what.kind) {
    case 'table-out':
      return { ...rows, tables: rows.tables.filter((one) => one.id !== what.table) };
    case 'table-in':
      return { ...rows, tables: [...rows.tables, { id: what.table, stepFree: what.stepFree }] };
    default: {
      const gone = (slot: number) =>
        what.kind === 'no-show' || (what.kind === 'late' ? slot < what.slot : slot >= what.slot);
      const slots = Array.from({ length: rows.slots }, (_, slot) => slot).filter(gone);
      return {
        ...rows,
        delegations: rows.delegations.map((one) =>
          one.id === what.who ? { ...one, away: [...new Set([...one.away, ...slots])] } : one,
        ),
      };
    }
  }
}
