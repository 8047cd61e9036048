import { formatDay, formatQuantity, formatRupiah, type Locale } from '../../kernel/index.ts';
import { addendumCeiling, ruleSetById } from '../../rules/index.ts';
import { DataTable, DateField, Notice, NumberField, TextArea } from '../../ui/index.ts';
import { tAddendum } from '../addendum-words.ts';
import {
  type Addendum,
  acceptedAddenda,
  type OrderVersion,
  openAddendum,
  runningPause,
} from '../domain/addendum.ts';
import { orderValue } from '../domain/progress.ts';
import type { Order } from '../domain/types.ts';
import { shown } from './basket.tsx';
import { controlId, type Fields, fieldOf } from './order-form.ts';
import type { Part } from './order-parts.tsx';

/** The versions of an order side by side, and its pauses; nothing while it is as it was signed. */
export function Addenda({ c, order }: Part) {
  const { locale } = c.var;
  const w = tAddendum(locale);
  const pause = runningPause(order);
  return (
    <>
      {pause && (
        <Notice locale={locale} tone="warning">
          {w.paused(formatDay(pause.from, locale), pause.reason)}
        </Notice>
      )}
      {order.pauses.flatMap((one) =>
        one.until
          ? [
              <p key={one.from}>
                {w.pauses(formatDay(one.from, locale), formatDay(one.until, locale), one.reason)}
              </p>,
            ]
          : [],
      )}
      {order.addenda.length > 0 && (
        <section class="k-stack">
          <h2>{w.title}</h2>
          <p>{w.lead}</p>
          <Versions c={c} order={order} />
          <ul>
            {acceptedAddenda(order).map(({ no }) => (
              <li key={no}>
                <a href={`/pesanan/${order.id}/dokumen/addendum-${no}.pdf`}>{w.file(no)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface Row {
  readonly key: string;
  readonly what: string;
  readonly first: string;
  readonly of: (addendum: Addendum) => string;
}

function Versions({ c, order }: Part) {
  const { locale } = c.var;
  const w = tAddendum(locale);
  const [first] = order.addenda;
  if (!first) return null;
  return (
    <DataTable
      locale={locale}
      id="versi"
      caption={w.caption}
      captionHidden
      columns={[
        { key: 'what', header: w.what, rowHeader: true, cell: (row) => row.what },
        { key: 'first', header: w.first, cell: (row) => row.first },
        ...order.addenda.map((one) => ({
          key: String(one.no),
          header: w.version(one.no),
          cell: (row: Row) => row.of(one),
        })),
      ]}
      rows={rowsOf(order, first.was, locale)}
      rowKey={(row) => row.key}
    />
  );
}

function rowsOf(order: Order, first: OrderVersion, locale: Locale): Row[] {
  const w = tAddendum(locale);
  const amount = (of: Pick<OrderVersion, 'lines'>, lineNo: number, unit: string) => {
    const line = of.lines.find((one) => one.lineNo === lineNo);
    return line ? `${formatQuantity(line.quantity, locale)} ${unit}` : '';
  };
  return [
    ...order.lines.map(
      ({ lineNo, name, unit }): Row => ({
        key: String(lineNo),
        what: name,
        first: amount(first, lineNo, unit),
        of: (one) => amount(one, lineNo, unit),
      }),
    ),
    {
      key: 'total',
      what: w.total,
      first: formatRupiah(first.total, locale),
      of: (one) => formatRupiah(one.total, locale),
    },
    {
      key: 'wanted',
      what: w.wanted,
      first: formatDay(first.wantedOn, locale),
      of: (one) => formatDay(one.wantedOn, locale),
    },
    { key: 'by', what: w.by, first: '', of: (one) => w.sides[one.side] },
    { key: 'reason', what: w.reason, first: '', of: (one) => one.reason },
    { key: 'state', what: w.state, first: '', of: (one) => answerOf(one, locale) },
    { key: 'number', what: w.number, first: '', of: (one) => one.outcome?.number?.number ?? '' },
  ];
}

const answerOf = ({ outcome }: Addendum, locale: Locale): string => {
  const w = tAddendum(locale).states;
  return [outcome ? w[outcome.kind] : w.open, outcome?.reason].filter(Boolean).join(': ');
};

/** New quantities and a new day, as they are now. */
export function ProposeFields(props: Fields) {
  const { order } = props;
  const { locale } = props.c.var;
  const w = tAddendum(locale);
  const field = fieldOf(props);
  const rules = ruleSetById(order.ruleSet);
  const from = acceptedAddenda(order)[0]?.was.value ?? orderValue(order);
  return (
    <>
      {rules && (
        <p class="k-hint">
          {w.hint(
            String(rules.values.addendumMaxPercent.value),
            formatRupiah(addendumCeiling(rules, from), locale),
          )}
        </p>
      )}
      {order.lines.map((line) => (
        <NumberField
          key={line.lineNo}
          locale={locale}
          id={`adendum-${line.lineNo}`}
          label={w.quantity(line.name)}
          suffix={line.unit}
          decimals
          {...field(`quantity-${line.lineNo}`, shown(line.quantity))}
        />
      ))}
      <DateField
        locale={locale}
        label={w.wantedOn}
        required
        {...field('wantedOn', order.wantedOn)}
      />
      <Why {...props} label={w.why} />
    </>
  );
}

/** The reason of a step, in the words of that step. */
export function Why(props: Fields & { label: string }) {
  return (
    <TextArea
      locale={props.c.var.locale}
      id={controlId(props.command, 'reason')}
      label={props.label}
      rows={2}
      maxLength={1000}
      required
      {...fieldOf(props)('reason')}
    />
  );
}

/** What agreeing to the open proposal makes of the order. */
export function AcceptAddendumHint({ c, order }: Part) {
  const { locale } = c.var;
  const open = openAddendum(order);
  if (!open) return null;
  return (
    <p>
      {tAddendum(locale).acceptHint(
        formatRupiah(open.total, locale),
        formatDay(open.wantedOn, locale),
      )}
    </p>
  );
}
