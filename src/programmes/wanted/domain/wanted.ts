import type { Day, Refusal, Result, Role } from '../../../kernel/index.ts';

export const WANTED_STATES = ['draft', 'published', 'met', 'closed', 'expired'] as const;
export type WantedState = (typeof WANTED_STATES)[number];

/** What the public reads. */
export interface WantedContent {
  readonly etalaseId: string;
  readonly title: string;
  readonly description: string;
  /** How much, in the officer's own words: '500 kotak sebulan'. */
  readonly quantity: string;
  /** Rupiah that agencies plan for it; null where nobody said so. */
  readonly budget: bigint | null;
  readonly neededFrom: Day;
  readonly neededTo: Day;
  /** Who may ask, and where. */
  readonly contact: string;
  /** The last day on which an answer is looked for. */
  readonly answerUntil: Day;
  /** Words of which one phrase must stand whole in an answering product. */
  readonly phrases: readonly string[];
  readonly planIds: readonly string[];
}

/** What came of a notice. */
export interface WantedResult {
  readonly products: number;
  readonly suppliers: number;
  /** Realised orders of these products. */
  readonly orders: number;
  /** Their value in rupiah, before tax. */
  readonly value: bigint;
}

export interface Wanted {
  readonly id: string;
  readonly state: WantedState;
  readonly version: number;
  readonly content: WantedContent;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
}

export type WantedCommand =
  | { readonly kind: 'draft'; readonly id: string; readonly content: WantedContent }
  | { readonly kind: 'change'; readonly expectedVersion: number; readonly content: WantedContent }
  | { readonly kind: 'publish'; readonly expectedVersion: number }
  | {
      readonly kind: 'close';
      readonly expectedVersion: number;
      readonly reason: string;
      readonly result: WantedResult;
    }
  | { readonly kind: 'answer'; readonly productId: string; readonly supplierId: string }
  | { readonly kind: 'meet'; readonly orderId: string; readonly result: WantedResult }
  | { readonly kind: 'expire'; readonly result: WantedResult };

export type WantedStep = WantedCommand['kind'];

interface At {
  readonly at: Date;
  readonly by: string | null;
}

export type WantedEvent =
  | (At & { readonly kind: 'drafted'; readonly id: string; readonly content: WantedContent })
  | (At & { readonly kind: 'changed'; readonly content: WantedContent })
  | (At & { readonly kind: 'published' })
  | (At & { readonly kind: 'answered'; readonly productId: string; readonly supplierId: string })
  | (At & { readonly kind: 'met'; readonly orderId: string; readonly result: WantedResult })
  | (At & { readonly kind: 'closed'; readonly reason: string; readonly result: WantedResult })
  | (At & { readonly kind: 'expired'; readonly result: WantedResult });

export interface WantedEnv {
  readonly now: Date;
  readonly today: Day;
  readonly actor: { readonly personId: string | null; readonly role: Role | 'system' };
}

export type WantedDecision = Result<readonly WantedEvent[], readonly Refusal[]>;

/** Who makes notices. */
export const AUTHORS: readonly Role[] = ['catalogue_officer', 'programme_officer'];

interface Transition {
  /** The state after it; null where it stays. */
  readonly to: WantedState | null;
  readonly who: 'author' | 'system';
}

/** The life of a notice. What is not in it cannot happen. */
export const TRANSITIONS: Readonly<
  Record<WantedState, Readonly<Partial<Record<WantedStep, Transition>>>>
> = {
  draft: {
    change: { to: null, who: 'author' },
    publish: { to: 'published', who: 'author' },
    close: { to: 'closed', who: 'author' },
  },
  published: {
    close: { to: 'closed', who: 'author' },
    answer: { to: null, who: 'system' },
    meet: { to: 'met', who: 'system' },
    expire: { to: 'expired', who: 'system' },
  },
  met: {},
  closed: {},
  expired: {},
};

/** What this person can do with a notice now; pages draw their forms from it. */
export function wantedMoves(
  state: WantedState,
  role: Role | 'system' | undefined,
): readonly WantedStep[] {
  const author = role !== undefined && role !== 'system' && AUTHORS.includes(role);
  return (Object.entries(TRANSITIONS[state]) as [WantedStep, Transition][]).flatMap(
    ([step, { who }]) => (who === 'author' && author ? [step] : []),
  );
}
