import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rupiah } from '../../../kernel/index.ts';
import { missingFor } from './completeness.ts';
import { EMPTY_CONTENT, endsOn, type ListingContent, reviewReasons } from './content.ts';
import { decideListing } from './decide.ts';
import { evolveListing } from './evolve.ts';
import type { Listing, ListingActor, ListingCommand, ListingEnv, Remark } from './listing.ts';
import { readAttribute, templateFaults } from './template.ts';
import { listingCommandsFor } from './transitions.ts';

const GOOD: ListingContent = {
  ...EMPTY_CONTENT,
  name: 'Keripik Apel Original',
  specification: 'Apel Batu digoreng hampa, tanpa pengawet.',
  kbki: '23999',
  unit: 'Bungkus',
  price: rupiah(15_000),
  leadTimeDays: 2,
  origin: 'domestic',
  pictures: ['a'],
};
const NEW: Listing = {
  id: 'p',
  supplierId: 's',
  etalaseId: 'e',
  state: 'draft',
  version: 0,
  shown: null,
  revision: null,
  rejections: 0,
  reason: null,
  expiresOn: null,
};
const SELLER: ListingActor = { personId: 'seller', as: 'seller', supplierId: 's' };
const OFFICER: ListingActor = { personId: 'officer', as: 'officer', supplierId: null };
const OTHER: ListingActor = { personId: 'officer2', as: 'officer', supplierId: null };
const SYSTEM: ListingActor = { personId: null, as: 'system', supplierId: null };
const REMARK: Remark = { field: 'pictures', rule: 'Foto asli', fix: 'Unggah foto produk sendiri.' };

const env = (change: Partial<ListingEnv> = {}): ListingEnv => ({
  actor: SELLER,
  now: new Date('2026-03-04T03:00:00Z'),
  today: '2026-03-04',
  missing: [],
  contentHash: 'hash',
  bandPercent: 10,
  tied: false,
  supplierSells: true,
  etalaseOpen: true,
  ...change,
});

function doing(
  listing: Listing,
  command: ListingCommand,
  change: Partial<ListingEnv> = {},
): Listing {
  const decided = decideListing(listing, command, env(change));
  if (!decided.ok) throw new Error(decided.error.map(({ code }) => code).join());
  return decided.value.reduce(evolveListing, listing);
}
function refused(listing: Listing, command: ListingCommand, change: Partial<ListingEnv> = {}) {
  const decided = decideListing(listing, command, env(change));
  return decided.ok ? [] : decided.error.map(({ code }) => code);
}

const written = doing(NEW, { kind: 'save', content: GOOD });
const sent = doing(written, { kind: 'submit' });
const claimed = doing(sent, { kind: 'claim' }, { actor: OFFICER });
const live = doing(claimed, { kind: 'approve', contentHash: 'hash' }, { actor: OFFICER });

describe('the way on show', () => {
  it('leads over an officer who took it and saw what he approves', () => {
    expect(sent).toMatchObject({ state: 'submitted', revision: { state: 'submitted' } });
    expect(refused(sent, { kind: 'approve', contentHash: 'hash' }, { actor: OFFICER })).toEqual([
      'listing.not-claimed',
    ]);
    expect(refused(claimed, { kind: 'claim' }, { actor: OTHER })).toEqual(['listing.claimed']);
    expect(refused(claimed, { kind: 'approve', contentHash: 'old' }, { actor: OFFICER })).toEqual([
      'listing.stale',
    ]);
    expect(live).toMatchObject({ state: 'live', shown: GOOD, revision: null });
  });

  it('is closed to an officer tied to the supplier, to strangers, and while something is missing', () => {
    expect(refused(sent, { kind: 'claim' }, { actor: OFFICER, tied: true })).toEqual([
      'listing.tied',
    ]);
    const stranger = { ...SELLER, supplierId: 'other' };
    expect(refused(written, { kind: 'submit' }, { actor: stranger })).toEqual([
      'listing.not-found',
    ]);
    expect(refused(written, { kind: 'submit' }, { missing: [{ code: 'listing.kbki' }] })).toEqual([
      'listing.kbki',
    ]);
    expect(refused(written, { kind: 'submit' }, { etalaseOpen: false })).toEqual([
      'listing.etalase-closed',
    ]);
    expect(refused(written, { kind: 'submit' }, { supplierSells: false })).toEqual([
      'listing.supplier-blocked',
    ]);
  });

  it('goes back with what to mend: field, rule and fix, none of them empty', () => {
    const bare = { ...REMARK, fix: ' ' };
    expect(refused(claimed, { kind: 'ask-fix', remarks: [] }, { actor: OFFICER })).toEqual([
      'listing.remark-none',
    ]);
    expect(refused(claimed, { kind: 'ask-fix', remarks: [bare] }, { actor: OFFICER })).toEqual([
      'listing.remark-fix',
    ]);
    const back = doing(claimed, { kind: 'ask-fix', remarks: [REMARK] }, { actor: OFFICER });
    expect(back).toMatchObject({
      state: 'needs_fix',
      rejections: 1,
      reason: REMARK.fix,
      revision: { state: 'needs_fix', claimedBy: null, remarks: [REMARK] },
    });
    expect(doing(back, { kind: 'submit' })).toMatchObject({ state: 'submitted' });
  });
});

