import { formatInstant, formatNumber, isUuid, type Refusal } from '../../../kernel/index.ts';
import { type Ctx, newId, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  Details,
  ErrorSummary,
  Form,
  fieldErrors,
  LinkButton,
  Notice,
  page,
  StatusTag,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { actOnEvent } from '../act-on-event.ts';
import { checkIn } from '../check-in.ts';
import { d } from '../desk-words.ts';
import { eventMoves, type Happening, isOrganiser } from '../domain/event.ts';
import { spoken } from '../domain/person.ts';
import { eventBySlug } from '../events.sql.ts';
import { t } from '../events-words.ts';
import { invitePeople } from '../invite.ts';
import {
  ALL_PARTICIPANTS,
  countParticipants,
  groupCounts,
  listParticipants,
} from '../participants.sql.ts';
import { listGroups } from '../programmes.sql.ts';
import { DESK, ORGANISERS } from './access.ts';
import { DESK_PATH } from './desk-list.tsx';
import { EVENT_TONES, PERSON_TONES, whenText } from './event-facts.tsx';
import { NOBODY, PersonFields, readPerson, type TypedPerson, typedPerson } from './person-form.tsx';
import { noEvent } from './public-event.tsx';

const PATH = `${DESK_PATH}/:slug`;
const MOST = 100;

interface Said {
  readonly refusals: readonly Refusal[];
  readonly person: TypedPerson;
  /** What the last check-in said, in words. */
  readonly told: string;
}
const NOTHING: Said = { refusals: [], person: NOBODY, told: '' };

/** One event: where it stands, who is on the list, who came. */
async function eventPage(c: Ctx, said: Said = NOTHING): Promise<Response> {
  const { locale, read, db, pemda, viewer } = c.var;
  const event = await eventBySlug(db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const w = t(locale);
  const words = d(locale);
  const filter = { ...ALL_PARTICIPANTS, text: c.req.query('q') ?? '' };
  const [counts, people, all, groups] = await Promise.all([
    groupCounts(read, event.id),
    listParticipants(db, event.id, filter, MOST),
    countParticipants(db, event.id, filter),
    listGroups(read),
  ]);
  const errors = fieldErrors(c, said.refusals);
  const organiser = isOrganiser(viewer?.role);
  const number = (value: number) => formatNumber(value, locale);
  return page(c, {
    title: event.content.name,
    wide: true,
    status: said.refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: DESK_PATH, label: words.title }, { label: event.content.name }],
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        {said.told && (
          <Notice locale={locale} tone="success">
            {said.told}
          </Notice>
        )}
        <h1>{event.content.name}</h1>
        <p>
          <StatusTag tone={EVENT_TONES[event.state]}>{w.states[event.state]}</StatusTag>{' '}
          {whenText(event.content, pemda.zone, locale)}
        </p>
        <p>
          <a href={`/acara/${event.slug}`}>{words.public}</a>
        </p>
        {organiser && <Moves c={c} event={event} />}
        <DataTable
          locale={locale}
          id="kelompok"
          caption={words.counts.caption}
          columns={[
            {
              key: 'group',
              header: words.counts.group,
              rowHeader: true,
              cell: (row) => (locale === 'en' ? row.nameEn : row.nameId),
            },
            {
              key: 'invited',
              header: words.counts.invited,
              numeric: true,
              cell: (row) => number(row.invited),
            },
            {
              key: 'signed',
              header: words.counts.signedUp,
              numeric: true,
              cell: (row) => number(row.signedUp),
            },
            {
              key: 'waiting',
              header: words.counts.waiting,
              numeric: true,
              cell: (row) => number(row.waiting),
            },
            {
              key: 'came',
              header: words.counts.came,
              numeric: true,
              cell: (row) => number(row.came),
            },
          ]}
          rows={counts}
          rowKey={(row) => row.code}
        />
        {organiser && event.state !== 'draft' && event.state !== 'cancelled' && (
          <section>
            <h2>{words.tabs.door}</h2>
            <Form
              locale={locale}
              action={c.req.path}
              label={words.door.take}
              hidden={{ langkah: 'hadir', pindaian: newId(c.var.services.clock.now()) }}
            >
              <TextField
                locale={locale}
                name="kode"
                label={words.door.code}
                hint={words.door.codeHint}
                error={errors.of('kode')}
                required
              />
              <Button>{words.door.take}</Button>
            </Form>
          </section>
        )}
        <section>
          <h2>{words.tabs.people}</h2>
          <Form locale={locale} action={c.req.path} method="get" label={words.people.filter}>
            <TextField locale={locale} name="q" label={words.people.search} value={filter.text} />
            <Button variant="secondary">{words.people.apply}</Button>
          </Form>
          <p>{words.people.count(number(all))}</p>
          <DataTable
            locale={locale}
            id="peserta"
            caption={words.people.caption}
            captionHidden
            columns={[
              {
                key: 'person',
                header: words.people.person,
                rowHeader: true,
                cell: (row) => row.personName,
              },
              {
                key: 'organisation',
                header: words.people.organisation,
                cell: (row) => row.organisation,
              },
              {
                key: 'state',
                header: words.people.state,
                cell: (row) => (
                  <StatusTag tone={PERSON_TONES[row.state]}>{w.persons[row.state]}</StatusTag>
                ),
              },
              {
                key: 'contact',
                header: words.people.contact,
                cell: (row) => row.email ?? row.phone ?? '–',
              },
              { key: 'code', header: words.people.code, cell: (row) => spoken(row.code) },
              {
                key: 'came',
                header: words.people.came,
                cell: (row) => (row.cameAt ? formatInstant(row.cameAt, pemda.zone, locale) : '–'),
              },
            ]}
            rows={people}
            rowKey={(row) => row.id}
          />
        </section>
        {organiser && (
          <Details
            summary={words.invite.byHand}
            open={said.refusals.length > 0 && said.person !== NOBODY}
          >
            <p>{words.invite.byHandText}</p>
            <Form
              locale={locale}
              action={c.req.path}
              label={words.invite.byHand}
              hidden={{ langkah: 'undang' }}
            >
              <PersonFields locale={locale} groups={groups} typed={said.person} error={errors.of} />
              <Button>{words.invite.send}</Button>
            </Form>
          </Details>
        )}
        <LinkButton variant="secondary" href={`/meja/temu/${event.slug}`}>
          {w.kinds.business_matching}
        </LinkButton>
      </>
    ),
  });
}

