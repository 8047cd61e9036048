import { canonical } from '../../listing/domain/content.ts';
import type { AttributeField } from '../../listing/domain/template.ts';

export const PURCHASE_FORMS = ['direct', 'negotiation'] as const;
export type PurchaseForm = (typeof PURCHASE_FORMS)[number];

/** What an officer decides of an etalase (rules.md 2.5). Days are 'YYYY-MM-DD'. */
export interface Etalase {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  readonly picture: string;
  readonly kind: 'goods' | 'service';
  /** Codes or beginnings of codes; empty allows all. */
  readonly kbli: readonly string[];
  readonly kbki: readonly string[];
  readonly documents: readonly string[];
  /** Kinds of permit without which nothing goes on show here. */
  readonly permits: readonly string[];
  readonly purchaseForms: readonly PurchaseForm[];
  /** Most percent that a price on show may rise without an officer. */
  readonly bandPercent: number;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly announcedFrom: string | null;
  readonly announcedTo: string | null;
  readonly template: readonly AttributeField[];
}

type Key = keyof Etalase;

/** Names of what differs between two, in the order of the form. */
export function changedKeys(before: Etalase, after: Etalase): Key[] {
  return (Object.keys(after) as Key[]).filter(
    (key) => canonical(before[key]) !== canonical(after[key]),
  );
}

/** Whether search has to read the products again: it knows them by their etalase's name and fields. */
export const changesSearch = (keys: readonly Key[]): boolean =>
  keys.includes('name') || keys.includes('template');
