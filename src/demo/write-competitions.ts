import {
  addDays,
  type Day,
  quantity,
  type Result,
  rupiah,
  startOfDay,
  yearOfDay,
  ZERO,
} from '../kernel/index.ts';
import {
  type Connections,
  createEvents,
  type Db,
  fixedClock,
  newId,
  type Pemda,
  silentLog,
  type UseCaseEnv,
} from '../platform/index.ts';
import {
  actOnCompetition,
  becomeOpener,
  type Candidate,
  type Competition,
  candidatesFor,
  closeCompetition,
  decideCompetitionNow,
  draftCompetition,
  estimateOf,
  makeOffer,
  openOffers,
  publishCompetition,
  type Terms,
} from '../purchasing/index.ts';
import { goodsLike, type Official, officialOf, planWith } from './competitions.sql.ts';
import { ANSWERS, COMPETITIONS } from './content/competitions.ts';

const HOUR = 3_600_000;

/** The passphrase of the demo's openers; docs/operations.md prints it too. */
export const DEMO_OPENING = 'kata sandi pembuka';

type Told = (typeof COMPETITIONS)[number];

interface Stage {
  readonly db: Db;
  readonly pemda: Pemda;
  readonly asOf: Day;
  readonly buyers: readonly [Official, Official];
}

/** Mini-competitions in every stage, by the same use cases that people use; none near the turn of a year. */
export async function writeCompetitions(
  connections: Connections,
  pemda: Pemda,
  asOf: Day,
): Promise<void> {
  const year = yearOfDay(asOf);
  if (yearOfDay(addDays(asOf, -14)) !== year || yearOfDay(addDays(asOf, 13)) !== year) return;
  const db = connections.for(pemda.id);
  const buyers = [
    await officialOf(db, 'pembeli@demo.test'),
    await officialOf(db, 'ppk@demo.test'),
  ] as const;
  for (const told of COMPETITIONS) await tell({ db, pemda, asOf, buyers }, told);
}

/** The surroundings of an official, a supplier or the system, on a day and at an hour. */
function envAt(
  { db, pemda, asOf }: Stage,
  days: number,
  hour: number,
  actor: Partial<UseCaseEnv['actor']>,
): UseCaseEnv {
  const at = new Date(startOfDay(addDays(asOf, days), pemda.zone).getTime() + hour * HOUR);
  return {
    db,
    pemda,
    clock: fixedClock(at),
    actor: { personId: null, role: 'system', agencyId: null, supplierId: null, ...actor },
    // Nobody gets mail of the demo's past; what is overdue is closed with the new day.
    jobs: { enqueue: async () => {}, enqueueAll: async () => {} },
    events: createEvents(),
    log: silentLog,
    requestId: newId(at),
  };
}

async function tell(stage: Stage, told: Told): Promise<void> {
  const [buyer, ppk] = stage.buyers;
  const drafted = envAt(stage, told.drafted, 9, buyer);
  const made = await termsOf(stage, told, buyer);
  if (!made) return;
  const { terms, offering } = made;
  const { id, version } = await must(draftCompetition(drafted, terms));
  const word = { passphrase: DEMO_OPENING, again: DEMO_OPENING };
  const ready = await must(becomeOpener(drafted, id, version, { name: buyer.name, ...word }));
  const both = await must(
    becomeOpener(envAt(stage, told.drafted, 10, ppk), id, ready.version, {
      name: ppk.name,
      ...word,
    }),
  );
  const published = envAt(stage, told.drafted, 11, buyer);
  const reason = 'Harga pembanding lain belum ada di katalog.';
  await must(publishCompetition(published, id, both.version, reason));
  await askAndAnswer(stage, told, id, offering[0]?.supplierId ?? '');
  for (const [n, listed] of offering.entries())
    await must(
      makeOffer(
        envAt(stage, told.drafted + 1, 9 + n, { role: 'seller', supplierId: listed.supplierId }),
        id,
        {
          freight: ZERO,
          lines: [
            {
              lineNo: 1,
              productId: listed.productId,
              unitPrice: belowList(listed, n),
              answer: told.kind === 'specification' ? (ANSWERS[n] ?? ANSWERS[0]) : '',
            },
          ],
        },
      ),
    );
  if (told.stage === 'open') return;
  await closeCompetition(envAt(stage, told.until, 16, {}), id);
  if (told.stage === 'closed') return;
  await must(openOffers(envAt(stage, told.until, 17, ppk), id, DEMO_OPENING));
  const opened = await must(openOffers(envAt(stage, told.until, 18, buyer), id, DEMO_OPENING));
  if (told.stage === 'opened') return;
  await must(decideCompetitionNow(envAt(stage, told.until + 9, 10, buyer), id, opened.version));
}

