import { describe, expect, test } from 'vitest';
import { demoAgencies, demoEtalase, variantsOf } from './index.ts';

const families = demoEtalase.flatMap((one) => one.families.map((family) => ({ one, family })));

describe('etalase', () => {
  test('thirty, of which 27 opened in 2022-2023 and three from January to April 2024', () => {
    expect(demoEtalase).toHaveLength(30);
    expect(new Set(demoEtalase.map((one) => one.code)).size).toBe(30);
    expect(new Set(demoEtalase.map((one) => one.slug)).size).toBe(30);
    const before = demoEtalase.filter(
      (one) => one.openedOn >= '2022-01-01' && one.openedOn <= '2023-12-31',
    );
    const after = demoEtalase.filter(
      (one) => one.openedOn >= '2024-01-01' && one.openedOn <= '2024-04-30',
    );
    expect([before.length, after.length]).toEqual([27, 3]);
  });

  test('the etalase that the interview names are there', () => {
    const codes = demoEtalase.map((one) => one.code);
    expect(codes).toEqual(expect.arrayContaining(['BERSIH', 'AMAN', 'ATK', 'MAMIN']));
  });

  test('codes are well shaped', () => {
    for (const one of demoEtalase) {
      for (const code of one.kbli) expect(code).toMatch(/^\d{5}$/);
      for (const code of one.kbki) expect(code).toMatch(/^(\d{5}|\d{10})$/);
      expect(one.documents.length).toBeGreaterThan(0);
      expect(one.uses.length).toBeGreaterThan(1);
    }
  });

  test('attribute templates have choices and the two required fields', () => {
    for (const one of demoEtalase) {
      const required = one.attributes.filter((attribute) => attribute.required);
      expect(required.map((attribute) => attribute.key)).toEqual(['jenis', 'merek']);
      for (const attribute of one.attributes) {
        if (attribute.type === 'choice') expect(attribute.choices?.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('families', () => {
  test('keys are distinct within an etalase and labels too', () => {
    for (const one of demoEtalase) {
      expect(new Set(one.families.map((family) => family.key)).size).toBe(one.families.length);
      expect(new Set(one.families.map((family) => family.label)).size).toBe(one.families.length);
    }
  });

  test('every placeholder of a title and text is an axis or the brand', () => {
    for (const { one, family } of families) {
      const known = new Set([...family.axes.map((axis) => axis.key), 'merek']);
      for (const name of family.names) {
        for (const axis of family.axes) {
          expect(name, `${one.code}/${family.key}`).toContain(`{${axis.key}}`);
        }
        for (const [, key] of name.matchAll(/\{(\w+)\}/g)) {
          expect(known.has(key ?? ''), `${one.code}/${family.key}: ${name}`).toBe(true);
        }
      }
      expect(family.names.at(-1)).toContain('{merek}');
    }
  });

  test('factors are numbers, exclusions name real values and leave something', () => {
    for (const { one, family } of families) {
      const texts = new Set(family.axes.flatMap((axis) => axis.values.map((value) => value.text)));
      for (const axis of family.axes) {
        for (const value of axis.values)
          expect(value.factor, `${family.key} ${value.text}`).toBeGreaterThan(0);
      }
      for (const text of family.excludes.flat())
        expect(texts, `${one.code}/${family.key}`).toContain(text);
      expect(variantsOf(family).length).toBeGreaterThan(3);
    }
  });

  test('there are at least 16,000 distinct titles before any seller signs its own', () => {
    const titles = families.reduce(
      (sum, { family }) => sum + variantsOf(family).length * Math.max(1, family.brands.length),
      0,
    );
    expect(titles).toBeGreaterThan(16_000);
  });
});

describe('agencies', () => {
  test('have distinct codes, names and marks and buy from known etalase', () => {
    expect(demoAgencies.length).toBeGreaterThanOrEqual(30);
    for (const key of ['code', 'satkerId', 'name', 'shortName', 'numbering'] as const) {
      expect(new Set(demoAgencies.map((one) => one[key])).size).toBe(demoAgencies.length);
    }
    const codes = new Set(demoEtalase.map((one) => one.code));
    for (const one of demoAgencies) {
      expect(one.code).toMatch(/^\d\.\d\d\.\d\.\d\d\.\d\.\d\d\.\d\d\.\d{4}$/);
      expect(Object.keys(one.mix).every((code) => codes.has(code))).toBe(true);
      expect(one.budgetWeight).toBeGreaterThan(0);
    }
  });

  test('the five of the award are there', () => {
    const names = demoAgencies.map((one) => one.shortName);
    expect(names).toEqual(
      expect.arrayContaining(['BPBJ', 'Disnaker', 'Kecamatan Junrejo', 'Kecamatan Batu', 'Dishub']),
    );
  });
});
