import { describe, expect, it } from 'vitest';
import { rupiah } from '../../../kernel/index.ts';
import type { EtalaseRules } from './completeness.ts';
import { EMPTY_CONTENT, type ListingContent } from './content.ts';
import { FORM_PAGES, nextPage, PAGE_FIELDS, pageOfField, pageTasks } from './form-pages.ts';
import { readPage, typedOf } from './form-values.ts';

const ETALASE: EtalaseRules = {
  kind: 'goods',
  template: [
    {
      key: 'gramatur',
      label: 'Gramatur',
      labelEn: 'Grammage',
      type: 'number',
      unit: 'gsm',
      required: true,
      searchable: true,
      comparable: true,
    },
    {
      key: 'halal',
      label: 'Halal',
      labelEn: 'Halal',
      type: 'boolean',
      required: false,
      searchable: true,
      comparable: true,
    },
  ],
  kbki: [],
  kbli: [],
  permits: ['PIRT'],
};
const FULL: ListingContent = {
  ...EMPTY_CONTENT,
  name: 'Keripik Apel',
  brand: 'Arjuna',
  specification: 'Apel Batu.',
  unit: 'Pcs',
  kbki: '23999',
  kbli: '10792',
  attributes: { gramatur: 2.5, halal: false },
  price: rupiah(15_000),
  minQuantity: '2.5',
  quantityStep: '0.5',
  stock: '0',
  leadTimeDays: 0,
  preorder: true,
  freight: rupiah(9_000),
  weightGram: 120,
  origin: 'domestic',
  subsector: 'kuliner',
  tkdnPercent: 40.25,
  tkdnCertificate: 'T-1',
  tkdnExpiresOn: '2027-01-31',
  sniNumber: 'SNI 1',
  permits: [{ kind: 'PIRT', number: '206', expiresOn: '2028-02-01' }],
  pictures: ['a'],
};

describe('a page of the form', () => {
  it('shows a content so that reading it again gives the same, whatever stood there before', () => {
    const back = FORM_PAGES.reduce<ListingContent>((content, key) => {
      const read = readPage(key, typedOf(key, FULL), content, ETALASE);
      expect(read.faults).toEqual([]);
      return read.content;
    }, EMPTY_CONTENT);
    expect(back).toEqual({ ...FULL, pictures: [] });
  });

  it('keeps what it can read, and the old value of what it cannot', () => {
    const typed = { price: '20.000', leadTimeDays: '3', stock: 'banyak', weightGram: '-1' };
    const { content, faults } = readPage('harga', typed, FULL, ETALASE);
    expect(content).toMatchObject({ price: 15_000n, leadTimeDays: 3, stock: '0', weightGram: 120 });
    expect(faults.map(({ code, field }) => `${field} ${code}`)).toEqual([
      'price money.separator',
      'stock quantity.format',
      'weightGram listing.whole',
    ]);
  });

  it('counts no stock where none is given, and takes an empty one', () => {
    expect(readPage('harga', { stock: '' }, FULL, ETALASE).content.stock).toBeNull();
    expect(readPage('harga', { stock: '00' }, FULL, ETALASE).content.stock).toBe('0');
    expect(readPage('harga', { stock: '12,5' }, FULL, ETALASE).content.stock).toBe('12.5');
  });

  it('never keeps a unit that no list knows, nor a permit without kind or number', () => {
    const unit = readPage('barang', { name: 'Keripik', unit: 'segenggam' }, FULL, ETALASE);
    expect([unit.content.unit, unit.faults[0]?.code]).toEqual(['Pcs', 'listing.unit-unknown']);
    const typed = {
      'permit.0.kind': 'PIRT',
      'permit.1.kind': 'Halal',
      'permit.2.number': '77',
      'permit.3.kind': 'BPOM',
      'permit.3.number': 'MD 1',
      'permit.3.expiresOn': '2026-02-30',
    };
    const { content, faults } = readPage('asal', typed, FULL, ETALASE);
    expect(content.permits).toEqual([{ kind: 'BPOM', number: 'MD 1', expiresOn: null }]);
    expect(faults.map(({ code, field }) => `${field} ${code}`)).toEqual([
      'permit.1.number listing.permit',
      'permit.2.kind listing.permit-kind',
      'permit.3.expiresOn day.invalid',
    ]);
  });
});

describe('the pages', () => {
  it('hold every field of the content once, but what follows by itself', () => {
    const held = Object.values(PAGE_FIELDS).flat();
    const all = Object.keys(EMPTY_CONTENT).filter((field) => field !== 'templateVersion');
    expect([...held].sort()).toEqual([...all].sort());
  });

  it('say where a fault or remark belongs, and lead to the next page that lacks something', () => {
    expect(['attr.gramatur', 'permit.0.number', 'pictures', 'kbli'].map(pageOfField)).toEqual([
      'isian',
      'asal',
      'foto',
      null,
    ]);
    const missing = [
      { code: 'listing.unit', field: 'unit' },
      { code: 'x', field: 'pictures' },
    ];
    const remarks = [{ field: 'price', rule: 'wajar', fix: 'Turunkan.' }];
    const tasks = pageTasks(FULL, ETALASE, missing, remarks);
    expect(tasks.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'barang todo',
      'kbki done',
      'isian done',
      'harga fix',
      'asal done',
      'foto todo',
    ]);
    expect([nextPage(tasks), nextPage(tasks, 'barang'), nextPage([], 'foto')]).toEqual([
      'barang',
      'foto',
      null,
    ]);
    expect(
      pageTasks(FULL, { ...ETALASE, template: [] }, [], []).map(({ key }) => key),
    ).not.toContain('isian');
  });
});
