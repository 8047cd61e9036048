// Builds dist/: the server bundle (packages stay outside), and the page's style and script under hashed names.
// Nothing is built when nothing changed since the last build.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );
}

const stamp = join('dist', 'stamp');
const sources = Math.max(
  newest('src'),
  newest('bench'),
  statSync('package-lock.json').mtimeMs,
  statSync('scripts/build.mjs').mtimeMs,
);
if (existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= sources) process.exit(0);

const { build } = await import('esbuild');
rmSync('dist', { recursive: true, force: true });
mkdirSync(join('dist', 'assets'), { recursive: true });

const server = ['src/main.ts', 'bench/bench.ts'].filter((file) => existsSync(file));
await build({
  entryPoints: Object.fromEntries(
    server.map((file) => [file.replace(/^.*\/(\w+)\.ts$/, '$1'), file]),
  ),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  loader: { '.typ': 'text' },
  logLevel: 'warning',
});

const built = await build({
  entryPoints: {
    gaya: 'src/ui/styles/index.css',
    klien: 'src/ui/client/index.ts',
    pekerja: 'src/ui/client/worker.ts',
  },
  outdir: 'dist/assets',
  bundle: true,
  minify: true,
  target: ['es2020', 'chrome87', 'firefox85', 'safari15'],
  supported: { destructuring: true },
  format: 'esm',
  write: false,
  logLevel: 'warning',
});
const manifest = {};
for (const file of built.outputFiles) {
  // The worker keeps its address: a browser asks for it anew by itself.
  if (file.path.endsWith('pekerja.js')) {
    writeFileSync(join('dist', 'assets', 'pekerja.js'), file.contents);
    continue;
  }
  const hash = createHash('sha256').update(file.contents).digest('hex').slice(0, 12);
  const css = file.path.endsWith('.css');
  const name = `${css ? 'gaya' : 'klien'}.${hash}.${css ? 'css' : 'js'}`;
  writeFileSync(join('dist', 'assets', name), file.contents);
  manifest[css ? 'css' : 'js'] = `/aset/${name}`;
}
writeFileSync(join('dist', 'assets', 'manifest.json'), JSON.stringify(manifest));
writeFileSync(stamp, String(sources));
