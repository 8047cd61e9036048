import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes, createApp } from '../../src/app.tsx';
import { ROLES, type Role } from '../../src/kernel/index.ts';
import { Browser } from '../support/browser.ts';
import type { SmallCity } from '../support/small-city.ts';
import { openWorld, type World } from '../support/world.ts';

/** Everyone of the small city, by role: the key is the person's address. */
const PERSON_OF: Readonly<Record<Role, keyof SmallCity['people']>> = {
  applicant: 'applicant',
  seller: 'seller',
  procurement_officer: 'officer',
  ppk: 'ppk',
  pokja: 'pokja',
  treasurer: 'treasurer',
  catalogue_officer: 'catalogueOfficer',
  programme_officer: 'programmeOfficer',
  head: 'head',
  auditor: 'auditor',
  administrator: 'administrator',
};

let world: World;
let app: ReturnType<typeof createApp>;
const people = new Map<Role, Browser>();
const routes = allRoutes('code').filter((route) => route.access !== 'public');

beforeAll(async () => {
  world = await openWorld();
  app = createApp(world.services, 'code');
  for (const role of ROLES)
    people.set(role, await Browser.signedIn(app, PERSON_OF[role].toLowerCase()));
});
afterAll(() => world.close());

/** An address of the pattern, its parameters filled with ids of nothing. */
const addressOf = (path: string) =>
  path.replaceAll(/:\w+(\{[^}]*\})?/g, '01890000-0000-7000-8000-000000000000');

describe('deny by default', () => {
  it('knows the routes from the router itself', () => {
    expect(routes.length).toBeGreaterThan(30);
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s sends a stranger to sign in',
    async (_name, route) => {
      const stranger = Browser.anonymous(app);
      const answer =
        route.method === 'GET'
          ? await stranger.get(addressOf(route.path))
          : await stranger.post(addressOf(route.path), {});
      expect([302, 303, 401]).toContain(answer.status);
      if (answer.status !== 401) expect(answer.headers.get('location')).toMatch(/^\/masuk/);
    },
  );

  const denied = routes.flatMap((route) =>
    route.access === 'signed-in'
      ? []
      : ROLES.filter((role) => !route.access.includes(role)).map(
          (role) => [`${route.method} ${route.path}`, role, route] as const,
        ),
  );

  it.each(denied)('%s is denied to %s', async (_name, role, route) => {
    const person = people.get(role);
    if (!person) throw new Error(role);
    const answer =
      route.method === 'GET'
        ? await person.get(addressOf(route.path))
        : await person.post(addressOf(route.path), {});
    expect(answer.status).toBe(403);
  });

  it('answers bodies that are too large with 413, in words', async () => {
    const answer = await Browser.anonymous(app).post('/masuk', {
      email: 'x'.repeat(80_000),
      password: 'y',
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('terlalu besar');
  });
});
