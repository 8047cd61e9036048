import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  forgetSearch,
  indexProducts,
  readRequest,
  rebuildSearch,
  type SearchParts,
  type SearchResult,
  type SearchSource,
  searchProducts,
} from '../../src/catalogue/search/index.ts';
import { foundPemda } from '../../src/identity/index.ts';
import { ndcgAtK, recallAtK } from '../../src/kernel/index.ts';
import { type Connections, connect, type Pemda } from '../../src/platform/index.ts';
import { type Loaded, loadCity } from '../golden/load-city.ts';
import { golden, misspelled } from '../golden/queries.ts';
import { type GoldenQuery, gradeOf } from '../golden/right.ts';
import { emptyDatabase } from '../support/world.ts';

const AT = new Date('2024-06-01T03:00:00Z');
const TODAY = '2024-06-01';

let connections: Connections;
let drop: () => Promise<void>;
let pemda: Pemda;
let loaded: Loaded;
let source: SearchSource;
let rebuildMs = 0;

const found = (code: string) =>
  foundPemda(
    connections,
    {
      code,
      name: `Kota ${code}`,
      shortName: code,
      office: 'BPBJ',
      regionCode: code,
      klpdCode: null,
      zone: 'Asia/Jakarta',
      demo: true,
    },
    AT,
  );

beforeAll(async () => {
  const database = await emptyDatabase();
  drop = database.drop;
  connections = await connect({ url: database.url, poolSize: 6 });
  pemda = await found('99.01');
  const pool = connections.poolFor(pemda.id);
  loaded = await loadCity(pool, pemda.id);
  const start = performance.now();
  await rebuildSearch(pool, pemda.id, AT);
  rebuildMs = performance.now() - start;
  source = { pool, pemdaId: pemda.id, today: TODAY };
}, 180_000);

afterAll(async () => {
  await connections?.close();
  await drop?.();
});

const search = (
  query: string,
  more: Record<string, string | string[]> = {},
  parts: SearchParts = {},
): Promise<SearchResult> => {
  const params = new URLSearchParams({ q: query });
  for (const [name, values] of Object.entries(more))
    for (const value of [values].flat()) params.append(name, value);
  return searchProducts(source, readRequest(params), parts);
};

/** Recall is of the right answers among the first 10, of ten where more than ten are right. */
function measure(query: GoldenQuery, ids: readonly string[]): { recall: number; ndcg: number } {
  const grades = new Map<string, number>();
  const right = new Set<string>();
  for (const [id, product] of loaded) {
    const grade = gradeOf(query, product);
    if (grade > 0) grades.set(id, grade);
    if (grade === 2) right.add(id);
  }
  const share = recallAtK(ids, right, 10);
  if (share === undefined) throw new Error(`nothing is right for "${query.query}"`);
  return {
    recall: (share * right.size) / Math.min(10, right.size),
    ndcg: ndcgAtK(ids, grades, 10) ?? 0,
  };
}

async function run(queries: readonly GoldenQuery[], parts: SearchParts, block = false) {
  let recall = 0;
  let ndcg = 0;
  const weak: string[] = [];
  for (const query of queries) {
    const result = await search(query.query, {}, parts);
    const hits = block ? (result.suggestion?.hits ?? []) : result.hits;
    const one = measure(
      query,
      hits.map((hit) => hit.id),
    );
    recall += one.recall / queries.length;
    ndcg += one.ndcg / queries.length;
    if (one.recall < 0.8) weak.push(`${query.query} ${one.recall.toFixed(2)}`);
  }
  return { recall, ndcg, weak };
}

const shown = ({ recall, ndcg }: { recall: number; ndcg: number }) =>
  `recall@10 ${recall.toFixed(3)}  nDCG@10 ${ndcg.toFixed(3)}`;

