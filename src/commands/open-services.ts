import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openLexicon } from '../app.tsx';
import { loadAssets } from '../operation-routes.ts';
import {
  type Clock,
  type Config,
  connect,
  createEvents,
  type JobRunner,
  type Log,
  migrate,
  openEmbedded,
  openJobs,
  openLog,
  openMetrics,
  rehearsalClock,
  type Services,
  silentLog,
  systemClock,
} from '../platform/index.ts';
import { rooms } from '../rooms.ts';
import { coreJobs } from './core-jobs.ts';

export interface OpenServices extends Services {
  readonly jobs: JobRunner;
  /** Makes this process the owner of an embedded database that it joined. */
  adoptDatabase(): void;
  readonly firstUse: boolean;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly clock?: Clock;
  /** A command is silent; a server logs. */
  readonly quiet?: boolean;
  readonly step?: (text: string) => void;
}

/** Database (embedded or given), migrations, pools, jobs and events: what every command but help stands on. */
export async function openServices(
  config: Config,
  options: OpenOptions = {},
): Promise<OpenServices> {
  const clock =
    options.clock ?? (config.today ? rehearsalClock(config.today, new Date()) : systemClock);
  const step = options.step ?? (() => {});
  const firstUse = !config.databaseUrl && !existsSync(join(config.dataDir, 'database.json'));
  if (!config.databaseUrl) step(firstUse ? 'Creating the database' : 'Opening the database');
  const embedded = config.databaseUrl ? null : await openEmbedded(config.dataDir);
  const log: Log = options.quiet ? silentLog : openLog(config);
  try {
    const connections = await connect({
      url: config.databaseUrl ?? embedded?.url ?? '',
      replicaUrl: config.replicaUrl,
      poolSize: config.poolSize,
    });
    const migrated = await migrate(connections.system, clock.now());
    if (migrated.applied.length > 0) step(`Applied ${migrated.applied.length} migrations`);
    const metrics = openMetrics();
    const events = createEvents();
    for (const room of rooms) room.wire?.(events);
    const jobs = openJobs(connections, log, metrics);
    const services: Services = {
      config,
      connections,
      clock,
      jobs,
      events,
      log,
      metrics,
      assets: loadAssets(),
      lexicon: openLexicon(),
    };
    for (const [name, handler] of Object.entries(coreJobs(services))) jobs.handle(name, handler);
    for (const room of rooms) {
      for (const [name, handler] of Object.entries(room.jobs?.(services) ?? {}))
        jobs.handle(name, handler);
    }
    await jobs.prepare();
    return {
      ...services,
      jobs,
      adoptDatabase: () => embedded?.adopt(),
      firstUse,
      close: async () => {
        await jobs.stop();
        await connections.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
