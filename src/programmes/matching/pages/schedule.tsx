import {
  formatNumber,
  formatPercent,
  isUuid,
  type Refusal,
  refuse,
} from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  readForm,
  type Form as Sent,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  Checkbox,
  DataTable,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  HeatMap,
  LinkButton,
  page,
  Select,
  StatusTag,
  TextField,
} from '../../../ui/index.ts';
import type { Happening } from '../domain/build-hall.ts';
import { type Change, changesBetween } from '../domain/repair.ts';
import { draftRepair, dropDraft, publishSchedule } from '../make-schedule.ts';
import {
  changesOf,
  type Draft,
  delegationsOf,
  findHall,
  type MatchingEvent,
  type MeetingRow,
  meetingsOf,
  publishedOf,
  type Slot,
  slotsOf,
} from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import {
  CHANGE_TONES,
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

const MOST_CHANGES = 200;
const LEVELS = 5;

function ChangeTable(props: {
  c: Ctx;
  id: string;
  slots: readonly Slot[];
  changes: readonly Change[];
  name: (id: string) => string;
}) {
  const { c, changes, name, slots } = props;
  const w = t(c.var.locale);
  return (
    <DataTable
      locale={c.var.locale}
      id={props.id}
      caption={w.whatChanges}
      columns={[
        {
          key: 'who',
          header: w.meeting,
          rowHeader: true,
          cell: (one) => `${name(one.host)} – ${name(one.guest)}`,
        },
        {
          key: 'kind',
          header: w.change1,
          cell: (one) => (
            <StatusTag tone={CHANGE_TONES[one.kind]}>{w.changeKinds[one.kind]}</StatusTag>
          ),
        },
        {
          key: 'was',
          header: w.was,
          cell: (one) => placeText(c, slots, one.from?.slot ?? null, one.from?.table ?? null),
        },
        {
          key: 'to',
          header: w.becomes,
          cell: (one) => placeText(c, slots, one.to?.slot ?? null, one.to?.table ?? null),
        },
      ]}
      rows={changes}
      rowKey={(one) => `${one.host} ${one.guest}`}
    />
  );
}

/** What a draft holds and changes, with the buttons that put it in force or throw it away. */
function DraftPart(props: {
  c: Ctx;
  event: MatchingEvent;
  draft: Draft;
  version: number;
  changes: readonly Change[];
  slots: readonly Slot[];
  name: (id: string) => string;
}) {
  const { c, event, draft, version, changes, slots, name } = props;
  const { locale } = c.var;
  const w = t(locale);
  const n = (value: number) => formatNumber(value, locale);
  const quality = () => {
    if (draft.happening) return draft.best ? w.repairBest : w.repairGood;
    if (draft.best) return w.bestYes;
    return draft.gap === null ? w.bestUnknown : w.bestNo(formatPercent(draft.gap * 100, 2, locale));
  };
  const action = `${DESK}/${event.slug}/jadwal`;
  const said = changes.filter((one) => version > 0 || one.kind !== 'added');
  return (
    <section aria-labelledby="rancangan">
      <h2 id="rancangan">{w.draft}</h2>
      <p>
        {w.draftText(n(draft.meetings.length), n(draft.unplaced))} {quality()}
      </p>
      {version > 0 &&
        (changes.length === 0 ? (
          <p>{w.nothingChanges}</p>
        ) : (
          <ChangeTable
            c={c}
            id="berubah"
            slots={slots}
            changes={said.slice(0, MOST_CHANGES)}
            name={name}
          />
        ))}
      {isOfficer(c) && (
        <>
          <p>{w.publishText}</p>
          <ButtonRow>
            <Form
              locale={locale}
              action={action}
              hidden={{ langkah: 'terbit', versi: String(version) }}
            >
              <Button>{w.publish}</Button>
            </Form>
            <Form locale={locale} action={action} hidden={{ langkah: 'buang' }}>
              <Button variant="secondary">{w.drop}</Button>
            </Form>
          </ButtonRow>
        </>
      )}
    </section>
  );
}

interface Placed {
  readonly id: string | null;
  readonly host: string;
  readonly guest: string;
  readonly slot: number;
  readonly table: string;
}

/** The hall as a grid of tables and slots; on a phone it scrolls under the tables' names, with the list below. */
function Grid(props: { c: Ctx; slots: readonly Slot[]; placed: readonly Placed[]; base: string }) {
  const { c, slots, placed, base } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const tables = [...new Set(placed.map((one) => one.table))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  const at = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${one.table} ${one.slot}`;
    at.set(key, [...(at.get(key) ?? []), one]);
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1)
    <section class="k-scroll" aria-labelledby="kisi-judul" tabIndex={0}>
      <table class="k-table k-heat k-hall" aria-labelledby="kisi-judul">
        <caption id="kisi-judul">{w.grid}</caption>
        <thead>
          <tr>
            <th scope="col">{w.table}</th>
            {slots.map((one) => (
              <th key={one.slot} scope="col">
                {timeOf(one.startsAt, pemda.zone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <tr key={table}>
              <th scope="row">{w.tableNo(table)}</th>
              {slots.map((slot) => {
                const here = at.get(`${table} ${slot.slot}`) ?? [];
                return (
                  <td key={slot.slot} class={here.length > 0 ? 'k-heat--1' : undefined}>
                    {here[0] && <strong>{here[0].host}</strong>}
                    {here.map((one) => (
                      <div key={one.guest}>
                        {one.id ? (
                          <a href={`${base}/pertemuan/${one.id}`}>{one.guest}</a>
                        ) : (
                          one.guest
                        )}
                      </div>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How often each host meets by hour: where the hall is full and who waits. */
function Load(props: { c: Ctx; slots: readonly Slot[]; placed: readonly Placed[] }) {
  const { c, slots, placed } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const hours = [...new Set(slots.map((one) => timeOf(one.startsAt, pemda.zone).slice(0, 2)))];
  const hourOf = (slot: number) => {
    const at = slots.find((one) => one.slot === slot);
    return at ? timeOf(at.startsAt, pemda.zone).slice(0, 2) : '';
  };
  const hosts = [...new Set(placed.map((one) => one.host))].sort();
  const count = (host: string, hour: string) =>
    placed.filter((one) => one.host === host && hourOf(one.slot) === hour).length;
  const most = Math.max(1, ...hosts.flatMap((host) => hours.map((hour) => count(host, hour))));
  return (
    <HeatMap
      locale={locale}
      id="beban"
      caption={w.load}
      corner={w.byHost}
      columns={hours.map((hour) => `${hour}:00`)}
      rows={hosts.map((host) => ({
        key: host,
        name: host,
        cells: hours.map((hour) => {
          const met = count(host, hour);
          return {
            text: met === 0 ? '' : formatNumber(met, locale),
            step:
              met === 0
                ? 0
                : Math.max(1, Math.min(LEVELS - 1, Math.round((met / most) * (LEVELS - 1)))),
          };
        }),
      }))}
    />
  );
}

function RepairForm(props: {
  c: Ctx;
  event: MatchingEvent;
  delegations: readonly { id: string; name: string }[];
  slots: readonly Slot[];
  errors: ReturnType<typeof fieldErrors>;
}) {
  const { c, event, delegations, slots, errors } = props;
  const { locale, pemda } = c.var;
  const w = t(locale);
  const kinds = ['late', 'leaves', 'no-show', 'table-out', 'table-in'] as const;
  return (
    <Form locale={locale} action={`${DESK}/${event.slug}/jadwal`} hidden={{ langkah: 'perbaiki' }}>
      <p>{w.repairLead}</p>
      <Select
        locale={locale}
        name="apa"
        label={w.happening}
        choices={kinds.map((value) => ({ value, label: w.happenings[value] }))}
        required
      />
      <Select
        locale={locale}
        name="siapa"
        label={w.who}
        error={errors.of('siapa')}
        choices={delegations.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Select
        locale={locale}
        name="slot"
        label={w.slotNo}
        choices={slots.map((one) => ({
          value: String(one.slot),
          label: timeOf(one.startsAt, pemda.zone),
        }))}
      />
      <TextField
        locale={locale}
        name="meja"
        label={w.tableName}
        hint={w.tableNameHint}
        error={errors.of('meja')}
        width="short"
      />
      <Checkbox locale={locale} name="tanpa-tangga" label={w.stepFreeTable} />
      <Button>{w.preview}</Button>
    </Form>
  );
}

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
  const back = () => c.redirect(`${DESK}/${event.slug}/jadwal`, 303);
  const step = form.text('langkah');
  if (step === 'terbit') {
    const done = await publishSchedule(env, event.slug, Number(form.text('versi')));
    return done.ok ? back() : schedulePage(c, done.error);
  }
  if (step === 'buang') {
    const done = await dropDraft(env, event.slug);
    return done.ok ? back() : schedulePage(c, done.error);
  }
  const what = readHappening(form);
  if (Array.isArray(what)) return schedulePage(c, what);
  const done = await draftRepair(env, event.slug, what);
  return done.ok ? back() : schedulePage(c, done.error);
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
