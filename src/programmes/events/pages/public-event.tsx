import { formatInstant, formatNumber, type Refusal, refuse } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  Form,
  LinkButton,
  Notice,
  page,
  refusedPage,
  StatusTag,
  SummaryList,
} from '../../../ui/index.ts';
import type { Happening } from '../domain/event.ts';
import { clockOf } from '../domain/moment.ts';
import { ANSWERS, type AnswerKind, signUpState } from '../domain/participation.ts';
import { etalaseOf, eventBySlug, pictureOf } from '../events.sql.ts';
import { t } from '../events-words.ts';
import { participantOf, placesTaken, waitingList } from '../participants.sql.ts';
import { answerAsGuest } from '../sign-up.ts';
import { EVENT_TONES, placeText, SIGN_UP_TONES, whenText } from './event-facts.tsx';

const PATH = '/acara';

/** The event of an address that everyone may see: never a draft. */
export async function publicEvent(c: Ctx): Promise<Happening | undefined> {
  const event = await eventBySlug(c.var.read, c.req.param('slug') ?? '');
  return event && event.state !== 'draft' && event.publishedAt !== null ? event : undefined;
}

export const noEvent = (c: Ctx) => refusedPage(c, refuse('event.not-found').error, { href: PATH });

async function facts(c: Ctx, event: Happening, taken: number) {
  const { locale, pemda, read } = c.var;
  const w = t(locale);
  const { content } = event;
  const etalase = await etalaseOf(read, event.id);
  const open = event.state === 'published';
  const { capacity } = content;
  const waiting = capacity !== null && taken >= capacity ? await waitingList(read, event.id) : [];
  return (
    <SummaryList
      rows={[
        { key: w.when, value: whenText(content, pemda.zone, locale) },
        {
          key: w.place,
          value: (
            <>
              {placeText(content, locale)}
              {content.placeKind !== 'onsite' && <p class="k-hint">{w.onlineLater}</p>}
            </>
          ),
        },
        ...(open
          ? [
              {
                key: w.signUpUntil,
                value: formatInstant(content.signupClosesAt, pemda.zone, locale),
              },
            ]
          : []),
        ...(open && capacity !== null
          ? [
              {
                key: w.places,
                value:
                  taken < capacity
                    ? w.placesLeft(
                        formatNumber(capacity - taken, locale),
                        formatNumber(capacity, locale),
                      )
                    : w.placesFull(
                        formatNumber(capacity, locale),
                        formatNumber(waiting.length, locale),
                      ),
              },
            ]
          : []),
        ...(etalase.length > 0
          ? [
              {
                key: w.about,
                value: (
                  <>
                    {etalase.map((one, n) => (
                      <span key={one.slug}>
                        {n > 0 && ', '}
                        <a href={`/etalase/${one.slug}`}>
                          {locale === 'en' ? one.nameEn || one.name : one.name}
                        </a>
                      </span>
                    ))}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function agenda(c: Ctx, event: Happening) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  if (event.sessions.length === 0) return null;
  return (
    <>
      <h2>{w.agenda}</h2>
      <DataTable
        locale={locale}
        id="susunan"
        caption={w.agenda}
        captionHidden
        columns={[
          {
            key: 'hour',
            header: w.hour,
            cell: (row) =>
              `${clockOf(row.startsAt, pemda.zone, locale)}–${clockOf(row.endsAt, pemda.zone, locale)}`,
          },
          { key: 'title', header: w.session, rowHeader: true, cell: (row) => row.title },
          { key: 'speakers', header: w.speakers, cell: (row) => row.speakers || '–' },
          { key: 'place', header: w.place, cell: (row) => row.place || '–' },
        ]}
        rows={event.sessions}
        rowKey={(row) => row.id}
      />
    </>
  );
}

function signUpPart(c: Ctx, event: Happening, taken: number) {
  const { locale, services, pemda } = c.var;
  const w = t(locale);
  if (event.state === 'cancelled')
    return (
      <Notice locale={locale} tone="danger">
        <p>{w.cancelled(event.cancelReason)}</p>
      </Notice>
    );
  if (event.state === 'over') return <p>{w.over}</p>;
  const state = signUpState(event, taken, services.clock.now());
  return (
    <>
      <p>
        <StatusTag tone={SIGN_UP_TONES[state]}>{w.signUps[state]}</StatusTag>
      </p>
      {state === 'not-yet' && (
        <p>
          {w.signUpFrom}: {formatInstant(event.content.signupOpensAt, pemda.zone, locale)}
        </p>
      )}
      {(state === 'open' || state === 'full') && (
        <LinkButton href={`${PATH}/${event.slug}/daftar`}>
          {state === 'full' ? w.signUpWait : w.signUp}
        </LinkButton>
      )}
    </>
  );
}

/** What a seller whose business is invited can answer; nobody else sees it. */
async function guestPart(c: Ctx, event: Happening) {
  const { viewer, locale, db } = c.var;
  if (!viewer?.supplierId || viewer.role !== 'seller') return null;
  const { supplierId } = viewer;
  const person = await participantOf(db, event.id, { supplierId, agencyId: null });
  if (!person) return null;
  const w = t(locale);
  const open = event.state === 'published' || event.state === 'running';
  const action = `${PATH}/${event.slug}/jawab`;
  return (
    <section class="k-panel">
      <h2>{w.guest.title}</h2>
      <p>
        {w.guest.stands}: {w.persons[person.state]} ({person.personName})
      </p>
      <ButtonRow>
        {open &&
          ANSWERS[person.state].map((answer) => (
            <Form key={answer} locale={locale} action={action} hidden={{ jawaban: answer }}>
              <Button variant={answer === 'accept' ? 'primary' : 'secondary'}>
                {w.guest[answer]}
              </Button>
            </Form>
          ))}
        <Form locale={locale} action={action} hidden={{ jawaban: 'open' }}>
          <Button variant="secondary">{w.guest.open}</Button>
        </Form>
      </ButtonRow>
    </section>
  );
}

const structured = (c: Ctx, event: Happening) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: event.content.name,
  description: event.content.summary,
  startDate: event.content.startsAt.toISOString(),
  endDate: event.content.endsAt.toISOString(),
  eventStatus: `https://schema.org/${event.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  location:
    event.content.placeKind === 'online'
      ? { '@type': 'VirtualLocation', url: `${c.var.services.config.baseUrl}${PATH}/${event.slug}` }
      : { '@type': 'Place', name: event.content.place, address: event.content.place },
  organizer: { '@type': 'GovernmentOrganization', name: c.var.pemda.name },
});

async function eventPage(c: Ctx): Promise<Response> {
  const { locale, read } = c.var;
  const w = t(locale);
  const event = await publicEvent(c);
  if (!event) return noEvent(c);
  const { content } = event;
  const path = `${PATH}/${event.slug}`;
  const taken = await placesTaken(read, event.id);
  const [factRows, guest, picture] = await Promise.all([
    facts(c, event, taken),
    guestPart(c, event),
    pictureOf(read, event.id),
  ]);
  return page(c, {
    title: content.name,
    description: content.summary,
    canonicalPath: path,
    imagePath: `${path}/kartu.png`,
    jsonLd: [structured(c, event)],
    breadcrumbs: [{ href: PATH, label: w.title }, { label: content.name }],
    body: (
      <>
        <h1>{content.name}</h1>
        <p>
          <StatusTag tone="info">{w.kinds[content.kind]}</StatusTag>{' '}
          <StatusTag tone={EVENT_TONES[event.state]}>{w.states[event.state]}</StatusTag>
        </p>
        {picture && (
          <img class="k-event__picture" src={`${path}/gambar`} alt="" width="800" height="450" />
        )}
        <p class="k-lead">{content.summary}</p>
        {guest}
        {signUpPart(c, event, taken)}
        {factRows}
        {content.description !== '' && <p class="k-lines">{content.description}</p>}
        {agenda(c, event)}
        <p>
          <a href={`${path}/acara.ics`}>{w.toCalendar}</a> ·{' '}
          <a href={`${path}/kartu.png`}>{w.card}</a>
        </p>
      </>
    ),
  });
}

async function postAnswer(c: Ctx): Promise<Response> {
  const event = await publicEvent(c);
  if (!event) return noEvent(c);
  const form = await readForm(c);
  const answer = (['accept', 'decline', 'cancel', 'open'] as const).find(
    (one): one is AnswerKind | 'open' => one === form.text('jawaban'),
  );
  const refused = (error: Refusal | undefined) =>
    refusedPage(c, error ?? refuse('event.answer-state').error, { href: `${PATH}/${event.slug}` });
  if (!answer) return refused(undefined);
  const done = await answerAsGuest(useCaseEnv(c), event.id, answer);
  return done.ok ? c.redirect(`/tiket/${done.value}`, 303) : refused(done.error[0]);
}

export const publicEventRoutes: Route[] = [
  { method: 'GET', path: `${PATH}/:slug`, access: 'public', kind: 'page', handle: eventPage },
  {
    method: 'POST',
    path: `${PATH}/:slug/jawab`,
    access: ['seller'],
    kind: 'form',
    handle: postAnswer,
  },
];