describe('a listing on show', () => {
  const changed = (change: Partial<ListingContent>) =>
    doing(doing(live, { kind: 'save', content: { ...GOOD, ...change } }), { kind: 'submit' });

  it.each([
    ['a fall in price', { price: rupiah(12_000) }],
    ['a rise within the band', { price: rupiah(16_500) }],
    ['stock and lead time', { stock: '40', leadTimeDays: 5 }],
  ])('takes %s at once', (_, change) => {
    expect(changed(change)).toMatchObject({ state: 'live', shown: change, revision: null });
  });

  it.each([
    ['a rise above the band', { price: rupiah(16_501) }],
    ['another name', { name: 'Keripik Nangka' }],
    ['another unit', { unit: 'Dus' }],
    ['a TKDN claim', { tkdnPercent: 60 }],
  ])('keeps the old version on sale while an officer looks at %s', (_, change) => {
    const waiting = changed(change);
    expect(waiting).toMatchObject({ state: 'live', shown: GOOD, revision: { state: 'submitted' } });
    const taken = doing(waiting, { kind: 'claim' }, { actor: OFFICER });
    const back = doing(taken, { kind: 'refuse', remarks: [REMARK] }, { actor: OFFICER });
    expect(back).toMatchObject({ state: 'live', shown: GOOD, revision: { state: 'needs_fix' } });
  });

  it('ends with the earliest of its permits', () => {
    const permits = [
      { kind: 'PIRT', number: '1', expiresOn: '2027-01-01' },
      { kind: 'Halal', number: '2', expiresOn: '2026-06-01' },
      { kind: 'Merek', number: '3', expiresOn: null },
    ];
    expect(endsOn({ ...GOOD, permits })).toBe('2026-06-01');
    const ending: Listing = { ...live, expiresOn: '2026-06-01' };
    const lastDay = { actor: SYSTEM, today: '2026-06-01' };
    expect(refused(ending, { kind: 'expire' }, lastDay)).toEqual(['listing.not-expired']);
    expect(doing(ending, { kind: 'expire' }, { actor: SYSTEM, today: '2026-06-02' }).state).toBe(
      'expired',
    );
  });
});

