import { fail, ok, type Refusal, type Result, type Role, refuse } from '../../kernel/index.ts';
import { type FigureKey, FORMULAS, type Scope } from './figures.ts';
import { textFaults } from './objection.ts';
import { MOST_SOURCE, TARGET_SETTERS } from './target.ts';

/** Figures that others print and we do not compute, beside those we do. */
const ONLY_REPORTED = ['index_e_purchasing', 'value_all_channels'] as const;
export type ReportedKey = FigureKey | (typeof ONLY_REPORTED)[number];

export type ReportedUnit =
  | 'product'
  | 'etalase'
  | 'supplier'
  | 'order'
  | 'package'
  | 'rupiah'
  | 'person'
  | 'milli_percent';

/** What can be reported: unit and scope belong to the figure, so that two scopes never look alike. */
export const REPORTABLE: Readonly<
  Partial<Record<ReportedKey, { readonly unit: ReportedUnit; readonly scope: Scope }>>
> = Object.freeze({
  packages_all_methods: { unit: 'package', scope: 'all' },
  products_live: { unit: 'product', scope: 'local' },
  etalase_open: { unit: 'etalase', scope: 'local' },
  suppliers_registered: { unit: 'supplier', scope: 'local' },
  orders_local_catalogue: { unit: 'order', scope: 'local' },
  value_local_catalogue: { unit: 'rupiah', scope: 'local' },
  matching_invited: { unit: 'person', scope: 'local' },
  index_e_purchasing: { unit: 'milli_percent', scope: 'all' },
  value_all_channels: { unit: 'rupiah', scope: 'all' },
});
export const REPORTED_KEYS = Object.keys(REPORTABLE) as readonly ReportedKey[];

export const isComputed = (key: ReportedKey): key is FigureKey => key in FORMULAS;

export interface Reported {
  readonly key: ReportedKey;
  readonly year: number;
  /** As `figures` name periods: '2023', '2024-01..2024-05', or a day. */
  readonly period: string;
  readonly value: bigint;
  readonly source: string;
  readonly url: string;
  readonly reportedOn: string | null;
  readonly explanation: string;
  /** The entry that this one corrects. */
  readonly replaces: string | null;
}

const PERIOD = /^(\d{4})(-\d\d-\d\d|-\d\d\.\.\d{4}-\d\d)?$/;

/** Whether a figure may be written down. Refusals: 'reported.*', 'text.*', each at its field. */
export function decideReported(
  one: Reported,
  role: Role | 'system',
): Result<Reported, readonly Refusal[]> {
  if (role === 'system' || !TARGET_SETTERS.includes(role))
    return fail([refuse('reported.forbidden').error]);
  const faults = textFaults(one.source, 'source', MOST_SOURCE);
  const add = (...error: Parameters<typeof refuse>) => faults.push(refuse(...error).error);
  if (!REPORTABLE[one.key]) add('reported.key', 'key');
  if (PERIOD.exec(one.period)?.[1] !== String(one.year)) add('reported.period', 'period');
  if (one.value < 0n) add('target.value', 'value');
  if (one.url !== '' && !/^https?:\/\/\S+$/.test(one.url)) add('reported.url', 'url');
  if (one.explanation.length > 1_000) add('text.long', 'explanation', { max: 1_000 });
  return faults.length > 0 ? fail(faults) : ok(one);
}
