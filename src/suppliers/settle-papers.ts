import { notify, peopleWithRole } from '../identity/index.ts';
import { addDays, dayOf, NOTICE_DAYS, noticeDue, ok } from '../kernel/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../platform/index.ts';
import { PAPER_NOTICE_DAYS } from './domain/papers.ts';
import { type EndingPaper, endingPapers, noteFirst } from './paper-notices.sql.ts';
import { setFinalTaxLetter } from './suppliers.sql.ts';

/**
 * What a new day means for papers with a last day: the seller is told 30, 7 and 1 days before it and on
 * it, each once. Once it is over he is told again, and a letter of final tax no longer counts for new
 * orders (PP 55/2022). Orders that run keep the tax they were made with. Safe to run twice, and late.
 */
export async function settlePapers(env: UseCaseEnv): Promise<void> {
  const today = dayOf(env.clock.now(), env.pemda.zone);
  const until = addDays(today, Math.max(...NOTICE_DAYS));
  for (const paper of await endingPapers(env.db, until)) {
    if (paper.expiresOn < today) await end(env, paper);
    else {
      const due = noticeDue(paper.expiresOn, today, paper.given, PAPER_NOTICE_DAYS);
      if (due) await tell(env, paper, due.passed, due.tell);
    }
  }
}

/** Stands for "over" among the days of notices. */
const OVER = -1;

async function end(env: UseCaseEnv, paper: EndingPaper): Promise<void> {
  if (paper.given.includes(OVER)) return;
  await tell(env, paper, [OVER], OVER);
}

async function tell(
  env: UseCaseEnv,
  paper: EndingPaper,
  passed: readonly number[],
  days: number,
): Promise<void> {
  await inTransaction(env.db, async (tx) => {
    if (!(await noteFirst(tx, env, paper.id, passed, days))) return ok(null);
    if (days === OVER && paper.kind === 'pp55') {
      await setFinalTaxLetter(tx, paper.supplierId, false);
      await audit(tx, env, {
        action: 'supplier.final-tax-ended',
        subjectType: 'supplier',
        subjectId: paper.supplierId,
        after: { paper: paper.id, expiresOn: paper.expiresOn },
      });
    }
    const people = await peopleWithRole(tx, 'seller', { supplierId: paper.supplierId });
    const ids = people.map(({ personId }) => personId);
    await notify(tx, env, ids, {
      kind: days === OVER ? 'paper.expired' : 'paper.ends-soon',
      params: { kind: paper.kind, day: paper.expiresOn },
      link: '/usaha',
    });
    return ok(null);
  });
}
