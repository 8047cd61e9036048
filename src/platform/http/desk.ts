import type { Ctx } from './context.ts';

/** What a room finds beside the products of a search. */
export interface BesideGroup {
  readonly title: string;
  readonly links: readonly {
    readonly href: string;
    readonly label: string;
    readonly hint: string;
  }[];
  readonly more: { readonly href: string; readonly label: string };
}

/** A room's answer to a search besides products; null where it has none. Asked with every search: it must be quick. */
export type Beside = (c: Ctx, query: string) => Promise<BesideGroup | null>;

/** A heap of things that wait for the signed-in person in the role that is active now. */
export interface DeskEntry {
  readonly key: string;
  /** In the viewer's language, like `ifNothing`. */
  readonly title: string;
  readonly count: number;
  readonly href: string;
  /** Since when the oldest one waits, and when the first one ends; null where there is no such moment. */
  readonly oldest: Date | null;
  readonly due: Date | null;
  /** What happens when nobody acts. */
  readonly ifNothing: string;
}

/** A room's part of the desk; an empty list where this role has nothing to do with the room. */
export type Desk = (c: Ctx) => Promise<readonly DeskEntry[]>;
