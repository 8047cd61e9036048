import {
  formatInstant,
  formatNumber,
  isUuid,
  type Refusal,
  refuse,
} from '../../../kernel/index.ts';
import { type Ctx, newId, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  Details,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  TextField,
} from '../../../ui/index.ts';
import { type CheckedIn, checkIn, MOST_SCANS } from '../check-in.ts';
import { d } from '../desk-words.ts';
import type { Scan } from '../domain/check-in.ts';
import type { Happening } from '../domain/event.ts';
import { clockOf } from '../domain/moment.ts';
import { spoken } from '../domain/person.ts';
import { eventBySlug } from '../events.sql.ts';
import { addAtDesk } from '../invite.ts';
import { ALL_PARTICIPANTS, listParticipants, type Participant } from '../participants.sql.ts';
import { listGroups } from '../programmes.sql.ts';
import { ORGANISERS } from './access.ts';
import { DESK_PATH, EventHead, eventCrumbs } from './event-tabs.tsx';
import { NOBODY, PersonFields, readPerson, type TypedPerson, typedPerson } from './person-form.tsx';
import { noEvent } from './public-event.tsx';

const PATH = `${DESK_PATH}/:slug/tamu`;
/** More names than a phone shows at ease; the others are found by their name or code. */
const MOST_LISTED = 600;

interface Said {
  readonly refusals: readonly Refusal[];
  readonly person: TypedPerson;
  /** What the last step did, in words. */
  readonly told: string;
}
const NOTHING: Said = { refusals: [], person: NOBODY, told: '' };

/** Who is expected: those who said no are not; whoever came all the same is. */
const expected = (one: Participant) =>
  one.cameAt !== null || (one.state !== 'declined' && one.state !== 'cancelled');

/**
 * The door: a list of guests with a button each, a code to type, and guests without invitation. Script
 * keeps scans on the phone while the hall's network is down (`k-door`); without it each is a form.
 */
