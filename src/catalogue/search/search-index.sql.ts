import { CompiledQuery, sql } from 'kysely';
import type pg from 'pg';
import { bulkInsert, copyRows, newId, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { DEFAULT_SYNONYMS } from './domain/default-synonyms.ts';
import { type AttributeField, isTerm, type SearchWords, searchWords } from './domain/document.ts';

/** A product on show as the index reads it. */
interface SourceRow {
  id: string;
  etalase_id: string;
  template_version: number;
  supplier_id: string;
  district_code: string;
  scale: string;
  supplier_name: string;
  name: string;
  brand: string;
  specification: string;
  attributes: Record<string, unknown>;
  kind: 'goods' | 'service';
  kbki: string;
  kbli: string;
  price: bigint;
  origin: string;
  tkdn_until: string | null;
  ready: boolean;
  shown_at: Date;
  sold_count: number;
}

const SELECT_SOURCE = `
  select p.id, p.etalase_id, p.template_version, p.supplier_id, s.district_code, s.scale, s.name as supplier_name,
         p.name, p.brand, p.specification, p.attributes, p.kind, p.kbki, p.kbli, p.price, p.origin,
         case when p.tkdn_certificate is not null then p.tkdn_expires_on end as tkdn_until,
         p.state = 'live' and (p.stock is null and not p.preorder or coalesce(p.stock - p.reserved > 0, false)) as ready,
         coalesce(p.first_shown_at, p.created_at) as shown_at, p.sold_count
    from product p
    join supplier s on s.pemda_id = p.pemda_id and s.id = p.supplier_id`;

/** Frozen is on show too: found, and marked as not for sale (product.md's "on show"). */
const ON_SHOW = "p.state in ('live', 'frozen')";

/** Name and attribute fields of each etalase, and the templates it had: read once, not with each product. */
const ETALASE = `
  select e.id, e.name, e.version, e.attributes as fields,
         coalesce((select jsonb_object_agg(t.version, t.template) from etalase_template t
                    where t.pemda_id = e.pemda_id and t.etalase_id = e.id), '{}') as templates
    from etalase e where e.pemda_id = $1`;

interface EtalaseRow {
  id: string;
  name: string;
  version: number;
  fields: AttributeField[];
  templates: Record<string, AttributeField[]>;
}

type EtalaseTable = ReadonlyMap<string, EtalaseRow>;

const byId = (rows: readonly EtalaseRow[]): EtalaseTable =>
  new Map(rows.map((row) => [row.id, row]));

/**
 * The fields that a product is found by: today's, which say what is searched, and of the template that
 * it was written by those that were dropped since, because their values are still shown.
 */
function fieldsOf(etalase: EtalaseRow | undefined, version: number): readonly AttributeField[] {
  if (!etalase) return [];
  const own = version === etalase.version ? undefined : etalase.templates[version];
  if (!own) return etalase.fields;
  const known = new Set(etalase.fields.map(({ key }) => key));
  return [...etalase.fields, ...own.filter(({ key }) => !known.has(key))];
}

const COLUMNS = [
  'pemda_id',
  'product_id',
  'etalase_id',
  'supplier_id',
  'district_code',
  'price',
  'umkk',
  'domestic',
  'tkdn_until',
  'ready',
  'shown_at',
  'sold_count',
  'title_key',
  'title_words',
  'main_vec',
  'all_vec',
] as const;

const UMKK_SCALES = new Set(['mikro', 'kecil', 'koperasi']);
const BATCH = 5_000;

function wordsOf(row: SourceRow, table: EtalaseTable): SearchWords {
  const etalase = table.get(row.etalase_id);
  return searchWords({
    name: row.name,
    brand: row.brand,
    specification: row.specification,
    attributes: row.attributes,
    kind: row.kind,
    kbki: row.kbki,
    kbli: row.kbli,
    supplierName: row.supplier_name,
    etalaseName: etalase?.name ?? '',
    fields: fieldsOf(etalase, row.template_version),
  });
}

function documentOf(pemdaId: string, row: SourceRow, words: SearchWords) {
  return {
    pemda_id: pemdaId,
    product_id: row.id,
    etalase_id: row.etalase_id,
    supplier_id: row.supplier_id,
    district_code: row.district_code,
    price: row.price,
    umkk: UMKK_SCALES.has(row.scale),
    domestic: row.origin === 'domestic',
    tkdn_until: row.tkdn_until,
    ready: row.ready,
    shown_at: row.shown_at,
    sold_count: row.sold_count,
    title_key: words.titleKey,
    title_words: words.titleWords,
    main_vec: words.main,
    all_vec: words.all,
  };
}

function* documentsOf(
  pemdaId: string,
  rows: readonly SourceRow[],
  table: EtalaseTable,
  terms: Map<string, number>,
): Generator<readonly unknown[]> {
  for (const row of rows) {
    const words = wordsOf(row, table);
    for (const term of words.terms) terms.set(term, (terms.get(term) ?? 0) + 1);
    const document = documentOf(pemdaId, row, words);
    yield COLUMNS.map((column) => document[column]);
  }
}

/** Documents of all products on show, a few thousand at a time; counts the words on the way. */
async function writeDocuments(
  client: pg.PoolClient,
  pemdaId: string,
  terms: Map<string, number>,
): Promise<number> {
  const table = byId((await client.query<EtalaseRow>(ETALASE, [pemdaId])).rows);
  let after = '00000000-0000-0000-0000-000000000000';
  for (let written = 0; ; ) {
    const { rows } = await client.query<SourceRow>(
      `${SELECT_SOURCE}
        where p.pemda_id = $1 and ${ON_SHOW} and p.id > $2 order by p.id limit ${BATCH}`,
      [pemdaId, after],
    );
    // Made one by one while PostgreSQL takes them in: both work at once.
    await copyRows(client, 'search_document', COLUMNS, documentsOf(pemdaId, rows, table, terms));
    written += rows.length;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return written;
  }
}

async function seedSynonyms(client: pg.PoolClient, pemdaId: string, at: Date): Promise<void> {
  const { rowCount } = await client.query(
    'select 1 from search_synonym where pemda_id = $1 limit 1',
    [pemdaId],
  );
  if (rowCount) return;
  await bulkInsert(
    client,
    'search_synonym',
    ['pemda_id', 'id', 'position', 'line'],
    DEFAULT_SYNONYMS.map((line, i) => [pemdaId, newId(at), i, line]),
  );
}

/** Makes the whole search index of a pemda anew; what was found before is found until it commits. */
export async function rebuildSearch(
  pool: pg.Pool,
  pemdaId: string,
  at: Date,
): Promise<{ documents: number; terms: number }> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 72))', [pemdaId]);
    await client.query("set local gin_pending_list_limit = '64MB'");
    await client.query('delete from search_document where pemda_id = $1', [pemdaId]);
    await client.query('delete from search_term where pemda_id = $1', [pemdaId]);
    const terms = new Map<string, number>();
    const documents = await writeDocuments(client, pemdaId, terms);
    await bulkInsert(
      client,
      'search_term',
      ['pemda_id', 'term', 'documents'],
      [...terms].filter(([term]) => isTerm(term)).map(([term, count]) => [pemdaId, term, count]),
    );
    await seedSynonyms(client, pemdaId, at);
    await client.query('select bump_catalogue_version($1)', [pemdaId]);
    await client.query('commit');
    for (const index of ['search_document_main', 'search_document_all'])
      await client.query('select gin_clean_pending_list($1::regclass)', [index]);
    // After many new rows: a plan made before the server counted them reads whole tables.
    await client.query('analyze search_document, product, product_price, supplier');
    return { documents, terms: terms.size };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Takes changed products into the index, in the change's own transaction: after a product came on
 * show, or its words, supplier or etalase changed. Price, stock, sales and going off show follow by
 * themselves (trigger product_search).
 */
