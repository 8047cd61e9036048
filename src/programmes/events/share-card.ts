import sharp from 'sharp';

export interface CardFacts {
  readonly kind: string;
  readonly name: string;
  readonly when: string;
  readonly place: string;
  readonly pemda: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const LETTERS_A_LINE = 27;
const MOST_LINES = 4;

const escaped = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

/** A text in lines of so many letters at most; what does not fit ends in an ellipsis. */
export function cardLines(text: string, letters = LETTERS_A_LINE, most = MOST_LINES): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

/** The drawing behind the sharing card of an event, 1200 by 630. */
export function cardSvg(card: CardFacts): string {
  const lines = cardLines(card.name);
  const size = lines.length > 3 ? 64 : 74;
  const top = 250 - (lines.length - 1) * 14;
  const text = (
    x: number,
    y: number,
    pixels: number,
    fill: string,
    weight: number,
    words: string,
  ) =>
    `<text x="${x}" y="${y}" font-family="DejaVu Sans, Noto Sans, Arial, sans-serif" font-size="${pixels}" font-weight="${weight}" fill="${fill}">${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#17492d"/>`,
    `<path d="M0 470 Q300 380 620 470 T1200 430 V630 H0 Z" fill="#2f6b3f"/>`,
    `<path d="M0 545 Q360 470 720 540 T1200 510 V630 H0 Z" fill="#f2c14e"/>`,
    `<rect x="72" y="72" width="${40 + card.kind.length * 20}" height="58" rx="29" fill="#f2c14e"/>`,
    text(92, 111, 30, '#17492d', 700, card.kind),
    ...lines.map((line, n) => text(72, top + n * (size + 10), size, '#ffffff', 700, line)),
    text(72, 585, 32, '#17492d', 700, `${card.when} · ${card.place}`.slice(0, 64)),
    text(72, 620, 22, '#17492d', 400, card.pemda),
    '</svg>',
  ].join('');
}

/** The sharing card as PNG. */
export const cardPng = (card: CardFacts): Promise<Buffer> =>
  sharp(Buffer.from(cardSvg(card)), { density: 72 })
    .png({ compressionLevel: 9 })
    .toBuffer();
