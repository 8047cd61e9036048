import type { createApp } from '../../src/app.tsx';
import type { Role } from '../../src/kernel/index.ts';
import { newId } from '../../src/platform/index.ts';
import { TEST_PASSWORD } from './small-city.ts';
import type { World } from './world.ts';

type App = ReturnType<typeof createApp>;

/** A person at the application: keeps the session cookie and sends forms as a page of our own would. */
export class Browser {
  readonly #app: App;
  readonly #cookie: string;

  private constructor(app: App, cookie: string) {
    this.#app = app;
    this.#cookie = cookie;
  }

  static anonymous(app: App): Browser {
    return new Browser(app, '');
  }

  static async signedIn(app: App, key: string): Promise<Browser> {
    const answer = await new Browser(app, '').post('/masuk', {
      email: `${key}@contoh.test`,
      password: TEST_PASSWORD,
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 303 || !cookie)
      throw new Error(`${key} could not sign in: ${answer.status}`);
    return new Browser(app, cookie);
  }

  /** Who keeps the session of an answer, as after making an account. */
  static after(app: App, answer: Response): Browser {
    return new Browser(app, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  }

  /** Adds a person with a role to the world, without a password that works. */
  static async person(
    world: World,
    key: string,
    role: Role,
    agencyId: string | null,
  ): Promise<string> {
    const at = world.clock.now();
    const id = newId(at);
    const { db, pemda } = world;
    await db
      .insertInto('person')
      .values({
        pemda_id: pemda.id,
        id,
        email: `${key}@contoh.test`,
        name: key,
        password_hash: 'none',
        created_at: at,
      })
      .execute();
    await db
      .insertInto('assignment')
      .values({
        pemda_id: pemda.id,
        id: newId(at),
        person_id: id,
        role,
        agency_id: agencyId,
        created_at: at,
      })
      .execute();
    return id;
  }

  async get(path: string): Promise<Response> {
    return this.#app.request(path, { headers: this.#cookie ? { cookie: this.#cookie } : {} });
  }

  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.postMany(path, Object.entries(fields), headers);
  }

  /** Sends a form in which a name may stand several times, as boxes that are ticked do. */
  async postMany(
    path: string,
    fields: readonly (readonly [string, string])[],
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#app.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...headers,
      },
    });
  }

  /** Sends what a script of our own pages would. */
  async postJson(path: string, body: unknown): Promise<Response> {
    return this.#app.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
      },
    });
  }

  /** Sends a form with a file, as a browser does. */
  async upload(
    path: string,
    field: string,
    file: { name: string; bytes: Uint8Array },
    fields: Record<string, string> = {},
  ): Promise<Response> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set(field, new File([new Uint8Array(file.bytes)], file.name));
    return this.#app.request(path, {
      method: 'POST',
      body,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
      },
    });
  }
}

/** The page that an obeyed form leads to, without what it says there was done. */
export const landedOn = (answer: Response): string =>
  (answer.headers.get('location') ?? '').split('?')[0] ?? '';
