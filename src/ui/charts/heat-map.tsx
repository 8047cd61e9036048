import { classes, type Localised } from '../components/types.ts';

export interface HeatCell {
  /** What stands in the cell; empty for nothing. */
  readonly text: string;
  /** Step of colour, 0 (none) to 5. */
  readonly step: number;
  /** Where the rows of the cell are. */
  readonly href?: string | undefined;
}

export interface HeatRow {
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly cells: readonly HeatCell[];
}

/**
 * A map of two directions as a table: the colour shows what the number in the cell says. Too wide for a
 * phone, it scrolls in its own region, which the keyboard reaches, under names that stay in sight.
 */
export function HeatMap(
  props: Localised & {
    readonly id: string;
    readonly caption: string;
    readonly corner: string;
    readonly columns: readonly string[];
    readonly rows: readonly HeatRow[];
  },
) {
  const captionId = `${props.id}-judul`;
  return (
    <div class="k-stack">
      <p class="k-chart__title" aria-hidden="true">
        {props.caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1) */}
      <section class="k-scroll" aria-labelledby={captionId} tabIndex={0}>
        <table id={props.id} class="k-table k-heat" aria-labelledby={captionId}>
          <caption id={captionId} class="k-hidden">
            {props.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">{props.corner}</th>
              {props.columns.map((column) => (
                <th key={column} scope="col" class="k-num">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.href ? <a href={row.href}>{row.name}</a> : row.name}</th>
                {row.cells.map((cell, index) => (
                  <td
                    key={props.columns[index]}
                    class={classes('k-num', cell.step > 0 && `k-heat--${cell.step}`)}
                  >
                    {cell.href ? <a href={cell.href}>{cell.text}</a> : cell.text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
