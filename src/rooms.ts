import type { Events, JobHandler, NavEntry, RoomWords, Route, Services } from './platform/index.ts';

/** What a room hands to the composition root. */
export interface Room {
  readonly routes: readonly Route[];
  readonly words?: RoomWords;
  readonly nav?: readonly NavEntry[];
  /** Handlers of lower rooms' events, run in the emitter's transaction. */
  readonly wire?: (events: Events) => void;
  readonly jobs?: (services: Services) => Readonly<Record<string, JobHandler>>;
}

import { planningWords } from './planning/index.ts';

/** The rooms above identity, from the lowest up. */
export const rooms: readonly Room[] = [{ routes: [], words: planningWords }];
