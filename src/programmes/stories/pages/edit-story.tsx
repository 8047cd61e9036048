import { isUuid, type Refusal, refuse } from '../../../kernel/index.ts';
import {
  type Ctx,
  fileStore,
  type Form as Posted,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  Details,
  DoneNotice,
  ErrorSummary,
  FileField,
  Form,
  fieldErrors,
  Notice,
  page,
  refusedPage,
  StatusTag,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { actOnStory, addStoryPicture } from '../act-on-story.ts';
import {
  MOST_ALT,
  MOST_BODY,
  MOST_PICTURES,
  MOST_TITLE,
  type Story,
  type StoryContent,
  storyMoves,
} from '../domain/story.ts';
import { findStory, makerOf } from '../stories.sql.ts';
import { t } from '../stories-words.ts';
import { PATH, StoryBody } from './public-stories.tsx';

/** A full photo of a phone, with the rest of its form. */
export const MOST_PICTURE_BYTES = 16 * 1024 * 1024;

export type Typed = Readonly<Record<string, string>>;
const TONES = {
  draft: 'warning',
  agreed: 'info',
  published: 'success',
  withdrawn: 'neutral',
} as const;
export const STORY_TONES = TONES;

/** Title and words of a story, in both languages. */
export function StoryFields(props: {
  c: Ctx;
  typed: Typed;
  error: (field: string) => string | undefined;
}) {
  const { c, typed, error } = props;
  const { locale } = c.var;
  const w = t(locale).fields;
  const field = (name: keyof StoryContent) => ({
    locale,
    name,
    value: typed[name] ?? '',
    error: error(name),
  });
  return (
    <>
      <TextField {...field('title')} label={w.title} maxLength={MOST_TITLE} required />
      <TextArea
        {...field('body')}
        label={w.body}
        hint={w.bodyHint}
        rows={10}
        maxLength={MOST_BODY}
        required
      />
      <TextField {...field('titleEn')} label={w.titleEn} hint={w.english} maxLength={MOST_TITLE} />
      <TextArea {...field('bodyEn')} label={w.bodyEn} rows={6} maxLength={MOST_BODY} />
    </>
  );
}

export const readStory = (form: Posted): StoryContent => ({
  title: form.text('title').trim(),
  titleEn: form.text('titleEn').trim(),
  body: form.text('body').trim(),
  bodyEn: form.text('bodyEn').trim(),
});

interface Desk {
  /** Where the list is that this page belongs to, and what it is called. */
  readonly list: string;
  readonly label: (c: Ctx) => string;
  /** Whether the viewer may see this story here at all. */
  readonly sees: (c: Ctx, story: Story) => boolean;
}

/** One story as who works on it sees it: the office, or its maker. */
export async function editPage(
  c: Ctx,
  desk: Desk,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale, db, viewer } = c.var;
  const w = t(locale);
  const story = await storyHere(c, desk);
  const maker = story && (await makerOf(db, story.supplierId));
  if (!story || !maker || !viewer)
    return refusedPage(c, refuse('story.not-found').error, { href: desk.list });
  const moves = storyMoves(story, viewer);
  const errors = fieldErrors(c, refusals);
  const action = `${desk.list}/${story.id}`;
  const versi = String(story.version);
  const step = (langkah: string) => ({ langkah, versi });
  return page(c, {
    title: story.content.title,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: desk.list, label: desk.label(c) }, { label: story.content.title }],
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{story.content.title}</h1>
        <p>
          <StatusTag tone={TONES[story.state]}>{w.states[story.state]}</StatusTag> {maker.name},{' '}
          {w.from(maker.village, maker.district)}
        </p>
        {story.state === 'published' && (
          <p>
            <a href={`${PATH}/${story.slug}`}>{w.see}</a>
          </p>
        )}
        <StoryBody c={c} story={story} base={action} />
        {moves.includes('agree') && (
          <Notice locale={locale} tone="info">
            <p>{w.agreeText}</p>
            <Form locale={locale} action={action} label={w.agree} hidden={step('agree')}>
              <Button>{w.agree}</Button>
            </Form>
          </Notice>
        )}
        {story.state === 'draft' && !moves.includes('agree') && <p>{w.waiting}</p>}
        {moves.includes('publish') && (
          <Form locale={locale} action={action} label={w.publish} hidden={step('publish')}>
            <Button>{w.publish}</Button>
          </Form>
        )}
        {moves.includes('change') && (
          <Details summary={w.content} open={typed?.['langkah'] === 'change'}>
            <Form locale={locale} action={action} label={w.content} hidden={step('change')}>
              <p class="k-hint">{w.changed}</p>
              <StoryFields
                c={c}
                typed={typed?.['langkah'] === 'change' ? typed : { ...story.content }}
                error={errors.of}
              />
              <Button>{w.save}</Button>
            </Form>
          </Details>
        )}
        {moves.includes('picture') && (
          <Details summary={w.pictures} open={typed?.['langkah'] === 'picture'}>
            {story.pictures.map((one) => (
              <Form
                key={one.no}
                locale={locale}
                action={action}
                label={`${w.remove}: ${one.alt}`}
                hidden={{ ...step('unpicture'), no: String(one.no) }}
              >
                <p>{one.alt}</p>
                <Button variant="secondary" ariaLabel={`${w.remove}: ${one.alt}`}>
                  {w.remove}
                </Button>
              </Form>
            ))}
            {story.pictures.length < MOST_PICTURES && (
              <Form
                locale={locale}
                action={action}
                label={w.addPicture}
                hidden={step('picture')}
                multipart
              >
                <FileField
                  locale={locale}
                  name="picture"
                  label={w.fields.picture}
                  hint={w.fields.pictureHint}
                  accept="image/jpeg,image/png,image/webp"
                  error={errors.of('picture')}
                  required
                />
                <TextField
                  locale={locale}
                  name="alt"
                  label={w.fields.alt}
                  hint={w.fields.altHint}
                  value={typed?.['alt'] ?? ''}
                  error={errors.of('alt')}
                  maxLength={MOST_ALT}
                  required
                />
                <Button variant="secondary">{w.addPicture}</Button>
              </Form>
            )}
          </Details>
        )}
        {moves.includes('withdraw') && (
          <Details summary={w.withdraw} open={typed?.['langkah'] === 'withdraw'}>
            <Form locale={locale} action={action} label={w.withdraw} hidden={step('withdraw')}>
              <TextArea
                locale={locale}
                name="reason"
                label={w.fields.reason}
                value={typed?.['reason'] ?? ''}
                error={errors.of('reason')}
                rows={2}
                required
              />
              <Button variant="secondary">{w.withdraw}</Button>
            </Form>
          </Details>
        )}
      </>
    ),
  });
}

