import { fail, ok, type Refusal, type Result } from '../../../kernel/index.ts';
import { changedFields, type ListingContent, reviewReasons } from './content.ts';
import type { Listing, ListingCommand, ListingEnv, ListingEvent, Remark } from './listing.ts';
import { transitionFor } from './transitions.ts';

type Decision = Result<ListingEvent[], Refusal[]>;

const MIN_REASON = 10;
const MAX_REASON = 1000;
const MAX_REMARK = 500;

const no = (code: string, field?: string, params?: Refusal['params']): Decision =>
  fail([{ code: `listing.${code}`, ...(field ? { field } : {}), ...(params ? { params } : {}) }]);

/**
 * What a command makes of a listing: events, or every reason why not. Pure. First the table (does
 * this state know the command, is it this side's), then the command's own rules.
 */
export function decideListing(
  listing: Listing,
  command: ListingCommand,
  env: ListingEnv,
): Decision {
  const { actor } = env;
  if (actor.as === 'seller' && actor.supplierId !== listing.supplierId) return no('not-found');
  const row = transitionFor(listing, command.kind);
  if (!row) return no('state', undefined, { state: listing.state });
  if (!row.by.includes(actor.as)) return no('forbidden');
  if (actor.as === 'officer' && env.tied) return no('tied');
  switch (command.kind) {
    case 'save':
      return decideSave(listing, command.content);
    case 'submit':
      return decideSubmit(listing, env);
    case 'withdraw':
      return ok([{ kind: 'withdrawn' }]);
    case 'discard':
      return ok([{ kind: 'discarded' }]);
    case 'claim':
      return decideClaim(listing, env);
    case 'release':
      return mine(listing, env) ?? ok([{ kind: 'released' }]);
    case 'approve':
      return mine(listing, env) ?? decideApprove(listing, command, env);
    case 'ask-fix':
      return (
        mine(listing, env) ??
        remarkFaults(command.remarks) ??
        ok([{ kind: 'fix-asked', remarks: command.remarks }])
      );
    case 'refuse':
      return (
        mine(listing, env) ??
        remarkFaults(command.remarks) ??
        ok([{ kind: 'refused', remarks: command.remarks }])
      );
    case 'freeze':
      return reasonFault(command.reason) ?? ok([{ kind: 'frozen', reason: command.reason.trim() }]);
    case 'unfreeze':
      return (
        reasonFault(command.reason) ?? ok([{ kind: 'unfrozen', reason: command.reason.trim() }])
      );
    case 'delist':
      return (
        reasonFault(command.reason) ??
        ok([
          {
            kind: 'delisted',
            reason: command.reason.trim(),
            by: actor.as === 'seller' ? 'seller' : 'officer',
          },
        ])
      );
    case 'expire':
      return listing.expiresOn !== null && listing.expiresOn < env.today
        ? ok([{ kind: 'expired' }])
        : no('not-expired');
  }
}

/** A draft that saves itself writes no event for words that did not change. */
function decideSave(listing: Listing, content: ListingContent): Decision {
  const before = listing.revision?.content ?? (listing.state === 'live' ? listing.shown : null);
  const same = before !== null && changedFields(before, content).length === 0;
  return ok(same ? [] : [{ kind: 'saved', content }]);
}

/** A listing that was on show changes at once unless an officer has to look; a new one always waits for him. */
function decideSubmit(listing: Listing, env: ListingEnv): Decision {
  const content = listing.revision?.content;
  if (!content) return no('nothing-to-send');
  if (!env.supplierSells) return no('supplier-blocked');
  if (!env.etalaseOpen) return no('etalase-closed', 'etalase');
  if (env.missing.length > 0) return fail([...env.missing]);
  const selling = listing.state === 'live' && listing.shown !== null;
  const reasons =
    selling && listing.shown ? reviewReasons(listing.shown, content, env.bandPercent) : ['new'];
  return reasons.length === 0
    ? ok([{ kind: 'shown', content, review: false }])
    : ok([{ kind: 'submitted', at: env.now, reasons }]);
}

function decideClaim(listing: Listing, env: ListingEnv): Decision {
  const by = listing.revision?.claimedBy;
  if (env.actor.personId === null) return no('forbidden');
  if (by === env.actor.personId) return ok([]);
  return by ? no('claimed') : ok([{ kind: 'claimed', by: env.actor.personId }]);
}

/** Who decides has taken it, so that two officers never answer one seller. */
function mine(listing: Listing, env: ListingEnv): Decision | null {
  const by = listing.revision?.claimedBy ?? null;
  if (by === null) return no('not-claimed');
  return by === env.actor.personId ? null : no('claimed');
}

/** An approval stands for what the officer saw (house law 5). */
function decideApprove(
  listing: Listing,
  { contentHash, brand }: Extract<ListingCommand, { kind: 'approve' }>,
  env: ListingEnv,
): Decision {
  const content = listing.revision?.content;
  if (!content) return no('nothing-to-send');
  if (!env.supplierSells) return no('supplier-blocked');
  if (contentHash !== env.contentHash) return no('stale');
  if (env.missing.length > 0) return fail([...env.missing]);
  const named = brand === undefined ? content : { ...content, brand };
  return ok([{ kind: 'shown', content: named, review: true }]);
}

function reasonFault(reason: string): Decision | null {
  const { length } = reason.trim();
  if (length < MIN_REASON) return no('reason', 'reason', { least: MIN_REASON });
  return length > MAX_REASON ? no('reason-long', 'reason', { most: MAX_REASON }) : null;
}

/** A seller cannot mend what is not named: every remark has rule, field and fix (issue 3). */
function remarkFaults(remarks: readonly Remark[]): Decision | null {
  if (remarks.length === 0) return no('remark-none', 'remarks');
  const faults: Refusal[] = remarks.flatMap((remark, n) =>
    (['field', 'rule', 'fix'] as const)
      .filter((part) => remark[part].trim() === '')
      .map((part) => ({ code: `listing.remark-${part}`, field: `remark.${n}.${part}` })),
  );
  for (const [n, { rule, fix }] of remarks.entries())
    if (Math.max(rule.length, fix.length) > MAX_REMARK)
      faults.push({
        code: 'listing.remark-long',
        field: `remark.${n}.fix`,
        params: { most: MAX_REMARK },
      });
  return faults.length > 0 ? fail(faults) : null;
}
