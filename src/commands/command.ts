import { type ParseArgsConfig, parseArgs } from 'node:util';
import { OperatorError } from '../platform/index.ts';

/** One word of the command line. `help` begins with its usage line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  run(argv: readonly string[]): Promise<number>;
}

export function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `katalokal COMMAND [options]\n\n${lines.join('\n')}\n\n"katalokal COMMAND --help" says more. Settings come from the environment: docs/operations.md.\n`;
}

/** Parses options strictly; an unknown one ends the command with one line. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: T,
  command: string,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : 'wrong options';
    throw new OperatorError(`${reason}. "katalokal ${command} --help" lists the options.`, 2);
  }
}

export function printJson(value: unknown): void {
  process.stdout.write(
    `${JSON.stringify(value, (_key, v: unknown) => (typeof v === 'bigint' ? Number(v) : v), 2)}\n`,
  );
}
