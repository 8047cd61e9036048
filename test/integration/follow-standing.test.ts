import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actOnListing, clearFiles, endListings, rebuildSearch } from '../../src/catalogue/index.ts';
import { fileStore, newId } from '../../src/platform/index.ts';
import { imposeSanction, liftSanction, settleNewDay } from '../../src/suppliers/index.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const pool = world.services.connections.poolFor(world.pemda.id);
  await rebuildSearch(pool, world.pemda.id, world.clock.now());
});
afterAll(() => world.close());

const officer = () => world.env(world.actor('catalogueOfficer'));
const version = async () =>
  (
    await world.db
      .selectFrom('supplier')
      .select('version')
      .where('id', '=', world.city.suppliers.paper)
      .executeTakeFirstOrThrow()
  ).version;

async function sanction(kind: string, startsOn: string, endsOn: string): Promise<string> {
  const { paper } = world.city.suppliers;
  const done = await imposeSanction(officer(), paper, await version(), {
    kind,
    reason: 'Barang yang dikirim tidak sesuai pesanan.',
    legalBasis: 'Perpres 46/2025 Ps 78(3)',
    startsOn,
    endsOn,
  });
  expect(done.ok ? [] : done.error).toEqual([]);
  const row = await world.db
    .selectFrom('supplier_sanction')
    .select('id')
    .where('supplier_id', '=', paper)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}

const states = async () => {
  const { paper, pen, frozen } = world.city.products;
  const rows = await world.db.selectFrom('product').select(['id', 'state']).execute();
  return [paper, pen, frozen].map((id) => rows.find((row) => row.id === id)?.state);
};
const found = async () =>
  (
    await sql<{ id: string }>`select product_id as id from search_document
      where pemda_id = ${world.pemda.id} and supplier_id = ${world.city.suppliers.paper}`.execute(
      world.db,
    )
  ).rows.length;
const events = async (id: string) =>
  (
    await world.db
      .selectFrom('product_event')
      .select('kind')
      .where('product_id', '=', id)
      .orderBy('seq')
      .execute()
  ).map(({ kind }) => kind);

describe('the products of a supplier taken off the list', () => {
  it('leave the show and the search, and come back as they stood when the sanction ends', async () => {
    const { pen, paper } = world.city.products;
    expect(await states()).toEqual(['live', 'live', 'frozen']);
    const before = await found();
    await sanction('delisted', '2026-03-04', '2026-03-06');
    expect(await states()).toEqual(['delisted', 'delisted', 'delisted']);
    expect(await found()).toBe(0);
    world.clock.set(new Date('2026-03-06T17:00:01Z'));
    await settleNewDay(world.env());
    expect(await states()).toEqual(['live', 'live', 'frozen']);
    expect(await found()).toBe(before);
    expect(await events(pen)).toEqual(['left-with-supplier', 'returned-with-supplier']);
    await settleNewDay(world.env());
    expect((await events(paper)).length).toBe(2);
  });

  it('stay away where they were taken down before, and end where their permit ended meanwhile', async () => {
    const { pen, paper } = world.city.products;
    world.clock.set(new Date('2026-03-09T03:00:00Z'));
    await actOnListing(officer(), pen, { kind: 'delist', reason: 'Barang tidak ada lagi.' });
    await world.db
      .updateTable('product')
      .set({ expires_on: '2026-03-10' })
      .where('id', '=', paper)
      .execute();
    const id = await sanction('blacklisted', '2026-03-09', '2026-03-20');
    world.clock.set(new Date('2026-03-11T03:00:00Z'));
    const lifted = await liftSanction(officer(), world.city.suppliers.paper, {
      expectedVersion: await version(),
      sanctionId: id,
      reason: 'Keberatan penyedia diterima.',
    });
    expect(lifted.ok).toBe(true);
    expect(await states()).toEqual(['expired', 'delisted', 'frozen']);
    await endListings(world.env());
    expect(await states()).toEqual(['expired', 'delisted', 'frozen']);
  });

  it('of a frozen one stay where they are', async () => {
    await sanction('frozen', '2026-03-11', '2026-03-20');
    expect(await states()).toEqual(['expired', 'delisted', 'frozen']);
    expect((await events(world.city.products.frozen)).at(-1)).toBe('returned-with-supplier');
  });
});

describe('files that nothing names any more', () => {
  it('are cleared a day later, and no others', async () => {
    const { db, pemda, city } = world;
    const folder = await world.services.config.dataDir;
    const store = fileStore(folder, pemda.id);
    const picture = async (old: boolean) => {
      const keys = await Promise.all(['a', 'b', 'c'].map((text) => store.put(Buffer.from(text))));
      const id = newId(world.clock.now());
      const at = new Date(world.clock.now().getTime() - (old ? 2 : 0) * 86_400_000);
      await db
        .insertInto('product_picture')
        .values({
          pemda_id: pemda.id,
          id,
          supplier_id: city.suppliers.kitchen,
          product_id: city.products.lunch,
          width: 1,
          height: 1,
          files: JSON.stringify({ '320': keys[0], '800': keys[1], '1600': keys[2] }),
          created_at: at,
        })
        .execute();
      return id;
    };
    const document = async () => {
      const fileKey = await store.put(Buffer.from('pdf'));
      const id = newId(world.clock.now());
      await db
        .insertInto('product_document')
        .values({
          pemda_id: pemda.id,
          id,
          supplier_id: city.suppliers.kitchen,
          product_id: city.products.lunch,
          file_key: fileKey,
          size_bytes: 3,
          sha256: 'x',
          created_at: new Date(world.clock.now().getTime() - 2 * 86_400_000),
        })
        .execute();
      return id;
    };
    const shown = await picture(true);
    const drafted = await picture(true);
    const fresh = await picture(false);
    const pinned = await picture(true);
    await picture(true);
    const read = await document();
    const ordered = await document();
    await document();
    await db
      .updateTable('product')
      .set({ pictures: [shown], documents: JSON.stringify([{ id: read, title: 'Brosur' }]) })
      .where('id', '=', city.products.lunch)
      .execute();
    await db
      .insertInto('product_revision')
      .values({
        pemda_id: pemda.id,
        product_id: city.products.lunch,
        content: JSON.stringify({ pictures: [drafted] }),
        state: 'editing',
        updated_at: world.clock.now(),
      })
      .execute();
    await db
      .insertInto('product_version')
      .values({
        pemda_id: pemda.id,
        product_id: city.products.lunch,
        version: 9,
        content: JSON.stringify({ pictures: [pinned], documents: [{ id: ordered, title: 'X' }] }),
        created_at: world.clock.now(),
      })
      .execute();
    const files = async () =>
      (
        await readdir(join(folder, 'files', pemda.id), { recursive: true, withFileTypes: true })
      ).filter((one) => one.isFile()).length;
    expect(await files()).toBe(18);
    await clearFiles(world.env(), store);
    await clearFiles(world.env(), store);
    const left = async (table: 'product_picture' | 'product_document') =>
      (await db.selectFrom(table).select('id').execute()).map(({ id }) => id).sort();
    expect(await left('product_picture')).toEqual([shown, drafted, fresh, pinned].sort());
    expect(await left('product_document')).toEqual([read, ordered].sort());
    expect(await files()).toBe(14);
  });
});
