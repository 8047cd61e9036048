import {
  formatNumber,
  formatRupiah,
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
  sha256,
  useCaseEnv,
} from '../../../platform/index.ts';
import {
  Button,
  DataTable,
  Details,
  DoneNotice,
  EmptyState,
  ErrorSummary,
  Form,
  fieldErrors,
  Notice,
  page,
  refusedPage,
  Select,
} from '../../../ui/index.ts';
import { buildHall, type DelegationRow, pairKey, type Scores } from '../domain/build-hall.ts';
import { WISHES, type Wish } from '../domain/score.ts';
import { delegationOfTicket, ownDelegation } from '../gather.sql.ts';
import { eventCalled, findHall, hallRows, type MatchingEvent } from '../matching.sql.ts';
import { t } from '../matching-words.ts';
import { writeOwnItem } from '../prepare-hall.ts';
import { type StatedWish, stateOwnWishes } from '../state-wishes.ts';
import { notInPage } from './board.tsx';
import { ItemForm } from './item-form.tsx';
import { eventOf, HOSTS } from './parts.tsx';

/** Whose wishes these are: found by sign-in or by ticket, never by what was sent. */
interface Own {
  readonly event: MatchingEvent;
  readonly id: string;
  readonly name: string;
}

async function signedIn(c: Ctx): Promise<Own | null> {
  const event = await eventOf(c);
  const { db, viewer } = c.var;
  const own = event && viewer ? await ownDelegation(db, event.id, viewer) : undefined;
  return event && own ? { event, ...own } : null;
}

async function byTicket(c: Ctx): Promise<Own | null> {
  const token = c.req.param('token') ?? '';
  const found = token.length <= 100 ? await delegationOfTicket(c.var.db, sha256(token)) : undefined;
  const event = found && (await eventCalled(c.var.db, found.slug));
  return found && event ? { event, id: found.id, name: found.name } : null;
}

const fieldOf = (id: string) => `ingin-${id}`;

/** The other side with what fits, best first; those with nothing in common apart. */
function Others(props: {
  c: Ctx;
  own: DelegationRow;
  others: readonly DelegationRow[];
  scores: Scores;
  wishes: ReadonlyMap<string, Wish>;
}) {
  const { c, own, others, scores, wishes } = props;
  const { locale } = c.var;
  const w = t(locale);
  const scoreOf = (other: DelegationRow) =>
    scores.get(own.side === 'host' ? pairKey(own.id, other.id) : pairKey(other.id, own.id));
  const choice = (other: DelegationRow) => {
    const fit = scoreOf(other)?.fit;
    const amount = fit?.need.amount;
    const need =
      fit && (amount ? `${fit.need.words} (${formatRupiah(amount, locale)})` : fit.need.words);
    return (
      <Select
        key={other.id}
        locale={locale}
        name={fieldOf(other.id)}
        label={other.name}
        hint={need ? w.fits(need) : undefined}
        value={wishes.get(other.id) ?? ''}
        choices={WISHES.map((value) => ({ value, label: w.wishOf[value] }))}
        placeholder={w.wishNone}
      />
    );
  };
  const points = (other: DelegationRow) => scoreOf(other)?.points ?? 0;
  const fitting = others.filter((one) => points(one) > 0 || wishes.has(one.id));
  const rest = others.filter((one) => !fitting.includes(one));
  return (
    <>
      {[...fitting].sort((a, b) => points(b) - points(a)).map(choice)}
      {rest.length > 0 && (
        <Details
          summary={w.othersWithout(formatNumber(rest.length, locale))}
          open={fitting.length === 0}
        >
          {rest.map(choice)}
        </Details>
      )}
    </>
  );
}

