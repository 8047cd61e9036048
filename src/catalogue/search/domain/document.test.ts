import { describe, expect, it } from 'vitest';
import { type Findable, searchWords } from './document.ts';

const product: Findable = {
  name: 'Nasi Kotak Sate Ayam Kopi Kartini paket Hemat',
  brand: 'Kopi Kartini',
  specification: "Dimasak pagi hari, bersih dan rapi; 'hangat' \\ enak",
  attributes: { jenis: 'Nasi kotak', halal: true, berat: 550 },
  kind: 'goods',
  kbki: '63391',
  kbli: '56210',
  supplierName: 'Kopi Kartini Pesanggrahan',
  etalaseName: 'Makanan dan Minuman',
  fields: [
    { key: 'jenis', searchable: true },
    { key: 'halal', searchable: false },
    { key: 'berat', unit: 'gram', searchable: true },
  ],
};

describe('words of a product', () => {
  const words = searchWords(product);
  const weights = (lexeme: string) =>
    new RegExp(`(?:^| )${lexeme.replace('^', '\\^')}:(\\S+)`).exec(words.main)?.[1] ?? '';

  it('does not take the brand for the thing', () => {
    expect(weights('nasi')).toContain('A');
    expect(weights('kopi')).toMatch(/^\d+C(,\d+C)*$/);
  });
  it('marks the head of the name', () => {
    expect(weights('^nasi')).toBe('1A');
    expect(weights('^kotak')).toBe('');
  });
  it('puts kind, attributes and codes below the name, the description apart', () => {
    expect(weights('~makan')).toContain('B');
    expect(weights('halal')).toContain('B');
    expect(weights('550gram')).toContain('B');
    expect(weights('63391')).toContain('B');
    expect(words.main).not.toContain('rapi');
    expect(words.all).toContain('rapi');
  });
  it('counts the things a title names, not its measures', () => {
    const count = (name: string) => searchWords({ ...product, brand: '', name }).titleWords;
    expect(count('Kertas HVS A4 80 gsm isi 500 lembar')).toBe(2);
    expect(count('Kertas HVS Warna Hijau A4 80 gsm')).toBe(3);
  });
});
