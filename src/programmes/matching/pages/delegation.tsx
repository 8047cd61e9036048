import {
  formatNumber,
  formatRupiah,
  isUuid,
  parseRupiah,
  type Refusal,
  refuse,
} from '../../../kernel/index.ts';
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
  DataTable,
  Details,
  DoneNotice,
  ErrorSummary,
  Form,
  fieldErrors,
  NumberField,
  page,
  refusedPage,
  Select,
  SummaryList,
  TextField,
} from '../../../ui/index.ts';
import type { DelegationRow } from '../domain/build-hall.ts';
import { WISHES, type Wish } from '../domain/score.ts';
import { delegationsOf, fixedOf, slotsOf, wishesOf } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { meetingsOf } from '../meetings.sql.ts';
import { arrangeDelegation, writeItem } from '../prepare-hall.ts';
import { fixMeeting, stateWish } from '../state-wishes.ts';
import { FixForm } from './fix-form.tsx';
import { ItemForm } from './item-form.tsx';
import { DESK, eventOf, isOfficer, notFound, OFFICERS, READING, timeOf } from './parts.tsx';

function ArrangeForm(props: {
  c: Ctx;
  one: DelegationRow;
  action: string;
  typed: Readonly<Record<string, string>>;
  errors: ReturnType<typeof fieldErrors>;
}) {
  const { c, one, action, typed, errors } = props;
  const { locale } = c.var;
  const w = t(locale);
  return (
    <Form locale={locale} action={action} hidden={{ langkah: 'atur' }}>
      <Select
        locale={locale}
        name="sisi"
        label={w.side}
        value={typed['sisi'] ?? one.side}
        error={errors.of('sisi')}
        choices={(['host', 'guest'] as const).map((value) => ({ value, label: w.sides[value] }))}
        required
      />
      <NumberField
        locale={locale}
        name="paling-banyak"
        label={w.most}
        hint={w.mostHint}
        value={typed['paling-banyak'] ?? one.most?.toString() ?? ''}
        error={errors.of('paling-banyak')}
      />
      <NumberField
        locale={locale}
        name="kursi"
        label={w.seats}
        hint={w.seatsHint}
        value={typed['kursi'] ?? String(one.seats)}
        error={errors.of('kursi')}
      />
      <TextField
        locale={locale}
        name="pergi"
        label={w.away}
        hint={w.awayHint}
        value={typed['pergi'] ?? one.away.map((slot) => slot + 1).join(', ')}
        width="medium"
      />
      <Button>{w.save}</Button>
    </Form>
  );
}

async function delegationPage(
  c: Ctx,
  refusals: readonly Refusal[] = [],
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { locale, db, pemda } = c.var;
  const w = t(locale);
  const event = await eventOf(c);
  if (!event) return notFound(c);
  const [all, wishes, meetings, fixed, slots] = await Promise.all([
    delegationsOf(db, event.id),
    wishesOf(db, event.id),
    meetingsOf(db, event.id),
    fixedOf(db, event.id),
    slotsOf(db, event.id),
  ]);
  const one = all.find(({ id }) => id === c.req.param('id'));
  const base = `${DESK}/${event.slug}`;
  if (!one) return refusedPage(c, refuse('matching.no-delegation').error, { href: base });
  const name = (id: string) => all.find((other) => other.id === id)?.name ?? '';
  const own = meetings.filter(({ hostId, guestId }) => hostId === one.id || guestId === one.id);
  const said = wishes.filter(({ from, to }) => from === one.id || to === one.id);
  const errors = fieldErrors(c, refusals);
  const action = `${base}/delegasi/${one.id}`;
  const others = all.filter(({ side }) => side !== one.side);
  return page(c, {
    title: one.name,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    breadcrumbs: [
      { href: DESK, label: w.title },
      { href: base, label: event.name },
      { label: one.name },
    ],
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{one.name}</h1>
        <SummaryList
          rows={[
            { key: w.side, value: w.sides[one.side] },
            { key: w.most, value: one.most === null ? '–' : formatNumber(one.most, locale) },
            { key: w.seats, value: formatNumber(one.seats, locale) },
            {
              key: w.away,
              value: one.away.length === 0 ? '–' : one.away.map((slot) => slot + 1).join(', '),
            },
          ]}
        />
        <DataTable
          locale={locale}
          id="pokok"
          caption={`${w.needs}, ${w.offers}`}
          columns={[
            { key: 'what', header: w.what, rowHeader: true, cell: (row) => row.words },
            {
              key: 'way',
              header: w.way,
              cell: (row) => `${w.ways[row.way]}: ${w.topics[row.topic]}`,
            },
            {
              key: 'amount',
              header: w.amount,
              numeric: true,
              cell: (row) => (row.amount === null ? '–' : formatRupiah(row.amount, locale)),
            },
          ]}
          rows={[
            ...one.needs.map((row) => ({ ...row, way: 'need' as const })),
            ...one.offers.map((row) => ({ ...row, way: 'offer' as const })),
          ]}
          rowKey={(row) => row.id}
          empty="–"
        />
        <DataTable
          locale={locale}
          id="keinginan"
          caption={w.wishes}
          columns={[
            {
              key: 'with',
              header: w.with,
              rowHeader: true,
              cell: (row) => name(row.from === one.id ? row.to : row.from),
            },
            { key: 'wish', header: w.wish, cell: (row) => w.wishOf[row.wish] },
            { key: 'by', header: w.who, cell: (row) => w.wantedBy(name(row.from)) },
          ]}
          rows={said}
          rowKey={(row) => `${row.from} ${row.to}`}
          empty={w.wishNone}
        />
        <DataTable
          locale={locale}
          id="pertemuan"
          caption={w.meetings}
          columns={[
            { key: 'time', header: w.time, cell: (row) => timeOf(row.startsAt, pemda.zone) },
            {
              key: 'with',
              header: w.with,
              rowHeader: true,
              cell: (row) => (
                <a href={`${base}/pertemuan/${row.id}`}>
                  {row.hostId === one.id ? row.guest : row.host}
                </a>
              ),
            },
            {
              key: 'outcome',
              header: w.outcome,
              cell: (row) => (row.outcome === null ? w.outcomeNone : w.outcomes[row.outcome]),
            },
          ]}
          rows={own}
          rowKey={(row) => row.id}
          empty={w.noMeetings}
        />
        {isOfficer(c) && (
          <>
            <Details summary={w.setWish} open={errors.of('kepada') !== undefined}>
              <Form locale={locale} action={action} hidden={{ langkah: 'ingin' }}>
                <Select
                  locale={locale}
                  name="kepada"
                  label={w.with}
                  error={errors.of('kepada')}
                  choices={others.map((other) => ({ value: other.id, label: other.name }))}
                  required
                />
                <Select
                  locale={locale}
                  name="ingin"
                  label={w.wish}
                  hint={w.wishHint}
                  choices={WISHES.map((value) => ({ value, label: w.wishOf[value] }))}
                  placeholder={w.wishNone}
                />
                <Button>{w.save}</Button>
              </Form>
            </Details>
            {(event.version ?? 0) === 0 && (
              <Details summary={w.fix} open={errors.of('slot') !== undefined}>
                <FixForm
                  c={c}
                  action={action}
                  others={others}
                  slots={slots}
                  fixed={fixed.filter(({ host, guest }) => host === one.id || guest === one.id)}
                  errors={errors}
                />
              </Details>
            )}
            <Details
              summary={w.addItem}
              open={['uraian', 'pokok', 'nilai'].some((name) => errors.of(name))}
            >
              <ItemForm c={c} action={action} typed={typed} errors={errors} />
            </Details>
            <Details
              summary={w.arrange}
              open={['sisi', 'kursi', 'paling-banyak'].some((name) => errors.of(name))}
            >
              <ArrangeForm c={c} one={one} action={action} typed={typed} errors={errors} />
            </Details>
          </>
        )}
      </>
    ),
  });
}

