import { dayOf, type Refusal } from '../../../kernel/index.ts';
import { openEtalase } from '../../../planning/index.ts';
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
  Select,
  StatusTag,
  TextField,
} from '../../../ui/index.ts';
import { draftEvent } from '../act-on-event.ts';
import { d } from '../desk-words.ts';
import { EVENT_STATES, isOrganiser } from '../domain/event.ts';
import { listEvents } from '../events.sql.ts';
import { t } from '../events-words.ts';
import { listProgrammes } from '../programmes.sql.ts';
import { saveProgramme } from '../save-programme.ts';
import { DESK, ORGANISERS } from './access.ts';
import { GROUPS_PATH } from './desk-groups.tsx';
import { EVENT_TONES, whenText } from './event-facts.tsx';
import { EventFields, readContent, typedForm } from './event-form.tsx';
import { DESK_PATH } from './event-tabs.tsx';

const MOST = 200;
/** The choice that makes the year's programme first. */
const NEW = 'baru';

/** All events with where they stand, and the form of a new one. */
async function listPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { locale, read, pemda, viewer } = c.var;
  const w = t(locale);
  const words = d(locale);
  const [events, programmes, etalase] = await Promise.all([
    listEvents(read, EVENT_STATES, MOST),
    listProgrammes(read),
    openEtalase(read, dayOf(c.var.services.clock.now(), pemda.zone)),
  ]);
  const errors = fieldErrors(c, refusals);
  const field = (name: string) => ({ locale, name, value: typed[name], error: errors.of(name) });
  return page(c, {
    title: words.title,
    wide: true,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{words.title}</h1>
        <p class="k-lead">{words.lead}</p>
        <p>
          <a href={GROUPS_PATH}>{words.groups.title}</a>
        </p>
        {events.length === 0 ? (
          <EmptyState title={w.none} />
        ) : (
          <DataTable
            locale={locale}
            id="acara"
            caption={words.events}
            captionHidden
            columns={[
              {
                key: 'name',
                header: words.form.name,
                rowHeader: true,
                cell: (row) => <a href={`${DESK_PATH}/${row.slug}`}>{row.name}</a>,
              },
              { key: 'kind', header: words.form.kind, cell: (row) => w.kinds[row.kind] },
              { key: 'when', header: w.when, cell: (row) => whenText(row, pemda.zone, locale) },
              {
                key: 'state',
                header: words.people.state,
                cell: (row) => (
                  <StatusTag tone={EVENT_TONES[row.state]}>{w.states[row.state]}</StatusTag>
                ),
              },
              {
                key: 'invited',
                header: words.counts.invited,
                numeric: true,
                cell: (row) => row.invited,
              },
              {
                key: 'signed',
                header: words.counts.signedUp,
                numeric: true,
                cell: (row) => row.signedUp,
              },
              { key: 'came', header: words.counts.came, numeric: true, cell: (row) => row.came },
            ]}
            rows={events}
            rowKey={(row) => row.id}
          />
        )}
        {viewer && isOrganiser(viewer.role) && (
          <Details summary={words.makeEvent} open={refusals.length > 0}>
            <Form locale={locale} action={DESK_PATH} label={words.makeEvent}>
              <Select
                {...field('programme')}
                label={words.programme}
                choices={[
                  ...programmes.map(({ id, name }) => ({ value: id, label: name })),
                  { value: NEW, label: words.makeProgramme },
                ]}
                required
              />
              <TextField
                {...field('programmeName')}
                label={`${words.makeProgramme}: ${words.form.name}`}
                maxLength={140}
              />
              <EventFields c={c} typed={typed} error={errors.of} etalase={etalase} />
              <Button>{words.save}</Button>
            </Form>
          </Details>
        )}
      </>
    ),
  });
}

async function postEvent(c: Ctx): Promise<Response> {
  const form = await readForm(c);
  const typed = typedForm(form);
  const { zone } = c.var.pemda;
  const { content, faults } = readContent(form, zone);
  if (faults.length > 0) return listPage(c, faults, typed);
  const env = useCaseEnv(c);
  let programme = form.text('programme');
  if (programme === NEW) {
    const year = dayOf(content.startsAt, zone).slice(0, 4);
    const made = await saveProgramme(
      env,
      {
        name: form.text('programmeName'),
        theme: '',
        description: '',
        startsOn: `${year}-01-01` as ReturnType<typeof dayOf>,
        endsOn: `${year}-12-31` as ReturnType<typeof dayOf>,
        targetCommitment: null,
      },
      null,
    );
    if (!made.ok)
      return listPage(
        c,
        made.error.map((one) => ({ ...one, field: 'programmeName' })),
        typed,
      );
    programme = made.value;
  }
  const done = await draftEvent(env, programme, content);
  if (!done.ok) return listPage(c, done.error, { ...typed, programme });
  return c.redirect(`${DESK_PATH}/${done.value.slug}?selesai=drafted`, 303);
}

export const deskListRoutes: Route[] = [
  { method: 'GET', path: DESK_PATH, access: DESK, kind: 'page', handle: (c) => listPage(c) },
  { method: 'POST', path: DESK_PATH, access: ORGANISERS, kind: 'form', handle: postEvent },
];
