import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSums } from '../../src/reporting/index.ts';
import { walkBeside } from '../support/model-walk.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.db.updateTable('product').set({ stock: '1000000' }).execute();
  await world.db
    .updateTable('plan')
    .set({ budget: 10n ** 12n })
    .execute();
});
afterAll(() => world.close());

// The short form; `npm run test:endurance` walks 5,000 steps.
it('the real system and the pure model agree at every step of random walks', async () => {
  const walked = await walkBeside(world, 8, 20_261_127);
  expect(walked.steps).toBeGreaterThan(200);
  expect(walked.done).toBeGreaterThan(50);
  expect(walked.refused).toBeGreaterThan(20);
  expect((await checkSums(world.db)).differences).toBe(0);
});
