import { formatNumber, isUuid, type Refusal, refuse } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  readForm,
  redirectDone,
  type Form as Sent,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  DataTable,
  Details,
  DoneNotice,
  EmptyState,
  ErrorSummary,
  fieldErrors,
  LinkButton,
  page,
} from '../../../ui/index.ts';
import type { Happening } from '../domain/build-hall.ts';
import { changesBetween } from '../domain/repair.ts';
import { draftRepair, dropDraft, publishSchedule } from '../make-schedule.ts';
import { delegationsOf, findHall, publishedOf, slotsOf } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { changesOf, type MeetingRow, meetingsOf } from '../meetings.sql.ts';
import {
  DESK,
  EventTabs,
  eventOf,
  isOfficer,
  notFound,
  OFFICERS,
  placeText,
  READING,
  timeOf,
} from './parts.tsx';

import { DraftPart, Grid, Load, MOST_CHANGES, type Placed, RepairForm } from './schedule-parts.tsx';

const placedOf = (one: MeetingRow): Placed => one;

async function schedulePage(c: Ctx, refusals: readonly Refusal[] = []): Promise<Response> {
  const { locale, db, pemda } = c.var;
  const w = t(locale);
  const event = await eventOf(c);
  if (!event) return notFound(c);
  const settings = await findHall(db, event.id);
  const [slots, delegations, meetings, published, past] = await Promise.all([
    slotsOf(db, event.id),
    delegationsOf(db, event.id),
    meetingsOf(db, event.id),
    publishedOf(db, event.id),
    changesOf(db, event.id, MOST_CHANGES),
  ]);
  const names = new Map(delegations.map((one) => [one.id, one.name]));
  const name = (id: string) => names.get(id) ?? '';
  const draft = settings?.draft ?? null;
  const errors = fieldErrors(c, refusals);
  const base = `${DESK}/${event.slug}`;
  const version = settings?.version ?? 0;
  const placed: readonly Placed[] =
    version > 0
      ? meetings.map(placedOf)
      : (draft?.meetings ?? []).map((one) => ({
          ...one,
          id: null,
          host: name(one.host),
          guest: name(one.guest),
        }));
  return page(c, {
    title: `${w.schedule}: ${event.name}`,
    wide: true,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [
      { href: DESK, label: w.title },
      { href: base, label: event.name },
      { label: w.tabs.schedule },
    ],
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.schedule}</h1>
        <EventTabs c={c} event={event} at="schedule" />
        <p>
          {event.name}. {version > 0 ? w.versionOf(formatNumber(version, locale)) : w.notYet}.
        </p>
        {draft && (
          <DraftPart
            c={c}
            event={event}
            draft={draft}
            version={version}
            slots={slots}
            name={name}
            changes={changesBetween(published, draft.meetings)}
          />
        )}
        {placed.length === 0 ? (
          <EmptyState
            title={w.noSchedule}
            text={w.noScheduleText}
            action={{ href: base, label: w.tabs.prepare }}
          />
        ) : (
          <>
            {version > 0 && (
              <LinkButton variant="secondary" href={`${base}/jadwal.pdf`}>
                {w.pdf}
              </LinkButton>
            )}
            <Grid c={c} slots={slots} placed={placed} base={base} />
            {version > 0 && isOfficer(c) && (
              <Details summary={w.repair} open={refusals.length > 0}>
                <RepairForm
                  c={c}
                  event={event}
                  delegations={delegations}
                  slots={slots}
                  errors={errors}
                />
              </Details>
            )}
            <Load c={c} slots={slots} placed={placed} />
            <Details summary={w.whoMeets}>
              <DataTable
                locale={locale}
                id="daftar"
                caption={w.whoMeets}
                columns={[
                  {
                    key: 'time',
                    header: w.time,
                    cell: (one) => {
                      const at = slots.find(({ slot }) => slot === one.slot);
                      return at ? timeOf(at.startsAt, pemda.zone) : '';
                    },
                  },
                  { key: 'table', header: w.table, cell: (one) => one.table },
                  {
                    key: 'who',
                    header: w.meeting,
                    rowHeader: true,
                    cell: (one) => {
                      const text = `${one.host} – ${one.guest}`;
                      return one.id ? <a href={`${base}/pertemuan/${one.id}`}>{text}</a> : text;
                    },
                  },
                ]}
                rows={placed}
                rowKey={(one) => `${one.host} ${one.guest}`}
              />
            </Details>
          </>
        )}
        {past.length > 0 && (
          <Details summary={w.history}>
            <DataTable
              locale={locale}
              id="riwayat"
              caption={w.history}
              captionHidden
              columns={[
                {
                  key: 'version',
                  header: w.version,
                  cell: (one) => w.versionOf(formatNumber(one.version, locale)),
                },
                {
                  key: 'who',
                  header: w.meeting,
                  rowHeader: true,
                  cell: (one) => `${one.host} – ${one.guest}`,
                },
                { key: 'kind', header: w.change1, cell: (one) => w.changeKinds[one.kind] },
                {
                  key: 'was',
                  header: w.was,
                  cell: (one) => placeText(c, slots, one.fromSlot, one.fromTable),
                },
                {
                  key: 'to',
                  header: w.becomes,
                  cell: (one) => placeText(c, slots, one.toSlot, one.toTable),
                },
              ]}
              rows={past}
              rowKey={(one) => `${one.version} ${one.host} ${one.guest}`}
            />
          </Details>
        )}
      </>
    ),
  });
}

function readHappening(form: Sent): Happening | Refusal[] {
  const kind = form.text('apa');
  const slot = Number(form.text('slot') || '0');
  const who = form.text('siapa');
  const table = form.text('meja').slice(0, 12);
  if (kind === 'table-out') return { kind, table };
  if (kind === 'table-in') return { kind, table, stepFree: form.has('tanpa-tangga') };
  if (kind !== 'late' && kind !== 'leaves' && kind !== 'no-show')
    return [refuse('outcome.kind', 'apa').error];
  if (!isUuid(who)) return [refuse('matching.no-delegation', 'siapa').error];
  return { kind, who, slot: Number.isInteger(slot) ? slot : 0 };
}

async function postSchedule(c: Ctx): Promise<Response> {
  const event = await eventOf(c);
  if (!event) return notFound(c);
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const back = (done: string) => redirectDone(c, `${DESK}/${event.slug}/jadwal`, done);
  const step = form.text('langkah');
  if (step === 'terbit') {
    const done = await publishSchedule(env, event.slug, Number(form.text('versi')));
    return done.ok ? back(step) : schedulePage(c, done.error);
  }
  if (step === 'buang') {
    const done = await dropDraft(env, event.slug);
    return done.ok ? back(step) : schedulePage(c, done.error);
  }
  const what = readHappening(form);
  if (Array.isArray(what)) return schedulePage(c, what);
  const done = await draftRepair(env, event.slug, what);
  return done.ok ? back('') : schedulePage(c, done.error);
}

export const scheduleRoutes: Route[] = [
  {
    method: 'GET',
    path: `${DESK}/:slug/jadwal`,
    access: READING,
    kind: 'page',
    handle: (c) => schedulePage(c),
  },
  {
    method: 'POST',
    path: `${DESK}/:slug/jadwal`,
    access: OFFICERS,
    kind: 'form',
    handle: postSchedule,
  },
];
