import { addDays, type Day } from '../../kernel/index.ts';

/** Scope is part of a figure: figures of different scope never add up by accident. */
export type Scope = 'local' | 'national' | 'online_shop' | 'all';

export interface Figure {
  readonly key: FigureKey;
  /** '2023', '2024-01..2024-05', or a day '2024-05-31'. */
  readonly period: string;
  readonly value: bigint;
  readonly unit: 'product' | 'etalase' | 'supplier' | 'order' | 'package' | 'rupiah' | 'person';
  readonly scope: Scope;
  readonly formula: string;
}

export const FORMULAS = {
  packages_all_methods:
    'count(orders of the local catalogue realised, by date of the Surat Pesanan) + count(recorded packages of other methods), of the year',
  products_live:
    'count(products shown on or before the day and not ended by its end; frozen ones count)',
  etalase_open: 'count(etalase opened on or before the day and not closed by it)',
  suppliers_registered: 'count(suppliers registered on or before the day)',
  orders_local_catalogue:
    'count(orders of the local catalogue realised, by date of the Surat Pesanan)',
  value_local_catalogue:
    'sum(price before tax + freight of realised orders of the local catalogue, by date of the Surat Pesanan)',
  matching_invited: 'count(participants invited to business-matching events held in the year)',
  target_products: 'target row of the year',
  target_etalase: 'target row of the year',
  target_value_local_catalogue: 'target row of the year',
  target_products_national: 'target row of the year, national',
  target_value_national: 'target row of the year, national',
} as const;

export type FigureKey = keyof typeof FORMULAS;

/** A year as far as it is recorded: whole, or up to the last month with an order. */
export interface RecordedYear {
  readonly year: number;
  readonly from: Day;
  /** Exclusive. */
  readonly to: Day;
  readonly period: string;
  /** Last day of the period, never after today: where stocks (products, etalase, suppliers) are counted. */
  readonly lastDay: Day;
}

/**
 * The period of a year from the day of its last Surat Pesanan: the whole year when that lies in
 * December, else January to that month, so that a part is never printed as a year.
 */
export function recordedYear(year: number, lastOrder: Day | null, today: Day): RecordedYear {
  const month = lastOrder ? Number(lastOrder.slice(5, 7)) : 12;
  const whole = month === 12;
  const to = whole ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  const lastDay = addDays(to as Day, -1);
  return {
    year,
    from: `${year}-01-01` as Day,
    to: to as Day,
    period: whole ? String(year) : `${year}-01..${year}-${String(month).padStart(2, '0')}`,
    lastDay: lastDay > today ? today : lastDay,
  };
}
