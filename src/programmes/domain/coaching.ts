import type { Day, Refusal, Result, Role } from '../../kernel/index.ts';

/** What showed that a business is stuck (faults 77); `hand` is a coach who saw it himself. */
export const TRIGGERS = [
  'registration',
  'listing',
  'no-order',
  'promise',
  'wanted',
  'hand',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

export const CASE_STATES = ['open', 'in_progress', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What usually stands in the way; each has a template of advice and the page where it is mended. */
export const OBSTACLES = [
  'nib-missing',
  'nib-kbli',
  'papers',
  'permit',
  'tax',
  'account',
  'photo',
  'description',
  'price',
  'compare',
  'capacity',
  'unseen',
  'device',
  'other',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** Where the seller mends each; null where no page does. */
export const OBSTACLE_PAGES: Readonly<Record<Obstacle, string | null>> = {
  'nib-missing': '/daftar',
  'nib-kbli': '/usaha',
  papers: '/usaha',
  permit: '/usaha/produk',
  tax: '/usaha',
  account: '/usaha',
  photo: '/usaha/produk',
  description: '/usaha/produk',
  price: '/usaha/produk',
  compare: '/usaha/produk',
  capacity: '/usaha/produk',
  unseen: '/usaha/ringkasan',
  device: '/usaha/ringkasan',
  other: null,
};

/** What the coach did, in the office's own terms (rules 5.3). */
export const KINDS = ['coaching', 'accompanying', 'outreach', 'training', 'advocacy'] as const;
export type Kind = (typeof KINDS)[number];

export const CONTACTS = ['visit', 'phone', 'office'] as const;
export type Contact = (typeof CONTACTS)[number];

export const OUTCOMES = ['sells', 'helped', 'unwilling', 'unreachable', 'not-eligible'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface CoachingCase {
  readonly id: string;
  readonly supplierId: string;
  readonly trigger: Trigger;
  readonly productId: string | null;
  /** The notice that opened it, where one did. */
  readonly wantedId: string | null;
  readonly state: CaseState;
  readonly version: number;
  readonly coachId: string | null;
  readonly obstacle: Obstacle | null;
  readonly nextStep: string | null;
  readonly nextOn: Day | null;
  readonly outcome: Outcome | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** What a coach wrote down of one meeting, and what was agreed on. */
export interface Meeting {
  readonly on: Day;
  readonly kind: Kind;
  readonly topic: string;
  /** Who took part besides coach and owner, in words. */
  readonly people: string;
  readonly contact: Contact;
  readonly obstacle: Obstacle;
  readonly text: string;
  /** Agreed next step with its day; both or none. */
  readonly nextStep: string | null;
  readonly nextOn: Day | null;
  /** Whether the template of advice goes to the seller. */
  readonly advise: boolean;
}

export type CoachingCommand =
  | { readonly kind: 'take' }
  | { readonly kind: 'note'; readonly expectedVersion: number; readonly meeting: Meeting }
  | {
      readonly kind: 'close';
      readonly expectedVersion: number;
      readonly outcome: Outcome;
      readonly text: string;
    };

interface At {
  readonly at: Date;
  readonly by: string | null;
}

export type CoachingEvent =
  | (At & {
      readonly kind: 'opened';
      readonly id: string;
      readonly supplierId: string;
      readonly trigger: Trigger;
      readonly productId: string | null;
      readonly wantedId: string | null;
      readonly reason: string;
    })
  | (At & { readonly kind: 'taken'; readonly by: string })
  | (At & { readonly kind: 'noted'; readonly meeting: Meeting })
  | (At & { readonly kind: 'closed'; readonly outcome: Outcome; readonly text: string });

export interface CoachingEnv {
  readonly now: Date;
  readonly today: Day;
  readonly actor: { readonly personId: string | null; readonly role: Role | 'system' };
}

export type CoachingDecision = Result<readonly CoachingEvent[], readonly Refusal[]>;
