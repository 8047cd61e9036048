import { createHash } from 'node:crypto';
import { dayOf, refuse } from '../../kernel/index.ts';
import type { UseCaseEnv } from '../../platform/index.ts';
import { pdnClassOf, ruleSetById } from '../../rules/index.ts';
import { candidatesFor, offeringSupplier, sameOwnerAs } from './candidates.sql.ts';
import { contentToText, replaceSeals } from './competition.sql.ts';
import type { Candidate } from './domain/preflight.ts';
import type { Competition, OfferContent, OfferLine } from './domain/types.ts';
import { actOnCompetition, type Outcome } from './save-competition.ts';
import { type SealedCopy, sealedBytes, sealText } from './sealing.ts';

/** A line of an offer as it was typed. */
export type TypedLine = Pick<OfferLine, 'lineNo' | 'productId' | 'unitPrice' | 'answer'>;

/** What the receipt names: the hash of the sealed bytes. */
export const digestOf = (copies: readonly SealedCopy[]): string =>
  createHash('sha256').update(sealedBytes(copies)).digest('hex');

/**
 * Seals an offer for the openers and puts it in the place of an earlier one. What it says is checked
 * before and stands nowhere readable afterwards. Refusals: those of `offerFaults` and of the decision.
 */
export async function makeOffer(
  env: UseCaseEnv,
  id: string,
  typed: { readonly lines: readonly TypedLine[]; readonly freight: OfferContent['freight'] },
): Promise<Outcome<Competition>> {
  const supplierId = env.actor.supplierId;
  const today = dayOf(env.clock.now(), env.pemda.zone);
  let sealed: SealedCopy[] = [];
  return actOnCompetition(
    env,
    id,
    async (tx, one) => {
      const supplier = supplierId && (await offeringSupplier(tx, supplierId));
      if (!supplierId || !supplier)
        return { ok: false, error: [refuse('competition.forbidden').error] };
      const candidates = await candidatesFor(tx, one.terms, today, supplierId);
      const content: OfferContent = {
        lines: typed.lines.map((line) => completed(one, line, candidates)),
        freight: typed.freight,
        supplierTax: supplier.tax,
      };
      sealed = await sealText(contentToText(content), one.openers);
      const others = one.offers.map((offer) => offer.supplierId);
      return {
        ok: true,
        value: {
          kind: 'offer',
          content,
          candidates,
          supplierState: supplier.state,
          sameOwner: await sameOwnerAs(tx, supplierId, others),
          digest: digestOf(sealed),
        },
      };
    },
    async (tx) => {
      await replaceSeals(tx, env.pemda.id, id, supplierId ?? '', sealed);
      return { ok: true, value: null };
    },
  );
}

/** The line with what the listing says today; an unknown listing keeps its id, and the decision refuses it. */
function completed(one: Competition, line: TypedLine, candidates: readonly Candidate[]): OfferLine {
  const rules = ruleSetById(one.ruleSet);
  const listed = candidates.find(
    (it) => it.lineNo === line.lineNo && it.productId === line.productId,
  );
  return {
    ...line,
    answer: line.answer.trim(),
    productVersion: listed?.productVersion ?? 0,
    productName: listed?.productName ?? '',
    pdnClass: listed && rules ? pdnClassOf(rules, listed) : 'other',
  };
}

/** Takes the actor's offer back, with its sealed copies. */
export async function withdrawOffer(env: UseCaseEnv, id: string): Promise<Outcome<Competition>> {
  return actOnCompetition(env, id, { kind: 'withdraw-offer' }, async (tx) => {
    await replaceSeals(tx, env.pemda.id, id, env.actor.supplierId ?? '', []);
    return { ok: true, value: null };
  });
}
