import {
  lineAmount,
  type Refusal,
  type Rupiah,
  roundAmount,
  rupiah,
} from '../../../kernel/index.ts';
import type { RuleSet } from '../../../rules/index.ts';
import { estimateOf } from './rank.ts';
import type { Requirement, Terms } from './types.ts';

/** A live listing that could answer a line, with what requirements ask of it and its supplier. */
export interface Candidate {
  readonly lineNo: number;
  readonly productId: string;
  readonly productVersion: number;
  readonly productName: string;
  readonly supplierId: string;
  readonly supplier: string;
  /** Of a unit at the wanted quantity, before tax. */
  readonly price: Rupiah;
  readonly freight: Rupiah;
  readonly local: boolean;
  /** Micro, small, or a cooperative (rules.md 2.7). */
  readonly umkk: boolean;
  readonly origin: string;
  /** Of a valid certificate. */
  readonly tkdnPercent: number | null;
  readonly taxable: boolean;
  readonly leadTimeDays: number;
}

/** Whether a listing meets a requirement. */
export function meets(candidate: Candidate, { code, value }: Requirement): boolean {
  switch (code) {
    case 'local':
      return candidate.local;
    case 'umkk':
      return candidate.umkk;
    case 'domestic':
      return candidate.origin === 'domestic';
    case 'tkdn':
      return (candidate.tkdnPercent ?? 0) >= (value ?? 0);
    case 'taxable':
      return candidate.taxable;
    case 'lead-time':
      return candidate.leadTimeDays <= (value ?? 0);
  }
}

const meetsAll = (candidate: Candidate, requirements: readonly Requirement[]) =>
  requirements.every((one) => meets(candidate, one));

/**
 * The suppliers that can answer under these requirements: with a listing for every line where the award
 * is whole, for one of them otherwise.
 */
export function ableSuppliers(
  terms: Pick<Terms, 'awardBy' | 'lines'>,
  candidates: readonly Candidate[],
  requirements: readonly Requirement[],
): string[] {
  const lines = new Map<string, Set<number>>();
  for (const one of candidates) {
    if (!meetsAll(one, requirements)) continue;
    lines.set(one.supplierId, (lines.get(one.supplierId) ?? new Set()).add(one.lineNo));
  }
  const needed = terms.awardBy === 'whole' ? terms.lines.length : 1;
  return [...lines].filter(([, of]) => of.size >= needed).map(([id]) => id);
}

export interface Preflight {
  /** Without any requirement. */
  readonly able: readonly string[];
  readonly fitting: readonly string[];
  /** What each requirement, added to those before it, takes away: suppliers, and UMKK among them. */
  readonly excluded: readonly {
    readonly requirement: Requirement;
    readonly suppliers: number;
    readonly umkk: number;
    readonly left: number;
  }[];
  /** The cheapest that the fitting suppliers' listed prices come to, before tax; null where nobody fits. */
  readonly lowest: Rupiah | null;
  readonly estimate: Rupiah;
}

/** What stands in the way of a competition before it is published (faults 27, 44). */
export function preflightOf(
  terms: Terms,
  candidates: readonly Candidate[],
  day: Parameters<typeof estimateOf>[1],
): Preflight {
  const umkk = new Set(candidates.filter((one) => one.umkk).map((one) => one.supplierId));
  const able = ableSuppliers(terms, candidates, []);
  let left = able;
  const excluded = terms.requirements.map((requirement, at) => {
    const after = ableSuppliers(terms, candidates, terms.requirements.slice(0, at + 1));
    const gone = left.filter((id) => !after.includes(id));
    left = after;
    return {
      requirement,
      suppliers: gone.length,
      umkk: gone.filter((id) => umkk.has(id)).length,
      left: after.length,
    };
  });
  return {
    able,
    fitting: left,
    excluded,
    lowest: lowestOf(terms, candidates, left),
    estimate: estimateOf(terms.lines, day),
  };
}

function lowestOf(
  terms: Terms,
  candidates: readonly Candidate[],
  fitting: readonly string[],
): Rupiah | null {
  const cheapest = (lineNo: number, of: readonly string[]) =>
    candidates
      .filter(
        (one) =>
          one.lineNo === lineNo && of.includes(one.supplierId) && meetsAll(one, terms.requirements),
      )
      .reduce<Rupiah | null>(
        (least, { price }) => (least === null || price < least ? price : least),
        null,
      );
  const sumFor = (of: readonly string[]): Rupiah | null => {
    let sum = 0n;
    for (const line of terms.lines) {
      const price = cheapest(line.lineNo, of);
      if (price === null) return null;
      sum += lineAmount(price, line.quantity);
    }
    return roundAmount(sum);
  };
  if (terms.awardBy === 'item') return sumFor(fitting);
  return fitting
    .map((id) => sumFor([id]))
    .reduce<Rupiah | null>(
      (least, one) => (one !== null && (least === null || one < least) ? one : least),
      null,
    );
}

/** Why a competition cannot be published as it is; each names its way out. */
export function preflightFaults(
  terms: Terms,
  found: Preflight,
  plan: { readonly left: Rupiah },
  rules: RuleSet,
  minReason: number,
): Refusal[] {
  const faults: Refusal[] = [];
  const min = rules.values.miniCompetitionMinSuppliers.value;
  const reason = terms.narrowReason?.trim() ?? '';
  if (found.able.length === 0) faults.push({ code: 'competition.nobody', field: 'lines' });
  else if (found.able.length < min) {
    faults.push({ code: 'competition.too-few', field: 'lines', params: { min } });
  } else if (found.fitting.length === 0) {
    faults.push({ code: 'competition.nobody-left', field: 'requirements' });
  } else if (found.fitting.length < min && reason.length < minReason) {
    const params = { left: found.fitting.length, min: minReason };
    faults.push({ code: 'competition.narrow', field: 'narrowReason', params });
  }
  if (found.estimate > plan.left) {
    const params = { estimate: found.estimate, left: plan.left };
    faults.push({ code: 'competition.over-plan', field: 'planId', params });
  }
  const before = rupiah(
    terms.lines.reduce((sum, one) => sum + roundAmount(lineAmount(one.estimate, one.quantity)), 0n),
  );
  if (found.lowest !== null && before < found.lowest) {
    const params = { estimate: before, lowest: found.lowest };
    faults.push({ code: 'competition.below-lowest', field: 'lines', params });
  }
  return faults;
}
