import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoEtalase, demoSuppliers, npwpCheckDigit, villages } from './index.ts';

const suppliers = demoSuppliers(7);

describe('npwp', () => {
  test('check digit is Luhn over eight digits', () => {
    // 1·1 + 2·2 + 3·1 + 4·2 + 5·1 + (6·2 → 3) + 7·1 + (8·2 → 7) = 38 → 2
    expect(npwpCheckDigit('12345678')).toBe(2);
    expect(npwpCheckDigit('00000000')).toBe(0);
  });

  test('finds every single wrong digit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, shift) => {
          const other = digits.map((digit, i) => (i === place ? (digit + shift) % 10 : digit));
          return npwpCheckDigit(digits.join('')) !== npwpCheckDigit(other.join(''));
        },
      ),
    );
  });
});

describe('suppliers', () => {
  test('604 distinct businesses', () => {
    expect(suppliers).toHaveLength(604);
    for (const key of ['name', 'brand', 'nib', 'npwp', 'phone', 'email'] as const) {
      expect(new Set(suppliers.map((one) => one[key])).size, key).toBe(604);
    }
  });

  test('numbers are well shaped', () => {
    const codes = new Set(villages.map((village) => village.code));
    for (const one of suppliers) {
      expect(one.nib).toMatch(/^\d{13}$/);
      expect(one.npwp).toMatch(/^\d{15}$/);
      expect(Number(one.npwp[8])).toBe(npwpCheckDigit(one.npwp.slice(0, 8)));
      expect(one.phone).toMatch(/^0812-0000-\d{4}$/);
      expect(one.email).toMatch(/^[a-z0-9.]+@contoh\.test$/);
      expect(codes.has(one.villageCode)).toBe(true);
      expect(one.kbli.every((code) => /^\d{5}$/.test(code))).toBe(true);
    }
  });

  test('register from January 2022 to May 2024, more and more', () => {
    const days = suppliers.map((one) => one.registeredOn);
    expect(days.every((day) => day >= '2022-01-10' && day <= '2024-05-28')).toBe(true);
    const in2022 = days.filter((day) => day < '2023-01-01').length;
    const in2023 = days.filter((day) => day >= '2023-01-01' && day < '2024-01-01').length;
    expect(in2022).toBeLessThan(in2023);
  });

  test('serve one to four etalase; every etalase has sellers', () => {
    const codes = new Set(demoEtalase.map((one) => one.code));
    for (const one of suppliers) {
      expect(one.etalaseCodes.length).toBeGreaterThanOrEqual(1);
      expect(one.etalaseCodes.length).toBeLessThanOrEqual(4);
      expect(new Set(one.etalaseCodes).size).toBe(one.etalaseCodes.length);
      expect(one.etalaseCodes.every((code) => codes.has(code))).toBe(true);
    }
    for (const code of codes) {
      const count = suppliers.filter((one) => one.etalaseCodes.includes(code)).length;
      expect(count, code).toBeGreaterThanOrEqual(8);
    }
  });

  test('mostly micro and small', () => {
    const small = suppliers.filter((one) => one.scale === 'mikro' || one.scale === 'kecil');
    expect(small.length / suppliers.length).toBeGreaterThan(0.85);
  });

  test('the same seed gives the same suppliers, another seed others', () => {
    expect(demoSuppliers(7)).toEqual(suppliers);
    expect(demoSuppliers(8)[0]?.nib).not.toBe(suppliers[0]?.nib);
  });
});
