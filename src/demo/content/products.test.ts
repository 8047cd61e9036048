import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { apportion } from './allocation.ts';
import { dayOf, demoEtalase, demoProducts, demoSuppliers, type ProductSeed } from './index.ts';
import { roundPrice } from './listing.ts';

const suppliers = demoSuppliers(7);
const products = demoProducts(7, suppliers);
const etalase = new Map(demoEtalase.map((one) => [one.code, one]));
const digest = (list: readonly ProductSeed[]): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('hex');
const familyOf = (one: ProductSeed) =>
  etalase.get(one.etalaseCode)?.families.find((family) => family.key === one.familyKey);
const countBy = (key: (one: ProductSeed) => string | number): Map<string | number, number> => {
  const counts = new Map<string | number, number>();
  for (const one of products) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return counts;
};

describe.each([7, 1, 2024])('counts with seed %i', (seed) => {
  const sellers = seed === 7 ? suppliers : demoSuppliers(seed);
  const list = seed === 7 ? products : demoProducts(seed, sellers);

  test('10,067 on show at the end of 2023 and 14,441 at the end of May 2024', () => {
    expect(list).toHaveLength(14_441);
    expect(list.filter((one) => one.shownOn <= '2023-12-31')).toHaveLength(10_067);
    expect(list.filter((one) => one.shownOn <= '2024-05-31')).toHaveLength(14_441);
  });

  test('every supplier shows at least 3, every etalase at least 120', () => {
    const bySupplier = new Map<number, number>();
    const byEtalase = new Map<string, number>();
    for (const one of list) {
      bySupplier.set(one.supplierIndex, (bySupplier.get(one.supplierIndex) ?? 0) + 1);
      byEtalase.set(one.etalaseCode, (byEtalase.get(one.etalaseCode) ?? 0) + 1);
    }
    expect(bySupplier.size).toBe(604);
    expect(Math.min(...bySupplier.values())).toBeGreaterThanOrEqual(3);
    expect(byEtalase.size).toBe(30);
    expect(Math.min(...byEtalase.values())).toBeGreaterThanOrEqual(120);
  });

  test('at most 12% share their title, never more than six, and those are marked', () => {
    const groups = new Map<string, ProductSeed[]>();
    for (const one of list) {
      const key = one.name.toLowerCase();
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const shared = [...groups.values()].filter((group) => group.length > 1);
    for (const group of shared) {
      expect(group.length).toBeLessThanOrEqual(6);
      expect(new Set(group.map((one) => one.masterKey)).size).toBe(1);
      expect(new Set(group.map((one) => one.supplierIndex)).size).toBe(group.length);
    }
    const count = shared.reduce((sum, group) => sum + group.length, 0);
    expect(count / list.length).toBeLessThanOrEqual(0.12);
    expect(count / list.length).toBeGreaterThan(0.05);
    expect(list.filter((one) => one.masterKey !== null)).toHaveLength(count);
  });
});

describe('listings', () => {
  test('come after their seller registered and their etalase opened', () => {
    for (const one of products) {
      const supplier = suppliers[one.supplierIndex];
      expect(one.shownOn >= (supplier?.registeredOn ?? '9')).toBe(true);
      expect(one.shownOn >= (etalase.get(one.etalaseCode)?.openedOn ?? '9')).toBe(true);
      expect(supplier?.etalaseCodes).toContain(one.etalaseCode);
    }
  });

  test('are priced within their family, in whole and credible rupiah', () => {
    for (const one of products) {
      const family = familyOf(one);
      expect(one.price, one.name).toBeGreaterThanOrEqual(
        family?.priceFrom ?? Number.POSITIVE_INFINITY,
      );
      expect(one.price, one.name).toBeLessThanOrEqual(family?.priceTo ?? 0);
      expect(one.price).toBe(roundPrice(one.price));
    }
  });

  test('titles read well: no gaps, no placeholders, not too long', () => {
    for (const one of products) {
      expect(one.name).toBe(one.name.trim());
      expect(one.name).not.toMatch(/[{}]| {2}|undefined/);
      expect(one.name.length, one.name).toBeLessThanOrEqual(140);
      expect(one.name.length).toBeGreaterThanOrEqual(8);
    }
  });

  test('specifications have two to four sentences or a little more', () => {
    for (const one of products) {
      const sentences = one.specification
        .split(/[.!?](?:\s|$)/)
        .filter((part) => part.trim() !== '');
      expect(sentences.length, one.specification).toBeGreaterThanOrEqual(2);
      expect(sentences.length, one.specification).toBeLessThanOrEqual(6);
      expect(one.specification).not.toMatch(/[{}]|undefined/);
    }
  });

  test('attributes obey the template of their etalase', () => {
    for (const one of products) {
      const template = etalase.get(one.etalaseCode)?.attributes ?? [];
      const byKey = new Map(template.map((attribute) => [attribute.key, attribute]));
      for (const attribute of template) {
        if (attribute.required) expect(one.attributes[attribute.key]).toBeDefined();
      }
      for (const [key, value] of Object.entries(one.attributes)) {
        const definition = byKey.get(key);
        expect(definition, `${one.etalaseCode} ${key}`).toBeDefined();
        if (definition?.type === 'number') expect(typeof value).toBe('number');
        if (definition?.type === 'boolean') expect(typeof value).toBe('boolean');
        if (definition?.type === 'date') expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
        if (definition?.type === 'choice') expect(definition.choices).toContain(value);
      }
    }
  });

  test('codes, certificates and numbers are well shaped', () => {
    for (const one of products) {
      expect(one.kbki).toMatch(/^(\d{5}|\d{10})$/);
      expect(one.kbli).toMatch(/^\d{5}$/);
      const parts = [one.tkdnPercent, one.tkdnCertificate, one.tkdnExpiresOn];
      expect(parts.every((part) => part === null) || parts.every((part) => part !== null)).toBe(
        true,
      );
      if (one.tkdnPercent !== null) {
        expect(one.origin).toBe('domestic');
        expect(one.kind).toBe('goods');
        expect(one.tkdnPercent).toBeGreaterThan(0);
        expect(one.tkdnPercent).toBeLessThanOrEqual(100);
        expect(dayOf(one.tkdnExpiresOn ?? '')).toBeGreaterThan(dayOf(one.shownOn));
      }
      expect(Number.isInteger(one.freight) && one.freight >= 0).toBe(true);
      expect(one.stock === null || (Number.isInteger(one.stock) && one.stock > 0)).toBe(true);
      expect(one.minQuantity).toBeGreaterThanOrEqual(1);
      expect(one.leadTimeDays).toBeGreaterThanOrEqual(1);
    }
  });

  test('the creative economy is well represented', () => {
    expect((countBy((one) => one.subsector ?? '-').size ?? 0) - 1).toBeGreaterThanOrEqual(12);
  });

  test('the same seed gives the same listings, another seed others', () => {
    expect(digest(demoProducts(7, demoSuppliers(7)))).toBe(digest(products));
    expect(digest(demoProducts(8, demoSuppliers(8)))).not.toBe(digest(products));
  });
});

describe('apportion', () => {
  test('adds up and respects floors', () => {
    const parts = apportion(100, [1, 1, 5], [3, 40, 0]);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100);
    expect(parts[1]).toBeGreaterThanOrEqual(40);
  });
});
