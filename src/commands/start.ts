import { createApp } from '../app.tsx';
import { DEMO_PASSWORD, demoPeople, needsSetup } from '../identity/index.ts';
import { checkPort, holdInstance, listen, randomToken, readConfig } from '../platform/index.ts';
import { type Command, readOptions } from './command.ts';
import { fillDemo } from './demo.ts';
import { startHeartbeat } from './heartbeat.ts';
import { type OpenServices, openServices } from './open-services.ts';
import { terminalProgress } from './progress.ts';

const HELP = `katalokal start [--empty] [--web-only]

Starts the web server and the worker. On its first start it creates the database under data/
and fills it with the demo city.

  --empty      no demo city; prints the code with which the first administrator is made
  --web-only   the web server without the worker (run "katalokal worker" beside it)

PORT, HOST, DATA_DIR, DATABASE_URL, BASE_URL, SMTP_URL and the other settings: docs/operations.md.`;

async function run(argv: readonly string[]): Promise<number> {
  const { values } = readOptions(
    argv,
    { empty: { type: 'boolean' }, 'web-only': { type: 'boolean' } },
    'start',
  );
  const config = readConfig(process.env);
  const progress = terminalProgress();
  const started = performance.now();
  const services = await openServices(config, { step: (text) => progress.step(text) });
  let server: Awaited<ReturnType<typeof listen>> | undefined;
  let release: (() => Promise<void>) | undefined;
  let stopHeartbeat: (() => void) | undefined;
  try {
    release = config.databaseUrl
      ? undefined
      : await holdInstance(services.connections.system, config.dataDir);
    if (release) services.adoptDatabase();
    await checkPort(config.host, config.port);
    if (!values.empty && (await services.connections.pemda()).length === 0)
      await fillDemo(services, { progress });
    progress.end();
    const setupCode = randomToken(9);
    server = await listen(createApp(services, setupCode), config.host, config.port);
    if (!values['web-only']) await services.jobs.work();
    stopHeartbeat = startHeartbeat(services);
    await announce(services, server.port, setupCode, performance.now() - started);
    await untilSignal();
  } finally {
    stopHeartbeat?.();
    await server?.close();
    await release?.();
    await services.close();
  }
  return 0;
}

async function announce(
  services: OpenServices,
  port: number,
  setupCode: string,
  ms: number,
): Promise<void> {
  const base = process.env['BASE_URL']
    ? services.config.baseUrl
    : services.config.baseUrl.replace(/:\d+$/, `:${port}`);
  const lines = [
    '',
    `  Katalokal: ${base}   (ready after ${(ms / 1000).toFixed(1)} s, Ctrl-C stops it)`,
  ];
  if (await needsSetup(services.connections)) {
    const [pemda] = await services.connections.pemda();
    if (!pemda?.demo)
      lines.push(
        '',
        `  Make the first administrator at ${base}/mulai`,
        `  Setup code: ${setupCode}`,
      );
  }
  const [first] = await services.connections.pemda();
  if (first?.demo) {
    lines.push('', `  People of the demo city, password ${DEMO_PASSWORD}`);
    for (const person of await demoPeople(services.connections.for(first.id))) {
      const role = services.lexicon.role(person.role, 'id');
      lines.push(
        `    ${person.email.padEnd(26)} ${[role, person.organisation].filter(Boolean).join(', ')}`,
      );
    }
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** Resolves on Ctrl-C or a stop from the system; a second Ctrl-C ends at once. */
function untilSignal(): Promise<void> {
  return new Promise((done) => {
    const stop = () => {
      process.stdout.write('\n  Closing\n');
      process.once('SIGINT', () => process.exit(130));
      done();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.once('SIGHUP', stop);
  });
}

export const start: Command = {
  name: 'start',
  summary: 'start the web server and the worker',
  help: HELP,
  run,
};
