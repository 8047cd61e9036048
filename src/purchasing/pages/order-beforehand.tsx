import { formatRupiah } from '../../kernel/index.ts';
import { sha256 } from '../../platform/index.ts';
import { SummaryList } from '../../ui/index.ts';
import type { CommandKind } from '../domain/commands.ts';
import { contentOf } from '../domain/content.ts';
import { pricedAt } from '../domain/decide-negotiation.ts';
import type { DocumentContent } from '../domain/documents.ts';
import type { Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import type { Part } from './order-parts.tsx';
import { DraftPreview, shortHash } from './order-signing.tsx';

/** Commands that sign the document being drafted. */
const SIGNING: readonly CommandKind[] = ['approve', 'accept', 'issue-handover', 'confirm-handover'];

export const signs = (command: CommandKind): boolean => SIGNING.includes(command);

/** The order's money if the other side's last offer is accepted; undefined when there is none. */
export function offered(order: Order) {
  const last = order.offers.at(-1);
  return last && pricedAt(order, last);
}

/** What a person should know before he presses: what he signs, what it will cost, what it ends. */
export function Beforehand(props: Part & { command: CommandKind; draft: DocumentContent | null }) {
  const { c, order, command, draft } = props;
  const { locale } = c.var;
  const w = t(locale).order;
  const money = (amount: bigint) => formatRupiah(amount, locale);
  if (command === 'accept-offer') {
    const sums = offered(order);
    if (!sums) return null;
    return (
      <>
        <p>{w.acceptOfferHint}</p>
        <SummaryList
          rows={[
            { key: w.goods, value: money(sums.goods) },
            { key: w.freight, value: money(sums.freight) },
            { key: w.tax, value: money(sums.tax) },
            { key: w.newTotal, value: <strong>{money(sums.total)}</strong> },
            { key: w.listTotal, value: money(order.total) },
          ]}
        />
      </>
    );
  }
  if (command === 'stop') return <p>{w.stopHint}</p>;
  if (command === 'terminate') return <p>{w.terminateHint}</p>;
  if (!signs(command)) return null;
  return (
    <>
      <p class="k-hint">
        {command === 'approve'
          ? w.approveHint(shortHash(sha256(contentOf(order))))
          : command === 'accept'
            ? w.acceptHint(shortHash(order.approvalHash ?? ''))
            : command === 'issue-handover'
              ? w.issueHint
              : w.confirmHint}
      </p>
      {draft && <DraftPreview c={c} order={order} content={draft} />}
    </>
  );
}
