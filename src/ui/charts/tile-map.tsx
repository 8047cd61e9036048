import type { Localised } from '../components/types.ts';
import { type ChartPoint, pct } from './frame.tsx';

export interface MapTile extends ChartPoint {
  /** Column and row of the tile, from 0. */
  readonly at: readonly [number, number];
  /** Step of colour, 0 (none) to 5. */
  readonly step: number;
}

const ROW = 66;
const LETTERS = 8;

/** Where a syllable begins nearest to the middle of an Indonesian word: a consonant before a vowel. */
function syllableNear(name: string): number {
  const middle = Math.ceil(name.length / 2);
  let best = middle;
  let off = name.length;
  for (let i = 2; i < name.length - 1; i++) {
    if (!/^[^aeiou][aeiou]$/i.test(name.slice(i, i + 2))) continue;
    // A stop before r or l belongs to it, unless it ends an "ng".
    const cluster = /^[^aeioun][bdgkpt][rl]$|^g[bdgkpt][rl]$/i.test(name.slice(i - 2, i + 1));
    const start = cluster ? i - 1 : i;
    if (Math.abs(start - middle) < off) [best, off] = [start, Math.abs(start - middle)];
  }
  return best;
}

/** A name in at most two lines that fit a tile; a long word is broken with a hyphen. */
export function tileLines(name: string): string[] {
  if (name.length <= LETTERS + 1) return [name];
  const cut = name.lastIndexOf(' ');
  if (cut > 0) return [name.slice(0, cut), name.slice(cut + 1)];
  const at = syllableNear(name);
  return [`${name.slice(0, at)}-`, name.slice(at)];
}

/**
 * A schematic map: a tile for each place where it roughly lies, darker for more. Widths are percentages and
 * heights pixels, so that names keep their size on a phone. Each tile is a link; a page shows the same numbers as a table beside it.
 */
export function TileMap(
  props: Localised & {
    readonly title: string;
    readonly tiles: readonly MapTile[];
    readonly format: (value: number | bigint) => string;
    readonly note: string;
  },
) {
  const columns = props.tiles.reduce((top, { at }) => Math.max(top, at[0] + 1), 1);
  const rows = props.tiles.reduce((top, { at }) => Math.max(top, at[1] + 1), 1);
  const wide = 100 / columns;
  const drawing = props.tiles.map((tile) => {
    const [column, row] = tile.at;
    const lines = tileLines(tile.label);
    const middle = pct(column * wide + wide / 2);
    const top = row * ROW;
    const body = (
      <g class={`k-tile k-tile--${tile.step}`} key={tile.label}>
        <rect
          x={pct(column * wide + 0.4)}
          y={top + 2}
          width={pct(wide - 0.8)}
          height={ROW - 4}
          rx="8"
        />
        {lines.map((line, n) => (
          <text key={line} x={middle} y={top + (lines.length > 1 ? 22 : 28) + n * 14}>
            {line}
          </text>
        ))}{' '}
        <text class="k-tile__value" x={middle} y={top + ROW - 12}>
          {props.format(tile.value)}
        </text>
      </g>
    );
    return tile.href ? (
      <a key={tile.label} href={tile.href}>
        {body}
      </a>
    ) : (
      body
    );
  });
  return (
    <figure class="k-chart">
      <figcaption class="k-chart__title">{props.title}</figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: no picture, its tiles are links with names of their own */}
      <svg class="k-chart__svg" width="100%" height={rows * ROW}>
        {drawing}
      </svg>
      <p class="k-hint">{props.note}</p>
    </figure>
  );
}
