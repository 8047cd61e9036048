import { OperatorError, readConfig } from '../platform/index.ts';
import { type Command, readOptions } from './command.ts';
import { type OpenServices, openServices } from './open-services.ts';
import { type Progress, terminalProgress } from './progress.ts';

const HELP = `katalokal demo [--as-of YYYY-MM-DD] [--seed N]

Fills an empty database with the demo city, the same for the same seed and day.`;

/** Fills the demo city; `asOf` is the day that the city believes to be today. */
export async function fillDemo(
  services: OpenServices,
  options: { progress: Progress; asOf?: string; seed?: number },
): Promise<void> {
  void services;
  options.progress.step('demo pending');
}

async function run(argv: readonly string[]): Promise<number> {
  const { values } = readOptions(
    argv,
    { 'as-of': { type: 'string' }, seed: { type: 'string' } },
    'demo',
  );
  const progress = terminalProgress();
  const services = await openServices(readConfig(process.env), { quiet: true });
  try {
    if ((await services.connections.pemda()).length > 0) {
      throw new OperatorError(
        'This database already has a pemda. The demo city needs an empty one: set DATA_DIR to a new folder.',
      );
    }
    await fillDemo(services, {
      progress,
      ...(values['as-of'] ? { asOf: values['as-of'] } : {}),
      ...(values.seed ? { seed: Number(values.seed) } : {}),
    });
    progress.end();
  } finally {
    await services.close();
  }
  return 0;
}

export const demo: Command = {
  name: 'demo',
  summary: 'fill an empty database with the demo city',
  help: HELP,
  run,
};
