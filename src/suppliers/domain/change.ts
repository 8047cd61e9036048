import { type Answers, documentField } from './answers.ts';
import type { Paper } from './papers.ts';

/** What an officer approved last: it stays in force while a change of it is proposed and reviewed. */
export interface Approved {
  readonly answers: Answers;
  /** Papers that were on file then, by id. */
  readonly papers: readonly string[];
}

/** Answers that say one thing together, so that a change of one shows as a change of the first. */
const TOGETHER: Readonly<Record<string, string>> = { sales: 'capital' };

/** Fields whose answer or paper differs from the approved one. */
export function changedFields(
  approved: Approved,
  answers: Answers,
  papers: readonly Paper[],
): ReadonlySet<string> {
  const names = new Set([...Object.keys(approved.answers), ...Object.keys(answers)]);
  const differ = [...names].filter(
    (field) => text(approved.answers[field]) !== text(answers[field]),
  );
  const replaced = papers.filter((paper) => !approved.papers.includes(paper.id));
  return new Set([
    ...differ.map((field) => TOGETHER[field] ?? field),
    ...replaced.map((paper) => documentField(paper.kind)),
  ]);
}

const text = (value: Answers[string] | undefined): string =>
  typeof value === 'object' ? [...value].sort().join(' ') : (value ?? '').trim();

/** Where payments go: a change of it is looked at twice (faults I: money sent to somebody else's account). */
const ACCOUNT_FIELDS: readonly string[] = ['bankName', 'bankAccount', 'bankHolder'];

export const changesAccount = (changed: ReadonlySet<string>): boolean =>
  ACCOUNT_FIELDS.some((field) => changed.has(field));

/**
 * Whether an account's holder is neither the owner nor the business: a question for the officer.
 * Titles, dots and case say nothing; one name that holds all words of the other is the same.
 */
export function strangeHolder(answers: Answers): boolean {
  const words = (field: string) =>
    new Set(
      (
        text(answers[field])
          .toLowerCase()
          .match(/[\p{L}\d]+/gu) ?? []
      ).filter((word) => !['cv', 'pt', 'ud', 'bapak', 'ibu', 'haji', 'hj', 'h'].includes(word)),
    );
  const holder = words('bankHolder');
  if (holder.size === 0) return false;
  const alike = (other: ReadonlySet<string>) => {
    const [few, many] = holder.size <= other.size ? [holder, other] : [other, holder];
    return few.size > 0 && [...few].every((word) => many.has(word));
  };
  return !alike(words('name')) && !alike(words('representative'));
}
