import { Fragment, isValidElement } from 'preact';
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

/** With more columns than this a phone shows each row as a card of labels and values. */
const MOST_ON_A_PHONE = 2;

/** Roles stay when the narrow style takes the rows out of the table's layout. */
type Role = 'table' | 'rowgroup' | 'row' | 'cell' | 'columnheader' | 'rowheader';
const roleIf =
  (cards: boolean) =>
  (role: Role): Role | undefined =>
    cards ? role : undefined;

interface CellProps<Row> {
  column: Column<Row>;
  cards: boolean;
  header: boolean;
  children: Children;
}

/** Several parts of one cell stay together beside the words of its head. */
const together = (children: Children, cards: boolean): Children =>
  cards && (Array.isArray(children) || (isValidElement(children) && children.type === Fragment)) ? (
    <div>{children}</div>
  ) : (
    children
  );

/** A cell of a row; as part of a card it carries the words of its column's head. */
function Cell<Row>({ column, cards, header, children }: CellProps<Row>) {
  const role = roleIf(cards);
  const look = column.numeric ? 'k-num' : undefined;
  const label = cards ? column.header : undefined;
  const content = together(children, cards);
  return header ? (
    <th scope="row" role={role('rowheader')} class={look} data-label={label}>
      {content}
    </th>
  ) : (
    <td role={role('cell')} class={look} data-label={label}>
      {content}
    </td>
  );
}

function Foot<Row>({
  columns,
  foot,
  cards,
}: {
  columns: readonly Column<Row>[];
  foot: readonly (Children | null)[];
  cards: boolean;
}) {
  const role = roleIf(cards);
  return (
    <tfoot role={role('rowgroup')}>
      <tr role={role('row')}>
        {columns.map((column, i) => (
          <Cell key={column.key} column={column} cards={cards} header={i === 0}>
            {foot[i]}
          </Cell>
        ))}
      </tr>
    </tfoot>
  );
}

/**
 * A table that says what it holds. On a phone the rows of one with three columns or more are cards, so
 * that no column is out of sight; what is still too wide scrolls in a region the keyboard can reach.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows } = props;
  const cards = columns.length > MOST_ON_A_PHONE;
  const role = roleIf(cards);
  const captionId = `${props.id}-judul`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1)
    <section class="k-scroll" aria-labelledby={captionId} tabIndex={0}>
      <table
        id={props.id}
        role={role('table')}
        aria-labelledby={captionId}
        class={classes('k-table', cards && 'k-table--cards', props.stickyHead && 'k-table--sticky')}
      >
        <caption id={captionId} class={props.captionHidden ? 'k-hidden' : undefined}>
          {props.caption}
        </caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role={role('columnheader')}
                class={column.numeric ? 'k-num' : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {rows.length === 0 && (
            <tr role={role('row')}>
              <td role={role('cell')} colSpan={columns.length} class="k-table__empty">
                {props.empty ?? words(props.locale).table.empty}
              </td>
            </tr>
          )}
          {rows.map((row, i) => (
            <tr role={role('row')} key={props.rowKey?.(row) ?? String(i)}>
              {columns.map((column) => (
                <Cell
                  key={column.key}
                  column={column}
                  cards={cards}
                  header={column.rowHeader === true}
                >
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {props.foot && rows.length > 0 && (
          <Foot columns={columns} foot={props.foot} cards={cards} />
        )}
      </table>
    </section>
  );
}
