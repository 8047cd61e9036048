import type { AttributeValue, ProductSeed } from '../../src/demo/content/index.ts';

/** Says of one product, by its attributes alone, whether it is what was asked for. */
export type Right = (product: ProductSeed) => boolean;

export type GoldenKind =
  | 'exact'
  | 'stem'
  | 'synonym'
  | 'unit'
  | 'words'
  | 'etalase'
  | 'service'
  | 'misspelling';

/** A query as a buyer types it, with its right answers (grade 2) and what is related (grade 1). */
export interface GoldenQuery {
  readonly query: string;
  readonly kind: GoldenKind;
  readonly right: readonly Right[];
  readonly related: readonly Right[];
}

type Wanted = Readonly<Record<string, AttributeValue | readonly AttributeValue[]>>;

const holds = (value: AttributeValue | undefined, wanted: Wanted[string]): boolean =>
  value !== undefined && (Array.isArray(wanted) ? wanted.includes(value) : value === wanted);

/** Products of an etalase's families: `ATK/hvs`, several as `ATK/hvs|map`, all of them as `ATK/*`. */
export function is(families: string, attributes: Wanted = {}): Right {
  const [etalase = '', keys = ''] = families.split('/');
  const allowed = keys === '*' ? null : new Set(keys.split('|'));
  const wanted = Object.entries(attributes);
  return (product) =>
    product.etalaseCode === etalase &&
    (allowed === null || allowed.has(product.familyKey)) &&
    wanted.every(([key, value]) => holds(product.attributes[key], value));
}

/** One golden query, in one line. */
export const ask = (
  kind: GoldenKind,
  query: string,
  right: Right | readonly Right[],
  ...related: Right[]
): GoldenQuery => ({ kind, query, right: [right].flat(), related });

/** Grade of a product for a query: 2 right, 1 related, 0 neither. */
export function gradeOf(golden: GoldenQuery, product: ProductSeed): 0 | 1 | 2 {
  if (golden.right.some((right) => right(product))) return 2;
  return golden.related.some((related) => related(product)) ? 1 : 0;
}
