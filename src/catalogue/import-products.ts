import { basename } from 'node:path';
import type pg from 'pg';
import { dayOf, type Refusal } from '../kernel/index.ts';
import { newId, OperatorError, readCsv, type UseCaseEnv } from '../platform/index.ts';
import {
  etalaseName,
  REQUIRED_STOCK_FIELDS,
  readStockRow,
  type StockRow,
} from './domain/stock-row.ts';
import {
  dropTwice,
  ensureEtalase,
  ensureSupplier,
  mergeProducts,
  openProductStaging,
  recordProductImport,
  stageProducts,
} from './import-products.sql.ts';
import { rebuildSearch } from './search/index.ts';

export interface ProductVerdict {
  readonly line: number;
  readonly verdict: 'refused' | 'draft';
  readonly refusal: Refusal;
}

export interface ProductImport {
  readonly file: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly onShow: number;
  readonly drafts: number;
  readonly seconds: number;
  readonly dryRun: boolean;
  readonly verdicts: readonly ProductVerdict[];
}

export interface ProductImportOptions {
  readonly supplier: { readonly name: string; readonly nib: string };
  readonly dryRun: boolean;
}

/**
 * Imports a price list as products of one supplier, etalase by the list's groups. A row without a
 * price becomes a draft and says so; the same file twice changes nothing.
 */
export async function importProducts(
  env: UseCaseEnv,
  pool: pg.Pool,
  path: string,
  options: ProductImportOptions,
): Promise<ProductImport> {
  const started = performance.now();
  const at = env.clock.now();
  const today = dayOf(at, env.pemda.zone);
  const client = await pool.connect();
  try {
    await client.query('begin');
    const place = { code: env.pemda.regionCode || '00', city: env.pemda.name };
    const supplierId = await ensureSupplier(
      client,
      { id: newId(at), ...options.supplier },
      place,
      at,
      today,
    );
    await openProductStaging(client);
    const { staged, rows, verdicts } = await readAll(client, path, at, today);
    await stageProducts(client, staged);
    for (const { line, sku } of await dropTwice(client))
      verdicts.push({
        line,
        verdict: 'refused',
        refusal: { code: 'product-import.twice', field: 'kd_brg', params: { sku } },
      });
    const merged = await mergeProducts(client, supplierId, at);
    for (const { line } of merged.drafts)
      verdicts.push({
        line,
        verdict: 'draft',
        refusal: { code: 'product-import.no-price', field: 'harga' },
      });
    await recordProductImport(client, {
      id: newId(at),
      at,
      file: basename(path),
      result: JSON.stringify({ added: merged.added, changed: merged.changed }),
      requestId: env.requestId,
    });
    await client.query(options.dryRun ? 'rollback' : 'commit');
    if (!options.dryRun && merged.added + merged.changed > 0)
      await rebuildSearch(pool, env.pemda.id, at);
    const { drafts, ...counts } = merged;
    return {
      file: basename(path),
      rows,
      ...counts,
      refused: verdicts.filter((one) => one.verdict === 'refused').length,
      onShow: counts.added + counts.changed + counts.unchanged - drafts.length,
      drafts: drafts.length,
      seconds: Math.round(performance.now() - started) / 1000,
      dryRun: options.dryRun,
      verdicts: verdicts.sort((a, b) => a.line - b.line),
    };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function readAll(client: pg.PoolClient, path: string, at: Date, today: string) {
  const verdicts: ProductVerdict[] = [];
  const staged: { line: number; id: string; etalaseId: string; row: StockRow }[] = [];
  const groups = new Map<string, string>();
  let rows = 0;
  for await (const { line, fields } of readCsv(path)) {
    if (rows === 0) checkHeader(path, Object.keys(fields));
    rows += 1;
    const read = readStockRow(fields);
    if (!read.ok) {
      verdicts.push({ line, verdict: 'refused', refusal: read.error });
      continue;
    }
    const { groupCode, group } = read.value;
    const etalaseId =
      groups.get(groupCode) ??
      (await ensureEtalase(
        client,
        { id: newId(at), code: groupCode, name: etalaseName(group) },
        today,
      ));
    groups.set(groupCode, etalaseId);
    staged.push({ line, id: newId(at), etalaseId, row: read.value });
  }
  return { staged, rows, verdicts };
}

function checkHeader(path: string, header: readonly string[]): void {
  const missing = REQUIRED_STOCK_FIELDS.filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new OperatorError(
      `${path} is no price list: the fields ${missing.join(', ')} are missing.`,
      2,
    );
}
