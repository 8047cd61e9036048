import { fail, ok, type Refusal, type Result, roundHalfUp } from '../../../kernel/index.ts';

/** Which mark stands between thousands; the other one, where there is any, stands before cents. */
export type PriceStyle = 'dot' | 'comma' | 'plain';

export interface PriceText {
  readonly line: number;
  readonly text: string;
}

/** What a list's own rows say about its marks: the choice, how many rows speak for it, and one of them. */
export interface StyleChoice {
  readonly style: PriceStyle;
  readonly rows: number;
  readonly example: string | null;
}

const DOT = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$|^\d+,\d{1,2}$/;
const COMMA = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$|^\d+\.\d{1,2}$/;

/** A price without what stands around the figure: "Rp", spaces, a closing ",-". */
export const bareFigure = (text: string): string =>
  text
    .replace(/^\s*(rp\.?|idr)\s*/i, '')
    .replace(/,-+\s*$/, '')
    .replace(/\s+/g, '');

/**
 * Decides from all rows of one file whether thousands stand behind a dot or a comma. "49.000" alone
 * could be read in two ways; no row may then speak for the other. Refuses with
 * standard-price.contradiction, naming rows of both kinds.
 */
export function priceStyle(texts: readonly PriceText[]): Result<StyleChoice> {
  const dots: PriceText[] = [];
  const commas: PriceText[] = [];
  for (const { line, text } of texts) {
    const figure = bareFigure(text);
    if (DOT.test(figure)) dots.push({ line, text });
    else if (COMMA.test(figure)) commas.push({ line, text });
  }
  if (dots.length > 0 && commas.length > 0) return fail(contradiction(dots, commas));
  const speaking = dots.length > 0 ? dots : commas;
  return ok({
    style: dots.length > 0 ? 'dot' : commas.length > 0 ? 'comma' : 'plain',
    rows: speaking.length,
    example: speaking[0]?.text ?? null,
  });
}

const named = (rows: readonly PriceText[]) =>
  rows
    .slice(0, 5)
    .map(({ line, text }) => `${line} (${text})`)
    .join(', ') + (rows.length > 5 ? `, … ${rows.length}` : '');

const contradiction = (dots: readonly PriceText[], commas: readonly PriceText[]): Refusal => ({
  code: 'standard-price.contradiction',
  field: 'price',
  params: { dots: named(dots), commas: named(commas) },
});

/** A price in whole rupiah, half-up; `rounded` where the file had cents. Null when it is no figure. */
export function readPrice(
  cell: string | number,
  style: PriceStyle,
): { price: bigint; rounded: boolean } | null {
  const figure = typeof cell === 'number' ? cell.toString() : bareFigure(cell);
  // Where no row shows a mark of thousands, none is guessed: "49.000" would be 49 or 49,000.
  if (style === 'plain' && typeof cell === 'string' && !/^\d+([.,]\d{1,2})?$/.test(figure))
    return null;
  const [thousands, cents] = style === 'dot' && typeof cell !== 'number' ? ['.', ','] : [',', '.'];
  const plain = figure.replaceAll(thousands ?? '', '').replace(cents ?? '', '.');
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(plain);
  if (!match) return null;
  const fraction = match[2] ?? '';
  const price = roundHalfUp(BigInt(`${match[1]}${fraction}`), 10n ** BigInt(fraction.length));
  return { price, rounded: /[1-9]/.test(fraction) };
}
