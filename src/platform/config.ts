import { resolve } from 'node:path';
import { z } from 'zod';
import { OperatorError } from './failure.ts';

const url = (protocols: readonly string[]) =>
  z.string().refine(
    (text) => {
      try {
        return protocols.includes(new URL(text).protocol);
      } catch {
        return false;
      }
    },
    {
      message: `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    },
  );

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
  .transform(Number)
  .refine((n) => n <= 65_535, 'must be a number from 0 to 65535');

const onOff = z.enum(['on', 'off'], { message: 'must be on or off' }).transform((v) => v === 'on');

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_REPLICA_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_POOL: z
    .string()
    .regex(/^([1-9]|[1-9]\d)$/, 'must be a number from 1 to 99')
    .transform(Number)
    .default(10),
  BASE_URL: url(['http:', 'https:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().min(3).default('Katalokal <katalokal@localhost>'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  LOG_TO: z.enum(['file', 'stdout']).default('file'),
  TRUST_PROXY: onOff.default(false),
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a number of changing requests a minute, 0 for no limit')
    .transform(Number)
    .default(600),
  TODAY: z
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/, 'must be a day like 2025-06-02')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly replicaUrl: string | undefined;
  readonly poolSize: number;
  readonly baseUrl: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly logTo: 'file' | 'stdout';
  readonly trustProxy: boolean;
  readonly rateLimit: number;
  /** The day that a rehearsal believes to be today; undefined for the real one. */
  readonly today: string | undefined;
  readonly metricsToken: string | undefined;
}

/** Reads the settings from the environment; docs/operations.md lists them. Throws OperatorError on a wrong value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, v]) => v !== undefined && v !== ''),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? '');
    throw new OperatorError(
      `Setting ${name} ${issue?.message ?? 'is wrong'} (now: ${JSON.stringify(given[name] ?? '')}). Correct it or leave it out; docs/operations.md lists all settings.`,
      2,
    );
  }
  const v = parsed.data;
  return {
    port: v.PORT,
    host: v.HOST,
    dataDir: resolve(v.DATA_DIR),
    databaseUrl: v.DATABASE_URL,
    replicaUrl: v.DATABASE_REPLICA_URL,
    poolSize: v.DATABASE_POOL,
    baseUrl: (
      v.BASE_URL ??
      `http://${v.HOST === '0.0.0.0' || v.HOST === '::' ? 'localhost' : v.HOST}:${v.PORT}`
    ).replace(/\/$/, ''),
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM,
    logLevel: v.LOG_LEVEL,
    logTo: v.LOG_TO,
    trustProxy: v.TRUST_PROXY,
    rateLimit: v.RATE_LIMIT,
    today: v.TODAY,
    metricsToken: v.METRICS_TOKEN,
  };
}
