import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');

/** From the ground up; a room imports rooms of lower floors only (house.md). platform and ui share a floor, ui above. */
const FLOORS = [
  'kernel',
  'rules',
  'platform',
  'ui',
  'identity',
  'suppliers',
  'catalogue',
  'planning',
  'purchasing',
  'programmes',
  'reporting',
  'integrity',
  'opendata',
  'demo',
];
/** Floors that lower ones must not see: rules sees kernel only, platform not ui, ui platform. */
const ENTRY = 'the composition root';

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly type: boolean }[];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? filesBelow(path)
      : /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts')
        ? [path]
        : [];
  });
}

const sources: Source[] = filesBelow(SRC).map((path) => {
  const text = readFileSync(path, 'utf8');
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const statics = module.staticImports.map((one) => ({
    from: one.moduleRequest.value,
    type: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }));
  const exported = module.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) =>
      entry.moduleRequest ? [{ from: entry.moduleRequest.value, type: entry.isType }] : [],
    ),
  );
  const room = relative(SRC, path).includes('/')
    ? (relative(SRC, path).split('/')[0] ?? '')
    : ENTRY;
  return { path: relative(ROOT, path), room, text, imports: [...statics, ...exported] };
});

const isTest = (source: Source) =>
  /\.test\.tsx?$/.test(source.path) || source.path.endsWith('fixtures.ts');
const production = sources.filter((source) => !isTest(source));

/** The room and file that a relative import leads to; null for packages. */
function target(source: Source, from: string): { room: string; path: string } | null {
  if (!from.startsWith('.')) return null;
  const path = relative(SRC, resolve(ROOT, dirname(source.path), from));
  return { room: path.includes('/') ? (path.split('/')[0] ?? '') : ENTRY, path };
}

