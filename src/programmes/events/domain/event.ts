import type { Refusal, Result, Role } from '../../../kernel/index.ts';

export const EVENT_KINDS = [
  'business_matching',
  'talk_show',
  'exhibition',
  'outreach',
  'training',
  'coaching',
  'advocacy',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATES = ['draft', 'published', 'running', 'over', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const PLACE_KINDS = ['onsite', 'online', 'both'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** What the public reads of an event, and what the office keeps beside it. */
export interface EventContent {
  readonly kind: EventKind;
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly placeKind: PlaceKind;
  readonly place: string;
  /** Told to who signed up only. */
  readonly onlineUrl: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** People who have a place; null where nobody counts. */
  readonly capacity: number | null;
  readonly signupOpensAt: Date;
  readonly signupClosesAt: Date;
  /** Rupiah. */
  readonly targetCommitment: bigint | null;
  /** Rupiah, of the whole event. */
  readonly cost: bigint | null;
  readonly etalaseIds: readonly string[];
}

/** One point of the agenda. */
export interface Session {
  readonly id: string;
  readonly title: string;
  readonly speakers: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** An event of a programme: a talk show, a business matching, a training. */
export interface Happening {
  readonly id: string;
  readonly programmeId: string;
  readonly slug: string;
  readonly state: EventState;
  readonly version: number;
  readonly content: EventContent;
  readonly sessions: readonly Session[];
  readonly cancelReason: string;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
}

export type EventCommand =
  | {
      readonly kind: 'draft';
      readonly id: string;
      readonly programmeId: string;
      readonly slug: string;
      readonly content: EventContent;
    }
  | { readonly kind: 'change'; readonly expectedVersion: number; readonly content: EventContent }
  | {
      readonly kind: 'arrange';
      readonly expectedVersion: number;
      readonly sessions: readonly Session[];
    }
  | { readonly kind: 'publish'; readonly expectedVersion: number }
  | { readonly kind: 'cancel'; readonly expectedVersion: number; readonly reason: string }
  | { readonly kind: 'close'; readonly expectedVersion: number }
  | { readonly kind: 'begin' }
  | { readonly kind: 'finish' };

export type EventStep = EventCommand['kind'];

interface At {
  readonly at: Date;
  readonly by: string | null;
}

export type EventFact =
  | (At & {
      readonly kind: 'drafted';
      readonly id: string;
      readonly programmeId: string;
      readonly slug: string;
      readonly content: EventContent;
    })
  | (At & { readonly kind: 'changed'; readonly content: EventContent })
  | (At & { readonly kind: 'arranged'; readonly sessions: readonly Session[] })
  | (At & { readonly kind: 'published' })
  | (At & { readonly kind: 'cancelled'; readonly reason: string })
  | (At & { readonly kind: 'closed' })
  | (At & { readonly kind: 'begun' })
  | (At & { readonly kind: 'finished' });

export interface EventEnv {
  readonly now: Date;
  readonly actor: { readonly personId: string | null; readonly role: Role | 'system' };
}

export type EventDecision = Result<readonly EventFact[], readonly Refusal[]>;

/** Who makes programmes and events. */
export const ORGANISERS: readonly Role[] = ['programme_officer', 'administrator'];
/** Who reads along. */
export const EVENT_READERS: readonly Role[] = ['head', 'auditor'];

interface Transition {
  /** The state after it; null where it stays. */
  readonly to: EventState | null;
  readonly who: 'organiser' | 'system';
}

/** The life of an event. What is not in it cannot happen. */
export const EVENT_TRANSITIONS: Readonly<
  Record<EventState, Readonly<Partial<Record<EventStep, Transition>>>>
> = {
  draft: {
    change: { to: null, who: 'organiser' },
    arrange: { to: null, who: 'organiser' },
    publish: { to: 'published', who: 'organiser' },
    cancel: { to: 'cancelled', who: 'organiser' },
  },
  published: {
    change: { to: null, who: 'organiser' },
    arrange: { to: null, who: 'organiser' },
    begin: { to: 'running', who: 'system' },
    cancel: { to: 'cancelled', who: 'organiser' },
  },
  running: {
    arrange: { to: null, who: 'organiser' },
    close: { to: 'over', who: 'organiser' },
    finish: { to: 'over', who: 'system' },
    cancel: { to: 'cancelled', who: 'organiser' },
  },
  over: {},
  cancelled: {},
};

export const isOrganiser = (role: Role | 'system' | undefined): boolean =>
  role !== undefined && role !== 'system' && ORGANISERS.includes(role);

/** What this person can do with an event now; pages draw their forms from it. */
export function eventMoves(
  state: EventState,
  role: Role | 'system' | undefined,
): readonly EventStep[] {
  return (Object.entries(EVENT_TRANSITIONS[state]) as [EventStep, Transition][]).flatMap(
    ([step, { who }]) => (who === 'organiser' && isOrganiser(role) ? [step] : []),
  );
}
