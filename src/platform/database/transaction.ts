import type { Transaction } from 'kysely';
import type { Result } from '../../kernel/index.ts';
import { isDatabaseError } from '../failure.ts';
import type { Db } from './pool.ts';
import type { DB } from './schema.ts';

export type Tx = Transaction<DB>;

/** Carries a refusal out of Kysely's callback, so that the transaction rolls back. */
class Refused<E> extends Error {
  readonly refusal: E;
  constructor(refusal: E) {
    super('refused');
    this.refusal = refusal;
  }
}

const RETRYABLE = ['40001', '40P01'];
const ATTEMPTS = 4;

/**
 * Runs `work` in one transaction. A refusal (Result that is not ok) rolls everything back and is
 * returned; a deadlock or serialization failure is tried again; any other failure is thrown.
 */
export async function inTransaction<T, E>(
  db: Db,
  work: (tx: Tx) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Refused(result.error);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return { ok: false, error: error.refusal as E };
      if (attempt < ATTEMPTS && RETRYABLE.some((code) => isDatabaseError(error, code))) continue;
      throw error;
    }
  }
}
