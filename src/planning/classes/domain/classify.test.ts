import { describe, expect, it } from 'vitest';
import {
  type Classification,
  classify,
  learnWords,
  type PlanText,
  phrasesOf,
  SURE,
} from './classify.ts';
import { correctionFor, likeness, rootsOf } from './likeness.ts';

const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
const SYNONYMS: Readonly<Record<string, string[][]>> = { snack: [['kue', 'kotak']] };
const speech = {
  words,
  roots: (word: string) => [word.replace(/^pem(?=b)/, '')],
  units: (text: string) =>
    words(text).map((word) => ({ words: [word], alternatives: SYNONYMS[word] ?? [] })),
};
const model = learnWords(
  [
    ...['Pulpen Gel Hitam', 'Pulpen Biru', 'Kertas HVS A4', 'Map Kertas'].map((name) => ({
      etalaseId: 'office',
      name,
    })),
    ...['Kue Kotak Rapat', 'Nasi Kotak Ayam', 'Kue Basah Isi Ayam'].map((name) => ({
      etalaseId: 'food',
      name,
    })),
    ...['Sapu Lidi', 'Bersih Lantai'].map((name) => ({ etalaseId: 'cleaning', name })),
  ],
  speech,
);
const line = (name: string, items = '', more: Partial<PlanText> = {}): PlanText => ({
  name,
  items,
  specification: '',
  kind: 'Barang',
  ...more,
});
const say = (given: PlanText): Classification => classify(model, speech, given);

describe('which etalase sells what a plan line asks for', () => {
  it('goes by the items, whatever the account above them is called', () => {
    const said = say(
      line('Belanja Alat/Bahan untuk Kegiatan Kantor-Lainnya', 'Pulpen; Kertas; Pulpen'),
    );
    expect(said.etalaseId).toBe('office');
    expect(said.confidence).toBeGreaterThan(SURE);
    expect(said.guesses[0]?.reasons.map((reason) => reason.phrase)).toEqual(['Pulpen', 'Kertas']);
  });

  it('knows a thing by its synonym', () => {
    expect(say(line('Belanja Konsumsi', 'Snack;'))).toMatchObject({ etalaseId: 'food' });
  });

  it('is less sure of a word that several etalase know, and silent where none does', () => {
    const mixed = say(line('Ayam Sapu Pulpen'));
    expect(mixed.confidence).toBeLessThan(say(line('Pulpen')).confidence);
    expect(say(line('Herbisida'))).toMatchObject({ etalaseId: null, confidence: 0, guesses: [] });
  });

  it.each([
    [line('Pembangunan Gudang Kertas'), 'works'],
    [line('Kertas', '', { kind: 'Jasa Konsultansi' }), 'consultants'],
    [line('Belanja Tagihan Listrik'), 'bills'],
    [line('Belanja Benda Pos', 'Materai'), 'stamps'],
  ])('says of %j that nobody sells it, and why', (given, reason) => {
    expect(say(given)).toMatchObject({ etalaseId: null, notSold: { reason } });
  });

  it('does not take the activity that the money is for as the thing itself', () => {
    const said = say(line('Belanja Rapat (rencana pembangunan desa)', 'Kue; Nasi'));
    expect(said).toMatchObject({ etalaseId: 'food', notSold: null });
  });

  it('weighs an item that returns by how often it does, all items together the same', () => {
    const weights = phrasesOf(line('Rapat', 'Kue; Kue; Kue; Nasi'));
    expect(weights.map((phrase) => phrase.weight)).toEqual([1, 1.5, 0.5]);
  });
});

describe('lines that are alike', () => {
  const roots = (name: string, items: string) => rootsOf(speech, line(name, items));
  it('share their roots, in whatever order and with whatever numbers', () => {
    expect(roots('Rapat 5.02.01', 'Kue; Nasi 12')).toEqual(roots('Rapat', 'Nasi; Kue; Kue'));
  });

  it('follow the correction that is most like them, and none that is less than four fifths', () => {
    const close = { roots: ['a', 'b', 'c', 'd', 'e'], etalaseId: 'food' };
    const far = { roots: ['a', 'b', 'x', 'y'], etalaseId: null };
    expect(correctionFor([far, close], ['a', 'b', 'c', 'd'])).toBe(close);
    expect(correctionFor([far, close], ['a', 'b'])).toBeNull();
    expect(correctionFor([close], [])).toBeNull();
    expect(likeness(['a'], ['a'])).toBe(1);
  });
});
