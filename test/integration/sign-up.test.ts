import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { mailSignUp } from '../../src/identity/index.ts';
import type { Letter } from '../../src/platform/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

async function letterTo(email: string): Promise<Letter> {
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  await mailSignUp(world.env(), mail, 'http://k.test', { email, locale: 'id' });
  const [letter] = letters;
  if (!letter) throw new Error('no letter');
  return letter;
}
const linkIn = (letter: Letter) =>
  letter.text.match(/http:\/\/k\.test(\/akun-baru\/[\w-]+)/)?.[1] ?? '';

describe('making an account', () => {
  it('answers the same for an address with and without an account', async () => {
    const stranger = Browser.anonymous(app);
    const pages = await Promise.all(
      ['baru@contoh.test', 'seller@contoh.test'].map(async (email) => {
        const answer = await stranger.post('/akun-baru', { email });
        return [answer.status, (await answer.text()).replaceAll(email, '@')];
      }),
    );
    expect(pages[0]).toEqual(pages[1]);
    expect(pages[0]?.[0]).toBe(200);
    expect(linkIn(await letterTo('seller@contoh.test'))).toBe('');
    expect((await letterTo('seller@contoh.test')).text).toContain('http://k.test/masuk');
  });

  it('by the link of the mail, once, and then the task list waits', async () => {
    const path = linkIn(await letterTo('rini@contoh.test'));
    expect(path).not.toBe('');
    const stranger = Browser.anonymous(app);
    const weak = await stranger.post(path, { name: 'Rini', password: 'pendek' });
    expect(weak.status).toBe(422);
    const made = await stranger.post(path, {
      name: 'Rini Astuti',
      password: 'kopi susu gula aren',
    });
    expect([made.status, made.headers.get('location')]).toEqual([303, '/daftar']);
    const rini = Browser.after(app, made);
    expect(await (await rini.get('/daftar')).text()).toContain('Calon Penyedia');
    expect((await rini.get('/usaha')).status).toBe(403);
    const again = await stranger.post(path, { name: 'Lain', password: 'kopi susu gula aren' });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('sudah dipakai atau lewat 24 jam');
  });

  it('not by an old link, nor by an earlier one of the same address', async () => {
    const first = linkIn(await letterTo('lama@contoh.test'));
    const second = linkIn(await letterTo('lama@contoh.test'));
    const stranger = Browser.anonymous(app);
    expect((await stranger.get(first)).status).toBe(422);
    expect((await stranger.get(second)).status).toBe(200);
    world.clock.advance(24 * 3_600_000 + 1);
    expect((await stranger.get(second)).status).toBe(422);
  });

  it('sends an address three links in a quarter of an hour, no more', async () => {
    const stranger = Browser.anonymous(app);
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++)
      statuses.push((await stranger.post('/akun-baru', { email: 'deras@contoh.test' })).status);
    expect(statuses).toEqual([200, 200, 200, 422]);
    world.clock.advance(15 * 60_000);
    expect((await stranger.post('/akun-baru', { email: 'deras@contoh.test' })).status).toBe(200);
  });
});
