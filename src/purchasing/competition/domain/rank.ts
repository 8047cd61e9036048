import { type Day, type Rupiah, sumRupiah, ZERO } from '../../../kernel/index.ts';
import { type PdnClass, pdnPlace, type RuleSet } from '../../../rules/index.ts';
import { totals } from '../../domain/totals.ts';
import type { CompetitionLine, LotResult, OfferContent, Rank, Terms } from './types.ts';

/** What a supplier offered and the assessment let pass. */
export interface FittingOffer {
  readonly supplierId: string;
  readonly content: OfferContent;
}

/** What the agency would pay for these lines of an offer, in rupiah with freight and added tax. */
export function lotTotal(
  content: OfferContent,
  lines: readonly CompetitionLine[],
  day: Day,
  withFreight: boolean,
): Rupiah {
  const priced = lines.flatMap((line) => {
    const offered = content.lines.find((one) => one.lineNo === line.lineNo);
    return offered
      ? [{ unitPrice: offered.unitPrice, quantity: line.quantity, kind: line.kind }]
      : [];
  });
  return totals({
    lines: priced,
    freight: withFreight ? content.freight : ZERO,
    supplier: content.supplierTax,
    day,
    // The channel moves who collects a tax, never what is paid.
    channel: 'LS',
  }).total;
}

/** The owner's estimate of lines: their units' estimates with the tax of a taxable supplier, in rupiah. */
export function estimateOf(lines: readonly CompetitionLine[], day: Day): Rupiah {
  return estimated(lines, day).total;
}

/** The same before tax: what thresholds are measured by. */
export function estimateValue(lines: readonly CompetitionLine[], day: Day): Rupiah {
  return estimated(lines, day).value;
}

function estimated(lines: readonly CompetitionLine[], day: Day) {
  return totals({
    lines: lines.map(({ estimate, quantity, kind }) => ({ unitPrice: estimate, quantity, kind })),
    freight: ZERO,
    supplier: { taxable: true, finalTaxLetter: false, hasNpwp: true },
    day,
    channel: 'LS',
  });
}

/** The lots of a competition: all lines as one, or each for itself. */
export function lotsOf(
  terms: Pick<Terms, 'awardBy' | 'lines'>,
): readonly (readonly CompetitionLine[])[] {
  return terms.awardBy === 'whole' ? [terms.lines] : terms.lines.map((line) => [line]);
}

/** An offer of several lines is as domestic as its least domestic one. */
function classOf(rules: RuleSet, content: OfferContent, lineNos: readonly number[]): PdnClass {
  const classes = content.lines
    .filter((line) => lineNos.includes(line.lineNo))
    .map((line) => line.pdnClass);
  return classes.reduce((least, one) =>
    pdnPlace(rules, one) > pdnPlace(rules, least) ? one : least,
  );
}

/**
 * The ranking of every lot: preference for domestic goods first, then the price that the agency pays
 * (rules.md 3.4, Ps 66); equal ones by the published seed, so that anyone can draw the lot again:
 * the smaller SHA-256 of `seed:line numbers:supplier` goes first. An offer takes part in the lots that
 * it covers in full.
 */
export function rankLots(input: {
  readonly terms: Pick<Terms, 'awardBy' | 'lines'>;
  readonly offers: readonly FittingOffer[];
  readonly rules: RuleSet;
  readonly day: Day;
  readonly seed: string;
  readonly hash: (text: string) => string;
}): LotResult[] {
  const { terms, rules, day, seed, hash } = input;
  return lotsOf(terms).map((lines) => {
    const lineNos = lines.map(({ lineNo }) => lineNo);
    const whole = terms.awardBy === 'whole';
    const entered = input.offers
      .filter(({ content }) =>
        lineNos.every((no) => content.lines.some((line) => line.lineNo === no)),
      )
      .map(({ supplierId, content }) => ({
        supplierId,
        pdnClass: classOf(rules, content, lineNos),
        total: lotTotal(content, lines, day, whole),
        drawn: hash(`${seed}:${lineNos.join(',')}:${supplierId}`),
      }))
      .sort(
        (a, b) =>
          pdnPlace(rules, a.pdnClass) - pdnPlace(rules, b.pdnClass) ||
          (a.total < b.total ? -1 : a.total > b.total ? 1 : 0) ||
          (a.drawn < b.drawn ? -1 : 1),
      );
    const tied = (a: (typeof entered)[number] | undefined, b: (typeof entered)[number]) =>
      a !== undefined && a.pdnClass === b.pdnClass && a.total === b.total;
    const ranks = entered.map(
      (one, at): Rank => ({
        rank: at + 1,
        supplierId: one.supplierId,
        pdnClass: one.pdnClass,
        total: one.total,
        byLot: tied(entered[at - 1], one) || tied(entered[at + 1], one),
      }),
    );
    return { lineNos, ranks, awardedTo: ranks[0]?.supplierId ?? null };
  });
}

/** What one supplier has won. */
export interface Award {
  readonly supplierId: string;
  readonly lineNos: readonly number[];
  readonly total: Rupiah;
  /** Nobody else's offer was there to be compared: the price is negotiated (rules.md 1.5). */
  readonly alone: boolean;
}

/** The winners with the lines that each gets, in the order of the first line; what had no rival stands apart. */
export function awardsOf(results: readonly LotResult[]): Award[] {
  const by = new Map<
    string,
    { supplierId: string; alone: boolean; lineNos: number[]; totals: Rupiah[] }
  >();
  for (const { awardedTo, lineNos, ranks } of results) {
    if (awardedTo === null) continue;
    const alone = ranks.length === 1;
    const key = `${awardedTo}:${alone}`;
    const had = by.get(key) ?? { supplierId: awardedTo, alone, lineNos: [], totals: [] };
    had.lineNos.push(...lineNos);
    had.totals.push(ranks.find((one) => one.supplierId === awardedTo)?.total ?? ZERO);
    by.set(key, had);
  }
  return [...by.values()].map(({ totals: sums, ...one }) => ({ ...one, total: sumRupiah(sums) }));
}
