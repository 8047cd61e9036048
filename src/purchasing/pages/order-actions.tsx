import { randomUUID } from 'node:crypto';
import { formatQuantity, formatRupiah, type Locale } from '../../kernel/index.ts';
import { sha256 } from '../../platform/index.ts';
import { Button, Details, Form, TextArea } from '../../ui/index.ts';
import { tAddendum } from '../addendum-words.ts';
import type { CommandKind } from '../domain/commands.ts';
import { contentOf } from '../domain/content.ts';
import { nextPaper, toInspect } from '../domain/progress.ts';
import type { Delivery, Order, Paper } from '../domain/types.ts';
import { t } from '../messages.ts';
import { AcceptAddendumHint, ProposeFields, Why } from './order-addenda.tsx';
import { Beforehand, offered } from './order-beforehand.tsx';
import { InspectFields, ShipFields } from './order-delivery-fields.tsx';
import { type ActionProps, controlId, type Fields, fieldOf } from './order-form.ts';
import { PaperFields, PaymentFields, RateFields } from './order-money-fields.tsx';
import { AgreeField, OfferFields } from './order-offer-fields.tsx';

const WITH_REASON: readonly CommandKind[] = [
  'withdraw',
  'reject',
  'decline',
  'cancel',
  'stop',
  'terminate',
  'withdraw-paper',
];

/** Neither the next step nor the end of anything. */
const QUIET: readonly CommandKind[] = ['propose-addendum', 'withdraw-addendum', 'pause'];

interface Fold {
  readonly summary: string;
  readonly of: readonly CommandKind[];
}

/** Commands that stand folded under a sentence of their own: they are rare, or there is much to read before. */
function foldsOf({ order, c }: ActionProps): Fold[] {
  const w = t(c.var.locale).order;
  const change = tAddendum(c.var.locale);
  const folds: Fold[] = [
    { summary: change.summary, of: ['propose-addendum'] },
    { summary: change.pauseSummary, of: ['pause'] },
    { summary: w.endIt, of: ['stop', 'terminate'] },
  ];
  const last = order.papers.at(-1);
  if (last) {
    const summary = w.wrongPaper(`${w.papers[last.paper]} ${last.number}`);
    folds.push({ summary, of: ['withdraw-paper'] });
  }
  // Petty cash and card are paid on the bill; who pays by LS all the same finds the papers here.
  const paper = nextPaper(order, 'treasurer');
  if (paper && order.channel !== 'LS' && c.var.viewer?.role === 'treasurer')
    folds.push({ summary: w.papersForDirect(w.papers[paper]), of: ['record-paper'] });
  if (paper && order.channel === 'LS') folds.push({ summary: w.payLater, of: ['record-payment'] });
  return folds;
}

/** Forms for exactly what the transition table allows this person now (house law 1). */
export function Actions(props: ActionProps & { commands: readonly CommandKind[] }) {
  const { commands, typed } = props;
  const folds = foldsOf(props)
    .map((fold) => ({ ...fold, of: commands.filter((one) => fold.of.includes(one)) }))
    .filter(({ of }) => of.length > 0);
  const folded = folds.flatMap(({ of }) => of);
  return (
    <>
      {commands
        .filter((command) => !folded.includes(command))
        .map((command) => (
          <Action key={command} {...props} command={command} />
        ))}
      {folds.map(({ summary, of }) => (
        <Details
          key={summary}
          summary={summary}
          open={of.some((command) => command === typed?.command)}
        >
          {of.map((command) => (
            <Action key={command} {...props} command={command} />
          ))}
        </Details>
      ))}
    </>
  );
}

/** The form of a command; of several deliveries under way each has its own. */
function Action(props: Fields) {
  const { command, order } = props;
  if (command !== 'mark-arrived') return <CommandForm {...props} />;
  return (
    <>
      {order.deliveries
        .filter((one) => one.arrivedAt === null)
        .map((delivery) => (
          <CommandForm key={delivery.deliveryNo} {...props} delivery={delivery} />
        ))}
    </>
  );
}

