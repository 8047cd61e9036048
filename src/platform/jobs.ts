import { CompiledQuery } from 'kysely';
import PgBoss from 'pg-boss';
import type { Connections } from './database/connections.ts';
import type { Tx } from './database/transaction.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';

export interface JobOptions {
  /** Not before this instant. */
  readonly startAfter?: Date;
}

export type JobData = Record<string, string | number | boolean | null>;

/** A job that is not enqueued yet. */
export interface NewJob extends JobOptions {
  readonly pemdaId: string;
  readonly name: string;
  readonly data: JobData;
}

export interface Jobs {
  /** Enqueues in the caller's transaction: the job exists exactly when the change does. */
  enqueue(
    tx: Tx,
    pemdaId: string,
    name: string,
    data: JobData,
    options?: JobOptions,
  ): Promise<void>;
  /** Enqueues several in the caller's transaction, in one statement. */
  enqueueAll(tx: Tx, jobs: readonly NewJob[]): Promise<void>;
}

/**
 * Jobs that are kept back until `send`, for a change that makes several: one way to the database
 * carries them all. What is never sent was never enqueued.
 */
export function gatherJobs(jobs: Jobs): Jobs & { send(tx: Tx): Promise<void> } {
  const kept: NewJob[] = [];
  return {
    enqueue: async (_tx, pemdaId, name, data, options) => {
      kept.push({ pemdaId, name, data, ...options });
    },
    enqueueAll: async (_tx, more) => {
      kept.push(...more);
    },
    send: (tx) => jobs.enqueueAll(tx, kept.splice(0)),
  };
}

/** A handler gets the pemda and the data; it must be safe to run twice. */
export type JobHandler = (pemdaId: string, data: JobData) => Promise<void>;

const RETRIES = { retryLimit: 8, retryBackoff: true } as const;

/** The caller's transaction as pg-boss wants a database. */
const within = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[]) => {
    const result = await tx.executeQuery(CompiledQuery.raw(text, values));
    return { rows: result.rows };
  },
});

/** Several statements at once are only taken without parameters, not even an empty list of them. */
function query(connections: Connections, text: string, values: unknown[] | undefined) {
  return values && values.length > 0
    ? connections.system.query(text, values)
    : connections.system.query(text);
}

export interface JobRunner extends Jobs {
  handle(name: string, handler: JobHandler): void;
  /** Makes the queues; call before the first enqueue. */
  prepare(): Promise<void>;
  work(): Promise<void>;
  stop(): Promise<void>;
}

/** Jobs on PostgreSQL through pg-boss; timers survive restarts because they are rows. */
export function openJobs(connections: Connections, log: Log, metrics: Metrics): JobRunner {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => query(connections, text, values) },
    schema: 'jobs',
    maintenanceIntervalSeconds: 120,
  });
  boss.on('error', (error) => log.error({ err: error }, 'jobs'));
  const handlers = new Map<string, JobHandler>();

  const run = async (
    name: string,
    handler: JobHandler,
    job: PgBoss.Job<{ pemdaId: string; data: JobData }>,
  ) => {
    try {
      await handler(job.data.pemdaId, job.data.data);
      metrics.jobs.inc({ name, outcome: 'done' });
    } catch (error) {
      metrics.jobs.inc({ name, outcome: 'failed' });
      log.error({ err: error, job: name, id: job.id }, 'job failed');
      throw error;
    }
  };

  return {
    enqueue: async (tx, pemdaId, name, data, options = {}) => {
      await boss.send(name, { pemdaId, data }, {
        ...RETRIES,
        ...(options.startAfter ? { startAfter: options.startAfter } : {}),
        db: within(tx),
      } as PgBoss.SendOptions);
    },
    enqueueAll: async (tx, jobs) => {
      if (jobs.length === 0) return;
      const rows = jobs.map(({ pemdaId, name, data, startAfter }) => ({
        name,
        data: { pemdaId, data },
        ...RETRIES,
        ...(startAfter ? { startAfter } : {}),
      }));
      await boss.insert(rows, { db: within(tx) } as PgBoss.InsertOptions);
    },
    handle: (name, handler) => {
      handlers.set(name, handler);
    },
    prepare: async () => {
      await boss.start();
      for (const name of handlers.keys()) await boss.createQueue(name);
    },
    work: async () => {
      for (const [name, handler] of handlers) {
        await boss.work<{ pemdaId: string; data: JobData }>(
          name,
          { batchSize: 20, pollingIntervalSeconds: 2 },
          async (jobs) => {
            for (const job of jobs) await run(name, handler, job);
          },
        );
      }
    },
    stop: async () => {
      await boss.stop({ graceful: true, timeout: 5_000, wait: true }).catch(() => {});
    },
  };
}
