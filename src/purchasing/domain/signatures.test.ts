import { describe, expect, test } from 'vitest';
import { contentOf } from './content.ts';
import { draftContent } from './documents.ts';
import { envOf, hash, NOW, PARTIES, PEOPLE, placing, run, seen } from './fixtures.ts';
import { draftKind, signaturePlaces } from './signatures.ts';
import type { Order } from './types.ts';

const places = (order: Order) =>
  signaturePlaces(order, 'purchase_order').map((one) => [one.side, one.at !== null]);

describe('the signatures of a Surat Pesanan', () => {
  const placed = run(null, placing(), envOf(PEOPLE.officer));
  const approve = {
    kind: 'approve',
    ...seen(placed),
    contentHash: hash(contentOf(placed)),
    sign: true,
  } as const;
  const signed = run(placed, approve, envOf(PEOPLE.ppk));
  const accepted = run(signed, { kind: 'accept', ...seen(signed) }, envOf(PEOPLE.seller));

  test('are set one after the other, the PPK first', () => {
    expect(places(placed)).toEqual([
      ['ppk', false],
      ['seller', false],
    ]);
    expect(places(signed)).toEqual([
      ['ppk', true],
      ['seller', false],
    ]);
    expect(places(accepted)).toEqual([
      ['ppk', true],
      ['seller', true],
    ]);
  });

  test('a draft shows both places, names who signed, and has no number though one is drawn', () => {
    expect(draftKind(signed)).toBe('purchase_order');
    const draft = draftContent('purchase_order', signed, PARTIES, NOW, placed.placedOn);
    expect(signed.numbers.purchase_order).toBeDefined();
    expect(draft.number).toBeNull();
    expect(draft.signatures.map((one) => [one.name, one.at])).toEqual([
      ['Orang PPK', NOW.toISOString()],
      ['', null],
    ]);
    expect(draftKind(accepted)).toBeNull();
  });
});
