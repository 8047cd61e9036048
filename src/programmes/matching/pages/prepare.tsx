import { dayOf, formatNumber, type Refusal, refuse } from '../../../kernel/index.ts';
import {
  type Ctx,
  type Route,
  readForm,
  redirectDone,
  type Form as Sent,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  ButtonRow,
  DataTable,
  Details,
  DoneNotice,
  ErrorSummary,
  Figure,
  Figures,
  Form,
  fieldErrors,
  Notice,
  NumberField,
  page,
  TextField,
} from '../../../ui/index.ts';
import { buildHall } from '../domain/build-hall.ts';
import type { Hall } from '../domain/hall.ts';
import { type Proof, proveLocks, proveWishes } from '../domain/proofs.ts';
import { proveLeast } from '../domain/prove-least.ts';
import { draftSchedule } from '../make-schedule.ts';
import { findHall, hallRows, type MatchingEvent, slotsOf } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { gatherAgain, type HallPlan, layOutHall, weighParts } from '../prepare-hall.ts';
import { proofText } from '../proof-words.ts';
import {
  DESK,
  EventTabs,
  eventOf,
  isOfficer,
  notFound,
  OFFICERS,
  READING,
  readTime,
  timeOf,
} from './parts.tsx';
import { readWeights, WeightsForm } from './weights-form.tsx';

/** Halls with more pairings are not proved while a person waits: the schedule says it with its bound. */
const MOST_PROVED = 6_000;

type Typed = Readonly<Record<string, string>>;

const USUAL: Typed = {
  mulai: '09:30', selesai: '15:30', menit: '20', jeda: '5', 'istirahat-mulai': '12:00',
  'istirahat-selesai': '13:00', meja: '20', 'tanpa-tangga': '6', 'paling-sedikit': '2',
}; // biome-ignore format: one row

export function proofsOf(hall: Hall): Proof[] {
  if (hall.pairings.length === 0 || hall.pairings.length > MOST_PROVED) return proveLocks(hall);
  const musts = hall.pairings.filter((one) => one.must);
  return [...proveLocks(hall), ...proveWishes(hall, musts).proofs, ...proveLeast(hall).proofs];
}

function LayOutForm(props: {
  c: Ctx;
  event: MatchingEvent;
  typed: Typed;
  errors: ReturnType<typeof fieldErrors>;
}) {
  const { c, event, typed, errors } = props;
  const { locale } = c.var;
  const w = t(locale);
  const time = (name: string, label: string) => (
    <TextField
      locale={locale}
      name={name}
      label={label}
      hint={w.timeHint}
      value={typed[name]}
      error={errors.of(name)}
      width="short"
      required
    />
  );
  const number = (name: string, label: string) => (
    <NumberField
      locale={locale}
      name={name}
      label={label}
      value={typed[name]}
      error={errors.of(name)}
      required
    />
  );
  return (
    <Form locale={locale} action={`${DESK}/${event.slug}`} hidden={{ langkah: 'susun-aula' }}>
      <p>{w.layOutHint}</p>
      {time('mulai', w.from)}
      {time('selesai', w.to)}
      {number('menit', w.minutes)}
      {number('jeda', w.change)}
      {time('istirahat-mulai', w.pauseFrom)}
      {time('istirahat-selesai', w.pauseTo)}
      {number('meja', w.tableCount)}
      {number('tanpa-tangga', w.stepFreeCount)}
      {number('paling-sedikit', w.least)}
      <Button>{w.layOut}</Button>
    </Form>
  );
}

