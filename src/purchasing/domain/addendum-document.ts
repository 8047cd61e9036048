import { formatQuantity } from '../../kernel/index.ts';
import { type AddendumSide, acceptedAddenda } from './addendum.ts';
import { contentAs, type DocumentContent, type Parties } from './documents.ts';
import type { Order } from './types.ts';

/**
 * The document of an agreed change: the order as it is by it, and what it was before. @throws RangeError
 * when the order has no such agreed change.
 */
export function addendumContent(
  order: Order,
  no: number,
  parties: Parties,
  issuedAt: Date,
): DocumentContent {
  const found = acceptedAddenda(order).find((one) => one.no === no);
  const { outcome, was } = found ?? {};
  if (!found || !outcome?.number || !was)
    throw new RangeError(`order ${order.number} has no agreed addendum ${no}`);
  const other = found.side === 'ppk' ? ('seller' as const) : ('ppk' as const);
  const named = (side: AddendumSide, personId: string | null, at: Date) => ({
    side,
    role: side,
    name: parties.people.get(personId ?? '')?.name ?? '',
    employeeNumber: parties.people.get(personId ?? '')?.employeeNumber ?? null,
    at: at.toISOString(),
  });
  const as = { ...outcome.number, at: issuedAt, places: false };
  return {
    ...contentAs('addendum', order, parties, as),
    signatures: [
      named(found.side, found.personId, found.at),
      named(other, outcome.personId, outcome.at),
    ].sort((a, b) => (a.side < b.side ? -1 : 1)),
    addendum: {
      no,
      side: found.side,
      reason: found.reason,
      was: {
        total: String(was.total),
        wantedOn: was.wantedOn,
        lines: was.lines.map(({ lineNo, quantity }) => ({
          no: lineNo,
          quantityText: formatQuantity(quantity),
          unit: order.lines.find((line) => line.lineNo === lineNo)?.unit ?? '',
        })),
      },
    },
  };
}