export async function indexProducts(
  tx: Tx,
  env: Pick<UseCaseEnv, 'pemda'>,
  productIds: readonly string[],
): Promise<void> {
  if (productIds.length === 0) return;
  const pemdaId = env.pemda.id;
  await sql`set local gin_pending_list_limit = '64kB'`.execute(tx);
  const { rows } = await sql<SourceRow>`${sql.raw(SELECT_SOURCE)}
    where p.pemda_id = ${pemdaId} and ${sql.raw(ON_SHOW)} and p.id = any(${productIds})`.execute(
    tx,
  );
  await tx
    .deleteFrom('search_document')
    .where('pemda_id', '=', pemdaId)
    .where('product_id', 'in', [...productIds])
    .execute();
  const etalase = await tx.executeQuery<EtalaseRow>(CompiledQuery.raw(ETALASE, [pemdaId]));
  const table = byId(etalase.rows);
  const terms = new Set<string>();
  for (const row of rows) {
    const words = wordsOf(row, table);
    for (const term of words.terms) if (isTerm(term)) terms.add(term);
    await tx
      .insertInto('search_document')
      .values(documentOf(pemdaId, row, words))
      .execute();
  }
  // New words become known at once. Their counts only rank suggestions and are set right by a rebuild:
  // counting here would make all changes wait for each other on the common words.
  if (terms.size > 0)
    await sql`insert into search_term (pemda_id, term, documents)
      select ${pemdaId}::uuid, term, 1 from unnest(${[...terms].sort()}::text[]) as term
      on conflict do nothing`.execute(tx);
  await sql`select bump_catalogue_version(${pemdaId}::uuid)`.execute(tx);
}
