import type pg from 'pg';
import { readRequest, type SearchSource, searchProducts } from '../src/catalogue/search/index.ts';
import { golden } from '../test/golden/queries.ts';
import { perSecond } from './load.ts';

export const WORDS: readonly string[] = golden.map((one) => one.query);

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** The statements that searches for these words send: caught once, so that they can be run bare. */
async function statementsOf(pool: pg.Pool, pemdaId: string, today: string): Promise<Statement[]> {
  const caught: Statement[] = [];
  const spy = new Proxy(pool, {
    get: (target, key) => {
      if (key !== 'query') return Reflect.get(target, key, target);
      return (statement: Statement | string, values?: unknown[]) => {
        if (typeof statement === 'object' && statement.name) caught.push(statement);
        return values
          ? target.query(statement as string, values)
          : target.query(statement as string);
      };
    },
  });
  for (const word of WORDS) {
    const source: SearchSource = { pool: spy, pemdaId, today };
    const before = caught.length;
    await searchProducts(source, readRequest(new URLSearchParams({ q: word })));
    caught.splice(before + 1);
  }
  return caught;
}

/** The raw limit of search on this machine: the same statements, prepared, over 4 bare connections. */
export async function bareSearch(
  pool: pg.Pool,
  pemdaId: string,
  today: string,
  seconds: number,
): Promise<number> {
  const statements = await statementsOf(pool, pemdaId, today);
  const clients = await Promise.all(Array.from({ length: 4 }, () => pool.connect()));
  try {
    return await perSecond(4, seconds, async (lane, round) => {
      const statement = statements[(lane * 17 + round) % statements.length];
      if (statement) await clients[lane]?.query(statement);
    });
  } finally {
    for (const client of clients) client.release();
  }
}

/**
 * Addresses that no cache can know: each word with a sort and page of its own turn. The pages of a
 * warm-up are others than the measured ones, so that only plans and code are warm, no result.
 */
export function distinctAddresses(prefix: string, pages = [1, 2, 3, 4]): string[] {
  const list: string[] = [];
  for (const sort of ['fit', 'price-up', 'price-down', 'newest', 'bought']) {
    for (const page of pages)
      for (const word of WORDS)
        list.push(`${prefix}?q=${encodeURIComponent(word)}&urut=${sort}&hal=${page}`);
  }
  return list;
}
