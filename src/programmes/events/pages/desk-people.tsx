import { formatInstant, formatNumber } from '../../../kernel/index.ts';
import { type Ctx, csvResponse, type Route, writeCsv } from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  EmptyState,
  Form,
  LinkButton,
  Pagination,
  page,
  Select,
  StatusTag,
  TextField,
} from '../../../ui/index.ts';
import { d } from '../desk-words.ts';
import { PARTICIPANT_STATES } from '../domain/participation.ts';
import { spoken } from '../domain/person.ts';
import { eventBySlug } from '../events.sql.ts';
import { t } from '../events-words.ts';
import {
  countParticipants,
  listParticipants,
  type ParticipantFilter,
} from '../participants.sql.ts';
import { listGroups } from '../programmes.sql.ts';
import { DESK } from './access.ts';
import { PERSON_TONES } from './event-facts.tsx';
import { DESK_PATH, EventHead, eventCrumbs, tabPath } from './event-tabs.tsx';
import { noEvent } from './public-event.tsx';

const PER_PAGE = 50;

function filterOf(c: Ctx): ParticipantFilter {
  const asked = (name: string) => c.req.query(name) ?? '';
  return {
    group: asked('kelompok') || null,
    state: PARTICIPANT_STATES.find((one) => one === asked('keadaan')) ?? null,
    text: asked('q').slice(0, 100),
    came: asked('hadir') === 'ya' ? true : null,
  };
}

const queryOf = (filter: ParticipantFilter) =>
  new URLSearchParams({
    ...(filter.text ? { q: filter.text } : {}),
    ...(filter.group ? { kelompok: filter.group } : {}),
    ...(filter.state ? { keadaan: filter.state } : {}),
    ...(filter.came ? { hadir: 'ya' } : {}),
  }).toString();

/** Everyone on the list of an event, filtered, page by page. */
async function peoplePage(c: Ctx): Promise<Response> {
  const { locale, db, read, pemda } = c.var;
  const event = await eventBySlug(db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const w = t(locale);
  const words = d(locale);
  const filter = filterOf(c);
  const asked = Number(c.req.query('hal') ?? '1');
  const at = Number.isInteger(asked) && asked >= 1 && asked < 10_000 ? asked : 1;
  const [people, all, groups] = await Promise.all([
    listParticipants(read, event.id, filter, PER_PAGE, (at - 1) * PER_PAGE),
    countParticipants(read, event.id, filter),
    listGroups(read),
  ]);
  const query = queryOf(filter);
  const groupName = new Map(
    groups.map((one) => [one.code, locale === 'en' ? one.nameEn : one.nameId]),
  );
  return page(c, {
    title: `${words.tabs.people}: ${event.content.name}`,
    wide: true,
    breadcrumbs: eventCrumbs(c, event, 'people'),
    body: (
      <>
        <EventHead c={c} event={event} tab="people" />
        <Form locale={locale} action={c.req.path} method="get" label={words.people.filter}>
          <TextField locale={locale} name="q" label={words.people.search} value={filter.text} />
          <Select
            locale={locale}
            name="kelompok"
            label={words.counts.group}
            value={filter.group ?? ''}
            placeholder={words.people.allGroups}
            choices={groups.map(({ code }) => ({
              value: code,
              label: groupName.get(code) ?? code,
            }))}
          />
          <Select
            locale={locale}
            name="keadaan"
            label={words.people.state}
            value={filter.state ?? ''}
            placeholder={words.people.allStates}
            choices={PARTICIPANT_STATES.map((value) => ({ value, label: w.persons[value] }))}
          />
          <Button variant="secondary">{words.people.apply}</Button>
        </Form>
        <p>{words.people.count(formatNumber(all, locale))}</p>
        {people.length === 0 ? (
          <EmptyState title={words.people.none} />
        ) : (
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
                cell: (row) => (
                  <>
                    {row.organisation}
                    <br />
                    <span class="k-hint">{groupName.get(row.groupCode)}</span>
                  </>
                ),
              },
              {
                key: 'state',
                header: words.people.state,
                cell: (row) => (
                  <>
                    <StatusTag tone={PERSON_TONES[row.state]}>{w.persons[row.state]}</StatusTag>
                    <br />
                    <span class="k-hint">{words.people.sources[row.source]}</span>
                  </>
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
        )}
        <Pagination
          locale={locale}
          page={at}
          pages={Math.max(1, Math.ceil(all / PER_PAGE))}
          hrefFor={(n) => `${tabPath(event, 'people')}?${query}${query ? '&' : ''}hal=${n}`}
        />
        {all > 0 && (
          <p>
            <LinkButton
              variant="secondary"
              href={`${DESK_PATH}/${event.slug}/peserta.csv${query ? `?${query}` : ''}`}
            >
              {words.people.csv}
            </LinkButton>
          </p>
        )}
      </>
    ),
  });
}

async function peopleCsv(c: Ctx): Promise<Response> {
  const { read } = c.var;
  const event = await eventBySlug(c.var.db, c.req.param('slug') ?? '');
  if (!event) return noEvent(c);
  const people = await listParticipants(read, event.id, filterOf(c));
  const columns = [
    'name', 'organisation', 'group', 'state', 'source', 'email', 'phone', 'interests', 'languages', 'scope',
    'step_free', 'access_needs', 'code', 'invited_at', 'answered_at', 'came_at',
  ]; // biome-ignore format: one row
  const rows = people.map((one) => [
    one.personName, one.organisation, one.groupCode, one.state, one.source, one.email, one.phone, one.interests,
    one.languages.join(' '), one.scope, one.stepFree ? 'yes' : 'no', one.accessNeeds, one.code,
    one.invitedAt?.toISOString() ?? null, one.answeredAt?.toISOString() ?? null, one.cameAt?.toISOString() ?? null,
  ]); // biome-ignore format: one row
  return csvResponse(`${event.slug}-peserta.csv`, writeCsv(columns, rows));
}

export const deskPeopleRoutes: Route[] = [
  {
    method: 'GET',
    path: `${DESK_PATH}/:slug/peserta`,
    access: DESK,
    kind: 'page',
    handle: peoplePage,
  },
  {
    method: 'GET',
    path: `${DESK_PATH}/:slug/peserta.csv`,
    access: DESK,
    kind: 'file',
    handle: peopleCsv,
  },
];
