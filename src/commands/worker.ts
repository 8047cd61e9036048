import { readConfig } from '../platform/index.ts';
import { type Command, readOptions } from './command.ts';
import { openServices } from './open-services.ts';

const HELP = `katalokal worker

Runs the jobs (deadlines, reminders, mail) without the web server. Several may run at once.`;

async function run(argv: readonly string[]): Promise<number> {
  readOptions(argv, {}, 'worker');
  const services = await openServices(readConfig(process.env));
  try {
    await services.jobs.work();
    process.stdout.write('  Katalokal worker runs, Ctrl-C stops it\n');
    await new Promise<void>((done) => {
      process.once('SIGINT', () => done());
      process.once('SIGTERM', () => done());
    });
  } finally {
    await services.close();
  }
  return 0;
}

export const worker: Command = {
  name: 'worker',
  summary: 'run the jobs without the web server',
  help: HELP,
  run,
};
