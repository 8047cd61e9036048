/** A field of an etalase's template that its products are searched by. */
export interface FacetField {
  readonly key: string;
  readonly label: string;
  readonly labelEn: string;
  readonly type: 'number' | 'choice' | 'boolean';
  readonly unit?: string | undefined;
}

/** What is asked of one attribute: any of some values, or a number from and to, both included. */
export interface AttributeFilter {
  readonly key: string;
  readonly values: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
}

const NAME = /^a\.([a-z][a-z0-9_-]{0,39})(?:\.(min|max))?$/;
const MOST_ATTRIBUTES = 10;
const MOST_VALUES = 20;
const LONGEST_VALUE = 200;
const TYPES: readonly string[] = ['number', 'choice', 'boolean'];

/** The parameter of an attribute in an address. */
export const attributeParam = (key: string, end?: 'min' | 'max'): string =>
  `a.${key}${end ? `.${end}` : ''}`;

/** The fields of a template that make facets: choices, yes or no, and numbers that search knows. */
export function facetFields(
  template: readonly (Omit<FacetField, 'type'> & { type: string; searchable: boolean })[],
): FacetField[] {
  return template.filter(
    (field): field is FacetField & { searchable: boolean } =>
      field.searchable && TYPES.includes(field.type),
  );
}

function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

/** The attributes that an address asks for, by key; what cannot be read is left out. */
export function readAttributes(params: URLSearchParams): AttributeFilter[] {
  const found = new Map<string, AttributeFilter>();
  for (const [name, given] of params) {
    const [, key, end] = NAME.exec(name) ?? [];
    const text = given.toWellFormed().replaceAll('\0', '');
    if (key === undefined || text === '' || text.length > LONGEST_VALUE) continue;
    const had = found.get(key) ?? { key, values: [], min: null, max: null };
    if (end === 'min') found.set(key, { ...had, min: numberOf(text) });
    else if (end === 'max') found.set(key, { ...had, max: numberOf(text) });
    else if (had.values.length < MOST_VALUES)
      found.set(key, { ...had, values: [...new Set([...had.values, text])].sort() });
  }
  return [...found.values()]
    .filter(({ values, min, max }) => values.length > 0 || min !== null || max !== null)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, MOST_ATTRIBUTES);
}

/** Writes filters into an address. */
export function writeAttributes(
  params: URLSearchParams,
  filters: readonly AttributeFilter[],
): void {
  for (const { key, values, min, max } of filters) {
    for (const value of values) params.append(attributeParam(key), value);
    if (min !== null) params.set(attributeParam(key, 'min'), String(min));
    if (max !== null) params.set(attributeParam(key, 'max'), String(max));
  }
}

/**
 * A filter as a jsonpath predicate over a product's attributes; null where it asks nothing that the
 * field could answer. Texts go through JSON, which jsonpath reads the same.
 */
export function attributePath(filter: AttributeFilter, field: FacetField): string | null {
  const member = `$.${JSON.stringify(field.key)}`;
  switch (field.type) {
    case 'number': {
      const ends = [
        ...(filter.min === null ? [] : [`${member} >= ${filter.min}`]),
        ...(filter.max === null ? [] : [`${member} <= ${filter.max}`]),
      ];
      return ends.length > 0 ? `(${ends.join(' && ')})` : null;
    }
    case 'boolean': {
      const values = filter.values.flatMap((one) =>
        one === 'ya' ? ['true'] : one === 'tidak' ? ['false'] : [],
      );
      return anyOf(member, values);
    }
    case 'choice':
      return anyOf(
        member,
        filter.values.map((one) => JSON.stringify(one)),
      );
  }
}

const anyOf = (member: string, values: readonly string[]): string | null =>
  values.length > 0 ? `(${values.map((one) => `${member} == ${one}`).join(' || ')})` : null;
