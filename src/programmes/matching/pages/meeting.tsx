import {
  addDays,
  dayOf,
  formatNumber,
  formatRupiah,
  isUuid,
  parseDay,
  parseRupiah,
  type Refusal,
  refuse,
} from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  readForm,
  redirectDone,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  DateField,
  Deadline,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  LinkButton,
  MoneyField,
  page,
  Radios,
  refusedPage,
  SummaryList,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { type GivenOutcome, OUTCOMES, REASONS, type Reason } from '../domain/outcome.ts';
import { lockMeeting } from '../make-schedule.ts';
import type { MatchingEvent } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { type MeetingRow, meetingOne, notesOf } from '../meetings.sql.ts';
import { noteMeeting } from '../note-meeting.ts';
import { recordOutcome } from '../record-outcome.ts';
import { MeetingNotes } from './meeting-notes.tsx';
import { DESK, eventOf, HOSTS, isOfficer, READING, shortDay, timeOf } from './parts.tsx';

/** Proposed for a commitment: a first order within 90 days is what an event is measured by (faults.md 4). */
const USUAL_DAYS = 90;

type Typed = Readonly<Record<string, string>>;

/** The meeting of an address, for officers and readers, and for people of the host's agency. */
async function readable(c: Ctx): Promise<{ event: MatchingEvent; meeting: MeetingRow } | null> {
  const event = await eventOf(c);
  const id = c.req.param('id') ?? '';
  const meeting = event && isUuid(id) ? await meetingOne(c.var.db, event.id, id) : undefined;
  if (!event || !meeting) return null;
  const { viewer } = c.var;
  const own = viewer !== null && viewer.agencyId !== null && viewer.agencyId === meeting.agencyId;
  return own || (viewer !== null && READING.includes(viewer.role)) ? { event, meeting } : null;
}

function Why({ c, meeting }: { c: Ctx; meeting: MeetingRow }) {
  const { locale } = c.var;
  const w = t(locale);
  const n = (value: number) => formatNumber(value, locale);
  return (
    <DataTable
      locale={locale}
      id="nilai"
      caption={w.why}
      columns={[
        { key: 'part', header: w.part, rowHeader: true, cell: (one) => w.scoreParts[one.part] },
        { key: 'reason', header: w.proof, cell: (one) => w.reasons[one.reason] },
        {
          key: 'points',
          header: w.points,
          numeric: true,
          cell: (one) => w.ofMost(n(one.points), n(one.weight)),
        },
      ]}
      rows={meeting.parts}
      rowKey={(one) => one.part}
      foot={[w.points, null, n(meeting.points)]}
    />
  );
}

/** When it is; while it lasts, script adds the minutes that are left. */
function TimeLeft({ c, meeting }: { c: Ctx; meeting: MeetingRow }) {
  const { locale, pemda, services } = c.var;
  const span = `${timeOf(meeting.startsAt, pemda.zone)}–${timeOf(meeting.endsAt, pemda.zone)}`;
  const now = services.clock.now();
  if (now < meeting.startsAt || now >= meeting.endsAt) return <>{span}</>;
  return <Deadline locale={locale} iso={meeting.endsAt.toISOString()} text={span} />;
}