describe('the golden queries', () => {
  it('are answered, and worse without stems or without synonyms', async () => {
    const whole = await run(golden, {});
    const withoutStems = await run(golden, { stems: false });
    const withoutSynonyms = await run(golden, { synonyms: false });
    console.log(
      [
        `${golden.length} golden queries over ${loaded.size} products, rebuilt in ${Math.round(rebuildMs)} ms`,
        `whole             ${shown(whole)}  weak: ${whole.weak.join(', ')}`,
        `without stems     ${shown(withoutStems)}`,
        `without synonyms  ${shown(withoutSynonyms)}`,
      ].join('\n'),
    );
    expect(whole.recall).toBeGreaterThan(0.95);
    expect(whole.ndcg).toBeGreaterThan(0.88);
    for (const less of [withoutStems, withoutSynonyms]) {
      expect(less.recall).toBeLessThan(whole.recall - 0.03);
      expect(less.ndcg).toBeLessThan(whole.ndcg - 0.03);
    }
  });

  it('are found when misspelt, but only in the block that says so', async () => {
    for (const query of misspelled) {
      const result = await search(query.query);
      expect.soft([query.query, result.total, result.hits.length]).toEqual([query.query, 0, 0]);
      expect.soft(result.suggestion?.total ?? 0, query.query).toBeGreaterThan(0);
    }
    const block = await run(misspelled, {}, true);
    console.log(`misspelt          ${shown(block)}  weak: ${block.weak.join(', ')}`);
    expect(block.recall).toBeGreaterThan(0.8);
    expect((await search('kertsa')).suggestion?.query).toBe('kertas');
    expect((await search('prnter')).suggestion?.query).toBe('printer');
    expect((await search('kertas')).suggestion).toBeNull();
  });
});

describe('every product', () => {
  it('stands among the first 10 for its own title', async () => {
    const queue = [...loaded];
    const missing: string[] = [];
    const start = performance.now();
    const worker = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const [id, product] = next;
        const { hits } = await search(product.name);
        if (!hits.slice(0, 10).some((hit) => hit.id === id)) missing.push(product.name);
      }
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    console.log(
      `${loaded.size} titles in ${Math.round(performance.now() - start)} ms, ${missing.length} missing`,
    );
    expect(missing.slice(0, 20)).toEqual([]);
  }, 180_000);
});

describe('stems', () => {
  it('do not flood: kebersihan opens few etalase, descriptions are counted apart', async () => {
    const result = await search('kebersihan');
    expect(result.facets.etalase.length).toBeLessThanOrEqual(5);
    expect(result.hits[0]?.name).toContain('Kebersihan');
    expect(result.described).toBeGreaterThan(1_000);
    const bersih = await search('jasa bersih');
    expect(bersih.hits.some((hit) => hit.etalase_slug === 'jasa-kebersihan')).toBe(true);
    const all = await search('kebersihan', { keterangan: '1' });
    expect(all.total).toBe(result.total + result.described);
    expect(all.described).toBe(result.described);
    expect(all.hits[0]?.id).toBe(result.hits[0]?.id);
  });

  it('leave a price order inside its tier: no seller called so comes before the thing', async () => {
    const { hits } = await search('kopi', { urut: 'price-up' });
    for (const hit of hits) expect(hit.name).toMatch(/kopi|coffee/i);
  });
});

describe('facets', () => {
  const sum = (list: readonly { count: number }[]) => list.reduce((n, f) => n + f.count, 0);

  it('add up, and leave their own filter out', async () => {
    for (const query of ['kertas', 'kursi', '']) {
      const open = await search(query);
      expect(sum(open.facets.etalase)).toBe(open.total);
      expect(sum(open.facets.bands)).toBe(open.total);
      expect(sum(open.facets.districts)).toBe(open.total);
      const [first, second] = open.facets.etalase;
      if (!first || !second) throw new Error('too few etalase');
      const one = await search(query, { etalase: first.slug });
      expect(one.total).toBe(first.count);
      expect(one.facets.etalase).toEqual(open.facets.etalase);
      const two = await search(query, { etalase: [first.slug, second.slug] });
      expect(two.total).toBe(first.count + second.count);
      const umkk = await search(query, { etalase: first.slug, ciri: ['umkk', 'ready'] });
      expect(umkk.total).toBeLessThanOrEqual(one.facets.traits[0] ?? 0);
      expect(sum(umkk.facets.bands)).toBe(umkk.total);
    }
  });

  it('pages do not overlap and hold every result', async () => {
    const open = await search('laptop');
    const ids = new Set<string>();
    for (let page = 1; page <= Math.ceil(open.total / 24); page++)
      for (const hit of (await search('laptop', { hal: String(page) })).hits) ids.add(hit.id);
    expect(ids.size).toBe(open.total);
  });

  it('orders do what they say', async () => {
    const prices = async (urut: string) =>
      (await search('kertas hvs', { urut })).hits.filter((h) => h.tier === 0).map((h) => h.price);
    const up = await prices('price-up');
    expect(up).toEqual([...up].sort((a, b) => a - b));
    const down = await prices('price-down');
    expect(down).toEqual([...down].sort((a, b) => b - a));
  });
});

