import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeTitles, findCodes, importCodes } from '../../src/suppliers/index.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const LIST = [
  { code: '97', title: 'GOLONGAN UJI', detail: '' },
  {
    code: '97101',
    title: 'INDUSTRI KERIPIK UJI',
    detail: 'Pembuatan keripik singkong dan emping.',
  },
  { code: '97102', title: 'JASA KEBERSIHAN UJI', detail: 'Membersihkan gedung dan kantor.' },
  {
    code: '97103',
    title: 'PERDAGANGAN ECERAN UJI',
    detail: 'Menjual makanan, keripik dan alat kebersihan di kantor.',
  },
];
const bytes = (list: unknown) => Buffer.from(JSON.stringify(list));
const take = (list: unknown, dryRun = false) =>
  importCodes(world.services.connections.system, 'kbli', bytes(list), dryRun);

describe('the list of lines of business', () => {
  it('comes in once, keeps nothing of a dry run, and takes a new title', async () => {
    expect(await take(LIST, true)).toMatchObject({ ok: true, value: { added: 3, rows: 4 } });
    expect((await codeTitles(world.db, 'kbli', ['97101'])).size).toBe(0);
    expect(await take(LIST)).toMatchObject({
      ok: true,
      value: { added: 3, changed: 0, refused: 0 },
    });
    expect(await take(LIST)).toMatchObject({
      ok: true,
      value: { added: 0, changed: 0, unchanged: 3 },
    });
    const renamed = LIST.map((one) =>
      one.code === '97102' ? { ...one, title: 'JASA KEBERSIHAN BARU' } : one,
    );
    expect(await take(renamed)).toMatchObject({ ok: true, value: { changed: 1, unchanged: 2 } });
    expect((await codeTitles(world.db, 'kbli', ['97102'])).get('97102')).toBe(
      'Jasa kebersihan baru',
    );
  });

  it('is found by what somebody does, in own words and other forms of them, or by digits', async () => {
    const found = async (text: string) =>
      (await findCodes(world.db, 'kbli', text, 20))
        .map(({ code }) => code)
        .filter((code) => code.startsWith('971'));
    expect(await found('saya bikin keripik singkong')).toEqual(['97101', '97103']);
    expect((await found('bersih bersih kantor'))[0]).toBe('97102');
    expect(await found('9710')).toEqual(['97101', '97102', '97103']);
    expect(await found("'; drop table kbli; --")).toEqual([]);
    expect(await found('!')).toEqual([]);
  });
});
