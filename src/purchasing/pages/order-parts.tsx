import {
  formatDay,
  formatInstant,
  formatQuantity,
  formatRupiah,
  type Locale,
} from '../../kernel/index.ts';
import type { Ctx } from '../../platform/index.ts';
import { ruleSetById } from '../../rules/index.ts';
import { DataTable, Notice, SummaryList } from '../../ui/index.ts';
import { tBank } from '../bank-words.ts';
import { paidOf } from '../domain/progress.ts';
import { totals } from '../domain/totals.ts';
import type { Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import { tMethods } from '../method-words.ts';
import type { OrderFaces } from '../order-list.sql.ts';
import { tSplit } from '../split-words.ts';
import { dutiesOf } from './order-duties.ts';

export interface Part {
  readonly c: Ctx;
  readonly order: Order;
}

/** The law that the order is pinned to, by its own names and since when it holds. */
function rulesInWords(order: Order, locale: Locale): string {
  const rules = ruleSetById(order.ruleSet);
  if (!rules) return order.ruleSet;
  const since = t(locale).order.rulesSince(formatDay(rules.effectiveFrom, locale));
  return `${rules.legalBasis.join('; ')} (${since})`;
}

/** Who needs the supplier's account: those who pay him. */
const PAYERS: readonly string[] = ['ppk', 'treasurer'];

export function Facts({ c, order, faces }: Part & { faces: OrderFaces }) {
  const { locale } = c.var;
  const w = t(locale).order;
  const role = c.var.viewer?.role;
  const offices = role !== 'seller';
  const { competition } = order;
  const method = tMethods(locale).names[order.method];
  const changed = faces.bankChangedAt;
  return (
    <section>
      <h2>{w.facts}</h2>
      {PAYERS.includes(role ?? '') && changed && changed > order.createdAt && (
        <Notice locale={locale} tone="warning" title={tBank(locale).title}>
          {tBank(locale).text(formatInstant(changed, c.var.pemda.zone, locale))}
        </Notice>
      )}
      <SummaryList
        rows={[
          { key: t(locale).list.agency, value: faces.agency },
          {
            key: w.seller,
            value: <a href={`/penyedia/${faces.supplierSlug}`}>{faces.supplier}</a>,
          },
          { key: w.plan, value: `${faces.rupCode} ${faces.plan}` },
          ...(offices
            ? [
                {
                  key: w.planLeft,
                  value: w.planLeftOf(
                    formatRupiah(faces.planLeft, locale),
                    formatRupiah(faces.planBudget, locale),
                  ),
                },
              ]
            : []),
          ...(PAYERS.includes(role ?? '') && faces.bank
            ? [{ key: w.bank, value: faces.bank }]
            : []),
          { key: w.method, value: method },
          ...(competition
            ? [
                {
                  key: tMethods(locale).names.mini_competition,
                  value: <a href={`/kompetisi/${competition.id}`}>{competition.number}</a>,
                },
              ]
            : []),
          { key: w.channel, value: order.channel },
          { key: w.rules, value: rulesInWords(order, locale) },
          ...dutiesOf(order, locale),
          { key: w.address, value: order.deliveryAddress },
          { key: w.wanted, value: formatDay(order.wantedOn, locale) },
          ...(order.ownerEstimate !== null
            ? [{ key: w.estimate, value: formatRupiah(order.ownerEstimate, locale) }]
            : []),
          // It tells of cheaper offers: the buyer's own side and the auditor read it, the seller does not.
          ...(order.costlierReason && offices
            ? [{ key: w.costlier, value: order.costlierReason }]
            : []),
          ...(order.split && offices
            ? [{ key: tSplit(locale).reason, value: order.split.reason }]
            : []),
          ...(order.note ? [{ key: w.note, value: order.note }] : []),
          ...(order.endReason
            ? // A deadline has no words of its own: its kind of event has them.
              [{ key: w.endReason, value: t(locale).events[order.endReason] ?? order.endReason }]
            : []),
        ]}
      />
    </section>
  );
}

export function Lines({ c, order }: Part) {
  const { locale } = c.var;
  const w = t(locale).order;
  const money = (amount: bigint) => formatRupiah(amount, locale);
  return (
    <section>
      <h2>{w.lines}</h2>
      <DataTable
        locale={locale}
        id="rincian"
        caption={w.lines}
        captionHidden
        columns={[
          { key: 'product', header: w.product, rowHeader: true, cell: (line) => line.name },
          {
            key: 'quantity',
            header: w.quantity,
            numeric: true,
            cell: (line) => `${formatQuantity(line.quantity, locale)} ${line.unit}`,
          },
          {
            key: 'list',
            header: w.listPrice,
            numeric: true,
            cell: (line) => money(line.listPrice),
          },
          {
            key: 'unit',
            header: w.unitPrice,
            numeric: true,
            cell: (line) => money(line.unitPrice),
          },
          { key: 'amount', header: w.amount, numeric: true, cell: (line) => money(line.amount) },
          { key: 'tax', header: w.tax, numeric: true, cell: (line) => money(line.tax) },
        ]}
        rows={order.lines}
        rowKey={(line) => String(line.lineNo)}
      />
      <SummaryList
        rows={[
          { key: w.goods, value: money(order.goods) },
          { key: w.freight, value: money(order.freight) },
          { key: w.tax, value: money(order.tax) },
          { key: w.total, value: <strong>{money(order.total)}</strong> },
          ...(order.payments.length > 0 ? [{ key: w.paid, value: money(paidOf(order)) }] : []),
        ]}
      />
      {order.taxLines.length > 0 && (
        <DataTable
          locale={locale}
          id="pajak"
          caption={w.taxes}
          columns={[
            {
              key: 'kind',
              header: w.tax,
              rowHeader: true,
              cell: (tax) => tax.kind.replace('_', ' '),
            },
            { key: 'base', header: w.base, numeric: true, cell: (tax) => money(tax.base) },
            {
              key: 'rate',
              header: w.rate,
              numeric: true,
              cell: (tax) =>
                `${((Number(tax.rate.num) * 100) / Number(tax.rate.den)).toLocaleString(locale === 'en' ? 'en' : 'id', { maximumFractionDigits: 3 })}%`,
            },
            { key: 'amount', header: w.amount, numeric: true, cell: (tax) => money(tax.amount) },
            {
              key: 'collector',
              header: w.collector,
              cell: (tax) =>
                tax.collector === 'treasurer'
                  ? t(locale).owners.treasurer
                  : t(locale).owners.seller,
            },
            { key: 'basis', header: w.basis, cell: (tax) => `${tax.legalBasis} [${tax.strength}]` },
          ]}
          rows={order.taxLines}
          rowKey={(tax) => `${tax.kind}-${tax.base}`}
        />
      )}
    </section>
  );
}

/** The rounds of a negotiation; also the printable history. */
export function Offers({ c, order }: Part) {
  const { locale, pemda } = c.var;
  const w = t(locale).order;
  const rows = order.offers.map((offer, index) => ({
    ...offer,
    round: index + 1,
    value: totals({
      lines: order.lines.map((line, n) => ({
        ...line,
        unitPrice: offer.prices[n] ?? line.listPrice,
      })),
      freight: offer.freight,
      supplier: order.supplierTax,
      day: order.placedOn,
      channel: order.channel,
    }).value,
  }));
  return (
    <section>
      <h2>{w.rounds}</h2>
      <DataTable
        locale={locale}
        id="tawaran"
        caption={w.rounds}
        captionHidden
        columns={[
          { key: 'round', header: w.round, numeric: true, cell: (row) => row.round },
          {
            key: 'side',
            header: w.side,
            rowHeader: true,
            cell: (row) => (row.side === 'buyer' ? w.buyer : w.seller),
          },
          { key: 'when', header: w.when, cell: (row) => formatInstant(row.at, pemda.zone, locale) },
          {
            key: 'prices',
            header: w.unitPrice,
            numeric: true,
            cell: (row) => row.prices.map((price) => formatRupiah(price, locale)).join(' · '),
          },
          {
            key: 'freight',
            header: w.freight,
            numeric: true,
            cell: (row) => formatRupiah(row.freight, locale),
          },
          {
            key: 'value',
            header: w.value,
            numeric: true,
            cell: (row) => formatRupiah(row.value, locale),
          },
          { key: 'note', header: w.note, cell: (row) => row.note },
        ]}
        rows={rows}
        rowKey={(row) => String(row.round)}
      />
      <p>
        <a href={`/pesanan/${order.id}/negosiasi`}>{w.print}</a>
      </p>
    </section>
  );
}
