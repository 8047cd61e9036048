import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutSlots } from './slots.ts';

const at = (text: string) => new Date(`2026-12-01T${text}:00+07:00`);

it('lays slots around a break', () => {
  const slots = layOutSlots({
    from: at('11:00'),
    to: at('13:45'),
    minutes: 20,
    change: 5,
    breaks: [{ from: at('12:00'), to: at('13:00') }],
  });
  expect(slots.map((one) => one.startsAt)).toEqual(['11:00', '11:25', '13:00', '13:25'].map(at));
});

it('never lets slots meet each other, a break, or the end', () => {
  const minute = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.nat({ max: 20 }),
      minute,
      minute,
      (minutes, change, a, b) => {
        const from = at('08:00');
        const time = (n: number) => new Date(from.getTime() + n * 60_000);
        const pause = { from: time(Math.min(a, b)), to: time(Math.max(a, b)) };
        const slots = layOutSlots({ from, to: time(600), minutes, change, breaks: [pause] });
        slots.forEach((one, n) => {
          expect(one.endsAt.getTime()).toBeLessThanOrEqual(time(600).getTime());
          expect(one.startsAt < pause.to && one.endsAt > pause.from).toBe(false);
          const before = slots[n - 1];
          if (before) expect(before.endsAt <= one.startsAt).toBe(true);
        });
      },
    ),
  );
});