/** Three to seven percent below the listed price, in steps of fifty rupiah. */
function belowList({ price }: Candidate, n: number) {
  const asked = (price * BigInt(97 - n)) / 100n;
  return rupiah(asked > 100n ? asked - (asked % 50n) : asked);
}

async function askAndAnswer(stage: Stage, told: Told, id: string, supplierId: string) {
  const [buyer] = stage.buyers;
  const asked = envAt(stage, told.drafted, 13, { role: 'seller', supplierId });
  const [text, answer] = told.question;
  const questionId = newId(asked.clock.now());
  await must(actOnCompetition(asked, id, { kind: 'ask', id: questionId, text }));
  await must(
    actOnCompetition(envAt(stage, told.drafted, 14, buyer), id, {
      kind: 'answer',
      id: questionId,
      text: answer,
    }),
  );
}

/** Terms and the listings that will be offered: the cheapest of each of the first suppliers. */
async function termsOf(
  { db, pemda, asOf }: Stage,
  told: Told,
  buyer: Official,
): Promise<{ terms: Terms; offering: Candidate[] } | null> {
  const goods = await goodsLike(db, told.etalase, told.like);
  if (!goods || !buyer.agencyId) return null;
  const line = {
    ...goods,
    lineNo: 1,
    name: told.name,
    specification: told.specification,
    quantity: quantity(told.quantity),
    estimate: rupiah(1),
  };
  const candidates = await candidatesFor(db, { kind: told.kind, lines: [line] }, asOf);
  const offering: Candidate[] = [];
  // Of an etalase whose goods differ much, those offer whose listing is what is asked for.
  for (const listed of candidates.filter(({ productName }) => productName.startsWith(told.like)))
    if (!offering.some(({ supplierId }) => supplierId === listed.supplierId)) offering.push(listed);
  const chosen = offering.slice(0, told.offers);
  const dearest = chosen.at(-1);
  if (chosen.length < 2 || !dearest) return null;
  const lines = [{ ...line, estimate: rupiah((dearest.price * 11n) / 10n) }];
  const planId = await planWith(
    db,
    buyer.agencyId,
    yearOfDay(asOf),
    goods.etalaseId,
    estimateOf(lines, asOf),
  );
  if (!planId) return null;
  const closes = startOfDay(addDays(asOf, told.until), pemda.zone).getTime() + 15 * HOUR;
  return {
    offering: chosen,
    terms: {
      title: told.title,
      kind: told.kind,
      awardBy: 'whole',
      planId,
      lines,
      requirements: [],
      narrowReason: null,
      deliveryAddress: pemda.letterhead.address ?? pemda.name,
      wantedOn: addDays(asOf, told.wanted),
      offersUntil: new Date(closes),
      note: '',
    },
  };
}

async function must(
  doing: Promise<Result<Competition, readonly { code: string; field?: string }[]>>,
): Promise<Competition> {
  const done = await doing;
  if (!done.ok) throw new Error(`demo competition: ${done.error.map(({ code }) => code).join()}`);
  return done.value;
}
