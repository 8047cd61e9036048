import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import {
  actOnListing,
  catalogueJobs,
  EMPTY_CONTENT,
  rebuildSearch,
  startListing,
} from '../../src/catalogue/index.ts';
import { rupiah } from '../../src/kernel/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let officer: Browser;
let page: string;

const FIELD = {
  'field.0.key': 'gramatur',
  'field.0.label': 'Gramatur',
  'field.0.labelEn': 'Grammage',
  'field.0.type': 'number',
  'field.0.unit': 'gsm',
  'field.0.choices': '',
};
const FLAGS = ['required', 'searchable', 'comparable'];
const BASE = {
  code: 'ATK',
  name: 'Alat Tulis Kantor',
  nameEn: 'Stationery',
  summary: '',
  picture: 'pulpen',
  kind: 'goods',
  kbli: '',
  kbki: '',
  documents: 'NIB',
  permits: '',
  band: '10',
  openedOn: '2025-01-01',
  closedOn: '',
  announcedFrom: '',
  announcedTo: '',
  fields: '1',
  ...FIELD,
};

type Pair = readonly [string, string];
const rows = (fields: Record<string, string>, flags: readonly string[] = FLAGS): Pair[] => [
  ...Object.entries(fields),
  ['purchaseForms', 'direct'],
  ...flags.map((flag): Pair => ['field.0.flags', flag]),
];

/** The stamp of the form as it is now. */
const stamp = async () =>
  /name="versi" value="([^"]*)"/.exec(await (await officer.get(page)).text())?.[1] ?? '';
const post = async (change: Record<string, string>, flags?: readonly string[]) =>
  officer.postMany(page, rows({ ...BASE, versi: await stamp(), ...change }, flags));
const etalase = () =>
  world.db
    .selectFrom('etalase')
    .selectAll()
    .where('id', '=', world.city.etalase.stationery)
    .executeTakeFirstOrThrow();
const text = async (answer: Promise<Response>) => (await answer).text();

/** Runs the jobs of the room that were enqueued, as the worker would. */
async function work(): Promise<void> {
  const jobs = catalogueJobs(async () => world.env());
  await jobs['catalogue.index-etalase']?.(world.pemda.id, {
    etalaseId: world.city.etalase.stationery,
  });
}

beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  officer = await Browser.signedIn(app, 'catalogueofficer');
  page = `/meja/etalase/${world.city.etalase.stationery}`;
  await world.db
    .updateTable('product')
    .set({ attributes: JSON.stringify({ gramatur: 77 }) })
    .where('id', '=', world.city.products.pen)
    .execute();
  const saved = await post({});
  expect(saved.status).toBe(303);
  // As if written by the template that was just made, before anything else changed.
  const { version } = await etalase();
  await world.db
    .updateTable('product')
    .set({ template_version: version })
    .where('etalase_id', '=', world.city.etalase.stationery)
    .execute();
  await rebuildSearch(
    world.services.connections.poolFor(world.pemda.id),
    world.pemda.id,
    world.clock.now(),
  );
});
afterAll(() => world.close());

/** Whether the pen is found by a word of its kind. */
async function found(word: string): Promise<boolean> {
  const { rows } = await world.services.connections.system.query(
    'select 1 from search_document where product_id = $1 and main_vec @@ $2::tsquery',
    [world.city.products.pen, word],
  );
  return rows.length === 1;
}

describe('a changed template', () => {
  it('is a new version; what is on show keeps its own fields, on its page and in search', async () => {
    const slug = (
      await world.db
        .selectFrom('product')
        .select('slug')
        .where('id', '=', world.city.products.pen)
        .executeTakeFirstOrThrow()
    ).slug;
    const facts = async () =>
      /<h2>Keterangan<\/h2>[\s\S]*?<\/dl>/.exec(
        await text(Browser.anonymous(app).get(`/produk/${slug}`)),
      )?.[0];
    const before = await facts();
    expect(before).toContain('77 gsm');
    expect(await found('77gsm')).toBe(true);
    const { version } = await etalase();
    const answer = await post({
      'field.0.key': 'warna',
      'field.0.label': 'Warna',
      'field.0.labelEn': 'Colour',
      'field.0.type': 'choice',
      'field.0.unit': '',
      'field.0.choices': 'Putih\nKuning',
    });
    expect(answer.status).toBe(303);
    expect((await etalase()).version).toBe(version + 1);
    await work();
    expect(await facts()).toBe(before);
    expect(await found('77gsm')).toBe(true);
    const kept = await world.db
      .selectFrom('etalase_template')
      .select(['version', 'created_by'])
      .where('etalase_id', '=', world.city.etalase.stationery)
      .orderBy('version')
      .execute();
    expect(kept.map((row) => row.version)).toEqual([1, 2, 3]);
    expect(kept[2]?.created_by).toBe(world.city.people.catalogueOfficer.id);
    expect(await text(officer.get(page))).toContain('4 di antaranya memakai templat versi lama');
  });

  it('that drops a field from search takes it out of the index', async () => {
    await post({});
    await work();
    expect(await found('77gsm')).toBe(true);
    await post({}, ['required', 'comparable']);
    await work();
    expect(await found('77gsm')).toBe(false);
  });

  it('is refused with its faults, and the form comes back as typed', async () => {
    const { version } = await etalase();
    const answer = await post({ name: 'Alat Kantor Baru', 'field.0.key': 'Warna Kertas' });
    expect(answer.status).toBe(422);
    const form = await answer.text();
    expect(form).toContain('value="Alat Kantor Baru"');
    expect(form).toContain('value="Warna Kertas"');
    expect(form).toContain('href="#field.0"');
    expect(form).toContain('id="field.0"');
    expect((await etalase()).version).toBe(version);
  });
});

