import { words } from '../messages.ts';
import { type Children, classes, type Localised } from './types.ts';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => Children;
  /** Right-aligned with figures of one width. */
  numeric?: boolean | undefined;
  /** This cell names its row; mark one column. */
  rowHeader?: boolean | undefined;
}

export interface DataTableProps<Row> extends Localised {
  /** Unique on the page; the scroll region is named by the caption. */
  id: string;
  caption: string;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey?: ((row: Row) => string) | undefined;
  /** Closing row (sums), one cell per column, `null` for an empty one. */
  foot?: readonly (Children | null)[] | undefined;
  empty?: string | undefined;
  stickyHead?: boolean | undefined;
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = column.numeric ? 'k-num' : undefined;
  return column.rowHeader ? (
    <th scope="row" class={look}>
      {column.cell(row)}
    </th>
  ) : (
    <td class={look}>{column.cell(row)}</td>
  );
}

function Foot<Row>({
  columns,
  foot,
}: {
  columns: readonly Column<Row>[];
  foot: readonly (Children | null)[];
}) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, i) => {
          const look = column.numeric ? 'k-num' : undefined;
          return i === 0 ? (
            <th key={column.key} scope="row" class={look}>
              {foot[i]}
            </th>
          ) : (
            <td key={column.key} class={look}>
              {foot[i]}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}

/** A table that says what it holds and, when too wide, scrolls in a region the keyboard can reach. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows } = props;
  const captionId = `${props.id}-judul`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1)
    <section class="k-scroll" aria-labelledby={captionId} tabIndex={0}>
      <table id={props.id} class={classes('k-table', props.stickyHead && 'k-table--sticky')}>
        <caption id={captionId} class={props.captionHidden ? 'k-hidden' : undefined}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" class={column.numeric ? 'k-num' : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} class="k-table__empty">
                {props.empty ?? words(props.locale).table.empty}
              </td>
            </tr>
          )}
          {rows.map((row, i) => (
            <tr key={props.rowKey?.(row) ?? String(i)}>
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {props.foot && rows.length > 0 && <Foot columns={columns} foot={props.foot} />}
      </table>
    </section>
  );
}
