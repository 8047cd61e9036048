import { fail, ok, type Refusal, type Result, type Role, refuse } from '../../kernel/index.ts';
import { formulaOf } from './formulas.ts';
import { textFaults } from './objection.ts';
import type { AwardRule, RankedAgency } from './ranking.ts';

/** An agency's row of an announced award: sums as decimal text, so that the stored content reads the same for ever. */
export interface OfficialRow {
  readonly rank: number | null;
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  readonly agencyId: string;
  readonly agency: string;
  readonly slug: string;
  /** Thousandths of a percent. */
  readonly index: string | null;
  readonly smallSample: boolean;
  readonly localSuppliers: number;
  readonly sums: Readonly<Record<string, string>>;
  /** SHA-256 of the orders and plan lines under the row; null where there are none. */
  readonly rowsPrint: string | null;
}

/** All that an announcement stores, and its hash is taken of. */
export interface OfficialAward {
  readonly year: number;
  readonly version: number;
  readonly pemda: string;
  readonly rule: {
    readonly key: string;
    readonly version: number;
    readonly parts: readonly {
      readonly formula: string;
      readonly version: number;
      /** Hundredths of a percent. */
      readonly weight: string;
      readonly text: string;
      readonly source: string;
    }[];
  };
  readonly rows: readonly OfficialRow[];
}

const SUMS = [
  'realised',
  'budget',
  'orders',
  'completedOrders',
  'completedValue',
  'localValue',
  'umkkValue',
  'pdnValue',
  'creativeValue',
  'paidValue',
  'paidRupiahDays',
] as const;

/** The content of an announcement from a ranking and the prints of the rows under it. */
export function officialAward(
  pemda: string,
  year: number,
  version: number,
  rule: AwardRule,
  ranking: readonly RankedAgency[],
  prints: ReadonlyMap<string, string>,
): OfficialAward {
  return {
    year,
    version,
    pemda,
    rule: {
      key: rule.key,
      version: rule.version,
      parts: rule.parts.map((part) => {
        const formula = formulaOf(part.formula);
        return {
          formula: formula.key,
          version: formula.version,
          weight: String(part.weight),
          text: formula.text,
          source: formula.source,
        };
      }),
    },
    rows: ranking.map((row) => ({
      rank: row.rank,
      bestRank: row.bestRank,
      worstRank: row.worstRank,
      agencyId: row.agencyId,
      agency: row.agency,
      slug: row.slug,
      index: row.index === null ? null : String(row.index),
      smallSample: row.smallSample,
      localSuppliers: row.localSuppliers,
      sums: Object.fromEntries(SUMS.map((key) => [key, String(row[key])])),
      rowsPrint: prints.get(row.agencyId) ?? null,
    })),
  };
}

export interface FreezeCommand {
  readonly year: number;
  readonly reason: string;
}

export interface FreezeEnv {
  readonly actor: { readonly role: Role | 'system' };
  readonly thisYear: number;
  /** The newest version; 0 where none is announced. */
  readonly lastVersion: number;
  /** Objections to it that nobody answered. */
  readonly unanswered: number;
  /** Whether rule and rows are those of the newest version. */
  readonly unchanged: boolean;
  readonly ranked: number;
}

export const MOST_REASON = 500;

/** The version that an announcement gets. Refusals: 'award.*', 'text.*'. */
export function decideFreeze(
  command: FreezeCommand,
  env: FreezeEnv,
): Result<number, readonly Refusal[]> {
  const no = (code: string, field?: string) => fail([refuse(code, field).error]);
  if (env.actor.role !== 'head') return no('award.forbidden');
  if (command.year >= env.thisYear) return no('award.year-open', 'year');
  if (env.ranked === 0) return no('award.nobody', 'year');
  if (env.unanswered > 0) return no('award.unanswered');
  if (env.lastVersion > 0 && env.unchanged) return no('award.unchanged');
  const faults = textFaults(command.reason, 'reason', MOST_REASON);
  return faults.length > 0 ? fail(faults) : ok(env.lastVersion + 1);
}

/** What an announcement compares by: two versions with the same rule and rows are the same award. */
export const substanceOf = ({ rule, rows }: OfficialAward) => ({ rule, rows });

export interface ChangedRow {
  readonly agency: string;
  readonly before: OfficialRow | null;
  readonly after: OfficialRow | null;
}

/** The agencies whose row differs between two versions. */
export function changedRows(before: OfficialAward, after: OfficialAward): ChangedRow[] {
  const of = (award: OfficialAward, id: string) =>
    award.rows.find((row) => row.agencyId === id) ?? null;
  const same = (a: OfficialRow | null, b: OfficialRow | null) =>
    a?.rank === b?.rank && a?.index === b?.index && a?.rowsPrint === b?.rowsPrint;
  const ids = new Set([...after.rows, ...before.rows].map((row) => row.agencyId));
  return [...ids]
    .map((id) => ({ before: of(before, id), after: of(after, id) }))
    .filter((pair) => !same(pair.before, pair.after))
    .map((pair) => ({ ...pair, agency: (pair.after ?? pair.before)?.agency ?? '' }));
}
