import { formatInstant, formatNumber, type Refusal, refuse } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  readForm,
  redirectDone,
  sha256,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  QrCode,
  refusedPage,
  StatusTag,
  SummaryList,
} from '../../../ui/index.ts';
import type { Happening } from '../domain/event.ts';
import { ANSWERS, type AnswerKind } from '../domain/participation.ts';
import { qrText, spoken } from '../domain/person.ts';
import { findEvent } from '../events.sql.ts';
import { t } from '../events-words.ts';
import { type Participant, participantByTicket, waitingList } from '../participants.sql.ts';
import { answerByTicket } from '../sign-up.ts';
import { EVENT_TONES, PERSON_TONES, placeText, whenText } from './event-facts.tsx';

const noTicket = (c: Ctx) => refusedPage(c, refuse('ticket.not-found').error, { href: '/acara' });

/** Only the token opens a ticket; the database knows its hash alone. */
async function ticketOf(c: Ctx): Promise<{ person: Participant; event: Happening } | undefined> {
  const token = c.req.param('token') ?? '';
  const person =
    token.length <= 100 ? await participantByTicket(c.var.db, sha256(token)) : undefined;
  const event = person && (await findEvent(c.var.db, person.eventId));
  return person && event ? { person, event } : undefined;
}

function facts(c: Ctx, person: Participant, event: Happening) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const { content } = event;
  const link = person.state === 'signed_up' && content.placeKind !== 'onsite' && content.onlineUrl;
  return (
    <SummaryList
      rows={[
        { key: w.ticket.person, value: `${person.personName}, ${person.organisation}` },
        { key: w.when, value: whenText(content, pemda.zone, locale) },
        { key: w.place, value: placeText(content, locale) },
        ...(link
          ? [
              {
                key: w.ticket.link,
                value: (
                  <a href={link} rel="noreferrer">
                    {link}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

async function standing(c: Ctx, person: Participant) {
  const { locale, pemda, db } = c.var;
  const w = t(locale).ticket;
  if (person.cameAt) return <p>{w.came(formatInstant(person.cameAt, pemda.zone, locale))}</p>;
  if (person.state === 'waiting') {
    const line = await waitingList(db, person.eventId);
    const place = line.findIndex(({ id }) => id === person.id) + 1;
    return (
      <Notice locale={locale} tone="warning">
        <p>{w.line(formatNumber(place, locale))}</p>
      </Notice>
    );
  }
  if (person.state === 'invited') return <p>{w.invitedText}</p>;
  if (person.state === 'declined') return <p>{w.declinedText}</p>;
  if (person.state === 'cancelled') return <p>{w.cancelledText}</p>;
  return (
    <>
      <QrCode text={qrText(person.code)} label={w.qr(spoken(person.code))} />
      <p>
        {w.code}: <strong class="k-code">{spoken(person.code)}</strong>
      </p>
      <p>{w.show}</p>
    </>
  );
}

async function ticketPage(c: Ctx, refusals: readonly Refusal[] = []): Promise<Response> {
  const found = await ticketOf(c);
  if (!found) return noTicket(c);
  const { person, event } = found;
  const { locale, services } = c.var;
  const w = t(locale);
  const errors = fieldErrors(c, refusals);
  const open =
    (event.state === 'published' || event.state === 'running') &&
    services.clock.now() < event.content.endsAt;
  // Holds a person's name: no cache between us and him may keep it.
  c.header('Cache-Control', 'private, no-cache');
  return page(c, {
    title: w.ticket.title(event.content.name),
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    search: false,
    body: (
      <>
        <DoneNotice c={c} words={w.ticket.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.ticket.title(event.content.name)}</h1>
        <p>
          {event.state === 'cancelled' || event.state === 'over' ? (
            <StatusTag tone={EVENT_TONES[event.state]}>{w.states[event.state]}</StatusTag>
          ) : (
            <StatusTag tone={PERSON_TONES[person.state]}>{w.persons[person.state]}</StatusTag>
          )}
        </p>
        {event.state === 'cancelled' && <p>{w.cancelled(event.cancelReason)}</p>}
        {event.state === 'over' && <p>{w.over}</p>}
        {open && (await standing(c, person))}
        {facts(c, person, event)}
        {open && (
          <ButtonRow>
            {ANSWERS[person.state].map((answer) => (
              <Form key={answer} locale={locale} action={c.req.path} hidden={{ jawaban: answer }}>
                <Button variant={answer === 'accept' ? 'primary' : 'secondary'}>
                  {w.ticket[answer]}
                </Button>
              </Form>
            ))}
          </ButtonRow>
        )}
        {open && person.state === 'signed_up' && event.content.capacity !== null && (
          <p class="k-hint">{w.ticket.cancelText}</p>
        )}
        <p class="k-hint">{w.ticket.keep}</p>
        <p>
          {event.content.kind === 'business_matching' && person.state === 'signed_up' && (
            <>
              <a href={`/temu/tiket/${c.req.param('token')}`}>{w.ticket.meetings}</a> ·{' '}
            </>
          )}
          <a href={`/acara/${event.slug}`}>{w.ticket.page}</a> ·{' '}
          <a href={`/acara/${event.slug}/acara.ics`}>{w.toCalendar}</a>
        </p>
      </>
    ),
  });
}

async function postAnswer(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const token = c.req.param('token') ?? '';
  const answer = (['accept', 'decline', 'cancel'] as const).find(
    (one): one is AnswerKind => one === form.text('jawaban'),
  );
  if (!answer || token.length > 100) return noTicket(c);
  const done = await answerByTicket(useCaseEnv(c), token, answer);
  if (!done.ok) return ticketPage(c, done.error);
  return redirectDone(c, `/tiket/${token}`, answer);
}

export const ticketRoutes: Route[] = [
  {
    method: 'GET',
    path: '/tiket/:token',
    access: 'public',
    kind: 'page',
    handle: (c) => ticketPage(c),
  },
  { method: 'POST', path: '/tiket/:token', access: 'public', kind: 'form', handle: postAnswer },
];