describe('the house', () => {
  it('saw the files it should', () => {
    expect(production.length).toBeGreaterThan(150);
    const seen = new Set(production.map((source) => source.room));
    for (const room of [
      'kernel',
      'rules',
      'platform',
      'ui',
      'identity',
      'suppliers',
      'catalogue',
      'planning',
      'purchasing',
      'reporting',
      'demo',
    ])
      expect([...seen]).toContain(room);
    for (const room of seen) expect([...FLOORS, 'commands', ENTRY]).toContain(room);
  });

  it('imports run downwards only', () => {
    const wrong = production.flatMap((source) =>
      source.imports.flatMap(({ from }) => {
        const to = target(source, from);
        if (!to || to.room === source.room || source.room === ENTRY || source.room === 'commands')
          return [];
        if (to.room === ENTRY || to.room === 'commands') return [`${source.path} → ${to.path}`];
        const [above, below] = [FLOORS.indexOf(source.room), FLOORS.indexOf(to.room)];
        const beside = source.room === 'platform' && to.room === 'rules';
        return below < above && !beside ? [] : [`${source.path} → ${to.path}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('a room is entered through its index.ts alone', () => {
    const wrong = sources.flatMap((source) =>
      source.imports.flatMap(({ from }) => {
        const to = target(source, from);
        if (!to || to.room === source.room || to.room === ENTRY) return [];
        const augments = to.path === 'platform/events.ts' && source.text.includes('declare module');
        return to.path === `${to.room}/index.ts` || to.room === 'commands' || augments
          ? []
          : [`${source.path} → ${to.path}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('kernel, rules and every domain/ are pure', () => {
    const pure = production.filter(
      (source) =>
        source.room === 'kernel' || source.room === 'rules' || source.path.includes('/domain/'),
    );
    expect(pure.length).toBeGreaterThan(40);
    const wrong = pure.flatMap((source) => [
      ...source.imports
        .filter(({ from, type }) => {
          const to = target(source, from);
          if (!to) return true;
          const own =
            to.path.startsWith(`${source.room}/`) &&
            (source.room === 'kernel' || source.room === 'rules' || to.path.includes('/domain/'));
          return !(own || ['kernel/index.ts', 'rules/index.ts'].includes(to.path)) && !type;
        })
        .map(({ from }) => `${source.path} imports ${from}`),
      ...[/\bDate\.now\(/, /\bnew Date\(\)/, /\bMath\.random\(/, /\bprocess\./, /\bfetch\(/]
        .filter((pattern) => pattern.test(source.text))
        .map((pattern) => `${source.path} uses ${pattern}`),
    ]);
    expect(wrong).toEqual([]);
  });

  it('SQL stands in *.sql.ts and in the database’s own machinery only', () => {
    const allowed = (path: string) =>
      /\.sql\.tsx?$/.test(path) ||
      path.startsWith('src/platform/database/') ||
      path === 'src/platform/pemda.ts' ||
      path === 'src/platform/audit.ts';
    const statement =
      /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^>]*>)?`|\.query\(\s*[`'"](select|insert|update|delete|create|drop)/i;
    // Bulk loading, imports and the notices' single row write through a client at hand.
    const known = [
      'src/demo/write-orders.ts',
      'src/demo/write-registrations.ts',
      'src/demo/write-sanctions.ts',
      'src/demo/write-rest.ts',
      'src/identity/notify.ts',
      'src/planning/import-plans.ts',
      'src/operation-routes.ts',
    ];
    const wrong = production
      .filter(
        (source) =>
          statement.test(source.text) && !allowed(source.path) && !known.includes(source.path),
      )
      .map((source) => source.path);
    expect(wrong).toEqual([]);
  });

  it('no SQL asks the database for the time', () => {
    const files = [
      ...production.map((source) => ({ path: source.path, text: source.text })),
      ...readdirSync(join(ROOT, 'migrations')).map((name) => ({
        path: name,
        text: readFileSync(join(ROOT, 'migrations', name), 'utf8'),
      })),
    ];
    const wrong = files.filter(
      ({ path, text }) =>
        (path.endsWith('.sql') || path.includes('.sql.ts')) &&
        /\b(now\(\)|current_timestamp|current_date|clock_timestamp)/i.test(
          text.replaceAll(/--.*$|\/\*[\s\S]*?\*\//gm, '').replaceAll(/clock\.now\(\)/g, ''),
        ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('files stay short, without any, default exports or vague names', () => {
    const wrong = sources.flatMap((source) => {
      const lines = source.text.split('\n').length;
      const faults: string[] = [];
      if (lines > 400 && source.path !== 'src/platform/database/schema.ts')
        faults.push(`${source.path}: ${lines} lines`);
      if (/\bexport default\b/.test(source.text)) faults.push(`${source.path}: default export`);
      if (/(^|\/)(utils?|helpers?|manager|misc|common)(\.|\/)/.test(source.path))
        faults.push(`${source.path}: a name that says nothing`);
      return faults;
    });
    expect(wrong).toEqual([]);
    const lengths = production
      .map((source) => source.text.split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120);
  });

  it('has no cycle at run time', () => {
    const edges = new Map(
      production.map((source) => [
        source.path,
        source.imports.flatMap(({ from, type }) => {
          const to = target(source, from);
          return to && !type ? [`src/${to.path}`] : [];
        }),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      state.set(path, 'open');
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of edges.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('words every refusal in both languages', async () => {
    const { openLexicon } = await import('../../src/app.tsx');
    const lexicon = openLexicon();
    const codes = new Set(
      production
        .filter(
          (source) =>
            !source.path.startsWith('src/kernel/') || /money|quantity|period/.test(source.path),
        )
        .flatMap((source) =>
          [
            ...source.text.matchAll(
              /(?:refuse\(|\bno\(|faults\.add\(|errors\.add\('[\w-]+', |code: )\s*[`']([a-z-]+\.[a-z-]+)[`']/g,
            ),
          ].map((match) => match[1] ?? ''),
        ),
    );
    expect(codes.size).toBeGreaterThan(60);
    const params = new Proxy({}, { get: () => 1n });
    const wordless = [...codes].flatMap((code) =>
      (['id', 'en'] as const)
        .filter((locale) => lexicon.refusal({ code, params }, locale) === code)
        .map((locale) => `${locale}: ${code}`),
    );
    expect(wordless).toEqual([]);
  });
});

describe('the migrated schema', () => {
  it('has migrations named by time', () => {
    for (const name of readdirSync(join(ROOT, 'migrations')))
      expect(name).toMatch(/^20\d{12}_[a-z_]+\.sql$/);
    expect(
      existsSync(join(SRC, 'platform/database/schema.ts')) &&
        statSync(join(SRC, 'platform/database/schema.ts')).size,
    ).toBeGreaterThan(1_000);
  });
});
