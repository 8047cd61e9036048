import { describe, expect, it } from 'vitest';
import { decideReported, type Reported } from './reported.ts';
import { decideTarget, type TargetCommand } from './target.ts';
import { parseFigure } from './typed-value.ts';

const command: TargetCommand = {
  measure: 'umkk',
  year: 2026,
  scope: 'local',
  value: 40_000n,
  source: 'Perjanjian kinerja 2026',
};
const env = { role: 'head' as const, thisYear: 2026 };
const faults = (change: Partial<TargetCommand>) => {
  const decided = decideTarget(null, { ...command, ...change }, env);
  return decided.ok ? 'ok' : decided.error.map((one) => `${one.code} ${one.field}`).join(', ');
};

describe('a target', () => {
  it('is saved as a new version, and not twice the same', () => {
    const first = decideTarget(null, command, env);
    expect(first).toMatchObject({ ok: true, value: { version: 1 } });
    if (!first.ok) return;
    expect(decideTarget(first.value, { ...command, value: 45_000n }, env)).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(decideTarget(first.value, command, env)).toMatchObject({
      ok: false,
      error: [{ code: 'target.same' }],
    });
  });

  it('is refused at the field that is wrong', () => {
    expect(faults({ value: 100_001n })).toBe('target.share value');
    expect(faults({ value: 0n, source: ' ' })).toBe('text.empty source, target.value value');
    expect(faults({ scope: 'national' })).toBe('target.scope scope');
    expect(faults({ measure: 'purchases', value: 5n })).toBe('target.scope scope');
    expect(faults({ year: 2040 })).toBe('target.year year');
    expect(decideTarget(null, command, { ...env, role: 'auditor' })).toMatchObject({
      ok: false,
      error: [{ code: 'target.forbidden' }],
    });
  });
});

describe('a typed figure', () => {
  it.each([
    ['40', 'milli_percent', 40_000n],
    ['62,5', 'milli_percent', 62_500n],
    ['23.94%', 'milli_percent', 23_940n],
    ['105.000.000.000', 'rupiah', 105_000_000_000n],
    ['2.500', 'product', 2_500n],
  ])('%s as %s is %d', (text, unit, value) => {
    expect(parseFigure(text, unit, 'value')).toEqual({ ok: true, value });
  });

  it('that is none is refused', () => {
    expect(parseFigure('empat puluh', 'milli_percent', 'value').ok).toBe(false);
    expect(parseFigure('12,5', 'product', 'value').ok).toBe(false);
  });
});

describe('a reported figure', () => {
  const one: Reported = {
    key: 'value_local_catalogue',
    year: 2023,
    period: '2023',
    value: 26_000_000_000n,
    source: 'Wawancara',
    url: '',
    reportedOn: null,
    explanation: '',
    replaces: null,
  };
  it('needs a source and a period of its year', () => {
    expect(decideReported(one, 'programme_officer').ok).toBe(true);
    const wrong = decideReported({ ...one, period: '2024', source: '', url: 'x' }, 'head');
    expect(wrong.ok ? [] : wrong.error.map((fault) => fault.field)).toEqual([
      'source',
      'period',
      'url',
    ]);
  });
});
