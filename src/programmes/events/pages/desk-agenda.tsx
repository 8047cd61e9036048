import { isUuid, momentField, type Refusal, readMoment } from '../../../kernel/index.ts';
import {
  type Ctx,
  newId,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  MomentField,
  page,
  TextField,
} from '../../../ui/index.ts';
import { actOnEvent } from '../act-on-event.ts';
import { d } from '../desk-words.ts';
import { eventMoves, type Happening, type Session } from '../domain/event.ts';
import { eventBySlug } from '../events.sql.ts';
import { t } from '../events-words.ts';
import { ORGANISERS } from './access.ts';
import { whenText } from './event-facts.tsx';
import type { Typed } from './event-form.tsx';
import { DESK_PATH, EventHead, eventCrumbs, tabPath } from './event-tabs.tsx';
import { noEvent } from './public-event.tsx';

const PATH = `${DESK_PATH}/:slug/susunan`;

/** The sessions of an event with who speaks, and one more. */
async function agendaPage(
  c: Ctx,
  event: Happening,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale, pemda, viewer } = c.var;
  const words = d(locale);
  const w = words.agenda;
  const errors = fieldErrors(c, refusals);
  const may = eventMoves(event.state, viewer?.role).includes('arrange');
  const version = String(event.version);
  const last = event.sessions.at(-1)?.endsAt ?? event.content.startsAt;
  const usual: Typed = {
    startsAt: momentField(last, pemda.zone),
    endsAt: momentField(event.content.endsAt, pemda.zone),
  };
  const field = (name: string) => ({
    locale,
    name,
    value: (typed ?? usual)[name],
    error: errors.of(name),
  });
  return page(c, {
    title: `${words.tabs.agenda}: ${event.content.name}`,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: eventCrumbs(c, event, 'agenda'),
    body: (
      <>
        <DoneNotice c={c} words={words.form.saved} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <EventHead c={c} event={event} tab="agenda" />
        <p>{w.lead}</p>
        <DataTable
          locale={locale}
          id="susunan"
          caption={words.tabs.agenda}
          captionHidden
          columns={[
            { key: 'title', header: w.title, rowHeader: true, cell: (row) => row.title },
            {
              key: 'when',
              header: t(locale).when,
              cell: (row) => whenText(row, pemda.zone, locale),
            },
            { key: 'speakers', header: w.speakers, cell: (row) => row.speakers || '–' },
            { key: 'place', header: w.place, cell: (row) => row.place || '–' },
            {
              key: 'remove',
              header: w.remove,
              cell: (row) =>
                may ? (
                  <Form
                    locale={locale}
                    action={c.req.path}
                    label={w.removeOf(row.title)}
                    hidden={{ langkah: 'hapus', versi: version, sesi: row.id }}
                  >
                    <Button variant="secondary" ariaLabel={w.removeOf(row.title)}>
                      {w.remove}
                    </Button>
                  </Form>
                ) : (
                  '–'
                ),
            },
          ]}
          rows={event.sessions}
          rowKey={(row) => row.id}
          empty={w.none}
        />
        {may && (
          <Form
            locale={locale}
            action={c.req.path}
            label={w.add}
            hidden={{ langkah: 'tambah', versi: version }}
          >
            <h2>{w.add}</h2>
            <TextField {...field('title')} label={w.title} maxLength={140} required />
            <TextField
              {...field('speakers')}
              label={w.speakers}
              hint={w.speakersHint}
              maxLength={300}
            />
            <TextField {...field('place')} label={w.place} maxLength={200} />
            <MomentField
              {...field('startsAt')}
              label={words.form.startsAt}
              hint={words.form.zone(pemda.zone)}
              required
            />
            <MomentField {...field('endsAt')} label={words.form.endsAt} required />
            <Button>{w.add}</Button>
          </Form>
        )}
      </>
    ),
  });
}

async function getAgenda(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  return event ? agendaPage(c, event) : noEvent(c);
}

async function postAgenda(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const form = await readForm(c);
  const typed: Typed = Object.fromEntries(form.entries());
  let sessions: readonly Session[];
  if (form.text('langkah') === 'hapus' && isUuid(form.text('sesi')))
    sessions = event.sessions.filter(({ id }) => id !== form.text('sesi'));
  else {
    const { zone } = c.var.pemda;
    const [from, to] = ['startsAt', 'endsAt'].map((name) =>
      readMoment(form.text(name), zone, name),
    );
    const faults = [from, to].flatMap((read) => (read && !read.ok ? [read.error] : []));
    if (!from?.ok || !to?.ok) return agendaPage(c, event, faults, typed);
    const session = {
      id: newId(c.var.services.clock.now()),
      title: form.text('title'),
      speakers: form.text('speakers').slice(0, 300),
      place: form.text('place').slice(0, 200),
      startsAt: from.value,
      endsAt: to.value,
    };
    sessions = [...event.sessions, session];
  }
  const done = await actOnEvent(useCaseEnv(c), event.id, {
    kind: 'arrange',
    expectedVersion: Number(form.text('versi')),
    sessions,
  });
  return done.ok
    ? redirectDone(c, tabPath(event, 'agenda'), 'saved')
    : agendaPage(c, event, done.error, typed);
}

export const deskAgendaRoutes: Route[] = [
  { method: 'GET', path: PATH, access: ORGANISERS, kind: 'page', handle: getAgenda },
  { method: 'POST', path: PATH, access: ORGANISERS, kind: 'form', handle: postAgenda },
];
