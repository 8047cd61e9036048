import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';
import { writeYear } from '../support/written-year.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld({ at: '2026-07-10T03:00:00Z' });
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());
const anyone = () => Browser.anonymous(app);
const text = async (path: string) => (await anyone().get(path)).text();

describe('the campaign', () => {
  it('may be framed elsewhere only where a route says so, and without script, form or session', async () => {
    for (const path of ['/tanam/hitungan', '/tanam/penghargaan']) {
      const answer = await anyone().get(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect([path, answer.status, policy.includes('frame-ancestors *')]).toEqual([
        path,
        200,
        true,
      ]);
      expect(policy).not.toContain('script-src');
      expect(policy).not.toContain('form-action');
      expect(answer.headers.get('set-cookie')).toBeNull();
      const html = await answer.text();
      expect([html.includes('<script'), html.includes('<form')]).toEqual([false, false]);
    }
    for (const path of ['/', '/bangga', '/tanam', '/lencana', '/masuk'])
      expect([path, (await anyone().get(path)).headers.get('content-security-policy')]).toEqual([
        path,
        expect.stringContaining("frame-ancestors 'none'"),
      ]);
  });

  it('draws its figures as pictures that other sites can show', async () => {
    for (const kind of ['hitungan', 'penghargaan']) {
      const svg = await anyone().get(`/tanam/${kind}.svg`);
      expect(svg.headers.get('content-type')).toBe('image/svg+xml');
      expect(await svg.text()).toContain('<title>');
      const png = Buffer.from(await (await anyone().get(`/tanam/${kind}.png`)).arrayBuffer());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
    }
    expect((await anyone().get('/bangga/kartu.png')).headers.get('content-type')).toBe('image/png');
  });

  it('gives the seal by the rows of orders and by the rule of the office, never by hand', async () => {
    expect(await text('/lencana?tahun=2026')).not.toContain('>Punya<');
    await writeYear(world, 2026, 6);
    world.clock.advance(10_000);
    const before = await text('/lencana?tahun=2026');
    expect(before).toContain('Sedikitnya 10 pesanan');
    expect(before).not.toContain('>Punya<');
    // An office that asks for less; pages read its settings anew.
    const [own] = await world.services.connections.pemda();
    Object.assign(own?.settings ?? {}, {
      buysLocal: { realisedPercent: 1, localPercent: 0, orders: 2 },
    });
    world.clock.advance(10_000);
    const after = await text('/lencana?tahun=2026');
    expect(after).toContain('>Punya<');
    const image = /\/lencana\/[^"]+\/lencana\.png\?tahun=\d+/.exec(after)?.[0] ?? '';
    const seal = await anyone().get(image.replaceAll('&amp;', '&'));
    expect([seal.status, seal.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await anyone().get('/lencana/tidak-ada/lencana.svg')).status).toBe(404);
  });
});
