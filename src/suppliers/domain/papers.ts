import type { Day, Refusal } from '../../kernel/index.ts';
import { NOTICE_DAYS, refuse } from '../../kernel/index.ts';
import { type Answers, answer, documentField } from './answers.ts';

export interface PaperKind {
  readonly kind: string;
  readonly requiredOf: (answers: Answers) => boolean;
  /** Whether it makes sense to hand it over at all. */
  readonly offeredTo: (answers: Answers) => boolean;
  readonly expires: 'never' | 'may' | 'must';
  readonly source: string;
}

const always = () => true;
const never = () => false;
const firm = (answers: Answers) =>
  ['CV', 'PT', 'koperasi', 'yayasan'].includes(answer(answers, 'legalForm'));
const taxable = (answers: Answers) => answer(answers, 'taxable') === 'yes';

/**
 * The papers of a registration. INAPROC asks for NIB, NPWP, KSWP, PKP letter and statements
 * (rules.md 2.6 [A]); akta is a reason of refusal for firms (2.3 [B]). What the first sale does not
 * need waits: KSWP and the letter of final tax may come later. The statement is a tick of its own.
 */
export const PAPERS: readonly PaperKind[] = Object.freeze([
  {
    kind: 'nib',
    requiredOf: always,
    offeredTo: always,
    expires: 'never',
    source: 'INAPROC help 9127821870735',
  },
  {
    kind: 'npwp',
    requiredOf: always,
    offeredTo: always,
    expires: 'never',
    source: 'INAPROC help 9127821870735',
  },
  {
    kind: 'akta',
    requiredOf: firm,
    offeredTo: firm,
    expires: 'never',
    source: 'pengadaan.or.id/?p=3322',
  },
  {
    kind: 'pkp',
    requiredOf: taxable,
    offeredTo: taxable,
    expires: 'never',
    source: 'INAPROC help 9127821870735',
  },
  {
    kind: 'pp55',
    requiredOf: never,
    offeredTo: (answers) => !taxable(answers),
    expires: 'must',
    source: 'PP 55/2022: Surat Keterangan, final tax of 0.5%',
  },
  {
    kind: 'kswp',
    requiredOf: never,
    offeredTo: always,
    expires: 'may',
    source: 'INAPROC help 9127821870735',
  },
]);

/** A paper that was handed over and not replaced. */
export interface Paper {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly expiresOn: Day | null;
  readonly uploadedAt: Date;
  readonly verdict: 'valid' | 'invalid' | null;
}

export const paperKind = (kind: string): PaperKind | undefined =>
  PAPERS.find((one) => one.kind === kind);

/** Days before a paper's last day on which its owner is told; 0 is the day itself. */
export const PAPER_NOTICE_DAYS: readonly number[] = [...NOTICE_DAYS, 0];

/** Required papers that are missing, and papers that expired. */
export function paperFaults(answers: Answers, papers: readonly Paper[], today: Day): Refusal[] {
  return PAPERS.flatMap((kind) => {
    const paper = papers.find((one) => one.kind === kind.kind);
    const field = documentField(kind.kind);
    if (!paper) return kind.requiredOf(answers) ? [refuse('paper.missing', field).error] : [];
    if (paper.expiresOn !== null && paper.expiresOn < today) {
      return [refuse('paper.expired', field, { day: paper.expiresOn }).error];
    }
    return [];
  });
}

/** The expiry of a paper as typed: needed, optional or meaningless by its kind. */
export function checkExpiry(
  kind: PaperKind,
  given: Day | null,
  today: Day,
  field: string,
): Refusal | null {
  if (kind.expires === 'never') return null;
  if (given === null) return kind.expires === 'must' ? refuse('paper.expiry', field).error : null;
  return given < today ? refuse('paper.expired', field, { day: given }).error : null;
}

/** Kinds on file that an officer has not found valid. */
export function unverifiedKinds(answers: Answers, papers: readonly Paper[]): string[] {
  return papers
    .filter((one) => paperKind(one.kind)?.offeredTo(answers) && one.verdict !== 'valid')
    .map((one) => one.kind);
}
