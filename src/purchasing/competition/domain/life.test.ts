import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { day, quantity, rupiah } from '../../../kernel/index.ts';
import type { PlanFacts } from '../../domain/commands.ts';
import { CALENDAR } from '../../domain/fixtures.ts';
import type { OrderActor } from '../../domain/types.ts';
import type { CompetitionCommand } from './commands.ts';
import { decideCompetition, decideDraft } from './decide.ts';
import { evolveCompetition, foldCompetition } from './evolve.ts';
import type { Candidate } from './preflight.ts';
import { stepsFor } from './table.ts';
import type { Competition, OfferContent, Terms } from './types.ts';

const START = new Date('2026-03-04T03:00:00Z');
const UNTIL = new Date('2026-03-10T09:00:00Z');
const AFTER = new Date('2026-03-10T09:00:01Z');
const SEED = 'benih yang acak';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const REASON = 'Alasan yang cukup panjang untuk auditor.';

const official = (personId: string, role: OrderActor['role'], agencyId: string | null = 'agency') =>
  ({ personId, role, agencyId, supplierId: null }) satisfies OrderActor;
const seller = (supplierId: string): OrderActor => ({
  personId: `p-${supplierId}`,
  role: 'seller',
  agencyId: null,
  supplierId,
});
const BUYER = official('p-buyer', 'procurement_officer');
const PPK = official('p-ppk', 'ppk');
const AUDITOR = official('p-auditor', 'auditor', null);
const OTHER = official('p-other', 'procurement_officer', 'elsewhere');
const SYSTEM: OrderActor = { personId: null, role: 'system', agencyId: null, supplierId: null };

const PLAN: PlanFacts = {
  id: 'plan',
  agencyId: 'agency',
  year: 2026,
  active: true,
  method: 'e_purchasing',
  budget: rupiah(50_000_000),
  left: rupiah(50_000_000),
};

const TERMS: Terms = {
  title: 'Kertas untuk triwulan dua',
  kind: 'product',
  awardBy: 'whole',
  planId: 'plan',
  lines: [
    {
      lineNo: 1,
      name: 'Kertas A4',
      specification: '',
      etalaseId: 'e',
      kbki: '32129',
      unit: 'Rim',
      kind: 'goods',
      quantity: quantity(100),
      estimate: rupiah(60_000),
    },
  ],
  requirements: [],
  narrowReason: null,
  deliveryAddress: 'Jalan Panglima Sudirman 507',
  wantedOn: day('2026-03-20'),
  offersUntil: UNTIL,
  note: '',
};

const candidate = (supplierId: string): Candidate => ({
  lineNo: 1,
  productId: `kertas-${supplierId}`,
  productVersion: 1,
  productName: 'Kertas',
  supplierId,
  supplier: supplierId,
  price: rupiah(58_000),
  freight: rupiah(0),
  local: true,
  umkk: true,
  origin: 'domestic',
  tkdnPercent: null,
  taxable: false,
  leadTimeDays: 2,
});
const CANDIDATES = ['a', 'b', 'c'].map(candidate);

const content = (supplierId: string, price: number, freight = 0): OfferContent => ({
  freight: rupiah(freight),
  supplierTax: { taxable: false, finalTaxLetter: false, hasNpwp: true },
  lines: [
    {
      lineNo: 1,
      productId: `kertas-${supplierId}`,
      productVersion: 1,
      productName: 'Kertas',
      unitPrice: rupiah(price),
      pdnClass: 'domestic',
      answer: '',
    },
  ],
});

const offering = (supplierId: string, price: number, more: object = {}): CompetitionCommand => ({
  kind: 'offer',
  content: content(supplierId, price),
  candidates: CANDIDATES.filter((one) => one.supplierId === supplierId),
  supplierState: 'active',
  sameOwner: null,
  digest: `digest-${supplierId}`,
  ...more,
});

const envOf = (actor: OrderActor, now = START) => ({ now, calendar: CALENDAR, actor, hash });

function codes(one: Competition, command: CompetitionCommand, actor: OrderActor, now = START) {
  const done = decideCompetition(one, command, envOf(actor, now));
  return done.ok ? [] : done.error.map(({ code }) => code);
}

function run(one: Competition, command: CompetitionCommand, actor: OrderActor, now = START) {
  const done = decideCompetition(one, command, envOf(actor, now));
  if (!done.ok) throw new Error(done.error.map(({ code }) => code).join(', '));
  return done.value.reduce<Competition>(evolveCompetition, one);
}

function draft(terms: Partial<Terms> = {}): Competition {
  const command = { kind: 'draft', id: 'k', number: 'MK-1', plan: PLAN } as const;
  const done = decideDraft({ ...command, terms: { ...TERMS, ...terms } }, envOf(BUYER));
  const one = done.ok ? foldCompetition(done.value) : null;
  if (!one) throw new Error(JSON.stringify(done));
  return one;
}

