import { quantityToDecimal } from '../../../kernel/index.ts';
import type { Form } from '../../../platform/index.ts';
import type { BasketProduct } from '../../basket.sql.ts';
import type { CompetitionLine } from '../domain/types.ts';

/** A line that can be asked for, with what stands in its fields. `source` says where it comes from. */
export interface FormRow {
  readonly no: number;
  readonly source: string;
  readonly taken: boolean;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly estimate: string;
  readonly specification: string;
}

/** What of a line the form does not ask for. */
export type RowGoods = Pick<CompetitionLine, 'etalaseId' | 'kbki' | 'unit' | 'kind'>;

export interface RowSource extends Omit<FormRow, 'no' | 'unit'> {
  readonly goods: RowGoods;
}

/** Lines of a draft, then what else is in the basket; of a new one, those of the supplier that the buyer came from are ticked. */
export function rowSources(
  lines: readonly CompetitionLine[],
  basket: readonly BasketProduct[],
  from: string | null,
): RowSource[] {
  const typed = (quantity: CompetitionLine['quantity']) =>
    quantityToDecimal(quantity).replace('.', ',');
  const goods = ({ etalaseId, kbki, unit, kind }: RowGoods): RowGoods => ({
    etalaseId,
    kbki,
    unit,
    kind,
  });
  return [
    ...lines.map((line) => ({
      source: `line:${line.lineNo}`,
      goods: goods(line),
      taken: true,
      name: line.name,
      quantity: typed(line.quantity),
      estimate: String(line.estimate),
      specification: line.specification,
    })),
    ...basket.map((product) => ({
      source: `product:${product.productId}`,
      goods: goods({ ...product, etalaseId: product.etalase.id }),
      taken: lines.length === 0 && (from === null || product.supplier.id === from),
      name: product.name,
      quantity: typed(product.quantity),
      estimate: String(product.price),
      specification: '',
    })),
  ];
}

const MOST_ROWS = 60;

/** The rows as they were sent; one whose source is gone (taken out of the basket since) is left out. */
export function postedRows(form: Form, sources: readonly RowSource[]): RowSource[] {
  const rows: RowSource[] = [];
  for (let no = 1; no <= MOST_ROWS && form.has(`row-${no}`); no++) {
    const known = sources.find(({ source }) => source === form.text(`row-${no}`));
    if (!known) continue;
    rows.push({
      ...known,
      taken: form.has(`take-${no}`),
      name: form.text(`name-${no}`),
      quantity: form.text(`quantity-${no}`),
      estimate: form.text(`estimate-${no}`),
      specification: form.text(`specification-${no}`),
    });
  }
  return rows;
}

/** Rows in the order of the page: the ticked ones first, so that their numbers are those of the lines. */
export function numbered(sources: readonly RowSource[]): FormRow[] {
  return [...sources.filter(({ taken }) => taken), ...sources.filter(({ taken }) => !taken)].map(
    ({ goods: { unit }, ...row }, at) => ({ ...row, unit, no: at + 1 }),
  );
}
