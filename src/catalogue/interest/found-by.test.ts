import { describe, expect, it } from 'vitest';
import { foundBy, isMachine } from './found-by.ts';

describe('the words that led to a product', () => {
  it.each([
    ['https://k.test/cari?q=Nasi+%20Kotak', 'nasi kotak'],
    ['https://k.test/cari?q=sofa%0A%00&etalase=mebel', 'sofa'],
    [`https://k.test/cari?q=${'a'.repeat(90)}`, 'a'.repeat(60)],
    ['https://other.test/cari?q=nasi', null],
    ['https://k.test/etalase/atk?q=nasi', null],
    ['https://k.test/cari?q=', null],
    ['https://k.test/cari?q=0812-3456-7890', null],
    ['https://k.test/cari?q=siti%40contoh.test', null],
    ['https://k.test/cari?q=kertas+80+gsm', 'kertas 80 gsm'],
    ['not an address', null],
    [undefined, null],
  ])('%s: %s', (referrer, words) => {
    expect(foundBy(referrer, 'k.test')).toBe(words);
  });
});

describe('a machine', () => {
  it.each([
    ['Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile', undefined, false],
    ['Mozilla/5.0 (compatible; Googlebot/2.1)', undefined, true],
    ['curl/8.0', undefined, true],
    [undefined, undefined, true],
    ['Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile', 'prefetch;prerender', true],
  ])('%s with purpose %s: %s', (agent, purpose, machine) => {
    expect(isMachine(agent, purpose)).toBe(machine);
  });
});
