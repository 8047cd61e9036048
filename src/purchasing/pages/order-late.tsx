import {
  dayOf,
  formatDay,
  formatDayShort,
  formatNumber,
  formatQuantity,
  formatRupiah,
} from '../../kernel/index.ts';
import { ruleSetById, ruleSetFor } from '../../rules/index.ts';
import { DataTable, Notice } from '../../ui/index.ts';
import { lateOn } from '../domain/late.ts';
import { tLate } from '../late-words.ts';
import type { Part } from './order-parts.tsx';

/** What is late and what it costs, from the day it starts; nothing while nothing is late. */
export function LatePenalty({ c, order }: Part) {
  const { locale, pemda, services } = c.var;
  const w = tLate(locale);
  const rules = ruleSetById(order.ruleSet) ?? ruleSetFor(order.placedOn);
  const today = dayOf(services.clock.now(), pemda.zone);
  const { parts, penalty } = lateOn(order, rules, today, pemda.zone);
  if (parts.length === 0) return null;
  const { value, source } = rules.values.latePenaltyPerMille;
  return (
    <Notice locale={locale} tone="warning" title={w.title(formatRupiah(penalty, locale))}>
      <p>{w.lead(formatDay(order.wantedOn, locale))}</p>
      <p>{w.rule(formatNumber(value, locale))}</p>
      <DataTable
        locale={locale}
        id="terlambat"
        caption={w.caption}
        columns={[
          { key: 'product', header: w.product, rowHeader: true, cell: (row) => row.name },
          {
            key: 'quantity',
            header: w.quantity,
            numeric: true,
            cell: (row) => `${formatQuantity(row.quantity, locale)} ${row.unit}`,
          },
          {
            key: 'came',
            header: w.came,
            cell: (row) => (row.cameOn ? formatDayShort(row.cameOn, locale) : w.missing),
          },
          {
            key: 'days',
            header: w.days,
            numeric: true,
            cell: (row) => formatNumber(row.days, locale),
          },
          {
            key: 'value',
            header: w.value,
            numeric: true,
            cell: (row) => formatRupiah(row.value, locale),
          },
          {
            key: 'penalty',
            header: w.penalty,
            numeric: true,
            cell: (row) => formatRupiah(row.penalty, locale),
          },
        ]}
        rows={parts}
        rowKey={(row) => `${row.lineNo} ${row.cameOn}`}
      />
      <p class="k-hint">
        {w.note} {source}
      </p>
    </Notice>
  );
}
