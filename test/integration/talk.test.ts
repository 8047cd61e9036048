import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { Browser } from '../support/browser.ts';
import { orderAt } from '../support/order-stages.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let app: ReturnType<typeof createApp>;
let path: string;
beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  path = `/pesanan/${(await orderAt(world, 'shipped')).id}`;
});
afterAll(() => world.close());

const as = (person: string) => Browser.signedIn(app, person);
const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');

it('is read by everyone of the order, tied to what the order was then, with its file', async () => {
  const text = 'Gerbang belakang ditutup.\nLewat depan <b>saja</b>.';
  const sent = await (await as('seller')).upload(
    `${path}/percakapan`,
    'talk-file',
    { name: '../surat jalan.pdf', bytes: PDF },
    { talk: text },
  );
  expect(sent.status).toBe(303);
  expect((await (await as('ppk')).post(`${path}/percakapan`, { talk: 'Baik.' })).status).toBe(303);
  for (const person of ['officer', 'ppk', 'seller', 'treasurer', 'auditor']) {
    const page = await (await as(person)).get(path);
    const words = await page.text();
    expect(words).toContain('Gerbang belakang ditutup.');
    expect(words).toContain('Lewat depan &lt;b>saja&lt;/b>.');
    expect(words).toMatch(/saat: Dikirim[^(]*\(versi 5\)/);
    const link = /href="(\/pesanan\/[^"]+\/percakapan\/[^"]+)"/.exec(words)?.[1] ?? '';
    const file = await (await as(person)).get(link);
    expect([person, file.status]).toEqual([person, 200]);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toBe('inline; filename="..-surat-jalan.pdf"');
    for (const stranger of ['otherofficer', 'otherseller'])
      expect((await (await as(stranger)).get(link)).status).toBe(404);
  }
  const told = await world.db
    .selectFrom('notification')
    .select('person_id')
    .where('kind', '=', 'order.said')
    .execute();
  const people = new Set(told.map((one) => one.person_id));
  const { ppk, officer, seller, treasurer } = world.city.people;
  for (const one of [ppk, officer, seller]) expect(people).toContain(one.id);
  expect(people).not.toContain(treasurer.id);
});

it('refuses what is empty, too long, or no paper, and keeps what was typed', async () => {
  const ppk = await as('ppk');
  const empty = await ppk.post(`${path}/percakapan`, { talk: '  ' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('href="#talk"');
  expect((await ppk.post(`${path}/percakapan`, { talk: 'x'.repeat(2_001) })).status).toBe(422);
  const script = { name: 'a.pdf', bytes: new TextEncoder().encode('<script>alert(1)</script>') };
  const wrong = await ppk.upload(`${path}/percakapan`, 'talk-file', script, { talk: 'Lihat ini' });
  expect(wrong.status).toBe(422);
  const page = await wrong.text();
  expect(page).toContain('href="#talk-file"');
  expect(page).toContain('Lihat ini');
});

it('is written by its parties alone', async () => {
  for (const person of ['otherofficer', 'otherseller'])
    expect((await (await as(person)).post(`${path}/percakapan`, { talk: 'Halo' })).status).toBe(
      404,
    );
  expect((await (await as('auditor')).post(`${path}/percakapan`, { talk: 'Halo' })).status).toBe(
    403,
  );
});
