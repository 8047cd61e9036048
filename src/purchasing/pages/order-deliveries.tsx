import { formatQuantity } from '../../kernel/index.ts';
import { DataTable, Notice } from '../../ui/index.ts';
import { lineShippable, refusedGoods, refusedOf } from '../domain/progress.ts';
import { t } from '../messages.ts';
import type { Part } from './order-parts.tsx';

/** What inspections refused and has still to be sent again, for both sides to see at once. */
export function RefusedGoods({ c, order }: Part) {
  const { locale } = c.var;
  const w = t(locale).order;
  const refused = refusedGoods(order).filter(({ line }) => lineShippable(order, line) > 0n);
  if (refused.length === 0 || !['processing', 'shipped', 'arrived'].includes(order.state))
    return null;
  return (
    <Notice locale={locale} tone="warning" title={w.refusedTitle}>
      <ul>
        {refused.map(({ deliveryNo, line, quantity, difference }) => (
          <li key={`${deliveryNo}-${line.lineNo}`}>
            {w.delivery(deliveryNo)}: {formatQuantity(quantity, locale)} {line.unit} {line.name}
            {difference && `. ${difference}`}
          </li>
        ))}
      </ul>
      <p>{w.refusedNext}</p>
    </Notice>
  );
}

/** Every delivery line by line: what was sent, came, and was accepted or refused. */
export function Deliveries({ c, order }: Part) {
  const { locale } = c.var;
  const w = t(locale).order;
  const rows = order.deliveries.flatMap((delivery) =>
    delivery.lines.map((line) => ({
      delivery,
      line,
      name: order.lines.find((one) => one.lineNo === line.lineNo)?.name ?? '',
    })),
  );
  const show = (quantity: (typeof rows)[number]['line']['received']) =>
    quantity === null ? '–' : formatQuantity(quantity, locale);
  return (
    <section>
      <h2>{w.deliveries}</h2>
      <DataTable
        locale={locale}
        id="kiriman"
        caption={w.deliveries}
        captionHidden
        columns={[
          {
            key: 'delivery',
            header: w.deliveryNo,
            numeric: true,
            cell: ({ delivery }) => delivery.deliveryNo,
          },
          { key: 'product', header: w.product, rowHeader: true, cell: ({ name }) => name },
          { key: 'proof', header: w.proof, cell: ({ delivery }) => delivery.proof },
          {
            key: 'sent',
            header: w.sent,
            numeric: true,
            cell: ({ line }) => formatQuantity(line.quantity, locale),
          },
          {
            key: 'received',
            header: w.received,
            numeric: true,
            cell: ({ line }) => show(line.received),
          },
          {
            key: 'accepted',
            header: w.accepted,
            numeric: true,
            cell: ({ line }) => show(line.accepted),
          },
          {
            key: 'refused',
            header: w.refused,
            numeric: true,
            cell: ({ line }) => show(refusedOf(line)),
          },
          { key: 'difference', header: w.difference, cell: ({ line }) => line.difference ?? '–' },
        ]}
        rows={rows}
        rowKey={({ delivery, line }) => `${delivery.deliveryNo}-${line.lineNo}`}
      />
    </section>
  );
}
