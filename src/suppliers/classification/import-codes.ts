import type pg from 'pg';
import { ok, type Result } from '../../kernel/index.ts';
import { readTable } from '../../platform/index.ts';
import { mergeCodes } from './codes.sql.ts';
import { type CodeList, readCodes, type Scheme } from './read-codes.ts';

export interface CodeImport extends Omit<CodeList, 'codes'> {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly seconds: number;
  readonly dryRun: boolean;
}

/**
 * Imports the list of KBLI or KBKI that all pemda of the installation share. The same file twice
 * changes nothing. Refuses as readTable and readCodes do.
 */
export async function importCodes(
  pool: pg.Pool,
  scheme: Scheme,
  bytes: Uint8Array,
  dryRun: boolean,
): Promise<Result<CodeImport>> {
  const started = performance.now();
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const list = readCodes(scheme, table.value.sheets);
  if (!list.ok) return list;
  const { codes, rows, verdicts } = list.value;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { added, changed } = await mergeCodes(client, scheme, codes);
    await client.query(dryRun ? 'rollback' : 'commit');
    return ok({
      rows,
      verdicts,
      added,
      changed,
      unchanged: codes.length - added - changed,
      refused: verdicts.filter(({ verdict }) => verdict === 'refused').length,
      seconds: Math.round(performance.now() - started) / 1000,
      dryRun,
    });
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