/** Three taps: how it went, what goes with it, save. Each kind shows its own fields, without script too. */
function OutcomeForm(props: {
  c: Ctx;
  event: MatchingEvent;
  meeting: MeetingRow;
  typed: Typed;
  errors: ReturnType<typeof fieldErrors>;
}) {
  const { c, event, meeting, typed, errors } = props;
  const { locale } = c.var;
  const w = t(locale);
  const value = (name: string, kept: string) => typed[name] ?? kept;
  return (
    <Form
      locale={locale}
      action={`${DESK}/${event.slug}/pertemuan/${meeting.id}`}
      hidden={{ langkah: 'hasil', urutan: String(meeting.outcomes) }}
    >
      <Radios
        locale={locale}
        name="hasil"
        label={w.chooseOutcome}
        error={errors.of('hasil')}
        choices={OUTCOMES.map((one) => ({ value: one, label: w.outcomes[one] }))}
        value={value('hasil', meeting.outcome ?? '')}
        required
      />
      <div class="k-if-commitment">
        <MoneyField
          locale={locale}
          name="nilai"
          label={w.committedAmount}
          value={value('nilai', meeting.amount?.toString() ?? meeting.needAmount?.toString() ?? '')}
          error={errors.of('nilai')}
        />
        <TextField
          locale={locale}
          name="apa"
          label={w.committedWhat}
          value={value('apa', meeting.what || (meeting.need ?? ''))}
          error={errors.of('apa')}
        />
        <DateField
          locale={locale}
          name="kapan"
          label={w.due}
          hint={w.dueHint(String(USUAL_DAYS))}
          value={value(
            'kapan',
            meeting.dueOn ?? addDays(dayOf(event.startsAt, c.var.pemda.zone), USUAL_DAYS),
          )}
          error={errors.of('kapan')}
        />
      </div>
      <div class="k-if-not-fitting">
        <Radios
          locale={locale}
          name="sebab"
          label={w.notFitting}
          error={errors.of('sebab')}
          choices={REASONS.map((one) => ({ value: one, label: w.notFittingOf[one] }))}
          value={value('sebab', meeting.reason ?? '')}
        />
      </div>
      <TextArea
        locale={locale}
        name="catatan"
        label={w.note}
        value={value('catatan', meeting.note ?? '')}
        error={errors.of('catatan')}
        rows={2}
        maxLength={1000}
      />
      <Button>{w.save}</Button>
    </Form>
  );
}

async function meetingPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Typed = {},
): Promise<Response> {
  const { locale, viewer } = c.var;
  const w = t(locale);
  const found = await readable(c);
  if (!found) return refusedPage(c, refuse('matching.no-meeting').error, { href: DESK });
  const { event, meeting } = found;
  const errors = fieldErrors(c, refusals);
  const base = `${DESK}/${event.slug}`;
  const writes = isOfficer(c) || (viewer !== null && HOSTS.includes(viewer.role));
  const desk = viewer !== null && READING.includes(viewer.role);
  const said = meeting.outcome;
  const notes = await notesOf(c.var.db, meeting.id);
  return page(c, {
    title: `${meeting.host} – ${meeting.guest}`,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: desk
      ? [
          { href: DESK, label: w.title },
          { href: `${base}/jadwal`, label: event.name },
          { label: w.meeting },
        ]
      : [{ href: `/temu/${event.slug}/saya`, label: w.mine }, { label: w.meeting }],
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>
          {meeting.host} – {meeting.guest}
        </h1>
        <SummaryList
          rows={[
            {
              key: w.time,
              value: <TimeLeft c={c} meeting={meeting} />,
            },
            {
              key: w.table,
              value: meeting.locked ? `${meeting.table} (${w.locked})` : meeting.table,
            },
            ...(meeting.need
              ? [
                  {
                    key: w.need,
                    value:
                      meeting.needAmount === null
                        ? meeting.need
                        : `${meeting.need}: ${formatRupiah(meeting.needAmount, locale)}`,
                  },
                ]
              : []),
            { key: w.outcome, value: said === null ? w.outcomeNone : w.outcomes[said] },
            ...(meeting.amount === null
              ? []
              : [
                  { key: w.committed, value: formatRupiah(meeting.amount, locale) },
                  { key: w.due, value: shortDay(c, meeting.dueOn) },
                ]),
            ...(meeting.reason === null
              ? []
              : [{ key: w.notFitting, value: w.notFittingOf[meeting.reason as Reason] }]),
            ...(meeting.note ? [{ key: w.note, value: meeting.note }] : []),
          ]}
        />
        {writes && (
          <>
            <h2>{w.outcome}</h2>
            <OutcomeForm c={c} event={event} meeting={meeting} typed={typed} errors={errors} />
          </>
        )}
        <MeetingNotes
          c={c}
          action={`${base}/pertemuan/${meeting.id}`}
          notes={notes}
          typed={typed['tulisan'] ?? ''}
          error={errors.of('tulisan')}
          writes={writes}
        />
        <h2>{w.next}</h2>
        <p class="k-button-row">
          <LinkButton
            variant="secondary"
            href={
              meeting.productSlug
                ? `/produk/${meeting.productSlug}`
                : `/cari?q=${encodeURIComponent(meeting.need ?? meeting.guest)}`
            }
          >
            {meeting.productSlug ? w.nextProduct : w.nextOrder}
          </LinkButton>
          {meeting.rupCode && (
            <LinkButton variant="secondary" href={`/rencana/${meeting.rupCode}`}>
              {w.nextPlan}
            </LinkButton>
          )}
          {isOfficer(c) && (
            <LinkButton variant="secondary" href="/dicari/baru">
              {w.nextWanted}
            </LinkButton>
          )}
          {meeting.supplierId === null && (
            <LinkButton variant="secondary" href="/daftar">
              {w.nextRegister}
            </LinkButton>
          )}
        </p>
        <Why c={c} meeting={meeting} />
        {isOfficer(c) && (
          <Form
            locale={locale}
            action={`${base}/pertemuan/${meeting.id}`}
            hidden={{ langkah: meeting.locked ? 'lepas' : 'kunci' }}
          >
            <Button variant="secondary">{meeting.locked ? w.unlock : w.lock}</Button>
          </Form>
        )}
      </>
    ),
  });
}

