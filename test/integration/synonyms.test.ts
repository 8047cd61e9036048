import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { rebuildSearch } from '../../src/catalogue/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let officer: Browser;

const PATH = '/persamaan-kata';
const lines = () =>
  world.db.selectFrom('search_synonym').select(['id', 'line']).orderBy('position').execute();
const idOf = async (line: string) => (await lines()).find((one) => one.line === line)?.id ?? '';
const version = async () =>
  (await world.db.selectFrom('catalogue_version').select('version').executeTakeFirstOrThrow())
    .version;
const audited = () =>
  world.db
    .selectFrom('audit_entry')
    .select(['action', 'before', 'after', 'actor_role'])
    .where('subject_type', '=', 'synonyms')
    .orderBy('id')
    .execute();
const finds = async (query: string) =>
  (await (await officer.get(`/api/cari?q=${query}`)).json()) as { total: number };

beforeAll(async () => {
  world = await openWorld();
  officer = await Browser.signedIn(createApp(world.services, 'code'), 'catalogueofficer');
  const pool = world.services.connections.poolFor(world.pemda.id);
  await rebuildSearch(pool, world.pemda.id, world.clock.now());
});
afterAll(() => world.close());

describe('the list of synonyms', () => {
  it('is in the navigation of the catalogue officer alone', async () => {
    expect(await (await officer.get('/etalase')).text()).toContain(`href="${PATH}"`);
    const head = await Browser.signedIn(createApp(world.services, 'code'), 'head');
    expect(await (await head.get('/etalase')).text()).not.toContain(`href="${PATH}"`);
  });

  it('takes a new group, and search finds by it at once', async () => {
    expect((await finds('gelpen')).total).toBe(0);
    const before = await version();
    const answer = await officer.post(PATH, { kata: 'gelpen', temuan: 'pulpen' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${PATH}?selesai=tambah`);
    expect((await lines()).at(-1)?.line).toBe('gelpen > pulpen');
    expect(await version()).toBe(before + 1n);
    expect((await finds('gelpen')).total).toBe(1);
    expect(await audited()).toEqual([
      {
        action: 'synonyms.added',
        before: null,
        after: 'gelpen > pulpen',
        actor_role: 'catalogue_officer',
      },
    ]);
  });

  it('shows what a search finds with the group and without it', async () => {
    const text = await (await officer.get(`${PATH}/${await idOf('gelpen > pulpen')}`)).text();
    expect(text).toMatch(/gelpen<\/a><\/th><td[^>]*>1<\/td><td[^>]*>0<\/td>/);
  });

  it.each([
    [{ kata: '' }, 'masih kosong'],
    [{ kata: 'bolpen' }, 'tidak punya persamaan'],
    [{ kata: `${'x'.repeat(61)}\nabc` }, 'lebih dari 60 huruf'],
    [{ kata: 'zebra\nZEBRA' }, 'ada dua kali'],
    [{ kata: 'gelpen\npena gel' }, 'sudah ada di kelompok'],
  ])('refuses %j in words, and keeps what was typed', async (fields, words) => {
    const before = await lines();
    const answer = await officer.post(PATH, { temuan: '', ...fields });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain(words);
    expect(text).toContain('href="#kata"');
    expect(text).toContain(fields.kata);
    expect(await lines()).toEqual(before);
  });

  it('changes a group only as the officer saw it', async () => {
    const id = await idOf('gelpen > pulpen');
    const stale = await officer.post(`${PATH}/${id}`, {
      kata: 'gelpen',
      temuan: 'kertas',
      seen: 'gelpen > pena',
    });
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain('sudah diubah orang lain');
    const good = await officer.post(`${PATH}/${id}`, {
      kata: 'gelpen\r\npena gel',
      temuan: 'pulpen',
      seen: 'gelpen > pulpen',
    });
    expect(good.status).toBe(303);
    expect(await idOf('gelpen = pena gel > pulpen')).toBe(id);
    expect(await audited()).toContainEqual({
      action: 'synonyms.changed',
      before: 'gelpen > pulpen',
      after: 'gelpen = pena gel > pulpen',
      actor_role: 'catalogue_officer',
    });
  });

  it('removes a group, and search forgets it', async () => {
    const seen = 'gelpen = pena gel > pulpen';
    const before = await version();
    const answer = await officer.post(`${PATH}/${await idOf(seen)}/hapus`, { seen });
    expect(answer.status).toBe(303);
    expect(await idOf(seen)).toBe('');
    expect(await version()).toBe(before + 1n);
    expect((await finds('gelpen')).total).toBe(0);
    expect((await audited()).map((one) => one.action).sort()).toEqual([
      'synonyms.added',
      'synonyms.changed',
      'synonyms.removed',
    ]);
  });

  it('keeps its last group, so that the default list does not come back unasked', async () => {
    const [last, ...others] = await lines();
    await world.db
      .deleteFrom('search_synonym')
      .where(
        'id',
        'in',
        others.map((one) => one.id),
      )
      .execute();
    const answer = await officer.post(`${PATH}/${last?.id}/hapus`, { seen: last?.line ?? '' });
    expect(answer.status).toBe(422);
    expect(await lines()).toHaveLength(1);
  });

  it('begins from the default list where the catalogue has none of its own', async () => {
    await world.db.deleteFrom('search_synonym').execute();
    expect(await (await officer.get(PATH)).text()).toContain('daftar bawaan');
    await officer.post(PATH, { kata: 'gelpen', temuan: 'pulpen' });
    const own = await lines();
    expect(own.length).toBeGreaterThan(90);
    expect(own.at(-1)?.line).toBe('gelpen > pulpen');
  });

  it('has no group at an unknown address', async () => {
    expect((await officer.get(`${PATH}/${world.pemda.id}`)).status).toBe(404);
    expect((await officer.get(`${PATH}/x`)).status).toBe(404);
  });
});