/** What the transition table lets an organiser do now. */
function Moves({ c, event }: { c: Ctx; event: Happening }) {
  const { locale } = c.var;
  const words = d(locale);
  const steps = eventMoves(event.state, c.var.viewer?.role);
  return (
    <ButtonRow>
      {steps.includes('publish') && (
        <Form
          locale={locale}
          action={c.req.path}
          label={words.moves.publish}
          hidden={{ langkah: 'publish', versi: String(event.version) }}
        >
          <p>{words.moves.publishText}</p>
          <Button>{words.moves.publish}</Button>
        </Form>
      )}
      {steps.includes('close') && (
        <Form
          locale={locale}
          action={c.req.path}
          label={words.moves.close}
          hidden={{ langkah: 'close', versi: String(event.version) }}
        >
          <Button variant="secondary">{words.moves.close}</Button>
        </Form>
      )}
      {steps.includes('cancel') && (
        <Details summary={words.moves.cancel}>
          <Form
            locale={locale}
            action={c.req.path}
            label={words.moves.cancel}
            hidden={{ langkah: 'cancel', versi: String(event.version) }}
          >
            <TextArea
              locale={locale}
              name="reason"
              label={words.moves.reason}
              hint={words.moves.reasonHint}
              maxLength={1000}
              required
            />
            <Button variant="secondary">{words.moves.cancel}</Button>
          </Form>
        </Details>
      )}
    </ButtonRow>
  );
}

async function postEvent(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const step = form.text('langkah');
  const back = (done: string) => c.redirect(`${DESK_PATH}/${event.slug}?selesai=${done}`, 303);
  if (step === 'undang') {
    const { person, faults } = readPerson(form);
    const typed = typedPerson(form);
    if (faults.length > 0) return eventPage(c, { ...NOTHING, refusals: faults, person: typed });
    const guest = { ...person, supplierId: null, agencyId: null };
    const done = await invitePeople(env, event.id, [guest]);
    return done.ok
      ? back('invited')
      : eventPage(c, { ...NOTHING, refusals: done.error, person: typed });
  }
  if (step === 'hadir') {
    const id = isUuid(form.text('pindaian')) ? form.text('pindaian') : newId(env.clock.now());
    const scan = { id, code: form.text('kode'), madeAt: env.clock.now() };
    const done = await checkIn(env, event.id, { device: 'meja', scans: [scan] });
    if (!done.ok) return eventPage(c, { ...NOTHING, refusals: done.error });
    const [one] = done.value;
    const w = d(c.var.locale).door;
    const words = one?.person ? (one.again ? w.again : w.taken) : w.unknown;
    return eventPage(c, {
      ...NOTHING,
      told: words.replace('#', one?.person?.personName ?? scan.code),
    });
  }
  const expectedVersion = Number(form.text('versi'));
  if (step !== 'publish' && step !== 'close' && step !== 'cancel') return back('');
  const done = await actOnEvent(
    env,
    event.id,
    step === 'cancel'
      ? { kind: step, expectedVersion, reason: form.text('reason') }
      : { kind: step, expectedVersion },
  );
  return done.ok ? back(step) : eventPage(c, { ...NOTHING, refusals: done.error });
}

export const deskEventRoutes: Route[] = [
  { method: 'GET', path: PATH, access: DESK, kind: 'page', handle: (c) => eventPage(c) },
  { method: 'POST', path: PATH, access: ORGANISERS, kind: 'form', handle: postEvent },
];
