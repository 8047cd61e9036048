import { dayOf, fail, type Refusal } from '../../../kernel/index.ts';
import { openEtalase } from '../../../planning/index.ts';
import {
  type Ctx,
  fileStore,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  DoneNotice,
  ErrorSummary,
  FileField,
  Form,
  fieldErrors,
  page,
} from '../../../ui/index.ts';
import { actOnEvent } from '../act-on-event.ts';
import { changePicture, MOST_PICTURE_BYTES } from '../change-picture.ts';
import { d } from '../desk-words.ts';
import { eventMoves, type Happening } from '../domain/event.ts';
import { eventBySlug, pictureOf } from '../events.sql.ts';
import { ORGANISERS } from './access.ts';
import { EventFields, readContent, type Typed, typedContent, typedForm } from './event-form.tsx';
import { DESK_PATH, EventHead, eventCrumbs, tabPath } from './event-tabs.tsx';
import { noEvent } from './public-event.tsx';

const PATH = `${DESK_PATH}/:slug/isi`;

/** What the public reads of an event, and its picture; changed as long as it has not begun. */
async function contentPage(
  c: Ctx,
  event: Happening,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale, read, db, pemda, services, viewer } = c.var;
  const words = d(locale);
  const errors = fieldErrors(c, refusals);
  const [etalase, picture] = await Promise.all([
    openEtalase(read, dayOf(services.clock.now(), pemda.zone)),
    pictureOf(db, event.id),
  ]);
  const may = eventMoves(event.state, viewer?.role).includes('change');
  return page(c, {
    title: `${words.tabs.content}: ${event.content.name}`,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: eventCrumbs(c, event, 'content'),
    body: (
      <>
        <DoneNotice c={c} words={words.form.saved} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <EventHead c={c} event={event} tab="content" />
        {may ? (
          <>
            <Form
              locale={locale}
              action={c.req.path}
              label={words.tabs.content}
              hidden={{ langkah: 'isi', versi: String(event.version) }}
            >
              <EventFields
                c={c}
                typed={typed ?? typedContent(event.content, pemda.zone)}
                error={errors.of}
                etalase={etalase}
              />
              <Button>{words.save}</Button>
            </Form>
            <h2>{words.form.picture}</h2>
            {picture && (
              <img
                src={`/acara/${event.slug}/gambar-kecil`}
                alt={words.form.picture}
                width="320"
                height="240"
              />
            )}
            <Form
              locale={locale}
              action={c.req.path}
              label={words.form.picture}
              hidden={{ langkah: 'gambar' }}
              multipart
            >
              <FileField
                locale={locale}
                name="picture"
                label={words.form.picture}
                hint={words.form.pictureHint}
                accept="image/jpeg,image/png,image/webp"
                error={errors.of('picture')}
                required
              />
              <Button variant="secondary">{words.form.sendPicture}</Button>
            </Form>
            {picture && (
              <Form
                locale={locale}
                action={c.req.path}
                label={words.form.removePicture}
                hidden={{ langkah: 'hapus-gambar' }}
              >
                <Button variant="secondary">{words.form.removePicture}</Button>
              </Form>
            )}
          </>
        ) : (
          <p>{words.form.begun}</p>
        )}
      </>
    ),
  });
}

async function getContent(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  return event ? contentPage(c, event) : noEvent(c);
}

async function postContent(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const step = form.text('langkah');
  if (step === 'gambar' || step === 'hapus-gambar') {
    const sent = step === 'gambar' ? await form.file('picture') : null;
    const bytes = sent === null ? null : (sent?.bytes ?? new Uint8Array());
    const files = fileStore(c.var.services.config.dataDir, c.var.pemda.id);
    const done = await changePicture(env, files, event.id, bytes);
    return done.ok
      ? redirectDone(c, tabPath(event, 'content'), 'picture')
      : contentPage(c, event, done.error);
  }
  const { content, faults } = readContent(form, c.var.pemda.zone);
  const done =
    faults.length > 0
      ? fail(faults)
      : await actOnEvent(env, event.id, {
          kind: 'change',
          expectedVersion: Number(form.text('versi')),
          content,
        });
  if (!done.ok) return contentPage(c, event, done.error, typedForm(form));
  return redirectDone(c, tabPath(event, 'content'), 'saved');
}

export const deskContentRoutes: Route[] = [
  { method: 'GET', path: PATH, access: ORGANISERS, kind: 'page', handle: getContent },
  {
    method: 'POST',
    path: PATH,
    access: ORGANISERS,
    kind: 'form',
    handle: postContent,
    bodyLimit: MOST_PICTURE_BYTES,
  },
];
