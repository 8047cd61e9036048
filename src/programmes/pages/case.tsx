import {
  dayOf,
  formatDay,
  formatInstant,
  formatNumber,
  isUuid,
  parseDay,
  type Refusal,
  refuse,
} from '../../kernel/index.ts';
import {
  type Ctx,
  type Form as Posted,
  type Route,
  readForm,
  useCaseEnv,
} from '../../platform/index.ts';
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  refusedPage,
  SummaryList,
  Timeline,
} from '../../ui/index.ts';
import { actOnCase } from '../act-on-case.ts';
import { type CaseEventRow, caseEvents, coachedBusiness, findCase } from '../coaching.sql.ts';
import {
  CONTACTS,
  type CoachingCommand,
  KINDS,
  type Meeting,
  OBSTACLE_PAGES,
  OBSTACLES,
  OUTCOMES,
} from '../domain/coaching.ts';
import { coachingMoves } from '../domain/decide.ts';
import { t } from '../messages.ts';
import { COACHES, READERS } from './access.ts';
import { CloseForm, NoteForm, type Typed } from './case-forms.tsx';

const LIST = '/meja/pembinaan';

const notFound = (c: Ctx) => refusedPage(c, refuse('coaching.not-found').error, { href: LIST });

/** One case: the business, what was agreed, and what its coach can do now. */
async function casePage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed?: Typed,
): Promise<Response> {
  const { locale, db, pemda, services, viewer } = c.var;
  const id = c.req.param('id') ?? '';
  const one = isUuid(id) ? await findCase(db, id) : undefined;
  const business = one && (await coachedBusiness(db, one.supplierId));
  if (!one || !business || !viewer) return notFound(c);
  const events = await caseEvents(db, id);
  const w = t(locale);
  const moves = coachingMoves(one, viewer);
  const errors = fieldErrors(c, refusals);
  const when = (at: Date) => formatInstant(at, pemda.zone, locale);
  const form = {
    c,
    action: `${LIST}/${id}`,
    version: one.version,
    today: dayOf(services.clock.now(), pemda.zone),
    typed,
    error: errors.of,
  };
  return page(c, {
    title: business.name,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: LIST, label: w.title }, { label: business.name }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{business.name}</h1>
        <Notice
          locale={locale}
          tone={one.state === 'closed' ? 'success' : 'info'}
          title={one.outcome ? w.outcomes[one.outcome] : w.one.state[one.state]}
        >
          <p>
            {w.triggers[one.trigger]}. {w.one.since(when(one.openedAt))}.
          </p>
          {one.wantedId && (
            <p>
              <a href={`/dicari/${one.wantedId}`}>{w.one.wanted}</a>
            </p>
          )}
          {one.nextStep && one.nextOn && (
            <p>{w.one.agreed(one.nextStep, formatDay(one.nextOn, locale))}</p>
          )}
        </Notice>
        {moves.includes('take') && (
          <Form locale={locale} action={form.action} hidden={{ langkah: 'take' }}>
            <Button>{w.one.take}</Button>
          </Form>
        )}
        <SummaryList
          rows={[
            { key: w.one.owner, value: business.representative },
            { key: w.phone, value: <a href={`tel:${business.phone}`}>{business.phone}</a> },
            { key: w.one.address, value: `${business.address}, ${business.district}` },
            {
              key: w.one.onShow,
              value: (
                <>
                  {formatNumber(business.onShow, locale)},{' '}
                  <a href={`/penyedia/${business.slug}`}>{w.one.publicPage}</a>
                </>
              ),
            },
            {
              key: w.one.orders,
              value: business.lastOrder
                ? `${formatNumber(business.orders, locale)}, ${w.one.lastOrder} ${when(business.lastOrder)}`
                : '0',
            },
          ]}
        />
        {moves.includes('note') && <NoteForm {...form} />}
        {moves.includes('close') && <CloseForm {...form} />}
        <Details summary={w.one.templates}>
          <dl>
            {OBSTACLES.filter((key) => OBSTACLE_PAGES[key] !== null).map((key) => (
              <div key={key}>
                <dt>
                  <strong>{w.obstacles[key]}</strong>
                </dt>
                <dd>
                  {w.advice[key]} ({OBSTACLE_PAGES[key]})
                </dd>
              </div>
            ))}
          </dl>
        </Details>
        <h2>{w.one.history}</h2>
        <Timeline
          locale={locale}
          steps={events.map((row) => ({
            title: w.one.events[row.kind],
            state: 'done' as const,
            at: { iso: row.at.toISOString(), text: when(row.at) },
            by: row.by ?? undefined,
            detail: <EventDetail c={c} row={row} />,
          }))}
        />
      </>
    ),
  });
}

