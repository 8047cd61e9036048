import { DEMO_SEED, fillCity } from '../demo/index.ts';
import { type Day, dayOf, parseDay } from '../kernel/index.ts';
import { OperatorError, readConfig } from '../platform/index.ts';
import { type Command, readOptions } from './command.ts';
import { type OpenServices, openServices } from './open-services.ts';
import { type Progress, terminalProgress } from './progress.ts';

const HELP = `katalokal demo [--as-of YYYY-MM-DD] [--seed N]

Fills an empty database with the demo city, the same for the same seed and day.`;

/** Fills the demo city; `asOf` is the day that the city believes to be today. */
export async function fillDemo(
  services: OpenServices,
  options: { progress: Progress; asOf?: Day; seed?: number },
): Promise<void> {
  const { progress } = options;
  await fillCity(services.connections, {
    dataDir: services.config.dataDir,
    seed: options.seed ?? DEMO_SEED,
    asOf: options.asOf ?? dayOf(services.clock.now(), 'Asia/Jakarta'),
    step: (text) => progress.step(text),
    share: (done) => progress.share(done),
  });
}

function readAsOf(text: string): Day {
  const day = parseDay(text);
  if (!day.ok || day.value < '2024-06-01')
    throw new OperatorError('--as-of is a day from 2024-06-01 on, for example 2026-11-25.', 2);
  return day.value;
}

async function run(argv: readonly string[]): Promise<number> {
  const { values } = readOptions(
    argv,
    { 'as-of': { type: 'string' }, seed: { type: 'string' } },
    'demo',
  );
  const asOf = values['as-of'] ? readAsOf(values['as-of']) : undefined;
  if (values.seed && !/^\d{1,9}$/.test(values.seed))
    throw new OperatorError('--seed is a whole number.', 2);
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
      ...(asOf ? { asOf } : {}),
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
