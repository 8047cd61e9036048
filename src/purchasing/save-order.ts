import { notify, peopleWithRole } from '../identity/index.ts';
import { dayOf, type Refusal, type Result, type Role, yearOfDay } from '../kernel/index.ts';
import {
  audit,
  canonicalJson,
  gatherJobs,
  sha256,
  type Tx,
  type UseCaseEnv,
} from '../platform/index.ts';
import { DEADLINE_JOB, REMINDER_JOB } from './deadline-jobs.ts';
import { acceptedAddenda } from './domain/addendum.ts';
import { addendumContent } from './domain/addendum-document.ts';
import type { DecideEnv } from './domain/commands.ts';
import { documentContent, documentKinds } from './domain/documents.ts';
import type { OrderEvent } from './domain/events.ts';
import { documentNumber } from './domain/number.ts';
import { REALISED_STATES } from './domain/progress.ts';
import { TERMINAL_STATES, waitsFor } from './domain/transitions.ts';
import type { DocumentKind, Order } from './domain/types.ts';
import { drawSequence, insertDocument, storedDocuments } from './orders.sql.ts';
import { agencyNumbering, partiesOf } from './parties.sql.ts';

declare module '../platform/events.ts' {
  interface DomainEvents {
    'order.realised': { orderId: string; agencyId: string; supplierId: string; value: bigint };
    'order.completed': { orderId: string; agencyId: string; supplierId: string };
  }
}

/** What a decision may know, with the number of the document it issues drawn in this transaction. */
export async function decideEnv(
  tx: Tx,
  env: UseCaseEnv,
  issues: { kind: DocumentKind; agencyId: string } | null,
): Promise<DecideEnv> {
  const now = env.clock.now();
  let documentNumberText: string | null = null;
  if (issues) {
    const on = dayOf(now, env.pemda.zone);
    const sequence = await drawSequence(
      tx,
      env.pemda.id,
      issues.agencyId,
      issues.kind,
      yearOfDay(on),
    );
    documentNumberText = documentNumber(
      issues.kind,
      sequence,
      await agencyNumbering(tx, issues.agencyId),
      on,
    );
  }
  return {
    now,
    calendar: env.pemda.calendar,
    actor: env.actor,
    hash: sha256,
    documentNumber: documentNumberText,
  };
}

/** The first of several refusals, where a caller can show only one. */
export function firstRefusal(refusals: readonly Refusal[]): Result<never, Refusal> {
  return { ok: false, error: refusals[0] ?? { code: 'order.stale' } };
}

const HOURS_BEFORE = 12;

/** What follows every saved change, in the same transaction: documents, timers, notices, audit, other rooms. */
export async function afterSave(
  tx: Tx,
  env: UseCaseEnv,
  before: Order,
  after: Order,
  events: readonly OrderEvent[],
): Promise<void> {
  await issueDocuments(tx, env, after);
  await announce(tx, env, before, after, events);
}

/**
 * Timers, audit, notices and other rooms, in the transaction of the change; needs no row of the order
 * yet. All jobs of the change go to the database together.
 */
