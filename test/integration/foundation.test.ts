import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { TEST_PASSWORD } from '../support/small-city.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const form = (values: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(values),
  headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
});

describe('sign-in', () => {
  it('opens a session for the right password and shows the role', async () => {
    const app = createApp(world.services, 'code');
    const answer = await app.request(
      '/masuk',
      form({ email: 'ppk@contoh.test', password: TEST_PASSWORD }),
    );
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/);
    const account = await app.request('/akun', { headers: { cookie } });
    expect(account.status).toBe(200);
    expect(await account.text()).toContain('PPK');
    const out = await app.request('/keluar', {
      ...form({}),
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    expect(out.status).toBe(303);
    expect(out.headers.get('clear-site-data')).toBe('"cache"');
    expect((await app.request('/akun', { headers: { cookie } })).status).toBe(302);
  });

  it('locks an address out after eight failures, and says for how long', async () => {
    const app = createApp(world.services, 'code');
    for (let n = 0; n < 8; n++) {
      const answer = await app.request(
        '/masuk',
        form({ email: 'head@contoh.test', password: 'salah-sama-sekali' }),
      );
      expect(answer.status).toBe(422);
    }
    const answer = await app.request(
      '/masuk',
      form({ email: 'head@contoh.test', password: TEST_PASSWORD }),
    );
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Tunggu');
  });

  it('refuses a form of another site', async () => {
    const app = createApp(world.services, 'code');
    const answer = await app.request('/masuk', {
      ...form({ email: 'ppk@contoh.test', password: TEST_PASSWORD }),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
      },
    });
    expect(answer.status).toBe(403);
  });
});

describe('the row filter', () => {
  it('shows no row to a connection without a pemda, nor to another pemda', async () => {
    const { rows } = await world.services.connections.system.query(
      'select count(*)::int as n from product',
    );
    expect(rows[0].n).toBe(0);
    const other = world.services.connections.for('01890000-0000-7000-8000-000000000000');
    expect(await other.selectFrom('product').select('id').execute()).toHaveLength(0);
    expect(await world.db.selectFrom('product').select('id').execute()).toHaveLength(5);
  });

  it('refuses to write a row of another pemda', async () => {
    await expect(
      world.db
        .insertInto('search_miss')
        .values({
          pemda_id: '01890000-0000-7000-8000-000000000000',
          id: world.pemda.id,
          at: new Date(),
          query: 'x',
        })
        .execute(),
    ).rejects.toThrow(/row-level security/);
  });

  it('keeps the audit trail append-only', async () => {
    await expect(world.db.deleteFrom('audit_entry').execute()).rejects.toThrow(/append-only/);
  });
});
