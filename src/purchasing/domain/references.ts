import type { Rupiah } from '../../kernel/index.ts';

/** A price that an owner's estimate (HPS) was measured on, kept with what was bought by it. */
export interface Reference {
  readonly lineNo: number;
  readonly source: 'listing' | 'order' | 'ssh' | 'quote';
  readonly name: string;
  /** Of a unit, before tax. */
  readonly price: Rupiah;
}

/** An estimate stands on several prices; the number is the product's own, the law's was not seen. */
export const LEAST_REFERENCES = 3;

/** The lines that fewer prices were found for. */
export const thinLines = <L extends { readonly lineNo: number }>(
  lines: readonly L[],
  references: readonly Pick<Reference, 'lineNo'>[],
): L[] =>
  lines.filter(
    ({ lineNo }) => references.filter((one) => one.lineNo === lineNo).length < LEAST_REFERENCES,
  );
