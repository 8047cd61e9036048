import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { mailNotice, notify } from '../../src/identity/index.ts';
import { inTransaction, type Letter } from '../../src/platform/index.ts';
import { rooms } from '../../src/rooms.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
});
afterAll(() => world.close());

const params = { product: 'Keripik', name: 'Keripik', day: '2026-03-20', days: '7' };

/** The mails that a notice of this kind to the seller leads to. */
async function mailsOf(kind: string): Promise<Letter[]> {
  const personId = world.city.people.seller.id;
  await inTransaction(world.db, async (tx) => {
    await notify(tx, world.env(), [personId], { kind, params, link: '/' });
    return { ok: true, value: null };
  });
  const { id } = await world.db
    .selectFrom('notification')
    .select('id')
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  await mailNotice(world.env(), mail, world.services.lexicon, 'http://k.test', id);
  return letters;
}

describe('notices by mail', () => {
  it('have a topic each, so that none escapes the choice', () => {
    const kinds = rooms.flatMap((room) => Object.keys(room.words?.notices?.id ?? {}));
    expect(kinds.length).toBeGreaterThan(30);
    expect(kinds.filter((kind) => !world.services.lexicon.topicOf(kind))).toEqual([]);
  });

  it('come until the person unticks their topic, and stand on the page all the same', async () => {
    expect(await mailsOf('listing.shown')).toHaveLength(1);
    const seller = await Browser.signedIn(app, 'seller');
    const account = await (await seller.get('/akun')).text();
    const ticked = [...account.matchAll(/name="surel" value="([\w.]+)" checked/g)].map((m) => m[1]);
    expect(ticked).toContain('listing');
    expect(ticked).toContain('listing.ends');
    expect(ticked).not.toContain('coaching.opened');
    const kept = ticked.filter((key): key is string => key !== undefined && key !== 'listing');
    const saved = await seller.postMany(
      '/akun/pemberitahuan',
      kept.map((key) => ['surel', key]),
    );
    expect(saved.status).toBe(303);
    expect(await (await seller.get('/akun')).text()).toMatch(/value="listing"(?! checked)/);

    expect(await mailsOf('listing.shown')).toHaveLength(0);
    expect(await mailsOf('listing.ends-soon')).toHaveLength(1);
    expect(await (await seller.get('/notifikasi')).text()).toMatch(/Keripik/);
    await seller.postMany(
      '/akun/pemberitahuan',
      ['listing', ...kept].map((key) => ['surel', key]),
    );
    expect(await mailsOf('listing.shown')).toHaveLength(1);
  });

  it('tell a notice as new once', async () => {
    await mailsOf('listing.shown');
    const seller = await Browser.signedIn(app, 'seller');
    expect(await (await seller.get('/notifikasi')).text()).toContain('(baru)');
    expect(await (await seller.get('/notifikasi')).text()).not.toContain('(baru)');
  });
});
