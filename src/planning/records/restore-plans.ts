import type pg from 'pg';
import { newId, type UseCaseEnv } from '../../platform/index.ts';
import { readPlanRow } from '../domain/plan-row.ts';
import { addPlans, mergePlans, openStaging, overcommitted } from '../import-plans.sql.ts';
import { laterChanged, oldPlans, removePlans } from './restore-plans.sql.ts';
import { keptRemark, type UndoneImport } from './undone.ts';

/** Takes the lines of an import away again and gives changed ones their old values. */
export async function restorePlans(
  client: pg.PoolClient,
  env: UseCaseEnv,
  importId: string,
): Promise<UndoneImport> {
  const at = env.clock.now();
  const later = await laterChanged(client, importId);
  const { removed, used } = await removePlans(client, importId, later);
  await openStaging(client);
  const old = await oldPlans(client, importId, later);
  await addPlans(
    client,
    old.flatMap(({ agencyId, raw }) => {
      const read = readPlanRow(raw, null, env.pemda.settings.keepOfficials);
      return read.ok ? [{ line: 0, id: newId(at), agencyId, row: read.value.row }] : [];
    }),
    '',
    at,
    null,
  );
  const held = await overcommitted(client);
  const { changed } = await mergePlans(client, '', at);
  return {
    removed,
    restored: changed,
    kept: [
      ...keptRemark('records.changed-since', later),
      ...keptRemark('records.in-use', used),
      ...keptRemark(
        'records.committed',
        held.map((one) => one.rup_code),
      ),
    ],
  };
}
