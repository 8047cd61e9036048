import { describe, expect, test } from 'vitest';
import { all, andThen, fail, map, ok, type Result, refuse } from './result.ts';

describe('result', () => {
  test('a refusal leaves out what was not given', () => {
    expect(refuse('a.b')).toStrictEqual({ ok: false, error: { code: 'a.b' } });
    expect(refuse('a.b', 'f', { max: 3n })).toStrictEqual({
      ok: false,
      error: { code: 'a.b', field: 'f', params: { max: 3n } },
    });
  });

  test('steps follow each other until one is refused', () => {
    const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : fail('odd'));
    expect(andThen(half(8), half)).toEqual(ok(2));
    expect(andThen(half(6), half)).toEqual(fail('odd'));
    expect(map(half(6), String)).toEqual(ok('3'));
    expect(map(half(5), String)).toEqual(fail('odd'));
    expect(all([half(2), half(4)])).toEqual(ok([1, 2]));
    expect(all([half(1), half(4), half(3)])).toEqual(fail(['odd', 'odd']));
  });
});
