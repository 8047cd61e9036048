import { createServer } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { OperatorError } from '../failure.ts';
import type { AppEnv } from './context.ts';

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens, or says in one line why it cannot. Closing waits for requests that are being answered. */
export function listen(app: Hono<AppEnv>, host: string, port: number): Promise<WebServer> {
  return new Promise((done, failed) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      done({
        port: info.port,
        close: () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
            setTimeout(() => {
              if ('closeAllConnections' in server) server.closeAllConnections();
            }, 3_000).unref();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      failed(new OperatorError(whyNot(error, host, port)));
    });
  });
}

/** Why an address cannot be listened on, and the way out, in one line. */
function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  return error.code === 'EADDRINUSE'
    ? `Port ${port} on ${host} is taken. Stop the program that uses it, or set PORT to another number.`
    : error.code === 'EACCES'
      ? `This account may not open port ${port}. Set PORT to a number from 1024 up.`
      : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
        ? `HOST ${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`
        : error.message;
}

/** Throws the same line as `listen` when the address cannot be had: before long work, not after it. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', (error) => failed(new OperatorError(whyNot(error, host, port))));
    probe.listen(port, host, () => probe.close(() => done()));
  });
}