function CommandForm(props: Fields & { delivery?: Delivery }) {
  const { c, command, order } = props;
  const { locale } = c.var;
  const name = nameOf(props);
  return (
    <section class="k-stack">
      <Form
        locale={locale}
        action={`/pesanan/${order.id}/${command}`}
        label={name}
        hidden={{ version: String(order.version), ...hiddenOf(props) }}
      >
        {props.delivery && <p>{contentsOf(order, props.delivery, locale)}</p>}
        <Beforehand {...props} />
        <ActionFields {...props} />
        <Button variant={variantOf(command)}>{name}</Button>
      </Form>
    </section>
  );
}

/** What is in a delivery, so that nobody marks the wrong one. */
function contentsOf(order: Order, delivery: Delivery, locale: Locale): string {
  const goods = delivery.lines.map(({ lineNo, quantity }) => {
    const line = order.lines.find((one) => one.lineNo === lineNo);
    return `${formatQuantity(quantity, locale)} ${line?.unit ?? ''} ${line?.name ?? ''}`;
  });
  const { delivery: of } = t(locale).order;
  return `${of(delivery.deliveryNo)} (${delivery.proof}): ${goods.join('; ')}`;
}

function paperOf({ c, order, command }: Fields): Paper | undefined {
  if (command === 'withdraw-paper') return order.papers.at(-1)?.paper;
  return nextPaper(order, c.var.viewer?.role === 'seller' ? 'seller' : 'treasurer');
}

/** The words of the button: which paper, which delivery, for how much. */
function nameOf(props: Fields & { delivery?: Delivery }): string {
  const { c, command, order, delivery } = props;
  const { locale } = c.var;
  const w = t(locale);
  const sums = command === 'accept-offer' ? offered(order) : undefined;
  if (sums) return w.order.acceptFor(formatRupiah(sums.total, locale));
  if (delivery) return w.order.markArrived(delivery.deliveryNo);
  const paper = paperOf(props);
  if (paper && command === 'record-paper') return w.order.recordPaper(w.order.papers[paper]);
  if (paper && command === 'withdraw-paper') return w.order.takeBack(w.order.papers[paper]);
  return w.commands[command] ?? tAddendum(locale).commands[command] ?? command;
}

function variantOf(command: CommandKind) {
  if (WITH_REASON.includes(command) || command === 'refuse-addendum') return 'danger' as const;
  if (QUIET.includes(command)) return 'secondary' as const;
  return command === 'extend-deadline' ? ('secondary' as const) : ('primary' as const);
}

function hiddenOf(props: Fields & { delivery?: Delivery }): Record<string, string> {
  const { command, order, delivery } = props;
  switch (command) {
    case 'approve':
      return { contentHash: sha256(contentOf(order)) };
    case 'record-payment':
      return { key: randomUUID() };
    case 'mark-arrived':
      return { deliveryNo: String(delivery?.deliveryNo ?? '') };
    case 'inspect':
      return { deliveryNo: String(toInspect(order)?.deliveryNo ?? '') };
    case 'record-paper':
    case 'withdraw-paper':
      return { paper: paperOf(props) ?? '' };
    default:
      return {};
  }
}

function ActionFields(props: Fields) {
  const { locale } = props.c.var;
  if (WITH_REASON.includes(props.command)) {
    return (
      <TextArea
        locale={locale}
        id={controlId(props.command, 'reason')}
        label={`${t(locale).order.reason}: ${nameOf(props)}`}
        rows={2}
        maxLength={1000}
        required
        {...fieldOf(props)('reason')}
      />
    );
  }
  switch (props.command) {
    case 'propose-addendum':
      return <ProposeFields {...props} />;
    case 'accept-addendum':
      return <AcceptAddendumHint {...props} />;
    case 'refuse-addendum':
      return <Why {...props} label={tAddendum(locale).answerWhy} />;
    case 'withdraw-addendum':
      return <Why {...props} label={tAddendum(locale).takeBackWhy} />;
    case 'pause':
      return (
        <>
          <p>{tAddendum(locale).pauseHint}</p>
          <Why {...props} label={tAddendum(locale).pauseWhy} />
        </>
      );
    case 'make-offer':
      return <OfferFields {...props} />;
    case 'accept-offer':
      return <AgreeField {...props} />;
    case 'ship':
      return <ShipFields {...props} />;
    case 'inspect':
      return <InspectFields {...props} />;
    case 'record-paper':
      return <PaperFields {...props} legend={nameOf(props)} />;
    case 'record-payment':
      return <PaymentFields {...props} />;
    case 'rate':
      return <RateFields {...props} />;
    default:
      return null;
  }
}
