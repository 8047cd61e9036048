import { helpText } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { OperatorError } from './platform/index.ts';

const [name = 'start', ...argv] = process.argv.slice(2);

async function run(): Promise<number> {
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(helpText(commands));
    return 0;
  }
  const command = commands.find((entry) => entry.name === name);
  if (!command) {
    throw new OperatorError(`Unknown command "${name}". "katalokal --help" lists them.`, 2);
  }
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(`${command.help.trim()}\n`);
    return 0;
  }
  return command.run(argv);
}

// A reader that closed the pipe early (| head) is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 74),
);

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof OperatorError) {
    process.stderr.write(`katalokal: ${error.message}\n`);
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(
      `katalokal: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = 70;
  }
}
