import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { type AppEnv, type Assets, type Ctx, projectFolder, sameSecret } from './platform/index.ts';
import { faviconSvg, isPictureKey, pictureSvg } from './ui/index.ts';

const YEAR = 'public, max-age=31536000, immutable';

interface AssetFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

function assetFolder(): string {
  return join(projectFolder(), 'dist', 'assets');
}

/** Addresses of the built style and script, with the hash of their content. */
export function loadAssets(): Assets {
  const manifest = join(assetFolder(), 'manifest.json');
  if (!existsSync(manifest)) return { css: '/aset/gaya.css', js: '/aset/klien.js' };
  return JSON.parse(readFileSync(manifest, 'utf8')) as Assets;
}

/** Style, script, favicon and the drawn pictures: read once, cached for good by their address. */
export function assetRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const files = new Map<string, AssetFile>();
  app.get('/aset/:name{[a-z]+\\.[a-f0-9]+\\.(?:css|js)}', (c) => {
    const name = c.req.param('name');
    let file = files.get(name);
    if (!file) {
      const path = join(assetFolder(), name);
      if (!existsSync(path)) return c.notFound();
      file = {
        body: new Uint8Array(readFileSync(path)),
        type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      };
      files.set(name, file);
    }
    return c.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': YEAR });
  });
  app.get('/pekerja.js', (c) => {
    const path = join(assetFolder(), 'pekerja.js');
    if (!existsSync(path)) return c.notFound();
    return c.body(new Uint8Array(readFileSync(path)), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
  });
  app.get('/favicon.svg', (c) =>
    c.body(faviconSvg(), 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
    }),
  );
  app.get('/favicon.ico', (c) => c.redirect('/favicon.svg', 301));
  app.get('/gambar/:file{[a-z-]+-[0-9]{1,3}\\.svg}', (c) => {
    const [, key = '', seed = '0'] = c.req.param('file').match(/^(.+)-(\d+)\.svg$/) ?? [];
    if (!isPictureKey(key)) return c.notFound();
    return c.body(pictureSvg(key, Number(seed)), 200, {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': YEAR,
    });
  });
  return app;
}

/** For whoever runs the product: alive, ready, measured. */
export function operationRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await c.var.services.connections.ping();
      return c.text('ready');
    } catch {
      return c.text('database unreachable', 503);
    }
  });
  app.get('/metrics', async (c) => {
    if (!mayMeasure(c)) return c.text('METRICS_TOKEN is needed from outside this machine', 403);
    const { registry } = c.var.services.metrics;
    return c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
  });
  return app;
}

/** Metrics are for this machine, or for the bearer of METRICS_TOKEN. */
function mayMeasure(c: Ctx): boolean {
  const { metricsToken } = c.var.services.config;
  const given = c.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
  if (metricsToken) return sameSecret(given, metricsToken);
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const from = env?.incoming?.socket?.remoteAddress ?? '127.0.0.1';
  return (
    ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(from) && !c.req.header('x-forwarded-for')
  );
}