describe('the form without script', () => {
  it('adds, moves and removes fields, and keeps all that was typed', async () => {
    const added = await text(post({ langkah: 'add', name: 'Belum disimpan' }));
    expect(added).toContain('name="field.1.key"');
    expect(added).toContain('value="Belum disimpan"');
    const two = { fields: '2', 'field.1.key': 'warna', 'field.1.label': 'Warna' };
    const moved = await text(post({ ...two, langkah: 'up.1' }));
    expect(moved).toMatch(/name="field\.0\.key"[^>]*value="warna"/);
    expect(moved).toMatch(/name="field\.1\.key"[^>]*value="gramatur"/);
    const removed = await text(post({ ...two, langkah: 'remove.0' }));
    expect(removed).toMatch(/name="field\.0\.key"[^>]*value="warna"/);
    expect(removed).not.toContain('name="field.1.key"');
    expect((await etalase()).name).toBe('Alat Tulis Kantor');
  });
});

describe('an etalase', () => {
  it('is opened with its first template, found in the list and in the audit trail', async () => {
    const answer = await officer.postMany(
      '/meja/etalase/baru',
      rows({ ...BASE, code: 'kopi', name: 'Kopi Arjuna', nameEn: 'Coffee' }),
    );
    expect(answer.status).toBe(303);
    const list = await text(officer.get('/meja/etalase'));
    expect(list).toContain('Kopi Arjuna');
    expect(list).toContain('KOPI');
    const rowsOf = await world.db
      .selectFrom('audit_entry')
      .select(['action', 'actor_person_id'])
      .where('action', '=', 'etalase.opened')
      .execute();
    expect(rowsOf).toEqual([
      { action: 'etalase.opened', actor_person_id: world.city.people.catalogueOfficer.id },
    ]);
    expect((await Browser.anonymous(app).get('/etalase/kopi-arjuna')).status).toBe(200);
  });

  it('cannot take a code that another has, or codes that the imported list does not know', async () => {
    expect(await text(post({ code: 'MAMIN' }))).toContain('sudah dipakai etalase lain');
    expect((await post({ kbki: '99999' })).status).toBe(303);
    await world.services.connections.system.query(
      `insert into kbki (code, title) select (10000 + n)::text, 'Kelas' from generate_series(1, 1000) n
       union all select '32129', 'Kertas'`,
    );
    // What stood there before the list was imported is not asked about again.
    expect((await post({ kbki: '99999 321' })).status).toBe(303);
    const answer = await post({ kbki: '99999 321 88888' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Tidak ada KBKI yang diawali 88888');
    await post({});
  });

  it('is not saved over what another officer saved in between', async () => {
    const old = await stamp();
    world.clock.advance(60_000);
    expect((await post({ summary: 'Pertama.' })).status).toBe(303);
    const answer = await officer.postMany(
      page,
      rows({ ...BASE, summary: 'Kedua.', versi: old, langkah: 'save' }),
    );
    expect(answer.status).toBe(422);
    const form = await answer.text();
    expect(form).toContain('diubah orang lain');
    expect(form).toContain('Kedua.');
    expect((await etalase()).summary).toBe('Pertama.');
  });

  it('that is closed shows its products and takes no new ones', async () => {
    expect((await post({ closedOn: '2026-03-04' })).status).toBe(303);
    const audit = await world.db
      .selectFrom('audit_entry')
      .select(['before', 'after'])
      .where('action', '=', 'etalase.closed')
      .executeTakeFirstOrThrow();
    expect(audit.after).toMatchObject({ closedOn: '2026-03-04' });
    const shown = await text(Browser.anonymous(app).get('/etalase/atk'));
    expect(shown).toContain('Kertas HVS A4 80 gsm');
    const seller = world.env(world.actor('otherSeller'));
    const started = await startListing(seller, world.city.etalase.stationery);
    if (!started.ok) throw new Error('not started');
    const content = {
      ...EMPTY_CONTENT,
      name: 'Kertas HVS F4',
      specification: 'Putih.',
      kbki: '32129',
      unit: 'Rim',
      price: rupiah(50_000),
      leadTimeDays: 1,
      origin: 'domestic' as const,
      pictures: ['foto'],
      attributes: { gramatur: 80 },
    };
    await actOnListing(seller, started.value.id, { kind: 'save', content });
    expect(await actOnListing(seller, started.value.id, { kind: 'submit' })).toMatchObject({
      ok: false,
      error: [{ code: 'listing.etalase-closed' }],
    });
    await post({ closedOn: '' });
    expect(await actOnListing(seller, started.value.id, { kind: 'submit' })).toMatchObject({
      ok: true,
    });
  });

  it('keeps its kind while it has products', async () => {
    expect(await text(post({ kind: 'service' }))).toContain('sudah ada produk');
  });
});
