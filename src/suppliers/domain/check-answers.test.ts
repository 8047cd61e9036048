import { describe, expect, it } from 'vitest';
import { type Answers, nikFromNpwp } from './answers.ts';
import { checkAnswers, checkPhone } from './check-answers.ts';
import { KITCHEN, REFS } from './fixtures.ts';

const faults = (change: Answers, refs = REFS) =>
  checkAnswers({ ...KITCHEN, ...change }, refs).faults.map((one) => `${one.field} ${one.code}`);
const warnings = (change: Answers) =>
  checkAnswers({ ...KITCHEN, ...change }, REFS).warnings.map((one) => `${one.field} ${one.code}`);

describe('answers', () => {
  it('of a one-person business are enough, with the NIK from the NPWP', () => {
    const { business } = checkAnswers(KITCHEN, REFS);
    expect(business).toMatchObject({
      nib: '1234567890199',
      nik: '3579014505900001',
      scale: 'mikro',
      taxable: false,
      phone: '081234567890',
      place: { local: true, regionCode: '99.01.01.1001', district: 'Kecamatan Uji' },
    });
    expect(nikFromNpwp('01.324.567.7-901.000')).toBeNull();
    expect(nikFromNpwp('0013245677901000')).toBeNull();
  });

  it.each<[string, Answers, string[]]>([
    ['a NIB one digit short', { nib: '123456789019' }, ['nib nib.length']],
    [
      'an NPWP of 14 digits',
      { npwp: '12345678901234', nik: '3579014505900001' },
      ['npwp npwp.length'],
    ],
    ['a firm’s NPWP without NIK', { npwp: '013245677901000' }, ['nik nik.empty']],
    ['no village', { village: '' }, ['village choice.missing']],
    ['a village that is not ours', { village: '35.79.01.1001' }, ['village choice.missing']],
    ['elsewhere, unsaid where', { village: 'outside' }, ['district text.empty', 'city text.empty']],
    ['a typed village where there is a list', { village: 'inside' }, ['village choice.missing']],
    ['no line of business', { kbli: [] }, ['kbli kbli.none']],
    ['letters for an account', { bankAccount: 'BRI 123' }, ['bankAccount bank-account.format']],
    ['no statement', { declaration: '' }, ['declaration declaration.missing']],
    ['an invented size', { capital: '9' }, ['capital choice.missing']],
    ['an invented form', { legalForm: 'NV' }, ['legalForm choice.missing']],
  ])('%s', (_name, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('doubt, and never refuse, an odd check digit, NIK or KBLI', () => {
    expect(warnings({ npwp: '013245678901000', nik: '9979014505900001' })).toEqual([
      'npwp npwp.check-digit',
      'nik nik.region',
    ]);
    expect(warnings({ kbli: ['99999'] })).toEqual(['kbli kbli.unlisted']);
    expect(faults({ npwp: '013245678901000', nik: '9979014505900001', kbli: ['99999'] })).toEqual(
      [],
    );
  });

  it('refuse a NIB that is enrolled already', () => {
    expect(faults({}, { ...REFS, nibTaken: true })).toEqual(['nib nib.used']);
  });

  it('give the larger class of capital and sales (PP 7/2021 Ps 35); a cooperative is its own', () => {
    const scale = (change: Answers) =>
      checkAnswers({ ...KITCHEN, ...change }, REFS).business?.scale;
    expect(scale({ capital: '0', sales: '1' })).toBe('kecil');
    expect(scale({ capital: '2', sales: '0' })).toBe('menengah');
    expect(scale({ capital: '3' })).toBe('besar');
    expect(scale({ legalForm: 'koperasi' })).toBe('koperasi');
  });

  it('place a business outside, and inside where no list of villages is on file', () => {
    const away = { village: 'outside', district: 'Lowokwaru', city: 'Kota Malang' };
    expect(checkAnswers({ ...KITCHEN, ...away }, REFS).business?.place).toMatchObject({
      local: false,
      city: 'Kota Malang',
      regionCode: '',
    });
    const typed = { village: 'inside', district: 'Kecamatan Uji', villageName: 'Desa Uji' };
    expect(
      checkAnswers({ ...KITCHEN, ...typed }, { ...REFS, villages: [] }).business?.place,
    ).toMatchObject({ local: true, city: 'Kota Contoh', village: 'Desa Uji', regionCode: '99.01' });
  });

  it.each([
    ['0812-3456-7890', '081234567890'],
    ['+62 812 3456 7890', '081234567890'],
    ['62812 3456 7890', '081234567890'],
    ['(0341) 512345', '0341512345'],
  ])('read the phone %s', (text, expected) => {
    expect(checkPhone(text, 'phone')).toEqual({ ok: true, value: expected });
  });

  it.each(['', '12345', '0812', 'telepon'])('refuse the phone "%s"', (text) => {
    expect(checkPhone(text, 'phone').ok).toBe(false);
  });
});
