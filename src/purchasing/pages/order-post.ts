import {
  type Day,
  isUuid,
  ok,
  parseDay,
  parsePlainRupiah,
  parseQuantity,
  type Quantity,
  type Refusal,
  type Result,
  type Rupiah,
  refuse,
} from '../../kernel/index.ts';
import {
  type Ctx,
  FieldErrors,
  type Form,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../platform/index.ts';
import { actOnOrder } from '../act-on-order.ts';
import type { OrderCommand } from '../domain/commands.ts';
import type { Order, Paper, Score } from '../domain/types.ts';
import { PARTIES } from './access.ts';
import { orderFor, orderPage } from './order.tsx';

const SIMPLE = [
  'accept-offer',
  'extend-deadline',
  'sign',
  'accept',
  'issue-handover',
  'confirm-handover',
  'accept-addendum',
  'resume',
] as const;
const REASONED = [
  'withdraw',
  'reject',
  'decline',
  'cancel',
  'stop',
  'terminate',
  'refuse-addendum',
  'withdraw-addendum',
  'pause',
] as const;
const FORMS = [
  'make-offer',
  'propose-addendum',
  'approve',
  'ship',
  'mark-arrived',
  'inspect',
  'record-paper',
  'withdraw-paper',
  'record-payment',
  'rate',
] as const;
type Posted = (typeof SIMPLE)[number] | (typeof REASONED)[number] | (typeof FORMS)[number];

const ALL: readonly Posted[] = [...SIMPLE, ...REASONED, ...FORMS];

/** A posted form as a command, or every field that cannot be read. */
function commandOf(kind: Posted, order: Order, form: Form): Result<OrderCommand, Refusal[]> {
  const version = Number(form.text('version'));
  const expectedVersion = Number.isInteger(version) ? version : -1;
  if (kind === 'accept-offer' && form.text('agree') === '')
    return { ok: false, error: [refuse('offer.agree', 'agree').error] };
  if (SIMPLE.some((one) => one === kind)) return ok({ kind, expectedVersion } as OrderCommand);
  if (REASONED.some((one) => one === kind))
    return ok({ kind, expectedVersion, reason: form.text('reason') } as OrderCommand);
  const errors = new FieldErrors();
  const command = read(kind as (typeof FORMS)[number], order, form, errors, expectedVersion);
  return errors.any || !command ? { ok: false, error: errors.list } : ok(command);
}

function read(
  kind: (typeof FORMS)[number],
  order: Order,
  form: Form,
  errors: FieldErrors,
  expectedVersion: number,
): OrderCommand | undefined {
  const seen = { expectedVersion };
  const money = (name: string) =>
    errors.take<Rupiah>(name, parsePlainRupiah(form.text(name), name));
  const day = (name: string) =>
    errors.take<Day>(name, parseDay(form.text(name), name)) ?? ('1970-01-01' as Day);
  switch (kind) {
    case 'make-offer':
      return {
        kind,
        ...seen,
        prices: order.lines.map((line) => money(`price-${line.lineNo}`) ?? null),
        freight: money('freight') ?? (0n as Rupiah),
        note: form.text('note'),
        belowMeant: form.text('belowMeant') !== '',
      };
    case 'propose-addendum':
      return {
        kind,
        ...seen,
        lines: order.lines.map((line) => ({
          lineNo: line.lineNo,
          quantity: amount(`quantity-${line.lineNo}`, form, errors),
        })),
        wantedOn: day('wantedOn'),
        reason: form.text('reason'),
      };
    case 'approve':
      return { kind, ...seen, contentHash: form.text('contentHash'), sign: true };
    case 'ship':
      return {
        kind,
        ...seen,
        lines: shipLines(order, form, errors),
        proof: form.text('proof'),
        note: form.text('note'),
      };
    case 'mark-arrived':
      return { kind, ...seen, deliveryNo: Number(form.text('deliveryNo')) };
    case 'inspect':
      return {
        kind,
        ...seen,
        deliveryNo: Number(form.text('deliveryNo')),
        lines: inspected(order, form, errors),
      };
    case 'record-paper':
      return {
        kind,
        ...seen,
        paper: paper(form, errors),
        number: form.text('number'),
        on: day('on'),
      };
    case 'withdraw-paper':
      return { kind, ...seen, paper: paper(form, errors), reason: form.text('reason') };
    case 'record-payment': {
      const channel = form.text('channel');
      if (channel !== 'UP' && channel !== 'LS' && channel !== 'KKPD')
        errors.add('channel', 'payment.channel');
      const key = isUuid(form.text('key')) ? form.text('key') : '';
      if (key === '') errors.add('amount', 'order.stale');
      return {
        kind,
        ...seen,
        channel: channel as 'LS',
        sp2dNumber: form.text('sp2dNumber') || null,
        amount: money('amount') ?? (0n as Rupiah),
        paidOn: day('paidOn'),
        idempotencyKey: `${order.id}:${key}`,
      };
    }
    case 'rate':
      return {
        kind,
        ...seen,
        quality: score('quality', form, errors),
        cost: score('cost', form, errors),
        punctuality: score('punctuality', form, errors),
        service: score('service', form, errors),
        note: form.text('note'),
      };
  }
}

function paper(form: Form, errors: FieldErrors): Paper {
  const text = form.text('paper');
  if (text !== 'billing' && text !== 'spp' && text !== 'spm') errors.add('paper', 'paper.kind');
  return text as Paper;
}

function score(name: string, form: Form, errors: FieldErrors): Score {
  const text = form.text(name);
  if (!/^[0-3]$/.test(text)) errors.add(name, 'rating.score');
  return Number(text) as Score;
}

/** An empty or zero line is not sent; anything else is read strictly. */
function amount(name: string, form: Form, errors: FieldErrors): Quantity {
  const text = form.text(name);
  if (text === '' || /^0+([.,]0{1,2})?$/.test(text)) return 0n as Quantity;
  return (
    errors.take(name, parseQuantity(text, { maxDecimals: 2, field: name })) ?? (0n as Quantity)
  );
}

function shipLines(order: Order, form: Form, errors: FieldErrors) {
  return order.lines
    .filter((line) => form.has(`quantity-${line.lineNo}`))
    .map((line) => ({
      lineNo: line.lineNo,
      quantity: amount(`quantity-${line.lineNo}`, form, errors),
    }));
}

function inspected(order: Order, form: Form, errors: FieldErrors) {
  return order.lines
    .filter((line) => form.has(`received-${line.lineNo}`))
    .map((line) => ({
      lineNo: line.lineNo,
      received: amount(`received-${line.lineNo}`, form, errors),
      accepted: amount(`accepted-${line.lineNo}`, form, errors),
      difference: form.text(`difference-${line.lineNo}`) || null,
    }));
}

async function post(c: Ctx, kind: Posted): Promise<Response> {
  const form = await readForm(c);
  const order = await orderFor(c);
  if (!order) return orderPage(c);
  const command = commandOf(kind, order, form);
  const typed = { command: kind, form };
  if (!command.ok) return orderPage(c, command.error, typed);
  const done = await actOnOrder(useCaseEnv(c), order.id, command.value);
  if (!done.ok) return orderPage(c, done.error, typed);
  return redirectDone(c, `/pesanan/${order.id}`, kind);
}

export const orderPostRoutes: Route[] = ALL.map((kind) => ({
  method: 'POST',
  path: `/pesanan/:id/${kind}`,
  access: PARTIES,
  kind: 'form',
  handle: (c) => post(c, kind),
}));
