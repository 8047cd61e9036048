import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSums } from '../../src/reporting/index.ts';
import { type Walked, walkBeside } from '../support/model-walk.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let walked: Walked | undefined;
beforeAll(async () => {
  world = await openWorld();
  await world.db.updateTable('product').set({ stock: '1000000' }).execute();
  await world.db
    .updateTable('plan')
    .set({ budget: 10n ** 12n })
    .execute();
});
afterAll(async () => {
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/model.json', `${JSON.stringify(walked, null, 2)}\n`);
  await world.close();
});

it('the real system and the pure model agree over 5,000 random steps', async () => {
  walked = await walkBeside(world, 125, 20_261_128);
  expect(walked.steps).toBeGreaterThanOrEqual(5_000);
  expect((await checkSums(world.db)).differences).toBe(0);
});
