import type { Day, Refusal } from '../../../kernel/index.ts';

/**
 * Where a package was bought. The local catalogue's own orders have no place here, so that a sum of one
 * scope never holds rows of another: national and sectoral catalogues (LKPP's system does not say which of
 * both), online shops (toko daring), and everything outside of catalogues.
 */
export type RecordScope = 'national' | 'online_shop' | 'outside';

/** A package as another system recorded it. Money in rupiah. */
export interface PackageFacts {
  readonly of: 'package';
  readonly scope: RecordScope;
  readonly method: string;
  readonly name: string;
  readonly value: bigint;
  /** What of it is realised, by the rule of its source. */
  readonly realised: bigint;
  readonly cancelled: boolean;
  readonly status: string;
  readonly on: Day;
  readonly rupCodes: readonly string[];
}

export interface AgencyFacts {
  readonly of: 'agency';
}

export interface BudgetFacts {
  readonly of: 'budget';
  readonly operating: bigint;
  readonly capital: bigint;
  readonly contingency: bigint;
  readonly procurement: bigint;
  readonly other: bigint;
  readonly total: bigint;
}

export interface FundingFacts {
  readonly of: 'funding';
  readonly rupCode: string;
  readonly source: string;
  readonly account: string;
  readonly amount: bigint;
}

export interface LocationFacts {
  readonly of: 'location';
  readonly rupCode: string;
  readonly detail: string;
  readonly regency: string;
  readonly province: string;
}

export type RevisionKind = 'one_to_one' | 'one_to_many' | 'cancelled' | 'reactivated';

export interface RevisionFacts {
  readonly of: 'revision';
  readonly kind: RevisionKind;
  readonly from: string;
  readonly to: string;
  /** An instant as the source writes it, ISO 8601. */
  readonly at: string;
  readonly reason: string;
}

/** One payment or receipt of a recorded package. */
export interface RealisationFacts {
  readonly of: 'realisation';
  readonly package: string;
  readonly value: bigint;
  readonly on: Day;
}

export type Facts =
  | PackageFacts
  | AgencyFacts
  | BudgetFacts
  | FundingFacts
  | LocationFacts
  | RevisionFacts
  | RealisationFacts;

export interface SourceRow {
  /** What tells this row from all others of its kind. */
  readonly key: string;
  readonly year: number | null;
  readonly agency: {
    readonly code: string;
    readonly sipdCode: string;
    readonly name: string;
  } | null;
  readonly facts: Facts;
  readonly warnings: readonly Refusal[];
}
