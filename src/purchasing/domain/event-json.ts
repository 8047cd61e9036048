import type { OrderEvent } from './events.ts';
import { reviveJson, toJson } from './stored-json.ts';

/** The keys under which an event keeps whole amounts or quantities: decimal text in JSON, bigint here. */
const BIGINT_KEYS: ReadonlySet<string> = new Set([
  'quantity',
  'listPrice',
  'unitPrice',
  'amount',
  'tax',
  'goods',
  'freight',
  'listFreight',
  'total',
  'ownerEstimate',
  'base',
  'num',
  'den',
  'received',
  'accepted',
  'price',
  'value',
  'prices',
  'splitSum',
  'splitLimit',
]);

/** What the database keeps of an event beside its time, kind and actor. */
export interface StoredEvent {
  readonly at: Date;
  readonly kind: string;
  readonly data: unknown;
  readonly actorPersonId: string | null;
  readonly actorRole: string | null;
}

/** The `data` column of an event: its own data with the state and deadline that it led to. */
export function eventToJson(event: OrderEvent): string {
  return toJson({ state: event.state, deadlineAt: event.deadlineAt, ...event.data });
}

/** The event of a stored row. Rows are written by `eventToJson` alone, so their shape is trusted. */
export function eventFromStored(row: StoredEvent): OrderEvent {
  const { state, deadlineAt, ...data } = reviveJson(row.data, BIGINT_KEYS) as Record<
    string,
    unknown
  >;
  return {
    kind: row.kind,
    at: row.at,
    actor: { personId: row.actorPersonId, role: row.actorRole ?? 'system' },
    state,
    deadlineAt: typeof deadlineAt === 'string' ? new Date(deadlineAt) : null,
    data,
  } as OrderEvent;
}
