import { notify, peopleWithRole } from '../../identity/index.ts';
import { addWorkingDays, dayOf, ok, type Refusal, type Result } from '../../kernel/index.ts';
import { audit, inTransaction, type Tx, type UseCaseEnv } from '../../platform/index.ts';
import { missingFor } from './domain/completeness.ts';
import type { ListingContent } from './domain/content.ts';
import { decideListing } from './domain/decide.ts';
import { evolveListing } from './domain/evolve.ts';
import type {
  Listing,
  ListingActor,
  ListingCommand,
  ListingEnv,
  ListingEvent,
} from './domain/listing.ts';
import { hashOfContent, type LoadedListing, loadListing, tiedTo } from './listings.sql.ts';
import { saveListing } from './save-listing.sql.ts';

declare module '../../platform/events.ts' {
  interface DomainEvents {
    /** An officer sent a listing back or refused it for the second time or more. */
    'listing.rejected-again': { productId: string; supplierId: string; times: number };
    'listing.shown': { productId: string; supplierId: string; etalaseId: string; first: boolean };
  }
}

const SELLS = ['active', 'warned'];
const REJECTIONS_TO_COACH = 2;

/** Whose side the person is on: a seller for the own products, the catalogue officer for all. */
export function sideOf(actor: UseCaseEnv['actor']): ListingActor | null {
  const { personId, role, supplierId } = actor;
  if (role === 'seller') return { personId, as: 'seller', supplierId };
  if (role === 'catalogue_officer') return { personId, as: 'officer', supplierId: null };
  if (role === 'system') return { personId: null, as: 'system', supplierId: null };
  return null;
}

/** What the decision needs, from the listing as it was loaded. */
export function listingEnv(
  env: UseCaseEnv,
  actor: ListingActor,
  loaded: LoadedListing,
  tied: boolean,
): ListingEnv {
  const today = dayOf(env.clock.now(), env.pemda.zone);
  const { etalase, supplier, listing } = loaded;
  return {
    actor,
    now: env.clock.now(),
    today,
    missing: missingOf(loaded, today),
    contentHash: listing.revision ? hashOfContent(listing.revision.content) : '',
    bandPercent: etalase.bandPercent,
    tied,
    supplierSells: SELLS.includes(supplier.state),
    etalaseOpen: etalase.openedOn <= today && !(etalase.closedOn && etalase.closedOn <= today),
  };
}

/**
 * What keeps the revision from being sent. What a listing on sale lacked all along (an import, a rule
 * that came later) does not hold up another change of it: a lower price must never wait for a photo.
 */
function missingOf(
  { listing, etalase, supplier, reserved }: LoadedListing,
  today: string,
): Refusal[] {
  if (!listing.revision) return [];
  const { content } = listing.revision;
  const lacks = (one: ListingContent) => missingFor(one, etalase, supplier.kbli, today);
  const old = listing.state === 'live' && listing.shown ? lacks(listing.shown) : [];
  return [
    ...lacks(content).filter(
      ({ code, field }) => !old.some((one) => one.code === code && one.field === field),
    ),
    ...stockFaults(content.stock, reserved),
  ];
}

/** Orders under way hold some of the stock: no less than that can be said to be there. */
function stockFaults(stock: string | null, reserved: string): Refusal[] {
  return stock !== null && Number(stock) < Number(reserved)
    ? [{ code: 'listing.stock-reserved', field: 'stock', params: { reserved } }]
    : [];
}

/** Makes the command from the listing as it stands under lock, so that two savers lose nothing of each other. */
export type CommandOf = (loaded: LoadedListing) => Result<ListingCommand, readonly Refusal[]>;

/**
 * Gives one command to a listing: load and lock, decide, save state, events, notices and audit in one
 * transaction. All refusals of decideListing come back; 'listing.stale' when somebody was faster.
 */
export async function actOnListing(
  env: UseCaseEnv,
  productId: string,
  given: ListingCommand | CommandOf,
): Promise<Result<Listing, readonly Refusal[]>> {
  const actor = sideOf(env.actor);
  const refused = (code: string) => ({ ok: false as const, error: [{ code }] });
  if (!actor) return refused('listing.forbidden');
  return inTransaction<Listing, readonly Refusal[]>(env.db, async (tx) => {
    const loaded = await loadListing(tx, productId, true);
    if (!loaded) return refused('listing.not-found');
    const before = loaded.listing;
    const tied =
      actor.as === 'officer' && actor.personId
        ? await tiedTo(tx, actor.personId, before.supplierId)
        : false;
    const command = typeof given === 'function' ? given(loaded) : ok(given);
    if (!command.ok) return command;
    const decided = decideListing(before, command.value, listingEnv(env, actor, loaded, tied));
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return { ok: true, value: before };
    const after = decided.value.reduce(evolveListing, before);
    const due = dueOf(env, loaded, decided.value);
    if (!(await saveListing(tx, env, before, after, decided.value, due)))
      return refused('listing.stale');
    await afterSave(tx, env, before, after, decided.value);
    return { ok: true, value: after };
  });
}

/** Sent now, it is answered within the office's own promise; otherwise the old day stands. */
function dueOf(
  env: UseCaseEnv,
  loaded: LoadedListing,
  events: readonly ListingEvent[],
): { at: Date | null; reasons: readonly string[] } {
  const sent = events.find((event) => event.kind === 'submitted');
  if (sent?.kind !== 'submitted') return { at: loaded.dueAt, reasons: loaded.reasons };
  const { calendar, settings } = env.pemda;
  return {
    at: addWorkingDays(calendar, env.clock.now(), settings.reviewWorkingDays),
    reasons: sent.reasons,
  };
}

/** Kinds of events that the other side is told of. */
const TOLD_SELLER = ['fix-asked', 'refused', 'frozen', 'unfrozen', 'delisted', 'expired'];

async function afterSave(
  tx: Tx,
  env: UseCaseEnv,
  before: Listing,
  after: Listing,
  events: readonly ListingEvent[],
): Promise<void> {
  for (const event of events) {
    if (event.kind === 'saved') continue;
    await audit(tx, env, {
      action: `listing.${event.kind}`,
      subjectType: 'product',
      subjectId: after.id,
      before: { state: before.state, version: before.version },
      after: { state: after.state, version: after.version },
    });
  }
  const name = after.revision?.content.name ?? after.shown?.name ?? '';
  const link = `/usaha/produk/${after.id}`;
  const told = events.find(
    (event) =>
      TOLD_SELLER.includes(event.kind) || (event.kind === 'shown' && env.actor.role !== 'seller'),
  );
  if (told && env.actor.role !== 'seller') {
    const people = await peopleWithRole(tx, 'seller', { supplierId: after.supplierId });
    await notify(
      tx,
      env,
      people.map(({ personId }) => personId),
      { kind: `listing.${told.kind}`, params: { name }, link },
    );
  }
  if (after.rejections > before.rejections && after.rejections >= REJECTIONS_TO_COACH)
    await env.events.emit(tx, env, 'listing.rejected-again', {
      productId: after.id,
      supplierId: after.supplierId,
      times: after.rejections,
    });
  if (events.some(({ kind }) => kind === 'shown'))
    await env.events.emit(tx, env, 'listing.shown', {
      productId: after.id,
      supplierId: after.supplierId,
      etalaseId: after.etalaseId,
      first: before.shown === null,
    });
}