async function wishesPage(
  c: Ctx,
  found: Own | null,
  refusals: readonly Refusal[] = [],
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { locale, db, pemda, services } = c.var;
  const w = t(locale);
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'private, no-cache');
  const hall = found && (await findHall(db, found.event.id));
  if (!found || !hall) return notInPage(c);
  const rows = await hallRows(db, found.event.id, hall, pemda.zone);
  const own = rows.delegations.find(({ id }) => id === found.id);
  if (!own) return notInPage(c);
  const others = rows.delegations.filter(({ side }) => side !== own.side);
  const said = new Map(
    rows.wishes.filter(({ from }) => from === own.id).map(({ to, wish }) => [to, wish]),
  );
  const errors = fieldErrors(c, refusals);
  const over = services.clock.now() >= found.event.endsAt || found.event.state === 'cancelled';
  return page(c, {
    title: `${w.ownWishes}: ${found.event.name}`,
    error: refusals.length > 0,
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <DoneNotice c={c} words={w.done} />
        <ErrorSummary locale={locale} errors={errors.list} />
        <h1>{w.ownWishes}</h1>
        <p class="k-lead">{w.ownWishesLead(found.event.name, own.name)}</p>
        {hall.version > 0 && !over && (
          <Notice locale={locale} tone="info">
            <p>{w.wishesLate}</p>
          </Notice>
        )}
        {over && <p>{w.over}</p>}
        <DataTable
          locale={locale}
          id="pokok"
          caption={w.ownItems}
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
            ...own.needs.map((row) => ({ ...row, way: 'need' as const })),
            ...own.offers.map((row) => ({ ...row, way: 'offer' as const })),
          ]}
          rowKey={(row) => row.id}
          empty={w.noItems}
        />
        {!over && (
          <>
            <Details
              summary={w.addItem}
              open={['uraian', 'pokok', 'nilai'].some((name) => errors.of(name))}
            >
              <ItemForm c={c} action={c.req.path} typed={typed} errors={errors} />
            </Details>
            <h2>{w.whoToMeet}</h2>
            <p>{w.wishHint}</p>
            {others.length === 0 ? (
              <EmptyState title={w.nobodyYet} />
            ) : (
              <Form
                locale={locale}
                action={c.req.path}
                label={w.ownWishes}
                hidden={{ langkah: 'ingin' }}
              >
                <Others
                  c={c}
                  own={own}
                  others={others}
                  scores={buildHall(rows).scores}
                  wishes={said}
                />
                <Button>{w.save}</Button>
              </Form>
            )}
          </>
        )}
      </>
    ),
  });
}

function readWishes(form: Sent): StatedWish[] {
  return [...form.entries()].flatMap(([name, text]) => {
    if (!name.startsWith('ingin-')) return [];
    return [{ to: name.slice('ingin-'.length), wish: WISHES.find((one) => one === text) ?? null }];
  });
}

async function postWishes(c: Ctx, found: Own | null): Promise<Response> {
  if (!found) return refusedPage(c, refuse('matching.no-delegation').error, { href: '/acara' });
  const form = await readForm(c);
  const env = useCaseEnv(c);
  if (form.text('langkah') === 'ingin') {
    const done = await stateOwnWishes(env, found.event.slug, found.id, readWishes(form));
    return done.ok ? redirectDone(c, c.req.path, 'ingin') : wishesPage(c, found, done.error);
  }
  const typed = Object.fromEntries(form.entries());
  const amount = form.text('nilai') === '' ? null : parseRupiah(form.text('nilai'), 'nilai');
  if (amount && !amount.ok) return wishesPage(c, found, [amount.error], typed);
  const done = await writeOwnItem(env, found.event.slug, {
    delegationId: found.id,
    way: form.text('jenis'),
    topic: form.text('pokok'),
    words: form.text('uraian'),
    amount: amount?.ok ? amount.value : null,
  });
  return done.ok ? redirectDone(c, c.req.path, 'tambah') : wishesPage(c, found, done.error, typed);
}

const OWN = '/temu/:slug/ingin';
const TICKET = '/temu/tiket/:token/ingin';
export const wishesRoutes: Route[] = [
  {
    method: 'GET',
    path: TICKET,
    access: 'public',
    kind: 'file',
    handle: async (c) => wishesPage(c, await byTicket(c)),
  },
  {
    method: 'POST',
    path: TICKET,
    access: 'public',
    kind: 'form',
    handle: async (c) => postWishes(c, await byTicket(c)),
  },
  {
    method: 'GET',
    path: OWN,
    access: ['seller', ...HOSTS],
    kind: 'page',
    handle: async (c) => wishesPage(c, await signedIn(c)),
  },
  {
    method: 'POST',
    path: OWN,
    access: ['seller', ...HOSTS],
    kind: 'form',
    handle: async (c) => postWishes(c, await signedIn(c)),
  },
];
