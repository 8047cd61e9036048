import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUuid, uuidv7 } from './uuid.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('matches the example of RFC 9562', () => {
  const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('has version and variant, and sorts by time', () => {
  fc.assert(
    fc.property(time, time, bytes, bytes, (a, b, x, y) => {
      const [first, second] = [uuidv7(a, x), uuidv7(b, y)];
      expect(first).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      expect(isUuid(first)).toBe(true);
      if (a !== b) expect(first < second).toBe(a < b);
    }),
  );
});

test('refuses other times and lengths', () => {
  expect(() => uuidv7(-1, new Uint8Array(10))).toThrow(RangeError);
  expect(() => uuidv7(2 ** 48, new Uint8Array(10))).toThrow(RangeError);
  expect(() => uuidv7(0, new Uint8Array(9))).toThrow(RangeError);
  expect(isUuid('017f22e2-79b0-7cc3-98c4')).toBe(false);
});
