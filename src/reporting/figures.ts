import { dayOf } from '../kernel/index.ts';
import type { Db } from '../platform/index.ts';
import {
  type Figure,
  type FigureKey,
  FORMULAS,
  recordedYear,
  type Scope,
} from './domain/figures.ts';
import { targets, yearCounts, yearsOnRecord } from './figures.sql.ts';

const TARGET_KEYS: Readonly<Record<string, FigureKey>> = {
  'products/local': 'target_products',
  'etalase/local': 'target_etalase',
  'value/local': 'target_value_local_catalogue',
  'products/national': 'target_products_national',
  'value/national': 'target_value_national',
};

/** Every figure of every recorded year, computed from rows now. */
export async function cityFigures(db: Db, zone: string, now: Date): Promise<Figure[]> {
  const today = dayOf(now, zone);
  const figures: Figure[] = [];
  const add = (
    key: FigureKey,
    period: string,
    value: bigint | number,
    unit: Figure['unit'],
    scope: Scope,
  ) => figures.push({ key, period, value: BigInt(value), unit, scope, formula: FORMULAS[key] });
  for (const { year, lastOrder } of await yearsOnRecord(db)) {
    const recorded = recordedYear(year, lastOrder, today);
    const counts = await yearCounts(db, recorded, zone);
    if (counts.orders + counts.otherPackages > 0) {
      add(
        'packages_all_methods',
        recorded.period,
        counts.orders + counts.otherPackages,
        'package',
        'all',
      );
      add('orders_local_catalogue', recorded.period, counts.orders, 'order', 'local');
      add('value_local_catalogue', recorded.period, counts.value, 'rupiah', 'local');
      add('products_live', recorded.lastDay, counts.products, 'product', 'local');
      add('etalase_open', recorded.lastDay, counts.etalase, 'etalase', 'local');
      add('suppliers_registered', recorded.lastDay, counts.suppliers, 'supplier', 'local');
    }
    if (counts.invited > 0)
      add('matching_invited', String(year), counts.invited, 'person', 'local');
  }
  for (const row of await targets(db)) {
    const key = TARGET_KEYS[`${row.key}/${row.scope}`];
    if (key) add(key, String(row.year), row.value, row.unit as Figure['unit'], row.scope as Scope);
  }
  return figures;
}