const ready = (one: Competition, actor: OrderActor) =>
  run(
    one,
    {
      kind: 'ready',
      expectedVersion: one.version,
      opener: {
        personId: actor.personId ?? '',
        name: 'Orang',
        recipient: 'age1',
        lockedIdentity: '',
      },
    },
    actor,
  );
const publishing = (one: Competition): CompetitionCommand => ({
  kind: 'publish',
  expectedVersion: one.version,
  seedDigest: hash(SEED),
  candidates: CANDIDATES,
  references: CANDIDATES.map(({ lineNo, supplier, price }) => ({
    lineNo,
    source: 'listing',
    name: supplier,
    price,
  })),
  referenceReason: '',
  plan: PLAN,
});

function open(terms: Partial<Terms> = {}): Competition {
  const one = ready(ready(draft(terms), PPK), AUDITOR);
  return run(one, publishing(one), BUYER);
}

function opened(prices: Readonly<Record<string, number>>, terms: Partial<Terms> = {}): Competition {
  let one = open(terms);
  const answer = terms.kind === 'specification' ? 'Kertas 80 gram, putih.' : '';
  const offers = Object.entries(prices).map(([id, price]) => {
    const found = content(id, price);
    return {
      supplierId: id,
      content: { ...found, lines: found.lines.map((line) => ({ ...line, answer })) },
    };
  });
  for (const { supplierId, content: sealed } of offers)
    one = run(one, offering(supplierId, 1, { content: sealed }), seller(supplierId));
  one = run(one, { kind: 'close', outageMs: 0 }, SYSTEM, AFTER);
  one = run(one, { kind: 'half-open' }, PPK, AFTER);
  return run(one, { kind: 'open', seed: SEED, offers }, AUDITOR, AFTER);
}

const decided = (one: Competition) =>
  run(one, { kind: 'decide', expectedVersion: one.version }, BUYER, AFTER);

describe('before it is published', () => {
  it('names every fault of the terms at its field', () => {
    const faulty = {
      ...TERMS,
      title: 'x',
      lines: [],
      offersUntil: START,
      wantedOn: day('2026-03-01'),
    };
    const command = { kind: 'draft', id: 'k', number: 'MK-1', terms: faulty, plan: null } as const;
    const done = decideDraft(command, envOf(BUYER));
    expect(done.ok ? [] : done.error.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'competition.title title',
      'plan.choose planId',
      'competition.no-lines lines',
      'competition.too-soon offersUntil',
      'competition.wanted wantedOn',
    ]);
  });

  it('needs two openers, and is the agency’s own until then', () => {
    const one = draft();
    expect(codes(one, publishing(one), BUYER)).toEqual(['competition.openers']);
    expect(stepsFor(one, BUYER)).toEqual(['change', 'ready', 'publish', 'cancel']);
    expect(stepsFor(one, AUDITOR)).toEqual(['ready']);
    expect(stepsFor(one, OTHER)).toEqual([]);
    expect(stepsFor(one, seller('a'))).toEqual([]);
  });
});

describe('while it is open', () => {
  it('takes an offer with its limits, once an owner, until the moment of the deadline', () => {
    const one = open();
    const a = seller('a');
    expect(codes(one, offering('a', 57_000), a)).toEqual([]);
    expect(codes(one, offering('a', 58_001), a)).toEqual(['competition.above-list']);
    expect(codes(one, offering('a', 0), a)).toEqual(['offer.min-price']);
    const other = offering('a', 57_000, { sameOwner: 'UD Kembar' });
    expect(codes(one, other, a)).toEqual(['competition.one-owner']);
    const frozen = offering('a', 57_000, { supplierState: 'frozen' });
    expect(codes(one, frozen, a)).toEqual(['competition.supplier-closed']);
    const strange = offering('a', 57_000, { candidates: [] });
    expect(codes(one, strange, a)).toEqual(['competition.listing']);
    // 100 x 58,000 and freight against 100 x 60,000 with 11 percent.
    const dear = offering('a', 1, { content: content('a', 58_000, 860_001) });
    expect(codes(one, dear, a)).toEqual(['competition.above-estimate']);
    expect(codes(one, offering('a', 57_000), a, UNTIL)).toEqual(['competition.over']);
    expect(codes(one, offering('a', 57_000), BUYER)).toEqual(['competition.forbidden']);
  });

  it('a newer offer takes the place of the older, and can be taken back', () => {
    let one = run(open(), offering('a', 57_000), seller('a'));
    one = run(one, offering('a', 56_000, { digest: 'zwei' }), seller('a'));
    expect(one.offers.map(({ digest }) => digest)).toEqual(['zwei']);
    one = run(one, { kind: 'withdraw-offer' }, seller('a'));
    expect(one.offers).toEqual([]);
    expect(codes(one, { kind: 'withdraw-offer' }, seller('a'))).toEqual([
      'competition.no-own-offer',
    ]);
  });

  it('moves its deadline by an outage and two hours, ends without offers, and waits for two with one', () => {
    const close = (outageMs: number) => ({ kind: 'close', outageMs }) as const;
    const one = run(open(), offering('a', 57_000), seller('a'));
    const moved = run(one, close(20 * 60_000), SYSTEM, AFTER);
    expect(moved.state).toBe('open');
    expect(moved.terms.offersUntil).toEqual(new Date('2026-03-10T11:20:01Z'));
    expect(run(one, close(0), SYSTEM, START)).toEqual(one);
    expect(run(open(), close(0), SYSTEM, AFTER)).toMatchObject({
      state: 'failed',
      endReason: 'no-offer',
    });
    expect(run(one, close(60_000), SYSTEM, AFTER).state).toBe('closed');
  });
});

