import type { Refusal, Result, Role, WorkCalendar } from '../../kernel/index.ts';

export const REGISTRATION_STATES = [
  'draft',
  'submitted',
  'in_review',
  'needs_fix',
  'active',
  'refused',
  'changing',
] as const;

export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** A registration without its answers: what its life cycle decides on. */
export interface Registration {
  readonly id: string;
  readonly personId: string;
  /** The supplier's row, made by the first submission. */
  readonly supplierId: string | null;
  readonly state: RegistrationState;
  readonly version: number;
  /** Requests for a fix and refusals so far. */
  readonly rejections: number;
  readonly submittedAt: Date | null;
  readonly dueAt: Date | null;
  /** Hash of answers and documents as they were submitted: an approval holds for these alone. */
  readonly contentHash: string | null;
  /** Hash of what was approved last and is in force; null before the first approval. */
  readonly approvedHash: string | null;
  readonly claimedBy: string | null;
  readonly claimedAt: Date | null;
}

/** What is wrong with one field, by which rule, and what to do. */
export interface Remark {
  readonly field: string;
  /** A code of REMARK_RULES, or the officer's own words. */
  readonly rule: string;
  readonly fix: string;
}

export type RegistrationCommand =
  | {
      readonly kind: 'submit';
      readonly supplierId: string;
      readonly contentHash: string;
      /** What still is missing or wrong in answers and documents. */
      readonly faults: readonly Refusal[];
      /** Fields with a remark that were not saved again. */
      readonly unanswered: readonly string[];
    }
  | { readonly kind: 'claim'; readonly expectedVersion: number }
  | { readonly kind: 'release'; readonly expectedVersion: number }
  /** A registered business opens its answers for a change, or drops the change. */
  | { readonly kind: 'change' }
  | { readonly kind: 'drop-change' }
  | {
      readonly kind: 'approve';
      readonly expectedVersion: number;
      readonly contentHash: string;
      /** Kinds of documents without the verdict `valid`. */
      readonly unverified: readonly string[];
      readonly remarks: readonly Remark[];
    }
  | {
      readonly kind: 'ask-fix' | 'refuse';
      readonly expectedVersion: number;
      readonly remarks: readonly Remark[];
    };

export type RegistrationCommandKind = RegistrationCommand['kind'];

interface At {
  readonly at: Date;
  readonly by: string | null;
}

export type RegistrationEvent =
  | (At & { readonly kind: 'started'; readonly id: string; readonly personId: string })
  | (At & {
      readonly kind: 'submitted';
      readonly supplierId: string;
      readonly contentHash: string;
      readonly dueAt: Date;
    })
  | (At & { readonly kind: 'claimed'; readonly by: string })
  | (At & { readonly kind: 'released' })
  | (At & { readonly kind: 'change-started' | 'change-dropped' })
  /** A business from a list: what is on record counts as approved. */
  | (At & { readonly kind: 'enrolled'; readonly supplierId: string; readonly contentHash: string })
  | (At & { readonly kind: 'approved'; readonly contentHash: string })
  | (At & {
      readonly kind: 'fix-asked' | 'refused';
      readonly remarks: readonly Remark[];
    });

export interface RegistrationEnv {
  readonly now: Date;
  readonly calendar: WorkCalendar;
  readonly reviewWorkingDays: number;
  readonly actor: { readonly personId: string | null; readonly role: Role | 'system' };
}

export type RegistrationDecision = Result<readonly RegistrationEvent[], readonly Refusal[]>;

/** States in which the answers belong to the applicant; in the others they stand as submitted. */
export const EDITABLE_STATES: readonly RegistrationState[] = [
  'draft',
  'needs_fix',
  'refused',
  'changing',
];

/** States in which an officer has something to do. */
export const WAITING_STATES: readonly RegistrationState[] = ['submitted', 'in_review'];

/** The supplier's state before its first approval, that other rooms read: they know no desk, only whether it is registered. */
export function supplierStateOf(
  state: Exclude<RegistrationState, 'draft' | 'changing'>,
): 'submitted' | 'needs_fix' | 'active' {
  if (state === 'active') return 'active';
  return state === 'submitted' || state === 'in_review' ? 'submitted' : 'needs_fix';
}
