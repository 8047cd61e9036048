import { parseDay, type Refusal, type Result } from '../../../kernel/index.ts';
import { type AttributeField, templateFaults } from '../../listing/domain/template.ts';
import { type Etalase, PURCHASE_FORMS } from './etalase.ts';

/** A field of the template as it was typed. */
export interface TypedField {
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly type: AttributeField['type'];
  readonly unit: string;
  /** One a line. */
  readonly choices: string;
  readonly required: boolean;
  readonly searchable: boolean;
  readonly comparable: boolean;
}

/** The form as it was typed: what is refused comes back as it was. */
export interface EtalaseForm {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  readonly picture: string;
  readonly kind: string;
  /** Codes parted by spaces, commas or lines. */
  readonly kbli: string;
  readonly kbki: string;
  /** One a line. */
  readonly documents: string;
  readonly permits: string;
  readonly purchaseForms: readonly string[];
  readonly band: string;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly announcedFrom: string;
  readonly announcedTo: string;
  readonly fields: readonly TypedField[];
}

export const FIELD_TYPES = ['text', 'number', 'choice', 'boolean', 'date'] as const;

export const EMPTY_FIELD: TypedField = {
  key: '',
  label: '',
  labelEn: '',
  type: 'text',
  unit: '',
  choices: '',
  required: false,
  searchable: true,
  comparable: true,
};

const NAME = { least: 3, most: 80 };
const SUMMARY = 400;
const LINE = 120;
const MOST_LINES = 30;
const MOST_CODES = 100;

const fits = ({ length }: string) => length >= NAME.least && length <= NAME.most;
const lines = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
const codes = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];

/** The form of an etalase as it stands. */
export function formOf(etalase: Etalase): EtalaseForm {
  return {
    ...etalase,
    kbli: etalase.kbli.join(' '),
    kbki: etalase.kbki.join(' '),
    documents: etalase.documents.join('\n'),
    permits: etalase.permits.join('\n'),
    band: String(etalase.bandPercent),
    closedOn: etalase.closedOn ?? '',
    announcedFrom: etalase.announcedFrom ?? '',
    announcedTo: etalase.announcedTo ?? '',
    fields: etalase.template.map((field) => ({
      ...field,
      unit: field.unit ?? '',
      choices: (field.choices ?? []).join('\n'),
    })),
  };
}

/** A field keeps only what its type knows. */
function fieldOf(typed: TypedField): AttributeField {
  const { key, label, labelEn, type, required, searchable, comparable } = typed;
  const unit = typed.unit.trim();
  return {
    key: key.trim(),
    label: label.trim(),
    labelEn: labelEn.trim() || label.trim(),
    type,
    ...(type === 'number' && unit ? { unit } : {}),
    ...(type === 'choice' ? { choices: lines(typed.choices) } : {}),
    required,
    searchable,
    comparable,
  };
}

/** Reads the form, or names every fault with its field and the way out. */
export function readEtalase(form: EtalaseForm): Result<Etalase, readonly Refusal[]> {
  const faults: Refusal[] = [];
  const no = (rule: string, field: string, params: Refusal['params'] = {}) =>
    faults.push({ code: `etalase.${rule}`, field, params });
  if (!/^[A-Z0-9][A-Z0-9-]{1,19}$/.test(form.code)) no('code', 'code');
  if (!fits(form.name)) no('name', 'name', NAME);
  if (!fits(form.nameEn)) no('name-en', 'nameEn', NAME);
  if (form.summary.length > SUMMARY) no('summary', 'summary', { most: SUMMARY });
  const kind = form.kind === 'goods' || form.kind === 'service' ? form.kind : null;
  if (!kind) no('kind', 'kind');
  const kbli = codesOf(form.kbli, 'kbli', /^\d{2,5}$/, no);
  const kbki = codesOf(form.kbki, 'kbki', /^\d{2,10}$/, no);
  const documents = linesOf(form.documents, 'documents', no);
  const permits = linesOf(form.permits, 'permits', no);
  const purchaseForms = PURCHASE_FORMS.filter((one) => form.purchaseForms.includes(one));
  if (purchaseForms.length === 0) no('forms', 'purchaseForms');
  const bandPercent = /^\d{1,3}$/.test(form.band) ? Number(form.band) : 101;
  if (bandPercent > 100) no('band', 'band');
  const days = daysOf(form, no);
  const template = form.fields.map(fieldOf);
  faults.push(...templateFaults(template));
  if (faults.length > 0 || !kind) return { ok: false, error: faults };
  const { code, name, nameEn, summary, picture } = form;
  return {
    ok: true,
    value: {
      code,
      name,
      nameEn,
      summary,
      picture,
      kind,
      kbli,
      kbki,
      documents,
      permits,
      purchaseForms,
      bandPercent,
      ...days,
      template,
    },
  };
}

type Refuse = (rule: string, field: string, params?: Refusal['params']) => unknown;

function codesOf(text: string, scheme: 'kbli' | 'kbki', shape: RegExp, no: Refuse): string[] {
  const found = codes(text);
  const wrong = found.filter((code) => !shape.test(code));
  if (wrong.length > 0) no(`${scheme}-shape`, scheme, { codes: wrong.slice(0, 5).join(', ') });
  if (found.length > MOST_CODES) no('codes-many', scheme, { most: MOST_CODES });
  return found;
}

function linesOf(text: string, field: string, no: Refuse): string[] {
  const found = lines(text);
  if (found.length > MOST_LINES || found.some((line) => line.length > LINE))
    no('lines', field, { lines: MOST_LINES, most: LINE });
  return found;
}

function daysOf(form: EtalaseForm, no: Refuse) {
  const day = (field: 'openedOn' | 'closedOn' | 'announcedFrom' | 'announcedTo') => {
    if (form[field] === '') return null;
    if (parseDay(form[field]).ok) return form[field];
    no('day', field);
    return null;
  };
  const openedOn = day('openedOn');
  const closedOn = day('closedOn');
  const announcedFrom = day('announcedFrom');
  const announcedTo = day('announcedTo');
  if (form.openedOn === '') no('opened', 'openedOn');
  if (openedOn && closedOn && closedOn <= openedOn) no('closed-before', 'closedOn');
  if ((form.announcedFrom === '') !== (form.announcedTo === ''))
    no('announced-half', form.announcedFrom === '' ? 'announcedFrom' : 'announcedTo');
  if (announcedFrom && announcedTo && announcedTo < announcedFrom)
    no('announced-order', 'announcedTo');
  return { openedOn: openedOn ?? '', closedOn, announcedFrom, announcedTo };
}

/** A step on the list of fields that is not yet saved: `add`, or `up`, `down`, `remove` of one. */
export function changeFields(
  fields: readonly TypedField[],
  step: { readonly kind: 'add' | 'up' | 'down' | 'remove'; readonly at: number },
): TypedField[] {
  const { kind, at } = step;
  if (kind === 'add') return [...fields, EMPTY_FIELD];
  const field = fields[at];
  if (!field) return [...fields];
  const rest = fields.filter((_, n) => n !== at);
  if (kind === 'remove') return rest;
  const to = Math.min(fields.length - 1, Math.max(0, kind === 'up' ? at - 1 : at + 1));
  return [...rest.slice(0, to), field, ...rest.slice(to)];
}