export async function announce(
  tx: Tx,
  surroundings: UseCaseEnv,
  before: Order | null,
  after: Order,
  events: readonly OrderEvent[],
): Promise<void> {
  const jobs = gatherJobs(surroundings.jobs);
  const env = { ...surroundings, jobs };
  if (after.deadlineAt && after.deadlineAt.getTime() !== before?.deadlineAt?.getTime()) {
    const data = { orderId: after.id, deadline: after.deadlineAt.toISOString() };
    await env.jobs.enqueue(tx, env.pemda.id, DEADLINE_JOB, data, {
      startAfter: new Date(after.deadlineAt.getTime() + 1_000),
    });
    const reminder = new Date(after.deadlineAt.getTime() - HOURS_BEFORE * 3_600_000);
    if (reminder > env.clock.now())
      await env.jobs.enqueue(tx, env.pemda.id, REMINDER_JOB, data, { startAfter: reminder });
  }
  await audit(tx, env, {
    action: `order.${events.at(-1)?.kind ?? 'saved'}`,
    subjectType: 'order',
    subjectId: after.id,
    before: before && { state: before.state, version: before.version, total: before.total },
    after: { state: after.state, version: after.version, total: after.total },
  });
  await tellParties(tx, env, before, after);
  const realised = REALISED_STATES.includes(after.state);
  if (realised && !(before && REALISED_STATES.includes(before.state))) {
    const { id: orderId, agencyId, supplierId } = after;
    await env.events.emit(tx, env, 'order.realised', {
      orderId,
      agencyId,
      supplierId,
      value: after.goods + after.freight,
    });
  }
  if (after.state === 'completed' && before?.state !== 'completed') {
    const { id: orderId, agencyId, supplierId } = after;
    await env.events.emit(tx, env, 'order.completed', { orderId, agencyId, supplierId });
  }
  await jobs.send(tx);
}

/** A document exists from the state that allows it, with its content as it is then. */
async function issueDocuments(tx: Tx, env: UseCaseEnv, order: Order): Promise<void> {
  const due: Due[] = [
    ...documentKinds(order).map((kind): Due => ({ kind, part: 1 })),
    ...acceptedAddenda(order).map(({ no }): Due => ({ kind: 'addendum', part: no })),
  ];
  if (due.length === 0) return;
  const stored = await storedDocuments(tx, order.id);
  const missing = due.filter(
    ({ kind, part }) => !stored.some((one) => one.kind === kind && one.part === part),
  );
  if (missing.length === 0) return;
  const parties = await partiesOf(tx, env.pemda, order);
  const at = env.clock.now();
  for (const { kind, part } of missing) {
    const printed =
      kind === 'addendum'
        ? addendumContent(order, part, parties, at)
        : documentContent(kind, order, parties, at);
    const content = canonicalJson(printed);
    await insertDocument(tx, {
      pemda_id: env.pemda.id,
      order_id: order.id,
      kind,
      part,
      number: printed.number ?? '',
      issued_at: at,
      content,
      content_hash: sha256(content),
    });
  }
}

/** A document that there has to be; `part` tells several of one kind apart. */
interface Due {
  readonly kind: DocumentKind;
  readonly part: number;
}

/** Tells those whose move it is now, and both sides when an order ends. */
async function tellParties(
  tx: Tx,
  env: UseCaseEnv,
  before: Order | null,
  after: Order,
): Promise<void> {
  const turn = waitsFor(after);
  const was = before ? waitsFor(before) : null;
  const ended = TERMINAL_STATES.includes(after.state) && before?.state !== after.state;
  if (!ended && turn === was && before?.state === after.state) return;
  const link = `/pesanan/${after.id}`;
  const params = { number: after.number };
  const seller = () => peopleWithRole(tx, 'seller', { supplierId: after.supplierId });
  const official = (role: Role) => peopleWithRole(tx, role, { agencyId: after.agencyId });
  const ids = async (list: Promise<{ personId: string }[]>) =>
    (await list).map((one) => one.personId).filter((id) => id !== env.actor.personId);
  if (ended) {
    const both = [
      ...(await ids(seller())),
      ...(after.buyerPersonId && after.buyerPersonId !== env.actor.personId
        ? [after.buyerPersonId]
        : []),
    ];
    await notify(tx, env, both, { kind: `order.ended-${after.state}`, params, link });
    return;
  }
  const whom =
    turn === 'seller'
      ? await ids(seller())
      : turn === 'ppk'
        ? await ids(official('ppk'))
        : turn === 'treasurer'
          ? await ids(official('treasurer'))
          : after.buyerPersonId && after.buyerPersonId !== env.actor.personId
            ? [after.buyerPersonId]
            : [];
  await notify(tx, env, whom, { kind: `order.turn-${after.state}`, params, link });
}
