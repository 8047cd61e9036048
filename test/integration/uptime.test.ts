import { afterAll, beforeAll, expect, it } from 'vitest';
import { BEAT_MS, beat, outageMs } from '../../src/platform/index.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const MINUTE = 60_000;

it('a silence of all web servers is an outage with its length; short ones and a clock set back are none', async () => {
  const start = new Date('2026-11-02T01:00:00Z');
  const at = (ms: number) => new Date(start.getTime() + ms);
  const say = (ms: number) => beat(world.db, world.pemda.id, at(ms));
  const away = (from: number, until: number, now = until) =>
    outageMs(world.db, at(from), at(until), at(now));
  await say(0);
  await say(BEAT_MS);
  await say(BEAT_MS + 90_000);
  expect(await away(0, 2 * MINUTE)).toBe(0);
  await say(22 * MINUTE);
  await say(10 * MINUTE);
  await say(23 * MINUTE);
  expect(await away(0, 60 * MINUTE, 24 * MINUTE)).toBe(20 * MINUTE);
  // A silence that nobody has ended yet.
  expect(await away(23 * MINUTE, 60 * MINUTE, 40 * MINUTE)).toBe(17 * MINUTE);
  // Only what lies in the span counts.
  expect(await away(0, 12 * MINUTE, 24 * MINUTE)).toBe(10 * MINUTE);
  expect(await away(22 * MINUTE, 60 * MINUTE, 24 * MINUTE)).toBe(0);
});
