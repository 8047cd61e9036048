import { checkNib, type Day, dayOf } from '../kernel/index.ts';
import { canonicalJson, type Db, type Pemda, sha256, type Tx } from '../platform/index.ts';
import { scaleBandsOn } from '../rules/index.ts';
import { codeTitles } from './classification/index.ts';
import { type Answers, answer, answerList } from './domain/answers.ts';
import type { References } from './domain/check-answers.ts';
import type { Paper } from './domain/papers.ts';
import { type SentRemark, type Task, tasksOf } from './domain/tasks.ts';
import { papersOf } from './papers.sql.ts';
import { villagesOf } from './references.sql.ts';
import { type RemarkRow, remarksOf, type StoredRegistration } from './registrations.sql.ts';
import { nibTaken } from './suppliers.sql.ts';

/** A registration with all that its pages and checks read. */
export interface LoadedRegistration {
  /** Missing until the first answer is saved. */
  readonly registration: StoredRegistration | undefined;
  readonly answers: Answers;
  readonly papers: readonly Paper[];
  /** Sent and not yet resolved: the seller's present round. */
  readonly remarks: readonly SentRemark[];
  readonly allRemarks: readonly RemarkRow[];
  readonly refs: References;
  readonly kbliTitles: ReadonlyMap<string, string>;
  readonly tasks: readonly Task[];
  readonly today: Day;
}

/** Reads what belongs to a registration; of none it gives the empty form. */
export async function loadRegistration(
  db: Db | Tx,
  pemda: Pemda,
  registration: StoredRegistration | undefined,
  now: Date,
): Promise<LoadedRegistration> {
  const today = dayOf(now, pemda.zone);
  const answers = registration?.answers ?? {};
  const papers = registration ? await papersOf(db, registration.id) : [];
  const allRemarks = registration ? await remarksOf(db, registration.id) : [];
  const remarks = allRemarks.flatMap((one): SentRemark[] =>
    one.sentAt && !one.resolvedAt ? [{ ...one, sentAt: one.sentAt }] : [],
  );
  const inForce = registration?.approved?.answers ?? {};
  const codes = [...new Set([...answerList(answers, 'kbli'), ...answerList(inForce, 'kbli')])];
  const titles = await codeTitles(db, 'kbli', codes);
  const nib = checkNib(answer(answers, 'nib'));
  const refs: References = {
    villages: await villagesOf(db, pemda.regionCode),
    city: pemda.name,
    regionCode: pemda.regionCode,
    bands: scaleBandsOn(today).value,
    knownKbli: new Set(titles.keys()),
    nibTaken: nib.ok && (await nibTaken(db, nib.value.value, registration?.supplierId ?? null)),
  };
  const tasks = tasksOf({ answers, papers, remarks, today }, refs);
  return {
    registration,
    answers,
    papers,
    remarks,
    allRemarks,
    refs,
    kbliTitles: titles,
    tasks,
    today,
  };
}

/** The hash of what an approval holds for: every answer, and every paper by its content. */
export function contentHashOf(answers: Answers, papers: readonly Paper[]): string {
  const files = papers
    .map(({ kind, sha256: hash, expiresOn }) => ({ kind, hash, expiresOn }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  return sha256(canonicalJson({ answers, files }));
}
