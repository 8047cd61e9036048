// Places orders without end on a data folder's database and prints the id of each one acknowledged.
import { writeSync } from 'node:fs';
import { quantity, type Role } from '../../src/kernel/index.ts';
import {
  connect,
  createEvents,
  openEmbedded,
  openJobs,
  openMetrics,
  silentLog,
  systemClock,
} from '../../src/platform/index.ts';
import { addLine, placeOrder } from '../../src/purchasing/index.ts';
import { rooms } from '../../src/rooms.ts';

const [dataDir = '', productId = '', supplierId = '', planId = '', ...people] =
  process.argv.slice(2);
const database = await openEmbedded(dataDir);
const connections = await connect({ url: database.url, poolSize: 10 });
const [pemda] = await connections.pemda();
if (!pemda) throw new Error('no pemda');
const events = createEvents();
const jobs = openJobs(connections, silentLog, openMetrics());
for (const name of ['identity.notice-mail', 'purchasing.deadline', 'purchasing.reminder'])
  jobs.handle(name, async () => {});
for (const room of rooms) room.wire?.(events);
await jobs.prepare();
const agency = await connections
  .for(pemda.id)
  .selectFrom('plan')
  .select('agency_id')
  .where('id', '=', planId)
  .executeTakeFirstOrThrow();
const wantedOn = `${new Date().getUTCFullYear()}-12-31`;

async function lane(personId: string): Promise<void> {
  if (!pemda) return;
  const db = connections.for(pemda.id);
  const actor = {
    personId,
    role: 'procurement_officer' as Role,
    agencyId: agency.agency_id,
    supplierId: null,
  };
  for (;;) {
    await addLine(db, pemda.id, personId, productId, quantity(1), systemClock.now());
    const placed = await placeOrder(
      { db, clock: systemClock, pemda, actor, jobs, events, log: silentLog, requestId: 'loop' },
      {
        supplierId,
        planId,
        method: 'direct',
        channel: 'LS',
        ownerEstimate: null,
        region: null,
        deliveryAddress: 'Jalan Uji 1, Kota Contoh',
        wantedOn: wantedOn as never,
        note: '',
        costlierReason: null,
        splitReason: 'Pesanan berulang dengan sengaja, untuk uji.',
        exceptionCode: null,
        idempotencyKey: crypto.randomUUID(),
      },
    );
    // Written at once: what stands here was acknowledged before the kill.
    if (placed.ok) writeSync(1, `${placed.value.id}\n`);
    else writeSync(2, `${placed.error.map((e) => e.code).join()}\n`);
  }
}

await Promise.all(people.map(lane));