describe('every life', () => {
  const content = fc.record({
    price: fc.integer({ min: 1, max: 100_000 }).map((n) => rupiah(n)),
    name: fc.constantFrom('Keripik Apel', 'Keripik Nangka'),
  });
  const command: fc.Arbitrary<ListingCommand> = fc.oneof(
    content.map((change) => ({ kind: 'save' as const, content: { ...GOOD, ...change } })),
    fc.constantFrom<ListingCommand>(
      { kind: 'submit' },
      { kind: 'withdraw' },
      { kind: 'discard' },
      { kind: 'claim' },
      { kind: 'release' },
      { kind: 'approve', contentHash: 'hash' },
      { kind: 'ask-fix', remarks: [REMARK] },
      { kind: 'refuse', remarks: [REMARK] },
      { kind: 'freeze', reason: 'harga tidak wajar' },
      { kind: 'unfreeze', reason: 'sudah dijelaskan' },
      { kind: 'delist', reason: 'tidak dibuat lagi' },
      { kind: 'expire' },
    ),
  );
  const step = fc.tuple(command, fc.constantFrom(SELLER, OFFICER, OTHER, SYSTEM));

  it('keeps what is on show and what is hidden apart, counts its events, and offers only what it takes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let listing = NEW;
        let events = 0;
        for (const [one, actor] of steps) {
          const offered = listingCommandsFor(listing, actor.as).includes(one.kind);
          const decided = decideListing(listing, one, env({ actor }));
          if (decided.ok) expect(offered).toBe(true);
          for (const event of decided.ok ? decided.value : []) {
            const before = listing;
            listing = evolveListing(listing, event);
            events += 1;
            if (event.kind !== 'shown') expect(listing.shown).toEqual(before.shown);
          }
          const hidden = ['draft', 'submitted', 'needs_fix', 'rejected'].includes(listing.state);
          expect(listing.shown === null).toBe(hidden);
          if (listing.state === 'submitted') expect(listing.revision?.state).toBe('submitted');
          if (listing.revision?.claimedBy) expect(listing.revision.state).toBe('submitted');
        }
        expect(listing.version).toBe(events);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a template', () => {
  const field = (change: object) => ({
    key: 'gramatur',
    label: 'Gramatur',
    labelEn: 'Grammage',
    type: 'number' as const,
    unit: 'gsm',
    required: true,
    searchable: true,
    comparable: true,
    ...change,
  });

  it('reads values as their type says, and refuses what is none', () => {
    expect(readAttribute(field({}), '80 gsm')).toEqual({ ok: true, value: 80 });
    expect(readAttribute(field({}), '2,5')).toEqual({ ok: true, value: 2.5 });
    expect(readAttribute(field({}), 'tebal')).toMatchObject({
      ok: false,
      error: { code: 'attribute.number', field: 'attr.gramatur' },
    });
    const choice = field({ type: 'choice', choices: ['A4', 'F4'] });
    expect(readAttribute(choice, 'a4')).toEqual({ ok: true, value: 'A4' });
    expect(readAttribute(choice, 'A3').ok).toBe(false);
    expect(readAttribute(field({ type: 'date' }), '2026-02-30').ok).toBe(false);
    expect(readAttribute(field({ type: 'boolean' }), 'ya')).toEqual({ ok: true, value: true });
    expect(readAttribute(field({}), ' ')).toEqual({ ok: true, value: null });
  });

  it('cannot be saved with keys twice, a choice without choices, or no label', () => {
    const codes = templateFaults([
      field({}),
      field({ label: '' }),
      field({ key: 'Warna', type: 'choice', choices: ['merah'] }),
    ]).map(({ code, field: at }) => `${code} ${at}`);
    expect(codes).toEqual([
      'template.twice field.1',
      'template.label field.1',
      'template.key field.2',
      'template.choices field.2',
    ]);
  });
});

describe('what is missing', () => {
  const etalase = {
    kind: 'goods' as const,
    template: [],
    kbki: ['239'],
    kbli: ['10794'],
    permits: ['PIRT'],
  };

  it('is named field by field, and nothing is when all is there', () => {
    const codes = (content: ListingContent, kbli = ['10794']) =>
      missingFor(content, etalase, kbli, '2026-03-04').map(({ code }) =>
        code.replace('listing.', ''),
      );
    expect(codes(EMPTY_CONTENT, [])).toEqual([
      'name',
      'specification',
      'unit',
      'price',
      'lead-time',
      'origin',
      'kbki',
      'kbli',
      'picture',
      'permit',
    ]);
    const permits = [{ kind: 'PIRT', number: '12', expiresOn: '2027-01-01' }];
    expect(codes({ ...GOOD, permits })).toEqual([]);
    expect(codes({ ...GOOD, permits, kbki: '38911' })).toEqual(['kbki-other']);
    expect(codes({ ...GOOD, permits, tkdnPercent: 40 })).toEqual([
      'tkdn-certificate',
      'tkdn-until',
    ]);
    expect(
      codes({ ...GOOD, permits: [{ kind: 'PIRT', number: '12', expiresOn: '2026-01-01' }] }),
    ).toEqual(['permit-expired']);
  });

  it('asks for a review of a price only when it rises above the band, to the rupiah', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 100 }),
        (price, band) => {
          const shown = { ...GOOD, price: rupiah(price) };
          const most = Math.floor((price * (100 + band)) / 100);
          expect(reviewReasons(shown, { ...shown, price: rupiah(most) }, band)).toEqual([]);
          expect(reviewReasons(shown, { ...shown, price: rupiah(most + 1) }, band)).toEqual([
            'price',
          ]);
        },
      ),
    );
  });

  it('sees a rise at one quantity or to one region that the list price hides', () => {
    const shown: ListingContent = {
      ...GOOD,
      priceTiers: [{ from: '10', price: rupiah(12_000) }],
      regionPrices: [{ region: 'Bumiaji', price: rupiah(16_000) }],
    };
    const rises = (change: Partial<ListingContent>) =>
      reviewReasons(shown, { ...shown, ...change }, 10);
    expect(rises({ priceTiers: [] })).toEqual(['price']);
    expect(rises({ priceTiers: [{ from: '11', price: rupiah(12_000) }] })).toEqual(['price']);
    expect(rises({ regionPrices: [{ region: 'Bumiaji', price: rupiah(18_000) }] })).toEqual([
      'price',
    ]);
    expect(rises({ regionPrices: [{ region: 'Junrejo', price: rupiah(17_000) }] })).toEqual([
      'price',
    ]);
    expect(rises({ priceTiers: [{ from: '8', price: rupiah(11_500) }], regionPrices: [] })).toEqual(
      [],
    );
    expect(rises({ services: [{ name: 'Antar', price: rupiah(5_000) }] })).toEqual([]);
  });
});