function EventDetail({ c, row }: { c: Ctx; row: CaseEventRow }) {
  const { locale } = c.var;
  const w = t(locale);
  if (row.kind === 'opened') return <p>{String(row.data['reason'] ?? '')}</p>;
  if (row.kind === 'closed') {
    const outcome = OUTCOMES.find((one) => one === row.data['outcome']);
    return (
      <p>
        {outcome && w.outcomes[outcome]}. {String(row.data['text'])}
      </p>
    );
  }
  if (row.kind !== 'noted') return null;
  const meeting = row.data['meeting'] as Meeting;
  return (
    <>
      <p>
        {meeting.kind && `${w.one.kinds[meeting.kind]}. `}
        {w.one.contacts[meeting.contact]}, {formatDay(meeting.on, locale)}:{' '}
        {w.obstacles[meeting.obstacle]}
      </p>
      {meeting.topic && <p>{w.one.topicOf(meeting.topic)}</p>}
      {meeting.people && <p>{w.one.peopleOf(meeting.people)}</p>}
      <p class="k-lines">{meeting.text}</p>
      {meeting.nextStep && meeting.nextOn && (
        <p>{w.one.agreed(meeting.nextStep, formatDay(meeting.nextOn, locale))}</p>
      )}
      {meeting.advise && <p>{w.one.advised}</p>}
    </>
  );
}

/** The command that was sent, or what could not be read of it. */
function commandOf(form: Posted): CoachingCommand | Refusal[] {
  const expectedVersion = Number(form.text('versi'));
  const choice = <T extends string>(field: string, choices: readonly T[]): T | Refusal =>
    choices.find((one) => one === form.text(field)) ?? refuse('choice.missing', field).error;
  if (form.text('langkah') === 'take') return { kind: 'take' };
  if (form.text('langkah') === 'close') {
    const outcome = choice('outcome', OUTCOMES);
    if (typeof outcome !== 'string') return [outcome];
    return { kind: 'close', expectedVersion, outcome, text: form.text('text') };
  }
  const on = parseDay(form.text('on'), 'on');
  const given = form.text('nextOn');
  const nextOn = given === '' ? null : parseDay(given, 'nextOn');
  const kind = choice('kind', KINDS);
  const contact = choice('contact', CONTACTS);
  const obstacle = choice('obstacle', OBSTACLES);
  const faults: Refusal[] = [
    ...(on.ok ? [] : [on.error]),
    ...(nextOn && !nextOn.ok ? [nextOn.error] : []),
    ...[kind, contact, obstacle].flatMap((one) => (typeof one === 'string' ? [] : [one])),
  ];
  if (!on.ok || (nextOn && !nextOn.ok) || typeof contact !== 'string') return faults;
  if (typeof obstacle !== 'string' || typeof kind !== 'string') return faults;
  const meeting: Meeting = {
    on: on.value,
    kind,
    topic: form.text('topic'),
    people: form.text('people'),
    contact,
    obstacle,
    text: form.text('text'),
    nextStep: form.text('nextStep') || null,
    nextOn: nextOn ? nextOn.value : null,
    advise: form.has('advise'),
  };
  return { kind: 'note', expectedVersion, meeting };
}

async function postCase(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!isUuid(id)) return notFound(c);
  const form = await readForm(c);
  const typed: Typed = Object.fromEntries(form.entries());
  const command = commandOf(form);
  if (Array.isArray(command)) return casePage(c, command, typed);
  const done = await actOnCase(useCaseEnv(c), id, command);
  return done.ok ? c.redirect(`${LIST}/${id}`, 303) : casePage(c, done.error, typed);
}

export const caseRoutes: Route[] = [
  {
    method: 'GET',
    path: `${LIST}/:id`,
    access: [...COACHES, ...READERS],
    kind: 'page',
    handle: (c) => casePage(c),
  },
  { method: 'POST', path: `${LIST}/:id`, access: COACHES, kind: 'form', handle: postCase },
];
