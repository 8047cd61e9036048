import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { Browser, landedOn } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let officer: Browser;
let seller: Browser;
const STORY = {
  title: 'Dapur yang tidak pernah tidur',
  body: 'Dimulai dari satu meja.\n\nSekarang lima tetangga ikut bekerja.',
  titleEn: '',
  bodyEn: '',
};
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  officer = await Browser.signedIn(app, 'programmeofficer');
  seller = await Browser.signedIn(app, 'seller');
});
afterAll(() => world.close());

const story = () =>
  world.db
    .selectFrom('story')
    .select(['id', 'slug', 'state', 'version', 'agreed_at'])
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
const nib = async () => {
  const own = world.actor('seller').supplierId ?? '';
  const row = await world.db
    .selectFrom('supplier')
    .select('nib')
    .where('id', '=', own)
    .executeTakeFirstOrThrow();
  return row.nib;
};

describe('the story of a maker', () => {
  it('is written by the office, and stays unseen until the owner agrees and the office publishes', async () => {
    const nobody = await officer.post('/meja/cerita', { ...STORY, usaha: 'Tidak Ada' });
    expect(nobody.status).toBe(422);
    expect(await nobody.text()).toContain('Dapur yang tidak pernah tidur');
    const made = await officer.post('/meja/cerita', { ...STORY, usaha: await nib() });
    expect(made.status).toBe(303);
    const { id, slug } = await story();
    const anyone = Browser.anonymous(app);
    expect((await anyone.get(`/cerita/${slug}`)).status).toBe(404);
    const desk = `/meja/cerita/${id}`;
    expect((await officer.post(desk, { langkah: 'publish', versi: '1' })).status).toBe(422);
    expect((await officer.post(desk, { langkah: 'agree', versi: '1' })).status).toBe(422);
    const other = await Browser.signedIn(app, 'otherseller');
    expect((await other.get(`/usaha/cerita/${id}`)).status).toBe(404);
    expect((await other.post(`/usaha/cerita/${id}`, { langkah: 'agree', versi: '1' })).status).toBe(
      404,
    );
    expect(await (await seller.get('/notifikasi')).text()).toContain(STORY.title);
    expect(
      (await seller.post(`/usaha/cerita/${id}`, { langkah: 'agree', versi: '1' })).status,
    ).toBe(303);
    expect((await officer.post(desk, { langkah: 'publish', versi: '2' })).status).toBe(303);
    const page = await (await anyone.get(`/cerita/${slug}`)).text();
    expect(page).toContain('Sekarang lima tetangga ikut bekerja.');
    expect(await (await anyone.get('/cerita')).text()).toContain(slug);
    const card = await anyone.get(`/cerita/${slug}/kartu.png`);
    expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('takes a picture by its content, with words for it, and asks the owner again', async () => {
    const { id, slug, version } = await story();
    const png = await sharp({
      create: { width: 800, height: 600, channels: 3, background: '#c33' },
    })
      .png()
      .toBuffer();
    const send = (bytes: Uint8Array, alt: string) =>
      officer.upload(
        `/meja/cerita/${id}`,
        'picture',
        { name: 'a.png', bytes },
        {
          langkah: 'picture',
          versi: String(version),
          alt,
        },
      );
    expect((await send(new TextEncoder().encode('tidak'), 'Dapur')).status).toBe(422);
    const bare = await send(png, '');
    expect([bare.status, (await bare.text()).includes('Tulis apa yang tampak')]).toEqual([
      422,
      true,
    ]);
    expect((await send(png, 'Tungku di dapur')).status).toBe(303);
    expect((await story()).state).toBe('draft');
    const anyone = Browser.anonymous(app);
    expect((await anyone.get(`/cerita/${slug}`)).status).toBe(404);
    expect((await anyone.get(`/cerita/${slug}/foto/1`)).status).toBe(404);
    expect((await seller.get(`/usaha/cerita/${id}/foto/1`)).status).toBe(200);
  });

  it('is withdrawn by its owner at any time, with a reason', async () => {
    const { id, version } = await story();
    const path = `/usaha/cerita/${id}`;
    const versi = String(version);
    expect((await seller.post(path, { langkah: 'withdraw', versi, reason: '' })).status).toBe(422);
    const done = await seller.post(path, { langkah: 'withdraw', versi, reason: 'Pindah kota' });
    expect([done.status, landedOn(done)]).toEqual([303, path]);
    expect((await story()).state).toBe('withdrawn');
    expect((await officer.post(`/meja/cerita/${id}`, { langkah: 'publish', versi })).status).toBe(
      422,
    );
  });

  it('is told by the owner himself too', async () => {
    expect((await seller.post('/usaha/cerita', { ...STORY, title: 'Cerita saya' })).status).toBe(
      303,
    );
    expect(await (await seller.get('/usaha/cerita')).text()).toContain('Cerita saya');
    for (const [path, who] of [
      ['/meja/cerita', seller],
      ['/usaha/cerita', officer],
    ] as const)
      expect([path, (await who.get(path)).status]).toEqual([path, 403]);
  });
});