/** The story that the address names, where this desk may see it. */
export async function storyHere(c: Ctx, desk: Desk): Promise<Story | null> {
  const id = c.req.param('id') ?? '';
  const story = isUuid(id) ? await findStory(c.var.db, id) : undefined;
  return story && desk.sees(c, story) ? story : null;
}

/** What was sent from the page of a story. */
export async function postStory(c: Ctx, desk: Desk): Promise<Response> {
  const story = await storyHere(c, desk);
  if (!story) return refusedPage(c, refuse('story.not-found').error, { href: desk.list });
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const expectedVersion = Number(form.text('versi'));
  const kind = form.text('langkah');
  const typed: Typed = Object.fromEntries(form.entries());
  const done =
    kind === 'picture'
      ? await addStoryPicture(
          env,
          fileStore(c.var.services.config.dataDir, c.var.pemda.id),
          story.id,
          {
            expectedVersion,
            bytes: (await form.file('picture'))?.bytes ?? new Uint8Array(),
            alt: form.text('alt').trim(),
          },
        )
      : kind === 'unpicture'
        ? await actOnStory(env, story.id, { kind, expectedVersion, no: Number(form.text('no')) })
        : kind === 'withdraw'
          ? await actOnStory(env, story.id, { kind, expectedVersion, reason: form.text('reason') })
          : kind === 'agree' || kind === 'publish'
            ? await actOnStory(env, story.id, { kind, expectedVersion })
            : await actOnStory(env, story.id, {
                kind: 'change',
                expectedVersion,
                content: readStory(form),
              });
  if (!done.ok) return editPage(c, desk, done.error, typed);
  const said = kind === 'agree' || kind === 'publish' || kind === 'withdraw' ? kind : 'saved';
  return redirectDone(c, `${desk.list}/${story.id}`, said);
}
