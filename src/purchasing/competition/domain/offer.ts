import type { Day, Refusal } from '../../../kernel/index.ts';
import { SELLING_STATES } from '../../domain/decide-place.ts';
import type { OfferCommand } from './commands.ts';
import { meets } from './preflight.ts';
import { estimateOf, lotTotal } from './rank.ts';
import type { Competition, OfferLine } from './types.ts';

const LEAST_ANSWER = 10;
const MOST_ANSWER = 1000;

/**
 * Why an offer cannot be taken. Listed prices are the highest that a supplier asks (rules.md 1.5), so no
 * offered one is above its own listing; and none is above the owner's estimate, which all can read.
 */
export function offerFaults(one: Competition, command: OfferCommand, today: Day): Refusal[] {
  const { content, candidates } = command;
  const { terms } = one;
  const faults: Refusal[] = [];
  if (!SELLING_STATES.includes(command.supplierState))
    faults.push({ code: 'competition.supplier-closed' });
  if (command.sameOwner !== null)
    faults.push({ code: 'competition.one-owner', params: { supplier: command.sameOwner } });
  const missing = terms.lines.filter(
    ({ lineNo }) => !content.lines.some((line) => line.lineNo === lineNo),
  );
  if (content.lines.length === 0)
    faults.push({ code: 'competition.empty-offer', field: 'price-1' });
  else if (terms.awardBy === 'whole')
    for (const { lineNo, name } of missing)
      faults.push({ code: 'competition.all-lines', field: `price-${lineNo}`, params: { name } });
  for (const line of content.lines) faults.push(...lineFaults(one, line, candidates));
  if (content.freight < 0n) faults.push({ code: 'money.negative', field: 'freight' });
  if (terms.awardBy === 'item' && content.freight !== 0n)
    faults.push({ code: 'competition.freight-item', field: 'freight' });
  if (faults.length > 0) return faults;
  return estimateFaults(one, command, today);
}

function lineFaults(
  one: Competition,
  line: OfferLine,
  candidates: OfferCommand['candidates'],
): Refusal[] {
  const wanted = one.terms.lines.find(({ lineNo }) => lineNo === line.lineNo);
  if (!wanted) return [{ code: 'competition.line', field: `price-${line.lineNo}` }];
  const { name } = wanted;
  const listed = candidates.find(
    (it) => it.lineNo === line.lineNo && it.productId === line.productId,
  );
  if (!listed)
    return [{ code: 'competition.listing', field: `product-${line.lineNo}`, params: { name } }];
  const faults: Refusal[] = [];
  const unmet = one.terms.requirements.find((requirement) => !meets(listed, requirement));
  if (unmet) {
    const params = { name: listed.productName, requirement: unmet.code, value: unmet.value ?? '' };
    faults.push({ code: 'competition.requirement', field: `product-${line.lineNo}`, params });
  }
  if (line.unitPrice < 1n)
    faults.push({ code: 'offer.min-price', field: `price-${line.lineNo}`, params: { name } });
  if (line.unitPrice > listed.price) {
    const params = { name, most: listed.price };
    faults.push({ code: 'competition.above-list', field: `price-${line.lineNo}`, params });
  }
  const answer = line.answer.trim().length;
  const field = `answer-${line.lineNo}`;
  if (one.terms.kind === 'specification' && answer < LEAST_ANSWER)
    faults.push({ code: 'competition.answer', field, params: { name } });
  if (answer > MOST_ANSWER)
    faults.push({ code: 'text.too-long', field, params: { max: MOST_ANSWER } });
  return faults;
}

function estimateFaults(one: Competition, { content }: OfferCommand, today: Day): Refusal[] {
  const { terms } = one;
  if (terms.awardBy === 'whole') {
    const total = lotTotal(content, terms.lines, today, true);
    const estimate = estimateOf(terms.lines, today);
    return total > estimate
      ? [{ code: 'competition.above-estimate', field: 'price-1', params: { total, estimate } }]
      : [];
  }
  return terms.lines.flatMap((line): Refusal[] => {
    if (!content.lines.some(({ lineNo }) => lineNo === line.lineNo)) return [];
    const total = lotTotal(content, [line], today, false);
    const estimate = estimateOf([line], today);
    const field = `price-${line.lineNo}`;
    return total > estimate
      ? [{ code: 'competition.above-estimate', field, params: { total, estimate } }]
      : [];
  });
}
