/**
 * A company or an agency that comes to a hall. All its people count as one: nobody of it sits in two
 * meetings of one slot. Hosts keep a table, guests walk.
 */
export interface Delegation {
  readonly id: string;
  readonly side: 'host' | 'guest';
  readonly name: string;
  /** By slot: can it meet then? Shorter lists mean no for the rest. */
  readonly free: readonly boolean[];
  /** Meetings it takes at most. */
  readonly most: number;
  /** Meetings it should get wherever that is possible at all. Read of guests only. */
  readonly least: number;
  /** Guests that sit at its table in one slot: 1, or more for a group table. Read of hosts only. */
  readonly seats: number;
  /** Needs a table that can be reached without steps. */
  readonly stepFree: boolean;
}

/** Two who may meet, and how well they fit (whole points from 1 up). Whoever said no has no pairing. */
export interface Pairing {
  readonly host: string;
  readonly guest: string;
  readonly score: number;
  /** A stated "must": goes before any number of other meetings. */
  readonly must: boolean;
}

export interface Table {
  readonly id: string;
  readonly stepFree: boolean;
}

/** A meeting that stays where it is. */
export interface LockedMeeting {
  readonly host: string;
  readonly guest: string;
  readonly slot: number;
}

export interface Hall {
  /** Slots are numbered from 0; breaks lie between them. */
  readonly slots: number;
  readonly tables: readonly Table[];
  readonly delegations: readonly Delegation[];
  readonly pairings: readonly Pairing[];
  readonly locked: readonly LockedMeeting[];
}

export interface Meeting {
  readonly host: string;
  readonly guest: string;
  readonly slot: number;
  readonly table: string;
  readonly locked: boolean;
}

/**
 * What a schedule is worth, first part first: musts kept, then guests with at least one, two, … up to
 * their least, then points.
 */
export interface Worth {
  readonly musts: number;
  readonly levels: readonly number[];
  readonly points: number;
}
