import type pg from 'pg';
import { ok, type Result } from '../../kernel/index.ts';
import { canonicalJson, newId, readTable, sha256, type UseCaseEnv } from '../../platform/index.ts';
import { type PriceList, priceKey, readPriceList } from './domain/standard-price.ts';
import {
  mergePrices,
  pricesBefore,
  recordPriceImport,
  stagePrices,
} from './standard-prices.sql.ts';
import { stemsOf } from './stems-of.ts';

export interface StandardPriceImport extends PriceList {
  readonly file: string;
  readonly year: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly seconds: number;
  readonly dryRun: boolean;
}

export interface StandardPriceOptions {
  /** The file's name, kept as the source of its prices. */
  readonly file: string;
  /** The budget year; null takes the one that the price's head names, else the present year. */
  readonly year: number | null;
  readonly thisYear: number;
  readonly dryRun: boolean;
  /** Told how the file was read before anything is stored. */
  readonly onRead?: (list: PriceList) => void;
}

/**
 * Imports a city's standard prices (SSH, SBU). The same file twice changes nothing; a price that
 * changed keeps its old value in the audit trail. Refuses as readTable and readPriceList do.
 */
export async function importStandardPrices(
  env: UseCaseEnv,
  pool: pg.Pool,
  bytes: Uint8Array,
  options: StandardPriceOptions,
): Promise<Result<StandardPriceImport>> {
  const started = performance.now();
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const list = readPriceList(table.value.sheets);
  if (!list.ok) return list;
  options.onRead?.(list.value);
  const at = env.clock.now();
  const year = options.year ?? list.value.header.year ?? options.thisYear;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { prices } = list.value;
    await stagePrices(
      client,
      prices.map((row) => ({
        ...row,
        id: newId(at),
        key: sha256(priceKey(row)),
        stems: stemsOf(`${row.name} ${row.specification}`),
      })),
    );
    const before = await pricesBefore(client, year);
    const { added, changed } = await mergePrices(client, year, options.file, at);
    await recordPriceImport(client, {
      id: newId(at),
      at,
      personId: env.actor.personId,
      role: env.actor.role,
      file: options.file,
      before: canonicalJson(before),
      after: canonicalJson({ year, added, changed }),
      requestId: env.requestId,
    });
    await client.query(options.dryRun ? 'rollback' : 'commit');
    return ok({
      ...list.value,
      file: options.file,
      year,
      added,
      changed,
      unchanged: prices.length - added - changed,
      refused: list.value.verdicts.filter(({ verdict }) => verdict === 'refused').length,
      seconds: Math.round(performance.now() - started) / 1000,
      dryRun: options.dryRun,
    });
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
