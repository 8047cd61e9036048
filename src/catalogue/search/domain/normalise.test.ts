import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalAmounts, titleKey, tokenise } from './normalise.ts';

const texts = (text: string) => tokenise(text).map((token) => token.text);

describe('words of a text', () => {
  it.each([
    ['Kertas HVS A4 80 gsm', 'kertas hvs a4 80gsm'],
    ['KERTAS a4 80GSM', 'kertas a4 80gsm'],
    ['kertas 80 g/m2', 'kertas 80gsm'],
    ['Pulpen Gel 0,5 mm', 'pulpen gel 0.5mm'],
    ['Pulpen 1,0 mm', 'pulpen 1mm'],
    ['Pipa PVC 1/2 inch', 'pipa pvc 1/2inci'],
    ['pipa 1/2"', 'pipa 1/2inci'],
    ['pipa ½ inci', 'pipa 1/2inci'],
    ['beras 5kg', 'beras 5kg'],
    ['spanduk 2 x 3 meter', 'spanduk 2x3meter'],
    ['spanduk 2x3 m', 'spanduk 2x3meter'],
    ['kabel 2x1,5 50 m', 'kabel 2x1.5 50meter'],
    ['laptop 8 GB', 'laptop 8gb'],
    ['Proyektor 3.800 lumens', 'proyektor 3800lumens'],
    ['oli SAE 10W-40', 'oli sae 10w-40'],
    ['ban 185/70 R14', 'ban 185/70 r14'],
    ['ban 90/90-14', 'ban 90/90-14'],
    ['NPK 16-16-16', 'npk 16-16-16'],
    ['oleh oleh', 'oleh-oleh'],
    ['Oleh-oleh khas', 'oleh-oleh khas'],
    ['router Wi-Fi', 'router wifi'],
    ['rute Batu-Malang', 'rute batu malang'],
    ['Orang/Bulan', 'orang bulan'],
    ['kafé', 'kafe'],
    ["kue lapis 'asli'", 'kue lapis asli'],
  ])('reads %s', (text, expected) => expect(texts(text).join(' ')).toBe(expected));

  it('keeps the smaller words of an amount and a size', () => {
    expect(tokenise('80 gsm')[0]?.parts).toEqual(['80', 'gsm']);
    expect(tokenise('2 x 3 meter')[0]?.parts).toEqual(['2x3', '2', '3', 'meter']);
  });

  it('gives no words for signs alone', () => {
    for (const text of ['', '???', '--- / "', "'; --", '\u0000']) expect(texts(text)).toEqual([]);
  });

  it('takes any text, and what it made again as the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const key = titleKey(tokenise(text));
        for (const token of tokenise(text)) expect(token.text).toMatch(/^[a-z0-9./+-]+$/);
        expect(key).toBe(titleKey(tokenise(text.toUpperCase().toLowerCase())));
      }),
    );
  });
});

describe('equal amounts', () => {
  it('knows the same amount in other units', () => {
    expect(equalAmounts('5kg')).toEqual(['5000gram']);
    expect(equalAmounts('1.5liter')).toEqual(['1500ml']);
    expect(equalAmounts('1tb')).toEqual(['1024gb', '1000gb']);
    expect(equalAmounts('80gram')).toEqual(['0.08kg', '80gsm']);
    expect(equalAmounts('5000gram')).toEqual(['5kg']);
    expect(equalAmounts('kertas')).toEqual([]);
  });
});
