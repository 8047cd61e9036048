import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { rebuildSearch } from '../../src/catalogue/index.ts';
import { Browser } from '../support/browser.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let visitor: Browser;

const field = (key: string, type: string, more: object = {}) => ({
  key,
  label: key,
  labelEn: key,
  type,
  required: false,
  searchable: true,
  comparable: true,
  ...more,
});
const TEMPLATE = [
  field('gramatur', 'number', { unit: 'gsm' }),
  field('warna', 'choice', { choices: ['Putih', 'Biru'] }),
  field('daur-ulang', 'boolean'),
  field('rahasia', 'choice', { choices: ['A', 'B'], searchable: false }),
];

beforeAll(async () => {
  world = await openWorld();
  const { db, city, pemda } = world;
  await db
    .updateTable('etalase')
    .set({ attributes: JSON.stringify(TEMPLATE) })
    .where('id', '=', city.etalase.stationery)
    .execute();
  const values: [string, object][] = [
    [city.products.paper, { gramatur: 80, warna: 'Putih', 'daur-ulang': true, rahasia: 'A' }],
    [city.products.paperDearer, { gramatur: 70, warna: 'Putih', 'daur-ulang': false }],
    [city.products.pen, { warna: 'Biru' }],
  ];
  for (const [id, attributes] of values)
    await db
      .updateTable('product')
      .set({ attributes: JSON.stringify(attributes) })
      .where('id', '=', id)
      .execute();
  await rebuildSearch(world.services.connections.poolFor(pemda.id), pemda.id, world.clock.now());
  visitor = Browser.anonymous(createApp(world.services, 'code'));
});
afterAll(() => world.close());

interface Found {
  total: number;
  products: { name: string; price: number }[];
  facets: {
    etalase: { slug: string; count: number }[];
    attributes: {
      key: string;
      values: { value: string; count: number }[];
      least: number | null;
      most: number | null;
    }[];
  };
}
const search = async (query: string): Promise<Found> =>
  (await visitor.get(`/api/cari?${query}`)).json() as Promise<Found>;
const facet = (found: Found, key: string) => found.facets.attributes.find((one) => one.key === key);

describe('attributes within one etalase', () => {
  it('are counted there alone, and only those that are searched', async () => {
    expect((await search('')).facets.attributes).toEqual([]);
    expect((await search('etalase=atk&etalase=mamin')).facets.attributes).toEqual([]);
    const found = await search('etalase=atk');
    expect(found.facets.attributes.map(({ key }) => key)).toEqual([
      'gramatur',
      'warna',
      'daur-ulang',
    ]);
    expect(facet(found, 'warna')?.values).toEqual([
      { value: 'Putih', count: 2 },
      { value: 'Biru', count: 1 },
    ]);
    expect(facet(found, 'gramatur')).toMatchObject({ least: 70, most: 80, values: [] });
  });

  it('narrow the search; each counts what another choice of its own would give', async () => {
    const white = await search('etalase=atk&a.warna=Putih');
    expect(white.total).toBe(2);
    expect(facet(white, 'warna')?.values).toContainEqual({ value: 'Biru', count: 1 });
    expect(facet(white, 'gramatur')).toMatchObject({ least: 70, most: 80 });
    expect(white.facets.etalase.map(({ slug }) => slug)).toContain('mamin');
    const heavy = await search('etalase=atk&a.warna=Putih&a.gramatur.min=75');
    expect(heavy.products.map(({ price }) => price)).toEqual([50_000]);
    expect(facet(heavy, 'warna')?.values).toEqual([{ value: 'Putih', count: 1 }]);
    expect(facet(heavy, 'gramatur')).toMatchObject({ least: 70, most: 80 });
    expect((await search('etalase=atk&a.daur-ulang=tidak')).total).toBe(1);
    expect((await search('etalase=atk&a.warna=Putih&a.warna=Biru')).total).toBe(3);
    expect((await search('q=kertas&etalase=atk&a.gramatur.max=70')).total).toBe(1);
  });

  it('ask nothing where they make no sense, and nothing of other etalase', async () => {
    expect((await search('etalase=atk&a.rahasia=A')).total).toBe(4);
    expect((await search('etalase=atk&a.warna.min=1')).total).toBe(4);
    const quote = new URLSearchParams({ etalase: 'atk', 'a.warna': '" || true || "' });
    expect((await search(quote.toString())).total).toBe(0);
    expect((await search('a.warna=Biru')).total).toBe(5);
  });

  it('stand on the page as boxes and as from and to, each to be taken away', async () => {
    const html = await (
      await visitor.get('/cari?etalase=atk&a.warna=Putih&a.gramatur.min=75')
    ).text();
    expect(html).toMatch(/name="a\.warna" value="Putih" checked/);
    expect(html).toMatch(/name="a\.gramatur\.min"[^>]*value="75"/);
    expect(html).toContain('href="/cari?etalase=atk&amp;a.gramatur.min=75"');
    expect(html).toContain('href="/cari?etalase=atk&amp;a.warna=Putih"');
  });
});
