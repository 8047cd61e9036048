import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { addDays, dayOf } from '../../src/kernel/index.ts';
import { expireNotices } from '../../src/programmes/market/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let officer: Browser;
let seller: Browser;
let other: Browser;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  officer = await Browser.signedIn(app, 'programmeofficer');
  seller = await Browser.signedIn(app, 'seller');
  other = await Browser.signedIn(app, 'otherseller');
});
afterAll(() => world.close());

const today = () => dayOf(world.clock.now(), world.pemda.zone);
const fields = () => ({
  kind: 'wish',
  topic: 'packaging',
  title: 'Cari kemasan standing pouch',
  body: 'Lima ratus lembar sebulan.',
  until: addDays(today(), 30) as string,
});
const notice = () =>
  world.db
    .selectFrom('market_notice')
    .select(['id', 'state', 'version'])
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
const search = async (words: string) =>
  (await Browser.anonymous(app).get(`/cari?q=${encodeURIComponent(words)}`)).text();

describe('the market of information', () => {
  it('keeps what was typed at a fault, and shows nothing before an officer read it', async () => {
    const wrong = await seller.post('/usaha/pasar', {
      ...fields(),
      until: addDays(today(), 91),
    });
    expect(wrong.status).toBe(422);
    const again = await wrong.text();
    expect(again).toContain('Pilih hari ini sampai 90 hari ke depan.');
    expect(again).toContain('Lima ratus lembar sebulan.');
    expect((await seller.post('/usaha/pasar', fields())).status).toBe(303);
    const { id } = await notice();
    const anyone = Browser.anonymous(app);
    expect((await anyone.get(`/pasar/${id}`)).status).toBe(404);
    expect(await search('kemasan pouch')).not.toContain('Cari kemasan standing pouch');
    expect(await (await officer.get('/meja')).text()).toContain('/meja/pasar');
    const show = { langkah: 'show', versi: '1' };
    expect((await seller.post(`/usaha/pasar/${id}`, show)).status).toBe(422);
    expect((await officer.post(`/meja/pasar/${id}`, show)).status).toBe(303);
    expect(await (await anyone.get('/pasar')).text()).toContain('Cari kemasan standing pouch');
  });

  it('is found by the search of products, by every word of it', async () => {
    world.clock.advance(11_000);
    expect(await search('kemasan pouch')).toContain('Cari kemasan standing pouch');
    expect(await search('kemasan apel')).not.toContain('Cari kemasan standing pouch');
  });

  it('passes answers on to the owner, and to nobody else', async () => {
    const { id } = await notice();
    const say = (who: Browser, jawaban: string) =>
      who.post(`/pasar/${id}`, { langkah: 'jawab', jawaban });
    expect((await say(other, '')).status).toBe(422);
    expect((await say(Browser.anonymous(app), 'Saya punya.')).status).toBe(422);
    expect((await say(seller, 'Saya sendiri.')).status).toBe(422);
    expect((await say(other, 'Kami punya, mari bertemu.')).status).toBe(303);
    const own = await (await seller.get(`/usaha/pasar/${id}`)).text();
    expect(own).toContain('Kami punya, mari bertemu.');
    expect((await other.get(`/usaha/pasar/${id}`)).status).toBe(404);
    const open = await (await Browser.anonymous(app).get(`/pasar/${id}`)).text();
    expect(open).not.toContain('mari bertemu');
    expect(await (await officer.get(`/meja/pasar/${id}`)).text()).not.toContain('mari bertemu');
    expect(await (await seller.get('/notifikasi')).text()).toContain('Ada jawaban untuk');
  });

  it('takes a report of anyone, and the officer takes the notice down with a reason', async () => {
    const { id, version } = await notice();
    const told = await Browser.anonymous(app).post(`/pasar/${id}`, {
      langkah: 'lapor',
      laporan: 'Ini iklan barang palsu.',
    });
    expect(told.status).toBe(303);
    expect(await (await officer.get(`/meja/pasar/${id}`)).text()).toContain('barang palsu');
    const remove = (reason: string) =>
      officer.post(`/meja/pasar/${id}`, { langkah: 'remove', versi: String(version), reason });
    expect((await remove('')).status).toBe(422);
    expect((await remove('Bukan antarusaha.')).status).toBe(303);
    expect((await Browser.anonymous(app).get(`/pasar/${id}`)).status).toBe(404);
    expect(await (await seller.get('/notifikasi')).text()).toContain('Bukan antarusaha.');
  });

  it('ends by itself after its last day, once', async () => {
    expect((await seller.post('/usaha/pasar', fields())).status).toBe(303);
    world.clock.set(new Date(world.clock.now().getTime() + 31 * 86_400_000));
    await expireNotices(world.env());
    await expireNotices(world.env());
    expect((await notice()).state).toBe('ended');
    const kinds = await world.db
      .selectFrom('market_event')
      .select('kind')
      .where('notice_id', '=', (await notice()).id)
      .orderBy('seq')
      .execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(['posted', 'expired']);
  });
});
