import { checkedPool, migrate, openEmbedded, readConfig } from '../platform/index.ts';
import { type Command, printJson, readOptions } from './command.ts';

const HELP = `katalokal migrate [--json]

Applies the migrations that the database lacks, each in its own transaction.`;

async function run(argv: readonly string[]): Promise<number> {
  const { values } = readOptions(argv, { json: { type: 'boolean' } }, 'migrate');
  const config = readConfig(process.env);
  const embedded = config.databaseUrl ? null : await openEmbedded(config.dataDir);
  try {
    const pool = await checkedPool(config.databaseUrl ?? embedded?.url ?? '');
    try {
      const report = await migrate(pool, new Date());
      if (values.json) printJson(report);
      else process.stdout.write(`${report.applied.length} applied, ${report.total} in all\n`);
    } finally {
      await pool.end();
    }
  } finally {
    await embedded?.stop();
  }
  return 0;
}

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database up to date',
  help: HELP,
  run,
};
