import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actOnListing,
  EMPTY_CONTENT,
  type ListingContent,
  loadListing,
  startListing,
} from '../../src/catalogue/index.ts';
import { rupiah } from '../../src/kernel/index.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const CONTENT: ListingContent = {
  ...EMPTY_CONTENT,
  name: 'Keripik Singkong Balado 250 gram',
  specification: 'Singkong lokal, bumbu balado, kemasan aluminium.',
  kbki: '23999',
  unit: 'Bungkus',
  price: rupiah(18_000),
  stock: '40',
  leadTimeDays: 2,
  origin: 'domestic',
  pictures: ['kunci-foto'],
};
const as = (who: Parameters<World['actor']>[0]) => world.env(world.actor(who));

async function told<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; error: readonly { code: string }[] }>,
): Promise<T> {
  const done = await result;
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join());
  return done.value;
}
const codes = async (result: ReturnType<typeof actOnListing>) => {
  const done = await result;
  return done.ok ? [] : done.error.map(({ code }) => code);
};
async function hash(id: string): Promise<string> {
  return (await loadListing(world.db, id))?.contentHash ?? '';
}

async function draft(content: Partial<ListingContent> = {}): Promise<string> {
  const { id } = await told(startListing(as('otherSeller'), world.city.etalase.food));
  await told(
    actOnListing(as('otherSeller'), id, { kind: 'save', content: { ...CONTENT, ...content } }),
  );
  return id;
}

async function onShow(content: Partial<ListingContent> = {}): Promise<string> {
  const id = await draft(content);
  await told(actOnListing(as('otherSeller'), id, { kind: 'submit' }));
  await told(actOnListing(as('catalogueOfficer'), id, { kind: 'claim' }));
  const contentHash = await hash(id);
  await told(actOnListing(as('catalogueOfficer'), id, { kind: 'approve', contentHash }));
  return id;
}

describe('a listing', () => {
  it('goes from an empty draft to a product that search finds, with version, price and events', async () => {
    const id = await onShow();
    const row = await world.db
      .selectFrom('product')
      .select(['state', 'name', 'price', 'version', 'event_count', 'stock'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'live', price: 18_000n, version: 1, event_count: 4 });
    const events = await world.db
      .selectFrom('product_event')
      .select(['seq', 'kind'])
      .where('product_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual(['saved', 'submitted', 'claimed', 'shown']);
    const prices = await world.db
      .selectFrom('product_price')
      .select('price')
      .where('product_id', '=', id)
      .execute();
    expect(prices).toEqual([{ price: 18_000n }]);
    const found = await world.db
      .selectFrom('search_document')
      .select('product_id')
      .where('product_id', '=', id)
      .execute();
    expect(found).toHaveLength(1);
    const notices = await world.db
      .selectFrom('notification')
      .select('kind')
      .where('person_id', '=', world.city.people.otherSeller.id)
      .execute();
    expect(notices.map(({ kind }) => kind)).toContain('listing.shown');
  });

  it('changes price downward at once, and keeps the old version on sale during a review', async () => {
    const id = await onShow();
    const seller = as('otherSeller');
    const save = (change: Partial<ListingContent>) =>
      actOnListing(seller, id, { kind: 'save', content: { ...CONTENT, ...change } });
    await told(save({ price: rupiah(17_000) }));
    await told(actOnListing(seller, id, { kind: 'submit' }));
    const price = async () =>
      await world.db
        .selectFrom('product')
        .select(['price', 'version', 'name', 'state'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    expect(await price()).toMatchObject({ price: 17_000n, version: 2, state: 'live' });
    await told(save({ price: rupiah(25_000) }));
    await told(actOnListing(seller, id, { kind: 'submit' }));
    expect(await price()).toMatchObject({ price: 17_000n, version: 2, state: 'live' });
    const waiting = await loadListing(world.db, id);
    expect(waiting).toMatchObject({
      reasons: ['price'],
      listing: { revision: { state: 'submitted' } },
    });
    expect(waiting?.dueAt).toBeInstanceOf(Date);
    await told(actOnListing(as('catalogueOfficer'), id, { kind: 'claim' }));
    const contentHash = await hash(id);
    await told(actOnListing(as('catalogueOfficer'), id, { kind: 'approve', contentHash }));
    expect(await price()).toMatchObject({ price: 25_000n, version: 3 });
    const series = await world.db
      .selectFrom('product_price')
      .select('price')
      .where('product_id', '=', id)
      .orderBy('price')
      .execute();
    expect(series.map((row) => row.price)).toEqual([17_000n, 18_000n, 25_000n]);
  });

  it('is taken by one officer of two, and decided by nobody tied to the supplier', async () => {
    const id = await draft();
    await told(actOnListing(as('otherSeller'), id, { kind: 'submit' }));
    const officer = world.actor('catalogueOfficer');
    const second = { ...officer, personId: world.city.people.programmeOfficer.id };
    const both = await Promise.all([
      codes(actOnListing(world.env(officer), id, { kind: 'claim' })),
      codes(actOnListing(world.env(second), id, { kind: 'claim' })),
    ]);
    expect(both.flat()).toEqual(['listing.claimed']);
    const tied = { ...officer, personId: world.city.people.otherSeller.id };
    expect(await codes(actOnListing(world.env(tied), id, { kind: 'release' }))).toEqual([
      'listing.tied',
    ]);
  });

  it('is closed to other sellers, says all that is missing, and never promises less stock than orders hold', async () => {
    const id = await draft({ name: 'x', unit: '', price: null });
    expect(await codes(actOnListing(as('seller'), id, { kind: 'submit' }))).toEqual([
      'listing.not-found',
    ]);
    expect(await codes(actOnListing(as('otherSeller'), id, { kind: 'submit' }))).toEqual([
      'listing.name',
      'listing.unit',
      'listing.price',
    ]);
    expect(await codes(actOnListing(as('officer'), id, { kind: 'submit' }))).toEqual([
      'listing.forbidden',
    ]);
    const sold = await onShow({ name: 'Keripik Pisang Manis' });
    await world.db.updateTable('product').set({ reserved: '5' }).where('id', '=', sold).execute();
    await told(
      actOnListing(as('otherSeller'), sold, {
        kind: 'save',
        content: { ...CONTENT, name: 'Keripik Pisang Manis', stock: '4' },
      }),
    );
    expect(await codes(actOnListing(as('otherSeller'), sold, { kind: 'submit' }))).toEqual([
      'listing.stock-reserved',
    ]);
  });

  it('goes off show when an officer freezes or ends it, and tells the seller why', async () => {
    const id = await onShow({ name: 'Keripik Talas Pedas' });
    const officer = as('catalogueOfficer');
    expect(await codes(actOnListing(officer, id, { kind: 'freeze', reason: 'mahal' }))).toEqual([
      'listing.reason',
    ]);
    await told(
      actOnListing(officer, id, { kind: 'freeze', reason: 'Harga dua kali harga pasar.' }),
    );
    await told(actOnListing(officer, id, { kind: 'unfreeze', reason: 'Harga sudah diturunkan.' }));
    await told(
      actOnListing(as('otherSeller'), id, { kind: 'delist', reason: 'Tidak dibuat lagi.' }),
    );
    const row = await world.db
      .selectFrom('product')
      .select(['state', 'ended_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'delisted', ended_at: world.clock.now() });
  });
});
