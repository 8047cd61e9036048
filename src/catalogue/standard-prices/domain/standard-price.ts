import { type Refusal, type Result, refuse } from '../../../kernel/index.ts';
import type { Cell, Sheet, TableRow } from '../../../platform/index.ts';
import { type Column, findHeader, type Header } from './columns.ts';
import { type PriceStyle, priceStyle, readPrice, type StyleChoice } from './price-style.ts';

/** One line of a city's standard prices (SSH, SBU): the price of a unit, in whole rupiah. */
export interface StandardPrice {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly specification: string;
  readonly unit: string;
  readonly price: bigint;
  readonly account: string;
}

/** What became of a row that was not simply taken in; `repeated` ones stand there already. */
export interface PriceVerdict {
  readonly line: number;
  readonly verdict: 'refused' | 'repeated' | 'taken-with-warning';
  readonly refusal: Refusal;
}

export interface PriceList {
  readonly header: Header;
  readonly style: StyleChoice;
  readonly rows: number;
  readonly prices: readonly StandardPrice[];
  readonly verdicts: readonly PriceVerdict[];
}

const NOTHING = new Set(['', '-', '–', '0']);
const textOf = (cell: Cell | undefined) => {
  const text = String(cell ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '-' ? '' : text;
};

/** What tells one standard price from another: codes repeat, so name, specification and unit count too. */
export const priceKey = (
  row: Pick<StandardPrice, 'code' | 'name' | 'specification' | 'unit'>,
): string =>
  [row.code, row.name, row.specification, row.unit]
    .map((text) => text.toLowerCase())
    .join('\u001f');

/**
 * Reads a list of standard prices from the sheets of a file. Refuses the whole file with
 * standard-price.no-columns, standard-price.no-prices or standard-price.contradiction; a single row
 * gets a verdict and the rest goes in.
 */
export function readPriceList(sheets: readonly Sheet[]): Result<PriceList> {
  const found = findHeader(sheets);
  if (!found.ok) return found;
  const header = found.value;
  const place = header.columns;
  const body = (sheets.find(({ name }) => name === header.sheet)?.rows ?? []).filter(
    ({ line }) => line > header.line,
  );
  const priceOf = (row: TableRow) => row.cells[place.price?.at ?? -1] ?? null;
  const texts = body.flatMap((row) => {
    const cell = priceOf(row);
    return typeof cell === 'string' ? [{ line: row.line, text: cell }] : [];
  });
  const style = priceStyle(texts);
  if (!style.ok) return style;
  const read = body.map((row) => readRow(row, place, priceOf(row), style.value.style));
  const taken = read.flatMap(({ price }) => (price ? [price] : []));
  if (taken.length === 0) {
    return refuse('standard-price.no-prices', 'price', {
      column: place.price?.name ?? '',
      rows: body.length,
    });
  }
  const told = tellApart(taken);
  const verdicts = [...read.flatMap((one) => one.verdicts), ...told.verdicts];
  return {
    ok: true,
    value: {
      header,
      style: style.value,
      rows: body.length,
      prices: told.prices,
      verdicts: verdicts.sort((a, b) => a.line - b.line),
    },
  };
}

function readRow(
  row: TableRow,
  place: Header['columns'],
  cell: Cell,
  style: PriceStyle,
): { price: StandardPrice | null; verdicts: PriceVerdict[] } {
  const { line } = row;
  const at = (column: Column) => textOf(row.cells[place[column]?.at ?? -1]);
  const refused = (code: string, field: Column, given = ''): ReturnType<typeof readRow> => ({
    price: null,
    verdicts: [{ line, verdict: 'refused', refusal: { code, field, params: { given } } }],
  });
  const name = at('name');
  if (name === '') return refused('standard-price.no-name', 'name');
  if (cell === null || NOTHING.has(textOf(cell)))
    return refused('standard-price.no-price', 'price', name);
  const read = readPrice(cell, style);
  if (!read) return refused('standard-price.not-a-price', 'price', String(cell));
  if (read.price === 0n) return refused('standard-price.no-price', 'price', name);
  const verdicts: PriceVerdict[] = [];
  const warn = (code: string, field: Column, given: string) =>
    verdicts.push({
      line,
      verdict: 'taken-with-warning',
      refusal: { code, field, params: { given } },
    });
  if (read.rounded) warn('standard-price.rounded', 'price', String(cell));
  const unit = at('unit');
  if (unit === '') warn('standard-price.no-unit', 'unit', name);
  const price = {
    line,
    code: at('code'),
    name,
    specification: at('specification'),
    unit,
    price: read.price,
    account: at('account'),
  };
  return { price, verdicts };
}

/** The same thing twice at one price counts once; at two prices nobody can say which, so none counts. */
function tellApart(rows: readonly StandardPrice[]): {
  prices: StandardPrice[];
  verdicts: PriceVerdict[];
} {
  const groups = new Map<string, StandardPrice[]>();
  for (const row of rows) {
    const key = priceKey(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const prices: StandardPrice[] = [];
  const verdicts: PriceVerdict[] = [];
  for (const group of groups.values()) {
    const [first, ...rest] = group;
    if (!first) continue;
    const agree = rest.every(({ price }) => price === first.price);
    if (agree) prices.push(first);
    for (const row of agree ? rest : group) {
      const other = group.find(({ line }) => line !== row.line);
      verdicts.push({
        line: row.line,
        verdict: agree ? 'repeated' : 'refused',
        refusal: {
          code: agree ? 'standard-price.repeated' : 'standard-price.two-prices',
          field: agree ? 'name' : 'price',
          params: { other: other?.line ?? 0, given: row.price },
        },
      });
    }
  }
  return { prices, verdicts };
}
