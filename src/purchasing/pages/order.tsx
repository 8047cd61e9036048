import { dayOf, formatInstant, isUuid, type Refusal, refuse } from '../../kernel/index.ts';
import { type Ctx, type Route, useCaseEnv } from '../../platform/index.ts';
import {
  Deadline,
  ErrorSummary,
  fieldErrors,
  MoneyClock,
  page,
  refusedPage,
  StatusTag,
} from '../../ui/index.ts';
import { tDeadline } from '../deadline-words.ts';
import type { CommandKind } from '../domain/commands.ts';
import { type DocumentContent, draftContent } from '../domain/documents.ts';
import { moneyClock } from '../domain/money-clock.ts';
import { maySee } from '../domain/party.ts';
import { draftKind } from '../domain/signatures.ts';
import { COMING, commandsFor, TERMINAL_STATES, waitsFor } from '../domain/transitions.ts';
import type { Order } from '../domain/types.ts';
import { t } from '../messages.ts';
import { facesOf } from '../order-list.sql.ts';
import { eventsOf, loadOrder, storedDocuments } from '../orders.sql.ts';
import { partiesOf, signersOf } from '../parties.sql.ts';
import { saidOn } from '../talk/talk.sql.ts';
import { Talk } from '../talk/talk.tsx';
import { tTalk } from '../talk/talk-words.ts';
import { READERS } from './access.ts';
import { Actions } from './order-actions.tsx';
import { Addenda } from './order-addenda.tsx';
import { signs } from './order-beforehand.tsx';
import { Deliveries, RefusedGoods } from './order-deliveries.tsx';
import { OrderDone } from './order-done.tsx';
import { controlId, type Typed } from './order-form.ts';
import { History } from './order-history.tsx';
import { LatePenalty } from './order-late.tsx';
import { Facts, Lines, Offers, type Part } from './order-parts.tsx';
import { pricesWhenPlaced } from './order-prices.tsx';
import { DocumentsAndSignatures } from './order-signing.tsx';
import { References } from './references.tsx';
import { toneOf } from './tone.ts';

/** The order of the address, if this viewer may see it; a stranger learns nothing of it. */
export async function orderFor(c: Ctx): Promise<Order | null> {
  const id = c.req.param('id') ?? '';
  const order = isUuid(id) ? await loadOrder(c.var.db, id) : undefined;
  return order && maySee(order, useCaseEnv(c).actor) ? order : null;
}

export async function orderPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const order = await orderFor(c);
  const faces = order && (await facesOf(c.var.db, order.id));
  if (!order || !faces)
    return refusedPage(c, refuse('order.not-found').error, { href: '/pesanan' });
  const errors = fieldErrors(c, refusals, { talk: tTalk(locale).text });
  const commands = commandsFor(order, useCaseEnv(c).actor);
  const turn = waitsFor(order);
  const [draft, people, stored, events, prices, said] = await Promise.all([
    draftFor(c, order, commands),
    signersOf(c.var.db, order),
    storedDocuments(c.var.db, order.id),
    eventsOf(c.var.db, order.id),
    commands.includes('approve') ? pricesWhenPlaced(c, order) : null,
    saidOn(c.var.db, order.id),
  ]);
  const hashes = new Map(stored.map((one) => [one.kind, one.hash]));
  const stale = refusals.some((one) => one.code.endsWith('.stale'));
  return page(c, {
    title: w.order.title(order.number),
    error: refusals.length > 0,
    status:
      refusals.length === 0
        ? 200
        : stale
          ? 409
          : refusals.some((one) => one.code === 'order.forbidden')
            ? 403
            : 422,
    breadcrumbs: [{ href: '/pesanan', label: w.list.title }, { label: order.number }],
    wide: true,
    body: (
      <>
        <ErrorSummary
          locale={locale}
          errors={errors.list.map((error) => ({
            ...error,
            field: typed && error.field ? controlId(typed.command, error.field) : error.field,
          }))}
        />
        <h1>{w.order.title(order.number)}</h1>
        {refusals.length === 0 && <OrderDone c={c} order={order} mine={commands.length > 0} />}
        <p>
          <StatusTag tone={toneOf(order.state)}>{w.states[order.state]}</StatusTag>{' '}
          {turn && turn !== 'system' && (
            <span>{w.order.waiting(turn === 'buyer' ? w.order.buyer : w.owners[turn])}</span>
          )}
        </p>
        {order.deadlineAt && (
          <p>
            {w.order.deadline}:{' '}
            <Deadline
              locale={locale}
              iso={order.deadlineAt.toISOString()}
              text={formatInstant(order.deadlineAt, pemda.zone, locale)}
            />
          </p>
        )}
        {(order.deadlineAt || COMING.includes(order.state)) && (
          <p>
            <a href={`/pesanan/${order.id}/tenggat.ics`}>{tDeadline(locale).link}</a>
          </p>
        )}
        <RefusedGoods c={c} order={order} />
        <LatePenalty c={c} order={order} />
        <Addenda c={c} order={order} />
        <section aria-labelledby="tindakan">
          <h2 id="tindakan">{w.order.todo}</h2>
          {commands.length === 0 ? (
            <p>{w.order.nothing}</p>
          ) : (
            <Actions
              c={c}
              order={order}
              commands={commands}
              errorOf={errors.of}
              typed={typed}
              draft={draft}
            />
          )}
        </section>
        <Facts c={c} order={order} faces={faces} />
        <Lines c={c} order={order} />
        {order.references && c.var.viewer?.role !== 'seller' && (
          <References
            c={c}
            references={order.references}
            reason={order.referenceReason ?? null}
            lines={order.lines}
          />
        )}
        {prices}
        {order.offers.length > 0 && <Offers c={c} order={order} />}
        {order.deliveries.length > 0 && <Deliveries c={c} order={order} />}
        <Clock c={c} order={order} />
        <DocumentsAndSignatures c={c} order={order} people={people} hashes={hashes} />
        <Talk
          c={c}
          order={order}
          said={said}
          kinds={events.map(({ kind }) => kind)}
          typed={typed?.command === 'percakapan' ? typed.form.text('talk') : ''}
          errorOf={errors.of}
        />
        <History
          c={c}
          order={order}
          events={events}
          ended={TERMINAL_STATES.includes(order.state)}
        />
      </>
    ),
  });
}

function Clock({ c, order }: Part) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const hands = moneyClock(order, c.var.services.clock.now(), pemda.zone);
  if (hands.length === 0) return null;
  return (
    <section>
      <h2>{w.order.clock}</h2>
      <MoneyClock
        locale={locale}
        steps={hands.map((hand) => ({
          // Petty cash and card are paid by the treasurer, without an SP2D.
          label:
            hand.step === 'payment' && hand.owner === 'treasurer'
              ? w.order.cashPayment
              : w.clock[hand.step],
          owner: w.owners[hand.owner],
          state: hand.state,
          days: hand.days ?? 0,
        }))}
      />
    </section>
  );
}

/** The document being signed, as it is going to be; read only for who may sign it now. */
async function draftFor(
  c: Ctx,
  order: Order,
  commands: readonly CommandKind[],
): Promise<DocumentContent | null> {
  const kind = draftKind(order);
  if (!kind || !commands.some(signs)) return null;
  const { pemda, services, db } = c.var;
  const now = services.clock.now();
  const parties = await partiesOf(db, pemda, order);
  return draftContent(kind, order, parties, now, dayOf(now, pemda.zone));
}

export const orderRoutes: Route[] = [
  {
    method: 'GET',
    path: '/pesanan/:id',
    access: READERS,
    kind: 'page',
    handle: (c) => orderPage(c),
  },
];
