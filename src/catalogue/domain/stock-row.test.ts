import { describe, expect, it } from 'vitest';
import { etalaseName, readStockRow } from './stock-row.ts';

const ROW = {
  kd_brg: '01.01',
  nm_brg: 'Ballpoint',
  spesifikasi: 'Biasa',
  satuan: 'Bh',
  kd_perk: '1170101',
  nm_perk: 'Persediaan Alat Tulis Kantor',
  harga: '10500',
};

describe('readStockRow', () => {
  it('makes a title of name and specification, and a unit as the catalogue writes it', () => {
    expect(readStockRow(ROW)).toEqual({
      ok: true,
      value: {
        sku: '01.01',
        name: 'Ballpoint Biasa',
        specification: 'Biasa',
        unit: 'Buah',
        price: 10_500n,
        group: 'Persediaan Alat Tulis Kantor',
        groupCode: '1170101',
      },
    });
  });
  it('takes a price of 0 for no price', () => {
    expect(readStockRow({ ...ROW, harga: '0' })).toMatchObject({
      ok: true,
      value: { price: null },
    });
  });
  it.each([
    [{ nm_brg: ' ' }, 'product-import.missing'],
    [{ harga: '1.000' }, 'money.separator'],
    [{ harga: '-5' }, 'money.negative'],
    [{ nm_brg: 'x'.repeat(300) }, 'product-import.name-long'],
  ])('refuses %j with %s', (change, code) => {
    expect(readStockRow({ ...ROW, ...change })).toMatchObject({ ok: false, error: { code } });
  });
  it('names an etalase after the group', () => {
    expect(
      etalaseName('Persediaan Alat Listrik dan Elektronik (Lampu Pijar, battery kering)'),
    ).toBe('Alat Listrik dan Elektronik');
  });
});
