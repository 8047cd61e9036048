import { describe, expect, test } from 'vitest';
import {
  type Checked,
  checkKbki,
  checkKbli,
  checkKlpdCode,
  checkNib,
  checkRegionCode,
  checkRupCode,
  checkSatkerCode,
} from './ids.ts';
import {
  checkNik,
  checkNip,
  checkNpwp,
  formatNpwp,
  maskNik,
  npwpCheckDigit,
} from './person-ids.ts';
import type { Result } from './result.ts';

function say(result: Result<Checked>): string {
  if (!result.ok) return result.error.code;
  return [result.value.value, ...result.value.warnings.map((doubt) => doubt.code)].join(' ');
}

describe('codes of business and plan', () => {
  test.each([
    [checkNib('1234 5678 90123'), '1234567890123'],
    [checkNib('123'), 'nib.length'],
    [checkNib('12345678901ab'), 'nib.format'],
    [checkNib(' - '), 'nib.empty'],
    [checkRupCode('53211234'), '53211234'],
    [checkRupCode('1234567890'), 'rup.length'],
    [checkKbli('56210'), '56210'],
    [checkKbli('5621'), 'kbli.length'],
    [checkKbki('32600'), '32600'],
    [checkKbki('3260003001'), '3260003001'],
    [checkKbki('326000'), 'kbki.length'],
    [checkRegionCode('35.79'), '35.79'],
    [checkRegionCode('357901'), '35.79.01'],
    [checkRegionCode('3579011001'), '35.79.01.1001'],
    [checkRegionCode('99.01'), '99.01 region.province'],
    [checkRegionCode('35.7'), 'region.format'],
    [checkRegionCode(''), 'region.empty'],
    [checkSatkerCode('123456'), '123456'],
    [checkSatkerCode('2.15.0.00.0.00.01.0000'), '2.15.0.00.0.00.01.0000'],
    [checkSatkerCode('12'), 'satker.format'],
    [checkKlpdCode('d177'), 'D177'],
    [checkKlpdCode('K10'), 'K10'],
    [checkKlpdCode('L5'), 'L5 klpd.unusual'],
    [checkKlpdCode('177'), 'klpd.format'],
  ])('%# %o', (result, expected) => {
    expect(say(result)).toBe(expected);
  });

  test('a refusal names the field and the length', () => {
    expect(checkKbki('1', 'kbki')).toEqual({
      ok: false,
      error: { code: 'kbki.length', field: 'kbki', params: { expected: '5/10' } },
    });
  });
});

describe('NPWP', () => {
  const eight = '01234567';
  const good = `${eight}${npwpCheckDigit(eight)}651000`;

  test('a wrong check digit warns and never blocks', () => {
    expect(say(checkNpwp(good))).toBe(good);
    expect(say(checkNpwp(formatNpwp(good)))).toBe(good);
    const wrong = `${eight}${(npwpCheckDigit(eight) + 1) % 10}651000`;
    expect(say(checkNpwp(wrong))).toBe(`${wrong} npwp.check-digit`);
    expect(say(checkNpwp(`0${wrong}`))).toBe(`0${wrong} npwp.check-digit`);
  });

  test('the check digit is Luhn over eight digits', () => {
    // 0·1 + 1·2 + 2·1 + 3·2 + 4·1 + 5·2→1 + 6·1 + 7·2→5 = 26, so 4 fills it up to 30.
    expect(npwpCheckDigit(eight)).toBe(4);
  });

  test('sixteen digits not starting with zero are a NIK', () => {
    expect(say(checkNpwp('3579015708900001'))).toBe('3579015708900001');
    expect(say(checkNpwp('3579019908900001'))).toContain('nik.birth-date');
    expect(say(checkNpwp('1234'))).toBe('npwp.length');
  });

  test('is written with dots and a dash', () => {
    expect(formatNpwp('012345674651000')).toBe('01.234.567.4-651.000');
    expect(formatNpwp('0012345674651000')).toBe('0012345674651000');
  });
});

describe('NIK and NIP', () => {
  test.each([
    ['3579011708900001', '3579011708900001'],
    ['3579015708900001', '3579015708900001'],
    ['3579012902000001', '3579012902000001'],
    ['3579013002900001', '3579013002900001 nik.birth-date'],
    ['3579010008900001', '3579010008900001 nik.birth-date'],
    ['3579014008900001', '3579014008900001 nik.birth-date'],
    ['0079011708900000', '0079011708900000 nik.region nik.sequence'],
    ['357901', 'nik.length'],
  ])('NIK %s', (text, expected) => {
    expect(say(checkNik(text))).toBe(expected);
  });

  test.each([
    ['198503152010011002', '198503152010011002'],
    ['19850315 201001 1 002', '198503152010011002'],
    ['198513152010011002', '198513152010011002 nip.birth-date'],
    ['198503151990011002', '198503151990011002 nip.appointment'],
    ['198503152022211002', '198503152022211002 nip.appointment'],
    ['198503152010013002', '198503152010013002 nip.sex'],
    ['1985', 'nip.length'],
  ])('NIP %s', (text, expected) => {
    expect(say(checkNip(text))).toBe(expected);
  });

  test('a NIK is shown by its last four digits', () => {
    expect(maskNik('3579011708900001')).toBe('************0001');
    expect(maskNik('35790117')).toBe('****************');
  });
});
