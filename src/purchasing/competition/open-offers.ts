import type { Refusal } from '../../kernel/index.ts';
import type { UseCaseEnv } from '../../platform/index.ts';
import {
  contentFromText,
  keepHalf,
  loadCompetition,
  type StoredSeal,
  sealsOf,
} from './competition.sql.ts';
import type { Competition, OfferContent, OpenedOffer } from './domain/types.ts';
import { digestOf } from './make-offer.ts';
import { SEED } from './prepare-competition.ts';
import { actOnCompetition, type Outcome } from './save-competition.ts';
import { takeOff, unlock } from './sealing.ts';

const no = (code: string, field?: string): { ok: false; error: Refusal[] } => ({
  ok: false,
  error: [{ code, ...(field ? { field } : {}) }],
});

/**
 * One person's part in opening: the first takes the outer layer off every copy that is his, the second
 * reads what is left. Refusals: 'competition.passphrase' for a wrong one, and those of the decision.
 */
export async function openOffers(
  env: UseCaseEnv,
  id: string,
  passphrase: string,
): Promise<Outcome<Competition>> {
  const seen = await loadCompetition(env.db, id);
  const opener = seen?.openers.find(({ personId }) => personId === env.actor.personId);
  if (!seen || !opener) return no(seen ? 'competition.not-opener' : 'competition.not-found');
  const identity = await unlock(opener, passphrase);
  if (identity === null) {
    env.log.warn({ competitionId: id, personId: opener.personId }, 'wrong passphrase of an opener');
    return no('competition.passphrase', 'passphrase');
  }
  return seen.firstOpener === null
    ? takeOuterLayer(env, id, opener.personId, identity)
    : readOffers(env, id, opener.personId, identity);
}

async function takeOuterLayer(
  env: UseCaseEnv,
  id: string,
  personId: string,
  identity: string,
): Promise<Outcome<Competition>> {
  return actOnCompetition(env, id, { kind: 'half-open' }, async (tx) => {
    for (const copy of await sealsOf(tx, id)) {
      if (copy.outerPerson !== personId) continue;
      const half = await takeOff(copy.sealed, identity);
      if (half) await keepHalf(tx, id, copy, half);
    }
    return { ok: true, value: null };
  });
}

async function readOffers(
  env: UseCaseEnv,
  id: string,
  personId: string,
  identity: string,
): Promise<Outcome<Competition>> {
  return actOnCompetition(env, id, async (tx, one) => {
    const seals = await sealsOf(tx, id);
    const read = (holder: string) =>
      readCopy(
        seals.find(
          (copy) =>
            copy.holder === holder &&
            copy.outerPerson === one.firstOpener &&
            copy.innerPerson === personId,
        ),
        identity,
      );
    const offers: OpenedOffer[] = [];
    for (const { supplierId, digest } of one.offers) {
      const own = seals.filter(({ holder }) => holder === supplierId);
      // Bytes that are not those of the receipt were altered: the offer cannot be taken for his.
      const text = digestOf(own) === digest ? await read(supplierId) : null;
      offers.push({ supplierId, content: text === null ? null : parsed(text) });
    }
    return { ok: true, value: { kind: 'open', seed: (await read(SEED)) ?? '', offers } };
  });
}

async function readCopy(copy: StoredSeal | undefined, identity: string): Promise<string | null> {
  const whole = copy?.half && (await takeOff(copy.half, identity));
  return whole ? new TextDecoder().decode(whole) : null;
}

/** What this program sealed itself is of the right shape; anything else is no offer. */
function parsed(text: string): OfferContent | null {
  try {
    return contentFromText(text) as OfferContent;
  } catch {
    return null;
  }
}
