import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { endListings } from '../../src/catalogue/index.ts';
import { addDays, day, startOfDay } from '../../src/kernel/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const LAST = day('2026-04-30');
const morning = (daysBefore: number) =>
  new Date(startOfDay(addDays(LAST, -daysBefore), 'Asia/Jakarta').getTime() + 8 * 3_600_000);

async function notices(): Promise<string[]> {
  const rows = await world.db
    .selectFrom('notification')
    .select('kind')
    .where('person_id', '=', world.city.people.otherSeller.id)
    .where('kind', 'like', 'listing.%')
    .orderBy('created_at')
    .execute();
  return rows.map(({ kind }) => kind);
}

describe('a listing near its last day', () => {
  it('has its seller told 30, 7 and 1 days before, each once, and ends after it', async () => {
    const { lunch } = world.city.products;
    await world.db
      .updateTable('product')
      .set({ expires_on: LAST })
      .where('id', '=', lunch)
      .execute();
    const counts: Record<number, number> = {};
    for (const left of [31, 30, 29, 5, 2, 1, 0]) {
      world.clock.set(morning(left));
      await Promise.all([endListings(world.env()), endListings(world.env())]);
      counts[left] = (await notices()).length;
    }
    // The 7th day before it was missed: it is made up for on the 5th.
    expect(counts).toEqual({ 31: 0, 30: 1, 29: 1, 5: 2, 2: 2, 1: 3, 0: 3 });
    const state = async () =>
      (
        await world.db
          .selectFrom('product')
          .select('state')
          .where('id', '=', lunch)
          .executeTakeFirstOrThrow()
      ).state;
    expect(await state()).toBe('live');
    world.clock.set(morning(-1));
    await endListings(world.env());
    expect(await state()).toBe('expired');
    expect(await notices()).toEqual([
      ...Array.from({ length: 3 }, () => 'listing.ends-soon'),
      'listing.expired',
    ]);
  });

  it('is ended by the first request of a day, and tells in words', async () => {
    const { paperDearer } = world.city.products;
    await world.db
      .updateTable('product')
      .set({ expires_on: addDays(LAST, 2) })
      .where('id', '=', paperDearer)
      .execute();
    world.clock.set(morning(-2));
    const app = createApp(world.services, 'code');
    const seller = await Browser.signedIn(app, 'otherseller');
    const page = await (await seller.get('/notifikasi')).text();
    expect(page).toContain('tayang sampai 2 Mei 2026');
    world.clock.set(morning(-3));
    await seller.get('/');
    const row = await world.db
      .selectFrom('product')
      .select('state')
      .where('id', '=', paperDearer)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('expired');
  });
});