async function postMeeting(c: Ctx): Promise<Response> {
  const found = await readable(c);
  if (!found) return refusedPage(c, refuse('matching.no-meeting').error, { href: DESK });
  const { event, meeting } = found;
  const form = await readForm(c);
  const env = useCaseEnv(c);
  const step = form.text('langkah');
  const back = () => redirectDone(c, `${DESK}/${event.slug}/pertemuan/${meeting.id}`, step);
  if (step === 'kunci' || step === 'lepas') {
    const done = await lockMeeting(env, event.slug, meeting.id, step === 'kunci');
    return done.ok ? back() : meetingPage(c, done.error);
  }
  const typed: Typed = Object.fromEntries(form.entries());
  if (step === 'catat') {
    const done = await noteMeeting(env, event.slug, meeting.id, form.text('tulisan'));
    return done.ok ? back() : meetingPage(c, done.error, typed);
  }
  const faults: Refusal[] = [];
  const commitment = form.text('hasil') === 'commitment';
  const amount =
    commitment && form.text('nilai') !== '' ? parseRupiah(form.text('nilai'), 'nilai') : null;
  const due =
    commitment && form.text('kapan') !== '' ? parseDay(form.text('kapan'), 'kapan') : null;
  if (amount && !amount.ok) faults.push(amount.error);
  if (due && !due.ok) faults.push(due.error);
  if (faults.length > 0) return meetingPage(c, faults, typed);
  const given: GivenOutcome = {
    kind: form.text('hasil'),
    amount: amount?.ok ? amount.value : null,
    dueOn: due?.ok ? due.value : null,
    what: form.text('apa'),
    reason: form.text('sebab'),
    note: form.text('catatan'),
  };
  const done = await recordOutcome(env, event.slug, meeting.id, Number(form.text('urutan')), given);
  return done.ok ? back() : meetingPage(c, done.error, typed);
}

const PATH = `${DESK}/:slug/pertemuan/:id`;
export const meetingRoutes: Route[] = [
  {
    method: 'GET',
    path: PATH,
    access: [...READING, ...HOSTS],
    kind: 'page',
    handle: (c) => meetingPage(c),
  },
  {
    method: 'POST',
    path: PATH,
    access: ['programme_officer', ...HOSTS],
    kind: 'form',
    handle: postMeeting,
  },
];