describe('opening and deciding', () => {
  it('takes two people, and the seed that was promised', () => {
    let one = run(open(), offering('a', 57_000), seller('a'));
    one = run(one, { kind: 'close', outageMs: 0 }, SYSTEM, AFTER);
    expect(codes(one, { kind: 'half-open' }, BUYER, AFTER)).toEqual(['competition.forbidden']);
    one = run(one, { kind: 'half-open' }, PPK, AFTER);
    const opening = { kind: 'open', seed: SEED, offers: [] } as const;
    expect(codes(one, opening, PPK, AFTER)).toEqual(['competition.two-people']);
    const wrong = { ...opening, seed: 'lain' };
    expect(codes(one, wrong, AUDITOR, AFTER)).toEqual(['competition.seed']);
    expect(run(one, opening, AUDITOR, AFTER).state).toBe('evaluating');
  });

  it('awards the best that fits, and passes on to who stands by', () => {
    let one = opened({ a: 55_000, b: 54_000, c: 56_000 });
    const unfit = (expectedVersion: number, reason: string) =>
      ({ kind: 'assess', expectedVersion, supplierId: 'b', fits: false, reason }) as const;
    expect(codes(one, unfit(one.version, 'jelek'), BUYER, AFTER)).toEqual(['order.reason']);
    one = decided(run(one, unfit(one.version, REASON), BUYER, AFTER));
    expect(one.results[0]?.ranks.map(({ supplierId }) => supplierId)).toEqual(['a', 'c']);
    const on = (from: string, ended: boolean) =>
      ({ kind: 'pass-on', expectedVersion: one.version, from, ended }) as const;
    expect(codes(one, on('a', true), BUYER, AFTER)).toEqual(['competition.no-standby']);
    expect(codes(one, { kind: 'confirm-standby' }, seller('b'), AFTER)).toEqual([
      'competition.no-place',
    ]);
    one = run(one, { kind: 'confirm-standby' }, seller('c'), AFTER);
    expect(codes(one, on('a', false), BUYER, AFTER)).toEqual(['competition.order-runs']);
    one = run(one, on('a', true), BUYER, AFTER);
    expect(one.results[0]?.awardedTo).toBe('c');
  });

  it('waits for a verdict on each offer where a specification is answered, and fails where none fits', () => {
    const spec = {
      kind: 'specification',
      lines: TERMS.lines.map((line) => ({ ...line, specification: 'Kertas 80 gram, putih.' })),
    } as const;
    let one = opened({ a: 55_000 }, spec);
    const decide = { kind: 'decide', expectedVersion: one.version } as const;
    expect(codes(one, decide, BUYER, AFTER)).toEqual(['competition.unassessed']);
    const verdict = { kind: 'assess', supplierId: 'a', fits: false, reason: REASON } as const;
    one = run(one, { ...verdict, expectedVersion: one.version }, BUYER, AFTER);
    expect(decided(one)).toMatchObject({ state: 'failed', endReason: 'none-fits' });
  });

  it('answers an objection once, and cancels nothing that is decided', () => {
    let one = decided(opened({ a: 55_000, b: 54_000 }));
    const objection = { kind: 'object', id: 'o', text: 'Harga kami lebih rendah.' } as const;
    expect(codes(one, objection, seller('c'), AFTER)).toEqual(['competition.no-own-offer']);
    one = run(one, objection, seller('a'), AFTER);
    expect(codes(one, objection, seller('a'), AFTER)).toEqual(['competition.objected-already']);
    const answer = { kind: 'answer-objection', id: 'o', text: 'Sudah dihitung ulang.' } as const;
    one = run(one, answer, BUYER, AFTER);
    expect(one.objections[0]?.answer).toBe('Sudah dihitung ulang.');
    expect(codes(one, answer, BUYER, AFTER)).toEqual(['competition.answered']);
    const cancel = { kind: 'cancel', expectedVersion: one.version, reason: REASON } as const;
    expect(codes(one, cancel, BUYER, AFTER)).toEqual(['competition.state']);
  });
});
