import { describe, expect, it } from 'vitest';
import { changedKeys, changesSearch, type Etalase } from './etalase.ts';
import { changeFields, EMPTY_FIELD, formOf, readEtalase } from './etalase-form.ts';

const FOOD: Etalase = {
  code: 'MAMIN',
  name: 'Makanan dan Minuman',
  nameEn: 'Food and Drink',
  summary: 'Nasi kotak dan kudapan.',
  picture: 'nasi-kotak',
  kind: 'goods',
  kbli: ['56', '10794'],
  kbki: ['63391'],
  documents: ['NIB', 'PIRT'],
  permits: ['PIRT'],
  purchaseForms: ['direct', 'negotiation'],
  bandPercent: 10,
  openedOn: '2026-01-05',
  closedOn: null,
  announcedFrom: null,
  announcedTo: null,
  template: [
    {
      key: 'rasa',
      label: 'Rasa',
      labelEn: 'Flavour',
      type: 'choice',
      choices: ['Apel', 'Nangka'],
      required: true,
      searchable: true,
      comparable: true,
    },
    {
      key: 'berat',
      label: 'Berat',
      labelEn: 'Weight',
      type: 'number',
      unit: 'gram',
      required: false,
      searchable: false,
      comparable: true,
    },
  ],
};

const faults = (change: object) => {
  const read = readEtalase({ ...formOf(FOOD), ...change });
  return read.ok ? [] : read.error.map(({ code, field }) => `${code} ${field}`);
};

describe('the form of an etalase', () => {
  it('gives back what it was made from', () => {
    expect(readEtalase(formOf(FOOD))).toEqual({ ok: true, value: FOOD });
  });

  it('takes codes and lines as people write them, each once', () => {
    const read = readEtalase({
      ...formOf(FOOD),
      kbli: '56, 10794;\n56',
      permits: ' PIRT \n\nHalal\nPIRT',
    });
    expect(read).toMatchObject({
      value: { kbli: ['56', '10794'], permits: ['PIRT', 'Halal'] },
    });
  });

  it.each([
    ['a code in small letters', { code: 'mamin' }, 'etalase.code code'],
    ['a short name', { nameEn: 'A' }, 'etalase.name-en nameEn'],
    ['a kind that is none', { kind: 'works' }, 'etalase.kind kind'],
    ['a KBLI of letters', { kbli: '56 A01' }, 'etalase.kbli-shape kbli'],
    ['no way of buying', { purchaseForms: [] }, 'etalase.forms purchaseForms'],
    ['a band above a hundred', { band: '101' }, 'etalase.band band'],
    ['a day that does not exist', { openedOn: '2026-02-30' }, 'etalase.day openedOn'],
    ['a closing before the opening', { closedOn: '2026-01-05' }, 'etalase.closed-before closedOn'],
    ['half an announcement', { announcedFrom: '2026-01-01' }, 'etalase.announced-half announcedTo'],
    [
      'a field without a name',
      { fields: [{ ...EMPTY_FIELD, key: 'a' }] },
      'template.label field.0',
    ],
  ])('refuses %s at its field', (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('drops from a field what its type does not know', () => {
    const fields = [{ ...EMPTY_FIELD, key: 'a', label: 'A', unit: 'gram', choices: 'x\ny' }];
    expect(readEtalase({ ...formOf(FOOD), fields })).toMatchObject({
      value: { template: [{ key: 'a', label: 'A', labelEn: 'A', type: 'text' }] },
    });
    const read = readEtalase({ ...formOf(FOOD), fields });
    expect(read.ok && Object.keys(read.value.template[0] ?? {})).not.toContain('unit');
  });
});

describe('the list of fields', () => {
  const field = (key: string) => ({ ...EMPTY_FIELD, key });
  const keys = (kind: 'up' | 'down' | 'remove' | 'add', at: number) =>
    changeFields(['a', 'b', 'c'].map(field), { kind, at }).map(({ key }) => key);

  it('moves, grows and shrinks; at its ends it stays', () => {
    expect(keys('up', 2)).toEqual(['a', 'c', 'b']);
    expect(keys('down', 0)).toEqual(['b', 'a', 'c']);
    expect(keys('up', 0)).toEqual(['a', 'b', 'c']);
    expect(keys('down', 2)).toEqual(['a', 'b', 'c']);
    expect(keys('remove', 1)).toEqual(['a', 'c']);
    expect(keys('add', 3)).toEqual(['a', 'b', 'c', '']);
    expect(keys('remove', 9)).toEqual(['a', 'b', 'c']);
  });
});

describe('a change', () => {
  it('is seen whatever the order of keys, and reaches search by name and fields alone', () => {
    const [first, ...rest] = FOOD.template;
    if (!first) throw new Error('no field');
    const turned = Object.fromEntries(Object.entries(first).reverse()) as unknown as typeof first;
    expect(changedKeys(FOOD, { ...FOOD, template: [turned, ...rest] })).toEqual([]);
    const closed = changedKeys(FOOD, { ...FOOD, closedOn: '2026-12-31' });
    expect(closed).toEqual(['closedOn']);
    expect(changesSearch(closed)).toBe(false);
    expect(changesSearch(changedKeys(FOOD, { ...FOOD, template: rest }))).toBe(true);
    expect(changesSearch(changedKeys(FOOD, { ...FOOD, name: 'Boga' }))).toBe(true);
  });
});