async function doorPage(c: Ctx, event: Happening, said: Said = NOTHING): Promise<Response> {
  const { locale, db, pemda, services } = c.var;
  const words = d(locale);
  const w = words.door;
  const text = (c.req.query('q') ?? '').slice(0, 100);
  const [all, groups] = await Promise.all([
    listParticipants(db, event.id, { ...ALL_PARTICIPANTS, text }),
    listGroups(db),
  ]);
  const guests = all.filter(expected);
  const errors = fieldErrors(c, said.refusals);
  const n = (value: number) => formatNumber(value, locale);
  const open = event.state !== 'draft' && event.state !== 'cancelled';
  // Holds the names of guests: kept by this device alone.
  c.header('Cache-Control', 'private, no-cache');
  return page(c, {
    title: `${words.tabs.door}: ${event.content.name}`,
    error: said.refusals.length > 0,
    status: said.refusals.length > 0 ? 422 : 200,
    breadcrumbs: eventCrumbs(c, event, 'door'),
    body: (
      <>
        {said.told && (
          <Notice locale={locale} tone="success" live>
            <p>{said.told}</p>
          </Notice>
        )}
        <ErrorSummary locale={locale} errors={errors.list} />
        <EventHead c={c} event={event} tab="door" />
        {open ? (
          <k-door
            class="k-stack"
            data-offline=""
            data-event={event.slug}
            data-post={`${DESK_PATH}/${event.slug}/tamu/pindaian`}
            data-online={w.online}
            data-no-net={w.offline}
            data-queued={w.queued}
            data-sent={w.sent}
            data-signed-out={w.signedOut}
            data-taken={w.taken}
            data-again={w.again}
            data-unknown={w.unknown}
            data-kept={w.kept}
            data-came={w.cameAt}
            data-scan={w.scan}
            data-stop={w.stop}
          >
            <p>{w.lead}</p>
            <p class="k-door__state" role="status" data-door-state />
            <p role="status" data-door-said />
            <Form
              locale={locale}
              action={c.req.path}
              label={w.take}
              hidden={{ langkah: 'hadir', pindaian: newId(services.clock.now()) }}
            >
              <TextField
                locale={locale}
                name="kode"
                label={w.code}
                hint={w.codeHint}
                error={errors.of('kode')}
                autocomplete="off"
                width="medium"
                required
              />
              <Button>{w.take}</Button>
            </Form>
            <div data-door-camera />
            <h2>{w.list}</h2>
            <Form locale={locale} action={c.req.path} method="get" label={w.search}>
              <TextField locale={locale} name="q" label={w.search} value={text} />
              <Button variant="secondary">{w.apply}</Button>
            </Form>
            <p>
              {w.counted(
                n(guests.filter(({ cameAt }) => cameAt !== null).length),
                n(guests.length),
              )}
            </p>
            <Form
              locale={locale}
              action={c.req.path}
              label={w.list}
              hidden={{ langkah: 'hadir', pindaian: newId(services.clock.now()) }}
            >
              <ul class="k-door__list">
                {guests.slice(0, MOST_LISTED).map((one) => (
                  <li key={one.id} data-code={one.code}>
                    <span>
                      <strong>{one.personName}</strong>
                      <br />
                      <span class="k-hint">
                        {one.organisation} · {spoken(one.code)}
                        {one.stepFree && ` · ${words.people.stepFree}`}
                      </span>
                    </span>
                    {one.cameAt ? (
                      <span>{w.came(clockOf(one.cameAt, pemda.zone, locale))}</span>
                    ) : (
                      <Button
                        variant="secondary"
                        name="kode"
                        value={one.code}
                        ariaLabel={w.comeOf(one.personName)}
                      >
                        {w.come}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </Form>
            {guests.length > MOST_LISTED && <p>{w.more(n(MOST_LISTED), n(guests.length))}</p>}
          </k-door>
        ) : (
          <p>{w.notOpen}</p>
        )}
        {open && event.state !== 'over' && (
          <Details summary={w.desk} open={said.person !== NOBODY}>
            <Form locale={locale} action={c.req.path} label={w.desk} hidden={{ langkah: 'tambah' }}>
              <PersonFields locale={locale} groups={groups} typed={said.person} error={errors.of} />
              <Button>{w.addDesk}</Button>
            </Form>
          </Details>
        )}
      </>
    ),
  });
}

/** What became of a scan, in words. */
function toldOf(c: Ctx, one: CheckedIn | undefined, code: string): string {
  const w = d(c.var.locale).door;
  if (!one?.person) return w.unknown.replace('#', code);
  return (one.again ? w.again : w.taken).replace('#', one.person.personName);
}

async function getDoor(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  return event ? doorPage(c, event) : noEvent(c);
}

async function postDoor(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const now = env.clock.now();
  let code = form.text('kode');
  if (form.text('langkah') === 'tambah') {
    const { person, faults } = readPerson(form);
    const typed = typedPerson(form);
    if (faults.length > 0)
      return doorPage(c, event, { ...NOTHING, refusals: faults, person: typed });
    const made = await addAtDesk(env, event.id, { ...person, supplierId: null, agencyId: null });
    if (!made.ok) return doorPage(c, event, { ...NOTHING, refusals: made.error, person: typed });
    code = made.value.code;
  }
  const sent = form.text('pindaian');
  const scan = { id: isUuid(sent) ? sent : newId(now), code, madeAt: now };
  const done = await checkIn(env, event.id, { device: 'meja', scans: [scan] });
  if (!done.ok) return doorPage(c, event, { ...NOTHING, refusals: done.error });
  const [one] = done.value;
  if (!one?.person)
    return doorPage(c, event, {
      ...NOTHING,
      refusals: [refuse('event.no-code', 'kode', { code: scan.code }).error],
    });
  return doorPage(c, event, { ...NOTHING, told: toldOf(c, one, scan.code) });
}

interface SentScans {
  readonly device: string;
  readonly scans: readonly Scan[];
}

/** What a device sent, as far as it is what devices send. */
function readScans(body: unknown): SentScans | null {
  const { device, scans } = (body ?? {}) as { device?: unknown; scans?: unknown };
  if (typeof device !== 'string' || !Array.isArray(scans) || scans.length > MOST_SCANS) return null;
  const read = scans.map((one: unknown): Scan | null => {
    const { id, code, madeAt } = (one ?? {}) as Record<string, unknown>;
    const at = typeof madeAt === 'string' ? new Date(madeAt) : null;
    return typeof id === 'string' && typeof code === 'string' && at && !Number.isNaN(at.getTime())
      ? { id, code, madeAt: at }
      : null;
  });
  const known = read.filter((one) => one !== null);
  return known.length === read.length ? { device, scans: known } : null;
}

/** Scans of a device that may have been without network; each is answered with what became of it. */
async function postScans(c: Ctx): Promise<Response> {
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  const { locale, pemda, services } = c.var;
  const told = (refusals: readonly Refusal[], status: 404 | 422) =>
    c.json({ errors: refusals.map((one) => services.lexicon.refusal(one, locale)) }, status);
  if (!event) return told([refuse('event.not-found').error], 404);
  const sent = readScans(await c.req.json().catch(() => null));
  if (!sent) return told([refuse('event.scans', undefined, { max: MOST_SCANS }).error], 422);
  const done = await checkIn(useCaseEnv(c), event.id, sent);
  if (!done.ok) return told(done.error, 422);
  return c.json({
    done: done.value.map((one) => ({
      id: one.id,
      code: one.code,
      name: one.person?.personName ?? null,
      came: one.person?.cameAt ? clockOf(one.person.cameAt, pemda.zone, locale) : null,
      at: one.person?.cameAt ? formatInstant(one.person.cameAt, pemda.zone, locale) : null,
      again: one.again,
    })),
  });
}

export const doorRoutes: Route[] = [
  { method: 'GET', path: PATH, access: ORGANISERS, kind: 'page', handle: getDoor },
  { method: 'POST', path: PATH, access: ORGANISERS, kind: 'form', handle: postDoor },
  {
    method: 'POST',
    path: `${PATH}/pindaian`,
    access: ORGANISERS,
    kind: 'api',
    handle: postScans,
    bodyLimit: 256 * 1024,
  },
];
