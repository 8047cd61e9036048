import { randomUUID } from 'node:crypto';
import { dayOf, formatRupiah, type Locale, quantityToDecimal } from '../../kernel/index.ts';
import { type Ctx, type Form as PostedForm, sha256 } from '../../platform/index.ts';
import {
  Button,
  DateField,
  Details,
  Fieldset,
  Form,
  MoneyField,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import type { CommandKind } from '../domain/commands.ts';
import { contentOf } from '../domain/content.ts';
import { ceilingFor } from '../domain/decide-negotiation.ts';
import type { DocumentContent } from '../domain/documents.ts';
import { lineShippable, payableOf } from '../domain/progress.ts';
import type { Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import { shown } from './basket.tsx';
import { Beforehand, offered } from './order-beforehand.tsx';

/** A form that was sent and refused: its command, and what was typed. */
export interface Typed {
  readonly command: string;
  readonly form: PostedForm;
}

interface ActionProps {
  readonly c: Ctx;
  readonly order: Order;
  readonly errorOf: (field: string) => string | undefined;
  readonly typed: Typed | undefined;
  /** The document that waits for signatures, as it is going to be. */
  readonly draft: DocumentContent | null;
}

const WITH_REASON: readonly CommandKind[] = [
  'withdraw',
  'reject',
  'decline',
  'cancel',
  'stop',
  'terminate',
];

/** Several forms on the page have a reason or a note: their controls take the command into their ids. */
export const controlId = (command: string, field: string): string =>
  field === 'reason' || field === 'note' ? `${field}-${command}` : field;

/** What ends a running order stands folded: it is rare, and there is much to read before it. */
const RARE: readonly CommandKind[] = ['stop', 'terminate'];

/** Forms for exactly what the transition table allows this person now (house law 1). */
export function Actions(props: ActionProps & { commands: readonly CommandKind[] }) {
  const rare = props.commands.filter((command) => RARE.includes(command));
  const refused = rare.some((command) => command === props.typed?.command);
  return (
    <>
      {props.commands
        .filter((command) => !rare.includes(command))
        .map((command) => (
          <Action key={command} {...props} command={command} />
        ))}
      {rare.length > 0 && (
        <Details summary={t(props.c.var.locale).order.endIt} open={refused}>
          {rare.map((command) => (
            <Action key={command} {...props} command={command} />
          ))}
        </Details>
      )}
    </>
  );
}

function Action(props: ActionProps & { command: CommandKind }) {
  const { c, command, order } = props;
  const { locale } = c.var;
  return (
    <section class="k-stack">
      <Form
        locale={locale}
        action={`/pesanan/${order.id}/${command}`}
        label={t(locale).commands[command]}
        hidden={{ version: String(order.version), ...hiddenOf(command, order) }}
      >
        <Beforehand {...props} />
        <ActionFields {...props} />
        <Button variant={variantOf(command)}>{wordsOf(command, order, locale)}</Button>
      </Form>
    </section>
  );
}

/** The words of the button; who accepts an offer reads what he accepts. */
function wordsOf(command: CommandKind, order: Order, locale: Locale): string {
  const w = t(locale);
  const sums = command === 'accept-offer' ? offered(order) : undefined;
  return sums
    ? w.order.acceptFor(formatRupiah(sums.total, locale))
    : (w.commands[command] ?? command);
}

function variantOf(command: CommandKind) {
  if (WITH_REASON.includes(command)) return 'danger' as const;
  return command === 'extend-deadline' ? ('secondary' as const) : ('primary' as const);
}

function hiddenOf(command: CommandKind, order: Order): Record<string, string> {
  if (command === 'approve') return { contentHash: sha256(contentOf(order)) };
  if (command === 'record-payment') return { key: randomUUID() };
  if (command === 'mark-arrived')
    return {
      deliveryNo: String(order.deliveries.find((one) => one.arrivedAt === null)?.deliveryNo ?? ''),
    };
  if (command === 'inspect') return { deliveryNo: String(toInspect(order)?.deliveryNo ?? '') };
  return {};
}

const toInspect = (order: Order) =>
  order.deliveries.find((one) => one.arrivedAt !== null && one.inspectedAt === null);

function ActionFields(props: ActionProps & { command: CommandKind }) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  if (WITH_REASON.includes(props.command)) {
    const own = field('reason');
    return (
      <TextArea
        locale={locale}
        id={controlId(props.command, 'reason')}
        label={`${w.reason}: ${t(locale).commands[props.command]}`}
        rows={2}
        maxLength={1000}
        required
        {...own}
      />
    );
  }
  switch (props.command) {
    case 'make-offer':
      return <OfferFields {...props} />;
    case 'ship':
      return <ShipFields {...props} />;
    case 'inspect':
      return <InspectFields {...props} />;
    case 'record-paper':
      return <PaperFields {...props} />;
    case 'record-payment':
      return <PaymentFields {...props} />;
    case 'rate':
      return <RateFields {...props} />;
    default:
      return null;
  }
}

/** Name, error and value of a field: what was typed stays, if this very form was refused. */
function fieldOf(props: ActionProps & { command: CommandKind }) {
  const mine = props.typed?.command === props.command;
  return (name: string, value = '') => ({
    name,
    value: mine ? (props.typed?.form.text(name) ?? value) : value,
    error: mine ? props.errorOf(name) : undefined,
  });
}

type Fields = ActionProps & { readonly command: CommandKind };

function OfferFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  const ceiling = ceilingFor(props.order);
  return (
    <Fieldset legend={t(locale).commands['make-offer'] ?? ''}>
      {props.order.lines.map((line, index) => (
        <MoneyField
          key={line.lineNo}
          locale={locale}
          label={w.offerPrice(line.name)}
          required
          {...field(`price-${line.lineNo}`, String(ceiling.prices[index] ?? line.unitPrice))}
        />
      ))}
      <MoneyField
        locale={locale}
        label={w.freight}
        required
        {...field('freight', String(ceiling.freight))}
      />
      <TextArea
        locale={locale}
        label={w.note}
        rows={2}
        id={controlId(props.command, 'note')}
        {...field('note')}
      />
    </Fieldset>
  );
}

function ShipFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  return (
    <Fieldset legend={t(locale).commands['ship'] ?? ''}>
      {props.order.lines
        .filter((line) => lineShippable(props.order, line) > 0n)
        .map((line) => (
          <NumberField
            key={line.lineNo}
            locale={locale}
            label={w.ship(line.name)}
            suffix={line.unit}
            decimals
            {...field(`quantity-${line.lineNo}`, shown(lineShippable(props.order, line)))}
          />
        ))}
      <TextField locale={locale} label={w.proof} hint={w.proofHint} required {...field('proof')} />
      <TextArea
        locale={locale}
        label={w.note}
        rows={2}
        id={controlId(props.command, 'note')}
        {...field('note')}
      />
    </Fieldset>
  );
}

function InspectFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  const delivery = toInspect(props.order);
  if (!delivery) return null;
  return (
    <Fieldset legend={w.delivery(delivery.deliveryNo)}>
      {delivery.lines.map((sent) => {
        const line = props.order.lines.find((one) => one.lineNo === sent.lineNo);
        const value = quantityToDecimal(sent.quantity) && shown(sent.quantity);
        return (
          <div key={sent.lineNo} class="k-stack">
            <NumberField
              locale={locale}
              label={w.recv(line?.name ?? '')}
              suffix={line?.unit}
              decimals
              {...field(`received-${sent.lineNo}`, value)}
            />
            <NumberField
              locale={locale}
              label={w.acc(line?.name ?? '')}
              suffix={line?.unit}
              decimals
              {...field(`accepted-${sent.lineNo}`, value)}
            />
            <TextField
              locale={locale}
              label={w.diff(line?.name ?? '')}
              {...field(`difference-${sent.lineNo}`)}
            />
          </div>
        );
      })}
    </Fieldset>
  );
}

function today(props: Fields): string {
  return dayOf(props.c.var.services.clock.now(), props.c.var.pemda.zone);
}

function PaperFields(props: Fields) {
  const { locale, viewer } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  const has = (paper: string) => props.order.papers.some((one) => one.paper === paper);
  const kinds =
    viewer?.role === 'seller' ? ['billing'] : ['spp', 'spm'].filter((kind) => !has(kind));
  return (
    <Fieldset legend={t(locale).commands['record-paper'] ?? ''}>
      <Select
        locale={locale}
        label={w.paper}
        placeholder={null}
        choices={kinds.map((value) => ({
          value,
          label: value === 'billing' ? w.paperBilling : value.toUpperCase(),
        }))}
        {...field('paper', kinds[0] ?? '')}
      />
      <TextField locale={locale} label={w.number} width="medium" required {...field('number')} />
      <DateField
        locale={locale}
        label={w.on}
        max={today(props)}
        required
        {...field('on', today(props))}
      />
    </Fieldset>
  );
}

function PaymentFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  return (
    <Fieldset legend={t(locale).commands['record-payment'] ?? ''}>
      <Select
        locale={locale}
        label={w.channel}
        placeholder={null}
        choices={['LS', 'UP', 'KKPD'].map((value) => ({ value, label: value }))}
        {...field('channel', props.order.payments[0]?.channel ?? props.order.channel)}
      />
      <TextField
        locale={locale}
        label={w.sp2d}
        hint={w.sp2dHint}
        width="medium"
        {...field('sp2dNumber')}
      />
      <MoneyField
        locale={locale}
        label={w.payAmount}
        required
        {...field('amount', String(payableOf(props.order)))}
      />
      <DateField
        locale={locale}
        label={w.on}
        max={today(props)}
        required
        {...field('paidOn', today(props))}
      />
    </Fieldset>
  );
}

function RateFields(props: Fields) {
  const { locale } = props.c.var;
  const w = t(locale).order;
  const field = fieldOf(props);
  const choices = ['3', '2', '1', '0'].map((value) => ({ value, label: value }));
  return (
    <Fieldset legend={t(locale).commands['rate'] ?? ''}>
      {(['quality', 'cost', 'punctuality', 'service'] as const).map((aspect) => (
        <Radios
          key={aspect}
          locale={locale}
          label={w[aspect]}
          choices={choices}
          {...field(aspect)}
        />
      ))}
      <TextArea
        locale={locale}
        label={w.note}
        rows={2}
        id={controlId(props.command, 'note')}
        {...field('note')}
      />
    </Fieldset>
  );
}