describe('strange queries', () => {
  it.each([
    ['one letter', 'a'],
    ['signs alone', '?!&|:*()<->'],
    ['SQL', "'; drop table product; --"],
    ['HTML', '<script>alert(1)</script>'],
    ['operators', "kertas:* & !'a' | \\ <-> b"],
    ['long', 'kertas '.repeat(70)],
    ['one long word', 'k'.repeat(500)],
    ['no such thing', 'zzyzx qwrty'],
    ['other letters', 'бумага 纸 ورق 🙂'],
    ['a lone surrogate', 'kertas \ud800'],
  ])('%s behaves', async (_name, text) => {
    const result = await search(text);
    expect(result.hits.length).toBeLessThanOrEqual(24);
  });

  it('signs alone are no words; the table still stands', async () => {
    expect(await search('???')).toMatchObject({ total: 0, understood: false, suggestion: null });
    expect((await search('')).total).toBe(loaded.size);
    const nothing = await search('zzyzx qwrty');
    expect(nothing).toMatchObject({ total: 0, understood: true });
    expect(nothing.lookInto).toHaveLength(30);
  });
});

describe('the index', () => {
  const change = (text: string, values: unknown[]) => source.pool.query(text, values);

  it('follows price, stock and state by itself, and words when told', async () => {
    const [id] = [...loaded].find(([, p]) => p.familyKey === 'hvs' && p.stock !== null) ?? [''];
    const before = await source.pool.query('select version from catalogue_version');
    await change('update product set price = 1234567 where id = $1', [id]);
    const name = loaded.get(id)?.name ?? '';
    const hit = async (query = name, more: Record<string, string> = {}) => {
      const { hits } = await search(query, more);
      return hits.find((one) => one.id === id);
    };
    expect((await hit())?.price).toBe(1_234_567);
    expect(await hit(name, { ciri: 'ready' })).toBeDefined();
    await change('update product set reserved = stock where id = $1', [id]);
    expect(await hit(name, { ciri: 'ready' })).toBeUndefined();
    const after = await source.pool.query('select version from catalogue_version');
    expect(after.rows[0].version).toBe(before.rows[0].version + 2n);
    await change('update product set sold_count = sold_count + 5 where id = $1', [id]);
    const sold = await source.pool.query('select version from catalogue_version');
    expect(sold.rows[0].version).toBe(after.rows[0].version);
    const db = connections.for(pemda.id);
    await change("update product set name = 'Zirkonium Ajaib' where id = $1", [id]);
    expect(await hit('zirkonium')).toBeUndefined();
    await db.transaction().execute((tx) => indexProducts(tx, { pemda }, [id]));
    forgetSearch(source.pool);
    expect(await hit('zirkonium')).toBeDefined();
    expect((await search('zirkonum')).suggestion?.query).toBe('zirkonium');
    await change("update product set state = 'frozen', reserved = 0 where id = $1", [id]);
    // Frozen is on show (product.md), but nothing that a buyer may have at once.
    expect((await hit('zirkonium'))?.state).toBe('frozen');
    expect(await hit('zirkonium', { ciri: 'ready' })).toBeUndefined();
    await change("update product set state = 'delisted' where id = $1", [id]);
    expect(await hit('zirkonium')).toBeUndefined();
    await change("update product set state = 'live', name = $2 where id = $1", [id, name]);
    await db.transaction().execute((tx) => indexProducts(tx, { pemda }, [id]));
  });

  it('never shows another pemda, although its table has no row filter', async () => {
    const other = await found('99.02');
    const pool = connections.poolFor(other.id);
    await rebuildSearch(pool, other.id, AT);
    const request = readRequest(new URLSearchParams({ q: 'kertas' }));
    const foreign = await searchProducts({ pool, pemdaId: other.id, today: TODAY }, request);
    expect(foreign).toMatchObject({ total: 0, described: 0, hits: [] });
    expect((await search('kertas')).total).toBeGreaterThan(0);
  });
});
