import { peopleWithRole } from '../identity/index.ts';
import type { Connections, Pemda } from '../platform/index.ts';
import { DEFAULT_RULE, officialNow, storeAward } from '../reporting/index.ts';
import { wib } from './city.ts';

/** The award of the interview, announced when its year was over. */
export async function writeAward(connections: Connections, pemda: Pemda): Promise<void> {
  const db = connections.for(pemda.id);
  await db.transaction().execute(async (tx) => {
    const [head] = await peopleWithRole(tx, 'head', {});
    const content = await officialNow(tx, pemda.name, 2023, 1, DEFAULT_RULE);
    await storeAward(tx, pemda.id, content, {
      reason: 'Penyerahan e-Purchasing Award 2023 kepada lima perangkat daerah teratas',
      at: wib('2024-01-17', 9),
      by: head?.personId ?? null,
    });
  });
}
