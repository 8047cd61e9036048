import { formatInstant, type Refusal } from '../../../kernel/index.ts';
import { type Ctx, type Route, readForm, useCaseEnv } from '../../../platform/index.ts';
import {
  Button,
  Details,
  Form,
  LinkButton,
  Notice,
  StatusTag,
  TaskList,
  TextArea,
  type Tone,
} from '../../../ui/index.ts';
import { isOnShow } from '../../domain/shown.ts';
import { actOnListing } from '../act-on-listing.ts';
import { nextPage, type PageState } from '../domain/form-pages.ts';
import type { ListingCommand } from '../domain/listing.ts';
import { ofOwn } from '../save-page.ts';
import { sellerWords as t } from '../seller-messages.ts';
import { addressOfProduct, HOME, type OwnListing, ownListing, SELLERS } from './own-listing.ts';
import { framedPage, notOwn, RemarkNote } from './product-form-frame.tsx';
import { toneOfState } from './tone.ts';

const TONES: Readonly<Record<PageState, Tone>> = {
  todo: 'neutral',
  done: 'success',
  fix: 'warning',
  optional: 'info',
};

/** What was just done, by the address's query. */
const DONE = ['sent', 'applied'] as const;

function homePage(c: Ctx, own: OwnListing, refusals: readonly Refusal[] = []): Response {
  const { locale } = c.var;
  const w = t(locale);
  const { loaded, content, may } = own;
  const { listing, etalase } = loaded;
  const done = DONE.find((one) => one === c.req.query('sudah'));
  return framedPage(c, own, {
    title: content.name || w.list.unnamed,
    refusals,
    done: done && w.check[done],
    body: (errorOf) => (
      <>
        <p>
          <StatusTag tone={toneOfState(listing.state)}>{w.states[listing.state]}</StatusTag>{' '}
          {w.home.in(locale === 'en' ? etalase.nameEn : etalase.name)}
        </p>
        <Standing c={c} own={own} />
        {may.includes('save') && <Tasks c={c} own={own} />}
        {isOnShow(listing.state) && (
          <p>
            <a href={`/produk/${loaded.slug}`}>{w.home.see}</a>
          </p>
        )}
        <Ways c={c} own={own} errorOf={errorOf} />
        <p>
          <a href={HOME}>{w.home.back}</a>
        </p>
      </>
    ),
  });
}

/** Where the product stands and what it waits for, in a sentence; what the officer asks for. */
function Standing({ c, own }: { c: Ctx; own: OwnListing }) {
  const { locale, pemda } = c.var;
  const w = t(locale);
  const { listing, dueAt } = own.loaded;
  const revision = listing.revision?.state;
  if (revision === 'submitted')
    return (
      <Notice locale={locale} tone="info">
        <p>
          {dueAt ? w.todo.waiting(formatInstant(dueAt, pemda.zone, locale)) : w.todo.waitingNoDay}{' '}
          {isOnShow(listing.state) && w.home.oldStays}
        </p>
        <p>
          <a href={`${addressOfProduct(listing.id)}/periksa`}>{w.home.seeSent}</a>
        </p>
      </Notice>
    );
  const remarks = listing.revision?.remarks ?? [];
  if (revision === 'needs_fix')
    return (
      <section>
        <h2>{w.home.remarks}</h2>
        {remarks.map((remark) => (
          <RemarkNote key={`${remark.field}${remark.fix}`} c={c} own={own} remark={remark} />
        ))}
        {remarks.length === 0 && listing.reason && <p>{listing.reason}</p>}
      </section>
    );
  const words: Partial<Record<string, string>> = {
    live: revision === 'editing' ? w.todo.changed : undefined,
    frozen: w.todo.frozen(pemda.office),
    delisted: w.todo.delisted,
    expired: w.todo.expired,
  };
  const text = words[listing.state];
  if (!text) return null;
  return (
    <Notice locale={locale} tone={listing.state === 'live' ? 'info' : 'warning'}>
      <p>{text}</p>
      {listing.reason && (
        <p>
          <strong>{w.home.reason}</strong> {listing.reason}
        </p>
      )}
    </Notice>
  );
}

