import type { Refusal } from '../../../kernel/index.ts';
import { refuse } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  page,
  StatusTag,
  TextField,
} from '../../../ui/index.ts';
import { draftStory } from '../act-on-story.ts';
import { STORY_STATES } from '../domain/story.ts';
import { listStories, makerCalled, type StoryItem } from '../stories.sql.ts';
import { t } from '../stories-words.ts';
import {
  editPage,
  MOST_PICTURE_BYTES,
  postStory,
  readStory,
  STORY_TONES,
  StoryFields,
  storyHere,
  type Typed,
} from './edit-story.tsx';
import { sendPicture } from './public-stories.tsx';

export const DESK = '/meja/cerita';
export const OWN = '/usaha/cerita';
const MOST = 200;

const OFFICE = {
  list: DESK,
  label: (c: Ctx) => t(c.var.locale).deskNav,
  sees: () => true,
};
const MAKER = {
  list: OWN,
  label: (c: Ctx) => t(c.var.locale).own,
  sees: (c: Ctx, story: { readonly supplierId: string }) =>
    c.var.viewer?.supplierId === story.supplierId,
};

function StoryTable({ c, rows, list }: { c: Ctx; rows: readonly StoryItem[]; list: string }) {
  const { locale } = c.var;
  const w = t(locale);
  return (
    <DataTable
      locale={locale}
      id="cerita"
      caption={w.title}
      captionHidden
      columns={[
        {
          key: 'title',
          header: w.fields.title,
          rowHeader: true,
          cell: (row) => <a href={`${list}/${row.id}`}>{row.title}</a>,
        },
        { key: 'maker', header: w.maker, cell: (row) => `${row.supplier}, ${row.village}` },
        {
          key: 'state',
          header: w.state,
          cell: (row) => <StatusTag tone={STORY_TONES[row.state]}>{w.states[row.state]}</StatusTag>,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

/** All stories, and a new one: of any business for the office, of his own for a maker. */
async function listPage(
  c: Ctx,
  office: boolean,
  refusals: readonly Refusal[] = [],
  typed: Typed = {},
): Promise<Response> {
  const { locale, db, viewer } = c.var;
  const w = t(locale);
  const list = office ? DESK : OWN;
  const rows = await listStories(db, {
    states: STORY_STATES,
    supplierId: office ? undefined : (viewer?.supplierId ?? undefined),
    limit: MOST,
  });
  const errors = fieldErrors(c, refusals);
  const title = office ? w.deskNav : w.own;
  const may = !office || viewer?.role === 'programme_officer';
  return page(c, {
    title,
    wide: office,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{title}</h1>
        <p class="k-lead">{office ? w.lead : w.ownLead}</p>
        {rows.length === 0 ? (
          <EmptyState title={w.none} />
        ) : (
          <StoryTable c={c} rows={rows} list={list} />
        )}
        {may && (
          <Details summary={w.write} open={refusals.length > 0 || rows.length === 0}>
            <Form locale={locale} action={list} label={w.write}>
              {office && (
                <TextField
                  locale={locale}
                  name="usaha"
                  label={w.maker}
                  hint={w.makerHint}
                  value={typed['usaha'] ?? ''}
                  error={errors.of('usaha')}
                  maxLength={120}
                  required
                />
              )}
              <StoryFields c={c} typed={typed} error={errors.of} />
              <Button>{w.save}</Button>
            </Form>
          </Details>
        )}
      </>
    ),
  });
}

async function postNew(c: Ctx, office: boolean): Promise<Response> {
  const form = await readForm(c);
  const typed: Typed = Object.fromEntries(form.entries());
  const supplierId = office
    ? await makerCalled(c.var.db, form.text('usaha').trim())
    : c.var.viewer?.supplierId;
  if (!supplierId) return listPage(c, office, [refuse('story.no-maker', 'usaha').error], typed);
  const made = await draftStory(useCaseEnv(c), supplierId, readStory(form));
  return made.ok
    ? c.redirect(`${office ? DESK : OWN}/${made.value.id}`, 303)
    : listPage(c, office, made.error, typed);
}

const routesOf = (office: boolean): Route[] => {
  const desk = office ? OFFICE : MAKER;
  const write = office ? (['programme_officer'] as const) : (['seller'] as const);
  const read = office ? (['programme_officer', 'head', 'auditor'] as const) : write;
  return [
    {
      method: 'GET',
      path: desk.list,
      access: read,
      kind: 'page',
      handle: (c) => listPage(c, office),
    },
    {
      method: 'POST',
      path: desk.list,
      access: write,
      kind: 'form',
      handle: (c) => postNew(c, office),
    },
    {
      method: 'GET',
      path: `${desk.list}/:id`,
      access: read,
      kind: 'page',
      handle: (c) => editPage(c, desk),
    },
    {
      method: 'POST',
      path: `${desk.list}/:id`,
      access: write,
      kind: 'form',
      handle: (c) => postStory(c, desk),
      bodyLimit: MOST_PICTURE_BYTES,
    },
    {
      method: 'GET',
      path: `${desk.list}/:id/foto/:no`,
      access: read,
      kind: 'file',
      handle: async (c) => sendPicture(c, await storyHere(c, desk), false),
    },
  ];
};

export const deskStoryRoutes: Route[] = [...routesOf(true), ...routesOf(false)];
