import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, quantity, rupiah } from '../../src/kernel/index.ts';
import { inTransaction, newId, sha256 } from '../../src/platform/index.ts';
import {
  candidatesFor,
  offeringSupplier,
  sameOwnerAs,
} from '../../src/purchasing/competition/candidates.sql.ts';
import {
  contentFromText,
  contentToText,
  keepHalf,
  listCompetitions,
  loadCompetition,
  replaceSeals,
  saveCompetition,
  sealsOf,
} from '../../src/purchasing/competition/competition.sql.ts';
import { decideCompetition, decideDraft } from '../../src/purchasing/competition/domain/decide.ts';
import {
  evolveCompetition,
  foldCompetition,
} from '../../src/purchasing/competition/domain/evolve.ts';
import type { OfferContent, Terms } from '../../src/purchasing/competition/domain/types.ts';
import { newOpener, sealText, takeOff, unlock } from '../../src/purchasing/competition/sealing.ts';
import { actOnOrder, addLine, contentOf, placeOrder } from '../../src/purchasing/index.ts';
import { paidBefore } from '../../src/purchasing/price-references.sql.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const today = day('2026-03-04');

async function terms(more: Partial<Terms['lines'][number]> = {}): Promise<Terms> {
  const paper = await world.db
    .selectFrom('product')
    .select(['kbki', 'unit', 'etalase_id'])
    .where('id', '=', world.city.products.paper)
    .executeTakeFirstOrThrow();
  return {
    title: 'Kertas untuk triwulan dua',
    kind: 'product',
    awardBy: 'whole',
    planId: world.city.plans.stationery,
    lines: [
      {
        lineNo: 1,
        name: 'Kertas',
        specification: '',
        etalaseId: paper.etalase_id,
        kbki: paper.kbki,
        unit: paper.unit,
        kind: 'goods',
        quantity: quantity(2),
        estimate: rupiah(1_000_000),
        ...more,
      },
    ],
    requirements: [],
    narrowReason: null,
    deliveryAddress: 'Jalan Panglima Sudirman 507',
    wantedOn: day('2026-03-20'),
    offersUntil: new Date('2026-03-10T09:00:00Z'),
    note: '',
  };
}

describe('who could answer a mini-competition', () => {
  it('is read from listings on show in the same unit with enough in stock', async () => {
    const { paper, paperDearer, frozen } = world.city.products;
    const found = await candidatesFor(world.db, await terms(), today);
    const ids = found.map(({ productId }) => productId);
    expect(ids).toContain(paper);
    expect(ids).toContain(paperDearer);
    expect(ids).not.toContain(frozen);
    const few = await candidatesFor(world.db, await terms({ quantity: quantity(9_999) }), today);
    expect(few.filter(({ productId }) => productId === paper)).toEqual([]);
    const of = found.find(({ productId }) => productId === paperDearer)?.supplierId ?? '';
    const own = await candidatesFor(world.db, await terms(), today, of);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(found.length);
    expect(own.every(({ supplierId }) => supplierId === of)).toBe(true);
  });

  it('has prices that were paid for the same, once an order of them was accepted', async () => {
    const [line] = (await terms()).lines;
    if (!line) throw new Error('no line');
    const paid = () => paidBefore(world.db, line, new Date('2026-01-01T00:00:00Z'));
    const { paper: productId } = world.city.products;
    const { paper: supplierId } = world.city.suppliers;
    const officer = world.actor('officer');
    const now = world.clock.now();
    const pemdaId = world.pemda.id;
    await addLine(world.db, pemdaId, officer.personId ?? '', productId, quantity(3), now);
    const placed = await placeOrder(world.env(officer), {
      supplierId,
      planId: world.city.plans.stationery,
      method: 'direct',
      channel: 'LS',
      ownerEstimate: null,
      region: null,
      deliveryAddress: 'Jalan Panglima Sudirman 507, Kota Batu',
      wantedOn: day('2026-03-20'),
      note: '',
      costlierReason: null,
      exceptionCode: null,
      idempotencyKey: newId(now),
    });
    if (!placed.ok) throw new Error(JSON.stringify(placed.error));
    expect(await paid()).toEqual([]);
    const { id, number, version } = placed.value;
    const approve = {
      kind: 'approve',
      expectedVersion: version,
      contentHash: sha256(contentOf(placed.value)),
      sign: true,
    } as const;
    const approved = await actOnOrder(world.env(world.actor('ppk')), id, approve);
    if (!approved.ok) throw new Error(JSON.stringify(approved.error));
    const accept = { kind: 'accept', expectedVersion: approved.value.version } as const;
    expect((await actOnOrder(world.env(world.actor('seller')), id, accept)).ok).toBe(true);
    expect(await paid()).toEqual([{ lineNo: 1, source: 'order', name: number, price: 50_000n }]);
  });

  it('knows two businesses of one owner', async () => {
    const { paper, kitchen } = world.city.suppliers;
    const set = (id: string, values: object) =>
      world.db.updateTable('supplier').set(values).where('id', '=', id).execute();
    await set(kitchen, { npwp: '999999999999999', bank_account: '1', bank_name: 'Bank Uji' });
    expect(await sameOwnerAs(world.db, paper, [paper, kitchen])).toBeNull();
    await set(paper, { bank_account: '1', bank_name: 'Bank Uji' });
    const name = (await sameOwnerAs(world.db, paper, [paper, kitchen])) ?? '';
    expect(name).not.toBe('');
    await set(paper, { bank_account: '2' });
    expect(await sameOwnerAs(world.db, paper, [kitchen])).toBeNull();
    expect(await offeringSupplier(world.db, paper)).toMatchObject({
      state: 'active',
      tax: { hasNpwp: true },
    });
  });
});

