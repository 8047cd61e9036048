/** Answers as they were typed, by field: a draft may hold wrong ones, which its task list marks. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The single answer of a field, '' when there is none. */
export function answer(answers: Answers, field: string): string {
  const value = answers[field];
  return typeof value === 'string' ? value : '';
}

/** The answers of a field that takes several. */
export function answerList(answers: Answers, field: string): readonly string[] {
  const value = answers[field];
  return typeof value === 'string' || value === undefined ? [] : value;
}

export const LEGAL_FORMS = ['perorangan', 'UD', 'CV', 'PT', 'koperasi', 'yayasan'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** Fields that hold several answers. */
export const LIST_FIELDS: readonly string[] = ['kbli'];

export interface Step {
  /** The last part of the page's address. */
  readonly key: string;
  readonly fields: readonly string[];
}

/** One small group of questions a page, in the order in which a person has the papers at hand. */
export const STEPS = [
  { key: 'usaha', fields: ['legalForm', 'name'] },
  { key: 'nib', fields: ['nib'] },
  { key: 'pajak', fields: ['npwp', 'taxable'] },
  { key: 'kbli', fields: ['kbli'] },
  { key: 'skala', fields: ['capital', 'sales'] },
  { key: 'alamat', fields: ['village', 'villageName', 'district', 'city', 'address'] },
  { key: 'penanggung-jawab', fields: ['representative', 'nik', 'phone'] },
  { key: 'rekening', fields: ['bankName', 'bankAccount', 'bankHolder'] },
  { key: 'pernyataan', fields: ['declaration'] },
] as const satisfies readonly Step[];

export type StepKey = (typeof STEPS)[number]['key'];

/** Chosen in place of a village: the business lies elsewhere. */
export const OUTSIDE = 'outside';
/** Chosen where the villages of the pemda are not on file: they are typed then. */
export const INSIDE = 'inside';

/** The prefix that makes a field name of a document's kind. */
const DOCUMENT_PREFIX = 'document-';
export const documentField = (kind: string): string => `${DOCUMENT_PREFIX}${kind}`;

/** The kind of document that a field names, or null when it is an answer. */
export function documentOfField(field: string): string | null {
  return field.startsWith(DOCUMENT_PREFIX) ? field.slice(DOCUMENT_PREFIX.length) : null;
}

/** The page where a field is mended: the last part of its address. */
export function pageOfField(field: string): string {
  const kind = documentOfField(field);
  if (kind !== null) return `dokumen-${kind}`;
  const step = STEPS.find((one) => (one.fields as readonly string[]).includes(field));
  return step ? step.key : 'periksa';
}

/**
 * A business whose tax number is its owner's NIK (PMK 112/2022: 16 digits that do not start with 0):
 * then the NIK is known and is not asked again.
 */
export function nikFromNpwp(npwp: string): string | null {
  const digits = npwp.replaceAll(/[\s.\-/]/g, '');
  return /^[1-9]\d{15}$/.test(digits) ? digits : null;
}
