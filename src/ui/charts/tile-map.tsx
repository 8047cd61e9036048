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

/** A name in at most two lines that fit a tile; a long word is broken with a hyphen. */
export function tileLines(name: string): string[] {
  if (name.length <= LETTERS + 1) return [name];
  const cut = name.lastIndexOf(' ');
  if (cut > 0) return [name.slice(0, cut), name.slice(cut + 1)];
  const middle = Math.ceil(name.length / 2);
  return [`${name.slice(0, middle)}-`, name.slice(middle)];
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
        ))}
        <text class="k-tile__value" x={middle} y={top + ROW - 12}>
          {props.format(tile.value)}
        </text>
      </g>
    );
    return tile.href ? (
      <a
        key={tile.label}
        href={tile.href}
        aria-label={`${tile.label}: ${props.format(tile.value)}`}
      >
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
