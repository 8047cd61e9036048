import { describe, expect, test } from 'vitest';
import { contentOf } from '../domain/content.ts';
import { documentContent } from '../domain/documents.ts';
import { envOf, hash, NOW, PARTIES, PEOPLE, placing, run, seen } from '../domain/fixtures.ts';
import { printed } from './printed.ts';

const placed = run(null, placing({ note: 'Kirim lewat pintu belakang' }), envOf(PEOPLE.officer));
const approved = run(
  placed,
  { kind: 'approve', ...seen(placed), contentHash: hash(contentOf(placed)), sign: true },
  envOf(PEOPLE.ppk),
);
const order = run(approved, { kind: 'accept', ...seen(approved) }, envOf(PEOPLE.seller));
const rows = (text: ReturnType<typeof printed>) => text.parts.flatMap((part) => part.rows);

describe('a printed document', () => {
  test('carries the buyer’s note, and the number of the Surat Pesanan in its head only', () => {
    const text = printed(documentContent('purchase_order', order, PARTIES, NOW), 'Asia/Jakarta');
    expect(rows(text)).toContainEqual(['Catatan pemesan', 'Kirim lewat pintu belakang']);
    expect(text.number).toBe(order.numbers.purchase_order?.number);
    expect(JSON.stringify(rows(text))).not.toContain(text.number);
    expect(text.signatures.map((one) => one.signed.slice(0, 23))).toEqual([
      'Ditandatangani di siste',
      'Ditandatangani di siste',
    ]);
  });

  test('of a negotiation stands under its own hash, never under a dash', () => {
    const content = documentContent('purchase_order', order, PARTIES, NOW);
    const unapproved = { ...content, approvalHash: null };
    const footer = (own: string | null) => printed(unapproved, 'Asia/Jakarta', own).footer;
    expect(footer('0123456789abcdef99')).toMatch(/sidik isi 0123456789abcdef$/);
    expect(footer(null)).not.toContain('sidik');
  });
});
