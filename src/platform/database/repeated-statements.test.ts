import { describe, expect, it } from 'vitest';
import { StatementNames } from './repeated-statements.ts';

const times = (names: StatementNames, text: string, runs: number) => {
  let name: string | null = null;
  for (let run = 0; run < runs; run++) name = names.nameOf(text);
  return name;
};

describe('names of repeated statements', () => {
  it('gives one from the tenth run on, the same each time', () => {
    const names = new StatementNames();
    expect(times(names, 'select $1::int', 9)).toBeNull();
    const name = names.nameOf('select $1::int');
    expect(name).toMatch(/^often_\d+$/);
    expect(names.nameOf('select $1::int')).toBe(name);
  });

  it('never gives two texts one name, and gives 200 at most', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 250 }, (_, n) => times(names, `select ${n} + $1`, 10));
    const real = given.filter((name) => name !== null);
    expect(real).toHaveLength(200);
    expect(new Set(real).size).toBe(200);
  });

  it('forgets counts of texts that never come again instead of keeping them all', () => {
    const names = new StatementNames();
    times(names, 'select $1::text', 9);
    for (let n = 0; n < 2_000; n++) names.nameOf(`select ${n}, $1::text`);
    expect(names.nameOf('select $1::text')).toBeNull();
  });
});
