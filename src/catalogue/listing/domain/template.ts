import {
  ok,
  parseDay,
  parseQuantity,
  type Refusal,
  type Result,
  refuse,
} from '../../../kernel/index.ts';

/** A field of an etalase's attribute template: one definition for form, check, search and comparison. */
export interface AttributeField {
  /** Stable key of the value, for example 'gramatur'. */
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly type: 'text' | 'number' | 'choice' | 'boolean' | 'date';
  /** For numbers: the unit in which the value is kept. */
  readonly unit?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly required: boolean;
  /** Found by search and counted in its facets. */
  readonly searchable: boolean;
  readonly comparable: boolean;
}

export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;

export const MOST_FIELDS = 30;
const MAX_TEXT = 200;
const KEY = /^[a-z][a-z0-9_-]{0,39}$/;

/** The form field of an attribute. */
export const attributeName = (key: string): string => `attr.${key}`;

/**
 * One value as it was typed. Null for an empty one. Refuses with attribute.number, attribute.choice,
 * attribute.date or attribute.long, naming the form field and the label.
 */
export function readAttribute(field: AttributeField, given: string): Result<AttributeValue | null> {
  const text = given.trim();
  const name = attributeName(field.key);
  const no = (code: string, more: Record<string, string | number> = {}) =>
    refuse(code, name, { label: field.label, labelEn: field.labelEn, ...more });
  if (text === '') return ok(null);
  switch (field.type) {
    case 'boolean':
      return ok(['ya', 'yes', 'true', '1', 'on'].includes(text.toLowerCase()));
    case 'number': {
      const amount = parseQuantity(text.replace(field.unit ?? '\u0000', '').trim());
      if (!amount.ok) return no('attribute.number', { unit: field.unit ?? '' });
      return ok(
        Number(
          text
            .replace(field.unit ?? '\u0000', '')
            .trim()
            .replace(',', '.'),
        ),
      );
    }
    case 'choice': {
      const choice = field.choices?.find((one) => one.toLowerCase() === text.toLowerCase());
      return choice
        ? ok(choice)
        : no('attribute.choice', { choices: (field.choices ?? []).join(', ') });
    }
    case 'date':
      return parseDay(text).ok ? ok(text) : no('attribute.date');
    case 'text':
      return text.length <= MAX_TEXT ? ok(text) : no('attribute.long', { most: MAX_TEXT });
  }
}

/** What of the template's required fields is missing in a product's values. */
export function missingAttributes(
  template: readonly AttributeField[],
  values: Attributes,
): Refusal[] {
  return template
    .filter((field) => field.required && values[field.key] === undefined)
    .map((field) => ({
      code: 'attribute.missing',
      field: attributeName(field.key),
      params: { label: field.label, labelEn: field.labelEn },
    }));
}

/**
 * The faults of a template that an officer made: too many fields, keys twice or unwritable, a choice
 * without choices, a missing label. Empty when it can be used.
 */
export function templateFaults(template: readonly AttributeField[]): Refusal[] {
  const faults: Refusal[] = [];
  if (template.length > MOST_FIELDS)
    faults.push({ code: 'template.too-many', params: { most: MOST_FIELDS } });
  const seen = new Set<string>();
  for (const [n, field] of template.entries()) {
    const at = `field.${n}`;
    const params = { label: field.label || field.key || String(n + 1) };
    if (!KEY.test(field.key)) faults.push({ code: 'template.key', field: at, params });
    else if (seen.has(field.key)) faults.push({ code: 'template.twice', field: at, params });
    seen.add(field.key);
    if (field.label.trim() === '') faults.push({ code: 'template.label', field: at, params });
    if (field.type === 'choice' && (field.choices ?? []).length < 2)
      faults.push({ code: 'template.choices', field: at, params });
  }
  return faults;
}
