/** What a drawn card tells: a line over it, a title, up to four figures, a foot. */
export interface Banner {
  readonly eyebrow: string;
  readonly title: string;
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  readonly foot: string;
}

export const BANNER = { width: 1200, height: 630 } as const;
const FONT = 'DejaVu Sans, Noto Sans, Arial, sans-serif';

/** Text as it may stand in a drawing: no sign of it is read as markup. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

const words = (
  at: { x: number; y: number; size: number; fill: string; weight?: number },
  text: string,
) =>
  `<text x="${at.x}" y="${at.y}" font-family="${FONT}" font-size="${at.size}" font-weight="${at.weight ?? 400}" fill="${at.fill}">${escaped(text)}</text>`;

/** Letters of a bold word are about so wide, as a share of their size. */
const LETTER = 0.66;

/** The largest size, at most `size`, at which a line fits a width. */
const fitting = (text: string, size: number, width: number): number =>
  Math.min(size, Math.floor(width / (Math.max(1, text.length) * LETTER)));

/** A card of 1200 by 630 as SVG, readable without the page around it. */
export function bannerSvg(banner: Banner): string {
  const { width, height } = BANNER;
  const cell = (width - 144) / 2;
  const figures = banner.figures.slice(0, 4).flatMap(({ value, label }, n) => {
    const x = 72 + (n % 2) * cell;
    const y = 300 + Math.floor(n / 2) * 118;
    return [
      words({ x, y, size: fitting(value, 58, cell - 30), fill: '#f2c14e', weight: 700 }, value),
      words({ x, y: y + 34, size: fitting(label, 25, cell - 20), fill: '#ffffff' }, label),
    ];
  });
  const said = [banner.title, ...banner.figures.map(({ value, label }) => `${label}: ${value}`)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(said.join('; '))}</title>`,
    `<rect width="${width}" height="${height}" fill="#17492d"/>`,
    `<path d="M0 560 Q300 505 620 560 T1200 535 V630 H0 Z" fill="#f2c14e"/>`,
    words({ x: 72, y: 104, size: 30, fill: '#f2c14e', weight: 700 }, banner.eyebrow),
    words(
      { x: 72, y: 186, size: fitting(banner.title, 66, width - 144), fill: '#ffffff', weight: 700 },
      banner.title,
    ),
    ...figures,
    words(
      { x: 72, y: 606, size: fitting(banner.foot, 24, width - 144), fill: '#17492d', weight: 700 },
      banner.foot,
    ),
    '</svg>',
  ].join('');
}
