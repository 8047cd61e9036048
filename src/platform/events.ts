import type { Tx } from './database/transaction.ts';
import type { UseCaseEnv } from './use-case.ts';

/**
 * What rooms tell each other: a lower room emits, app.tsx wires handlers of higher rooms.
 * Rooms add their events by declaration merging:
 *   declare module '../platform/events.ts' { interface DomainEvents { 'order.realised': {...} } }
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the rooms through declaration merging
export interface DomainEvents {}

export type EventHandler<K extends keyof DomainEvents> = (
  tx: Tx,
  env: UseCaseEnv,
  payload: DomainEvents[K],
) => Promise<void>;

export interface Events {
  on<K extends keyof DomainEvents>(name: K, handler: EventHandler<K>): void;
  /** Runs the handlers inside the emitter's transaction: they are done together, or not at all. */
  emit<K extends keyof DomainEvents>(
    tx: Tx,
    env: UseCaseEnv,
    name: K,
    payload: DomainEvents[K],
  ): Promise<void>;
}

export function createEvents(): Events {
  const handlers = new Map<
    string,
    ((tx: Tx, env: UseCaseEnv, payload: never) => Promise<void>)[]
  >();
  return {
    on: (name, handler) => {
      handlers.set(name, [...(handlers.get(name) ?? []), handler as never]);
    },
    emit: async (tx, env, name, payload) => {
      for (const handler of handlers.get(name) ?? []) await handler(tx, env, payload as never);
    },
  };
}