function Tasks({ c, own }: { c: Ctx; own: OwnListing }) {
  const { locale, services } = c.var;
  const w = t(locale);
  const { tasks, loaded } = own;
  const address = addressOfProduct(loaded.listing.id);
  const asked = tasks.filter((task) => task.state !== 'optional');
  const next = nextPage(tasks);
  const unchanged = loaded.listing.state === 'live' && !loaded.listing.revision;
  return (
    <>
      <p>
        {w.home.progress(asked.filter((task) => task.faults.length === 0).length, asked.length)}
      </p>
      {!unchanged && (
        <LinkButton href={`${address}/${next ?? 'periksa'}`}>
          {next ? w.home.next : w.home.check}
        </LinkButton>
      )}
      <section>
        <h2>{w.home.parts}</h2>
        <TaskList
          tasks={tasks.map((task) => {
            const [fault] = task.faults;
            return {
              id: `bagian-${task.key}`,
              title: w.pages[task.key],
              href: `${address}/${task.key}`,
              hint: fault && services.lexicon.refusal(fault, locale),
              status: { label: w.pageStates[task.state], tone: TONES[task.state] },
            };
          })}
        />
      </section>
    </>
  );
}

/** What else the seller may do now, from the transition table: take back, throw away, take down. */
function Ways({
  c,
  own,
  errorOf,
}: {
  c: Ctx;
  own: OwnListing;
  errorOf: (field: string) => string | undefined;
}) {
  const { locale } = c.var;
  const w = t(locale).home;
  const { loaded, may } = own;
  const address = addressOfProduct(loaded.listing.id);
  const kind = loaded.listing.shown ? 'change' : 'draft';
  return (
    <>
      {may.includes('withdraw') && (
        <Form locale={locale} action={`${address}/tarik`}>
          <p>{w.withdrawText}</p>
          <Button variant="secondary">{w.withdraw}</Button>
        </Form>
      )}
      {may.includes('discard') && loaded.listing.revision && (
        <Details summary={w.discard[kind]}>
          <Form locale={locale} action={`${address}/buang`}>
            <p>{w.discardText[kind]}</p>
            <Button variant="danger">{w.discard[kind]}</Button>
          </Form>
        </Details>
      )}
      {may.includes('delist') && (
        <Details summary={w.delist} open={errorOf('reason') !== undefined}>
          <Form locale={locale} action={`${address}/turunkan`}>
            <p>{w.delistText}</p>
            <TextArea
              locale={locale}
              name="reason"
              label={w.delistReason}
              error={errorOf('reason')}
              rows={3}
              maxLength={1000}
              required
            />
            <Button variant="danger">{w.delist}</Button>
          </Form>
        </Details>
      )}
    </>
  );
}

/** Gives one command and goes on: to the product, or to the list once it is gone. */
async function act(c: Ctx, command: ListingCommand, to: (id: string) => string): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const own = await ownListing(c);
  if (!own) return notOwn(c);
  const env = useCaseEnv(c);
  const result = await actOnListing(
    env,
    id,
    ofOwn(env, () => ({ ok: true, value: command })),
  );
  return result.ok ? c.redirect(to(id), 303) : homePage(c, own, result.error);
}

const post = (name: string, handle: Route['handle']): Route => ({
  method: 'POST',
  path: `${HOME}/:id/${name}`,
  access: SELLERS,
  kind: 'form',
  handle,
});

export const productHomeRoutes: Route[] = [
  {
    method: 'GET',
    path: `${HOME}/:id`,
    access: SELLERS,
    kind: 'page',
    handle: async (c) => {
      const own = await ownListing(c);
      return own ? homePage(c, own) : notOwn(c);
    },
  },
  post('tarik', (c) => act(c, { kind: 'withdraw' }, addressOfProduct)),
  post('buang', (c) => act(c, { kind: 'discard' }, () => HOME)),
  post('turunkan', async (c) => {
    const reason = (await readForm(c)).text('reason');
    return act(c, { kind: 'delist', reason }, addressOfProduct);
  }),
];