describe('a stored mini-competition', () => {
  it('comes back as it was, refuses a stale save, and keeps its seals unreadable until two have come', async () => {
    const env = { now: world.clock.now(), calendar: world.pemda.calendar, hash: sha256 };
    const buyer = world.actor('officer');
    const plan = {
      id: world.city.plans.stationery,
      agencyId: world.city.agencies.office,
      year: 2026,
      active: true,
      method: 'e_purchasing',
      budget: rupiah(100_000_000),
      left: rupiah(100_000_000),
    };
    const id = newId(world.clock.now());
    const command = { kind: 'draft', id, number: 'MK-1', terms: await terms(), plan } as const;
    const drafted = decideDraft(command, { ...env, actor: buyer });
    const first = drafted.ok ? foldCompetition(drafted.value) : null;
    if (!drafted.ok || !first) throw new Error(JSON.stringify(drafted));
    const pemdaId = world.pemda.id;
    const save = (
      ...change: Parameters<typeof saveCompetition> extends [unknown, unknown, ...infer R]
        ? R
        : never
    ) =>
      inTransaction<boolean, never>(world.db, async (tx) => ({
        ok: true,
        value: await saveCompetition(tx, pemdaId, ...change),
      }));
    await save(null, first, drafted.value);
    expect(await loadCompetition(world.db, id)).toEqual(first);

    const people = [world.actor('officer'), world.actor('auditor')];
    const openers = await Promise.all(
      people.map(({ personId }, at) =>
        newOpener({ personId: personId ?? '', name: `Orang ${at}` }, `kata sandi orang ${at}`),
      ),
    );
    let one = first;
    for (const [at, opener] of openers.entries()) {
      const step = { kind: 'ready', expectedVersion: one.version, opener } as const;
      const done = decideCompetition(one, step, { ...env, actor: people[at] ?? buyer });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      const next = done.value.reduce(evolveCompetition, one);
      expect((await save(one, next, done.value)).ok).toBe(true);
      if (at === 0) expect(await save(one, next, done.value)).toEqual({ ok: true, value: false });
      one = next;
    }
    expect(await loadCompetition(world.db, id)).toEqual(one);
    const all = { drafts: true, limit: 10 };
    expect((await listCompetitions(world.db, all)).map((it) => it.id)).toEqual([id]);
    expect(await listCompetitions(world.db, { ...all, drafts: false })).toEqual([]);

    const content: OfferContent = {
      freight: rupiah(5_000),
      supplierTax: { taxable: false, finalTaxLetter: false, hasNpwp: true },
      lines: [
        {
          lineNo: 1,
          productId: world.city.products.paper,
          productVersion: 1,
          productName: 'Kertas',
          unitPrice: rupiah(51_777),
          pdnClass: 'domestic',
          answer: '',
        },
      ],
    };
    const holder = world.city.suppliers.paper;
    const seal = async () =>
      inTransaction<null, never>(world.db, async (tx) => {
        await replaceSeals(
          tx,
          pemdaId,
          id,
          holder,
          await sealText(contentToText(content), one.openers),
        );
        return { ok: true, value: null };
      });
    await seal();
    await seal();
    const seals = await sealsOf(world.db, id);
    expect(seals).toHaveLength(2);
    for (const { sealed } of seals)
      expect(Buffer.from(sealed).toString('latin1')).not.toContain('51777');
    const outer = seals.find(({ outerPerson }) => outerPerson === people[0]?.personId);
    const [a, b] = await Promise.all(
      one.openers.map((opener, at) => unlock(opener, `kata sandi orang ${at}`)),
    );
    const half = outer && (await takeOff(outer.sealed, a ?? ''));
    if (!outer || !half) throw new Error('the outer layer does not come off');
    await inTransaction<null, never>(world.db, async (tx) => {
      await keepHalf(tx, id, outer, half);
      return { ok: true, value: null };
    });
    const kept = (await sealsOf(world.db, id)).find((it) => it.half !== null);
    const whole = kept?.half && (await takeOff(kept.half, b ?? ''));
    const read = contentFromText(new TextDecoder().decode(whole ?? new Uint8Array()));
    expect(read).toEqual(content);
  });
});
