import { sql } from 'kysely';
import { canonicalJson, type Db, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import type { AttributeField } from '../listing/domain/template.ts';
import type { Etalase } from './domain/etalase.ts';

/** An etalase as it stands, with what hangs on it. */
export interface StoredEtalase {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  /** Changes with each save: who saved in between is told. */
  readonly stamp: string;
  readonly etalase: Etalase;
}

type Row = Omit<Etalase, 'template'> & {
  id: string;
  slug: string;
  version: number;
  updatedAt: Date | null;
  template: AttributeField[];
};

/** One etalase; `lock` holds its row until the transaction ends. */
export async function loadEtalase(
  db: Db | Tx,
  id: string,
  lock = false,
): Promise<StoredEtalase | undefined> {
  const { rows } = await sql<Row>`
    select id, slug, version, updated_at as "updatedAt", code, name, name_en as "nameEn", summary, picture, kind, kbli, kbki,
           documents, permits, purchase_forms as "purchaseForms", price_band as "bandPercent", opened_on::text as "openedOn",
           closed_on::text as "closedOn", announced_from::text as "announcedFrom", announced_to::text as "announcedTo",
           attributes as template
      from etalase where id = ${id} ${lock ? sql`for update` : sql``}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { id: own, slug, version, updatedAt, ...etalase } = row;
  return { id: own, slug, version, stamp: updatedAt?.toISOString() ?? '', etalase };
}

export interface EtalaseCounts {
  readonly onShow: number;
  /** Of these, written by an older version of the template. */
  readonly older: number;
  readonly all: number;
}

export async function productCounts(db: Db | Tx, id: string): Promise<EtalaseCounts> {
  const { rows } = await sql<EtalaseCounts>`
    select count(*) filter (where p.state in ('live', 'frozen'))::int as "onShow",
           count(*) filter (where p.state in ('live', 'frozen') and p.template_version <> e.version)::int as older,
           count(*)::int as all
      from product p join etalase e on e.id = p.etalase_id where p.etalase_id = ${id}`.execute(db);
  return rows[0] ?? { onShow: 0, older: 0, all: 0 };
}

export interface ListedEtalase {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'goods' | 'service';
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly version: number;
  readonly fields: number;
  readonly onShow: number;
  readonly older: number;
}

export async function listEtalase(db: Db): Promise<ListedEtalase[]> {
  const { rows } = await sql<ListedEtalase>`
    select e.id, e.code, e.name, e.name_en as "nameEn", e.kind, e.opened_on::text as "openedOn", e.closed_on::text as "closedOn",
           e.version, jsonb_array_length(e.attributes) as fields, coalesce(c.n, 0)::int as "onShow", coalesce(c.older, 0)::int as older
      from etalase e
      left join (select p.etalase_id, count(*) as n, count(*) filter (where p.template_version <> x.version) as older
                   from product p join etalase x on x.id = p.etalase_id where p.state in ('live', 'frozen') group by 1) c
        on c.etalase_id = e.id
     order by e.name, e.code`.execute(db);
  return rows;
}

const columns = (etalase: Etalase, version: number, at: Date) => ({
  code: etalase.code,
  name: etalase.name,
  name_en: etalase.nameEn,
  summary: etalase.summary,
  picture: etalase.picture,
  kind: etalase.kind,
  kbli: [...etalase.kbli],
  kbki: [...etalase.kbki],
  documents: JSON.stringify(etalase.documents),
  permits: [...etalase.permits],
  purchase_forms: [...etalase.purchaseForms],
  price_band: etalase.bandPercent,
  opened_on: etalase.openedOn,
  closed_on: etalase.closedOn,
  announced_from: etalase.announcedFrom,
  announced_to: etalase.announcedTo,
  attributes: JSON.stringify(etalase.template),
  version,
  updated_at: at,
});

export async function insertEtalase(
  tx: Tx,
  env: UseCaseEnv,
  id: string,
  slug: string,
  etalase: Etalase,
): Promise<void> {
  await tx
    .insertInto('etalase')
    .values({ pemda_id: env.pemda.id, id, slug, ...columns(etalase, 1, env.clock.now()) })
    .execute();
}

export async function updateEtalase(
  tx: Tx,
  env: UseCaseEnv,
  id: string,
  etalase: Etalase,
  version: number,
): Promise<void> {
  await tx
    .updateTable('etalase')
    .set(columns(etalase, version, env.clock.now()))
    .where('id', '=', id)
    .execute();
}

/** Keeps a version of a template for the products that were written by it; a kept one stays. */
export async function keepTemplate(
  tx: Tx,
  env: UseCaseEnv,
  id: string,
  version: number,
  template: readonly AttributeField[],
): Promise<void> {
  await tx
    .insertInto('etalase_template')
    .values({
      pemda_id: env.pemda.id,
      etalase_id: id,
      version,
      template: canonicalJson(template),
      created_at: env.clock.now(),
      created_by: env.actor.personId,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function slugTaken(tx: Tx, slug: string): Promise<boolean> {
  const row = await tx
    .selectFrom('etalase')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row !== undefined;
}

/** The short list that comes with the product knows too few codes to refuse one by it. */
const WHOLE_LIST = 1_000;

/** Of the codes those that begin nothing in the list; none where no whole list was imported. */
export async function unknownCodes(
  db: Db | Tx,
  scheme: 'kbli' | 'kbki',
  codes: readonly string[],
): Promise<string[]> {
  if (codes.length === 0) return [];
  const table = sql.raw(scheme);
  const { rows } = await sql<{ code: string }>`
    select w.code from unnest(${[...codes]}::text[]) with ordinality as w(code, n)
     where (select count(*) from ${table}) >= ${WHOLE_LIST} and not exists (select from ${table} k where starts_with(k.code, w.code))
     order by w.n`.execute(db);
  return rows.map(({ code }) => code);
}

/** What searches show of the etalase is read again. */
export async function bumpCatalogue(tx: Tx, env: UseCaseEnv): Promise<void> {
  await sql`select bump_catalogue_version(${env.pemda.id}::uuid)`.execute(tx);
}

/** Products on show in an etalase after an id, in the order of ids. */
export async function onShowAfter(
  db: Db,
  etalaseId: string,
  after: string,
  most: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('product')
    .select('id')
    .where('etalase_id', '=', etalaseId)
    .where('state', 'in', ['live', 'frozen'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}
