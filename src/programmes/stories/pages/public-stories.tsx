import sharp from 'sharp';
import { dayOf, formatDay, formatNumber, refuse } from '../../../kernel/index.ts';
import { type Ctx, fileStore, type Route } from '../../../platform/index.ts';
import {
  bannerSvg,
  DataTable,
  EmptyState,
  LinkButton,
  page,
  refusedPage,
  TileMap,
} from '../../../ui/index.ts';
import type { Story, StoryContent } from '../domain/story.ts';
import { tilesOf } from '../domain/village-map.ts';
import {
  listStories,
  makerOf,
  type StoryItem,
  storyBySlug,
  type VillageRow,
  villagesOf,
} from '../stories.sql.ts';
import { t } from '../stories-words.ts';

export const PATH = '/cerita';
const MOST = 60;
const HOUR = 'public, max-age=3600';
/** Colours of a tile by suppliers: so many or more for each next one. */
const STEPS = [1, 10, 20, 35, 60];

const titleIn = (c: Ctx, one: Pick<StoryContent, 'title' | 'titleEn'>) =>
  c.var.locale === 'en' && one.titleEn ? one.titleEn : one.title;

/** A list of stories with the first picture of each. */
export function StoryCards({ c, items }: { c: Ctx; items: readonly StoryItem[] }) {
  return (
    <ul class="k-stories">
      {items.map((one) => (
        <li key={one.id}>
          {one.picture && (
            <img
              src={`${PATH}/${one.slug}/foto/${one.picture.no}/kecil`}
              alt={one.picture.alt}
              width="320"
              height="240"
              loading="lazy"
            />
          )}
          <div>
            <p class="k-stories__title">
              <a href={`${PATH}/${one.slug}`}>{titleIn(c, one)}</a>
            </p>
            <p class="k-hint">
              {one.supplier}, {one.village}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function VillageMap({ c, villages }: { c: Ctx; villages: readonly VillageRow[] }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const tiles = tilesOf(pemda.regionCode, villages);
  const n = (value: number | bigint) => formatNumber(Number(value), locale);
  const href = (one: VillageRow) => `${PATH}?desa=${one.code}`;
  if (villages.length === 0) return null;
  return (
    <div class="k-split-even">
      <TileMap
        locale={locale}
        title={w.map}
        note={w.mapNote}
        format={n}
        tiles={villages.map((one) => ({
          label: one.name,
          value: one.suppliers,
          href: href(one),
          at: tiles.get(one.code) ?? [0, 0],
          step: STEPS.filter((least) => one.suppliers >= least).length,
        }))}
      />
      <DataTable
        locale={locale}
        id="desa"
        caption={w.map}
        columns={[
          {
            key: 'village',
            header: w.village,
            rowHeader: true,
            cell: (row) => <a href={href(row)}>{row.name}</a>,
          },
          { key: 'district', header: w.district, cell: (row) => row.district || '–' },
          { key: 'suppliers', header: w.suppliers, numeric: true, cell: (row) => n(row.suppliers) },
          { key: 'stories', header: w.stories, numeric: true, cell: (row) => n(row.stories) },
        ]}
        rows={villages}
        rowKey={(row) => row.code}
      />
    </div>
  );
}

async function listPage(c: Ctx): Promise<Response> {
  const { locale, read, pemda } = c.var;
  const w = t(locale);
  const villages = await villagesOf(read, pemda.regionCode);
  const village = villages.find(({ code }) => code === c.req.query('desa'));
  const items = await listStories(read, {
    states: ['published'],
    regionCode: village?.code,
    limit: MOST,
  });
  const title = village ? w.of(village.name) : w.title;
  return page(c, {
    title,
    description: w.lead,
    canonicalPath: village ? `${PATH}?desa=${village.code}` : PATH,
    wide: true,
    breadcrumbs: [{ href: '/bangga', label: 'Makin Lokal Makin Bangga' }, { label: w.title }],
    body: (
      <>
        <h1>{title}</h1>
        <p class="k-lead">{w.lead}</p>
        {items.length === 0 ? (
          <EmptyState
            title={w.none}
            text={w.noneText}
            action={
              village ? { href: PATH, label: w.all } : { href: '/etalase', label: w.suppliers }
            }
          />
        ) : (
          <StoryCards c={c} items={items} />
        )}
        {village && (
          <p>
            <a href={PATH}>{w.all}</a>
          </p>
        )}
        <VillageMap c={c} villages={villages} />
      </>
    ),
  });
}

/** The story of an address, where it is public. */
async function publicStory(c: Ctx): Promise<Story | null> {
  const one = await storyBySlug(c.var.read, c.req.param('slug') ?? '');
  return one?.state === 'published' ? one : null;
}
const noStory = (c: Ctx) => refusedPage(c, refuse('story.not-found').error, { href: PATH });

/** Words and pictures of a story, as its readers and its maker see them. */
export function StoryBody({ c, story, base }: { c: Ctx; story: Story; base: string }) {
  const { content, pictures } = story;
  const text = c.var.locale === 'en' && content.bodyEn ? content.bodyEn : content.body;
  return (
    <div class="k-story">
      {pictures.slice(0, 1).map((one) => (
        <img key={one.no} src={`${base}/foto/${one.no}`} alt={one.alt} width="1200" height="900" />
      ))}
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {pictures.slice(1).map((one) => (
        <img
          key={one.no}
          src={`${base}/foto/${one.no}`}
          alt={one.alt}
          width="1200"
          height="900"
          loading="lazy"
        />
      ))}
    </div>
  );
}

async function storyPage(c: Ctx): Promise<Response> {
  const { locale, read, pemda } = c.var;
  const w = t(locale);
  const story = await publicStory(c);
  const maker = story && (await makerOf(read, story.supplierId));
  if (!story || !maker) return noStory(c);
  const title = titleIn(c, story.content);
  const english = locale === 'en' && story.content.bodyEn !== '';
  const body = english ? story.content.bodyEn : story.content.body;
  return page(c, {
    title,
    description: body.slice(0, 200),
    canonicalPath: `${PATH}/${story.slug}`,
    imagePath: `${PATH}/${story.slug}/kartu.png`,
    breadcrumbs: [{ href: PATH, label: w.title }, { label: title }],
    body: (
      <>
        <h1>{title}</h1>
        <p class="k-lead">
          {maker.name}, {w.from(maker.village, maker.district)}
        </p>
        <div lang={locale === 'en' && !english ? 'id' : undefined}>
          <StoryBody c={c} story={story} base={`${PATH}/${story.slug}`} />
        </div>
        {story.publishedAt && (
          <p class="k-hint">
            {w.publishedOn(formatDay(dayOf(story.publishedAt, pemda.zone), locale))}
          </p>
        )}
        <p class="k-button-row">
          <LinkButton href={`/penyedia/${maker.slug}`}>{w.toSupplier}</LinkButton>{' '}
          <LinkButton variant="secondary" href={`${PATH}/${story.slug}/kartu.png`}>
            {w.share}
          </LinkButton>
        </p>
        <p>{w.products(formatNumber(maker.products, locale))}</p>
      </>
    ),
  });
}

/** A picture of a story that may be seen, by its number. */
export async function sendPicture(c: Ctx, story: Story | null, small: boolean): Promise<Response> {
  const one = story?.pictures.find(({ no }) => String(no) === c.req.param('no'));
  const { services, pemda } = c.var;
  const bytes =
    one && (await fileStore(services.config.dataDir, pemda.id).get(small ? one.small : one.large));
  if (!bytes) return noStory(c);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'image/webp',
    'Cache-Control': story?.state === 'published' ? HOUR : 'private, no-store',
  });
}

async function card(c: Ctx): Promise<Response> {
  const story = await publicStory(c);
  const maker = story && (await makerOf(c.var.read, story.supplierId));
  if (!story || !maker) return noStory(c);
  const svg = bannerSvg({
    eyebrow: 'Makin Lokal Makin Bangga',
    title: titleIn(c, story.content),
    figures: [{ value: maker.name, label: t(c.var.locale).from(maker.village, maker.district) }],
    foot: `Katalokal ${c.var.pemda.name}`,
  });
  const png = await sharp(Buffer.from(svg), { density: 72 })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return c.body(new Uint8Array(png), 200, { 'Content-Type': 'image/png', 'Cache-Control': HOUR });
}

const picture = (path: string, small: boolean): Route => ({
  method: 'GET',
  path,
  access: 'public',
  kind: 'file',
  handle: async (c) => sendPicture(c, await publicStory(c), small),
});

export const publicStoryRoutes: Route[] = [
  { method: 'GET', path: PATH, access: 'public', kind: 'page', handle: listPage },
  { method: 'GET', path: `${PATH}/:slug/kartu.png`, access: 'public', kind: 'file', handle: card },
  picture(`${PATH}/:slug/foto/:no`, false),
  picture(`${PATH}/:slug/foto/:no/kecil`, true),
  { method: 'GET', path: `${PATH}/:slug`, access: 'public', kind: 'page', handle: storyPage },
];
