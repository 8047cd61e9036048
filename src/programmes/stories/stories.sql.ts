import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/index.ts';
import type { Story, StoryEvent, StoryPicture, StoryState } from './domain/story.ts';

type StoryRow = Omit<Story, 'content' | 'pictures'> & Story['content'];

const COLUMNS = sql`
  s.id, s.slug, s.supplier_id as "supplierId", s.state, s.version, s.title, s.title_en as "titleEn", s.body,
  s.body_en as "bodyEn", s.agreed_at as "agreedAt", s.published_at as "publishedAt", s.created_at as "createdAt"`;

async function storyWhere(
  db: Db | Tx,
  by: { readonly id: string } | { readonly slug: string },
  lock: boolean,
): Promise<Story | undefined> {
  const where = 'id' in by ? sql`s.id = ${by.id}` : sql`s.slug = ${by.slug}`;
  const { rows } = await sql<StoryRow>`
    select ${COLUMNS} from story s where ${where} ${lock ? sql`for update of s` : sql``}`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return undefined;
  const { title, titleEn, body, bodyEn, ...story } = row;
  const pictures = await db
    .selectFrom('story_picture')
    .select(['no', 'small_file as small', 'large_file as large', 'alt'])
    .where('story_id', '=', row.id)
    .orderBy('no')
    .execute();
  return { ...story, content: { title, titleEn, body, bodyEn }, pictures };
}

/** One story; `lock` keeps it until the transaction ends. */
export const findStory = (db: Db | Tx, id: string, lock = false) => storyWhere(db, { id }, lock);
export const storyBySlug = (db: Db, slug: string) => storyWhere(db, { slug }, false);

/** Saves story and event together; false when someone else saved in between. */
export async function saveStory(
  tx: Tx,
  pemdaId: string,
  before: Story | null,
  after: Story,
  event: StoryEvent,
): Promise<boolean> {
  const { content } = after;
  const values = {
    state: after.state,
    version: after.version,
    title: content.title,
    title_en: content.titleEn,
    body: content.body,
    body_en: content.bodyEn,
    agreed_at: after.agreedAt,
    published_at: after.publishedAt,
  };
  if (before === null)
    await tx
      .insertInto('story')
      .values({
        pemda_id: pemdaId,
        id: after.id,
        slug: after.slug,
        supplier_id: after.supplierId,
        created_at: after.createdAt,
        ...values,
      })
      .execute();
  else {
    const done = await tx
      .updateTable('story')
      .set(values)
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return false;
  }
  if (event.kind === 'pictured') await insertPicture(tx, pemdaId, after.id, event.picture);
  if (event.kind === 'unpictured')
    await tx
      .deleteFrom('story_picture')
      .where('story_id', '=', after.id)
      .where('no', '=', event.no)
      .execute();
  const { kind, at, by, ...data } = event;
  await tx
    .insertInto('story_event')
    .values({
      pemda_id: pemdaId,
      story_id: after.id,
      seq: after.version,
      at,
      kind,
      data: JSON.stringify(data),
      actor_person_id: by,
    })
    .execute();
  return true;
}

const insertPicture = (tx: Tx, pemdaId: string, storyId: string, one: StoryPicture) =>
  tx
    .insertInto('story_picture')
    .values({
      pemda_id: pemdaId,
      story_id: storyId,
      no: one.no,
      small_file: one.small,
      large_file: one.large,
      alt: one.alt,
    })
    .execute();

export interface StoryItem {
  readonly id: string;
  readonly slug: string;
  readonly state: StoryState;
  readonly title: string;
  readonly titleEn: string;
  readonly supplier: string;
  readonly village: string;
  readonly regionCode: string;
  readonly publishedAt: Date | null;
  readonly picture: { readonly no: number; readonly alt: string } | null;
}

/** Stories, the newest first: of a state, a village or a supplier where told. */
export async function listStories(
  db: Db,
  by: {
    readonly states: readonly StoryState[];
    readonly regionCode?: string | undefined;
    readonly supplierId?: string | undefined;
    readonly limit: number;
  },
): Promise<StoryItem[]> {
  const { rows } = await sql<StoryItem>`
    select s.id, s.slug, s.state, s.title, s.title_en as "titleEn", u.name as supplier, u.village, u.region_code as "regionCode",
           s.published_at as "publishedAt",
           (select jsonb_build_object('no', p.no, 'alt', p.alt) from story_picture p where p.story_id = s.id order by p.no limit 1) as picture
      from story s join supplier u on u.id = s.supplier_id
     where s.state = any(${[...by.states]})
       and (${by.regionCode ?? null}::text is null or u.region_code = ${by.regionCode ?? null})
       and (${by.supplierId ?? null}::uuid is null or s.supplier_id = ${by.supplierId ?? null}::uuid)
     order by s.published_at desc nulls last, s.created_at desc, s.id limit ${by.limit}`.execute(
    db,
  );
  return rows;
}

export interface VillageRow {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly suppliers: number;
  readonly stories: number;
}

/** The villages of the pemda's region with how many suppliers and public stories each has. */
export async function villagesOf(db: Db, regionCode: string): Promise<VillageRow[]> {
  const { rows } = await sql<VillageRow>`
    select r.code, r.name, coalesce(d.name, '') as district, coalesce(u.n, 0)::int as suppliers, coalesce(t.n, 0)::int as stories
      from region r
      left join region d on d.code = left(r.code, length(r.code) - 5)
      left join (select region_code, count(*) as n from supplier where state in ('active', 'warned') group by 1) u on u.region_code = r.code
      left join (select u.region_code, count(*) as n from story s join supplier u on u.id = s.supplier_id
                  where s.state = 'published' group by 1) t on t.region_code = r.code
     where starts_with(r.code, ${`${regionCode}.`}) and length(r.code) = ${regionCode.length + 8}
     order by r.code`.execute(db);
  return rows;
}

/** The maker as his story tells of him. */
export async function makerOf(db: Db, supplierId: string) {
  const { rows } = await sql<{
    name: string;
    slug: string;
    village: string;
    district: string;
    products: number;
  }>`
    select u.name, u.slug, u.village, u.district,
           (select count(*)::int from product p where p.supplier_id = u.id and p.state = 'live') as products
      from supplier u where u.id = ${supplierId}`.execute(db);
  return rows[0];
}

/** A supplier by its NIB or its whole name. */
export async function makerCalled(db: Db, words: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from supplier where state in ('active', 'warned')
       and (nib = ${words.replaceAll(/\D/g, '') || '-'} or lower(name) = lower(${words})) order by nib limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}
