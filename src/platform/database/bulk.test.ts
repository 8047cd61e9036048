import { expect, test } from 'vitest';
import { oneBehind } from './bulk.ts';

const turn = () => new Promise<void>((done) => setImmediate(done));

test('a batch is written while the next is made, never two at once, in their order', async () => {
  const told: string[] = [];
  let open = 0;
  let most = 0;
  const stage = oneBehind(async (batch: string) => {
    most = Math.max(most, ++open);
    told.push(`from ${batch}`);
    await turn();
    told.push(`to ${batch}`);
    open -= 1;
  });
  for (const batch of ['a', 'b', 'c']) {
    await stage.put(batch);
    told.push(`made after ${batch}`);
  }
  await stage.written();
  expect(most).toBe(1);
  expect(told).toEqual([
    'from a', 'made after a', 'to a', 'from b', 'made after b', 'to b', 'from c', 'made after c', 'to c',
  ]); // biome-ignore format: one line reads as the order it is
});

test('a write that fails is thrown by what comes next', async () => {
  const failing = () => oneBehind(() => Promise.reject(new Error('disk full')));
  const last = failing();
  await last.put('only');
  await expect(last.written()).rejects.toThrow('disk full');
  const middle = failing();
  await middle.put('first');
  await expect(middle.put('second')).rejects.toThrow('disk full');
});
