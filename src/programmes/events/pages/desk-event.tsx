import { formatInstant, formatNumber, type Refusal } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  Details,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  LinkButton,
  page,
  TextArea,
  Timeline,
} from '../../../ui/index.ts';
import { actOnEvent } from '../act-on-event.ts';
import { d } from '../desk-words.ts';
import { eventMoves, type Happening } from '../domain/event.ts';
import { eventBySlug, factsOf } from '../events.sql.ts';
import { t } from '../events-words.ts';
import { groupCounts } from '../participants.sql.ts';
import { DESK, ORGANISERS } from './access.ts';
import { DESK_PATH, EventHead, eventCrumbs, tabPath } from './event-tabs.tsx';
import { noEvent } from './public-event.tsx';

const PATH = `${DESK_PATH}/:slug`;

/** One event: where it stands, what can be done with it now, who was invited and who came, its history. */
async function eventPage(c: Ctx, refusals: readonly Refusal[] = []): Promise<Response> {
  const { locale, read, db, pemda } = c.var;
  const event = await eventBySlug(db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const words = d(locale);
  const [counts, facts] = await Promise.all([groupCounts(read, event.id), factsOf(read, event.id)]);
  const errors = fieldErrors(c, refusals);
  const number = (value: number) => formatNumber(value, locale);
  const sum = (key: 'invited' | 'signedUp' | 'waiting' | 'came') =>
    number(counts.reduce((all, one) => all + one[key], 0));
  const column = (key: 'invited' | 'signedUp' | 'waiting' | 'came') => ({
    key,
    header: words.counts[key],
    numeric: true,
    cell: (row: (typeof counts)[number]) => number(row[key]),
  });
  return page(c, {
    title: event.content.name,
    wide: true,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: eventCrumbs(c, event, 'home'),
    body: (
      <>
        <DoneNotice c={c} words={{ ...words.moves.done, ...words.form.saved }} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <EventHead c={c} event={event} tab="home" />
        <Moves c={c} event={event} />
        <p>
          <a href={`/acara/${event.slug}`}>{words.public}</a>
          {event.content.kind === 'business_matching' && event.state !== 'draft' && (
            <>
              {' · '}
              <a href={`/meja/temu/${event.slug}`}>{t(locale).kinds.business_matching}</a>
            </>
          )}
        </p>
        <DataTable
          locale={locale}
          id="kelompok"
          caption={words.counts.caption}
          columns={[
            {
              key: 'group',
              header: words.counts.group,
              rowHeader: true,
              cell: (row) => (
                <a href={`${tabPath(event, 'people')}?kelompok=${row.code}`}>
                  {locale === 'en' ? row.nameEn : row.nameId}
                </a>
              ),
            },
            column('invited'),
            column('signedUp'),
            column('waiting'),
            column('came'),
          ]}
          rows={counts}
          rowKey={(row) => row.code}
          foot={[words.counts.all, sum('invited'), sum('signedUp'), sum('waiting'), sum('came')]}
        />
        <h2>{words.papers.title}</h2>
        <ButtonRow>
          <LinkButton variant="secondary" href={`${DESK_PATH}/${event.slug}/kartu-nama.pdf`}>
            {words.papers.badges}
          </LinkButton>
          <LinkButton variant="secondary" href={`${DESK_PATH}/${event.slug}/daftar-hadir.pdf`}>
            {words.papers.sheet}
          </LinkButton>
        </ButtonRow>
        {facts.length > 0 && <h2>{words.history}</h2>}
        <Timeline
          locale={locale}
          steps={facts.map((fact) => ({
            title: words.facts[fact.kind],
            state: 'done' as const,
            at: {
              iso: fact.at.toISOString(),
              text: formatInstant(fact.at, pemda.zone, locale),
            },
            by: fact.by ?? undefined,
          }))}
        />
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
  const step = form.text('langkah');
  const expectedVersion = Number(form.text('versi'));
  if (step !== 'publish' && step !== 'close' && step !== 'cancel')
    return c.redirect(tabPath(event, 'home'), 303);
  const done = await actOnEvent(
    useCaseEnv(c),
    event.id,
    step === 'cancel'
      ? { kind: step, expectedVersion, reason: form.text('reason') }
      : { kind: step, expectedVersion },
  );
  return done.ok ? redirectDone(c, tabPath(event, 'home'), step) : eventPage(c, done.error);
}

export const deskEventRoutes: Route[] = [
  { method: 'GET', path: PATH, access: DESK, kind: 'page', handle: (c) => eventPage(c) },
  { method: 'POST', path: PATH, access: ORGANISERS, kind: 'form', handle: postEvent },
];
