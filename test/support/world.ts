import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openLexicon } from '../../src/app.tsx';
import { foundPemda, MAIL_JOB, SIGN_UP_JOB } from '../../src/identity/index.ts';
import type { Role } from '../../src/kernel/index.ts';
import {
  type Actor,
  connect,
  createEvents,
  type Db,
  fixedClock,
  openJobs,
  openMetrics,
  type Pemda,
  readConfig,
  type Services,
  SYSTEM_ACTOR,
  silentLog,
  type UseCaseEnv,
} from '../../src/platform/index.ts';
import { rooms } from '../../src/rooms.ts';
import { type SmallCity, seedSmallCity } from './small-city.ts';

export interface World {
  readonly services: Services;
  readonly pemda: Pemda;
  readonly db: Db;
  readonly city: SmallCity;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly url: string;
  env(actor?: Actor): UseCaseEnv;
  actor(person: keyof SmallCity['people']): Actor;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly at?: string;
  readonly demo?: boolean;
}

/** A database of its own, copied from the migrated template; with no pemda yet. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const base = inject('databaseUrl');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: base.replace(/\/katalokal$/, '/template1') });
  await admin.connect();
  await admin.query(`create database ${name} template katalokal`);
  await admin.end();
  return {
    url: base.replace(/\/katalokal$/, `/${name}`),
    drop: async () => {
      const client = new pg.Client({
        connectionString: base.replace(/\/katalokal$/, '/template1'),
      });
      await client.connect();
      // An autovacuum worker inside may not be ended by our ordinary role: the whole cluster goes
      // with the run, so a database left behind costs nothing.
      await client.query(`drop database if exists ${name} with (force)`).catch(() => {});
      await client.end();
    },
  };
}

/** Services over a fresh database with a small invented city. The clock stands at `at` (10:00 WIB on a Wednesday). */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { url, drop } = await emptyDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'katalokal-world-'));
  const clock = fixedClock(new Date(options.at ?? '2026-03-04T03:00:00Z'));
  const connections = await connect({ url, poolSize: 10 });
  const metrics = openMetrics();
  const events = createEvents();
  for (const room of rooms) room.wire?.(events);
  const jobs = openJobs(connections, silentLog, metrics);
  const config = {
    ...readConfig({
      LOG_LEVEL: 'silent',
      RATE_LIMIT: '0',
      BASE_URL: 'http://katalokal.test',
      DATA_DIR: dataDir,
    }),
    databaseUrl: url,
  };
  const services: Services = {
    config,
    connections,
    clock,
    jobs,
    events,
    log: silentLog,
    metrics,
    assets: { css: '/aset/gaya.css', js: '/aset/klien.js' },
    lexicon: openLexicon(),
  };
  for (const room of rooms) {
    for (const [name, handler] of Object.entries(room.jobs?.(services) ?? {}))
      jobs.handle(name, handler);
  }
  for (const job of [MAIL_JOB, SIGN_UP_JOB]) jobs.handle(job, async () => {});
  await jobs.prepare();
  const pemda = await foundPemda(
    connections,
    {
      code: '99.01',
      name: 'Kota Contoh',
      shortName: 'Contoh',
      office: 'BPBJ',
      regionCode: '99.01',
      klpdCode: 'D999',
      zone: 'Asia/Jakarta',
      demo: options.demo ?? false,
    },
    clock.now(),
  );
  const db = connections.for(pemda.id);
  const city = await seedSmallCity(db, pemda, clock.now());
  return {
    services,
    pemda,
    db,
    city,
    clock,
    url,
    env: (actor = SYSTEM_ACTOR) => ({
      db,
      clock,
      pemda,
      actor,
      jobs,
      events,
      log: silentLog,
      requestId: 'test',
    }),
    actor: (person) => {
      const p = city.people[person];
      return {
        personId: p.id,
        role: p.role as Role,
        agencyId: p.agencyId,
        supplierId: p.supplierId,
      };
    },
    close: async () => {
      await jobs.stop();
      await connections.close();
      await drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
