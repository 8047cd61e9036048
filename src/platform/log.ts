import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { Config } from './config.ts';

export type Log = pino.Logger;

/** Structured logs, one JSON object a line: into data/log/katalokal.log, or standard output. No personal data, no secrets. */
export function openLog(config: Pick<Config, 'logLevel' | 'logTo' | 'dataDir'>): Log {
  const options: pino.LoggerOptions = {
    level: config.logLevel,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['password', 'token', '*.password', '*.token'],
  };
  if (config.logTo === 'stdout') return pino(options);
  mkdirSync(join(config.dataDir, 'log'), { recursive: true });
  return pino(
    options,
    pino.destination({
      dest: join(config.dataDir, 'log', 'katalokal.log'),
      sync: false,
      minLength: 0,
    }),
  );
}

/** A log that says nothing; for commands and tests. */
export const silentLog: Log = pino({ level: 'silent' });