function slotNumbers(text: string): number[] {
  const numbers = text
    .split(/[,\s]+/)
    .filter((one) => /^\d{1,3}$/.test(one))
    .map((one) => Number(one) - 1);
  return [...new Set(numbers.filter((one) => one >= 0))];
}

async function obey(c: Ctx, slug: string, id: string, form: Sent) {
  const env = useCaseEnv(c);
  switch (form.text('langkah')) {
    case 'ingin': {
      const wish = WISHES.find((one) => one === form.text('ingin')) ?? null;
      return stateWish(
        env,
        slug,
        { from: id, to: form.text('kepada'), wish: wish satisfies Wish | null },
        null,
      );
    }
    case 'tetapkan': {
      const slot = form.text('slot');
      return fixMeeting(env, slug, {
        one: id,
        other: form.text('dengan'),
        slot: /^\d{1,2}$/.test(slot) ? Number(slot) : -1,
      });
    }
    case 'lepas':
      return fixMeeting(env, slug, { one: id, other: form.text('dengan'), slot: null });
    case 'atur': {
      const most = form.text('paling-banyak');
      return arrangeDelegation(env, slug, {
        id,
        side: form.text('sisi'),
        most: /^\d{1,3}$/.test(most) ? Number(most) : null,
        seats: /^\d{1,2}$/.test(form.text('kursi')) ? Number(form.text('kursi')) : 0,
        away: slotNumbers(form.text('pergi')),
      });
    }
    default: {
      const amount = form.text('nilai') === '' ? null : parseRupiah(form.text('nilai'), 'nilai');
      if (amount && !amount.ok) return { ok: false as const, error: [amount.error] };
      return writeItem(env, slug, {
        delegationId: id,
        way: form.text('jenis'),
        topic: form.text('pokok'),
        words: form.text('uraian'),
        amount: amount?.ok ? amount.value : null,
      });
    }
  }
}

async function postDelegation(c: Ctx): Promise<Response> {
  const event = await eventOf(c);
  const id = c.req.param('id') ?? '';
  if (!event || !isUuid(id)) return notFound(c);
  const form = await readForm(c);
  const done = await obey(c, event.slug, id, form);
  return done.ok
    ? redirectDone(c, `${DESK}/${event.slug}/delegasi/${id}`, form.text('langkah'))
    : delegationPage(c, done.error, Object.fromEntries(form.entries()));
}

const PATH = `${DESK}/:slug/delegasi/:id`;
export const delegationRoutes: Route[] = [
  { method: 'GET', path: PATH, access: READING, kind: 'page', handle: (c) => delegationPage(c) },
  { method: 'POST', path: PATH, access: OFFICERS, kind: 'form', handle: postDelegation },
];