async function preparePage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Typed = USUAL,
): Promise<Response> {
  const { locale, db, pemda } = c.var;
  const w = t(locale);
  const event = await eventOf(c);
  if (!event) return notFound(c);
  const settings = await findHall(db, event.id);
  const errors = fieldErrors(c, refusals);
  const slots = settings ? await slotsOf(db, event.id) : [];
  const rows = settings && (await hallRows(db, event.id, settings, pemda.zone));
  const built = rows && buildHall(rows);
  const proofs = built ? proofsOf(built.hall) : [];
  const names = new Map((rows?.delegations ?? []).map((one) => [one.id, one.name]));
  const wishes = new Map<string, number>();
  for (const one of rows?.wishes ?? []) wishes.set(one.from, (wishes.get(one.from) ?? 0) + 1);
  const n = (value: number) => formatNumber(value, locale);
  const base = `${DESK}/${event.slug}`;
  const officer = isOfficer(c);
  const weighing = refusals.some(({ field }) => field?.startsWith('bobot-'));
  return page(c, {
    title: `${w.prepare}: ${event.name}`,
    wide: true,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [{ href: DESK, label: w.title }, { label: event.name }],
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{event.name}</h1>
        <EventTabs c={c} event={event} at="prepare" />
        {settings?.jobState && (
          <Notice locale={locale} tone="info">
            <p>{w.waiting}</p>
          </Notice>
        )}
        {built && rows && (
          <>
            <Figures>
              <Figure
                locale={locale}
                label={w.hosts}
                value={n(rows.delegations.filter((one) => one.side === 'host').length)}
              />
              <Figure
                locale={locale}
                label={w.guests}
                value={n(rows.delegations.filter((one) => one.side === 'guest').length)}
              />
              <Figure locale={locale} label={w.slots} value={n(slots.length)} />
              <Figure
                locale={locale}
                label={w.tables}
                value={n(rows.tables.length)}
                hint={`${w.stepFree}: ${n(rows.tables.filter((one) => one.stepFree).length)}`}
              />
              <Figure locale={locale} label={w.pairings} value={n(built.hall.pairings.length)} />
              <Figure locale={locale} label={w.least} value={n(settings?.least ?? 0)} />
            </Figures>
            {officer && event.state !== 'over' && (
              <ButtonRow>
                <Form locale={locale} action={base} hidden={{ langkah: 'jadwal' }}>
                  <Button>{w.makeDraft}</Button>
                </Form>
                <Form locale={locale} action={base} hidden={{ langkah: 'baca' }}>
                  <Button variant="secondary">{w.gather}</Button>
                </Form>
              </ButtonRow>
            )}
            <h2>{w.proofs}</h2>
            {proofs.length === 0 ? (
              <p>{w.noProofs}</p>
            ) : (
              <>
                <p>{w.proofsLead}</p>
                <DataTable
                  locale={locale}
                  id="bukti"
                  caption={w.proofs}
                  captionHidden
                  columns={[
                    { key: 'proof', header: w.proof, rowHeader: true, cell: (one) => one.reason },
                    { key: 'relax', header: w.relax, cell: (one) => one.relax },
                  ]}
                  rows={proofs.map((one) =>
                    proofText(
                      one,
                      locale,
                      (id) => names.get(id) ?? id,
                      (slot) => {
                        const at = slots[slot];
                        return at ? timeOf(at.startsAt, pemda.zone) : String(slot + 1);
                      },
                    ),
                  )}
                  rowKey={(one) => one.reason}
                />
              </>
            )}
            <Details summary={`${w.delegation} (${n(rows.delegations.length)})`}>
              <DataTable
                locale={locale}
                id="delegasi"
                caption={w.delegation}
                captionHidden
                columns={[
                  {
                    key: 'name',
                    header: w.delegation,
                    rowHeader: true,
                    cell: (one) => <a href={`${base}/delegasi/${one.id}`}>{one.name}</a>,
                  },
                  { key: 'side', header: w.side, cell: (one) => w.sides[one.side] },
                  {
                    key: 'needs',
                    header: w.needs,
                    numeric: true,
                    cell: (one) => n(one.needs.length),
                  },
                  {
                    key: 'offers',
                    header: w.offers,
                    numeric: true,
                    cell: (one) => n(one.offers.length),
                  },
                  {
                    key: 'wishes',
                    header: w.wishes,
                    numeric: true,
                    cell: (one) => n(wishes.get(one.id) ?? 0),
                  },
                ]}
                rows={rows.delegations}
                rowKey={(one) => one.id}
              />
            </Details>
          </>
        )}
        {officer && settings && event.state !== 'over' && (
          <Details summary={w.weights} open={weighing}>
            <WeightsForm
              c={c}
              action={base}
              weights={settings.weights}
              typed={typed}
              errors={errors}
            />
          </Details>
        )}
        {officer && (settings?.version ?? 0) === 0 && (
          <Details summary={w.layOut} open={!settings || (refusals.length > 0 && !weighing)}>
            <LayOutForm c={c} event={event} typed={typed} errors={errors} />
          </Details>
        )}
      </>
    ),
  });
}

function readPlan(c: Ctx, form: Sent, event: MatchingEvent): HallPlan | Refusal[] {
  const { zone } = c.var.pemda;
  const day = dayOf(event.startsAt, zone);
  const faults: Refusal[] = [];
  const time = (name: string) => {
    const at = readTime(form.text(name), day, zone);
    if (!at) faults.push(refuse('matching.time', name).error);
    return at ?? event.startsAt;
  };
  const whole = (name: string) => {
    const text = form.text(name);
    if (!/^\d{1,4}$/.test(text)) faults.push(refuse('matching.number', name).error);
    return Number(text);
  };
  const plan: HallPlan = {
    least: whole('paling-sedikit'),
    tables: whole('meja'),
    stepFree: whole('tanpa-tangga'),
    slots: {
      from: time('mulai'),
      to: time('selesai'),
      minutes: whole('menit'),
      change: whole('jeda'),
      breaks: [{ from: time('istirahat-mulai'), to: time('istirahat-selesai') }],
    },
  };
  return faults.length > 0 ? faults : plan;
}

async function postPrepare(c: Ctx): Promise<Response> {
  const event = await eventOf(c);
  if (!event) return notFound(c);
  const form = await readForm(c);
  const base = `${DESK}/${event.slug}`;
  const step = form.text('langkah');
  if (step === 'jadwal') {
    const done = await draftSchedule(useCaseEnv(c), event.slug);
    if (!done.ok) return preparePage(c, done.error);
    return c.redirect(done.value === 'done' ? `${base}/jadwal` : base, 303);
  }
  if (step === 'baca') {
    const done = await gatherAgain(useCaseEnv(c), event.slug);
    return done.ok ? redirectDone(c, base, 'baca') : preparePage(c, done.error);
  }
  const typed: Typed = Object.fromEntries(form.entries());
  if (step === 'bobot') {
    const weights = readWeights(form);
    if (Array.isArray(weights)) return preparePage(c, weights, { ...USUAL, ...typed });
    const done = await weighParts(useCaseEnv(c), event.slug, weights);
    return done.ok
      ? redirectDone(c, base, 'bobot')
      : preparePage(c, done.error, { ...USUAL, ...typed });
  }
  const plan = readPlan(c, form, event);
  if (Array.isArray(plan)) return preparePage(c, plan, typed);
  const done = await layOutHall(useCaseEnv(c), event.slug, plan);
  return done.ok ? redirectDone(c, base, 'aula') : preparePage(c, done.error, typed);
}

export const prepareRoutes: Route[] = [
  {
    method: 'GET',
    path: `${DESK}/:slug`,
    access: READING,
    kind: 'page',
    handle: (c) => preparePage(c),
  },
  { method: 'POST', path: `${DESK}/:slug`, access: OFFICERS, kind: 'form', handle: postPrepare },
];
